import { smallest } from "../../../domain/kernel/extremes";
import type { CategoryAnswer, CategoryId } from "../../../chapters/staffing/answer";
import { InvariantError } from "../../../domain/kernel/errors";
import type { Text } from "../../../locale/text";
import { fixed, fixedRange } from "../../kit/formulas";
import type { CellArea } from "../../kit/plan";
import { ringsOf, scoredBy, type AtResult } from "../compute";
import { furtherNotes } from "./notes";
import { yearsOf, yearsRows } from "./years";

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
export const parts = [
  "units",
  "change",
  "today",
  "headcount",
  "vacancies",
  "overstaffing",
  "share",
  "minimum",
  "maximum",
] as const;
export type Part = (typeof parts)[number];

export const partWords: Record<Part, { readonly name: Text; readonly format: string }> = {
  today: { name: { zh: "现有编制", en: "Posts today" }, format: "#,##0" },
  headcount: { name: { zh: "实有人数", en: "Headcount" }, format: "#,##0" },
  vacancies: { name: { zh: "空编", en: "Vacancies" }, format: "#,##0" },
  overstaffing: { name: { zh: "超编", en: "Overstaffing" }, format: "#,##0" },
  minimum: { name: { zh: "保底", en: "Minimum" }, format: "#,##0" },
  maximum: { name: { zh: "封顶", en: "Maximum" }, format: "#,##0" },
  share: { name: { zh: "精确份额", en: "Exact share" }, format: "#,##0.00" },
  units: { name: { zh: "分配编制", en: "Posts" }, format: "#,##0" },
  change: { name: { zh: "增减", en: "Change" }, format: "+#,##0;-#,##0;0" },
};

/** Parameters that stand before the totals of the categories; behind those stand the reserves, where there are any. */
export const parameter = { year: 0, method: 1, ties: 2, firstTotal: 3 } as const;

const CHART_ROWS = 16;
const CHART_COLUMNS = 7;

interface PartColumn {
  readonly part: Part;
  readonly category: CategoryId;
  readonly column: number;
}

export interface SheetLayout {
  readonly towns: number;
  readonly categories: readonly CategoryId[];
  readonly indicators: readonly {
    readonly id: string;
    readonly heading: string;
    readonly gridColumn: number;
    readonly weight: number;
    readonly values: readonly number[];
  }[];
  /** Where the reserves of the categories begin among the parameters, and the posts that are left to share; undefined where none is kept. */
  readonly reserve: { readonly first: number; readonly shared: number } | undefined;
  /** The rings that the table tells, each once. */
  readonly rings: readonly string[];
  /** The columns of the limits on the change of a year, among the parameters; undefined where there are none. */
  readonly pace: { readonly posts?: number; readonly percent?: number } | undefined;
  /** The column of the formula of the score, behind all other parameters. */
  readonly formulaColumn: number;
  /** The column of the towns' rings; undefined where the table has none. */
  readonly ringColumn: number | undefined;
  readonly firstIndicator: number;
  readonly scoreColumn: number;
  /** Where the towns' floors, ceilings and posts in all categories begin; undefined unless both totals are kept. */
  readonly townTotals: { readonly minimum: number; readonly maximum: number; readonly units: number } | undefined;
  readonly partColumns: readonly PartColumn[];
  readonly width: number;
  readonly totalRow: number;
  /** Under the total: a row for each ring, then the reserve with all posts where one is kept, then the checks. */
  readonly ringRow: number;
  readonly reserveRow: number;
  readonly checkRow: number;
  readonly windowRow: number;
  readonly chartRow: number;
  readonly noteRow: number;
  readonly yearsRow: number;
  readonly end: number;
}

export function layOut(at: AtResult): SheetLayout {
  const { value, choices, result } = at;
  const indicators = scoredBy(value, choices).map(({ id, label, gridColumn, values }) => ({
    id,
    heading: label.zh,
    gridColumn,
    weight: choices.weights[id] ?? 0,
    values,
  }));
  const towns = value.towns.length;
  const rings = ringsOf(value);
  const given = parameterColumns(at);
  return {
    towns,
    categories: result.categories.map(({ id }) => id),
    indicators,
    rings,
    ...given,
    ...columnsOf(at, indicators.length, given.formulaColumn),
    ...rowsOf(towns, {
      rings: rings.length,
      reserves: given.reserve ? 2 : 0,
      windows: choices.arrangement === "rings" ? rings.length + 4 : 0,
      notes: furtherNotes(at),
      years: yearsRows(yearsOf(at)),
    }),
  };
}

/** Behind the totals: reserves, limits on the change of a year, the posts that are left to share, the formula of the score. */
function parameterColumns({ choices: { pace, reserve }, result }: AtResult) {
  const count = result.categories.length;
  let next = parameter.firstTotal + count;
  const isKept = result.categories.some(({ id }) => reserve[id]);
  const first = next;
  if (isKept) next += count;
  const paces = {
    ...(pace.posts === null ? {} : { posts: next++ }),
    ...(pace.percent === null ? {} : { percent: next++ }),
  };
  const isLimited = pace.posts !== null || pace.percent !== null;
  const shared = next;
  return {
    reserve: isKept ? { first, shared } : undefined,
    pace: isLimited ? paces : undefined,
    formulaColumn: isKept ? shared + count : shared,
  };
}

