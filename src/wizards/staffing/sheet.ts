import type { Context, Standing } from "../define";
import { fixed, fixedRange, follow, formula, quote, sourceRecords, speaker, under, writtenLine } from "../layout";
import { freeSheetName, type Block, type CellArea, type ChartPlan, type Plan, type PlanCell } from "../plan";
import type { StaffingChoices } from "./choices";
import { weighedIndicators, type CategoryOutcome, type StaffingResult, type StaffingValue } from "./compute";
import { wordFor } from "./methods";

type Ready = Standing<StaffingChoices, StaffingValue, StaffingResult> & { readonly value: StaffingValue; readonly result: StaffingResult };

/** Rows of the sheet, counted from 0. The parameters stand above the table, so that changing one shows at once. */
const row = { title: 0, source: 1, parameterNames: 2, parameters: 3, weights: 5, groups: 6, headings: 7, first: 8 } as const;

/** Columns of one category beside each other, in this order. */
const parts = ["today", "headcount", "minimum", "maximum", "share", "units", "change"] as const;
type Part = (typeof parts)[number];

const partNames = {
  today: { zh: "现有编制", en: "Posts today" },
  headcount: { zh: "实有人数", en: "Headcount" },
  minimum: { zh: "保底", en: "Minimum" },
  maximum: { zh: "封顶", en: "Maximum" },
  share: { zh: "精确份额", en: "Exact share" },
  units: { zh: "分配编制", en: "Posts" },
  change: { zh: "增减", en: "Change" },
};

const partFormats: Record<Part, string> = { today: "#,##0", headcount: "#,##0", minimum: "#,##0", maximum: "#,##0", share: "#,##0.00", units: "#,##0", change: "+#,##0;-#,##0;0" };

const parameterNames = {
  year: { zh: "年度", en: "Year" },
  method: { zh: "计算方法", en: "Method" },
  ties: { zh: "并列处理", en: "Ties" },
  expression: { zh: "计分算式", en: "Score formula" },
};

/** One sheet for the year: parameters, the table with live formulas over the planner's own, charts, notes and the reasons. */
export function plan(standing: Ready): Plan {
  const { choices, context } = standing;
  const say = speaker(context.language);
  const name = freeSheetName(say({ zh: `${choices.year} 编制方案`, en: `${choices.year} staffing` }), context.sheetNames);
  const title = say({ zh: `${choices.year} 年镇街编制分配方案`, en: `Staffing quotas of the towns, ${choices.year}` });
  const layout = layOut(standing);
  return {
    sheets: [
      {
        name,
        blocks: [...heading(title, layout, context), ...parameterBlocks(standing, layout), ...tableBlocks(standing, layout), ...noteBlocks(standing, layout)],
        widths: [14, ...Array.from({ length: layout.width - 1 }, () => 12)],
        frozenRows: row.first,
        frozenColumns: 1,
        charts: layout.groups.map((group, index) => chart(group, index, layout, say)),
        print: { orientation: "landscape", area: { row: 0, column: 0, rows: layout.end, columns: layout.width }, repeatRows: { row: row.groups, rows: 2 }, pagesWide: 1 },
      },
    ],
    record: {
      id: `staffing-${choices.year}-${context.now.getTime()}`,
      wizard: "staffing",
      title,
      year: choices.year,
      written: context.now.toISOString(),
      version: context.version,
      sheets: [name],
      sources: sourceRecords(context),
      choices,
    },
  };
}

interface Group {
  readonly outcome: CategoryOutcome;
  /** The column of each part that this category has. */
  readonly columns: Readonly<Partial<Record<Part, number>>> & { readonly minimum: number; readonly maximum: number; readonly share: number; readonly units: number };
  /** The cell of its total among the parameters. */
  readonly total: number;
}

interface Layout {
  readonly towns: number;
  readonly indicators: readonly { readonly heading: string; readonly gridColumn: number; readonly weight: number; readonly values: readonly number[] }[];
  readonly scoreColumn: number;
  readonly groups: readonly Group[];
  readonly width: number;
  readonly totalRow: number;
  readonly chartRow: number;
  readonly noteRow: number;
  readonly explainRow: number;
  readonly end: number;
}

