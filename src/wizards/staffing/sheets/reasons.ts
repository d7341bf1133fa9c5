import { explainSize, shortOfOneMore } from "../../../chapters/staffing/report";
import { categoryWords } from "../../../chapters/staffing/words";
import type { CategoryId } from "../../../chapters/staffing/answer";
import { sheetPrefix } from "../../../inputs/address";
import { formula } from "../../kit/formulas";
import type { Block, SheetPlan } from "../../kit/plan";
import { blank, printed, speaker, subtitle, top } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { methodCell, partColumn, sharedCell, townRange, type SheetLayout } from "./layout";

/** The formats of the columns that QUOTA.EXPLAIN fills. */
const explainFormats = [null, "0.0000", "0.00%", "#,##0.00", "#,##0", null, "0.0000"];
const divisorFormats = [null, "0.000000", "0.000000", "0.000000"];
const WIDTHS = [30, 12, 12, 12, 12, 12, 16];
const FIRST_ROW = 3;
/** Lines that a page holds under its title; the rows of divisor and ties take two each. */
const LINES_A_PAGE = 24;

/** 计算依据: the reason for each figure, by QUOTA.EXPLAIN over the plan's sheet, where each category is shared by itself. */
export function reasonSheet(
  { choices, context }: AtResult,
  layout: SheetLayout,
  name: string,
  main: string,
): SheetPlan {
  const say = speaker(context.language);
  const { columns, before, after } = explainSize;
  const height = 1 + before + layout.towns + after + 1;
  const together = Math.max(1, Math.floor(LINES_A_PAGE / (height + 2)));
  const from = (index: number) => FIRST_ROW + index * height;
  const title = {
    zh: `${choices.year} 年镇街编制：逐镇计算依据`,
    en: `Posts of the towns, ${choices.year}: the reasons`,
  };
  return {
    name,
    blocks: [
      ...top(context, say(title), columns),
      ...layout.categories.flatMap((id, index) => [
        subtitle(from(index), say(categoryWords(id).label)),
        ...explainBlocks(layout, id, from(index) + 1, say(shortOfOneMore), main),
      ]),
    ],
    widths: WIDTHS,
    print: printed(from(layout.categories.length), columns, {
      breaks: layout.categories.flatMap((_, index) => (index > 0 && index % together === 0 ? [from(index)] : [])),
    }),
  };
}

/** The answer of QUOTA.EXPLAIN and the looks of its rows: headings, towns, total, then divisor and ties. */
function explainBlocks(layout: SheetLayout, id: CategoryId, from: number, longest: string, main: string): Block[] {
  const { towns, scoreColumn } = layout;
  const { columns, before, after } = explainSize;
  const given = [
    townRange(layout, scoreColumn),
    sharedCell(layout, id),
    methodCell,
    partColumn(layout, id, "minimum"),
    partColumn(layout, id, "maximum"),
    townRange(layout, 0),
  ].map((range) => sheetPrefix(main) + range);
  const call = `=TOWN.QUOTA.EXPLAIN(${given.join(",")})`;
  const align = explainFormats.map((format, column) => (column === 0 ? "left" : format === null ? "center" : "right"));
  const looks = { column: 0, formats: explainFormats, align };
  return [
    { row: from, column: 0, role: "body", cells: [[formula(call, before + towns + after, columns)]] },
    {
      row: from,
      column: 0,
      role: "heading",
      cells: blank(1, columns),
      shows: [[...Array<null>(columns - 1).fill(null), longest]],
      align,
      wrap: true,
    },
    { row: from + 1, role: "body", cells: blank(towns, columns), ...looks },
    { row: from + 1 + towns, role: "total", cells: blank(1, columns), ...looks },
    { row: from + 2 + towns, role: "note", cells: blank(2, columns), ...looks, formats: divisorFormats, wrap: true },
  ];
}
