import { markOf } from "../domain/kernel/hash";
import type { Text } from "../locale/text";
import { areaName } from "./address";
import { cellError, isBlank, show, type CellValue } from "./cell";
import type { Place } from "./faults";

/** A block of cells as it was read: from a sheet (with its origin) or from an argument of a cell function (without). */
export interface Grid {
  readonly cells: readonly (readonly CellValue[])[];
  readonly origin?: { readonly sheet: string; readonly row: number; readonly column: number };
  /** Rows of the grid, counted from 0, that are hidden in the sheet. */
  readonly hiddenRows?: readonly number[];
}

/** The address of a cell of the grid, such as "Towns!C7", or of a whole line; undefined where the grid is no part of a sheet. */
export function addressIn({ origin, cells }: Grid, row: number, column?: number): string | undefined {
  if (!origin) return undefined;
  return areaName({
    sheet: origin.sheet,
    row: origin.row + row,
    column: origin.column + (column ?? 0),
    rows: 1,
    columns: column === undefined ? Math.max(1, cells[row]?.length ?? 1) : 1,
  });
}

/** The place of a cell of the grid, or of a whole line: what it is called, its row and, in a sheet, its address. */
export function placeIn(grid: Grid, argument: Text, row: number, column?: number): Place {
  const address = addressIn(grid, row, column);
  return { argument, row, ...(address === undefined ? {} : { address }) };
}

/** The row number that the planner sees: the sheet's, or the row of the argument counted from 1. */
export function rowNumber({ origin }: Grid, row: number): number {
  return (origin?.row ?? 0) + row + 1;
}

/** The last line that holds anything; −1 where none does. */
export function lastFilled({ cells }: Grid): number {
  let row = cells.length - 1;
  while (row >= 0 && cells[row]?.every(isBlank)) row--;
  return row;
}

/** The cells of a grid as text, for recognising a change since a plan was written. */
export function fingerprint(grid: Grid): string {
  return markOf(wordsOf(grid));
}

function* wordsOf({ cells }: Grid): Generator<string> {
  for (const line of cells) for (const cell of line) yield `${typeof cell}:${cellError(cell) ?? show(cell)}`;
}
