import { fixed, fixedRange, follow, formula, quote, under } from "../kit/formulas";
import type { Text } from "../../locale/text";
import { freeSheetName, type Block, type ChartPlan, type PlanCell, type Planned, type PrintPlan } from "../kit/plan";
import { speaker, writtenLine } from "../kit/sheet";
import type { CategoryOutcome } from "./compute";
import { wordFor } from "./methods";
import type { Ready } from "./ready";
import {
  chartArea,
  columnOf,
  EXPLAIN_COLUMNS,
  EXPLAIN_ROWS_BESIDE_TOWNS,
  layOut,
  parameter,
  partRange,
  parts,
  partWords,
  row,
  townRange,
  type Part,
  type SheetLayout,
} from "./sheetLayout";

/** In characters, of which a Chinese one takes two. */
const WIDTH_OF_NAMES = 14;
const WIDTH_OF_INDICATORS = 14;
const WIDTH_OF_COUNTS = 10;

/** One sheet for the year: parameters, the table with live formulas over the planner's own, charts, notes and the reasons. */
export function plan(standing: Ready): Planned {
  const { choices, context, result } = standing;
  const say = speaker(context.language);
  const name = freeSheetName(
    say({ zh: `${choices.year} 编制方案`, en: `${choices.year} staffing` }),
    context.sheetNames,
  );
  const title = say({ zh: `${choices.year} 年镇街编制分配方案`, en: `Staffing quotas of the towns, ${choices.year}` });
  const layout = layOut(standing);
  const { width } = layout;
  return {
    title,
    year: choices.year,
    sheets: [
      {
        name,
        blocks: [
          { row: row.title, column: 0, cells: [[title]], role: "title" },
          { row: row.source, column: 0, cells: [[writtenLine(context)]], role: "note" },
          ...parameterBlocks(standing, layout),
          ...headingBlocks(standing, layout),
          ...townBlocks(standing, layout),
          ...result.outcomes.flatMap((outcome) => categoryBlocks(standing, layout, outcome)),
          ...answerBlocks(standing, layout),
          totalsBlock(standing, layout),
          ...windowBlocks(standing, layout),
          ...noteBlocks(standing, layout),
          ...explainBlocks(standing, layout),
        ],
        widths: [
          WIDTH_OF_NAMES,
          ...Array.from({ length: width - 1 }, (_, index) =>
            index + 1 < layout.scoreColumn ? WIDTH_OF_INDICATORS : WIDTH_OF_COUNTS,
          ),
        ],
        frozenRows: row.first,
        frozenColumns: 1,
        charts: result.outcomes.map((outcome, index) => chart(standing, layout, outcome, index)),
        print: {
          orientation: "landscape",
          area: { row: 0, column: 0, rows: layout.end, columns: width },
          pagesWide: 1,
          ...pages(standing, layout),
        },
      },
    ],
  };
}

/** The reasons begin a page of their own, each category another where they are long; else the headings of the towns are repeated. */
function pages({ result }: Ready, { towns, explainRow, end }: SheetLayout): Pick<PrintPlan, "repeatRows" | "breaks"> {
  if (end === explainRow) return { repeatRows: { row: row.groups, rows: 2 } };
  const rows = (end - explainRow) / result.outcomes.length;
  return {
    breaks: result.outcomes
      .map((_, index) => explainRow + index * rows)
      .filter((_, index) => index === 0 || 2 * towns > REASONS_A_PAGE),
  };
}

/** Towns whose reasons a page holds. */
const REASONS_A_PAGE = 28;

/** As TOWN.QUOTA takes them. */
const tiesWords: Readonly<Record<"error" | "order", Text>> = {
  error: { zh: "报错", en: "error" },
  order: { zh: "按顺序", en: "order" },
};

const methodCell = fixed(row.parameters, parameter.method);
const tiesCell = fixed(row.parameters, parameter.ties);

function totalCell({ result }: Ready, outcome: CategoryOutcome): string {
  return fixed(row.parameters, parameter.firstTotal + result.outcomes.indexOf(outcome));
}

