import type { MoneyUnit } from "../domain/revenue/money";
import { areaName } from "./address";
import { isBlank } from "./cell";
import type { Columns, Heading, Mapping } from "./columns";
import { fault, type Issue } from "./faults";
import { lastFilled, placeIn, type Grid } from "./grid";
import { headingOf, matchHeadings, type Further } from "./headings";
import { LineReader, type Keyed } from "./lines";
import { TableReading, type ExtraColumn } from "./reading";
import { declaredOther, declaredUnit, moneyUnit } from "./units";
import { isSerialHeading } from "./words";

export { fingerprint, type Grid } from "./grid";
export { TableReading } from "./reading";

/** What a table must hold. Rows are known by their key, such as the town's name. */
export interface TableSpec<C extends Columns> extends Keyed<C> {
  /** The unit of amounts where neither a heading nor a line above the table declares one; yuan unless told otherwise. */
  readonly unit?: MoneyUnit;
  /** Whether a heading that is none of the columns speaks for such a table too, as the name of a tax does for receipts. */
  readonly speaks?: (heading: string) => boolean;
  /** Columns that such a table may have beyond those that are listed, known by the form of their headings. */
  readonly further?: Further;
}

/** How the planner wants a table understood. */
export interface Wishes {
  readonly mapping?: Mapping;
  /** The unit of amounts whose headings declare none, whatever a line above the table says. */
  readonly unit?: MoneyUnit;
}

/**
 * Reads a table: finds its headings, leaves out titles, totals, notes and blank rows (and says so), reads every cell once.
 * A row in which a needed value is missing or broken is an issue and no row.
 */
export function readTable<C extends Columns>(
  asked: TableSpec<C>,
  grid: Grid,
  { mapping = {}, unit: wanted }: Wishes = {},
): TableReading<C> {
  const match = matchHeadings(asked.columns, grid.cells, mapping, asked.further);
  const spec = { ...asked, columns: match.columns as C };
  const { firstRow, headings } = match;
  const unit = wanted ?? declaredUnit(grid.cells) ?? spec.unit ?? "yuan";
  const found = match.found as { [K in keyof C]?: number };
  const about = { headings, found, firstRow, unit, grid };
  const again = (other: MoneyUnit) => readTable(asked, grid, { mapping, unit: other });
  const other = wanted === undefined ? declaredOther(grid.cells) : undefined;
  // Amounts may stand in columns that nobody names beforehand, a tax each.
  const isInOther = Object.entries(spec.columns).some(
    ([key, { reader }]) => typeof reader === "function" && !moneyUnit(headings[match.found[key] ?? -1]?.unit),
  );
  const faults = other && isInOther ? [...match.faults, fault("input.unitUnknown", { found: other })] : match.faults;
  if (faults.length > 0) {
    const place = placeIn(grid, spec.label, Math.max(0, firstRow - 1));
    const issues = faults.map((what): Issue => ({ severity: "error", fault: what, place }));
    const nothing = { rows: [], gridRows: [], lines: 0, broken: new Set<string>(), extras: [] };
    return new TableReading(spec, { ...about, ...nothing, issues }, again);
  }
  const read = new LineReader(spec, grid, match, unit);
  const end = endOf(grid, firstRow, headings);
  for (let row = firstRow; row < end; row++) read.read(row);
  const ended: Issue[] =
    end < grid.cells.length
      ? [{ severity: "note", fault: fault("input.tableEnds", {}), place: placeIn(grid, spec.label, end) }]
      : [];
  const { rows, gridRows, lines, broken } = read;
  const nothing: Issue[] =
    lines.length > 0
      ? []
      : [{ severity: "error", fault: fault("input.noRows", {}), place: placeIn(grid, spec.label, firstRow) }];
  const extras = extraColumns(headings, new Set(Object.values(match.found)), grid, lines);
  const issues = [...read.issues, ...ended, ...nothing];
  return new TableReading(spec, { ...about, issues, rows, gridRows, lines: lines.length, broken, extras }, again);
}

/** The address of what stands under a table from where another begins; undefined where none does. */
export function tableBelow({ issues, grid }: Pick<TableReading<Columns>, "issues" | "grid">): string | undefined {
  const end = issues.find(({ fault: { code } }) => code === "input.tableEnds")?.place.row;
  if (!grid.origin || end === undefined) return undefined;
  const { sheet, row, column } = grid.origin;
  const columns = grid.cells[end]?.length ?? 1;
  return areaName({ sheet, row: row + end, column, rows: lastFilled(grid) - end + 1, columns });
}

/**
 * The row at which the next table of the sheet begins, or the end of the grid: behind a blank row stand headings again, perhaps under a
 * title. A line of nothing but texts is taken for headings where it repeats these, or where every line so far has a number.
 */
function endOf(grid: Grid, firstRow: number, headings: readonly Heading[]): number {
  const { cells } = grid;
  const names = new Set(headings.map(({ name }) => name).filter(Boolean));
  const last = lastFilled(grid);
  let hasNumbers = true;
  let afterBlank = false;
  for (let row = firstRow; row <= last; row++) {
    const line = cells[row] ?? [];
    if (line.every(isBlank)) {
      afterBlank = row > firstRow;
      continue;
    }
    const next = afterBlank ? headingsFrom(cells, row) : undefined;
    const repeated = next?.texts.filter((text) => names.has(headingOf(text).name)).length ?? 0;
    if (next && (repeated > 1 || (hasNumbers && next.hasNumbers))) return row;
    hasNumbers &&= line.some((cell) => typeof cell === "number");
    afterBlank = false;
  }
  return cells.length;
}

/** Titles over headings take no more rows than these. */
const TITLE_ROWS = 4;

/** The first line of several texts from a row on, behind titles of one cell; undefined where a line with numbers comes first. */
function headingsFrom(cells: Grid["cells"], from: number) {
  for (let row = from; row < from + TITLE_ROWS; row++) {
    const filled = (cells[row] ?? []).filter((cell) => !isBlank(cell));
    const texts = filled.filter((cell) => typeof cell === "string");
    if (texts.length < filled.length) return undefined;
    if (texts.length > 1) return { texts, hasNumbers: (cells[row + 1] ?? []).some((cell) => typeof cell === "number") };
  }
  return undefined;
}

/** Columns that no one claimed and whose cells are numbers: indicators of the planner's own. */
function extraColumns(
  headings: readonly Heading[],
  used: ReadonlySet<number>,
  grid: Grid,
  lines: readonly number[],
): ExtraColumn[] {
  const numeric = (index: number) =>
    lines.every((row) => typeof grid.cells[row]?.[index] === "number" || isBlank(grid.cells[row]?.[index])) &&
    lines.some((row) => typeof grid.cells[row]?.[index] === "number");
  return headings.flatMap((heading, index) =>
    !used.has(index) && heading.text !== "" && !isSerialHeading(heading.name) && numeric(index)
      ? [{ heading: heading.text, column: index }]
      : [],
  );
}

/** The address of one column of the whole rows of a reading, for formulas that follow the planner's table. */
export function cellAddress(reading: TableReading<Columns>, row: number, gridColumn: number): string | undefined {
  return reading.address(row, gridColumn);
}
