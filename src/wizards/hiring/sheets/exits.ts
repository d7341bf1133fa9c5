import { plannedCategories } from "../../../chapters/workforce/words";
import { ageBands, headcounts, stayingAfter } from "../../../chapters/workforce/answer";
import { calendarDay } from "../../../chapters/workforce/read";
import { bandNames } from "../../../chapters/workforce/report";
import { measures, exitOptions } from "../../../chapters/workforce/words";
import { retirementTerms } from "../../../policy/terms/retirement";
import type { PlannedCategory } from "../../../chapters/workforce/words";
import { sheetWord } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";
import { fixed, fixedRange, follow, formula, quote } from "../../kit/formulas";
import type { Block, ChartPlan, PlanCell, SheetPlan } from "../../kit/plan";
import { blank, formats, notes, printed, speaker, subtitle, top, type Speaker } from "../../kit/sheet";
import { retirements, type AtResult } from "../compute";
import { CHART_ROWS, liveRoster, type Layout } from "./layout";

const CHART_COLUMNS = 6;
const ROLL: readonly Text[] = [
  { zh: "行政", en: "Administrative" },
  { zh: "事业", en: "Institution" },
  { zh: "其中不在岗", en: "Of these away" },
  { zh: "借入", en: "Lent in" },
  { zh: "服务期人员", en: "Service schemes" },
  { zh: "工勤编、编外等", en: "Support, contracted" },
];
const wordOf = (id: PlannedCategory): Text =>
  id === "administrative" ? { zh: "行政", en: "administrative" } : { zh: "事业", en: "institution" };

/** 退休预测: the roll, retirements of each category, all early and all late, and the ages now and then. */
export function exitsSheet(at: AtResult, layout: Layout): SheetPlan {
  const say = speaker(at.context.language);
  const width = Math.max(layout.horizon + 4, 8);
  const { year } = at.choices;
  const agesRow = layout.exitsBlock(layout.categories.length + 3);
  const chartRow = agesRow + bandNames.length + 4;
  return {
    name: layout.names.exits,
    blocks: [
      ...top(at.context, say({ zh: `${year} 年起退休预测`, en: `Retirements from ${year}` }), width),
      ...rollBlocks(at, layout, say),
      ...layout.categories.flatMap((id, index) => exitBlocks(at, layout, 1 + index, [id])),
      ...(["early", "late"] as const).flatMap((option, index) =>
        exitBlocks(at, layout, 1 + layout.categories.length + index, layout.categories, option),
      ),
      ...ageBlocks(at, layout, agesRow),
      { row: agesRow - 1, column: 0, role: "note", cells: [[check(layout, say)]] },
      notes(
        chartRow + CHART_ROWS + 1,
        say({
          zh: "退休日满当天计入该年；提前须本人提前三个月告知，延后须与单位协商一致，公务员和管理人员不延后。",
          en: "A person counts in the year of the day of retirement. Early wants three months' notice, late an agreement; civil servants and managers do not stay.",
        }),
      ),
    ],
    charts: [waveChart(layout, chartRow, say), pyramidChart(agesRow, chartRow, say)],
    widths: [16, ...Array<number>(width - 1).fill(11)],
    frozenColumns: 1,
    print: printed(chartRow + CHART_ROWS + 2, width, { orientation: "portrait" }),
  };
}

/** A table of towns under its title whose figures one formula fills, or values; sums below. */
function townBlocks(
  at: AtResult,
  layout: Layout,
  part: number,
  told: {
    readonly title: string;
    readonly headings: readonly PlanCell[];
    readonly call: string | undefined;
    readonly values: readonly (readonly number[])[];
  },
): Block[] {
  const { title, headings, call, values } = told;
  const say = speaker(at.context.language);
  const row = layout.exitsBlock(part);
  const first = row + 2;
  const rows = layout.towns;
  const columns = headings.length;
  const column = (index: number) => fixedRange({ row: first, column: index + 1, rows, columns: 1 });
  const live = blank(layout.spilledRows, columns);
  const [corner] = live;
  if (corner && call !== undefined) corner[0] = formula(call, layout.spilledRows, columns);
  const isTold = call !== undefined && rows > 1;
  const { reading, towns } = at.value;
  return [
    subtitle(row, title),
    {
      row: row + 1,
      column: 0,
      role: "heading",
      wrap: true,
      cells: [[say({ zh: "镇街", en: "Town" }), ...headings]],
      align: ["left", ...headings.map(() => "right" as const)],
    },
    { row: first, column: 0, role: "body", cells: towns.map((name, town) => [follow(reading, town, "town", name)]) },
    {
      row: first,
      column: 1,
      role: "body",
      formats: headings.map(() => formats.count),
      cells: call === undefined ? values : live,
    },
    {
      row: first + rows,
      column: 0,
      role: "total",
      formats: [null, ...headings.map(() => formats.count)],
      cells: [
        [
          say({ zh: "合计", en: "Total" }),
          ...headings.map((_, index) => (isTold ? null : formula(`=SUM(${column(index)})`))),
        ],
      ],
    },
  ];
}

