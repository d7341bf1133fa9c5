import type { MoneyUnit } from "../domain/revenue/money";
import { isBlank } from "./cell";
import type { Columns, Heading, Mapping } from "./columns";
import { fault, type Issue } from "./faults";
import { placeIn, type Grid } from "./grid";
import { matchHeadings } from "./headings";
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
  spec: TableSpec<C>,
  grid: Grid,
  { mapping = {}, unit: wanted }: Wishes = {},
): TableReading<C> {
  const match = matchHeadings(spec.columns, grid.cells, mapping);
  const { firstRow, headings } = match;
  const unit = wanted ?? declaredUnit(grid.cells) ?? spec.unit ?? "yuan";
  const found = match.found as { [K in keyof C]?: number };
  const about = { headings, found, firstRow, unit, grid };
  const again = (other: MoneyUnit) => readTable(spec, grid, { mapping, unit: other });
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
  for (let row = firstRow; row < grid.cells.length; row++) read.read(row);
  const { rows, gridRows, lines, broken } = read;
  const nothing: Issue[] =
    lines.length > 0
      ? []
      : [{ severity: "error", fault: fault("input.noRows", {}), place: placeIn(grid, spec.label, firstRow) }];
  const extras = extraColumns(headings, new Set(Object.values(match.found)), grid, lines);
  const issues = [...read.issues, ...nothing];
  return new TableReading(spec, { ...about, issues, rows, gridRows, lines: lines.length, broken, extras }, again);
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
