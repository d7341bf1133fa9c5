import type { Text } from "../locale/text";
import { areaName, type Area } from "./address";
import { cellError, isBlank, normalise, readCell, show, type CellValue } from "./cell";
import type { Column, Columns, Heading, Mapping, Row } from "./columns";
import { fault, type Fault, type Issue } from "./faults";
import { matchHeadings } from "./headings";
import { isNoteLabel, isTotalsLabel, sameTown } from "./town";

/** A block of cells as it was read: from a sheet (with its origin) or from an argument of a cell function (without). */
export interface Grid {
  readonly cells: readonly (readonly CellValue[])[];
  readonly origin?: { readonly sheet: string; readonly row: number; readonly column: number };
  /** Rows of the grid, counted from 0, that are hidden in the sheet. */
  readonly hiddenRows?: readonly number[];
}

/** What a table must hold. Rows are known by their key, such as the town's name. */
export interface TableSpec<C extends Columns> {
  readonly label: Text;
  readonly columns: C;
  readonly key: string;
  /** Whether a key may occur once only (towns), or often (a ledger). Once is the default. */
  readonly repeated?: boolean;
  /** Whether a heading that is none of the columns speaks for such a table too, as the name of a tax does for receipts. */
  readonly speaks?: (heading: string) => boolean;
}

/** A numeric column that the spec does not know, offered as a further indicator. */
export interface ExtraColumn {
  readonly heading: string;
  readonly column: number;
}

/** A table as it was read: its good rows, and every fault, repair and note with its place. */
export interface TableReading<C extends Columns> {
  readonly rows: readonly Row<C>[];
  /** For each good row its row in the grid. */
  readonly gridRows: readonly number[];
  readonly issues: readonly Issue[];
  readonly headings: readonly Heading[];
  /** The grid column of each known column that was found. */
  readonly found: { readonly [K in keyof C]?: number };
  /** The grid row of the first data row. */
  readonly firstRow: number;
  readonly extras: readonly ExtraColumn[];
  readonly grid: Grid;
}

/** Reads a table: finds its headings, leaves out titles, totals, notes and blank rows (and says so), reads every cell. */
export function readTable<C extends Columns>(spec: TableSpec<C>, grid: Grid, mapping: Mapping = {}): TableReading<C> {
  const match = matchHeadings(spec.columns, grid.cells, mapping);
  const issues: Issue[] = [];
  const place = (label: Text, row: number, gridColumn?: number) => placeOf(grid, label, row, gridColumn);
  const tell = (
    severity: Issue["severity"],
    what: Fault,
    label: Text,
    row: number,
    gridColumn?: number,
    mend?: Issue["mend"],
  ) =>
    issues.push({
      severity,
      fault: what,
      place: place(label, row, gridColumn),
      ...(mend === undefined ? {} : { mend }),
    });

  for (const what of match.faults) tell("error", what, spec.label, Math.max(0, match.firstRow - 1));
  const found = match.found as { [K in keyof C]?: number };
  const blank: TableReading<C> = {
    rows: [],
    gridRows: [],
    issues,
    headings: match.headings,
    found,
    firstRow: match.firstRow,
    extras: [],
    grid,
  };
  if (match.faults.length > 0) return blank;

  const keyColumn = match.found[spec.key];
  const keyLabel = spec.columns[spec.key]?.label ?? spec.label;
  const used = Object.entries(match.found);
  const rows: Row<C>[] = [];
  const gridRows: number[] = [];
  const seen = new Map<string, number>();
  const hidden = new Set(grid.hiddenRows ?? []);

  for (let index = match.firstRow; index < grid.cells.length; index++) {
    const cells = grid.cells[index] ?? [];
    if (cells.every(isBlank)) {
      if (index < grid.cells.length - 1 && !restIsBlank(grid, index))
        tell("note", fault("input.blankRow", {}), spec.label, index);
      continue;
    }
    const labels = cells.filter((cell): cell is string => typeof cell === "string");
    const totals = labels.find(isTotalsLabel);
    if (totals !== undefined && isTotalsRow(cells, keyColumn)) {
      tell("note", fault("input.totalsRow", { found: normalise(totals) }), keyLabel, index, keyColumn);
      continue;
    }
    const note = labels.find(isNoteLabel);
    if (note !== undefined) {
      tell("note", fault("input.noteRow", { found: normalise(note) }), spec.label, index);
      continue;
    }
    const values: Record<string, unknown> = {};
    for (const [key, gridColumn] of used) {
      const definition = spec.columns[key] as Column<unknown>;
      const heading = match.headings[gridColumn] as Heading;
      const reader = typeof definition.reader === "function" ? definition.reader(heading) : definition.reader;
      const cell = cells[gridColumn];
      if (definition.optional && isBlank(cell) && !reader.blank) continue;
      const reading = readCell(reader, cell);
      if ("fault" in reading) tell("error", reading.fault, definition.label, index, gridColumn);
      else {
        values[key] = reading.value;
        const mend = reading.value;
        if (reading.repair)
          tell(
            "repair",
            reading.repair,
            definition.label,
            index,
            gridColumn,
            typeof mend === "number" || typeof mend === "string" ? mend : undefined,
          );
      }
    }
    if (hidden.has(index)) tell("note", fault("input.hiddenRow", {}), spec.label, index);
    const key = values[spec.key];
    if (!spec.repeated && typeof key === "string") {
      const twin = seen.get(key);
      if (twin !== undefined)
        tell(
          "error",
          fault("input.duplicate", { found: key, firstRow: rowNumber(grid, twin) }),
          keyLabel,
          index,
          keyColumn,
        );
      else {
        const kin = [...seen].find(([other]) => sameTown(other, key));
        if (kin)
          tell(
            "error",
            fault("input.sameTown", { found: key, other: kin[0], otherRow: rowNumber(grid, kin[1]) }),
            keyLabel,
            index,
            keyColumn,
          );
        seen.set(key, index);
      }
    }
    rows.push(values as Row<C>);
    gridRows.push(index);
  }
  if (rows.length === 0) tell("error", fault("input.noRows", {}), spec.label, match.firstRow);
  return {
    ...blank,
    rows,
    gridRows,
    extras: extraColumns(match.headings, new Set(used.map(([, gridColumn]) => gridColumn)), grid, gridRows),
  };
}