function rollBlocks(at: AtResult, layout: Layout, say: Speaker): Block[] {
  const { roster, towns } = at.value;
  const range = liveRoster(at);
  return townBlocks(at, layout, 0, {
    title: say({ zh: "一、台账人数", en: "1. People in the roster" }),
    headings: ROLL.map(say),
    call: range && `=TOWN.ROSTER(${range},${names(layout, 0)},${layout.onMain(layout.parameter("asOf"))})`,
    values: headcounts(roster.people, roster.others, towns.length),
  });
}

/** The names of the towns of a part. */
function names(layout: Layout, part: number): string {
  return fixedRange({ row: layout.exitsFirst(part), column: 0, rows: layout.towns, columns: 1 });
}

/** Retirements of some categories, and at their end all of each town. */
function exitBlocks(
  at: AtResult,
  layout: Layout,
  part: number,
  ids: readonly PlannedCategory[],
  option?: "early" | "late",
): Block[] {
  const say = speaker(at.context.language);
  const range = liveRoster(at);
  const year = layout.onMain(layout.parameter("year"));
  const [id, ...others] = ids;
  const category = id && others.length === 0 ? quote(say(wordOf(id))) : '""';
  const how = option ? quote(say(sheetWord(exitOptions[option]))) : layout.onMain(layout.parameter("option"));
  const serial = ["一", "二", "三", "四", "五", "六"][part] ?? "";
  const title = option
    ? { early: { zh: "都提前退休", en: "If all went early" }, late: { zh: "都延后退休", en: "If all stayed" } }[option]
    : {
        zh: `${id ? plannedCategories[id].label.zh : ""}到龄退休`,
        en: `${id ? plannedCategories[id].label.en : ""}: retirements`,
      };
  const columns = layout.horizon + 2;
  const first = layout.exitsFirst(part);
  const all = (row: number) =>
    formula(
      `=SUM(INDEX(${fixedRange({ row: first, column: 1, rows: layout.towns + 1, columns })},${row - first + 1},0))`,
    );
  return [
    ...townBlocks(at, layout, part, {
      title: say({ zh: `${serial}、${title.zh}`, en: `${part + 1}. ${title.en}` }),
      headings: [
        say({ zh: "年初应退未退", en: "Overdue" }),
        ...Array.from({ length: layout.horizon }, (_, index) => formula(`=(${year}+${index})&""`)),
        say({ zh: "以后", en: "Later" }),
      ],
      call: range && `=TOWN.EXITS(${range},${names(layout, part)},${year},${layout.horizon},${category},${how})`,
      values: retirements(at.value, at.choices, ids, option ?? at.choices.option),
    }),
    {
      row: first - 1,
      column: columns + 1,
      role: "heading",
      cells: [[say({ zh: "合计", en: "All" })]],
      align: ["right"],
    },
    {
      row: first,
      column: columns + 1,
      role: "body",
      formats: [formats.count],
      cells: Array.from({ length: layout.towns }, (_, town) => [all(first + town)]),
    },
    {
      row: first + layout.towns,
      column: columns + 1,
      role: "total",
      formats: [formats.count],
      cells: [[all(first + layout.towns)]],
    },
  ];
}

/** From the other side: everybody on the roll retires once, sooner or later. */
function check(layout: Layout, say: Speaker): PlanCell {
  const last = layout.horizon + 3;
  const gone = layout.categories.map((_, index) => fixed(layout.exitsFirst(1 + index) + layout.towns, last)).join("+");
  const roll = layout.categories.map((id) => layout.roll(layout.towns, id === "administrative" ? 1 : 2)).join("+");
  const good = quote(
    say({ zh: "核对：各年退休人数之和等于在编人数。", en: "Check: the retirements add up to the roll." }),
  );
  const bad = quote(
    say({
      zh: "核对不符：各年退休人数之和不等于在编人数。",
      en: "Check fails: the retirements do not add up to the roll.",
    }),
  );
  return formula(`=IFERROR(IF(${gone}=${roll},${good},${bad}),${bad})`);
}

