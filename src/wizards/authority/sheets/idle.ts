import { columnsOf } from "../../../domain/authority/bits";
import { codeList } from "../../../chapters/authority/read/codes";
import { sheetPrefix } from "../../../inputs/address";
import { fixed } from "../../kit/layout";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { words, type Ready } from "../words";
import { answer, COUNT_FORMAT, RATIO_FORMAT, sayIn, sourceRanges, top } from "./page";

const HEADING = 3;
const WIDTHS = [16, 12, 12, 12, 96];
const formats = [null, COUNT_FORMAT, COUNT_FORMAT, RATIO_FORMAT, null];
const headings = [
  words.town,
  { zh: "空转事项", en: "Idle items" },
  { zh: "已赋事项", en: "Items held" },
  { zh: "空转率", en: "Idle rate" },
  { zh: "空转事项编码", en: "Idle codes" },
];

/** The items that a town holds without a case in the year: how many, and which. */
export function idleSheet(
  at: Ready,
  idle: NonNullable<Ready["result"]["idle"]>,
  name: string,
  title: string,
  dayCell: string,
): SheetPlan {
  const {
    value: {
      authority: { towns, catalogue },
    },
    context,
  } = at;
  const say = sayIn(at);
  const codes = (town: number) => columnsOf(idle.idle, town).map((item) => catalogue.codes[item] ?? "");
  const table: PlanCell[][] = [
    headings.map(say),
    ...idle.towns.map(({ part, whole, ratio }, town) => [
      towns.names[town] ?? "",
      part,
      whole,
      ratio,
      codeList(codes(town), context.language),
    ]),
    [say(words.county), idle.county.part, idle.county.whole, idle.county.ratio, ""],
  ];
  const ranges = sourceRanges(at);
  const call =
    ranges && `=TOWN.IDLE(${ranges["items"]},${ranges["grants"]},${ranges["cases"]},${ranges["towns"]},${dayCell})`;
  return {
    name,
    blocks: [
      ...top(at, title, WIDTHS.length),
      {
        row: 2,
        column: 0,
        role: "note",
        cells: [
          [
            say({
              zh: "空转事项为已赋权而全年没有受理办件的事项。",
              en: "An idle item is held, but no case was accepted in the year.",
            }),
          ],
        ],
      },
      ...answer(HEADING, 0, call, table, formats),
    ],
    widths: WIDTHS,
    frozenRows: HEADING + 1,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: HEADING + table.length, columns: WIDTHS.length },
      repeatRows: { row: HEADING, rows: 1 },
      pagesWide: 1,
    },
  };
}

/** Town, idle items, items held and idle rate as they stand on that sheet: headings, towns and county. */
export function idleCells(name: string, towns: number): PlanCell[][] {
  return Array.from({ length: towns + 2 }, (_, row) =>
    Array.from({ length: 4 }, (_none, column) => ({ formula: `=${sheetPrefix(name)}${fixed(HEADING + row, column)}` })),
  );
}