function parameterBlocks({ choices, context, result }: Ready, { width }: SheetLayout): Block[] {
  const say = speaker(context.language);
  const names = [
    say({ zh: "年度", en: "Year" }),
    say({ zh: "计算方法", en: "Method" }),
    say({ zh: "并列处理", en: "Ties" }),
    ...result.outcomes.map(({ category: { label } }) => say({ zh: `${label.zh}总数`, en: `${label.en}, total` })),
  ];
  const values: PlanCell[] = [
    choices.year,
    wordFor(choices.method, context.language),
    say(tiesWords[choices.ties]),
    ...result.outcomes.map(({ total }) => total),
  ];
  const blocks: Block[] = [
    { row: row.parameterNames, column: 0, cells: [names], role: "label", wrap: true },
    {
      row: row.parameters,
      column: 0,
      cells: [values],
      role: "input",
      formats: ["0", null, null, ...result.outcomes.map(() => "#,##0")],
      align: values.map(() => "left"),
    },
  ];
  if (choices.scoring === "formula") {
    const column = names.length;
    const rest = Array<null>(width - column - 1).fill(null);
    blocks.push(
      {
        row: row.parameterNames,
        column,
        cells: [[say({ zh: "计分算式", en: "Score formula" }), ...rest]],
        role: "label",
        merged: rest.length > 0,
      },
      {
        row: row.parameters,
        column,
        cells: [[choices.formula, ...rest]],
        role: "input",
        merged: rest.length > 0,
        align: ["left"],
      },
    );
  }
  return blocks;
}

function headingBlocks({ choices, context }: Ready, layout: SheetLayout): Block[] {
  const { indicators, partColumns, firstIndicator, ringColumn, townTotals, width, scoreColumn } = layout;
  const say = speaker(context.language);
  const blocks: Block[] = [];
  if (choices.scoring === "weights")
    blocks.push(
      { row: row.weights, column: 0, cells: [[say({ zh: "权重", en: "Weight" })]], role: "label" },
      { row: row.weights, column: firstIndicator, cells: [indicators.map(({ weight }) => weight)], role: "input" },
    );
  for (const part of parts) {
    const columns = partColumns.filter((one) => one.part === part).map(({ column }) => column);
    if (columns.length > 0)
      blocks.push({
        row: row.groups,
        column: Math.min(...columns),
        cells: [[say(partWords[part].name), ...Array<null>(columns.length - 1).fill(null)]],
        role: "heading",
        merged: columns.length > 1,
        align: ["center"],
      });
  }
  const headings: string[] = Array.from(
    { length: Math.max(scoreColumn + 1, ...partColumns.map(({ column }) => column + 1)) },
    () => "",
  );
  headings[0] = say({ zh: "镇街", en: "Town" });
  if (ringColumn !== undefined) headings[ringColumn] = say({ zh: "里外圈", en: "Ring" });
  indicators.forEach(({ heading }, index) => (headings[firstIndicator + index] = heading));
  headings[scoreColumn] = say({ zh: "得分", en: "Score" });
  if (townTotals) {
    headings[townTotals.minimum] = say({ zh: "合计保底", en: "Minimum, all" });
    headings[townTotals.maximum] = say({ zh: "合计封顶", en: "Maximum, all" });
    headings[townTotals.units] = say({ zh: "镇街合计", en: "Posts, all" });
  }
  for (const { column, outcome } of partColumns) headings[column] = say(outcome.category.short);
  blocks.push({ row: row.headings, column: 0, role: "heading", wrap: true, cells: [headings.slice(0, width)] });
  return blocks;
}

/** Names, rings, indicators and scores: everything that follows the planner's own table. */
function townBlocks({ value, choices, result }: Ready, layout: SheetLayout): Block[] {
  const { indicators, firstIndicator, scoreColumn, ringColumn, towns } = layout;
  const { reading } = value;
  const each = (cell: (town: number) => PlanCell[]) => value.towns.map((_, town) => cell(town));
  const data = townRange(layout, firstIndicator, indicators.length);
  const beside = (at: number) => fixedRange({ row: at, column: firstIndicator, rows: 1, columns: indicators.length });
  const expression = fixed(row.parameters, parameter.firstTotal + result.outcomes.length);
  const scoreFormula =
    choices.scoring === "formula"
      ? `=TOWN.FORMULA(${expression},${data},${beside(row.headings)})`
      : `=TOWN.SCORE(${data},${beside(row.weights)})`;
  const blocks: Block[] = [
    {
      row: row.first,
      column: 0,
      role: "body",
      cells: each((town) => [follow(reading, town, reading.found.town, value.towns[town])]),
    },
    {
      row: row.first,
      column: firstIndicator,
      role: "body",
      formats: indicators.map(({ values }) => numberFormat(values)),
      cells: each((town) =>
        indicators.map(({ gridColumn, values }) => follow(reading, town, gridColumn, values[town])),
      ),
    },
    {
      row: row.first,
      column: scoreColumn,
      role: "body",
      formats: ["0.0000"],
      cells: under(formula(scoreFormula, towns), towns),
    },
  ];
  if (ringColumn !== undefined)
    blocks.push({
      row: row.first,
      column: ringColumn,
      role: "body",
      cells: each((town) => [follow(reading, town, reading.found.ring, value.rings?.[town])]),
    });
  return blocks;
}