const CHART_ROWS = 16;
/** QUOTA.EXPLAIN: headings, a row for each town, then total, divisor and ties. */
const EXPLAIN_EXTRA_ROWS = 4;

function layOut({ value, choices, result }: Ready): Layout {
  const shown = choices.scoring === "formula" ? value.indicators : weighedIndicators(value, choices);
  const indicators = shown.map(({ id, label, gridColumn, values }) => ({ heading: label.zh, gridColumn, weight: choices.weights[id] ?? 0, values }));
  const scoreColumn = 1 + indicators.length;
  let next = scoreColumn + 1;
  const groups = result.categories.map((outcome, index): Group => {
    const has = (part: Part) => (part === "today" || part === "change" ? outcome.today !== undefined : part === "headcount" ? outcome.headcount !== undefined : true);
    const columns = Object.fromEntries(parts.filter(has).map((part) => [part, next++])) as Group["columns"];
    return { outcome, columns, total: 3 + index };
  });
  const towns = value.towns.length;
  const totalRow = row.first + towns;
  const chartRow = totalRow + 3;
  const noteRow = chartRow + CHART_ROWS + 1;
  const explainRow = noteRow + 6;
  return { towns, indicators, scoreColumn, groups, width: next, totalRow, chartRow, noteRow, explainRow, end: explainRow + groups.length * (towns + EXPLAIN_EXTRA_ROWS + 2) };
}

const area = (top: number, column: number, rows: number, columns = 1): CellArea => ({ row: top, column, rows, columns });

function heading(title: string, { width }: Layout, context: Context): Block[] {
  return [
    { row: row.title, column: 0, cells: [[title, ...Array<null>(width - 1).fill(null)]], role: "title", merged: true },
    { row: row.source, column: 0, cells: [[writtenLine(context), ...Array<null>(width - 1).fill(null)]], role: "note", merged: true },
  ];
}

function parameterBlocks({ choices, context }: Ready, { groups, width }: Layout): Block[] {
  const say = speaker(context.language);
  const names = [parameterNames.year, parameterNames.method, parameterNames.ties].map(say);
  const values: PlanCell[] = [choices.year, wordFor(choices.method, context.language), choices.ties];
  for (const { outcome } of groups) {
    names.push(say({ zh: `${outcome.label.zh}总数`, en: `${outcome.label.en}, total` }));
    values.push(outcome.total);
  }
  const blocks: Block[] = [
    { row: row.parameterNames, column: 0, cells: [names], role: "label", wrap: true },
    { row: row.parameters, column: 0, cells: [values], role: "input", formats: ["0", null, null, ...groups.map(() => "#,##0")] },
  ];
  if (choices.scoring === "formula") {
    const column = names.length;
    const span = Math.max(1, width - column);
    const across = (text: string) => [[text, ...Array<null>(span - 1).fill(null)]];
    blocks.push(
      { row: row.parameterNames, column, cells: across(say(parameterNames.expression)), role: "label", merged: span > 1 },
      { row: row.parameters, column, cells: across(choices.formula), role: "input", merged: span > 1, align: ["left"] },
    );
  }
  return blocks;
}

