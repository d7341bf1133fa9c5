import type { MoneyUnit } from "../domain/revenue/money";
import { isBlank, normalise, readCell, type CellReader, type CellValue } from "./cell";
import type { Column, Columns, Heading, Row } from "./columns";
import { fault, type Fault, type Issue } from "./faults";
import { lastFilled, placeIn, rowNumber, type Grid } from "./grid";
import type { HeadingMatch } from "./headings";
import { cellKey, type Described } from "./reading";
import { sameTown, townStem } from "./town";
import { moneyUnit } from "./units";
import { isNoteLabel, isRemarkHeading, isTotalsLabel } from "./words";

/** How the rows of a table are known. */
export interface Keyed<C extends Columns> extends Described<C> {
  readonly key: string;
  /** Whether a key may occur once only (towns), or often (a ledger). Once is the default. */
  readonly repeated?: boolean;
}

/** One column as it was found: its key, where it stands, and the reader for its heading and unit. */
interface FoundColumn {
  readonly key: string;
  readonly gridColumn: number;
  readonly definition: Column<unknown>;
  readonly reader: CellReader<unknown>;
}

/** Reads the lines under the headings one by one, and collects what they hold and what is wrong with them. */
export class LineReader<C extends Columns> {
  readonly rows: Row<C>[] = [];
  readonly gridRows: number[] = [];
  readonly issues: Issue[] = [];
  readonly broken = new Set<string>();
  /** The grid rows of all lines that hold values, whole or not. */
  readonly lines: number[] = [];
  readonly #columns: readonly FoundColumn[];
  readonly #keyColumn: number;
  readonly #hidden: ReadonlySet<number>;
  readonly #remarks: ReadonlySet<number>;
  readonly #seen = new Map<string, number>();
  /** The keys that have been, by the stem under which two of them may be one town. */
  readonly #kin = new Map<string, string[]>();
  readonly #last: number;

  constructor(
    private readonly spec: Keyed<C>,
    private readonly grid: Grid,
    { found, headings }: HeadingMatch,
    unit: MoneyUnit,
  ) {
    this.#columns = Object.entries(found).flatMap(([key, gridColumn]): FoundColumn[] => {
      const [definition, heading] = [spec.columns[key], headings[gridColumn]];
      return definition && heading
        ? [{ key, gridColumn, definition, reader: readerFor(definition, heading, unit) }]
        : [];
    });
    this.#last = lastFilled(grid);
    this.#keyColumn = found[spec.key] ?? 0;
    this.#hidden = new Set(grid.hiddenRows);
    this.#remarks = new Set(headings.flatMap(({ name }, column) => (isRemarkHeading(name) ? [column] : [])));
  }

  read(row: number): void {
    const cells = this.grid.cells[row] ?? [];
    if (this.#isLeftOut(cells, row)) return;
    this.lines.push(row);
    const values: Record<string, unknown> = {};
    let whole = true;
    for (const found of this.#columns) whole = this.#readInto(values, found, cells[found.gridColumn], row) && whole;
    if (this.#hidden.has(row)) this.#tell("note", fault("input.hiddenRow", {}), row);
    const key = values[this.spec.key];
    if (!this.spec.repeated && typeof key === "string") this.#tellTwin(key, row);
    if (!whole) return;
    this.rows.push(values as Row<C>);
    this.gridRows.push(row);
  }

  /** Blank lines, totals and notes are no rows; each is told. */
  #isLeftOut(cells: readonly CellValue[], row: number): boolean {
    if (cells.every(isBlank)) {
      if (row < this.#last) this.#tell("note", fault("input.blankRow", {}), row);
      return true;
    }
    const { key } = this.spec;
    const named = !isBlank(cells[this.#keyColumn]);
    let totals: string | undefined;
    let note: string | undefined;
    // What may say of the whole line what it is: any text but a remark.
    for (let column = 0; column < cells.length; column++) {
      const label = cells[column];
      if (typeof label !== "string" || this.#remarks.has(column)) continue;
      if (column <= this.#keyColumn && totals === undefined && isTotalsLabel(label)) totals = label;
      if ((column <= this.#keyColumn || !named) && note === undefined && isNoteLabel(label)) note = label;
    }
    if (totals !== undefined) this.#tell("note", fault("input.totalsRow", { found: normalise(totals) }), row, key);
    else if (note !== undefined) this.#tell("note", fault("input.noteRow", { found: normalise(note) }), row);
    return totals !== undefined || note !== undefined;
  }

  /** Reads one cell; false where the row is not whole without it. */
  #readInto(values: Record<string, unknown>, { key, definition, reader }: FoundColumn, cell: CellValue, row: number) {
    if (definition.optional && isBlank(cell) && !reader.blank) return true;
    const reading = readCell(reader, cell);
    if ("fault" in reading) {
      this.broken.add(cellKey(row, key));
      this.#tell("error", reading.fault, row, key);
      return definition.optional === true || definition.lenient === true;
    }
    const { value, repair } = reading;
    values[key] = value;
    if (repair)
      this.#tell(
        "repair",
        repair,
        row,
        key,
        typeof value === "number" || typeof value === "string" ? value : undefined,
      );
    return true;
  }

  /** A key that has been before, or that may mean the same town as another. */
  #tellTwin(key: string, row: number): void {
    const twin = this.#seen.get(key);
    if (twin !== undefined) {
      const firstRow = rowNumber(this.grid, twin);
      this.#tell("error", fault("input.duplicate", { found: key, firstRow }), row, this.spec.key);
      return;
    }
    const stem = townStem(key);
    const kin = this.#kin.get(stem) ?? [];
    const other = kin.find((one) => sameTown(one, key));
    if (other !== undefined) {
      const otherRow = rowNumber(this.grid, this.#seen.get(other) ?? row);
      this.#tell("error", fault("input.sameTown", { found: key, other, otherRow }), row, this.spec.key);
    }
    kin.push(key);
    this.#kin.set(stem, kin);
    this.#seen.set(key, row);
  }

  #tell(severity: Issue["severity"], what: Fault, row: number, key?: string, mend?: Issue["mend"]): void {
    const found = key === undefined ? undefined : this.#columns.find((column) => column.key === key);
    const place = placeIn(this.grid, found?.definition.label ?? this.spec.label, row, found?.gridColumn);
    this.issues.push({ severity, fault: what, place, ...(mend === undefined ? {} : { mend }) });
  }
}

/** The unit in a heading comes before that of the table. */
function readerFor({ reader }: Column<unknown>, heading: Heading, unit: MoneyUnit): CellReader<unknown> {
  return typeof reader === "function" ? reader(heading, moneyUnit(heading.unit) ?? unit) : reader;
}