/** Thousands, with the decimals that the figures have: two at most. */
function numberFormat(values: readonly number[]): string {
  if (values.every(Number.isInteger)) return "#,##0";
  return values.every((value) => Number.isInteger(Math.round(value * 1e9) / 1e8)) ? "#,##0.0" : "#,##0.00";
}

/** What stands in the table for one category beside its answer: today, floors, ceilings, exact shares, changes. */
function categoryBlocks(standing: Ready, layout: SheetLayout, outcome: CategoryOutcome): Block[] {
  const { value, choices, context } = standing;
  const { reading } = value;
  const { category } = outcome;
  const say = speaker(context.language);
  const blocks: Block[] = [];
  const put = (part: Part, role: Block["role"], cell: (town: number) => PlanCell) => {
    const column = columnOf(layout, outcome, part);
    if (column !== undefined)
      blocks.push({
        row: row.first,
        column,
        role,
        formats: [partWords[part].format],
        cells: value.towns.map((_, town) => [cell(town)]),
      });
  };
  const at = (part: Part, town: number) => fixed(row.first + town, columnOf(layout, outcome, part) ?? 0);
  const guarded = (["today", "headcount"] as const).filter(
    (part) =>
      columnOf(layout, outcome, part) !== undefined &&
      (choices.protection === "both" || choices.protection === (part === "today" ? "posts" : "people")),
  );
  const score = townRange(layout, layout.scoreColumn);
  put("today", "body", (town) => follow(reading, town, reading.found[category.today], outcome.today?.[town]));
  put("headcount", "body", (town) =>
    follow(reading, town, reading.found[category.headcount], outcome.headcount?.[town]),
  );
  put("minimum", "input", (town) => {
    const byHand = choices.bounds[value.towns[town] ?? ""]?.[category.id]?.minimum ?? null;
    return guarded.length === 0
      ? byHand
      : {
          formula: `=MAX(${[...guarded.map((part) => at(part, town)), ...(byHand === null ? [] : [byHand])].join(",")})`,
        };
  });
  put("maximum", "input", (town) => outcome.maximum[town] ?? null);
  put("share", "body", (town) => ({
    formula: `=${totalCell(standing, outcome)}*${fixed(row.first + town, layout.scoreColumn)}/SUM(${score})`,
  }));
  put("change", "body", (town) => ({ formula: `=${at("units", town)}-${at("today", town)}` }));
  const units = townRange(layout, columnOf(layout, outcome, "units") ?? 0);
  const off = `SUM(${units})-${totalCell(standing, outcome)}`;
  blocks.push({
    row: layout.totalRow + 1,
    column: columnOf(layout, outcome, "units") ?? 0,
    role: "note",
    align: ["right"],
    cells: [
      [
        {
          formula: `=IF(${off}=0,${quote(say({ zh: "与总数一致", en: "adds up" }))},${quote(say({ zh: "与总数相差 ", en: "off by " }))}&(${off}))`,
        },
      ],
    ],
  });
  return blocks;
}

