import type { MoneyUnit } from "../domain/revenue/money";
import type { Text } from "../locale/text";
import type { CellReader } from "./cell";

/** A heading as the planner wrote it, its name without the unit, and its unit: "收入(万元)" is 收入 in 万元. */
export interface Heading {
  readonly text: string;
  readonly name: string;
  readonly unit: string | undefined;
}

/** What a column is called. */
export interface HeadingWords {
  readonly label: Text;
  /** Other headings by which planners know it, in either language, without units. */
  readonly aliases: readonly string[];
  /** Headings that name it only where none of the others does. */
  readonly otherwise?: readonly string[];
}

/**
 * One column of a table: its names, and how its cells are read. A reader may depend on the heading, and on the unit of
 * money that holds for the column: its heading's own, or that of the table.
 */
export interface Column<T> extends HeadingWords {
  readonly reader: CellReader<T> | ((heading: Heading, unit: MoneyUnit) => CellReader<T>);
  /** An optional column may be missing; its values are then undefined. */
  readonly optional?: boolean;
  /** A broken cell costs only its value, which is then undefined, and not the row. */
  readonly lenient?: boolean;
  /** Few tables have such a column: it is listed for mapping by hand only where the table does. */
  readonly rare?: boolean;
  /** Brackets tell such columns apart instead of naming a unit, as in 持证人员(城管) beside 持证人员(民政). */
  readonly onePerBracket?: boolean;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type Row<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

export function column<T>(label: Text, aliases: readonly string[], reader: Column<T>["reader"]): Column<T> {
  return { label, aliases, reader };
}

export function optionalColumn<T>(
  label: Text,
  aliases: readonly string[],
  reader: Column<T>["reader"],
): Column<T | undefined> {
  return { label, aliases, reader, optional: true };
}

/** A column under words that several tables share. */
export function columnOf<T>(words: HeadingWords, reader: Column<T>["reader"]): Column<T> {
  return { ...words, reader };
}

/** A column that may be missing, and its cells blank or broken. */
export function optional<T>(column: Column<T>): Column<T | undefined> {
  return { ...column, optional: true };
}

/** A column that must be there, while a row with a broken cell in it still counts for what else it says. */
export function lenient<T>(column: Column<T>): Column<T | undefined> {
  return { ...column, lenient: true };
}

/** Headings mapped by hand: for a column of the spec the grid column to use, or null for none. */
export type Mapping = Readonly<Record<string, number | null>>;
