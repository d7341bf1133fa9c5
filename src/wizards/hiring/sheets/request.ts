import { plannedCategories } from "../../../chapters/workforce/words";
import type { Text } from "../../../locale/text";
import { fixedRange, formula, quote } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { across, formats, line, notes, printed, speaker, writtenLine, type Speaker } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { columnWords } from "../views/figures";
import type { Column, Layout } from "./layout";

const WIDTHS = [14, 8, 8, 8, 9, 9, 9, 8];
/** In percent: eight columns of these widths on an upright A4 page. */
const SCALE = 84;
/** What the form tells of each category. */
const told = [
  "posts",
  "onRoll",
  "vacancy",
  "retiring",
  "otherExits",
  "headroom",
  "plan",
] as const satisfies readonly Column[];
const headings: Partial<Record<Column, Text>> = {
  ...columnWords,
  posts: { zh: "核定编制", en: "Posts" },
  onRoll: { zh: "现有", en: "People" },
  plan: { zh: "申请数", en: "Asked for" },
};
/** What the town writes in by hand, and how many rows it has for that. */
const byHand: readonly Text[] = [
  { zh: "其中：各进人方式及人数", en: "By which channels, and how many" },
  { zh: "拟进时间", en: "When" },
  { zh: "岗位及条件", en: "Posts and conditions" },
  { zh: "用编理由", en: "Reasons" },
];
const opinions: readonly Text[] = [
  { zh: "申报单位意见", en: "Opinion of the unit" },
  { zh: "主管部门意见", en: "Opinion of the department" },
  { zh: "机构编制部门意见", en: "Opinion of the staffing office" },
];
const HAND_ROWS = 3;
const OPINION_ROWS = 4;
const HEIGHT = 6 + 3 + byHand.length * HAND_ROWS + opinions.length * OPINION_ROWS + 2;

/** 用编计划申报表: a page for each town with places, to be filled in, sealed and sent. */
export function requestSheet(at: AtResult, layout: Layout, name: string): SheetPlan {
  const say = speaker(at.context.language);
  const asking = at.value.towns.flatMap((_, town) =>
    at.result.categories.some(({ plan }) => (plan[town] ?? 0) > 0) ? [town] : [],
  );
  const end = asking.length * HEIGHT;
  return {
    name,
    blocks: [
      ...asking.flatMap((town, index) => page(at, layout, town, index * HEIGHT)),
      notes(
        end,
        say({
          zh: "有计划的镇街各一页；计划改动后增减镇街须重新写入。",
          en: "A page for each town with places; write again where other towns get some.",
        }),
        writtenLine(at.context),
      ),
    ],
    widths: WIDTHS,
    print: printed(end, WIDTHS.length, {
      orientation: "portrait",
      scale: SCALE,
      breaks: asking.slice(1).map((_, index) => (index + 1) * HEIGHT),
    }),
  };
}

function page(at: AtResult, layout: Layout, town: number, from: number): Block[] {
  const say = speaker(at.context.language);
  const { year, asOf } = at.choices;
  const width = WIDTHS.length;
  const [first] = layout.categories;
  const body = from + 4;
  const rows = layout.categories.length;
  const sum = (index: number) => formula(`=SUM(${fixedRange({ row: body, column: index + 1, rows, columns: 1 })})`);
  const called = first ? layout.onMain(layout.cell(first, "town", town)) : '""';
  const hand = body + rows + 1;
  const seals = hand + byHand.length * HAND_ROWS;
  return [
    across(from, "formTitle", say({ zh: `${year} 年用编计划申报表`, en: `Request for places, ${year}` }), width),
    {
      row: from + 1,
      column: 0,
      role: "label",
      cells: [[formula(`=${quote(say({ zh: "申报单位：", en: "Unit: " }))}&${called}`)]],
    },
    {
      row: from + 2,
      column: 0,
      role: "label",
      cells: [[say({ zh: `人数截至 ${asOf}`, en: `People as of ${asOf}` })]],
    },
    { row: from + 2, column: width - 1, role: "unit", cells: [[say({ zh: "单位：名", en: "Unit: people" })]] },
    {
      row: from + 3,
      column: 0,
      role: "formHeading",
      wrap: true,
      cells: [
        [say({ zh: "编制类型", en: "Posts" }), ...told.map((column) => say(headings[column] ?? columnWords.posts))],
      ],
    },
    {
      row: body,
      column: 0,
      role: "form",
      formats: [null, ...told.map(() => formats.count)],
      align: ["left", ...told.map(() => "right" as const)],
      cells: [
        ...layout.categories.map((id): PlanCell[] => [
          say(plannedCategories[id].label),
          ...told.map((column) =>
            formula(`=${layout.figureOnMain(id, column === "posts" ? "allPosts" : column, town)}`),
          ),
        ]),
        [say({ zh: "合计", en: "Total" }), ...told.map((_, index) => sum(index))],
      ],
    },
    ...byHand.flatMap((what, index) => box(hand + index * HAND_ROWS, HAND_ROWS, say(what), "")),
    ...opinions.flatMap((who, index) => box(seals + index * OPINION_ROWS, OPINION_ROWS, say(who), sealed(say))),
  ];
}

function sealed(say: Speaker): string {
  return say({ zh: "（盖章）      年    月    日", en: "(seal)      date:" });
}

/** A name beside room to write, ruled. */
function box(row: number, rows: number, label: string, text: string): Block[] {
  const width = WIDTHS.length - 1;
  const merged = (column: number, across: number, first: string, align: "left" | "right"): Block => ({
    row,
    column,
    role: "form",
    merged: true,
    wrap: true,
    align: [align],
    cells: Array.from({ length: rows }, (_, index) => line(across, ...(index === 0 ? [first] : []))),
  });
  return [merged(0, 1, label, "left"), merged(1, width, text, "right")];
}