/** The posts themselves: one call for each category, or one for all where both totals are kept. */
function answerBlocks(standing: Ready, layout: SheetLayout): Block[] {
  const { choices, result } = standing;
  const { towns, scoreColumn, townTotals, ringColumn } = layout;
  const format = partWords.units.format;
  const totals = result.outcomes.length;
  if (townTotals) {
    const allTotals = fixedRange({ row: row.parameters, column: parameter.firstTotal, rows: 1, columns: totals });
    const first = result.outcomes[0] as CategoryOutcome;
    const ofTown = (part: Part, town: number) =>
      fixedRange({ row: row.first + town, column: columnOf(layout, first, part) ?? 0, rows: 1, columns: totals });
    const each = (cell: (town: number) => PlanCell[]) => Array.from({ length: towns }, (_, town) => cell(town));
    const townFormula = `=TOWN.QUOTA(${townRange(layout, scoreColumn)},SUM(${allTotals}),${methodCell},${townRange(layout, townTotals.minimum)},${townRange(layout, townTotals.maximum)},${tiesCell})`;
    const matrixFormula = `=TOWN.QUOTA.MATRIX(${partRange(layout, "today")},${townRange(layout, townTotals.units)},${allTotals},${methodCell},${partRange(layout, "minimum")},${partRange(layout, "maximum")})`;
    return [
      {
        row: row.first,
        column: townTotals.minimum,
        role: "body",
        formats: [format, format, format],
        cells: each((town) => [
          { formula: `=SUM(${ofTown("minimum", town)})` },
          { formula: `=IF(COUNT(${ofTown("maximum", town)})=${totals},SUM(${ofTown("maximum", town)}),"")` },
          town === 0 ? formula(townFormula, towns) : null,
        ]),
      },
      {
        row: row.first,
        column: columnOf(layout, first, "units") ?? 0,
        role: "body",
        formats: result.outcomes.map(() => format),
        cells: each((town) =>
          result.outcomes.map((_, index) => (town + index === 0 ? formula(matrixFormula, towns, totals) : null)),
        ),
      },
    ];
  }
  return result.outcomes.map((outcome, index) => {
    const bounds = `${methodCell},${townRange(layout, columnOf(layout, outcome, "minimum") ?? 0)},${townRange(layout, columnOf(layout, outcome, "maximum") ?? 0)}`;
    const score = townRange(layout, scoreColumn);
    const call =
      choices.arrangement === "rings" && ringColumn !== undefined
        ? `=TOWN.QUOTA.GROUPED(${score},${townRange(layout, ringColumn)},${fixedRange(windowArea(standing, layout, index))},${bounds})`
        : `=TOWN.QUOTA(${score},${totalCell(standing, outcome)},${bounds},${tiesCell})`;
    return {
      row: row.first,
      column: columnOf(layout, outcome, "units") ?? 0,
      role: "body",
      formats: [format],
      cells: under(formula(call, towns), towns),
    };
  });
}

function totalsBlock({ context }: Ready, layout: SheetLayout): Block {
  const { partColumns, scoreColumn, townTotals, totalRow } = layout;
  const formats = new Map<number, string>(
    partColumns
      .filter(({ part }) => part !== "minimum" && part !== "maximum")
      .map(({ column, part }) => [column, partWords[part].format]),
  );
  formats.set(scoreColumn, "0.0000");
  if (townTotals) formats.set(townTotals.units, partWords.units.format);
  const columns = Array.from({ length: Math.max(...formats.keys()) }, (_, index) => index + 1);
  return {
    row: totalRow,
    column: 0,
    role: "total",
    cells: [
      [
        speaker(context.language)({ zh: "合计", en: "Total" }),
        ...columns.map((column): PlanCell =>
          formats.has(column) ? { formula: `=SUM(${townRange(layout, column)})` } : null,
        ),
      ],
    ],
    formats: [null, ...columns.map((column) => formats.get(column) ?? null)],
  };
}

const WINDOW_COLUMNS = 3;

/** Ring, least and most of each ring, and the total in a last row without a name: what QUOTA.GROUPED reads. */
function windowArea({ value }: Ready, { windowRow }: SheetLayout, index: number) {
  return {
    row: windowRow + 2,
    column: index * (WINDOW_COLUMNS + 1),
    rows: new Set(value.rings).size + 1,
    columns: WINDOW_COLUMNS,
  };
}

function windowBlocks(standing: Ready, layout: SheetLayout): Block[] {
  const { value, choices, context, result } = standing;
  if (layout.ringColumn === undefined) return [];
  const say = speaker(context.language);
  const rings = [...new Set(value.rings)];
  return result.outcomes.flatMap((outcome, index): Block[] => {
    const { row: top, column } = windowArea(standing, layout, index);
    const limits = rings.map((ring): PlanCell[] => [
      ring,
      choices.windows[ring]?.[outcome.category.id]?.low ?? null,
      choices.windows[ring]?.[outcome.category.id]?.high ?? null,
    ]);
    const total: PlanCell = { formula: `=${totalCell(standing, outcome)}` };
    return [
      {
        row: top - 2,
        column,
        role: "subtitle",
        cells: [
          [
            say({
              zh: `${outcome.category.label.zh}：各圈上下限`,
              en: `${outcome.category.label.en}: windows of the rings`,
            }),
          ],
        ],
      },
      {
        row: top - 1,
        column,
        role: "heading",
        align: ["left", "right", "right"],
        cells: [[say({ zh: "里外圈", en: "Ring" }), say({ zh: "下限", en: "Least" }), say({ zh: "上限", en: "Most" })]],
      },
      { row: top, column, role: "input", formats: [null, "#,##0", "#,##0"], cells: limits },
      { row: top + rings.length, column, role: "total", cells: [[null, total, total]] },
    ];
  });
}