function tableBlocks(standing: Ready, layout: Layout): Block[] {
  const { value, choices, context } = standing;
  const { indicators, scoreColumn, groups, towns, totalRow, width } = layout;
  const say = speaker(context.language);
  const data = (column: number, columns = 1) => fixedRange(area(row.first, column, towns, columns));
  const blocks: Block[] = [];

  if (choices.scoring === "weights")
    blocks.push(
      { row: row.weights, column: 0, cells: [[say({ zh: "权重", en: "Weight" })]], role: "label" },
      { row: row.weights, column: 1, cells: [indicators.map(({ weight }) => weight)], role: "input" },
    );
  for (const { outcome, columns } of groups) {
    const used = Object.values(columns);
    blocks.push({ row: row.groups, column: Math.min(...used), cells: [[say(outcome.label), ...Array<null>(used.length - 1).fill(null)]], role: "heading", merged: true, align: ["center"] });
  }
  blocks.push({
    row: row.headings,
    column: 0,
    role: "heading",
    wrap: true,
    cells: [[say({ zh: "镇街", en: "Town" }), ...indicators.map((indicator) => indicator.heading), say({ zh: "得分", en: "Score" }), ...groups.flatMap(({ columns }) => (Object.keys(columns) as Part[]).map((part) => say(partNames[part])))]],
  });

  const { reading } = value;
  blocks.push({
    row: row.first,
    column: 0,
    role: "body",
    formats: [null, ...indicators.map(() => "#,##0.##")],
    cells: value.towns.map((town, index) => [follow(reading, index, reading.found.town, town), ...indicators.map(({ gridColumn, values }) => follow(reading, index, gridColumn, values[index]))]),
  });
  const scoreFormula =
    choices.scoring === "formula"
      ? `=TOWN.FORMULA(${fixed(row.parameters, 3 + groups.length)},${data(1, indicators.length)},${fixedRange(area(row.headings, 1, 1, indicators.length))})`
      : `=TOWN.SCORE(${data(1, indicators.length)},${fixedRange(area(row.weights, 1, 1, indicators.length))})`;
  blocks.push({ row: row.first, column: scoreColumn, role: "body", formats: ["0.0000"], cells: under(formula(scoreFormula, towns), towns) });

  for (const group of groups) blocks.push(...groupBlocks(standing, layout, group));

  const totalled = groups.flatMap(({ columns }) => Object.entries(columns).filter(([part]) => part !== "minimum" && part !== "maximum").map(([part, column]) => ({ column, format: partFormats[part as Part] })));
  const sums = Array.from({ length: width - 1 }, (_, index): PlanCell => {
    const column = index + 1;
    return totalled.some((one) => one.column === column) || column === scoreColumn ? { formula: `=SUM(${data(column)})` } : null;
  });
  blocks.push({
    row: totalRow,
    column: 0,
    role: "total",
    cells: [[say({ zh: "合计", en: "Total" }), ...sums]],
    formats: [null, ...Array.from({ length: width - 1 }, (_, index) => (index + 1 === scoreColumn ? "0.0000" : (totalled.find((one) => one.column === index + 1)?.format ?? null)))],
  });
  return blocks;
}

function groupBlocks({ value, context, choices }: Ready, { scoreColumn, towns, totalRow }: Layout, { outcome, columns, total }: Group): Block[] {
  const say = speaker(context.language);
  const { reading } = value;
  const data = (column: number) => fixedRange(area(row.first, column, towns));
  const totalCell = fixed(row.parameters, total);
  const perTown = (cell: (town: number) => PlanCell) => value.towns.map((_, town) => [cell(town)]);
  const at = (part: Part, town: number) => fixed(row.first + town, columns[part] as number);
  const posts = columns.today === undefined ? undefined : reading.found[outcome.category.today];
  const people = columns.headcount === undefined ? undefined : reading.found[outcome.category.headcount];
  const blocks: Block[] = [];
  const put = (part: Part, role: Block["role"], cells: PlanCell[][]) => {
    const column = columns[part];
    if (column !== undefined) blocks.push({ row: row.first, column, role, formats: [partFormats[part]], cells });
  };
  put("today", "body", perTown((town) => follow(reading, town, posts, outcome.today?.[town])));
  put("headcount", "body", perTown((town) => follow(reading, town, people, outcome.headcount?.[town])));
  put("minimum", "input", perTown((town) => {
    const byHand = choices.bounds[value.towns[town] ?? ""]?.[outcome.category.id]?.minimum ?? null;
    const guarded = [
      choices.protection === "posts" || choices.protection === "both" ? columns.today : undefined,
      choices.protection === "people" || choices.protection === "both" ? columns.headcount : undefined,
    ].filter((column): column is number => column !== undefined);
    if (guarded.length === 0) return byHand;
    return { formula: `=MAX(${[...guarded.map((column) => fixed(row.first + town, column)), ...(byHand === null ? [] : [byHand])].join(",")})` };
  }));
  put("maximum", "input", perTown((town) => outcome.maximum[town] ?? null));
  put("share", "body", perTown((town) => ({ formula: `=${totalCell}*${fixed(row.first + town, scoreColumn)}/SUM(${data(scoreColumn)})` })));
  put("units", "body", under(formula(`=${quotaCall("TOWN.QUOTA", { scoreColumn, towns }, columns, totalCell)},${fixed(row.parameters, 2)})`, towns), towns));
  put("change", "body", perTown((town) => ({ formula: `=${at("units", town)}-${at("today", town)}` })));
  const sum = `SUM(${data(columns.units)})`;
  blocks.push({
    row: totalRow + 1,
    column: columns.units,
    role: "note",
    align: ["right"],
    cells: [[{ formula: `=IF(${sum}=${totalCell},${quote(say({ zh: "与总数一致", en: "adds up" }))},${quote(say({ zh: "与总数相差 ", en: "off by " }))}&(${sum}-${totalCell}))` }]],
  });
  return blocks;
}

