import { fixedRange } from "../kit/layout";
import type { CellArea } from "../kit/plan";
import type { Ready } from "./ready";
import { weighedIndicators, type CategoryOutcome } from "./compute";
import type { Text } from "../../locale/text";

/** Rows of the sheet, counted from 0. The parameters stand above the table, so that changing one shows at once; the rows to the headings stay in view. */
export const row = {
  title: 0,
  source: 1,
  parameterNames: 2,
  parameters: 3,
  weights: 5,
  groups: 5,
  headings: 6,
  first: 7,
} as const;

/** What the table tells of each category, the answer first; the categories stand side by side under each. */
export const parts = ["units", "change", "today", "headcount", "share", "minimum", "maximum"] as const;
export type Part = (typeof parts)[number];

export const partWords: Record<Part, { readonly name: Text; readonly format: string }> = {
  today: { name: { zh: "现有编制", en: "Posts today" }, format: "#,##0" },
  headcount: { name: { zh: "实有人数", en: "Headcount" }, format: "#,##0" },
  minimum: { name: { zh: "保底", en: "Minimum" }, format: "#,##0" },
  maximum: { name: { zh: "封顶", en: "Maximum" }, format: "#,##0" },
  share: { name: { zh: "精确份额", en: "Exact share" }, format: "#,##0.00" },
  units: { name: { zh: "分配编制", en: "Posts" }, format: "#,##0" },
  change: { name: { zh: "增减", en: "Change" }, format: "+#,##0;-#,##0;0" },
};

/** Parameters that stand before the totals of the categories. */
export const parameter = { year: 0, method: 1, ties: 2, firstTotal: 3 } as const;

/** QUOTA.EXPLAIN gives headings, a row for each town, then total, divisor and ties. */
export const EXPLAIN_ROWS_BESIDE_TOWNS = 4;
export const EXPLAIN_COLUMNS = 7;
export const CHART_ROWS = 16;
const CHART_COLUMNS = 7;

export interface PartColumn {
  readonly part: Part;
  readonly outcome: CategoryOutcome;
  readonly column: number;
}

export interface SheetLayout {
  readonly towns: number;
  readonly indicators: readonly {
    readonly heading: string;
    readonly gridColumn: number;
    readonly weight: number;
    readonly values: readonly number[];
  }[];
  /** The column of the towns' rings; undefined unless rings are shared by. */
  readonly ringColumn: number | undefined;
  readonly firstIndicator: number;
  readonly scoreColumn: number;
  /** Where the towns' floors, ceilings and posts in all categories begin; undefined unless both totals are kept. */
  readonly townTotals: { readonly minimum: number; readonly maximum: number; readonly units: number } | undefined;
  readonly partColumns: readonly PartColumn[];
  readonly width: number;
  readonly totalRow: number;
  readonly windowRow: number;
  readonly chartRow: number;
  readonly noteRow: number;
  readonly explainRow: number;
  readonly end: number;
}

export function layOut({ value, choices, result }: Ready): SheetLayout {
  const shown = choices.scoring === "formula" ? value.indicators : weighedIndicators(value, choices);
  const indicators = shown.map(({ id, label, gridColumn, values }) => ({
    heading: label.zh,
    gridColumn,
    weight: choices.weights[id] ?? 0,
    values,
  }));
  let next = 1;
  const ringColumn = choices.arrangement === "rings" ? next++ : undefined;
  const firstIndicator = next;
  next += indicators.length;
  const scoreColumn = next++;
  const townTotals = choices.arrangement === "matrix" ? { minimum: next++, maximum: next++, units: next++ } : undefined;
  const partColumns = parts.flatMap((part) =>
    result.outcomes.filter((outcome) => tells(outcome, part)).map((outcome) => ({ part, outcome, column: next++ })),
  );
  const towns = value.towns.length;
  const totalRow = row.first + towns;
  const windowRow = totalRow + 3;
  const rings = ringColumn === undefined ? 0 : new Set(value.rings).size;
  const chartRow = windowRow + (rings === 0 ? 0 : rings + 4);
  const noteRow = chartRow + CHART_ROWS + 1;
  const explainRow = noteRow + 5;
  const explained = choices.arrangement === "separate" ? result.outcomes.length : 0;
  return {
    towns,
    indicators,
    ringColumn,
    firstIndicator,
    scoreColumn,
    townTotals,
    partColumns,
    totalRow,
    windowRow,
    chartRow,
    noteRow,
    explainRow,
    width: Math.max(next, parameter.firstTotal + result.outcomes.length + 1),
    end: explainRow + explained * (towns + EXPLAIN_ROWS_BESIDE_TOWNS + 2),
  };
}

function tells({ today, headcount }: CategoryOutcome, part: Part): boolean {
  if (part === "today" || part === "change") return today !== undefined;
  return part !== "headcount" || headcount !== undefined;
}

/** The column of a part of a category; undefined where the table does not tell it. */
export function columnOf({ partColumns }: SheetLayout, outcome: CategoryOutcome, part: Part): number | undefined {
  return partColumns.find((one) => one.part === part && one.outcome === outcome)?.column;
}

/** The rows of all towns in one or more columns: "$E$9:$E$18". */
export function townRange({ towns }: SheetLayout, column: number, columns = 1): string {
  return fixedRange({ row: row.first, column, rows: towns, columns });
}

/** The block of one part in all categories: "$E$9:$F$18". */
export function partRange(layout: SheetLayout, part: Part): string {
  const columns = layout.partColumns.filter((one) => one.part === part).map(({ column }) => column);
  return townRange(layout, Math.min(...columns), columns.length);
}

export function chartArea({ chartRow }: SheetLayout, index: number): CellArea {
  return { row: chartRow, column: index * CHART_COLUMNS, rows: CHART_ROWS, columns: CHART_COLUMNS };
}