function noteBlocks({ context, choices }: Ready, { noteRow }: SheetLayout): Block[] {
  const say = speaker(context.language);
  const ties =
    choices.ties === "order"
      ? {
          zh: "3. 并列时表中靠前的优先（已由编制人员选定）。",
          en: "3. Ties go to the earlier row, as the planner has decided.",
        }
      : {
          zh: "3. 出现并列时单元格显示 #N/A 并说明并列的镇街，由编制人员决定。",
          en: "3. A tie shows as #N/A and names the towns; the planner decides.",
        };
  const notes = [
    { zh: "说明", en: "Notes" },
    {
      zh: "1. 浅黄色单元格可以修改，修改后全表重新计算；镇街数据随来源表更新。",
      en: "1. Change a pale yellow cell and the sheet recalculates; the towns' figures follow the source table.",
    },
    {
      zh: "2. 分配编制按计算方法取整，合计恰等于总数；精确份额 = 总数 × 得分 ÷ 得分合计。",
      en: "2. Posts are whole and add up to the total; the exact share is total × score ÷ sum of scores.",
    },
    ties,
  ];
  return [{ row: noteRow, column: 0, role: "note", cells: notes.map((note) => [say(note)]) }];
}

/** The reason for each figure, by QUOTA.EXPLAIN, where each category is shared by itself. */
function explainBlocks(standing: Ready, layout: SheetLayout): Block[] {
  const { choices, context, result } = standing;
  if (choices.arrangement !== "separate") return [];
  const say = speaker(context.language);
  const { towns, explainRow, scoreColumn } = layout;
  return result.outcomes.flatMap((outcome, index): Block[] => {
    const top = explainRow + index * (towns + EXPLAIN_ROWS_BESIDE_TOWNS + 2);
    const { zh, en } = outcome.category.label;
    const bounds = `${townRange(layout, columnOf(layout, outcome, "minimum") ?? 0)},${townRange(layout, columnOf(layout, outcome, "maximum") ?? 0)}`;
    const call = `=TOWN.QUOTA.EXPLAIN(${townRange(layout, scoreColumn)},${totalCell(standing, outcome)},${methodCell},${bounds},${townRange(layout, 0)})`;
    const blank = (rows: number): null[][] =>
      Array.from({ length: rows }, () => Array<null>(EXPLAIN_COLUMNS).fill(null));
    const formats = [null, "0.0000", "0.00%", "#,##0.00", "#,##0", null, "0.0000"];
    const align = formats.map((format, column) => (column === 0 ? "left" : format === null ? "center" : "right"));
    return [
      {
        row: top,
        column: 0,
        role: "subtitle",
        cells: [[say({ zh: `${zh}：逐镇计算依据`, en: `${en}: how each figure came about` })]],
      },
      {
        row: top + 1,
        column: 0,
        role: "body",
        cells: [[formula(call, towns + EXPLAIN_ROWS_BESIDE_TOWNS, EXPLAIN_COLUMNS)]],
      },
      {
        row: top + 1,
        column: 0,
        role: "heading",
        cells: blank(1),
        shows: [
          [
            ...Array<null>(EXPLAIN_COLUMNS - 1).fill(null),
            say({ zh: "再得一个尚差权重", en: "weight short of one more" }),
          ],
        ],
        align,
        wrap: true,
      },
      { row: top + 2, column: 0, role: "body", cells: blank(towns), formats, align },
      { row: top + 2 + towns, column: 0, role: "total", cells: blank(1), formats, align },
      {
        row: top + 3 + towns,
        column: 0,
        role: "note",
        cells: blank(2),
        formats: [null, "0.000000", "0.000000", "0.000000"],
        align,
        wrap: true,
      },
    ];
  });
}

function chart({ context }: Ready, layout: SheetLayout, outcome: CategoryOutcome, index: number): ChartPlan {
  const say = speaker(context.language);
  const shown = [
    ["today", "today"],
    ["units", "new"],
  ] as const;
  const series = shown.flatMap(([part, tone]) => {
    const column = columnOf(layout, outcome, part);
    return column === undefined
      ? []
      : [{ name: say(partWords[part].name), values: { row: row.first, column, rows: layout.towns, columns: 1 }, tone }];
  });
  return {
    kind: "columns",
    title: say(outcome.category.label),
    categories: { row: row.first, column: 0, rows: layout.towns, columns: 1 },
    series,
    at: chartArea(layout, index),
  };
}