/** The call up to the ceilings, without its closing bracket: QUOTA goes on with ties, QUOTA.EXPLAIN with names. */
function quotaCall(name: string, { scoreColumn, towns }: Pick<Layout, "scoreColumn" | "towns">, columns: Group["columns"], totalCell: string): string {
  const data = (column: number) => fixedRange(area(row.first, column, towns));
  return `${name}(${data(scoreColumn)},${totalCell},${fixed(row.parameters, 1)},${data(columns.minimum)},${data(columns.maximum)}`;
}

function noteBlocks({ context, choices }: Ready, layout: Layout): Block[] {
  const { groups, noteRow, explainRow, towns } = layout;
  const say = speaker(context.language);
  const notes = [
    say({ zh: "说明:", en: "Notes" }),
    say({ zh: "1. 浅黄色单元格可以修改,修改后全表重新计算;镇街数据随来源表更新。", en: "1. Change a pale yellow cell and the sheet recalculates; figures of the towns follow the source table." }),
    say({ zh: "2. 分配编制按计算方法取整,合计恰等于总数;精确份额=总数×得分÷得分合计。", en: "2. Posts are whole and add up to the total; the exact share is total × score ÷ sum of scores." }),
    choices.ties === "order"
      ? say({ zh: "3. 并列时按表中先后顺序分配(已由编制人员选定)。", en: "3. Ties go to the earlier row, as the planner has decided." })
      : say({ zh: "3. 出现并列时单元格显示 #N/A 并说明并列的镇街,由编制人员决定。", en: "3. A tie shows as #N/A and names the towns; the planner decides." }),
  ];
  const blocks: Block[] = [{ row: noteRow, column: 0, role: "note", cells: notes.map((note) => [note]) }];
  groups.forEach(({ outcome, columns, total }, index) => {
    const top = explainRow + index * (towns + EXPLAIN_EXTRA_ROWS + 2);
    const totalCell = fixed(row.parameters, total);
    const names = fixedRange(area(row.first, 0, towns));
    blocks.push(
      { row: top, column: 0, role: "subtitle", cells: [[say({ zh: `${outcome.label.zh}:逐镇计算依据`, en: `${outcome.label.en}: how each figure came about` })]] },
      { row: top + 1, column: 0, role: "body", cells: [[formula(`=${quotaCall("TOWN.QUOTA.EXPLAIN", layout, columns, totalCell)},${names})`, towns + EXPLAIN_EXTRA_ROWS, 7)]] },
    );
  });
  return blocks;
}

function chart({ outcome, columns }: Group, index: number, { towns, chartRow }: Layout, say: ReturnType<typeof speaker>): ChartPlan {
  const series = [
    ...(columns.today === undefined ? [] : [{ name: say(partNames.today), values: area(row.first, columns.today, towns), tone: "today" as const }]),
    { name: say(partNames.units), values: area(row.first, columns.units, towns), tone: "new" as const },
  ];
  return { kind: "columns", title: say(outcome.label), categories: area(row.first, 0, towns), series, at: area(chartRow, index * 7, CHART_ROWS, 7) };
}