/** The row number that the planner sees: the sheet's, or the row of the argument counted from 1. */
function rowNumber(grid: Grid, row: number): number {
  return (grid.origin?.row ?? 0) + row + 1;
}

function placeOf(grid: Grid, label: Text, row: number, gridColumn?: number): Issue["place"] {
  if (!grid.origin) return { argument: label, row };
  const { origin } = grid;
  const width = Math.max(1, grid.cells[row]?.length ?? 1);
  const area: Area = {
    sheet: origin.sheet,
    row: origin.row + row,
    column: origin.column + (gridColumn ?? 0),
    rows: 1,
    columns: gridColumn === undefined ? width : 1,
  };
  return { argument: label, row, address: areaName(area) };
}

function restIsBlank(grid: Grid, from: number): boolean {
  return grid.cells.slice(from).every((cells) => cells.every(isBlank));
}

/** A totals label counts where the key stands or before it; a town may not be called 合计, but a remark may say it. */
function isTotalsRow(cells: readonly CellValue[], keyColumn: number | undefined): boolean {
  return cells.slice(0, (keyColumn ?? 0) + 1).some((cell) => typeof cell === "string" && isTotalsLabel(cell));
}

/** Columns that no one claimed and whose cells are numbers: indicators of the planner's own. */
function extraColumns(
  headings: readonly Heading[],
  used: ReadonlySet<number>,
  grid: Grid,
  gridRows: readonly number[],
): ExtraColumn[] {
  const numeric = (index: number) =>
    gridRows.length > 0 &&
    gridRows.every((row) => typeof grid.cells[row]?.[index] === "number" || isBlank(grid.cells[row]?.[index])) &&
    gridRows.some((row) => typeof grid.cells[row]?.[index] === "number");
  return headings.flatMap((heading, index) =>
    !used.has(index) && heading.text !== "" && !/^(序号|编号|no\.?|#|id)$/i.test(heading.name) && numeric(index)
      ? [{ heading: heading.text, column: index }]
      : [],
  );
}

/** The address of one column of the good rows of a reading, row by row, for formulas that follow the planner's table. */
export function cellAddress(reading: TableReading<Columns>, rowIndex: number, gridColumn: number): string | undefined {
  const { origin } = reading.grid;
  const row = reading.gridRows[rowIndex];
  if (!origin || row === undefined) return undefined;
  return areaName({
    sheet: origin.sheet,
    row: origin.row + row,
    column: origin.column + gridColumn,
    rows: 1,
    columns: 1,
  });
}

/** The cells of a grid as text, for recognising a change since a plan was written. */
export function fingerprint(grid: Grid): string {
  let hash = 0x811c9dc5;
  for (const row of grid.cells)
    for (const cell of row) {
      const word = `${typeof cell}:${cellError(cell) ?? show(cell)}\u0001`;
      for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