/** The columns from the second on; the first holds the names. */
function columnsOf({ choices, result, value }: AtResult, indicators: number, formulaColumn: number) {
  let next = 1;
  const ringColumn = ringsOf(value).length > 0 ? next++ : undefined;
  const firstIndicator = next;
  next += indicators;
  const scoreColumn = next++;
  const townTotals = choices.arrangement === "matrix" ? { minimum: next++, maximum: next++, units: next++ } : undefined;
  const partColumns = parts.flatMap((part) =>
    result.categories
      .filter((answer) => tells(answer, part))
      .map(({ id }): PartColumn => ({ part, category: id, column: next++ })),
  );
  const width = Math.max(next, formulaColumn + 3);
  return { ringColumn, firstIndicator, scoreColumn, townTotals, partColumns, width };
}

type Heights = Readonly<Record<"rings" | "reserves" | "windows" | "notes" | "years", number>>;

/** What stands under the towns: totals, windows of the rings, charts, notes, and the years until the target is reached. */
function rowsOf(towns: number, { rings, reserves, windows, notes, years }: Heights) {
  const totalRow = row.first + towns;
  const ringRow = totalRow + 1;
  const reserveRow = ringRow + rings;
  const checkRow = reserveRow + reserves;
  const windowRow = checkRow + 2;
  const chartRow = windowRow + windows;
  const noteRow = chartRow + CHART_ROWS + 1;
  const yearsRow = noteRow + 5 + notes;
  return {
    totalRow,
    ringRow,
    reserveRow,
    checkRow,
    windowRow,
    chartRow,
    noteRow,
    yearsRow,
    end: yearsRow + years,
  };
}

function tells({ today, headcount }: CategoryAnswer, part: Part): boolean {
  if (part === "today" || part === "change") return today !== undefined;
  const isOfPeople = part === "headcount" || part === "vacancies" || part === "overstaffing";
  return !isOfPeople || headcount !== undefined;
}

/** Whether the table tells a part of a category. */
export function hasPart({ partColumns }: SheetLayout, category: CategoryId, part: Part): boolean {
  return partColumns.some((one) => one.part === part && one.category === category);
}

/** The column of a part of a category, where the table tells it. */
export function columnOf({ partColumns }: SheetLayout, category: CategoryId, part: Part): number {
  const found = partColumns.find((one) => one.part === part && one.category === category);
  if (!found) throw new InvariantError(`the sheet has no ${part} of ${category}`);
  return found.column;
}

/** The cell of one town in a part of a category. */
export function partCell(layout: SheetLayout, category: CategoryId, part: Part, town: number): string {
  return fixed(row.first + town, columnOf(layout, category, part));
}

/** The rows of all towns in one or more columns: "$E$9:$E$18". */
export function townRange({ towns }: SheetLayout, column: number, columns = 1): string {
  return fixedRange({ row: row.first, column, rows: towns, columns });
}

/** The column of one part of a category: "$E$9:$E$18". */
export function partColumn(layout: SheetLayout, category: CategoryId, part: Part): string {
  return townRange(layout, columnOf(layout, category, part));
}

/** The block of one part in all categories: "$E$9:$F$18". */
export function partRange(layout: SheetLayout, part: Part): string {
  const columns = layout.partColumns.filter((one) => one.part === part).map(({ column }) => column);
  return townRange(layout, smallest(columns), columns.length);
}

export function chartArea({ chartRow }: SheetLayout, index: number): CellArea {
  return { row: chartRow, column: index * CHART_COLUMNS, rows: CHART_ROWS, columns: CHART_COLUMNS };
}

/** The cell of the total of a category. */
export function totalCell({ categories }: SheetLayout, category: CategoryId): string {
  return fixed(row.parameters, parameter.firstTotal + categories.indexOf(category));
}

/** The cell of the posts of a category that are left to share. */
export function sharedCell(layout: SheetLayout, category: CategoryId): string {
  const { reserve, categories } = layout;
  return reserve ? fixed(row.parameters, reserve.shared + categories.indexOf(category)) : totalCell(layout, category);
}

/** What is kept back of a category, from the yellow cells; undefined where nothing is. */
export function reserveFormula({ choices }: AtResult, layout: SheetLayout, category: CategoryId): string | undefined {
  const { reserve, categories } = layout;
  if (!reserve) return undefined;
  const cell = fixed(row.parameters, reserve.first + categories.indexOf(category));
  const isPercent = choices.reserve[category]?.unit === "percent";
  return isPercent ? `ROUNDDOWN(ROUND(${totalCell(layout, category)}*${cell},6),0)` : `N(${cell})`;
}

export const methodCell = fixed(row.parameters, parameter.method);
export const tiesCell = fixed(row.parameters, parameter.ties);
