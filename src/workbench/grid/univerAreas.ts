import type { IRange } from "@univerjs/core";
import type { Rectangle } from "./grid";

interface Placed {
  getRow(): number;
  getColumn(): number;
  getHeight(): number;
  getWidth(): number;
}

/** The area of a range of Univer's. */
export function areaOf(range: Placed): Rectangle {
  return { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() };
}

export function areaBetween({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** The part of an area that holds something. */
export function usedPart(area: Rectangle, holds: readonly (readonly boolean[])[]): Rectangle | undefined {
  const rowUsed = holds.map((line) => line.includes(true));
  const columnUsed = Array.from({ length: area.columns }, (_, across) => holds.some((line) => line[across]));
  if (!rowUsed.includes(true)) return undefined;
  const [top, left] = [rowUsed.indexOf(true), columnUsed.indexOf(true)];
  return {
    row: area.row + top,
    column: area.column + left,
    rows: rowUsed.lastIndexOf(true) - top + 1,
    columns: columnUsed.lastIndexOf(true) - left + 1,
  };
}

export function meet(left: Rectangle, right: Rectangle): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}
