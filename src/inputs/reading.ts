import type { MoneyUnit } from "../domain/revenue/money";
import type { Text } from "../locale/text";
import type { CellValue } from "./cell";
import type { Columns, Heading, Row } from "./columns";
import type { Fault, Issue, Place } from "./faults";
import { addressIn, placeIn, type Grid } from "./grid";

/** A numeric column that the spec does not know, offered as a further indicator. */
export interface ExtraColumn {
  readonly heading: string;
  readonly column: number;
}

/** What a table is: its label, its columns, and how its rows are known. */
export interface Described<C extends Columns> {
  readonly label: Text;
  readonly columns: C;
}

/** What reading a table has brought to light. */
export interface Read<C extends Columns> {
  readonly rows: readonly Row<C>[];
  readonly gridRows: readonly number[];
  readonly lines: number;
  readonly issues: readonly Issue[];
  /** The cells that could not be read, each as `cellKey`. */
  readonly broken: ReadonlySet<string>;
  readonly headings: readonly Heading[];
  readonly found: { readonly [K in keyof C]?: number };
  readonly firstRow: number;
  readonly extras: readonly ExtraColumn[];
  readonly unit: MoneyUnit;
  readonly grid: Grid;
}

/** A cell by the row in the grid and the key of its column. */
export function cellKey(gridRow: number, key: string): string {
  return `${gridRow} ${key}`;
}

/** A table as it was read: its whole rows, and every fault, repair and note with its place. */
export class TableReading<C extends Columns> {
  /** Rows in which no needed value is missing or broken. What is wrong with the others stands in `issues`. */
  readonly rows: readonly Row<C>[];
  /** For each of `rows` its row in the grid. */
  readonly gridRows: readonly number[];
  /** How many lines hold something, whole or not. */
  readonly lines: number;
  readonly issues: readonly Issue[];
  readonly headings: readonly Heading[];
  /** The grid column of each known column that was found. */
  readonly found: { readonly [K in keyof C]?: number };
  /** The grid row of the first line under the headings. */
  readonly firstRow: number;
  readonly extras: readonly ExtraColumn[];
  /** The unit of amounts whose headings declare none. */
  readonly unit: MoneyUnit;
  readonly grid: Grid;
  readonly spec: Described<C>;
  readonly #broken: ReadonlySet<string>;
  readonly #again: (unit: MoneyUnit) => TableReading<C>;

  /** @param again reads the same table in another unit */
  constructor(spec: Described<C>, read: Read<C>, again: (unit: MoneyUnit) => TableReading<C>) {
    this.spec = spec;
    this.#again = again;
    this.#broken = read.broken;
    this.rows = read.rows;
    this.gridRows = read.gridRows;
    this.lines = read.lines;
    this.issues = read.issues;
    this.headings = read.headings;
    this.found = read.found;
    this.firstRow = read.firstRow;
    this.extras = read.extras;
    this.unit = read.unit;
    this.grid = read.grid;
  }

  /** The same table with amounts in a unit, where headings declare none; itself where that is its unit. */
  inUnit(unit: MoneyUnit): TableReading<C> {
    return unit === this.unit ? this : this.#again(unit);
  }

  /** Whether the table has a column. */
  has(key: keyof C): boolean {
    return this.found[key] !== undefined;
  }

  /**
   * The place of a value of `rows`: of a column by its key, or of any other column by its number in the grid. Without a
   * column, or where the table lacks it, the place of the row; without a row, of the headings.
   */
  place(row?: number, column?: keyof C | number): Place {
    const gridRow = row === undefined ? Math.max(0, this.firstRow - 1) : this.#gridRow(row);
    return placeIn(this.grid, this.#labelOf(column), gridRow, this.#gridColumn(column));
  }

  /** The address of a value of `rows`, for formulas that follow it; undefined outside a sheet, or where there is no such column. */
  address(row: number, column: keyof C | number): string | undefined {
    const gridColumn = this.#gridColumn(column);
    return gridColumn === undefined ? undefined : addressIn(this.grid, this.#gridRow(row), gridColumn);
  }

  /** A cell of one of `rows` as it stands in the table, before it was read. */
  cell(row: number, column: keyof C | number): CellValue {
    const gridColumn = this.#gridColumn(column);
    return gridColumn === undefined ? undefined : this.grid.cells[this.#gridRow(row)]?.[gridColumn];
  }

  /** Something found out later about a value of `rows`, or about one row, or the table: an issue at its place. */
  issue(
    severity: Issue["severity"],
    what: Fault,
    row?: number,
    column?: keyof C | number,
    mend?: Issue["mend"],
  ): Issue {
    return { severity, fault: what, place: this.place(row, column), ...(mend === undefined ? {} : { mend }) };
  }

  /** Whether a value of `rows` is undefined because its cell is broken, which the reading has told already. */
  isBroken(row: number, key: keyof C): boolean {
    return this.#broken.size > 0 && this.#broken.has(cellKey(this.#gridRow(row), String(key)));
  }

  /** The number by which sentences call one of `rows`: counted from 1 under the headings. */
  record(row: number): number {
    return this.#gridRow(row) - this.firstRow + 1;
  }

  #gridRow(row: number): number {
    return this.gridRows[row] ?? this.firstRow;
  }

  #gridColumn(column: keyof C | number | undefined): number | undefined {
    return typeof column === "number" ? column : column === undefined ? undefined : this.found[column];
  }

  #labelOf(column: keyof C | number | undefined): Text {
    if (column === undefined) return this.spec.label;
    if (typeof column !== "number") return this.spec.columns[column]?.label ?? this.spec.label;
    const heading = this.headings[column]?.text;
    return heading ? { zh: heading, en: heading } : this.spec.label;
  }
}
