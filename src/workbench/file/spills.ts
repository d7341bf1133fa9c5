import type { Cell, Rectangle } from "../grid/grid";
import { fileFormula } from "./formulas";

/**
 * A spilling formula could stand in a file as one array formula, but LibreOffice and WPS recalculate those when they open the
 * file, and without the add-in the answer is #NAME?. So each cell of a spill holds its own part, INDEX(formula, row, column):
 * live in Excel, and elsewhere shown with the value that it was saved with. Above this many cells it would make Excel slow.
 */
const MOST_PARTS = 2000;

/** Whether a spill is saved in parts. */
export function inParts({ rows, columns }: Rectangle): boolean {
  return rows * columns > 1 && rows * columns <= MOST_PARTS;
}

/**
 * The formula of one cell of a spill, rows and columns counted from 0. LibreOffice does not keep the value of a formula when
 * it is an empty text, so a blank part says itself what stands there without the add-in.
 */
export function partFormula(formula: string, row: number, column: number, value: Cell): string {
  const part = `INDEX(${fileFormula(formula)},${row + 1},${column + 1})`;
  return value === null || value === "" ? `IFERROR(${part},"")` : part;
}

const FIRST = /^=(?:IFERROR\()?INDEX\((TOWN\.[\s\S]*?),1,1\)(?:,""\))?$/;

/** Puts the parts of each spill together again: the formula in the first cell, the others blank. */
export function joined(cells: readonly (readonly Cell[])[]): Cell[][] {
  const result = cells.map((line) => [...line]);
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const inner = typeof cell === "string" ? FIRST.exec(cell)?.[1] : undefined;
      if (inner === undefined) return;
      const isPart = (down: number, across: number) => {
        const part = `INDEX(${inner},${down + 1},${across + 1})`;
        const found = cells[row + down]?.[column + across];
        return found === `=${part}` || found === `=IFERROR(${part},"")`;
      };
      let [rows, columns] = [1, 1];
      while (isPart(0, columns)) columns++;
      while (Array.from({ length: columns }, (_, across) => isPart(rows, across)).every(Boolean)) rows++;
      if (rows * columns === 1 || !isPart(0, 0)) return;
      for (let down = 0; down < rows; down++)
        for (let across = 0; across < columns; across++) (result[row + down] as Cell[])[column + across] = null;
      (result[row] as Cell[])[column] = `=${inner}`;
    }),
  );
  return result;
}