/** Ages on the day and at the end of the years ahead, and men as negative numbers for the pyramid. */
function ageBlocks(at: AtResult, layout: Layout, row: number): Block[] {
  const say = speaker(at.context.language);
  const range = liveRoster(at);
  const { roster, asOf } = at.value;
  const end = at.choices.year + layout.horizon;
  const on = { year: end, month: 1, day: 1 };
  const rows = bandNames.length + 1;
  const call = (day: string, measure: "ages" | "ageing") =>
    range && `=TOWN.ROSTER(${range},${names(layout, 0)},${day},${quote(say(sheetWord(measures[measure])))})`;
  const now = call(layout.onMain(layout.parameter("asOf")), "ages");
  const then = call(`DATE(${end},1,1)`, "ageing");
  const block = (column: number, live: string | undefined, values: readonly (readonly number[])[]): Block => {
    const cells = blank(rows, 3);
    const [corner] = cells;
    if (corner && live !== undefined) corner[0] = formula(live, rows, 3);
    return {
      row: row + 2,
      column,
      role: "body",
      formats: [formats.count, formats.count, formats.count],
      cells: live === undefined ? values : cells,
    };
  };
  const head = [
    { zh: "年龄", en: "Age" },
    ...[say({ zh: "", en: "" }), `${end} `].flatMap((when) => [
      { zh: `${when}男`, en: `${when}men` },
      { zh: `${when}女`, en: `${when}women` },
      { zh: `${when}合计`, en: `${when}all` },
    ]),
    { zh: "图：男", en: "Chart: men" },
  ];
  return [
    subtitle(
      row,
      say({
        zh: `在编人员年龄（${at.choices.asOf}，${end} 年初）`,
        en: `Ages on the roll (${at.choices.asOf}, start of ${end})`,
      }),
    ),
    {
      row: row + 1,
      column: 0,
      role: "heading",
      wrap: true,
      cells: [head.map(say)],
      align: head.map((_, index) => (index === 0 ? "left" : "right")),
    },
    {
      row: row + 2,
      column: 0,
      role: "body",
      cells: [...bandNames, say({ zh: "合计", en: "All" })].map((band) => [band]),
    },
    block(1, now, ageBands(roster.people, calendarDay(asOf))),
    block(4, then, ageBands(stayingAfter(roster.people, on, retirementTerms), on)),
    {
      row: row + 2,
      column: 7,
      role: "body",
      formats: ["#,##0;#,##0"],
      cells: bandNames.map((_, band) => [
        formula(`=-INDEX(${fixedRange({ row: row + 2, column: 1, rows, columns: 3 })},${band + 1},1)`),
      ]),
    },
  ];
}

/** How many retire in each year, the categories on top of one another. */
function waveChart(layout: Layout, row: number, say: Speaker): ChartPlan {
  const years = (part: number, at: number) => ({
    row: layout.exitsFirst(part) + at,
    column: 2,
    rows: 1,
    columns: layout.horizon,
  });
  return {
    kind: "stackedColumns",
    title: say({ zh: "逐年到龄退休", en: "Retirements by year" }),
    categories: years(1, -1),
    series: layout.categories.map((id, index) => ({
      name: say(plannedCategories[id].label),
      values: years(1 + index, layout.towns),
      tone: index === 0 ? ("new" as const) : ("today" as const),
    })),
    at: { row, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS - 1 },
  };
}

/** Men to the left, women to the right. */
function pyramidChart(agesRow: number, row: number, say: Speaker): ChartPlan {
  const column = (at: number) => ({ row: agesRow + 2, column: at, rows: bandNames.length, columns: 1 });
  return {
    kind: "stackedBars",
    title: say({ zh: "在编人员年龄", en: "Ages on the roll" }),
    categories: column(0),
    series: [
      { name: say({ zh: "男", en: "Men" }), values: column(7), tone: "new" },
      { name: say({ zh: "女", en: "Women" }), values: column(2), tone: "today" },
    ],
    at: { row, column: CHART_COLUMNS - 1, rows: CHART_ROWS, columns: CHART_COLUMNS - 1 },
  };
}
