import type { Text } from "../locale/text";
import { cellError, readCell, isBlank, type CellReader, type CellValue, type Choice } from "./cell";
import type { Columns } from "./columns";
import { fault, InputError, type Fault, type Issue } from "./faults";
import { KeptReadings } from "./kept";
import type { TableReading, TableSpec } from "./table";

/** The words of an argument: its name in the formula tip and in sentences, and what it wants. */
export interface ArgumentWords {
  readonly label: Text;
  readonly detail: Text;
}

/** Collects every fault of one call, so that the planner hears of all at once. */
export class FaultList {
  readonly issues: Issue[] = [];

  constructor(private readonly argument: Text) {}

  add(what: Fault, row?: number, column?: number): void {
    this.issues.push({ severity: "error", fault: what, place: { argument: this.argument, row, column } });
  }
}

/** One argument of a cell function: how Excel passes it, how it is read, how it is described. */
export interface Argument<T> extends ArgumentWords {
  readonly dimensionality: "scalar" | "matrix";
  readonly optional: boolean;
  /** What Excel may offer while the formula is typed. */
  readonly choices?: readonly Choice[];
  /** The value of what Excel passed. A fault goes to the list; what is returned then is not used. */
  read(raw: unknown, faults: FaultList): T;
}

/** A range as rows of cells, however Excel passed it (a single cell may come without its brackets). */
export function rowsOf(raw: unknown): CellValue[][] {
  if (!Array.isArray(raw)) return [[raw as CellValue]];
  if (!Array.isArray(raw[0])) return [raw as CellValue[]];
  return raw as CellValue[][];
}

/** True for a range that is one row of several cells: its values lie across. */
export function isLine(rows: readonly (readonly CellValue[])[]): boolean {
  return rows.length === 1 && (rows[0]?.length ?? 0) > 1;
}

/**
 * True where an optional argument was left out: nothing, or a range of nothing but blanks. Excel with an older
 * functions.json in its cache puts its own Invocation object in the place of a newer argument; that is nothing too.
 */
function omitted(raw: unknown): boolean {
  if (raw === null || raw === undefined || isInvocation(raw)) return true;
  if (Array.isArray(raw)) return rowsOf(raw).every((row) => row.every(isBlank));
  return isBlank(raw);
}

/** An object that is no range and no value of a cell. */
function isInvocation(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return false;
  return cellError(raw) === undefined && !("basicValue" in raw) && !("type" in raw);
}

/** One cell. */
export function one<T>(words: ArgumentWords, reader: CellReader<T>): Argument<T> {
  return {
    ...words,
    dimensionality: "scalar",
    optional: false,
    choices: reader.choices,
    read(raw, faults) {
      const cell = Array.isArray(raw) ? rowsOf(raw)[0]?.[0] : (raw as CellValue);
      const reading = readCell(reader, cell);
      if ("fault" in reading) faults.add(reading.fault);
      return ("value" in reading ? reading.value : undefined) as T;
    },
  };
}

/** One row or one column, in its order. */
export function vector<T>(words: ArgumentWords, reader: CellReader<T>): Argument<readonly T[]> {
  return {
    ...words,
    dimensionality: "matrix",
    optional: false,
    read(raw, faults) {
      const rows = rowsOf(raw);
      const columns = rows[0]?.length ?? 0;
      if (rows.length > 1 && columns > 1) {
        faults.add(fault("input.notVector", { rows: rows.length, columns }));
        return [];
      }
      if (isLine(rows)) return (rows[0] ?? []).map((cell, column) => readInto(reader, cell, faults, undefined, column));
      return rows.map(([cell], row) => readInto(reader, cell, faults, row));
    },
  };
}

/** A block of rows and columns; every row as long as the first. */
export function matrix<T>(words: ArgumentWords, reader: CellReader<T>): Argument<readonly (readonly T[])[]> {
  return {
    ...words,
    dimensionality: "matrix",
    optional: false,
    read: (raw, faults) =>
      rowsOf(raw).map((cells, row) => cells.map((cell, column) => readInto(reader, cell, faults, row, column))),
  };
}

/** A block of cells as they are, for what is read by its headings (a table, a scheme). */
export function cells(words: ArgumentWords): Argument<readonly (readonly CellValue[])[]> {
  return { ...words, dimensionality: "matrix", optional: false, read: rowsOf };
}

const keptReadings = new KeptReadings();

/** A table with its heading row, read by its headings. */
export function table<C extends Columns>(words: ArgumentWords, spec: TableSpec<C>): Argument<TableReading<C>> {
  return { ...cells(words), read: (raw) => keptReadings.read(spec, rowsOf(raw)) };
}

/** An argument that may be left out. */
export function optional<T, D>(argument: Argument<T>, fallback: D): Argument<T | D> {
  return {
    ...argument,
    optional: true,
    read: (raw, faults) => (omitted(raw) ? fallback : argument.read(raw, faults)),
  };
}

function readInto<T>(reader: CellReader<T>, cell: CellValue, faults: FaultList, row?: number, column?: number): T {
  const reading = readCell(reader, cell);
  if ("fault" in reading) faults.add(reading.fault, row, column);
  return ("value" in reading ? reading.value : undefined) as T;
}

/** The named arguments of a function, in their order. */
export type Takes = Readonly<Record<string, Argument<unknown>>>;

export type Values<T extends Takes> = { readonly [K in keyof T]: T[K] extends Argument<infer V> ? V : never };

/**
 * Reads all arguments of a call; extra ones (Excel's invocation object) are ignored.
 * @throws InputError with every fault of every argument
 */
export function readArguments<T extends Takes>(takes: T, raw: readonly unknown[]): Values<T> {
  const issues: Issue[] = [];
  const values = Object.entries(takes).map(([key, argument], index) => {
    const faults = new FaultList(argument.label);
    const value = argument.read(raw[index], faults);
    for (const issue of faults.issues) issues.push(issue);
    return [key, value];
  });
  if (issues.length > 0) throw new InputError(issues);
  return Object.fromEntries(values) as Values<T>;
}

/** A list given for each of `wanted` units: one value serves all; another length is a fault that names both ranges. */
export function forEach<T>(
  values: readonly T[],
  wanted: number,
  words: ArgumentWords,
  like: ArgumentWords,
): readonly T[] {
  if (values.length === wanted) return values;
  if (values.length === 1) return new Array<T>(wanted).fill(values[0] as T);
  const lengths = fault("input.lengths", { found: values.length, wanted, other: like.label });
  throw new InputError([{ severity: "error", fault: lengths, place: { argument: words.label } }]);
}
