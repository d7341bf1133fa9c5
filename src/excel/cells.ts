import { largest } from "../domain/kernel/extremes";
import { markOf } from "../domain/kernel/hash";
import type { Block, CellArea, FormulaCell, PlanCell } from "../wizards/kit/plan";

function isFormula(cell: PlanCell): cell is FormulaCell {
  return typeof cell === "object" && cell !== null;
}

/** What Excel would take for a number, a date, a truth value or a formula when it is typed. */
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const MISREAD = [
  /^['=+@-]/,
  /^[\s\d.,:/%¥$€()年月日时分秒-]*\d[\s\d.,:/%¥$€()年月日时分秒-]*$/,
  /^\d+(\.\d+)?e[+-]?\d+$/i,
  /^(true|false)$/i,
  new RegExp(`^\\d{1,4}[-/. ]?${MONTH}([-/. ]\\d{1,4})?$|^${MONTH}[-/. ]?\\d{1,4}(,? ?\\d{4})?$`, "i"),
];

/** A cell as the API takes it: null is left alone, and a text stays the text that it is. */
export function written(cell: PlanCell): string | number | boolean | null {
  if (isFormula(cell)) return cell.formula;
  return typeof cell === "string" && MISREAD.some((pattern) => pattern.test(cell)) ? `'${cell}` : cell;
}

/** The area of a block without its spills. */
export function blockArea({ row, column, cells }: Block): CellArea {
  return {
    row,
    column,
    rows: cells.length,
    columns: largest(
      cells.map((line) => line.length),
      0,
    ),
  };
}

/** The areas that the formulas of a block spill to, their own cells included. */
export function spills({ row, column, cells }: Block): CellArea[] {
  return cells.flatMap((line, down) =>
    line.flatMap((cell, across) =>
      isFormula(cell) && cell.spill ? [{ row: row + down, column: column + across, ...cell.spill }] : [],
    ),
  );
}

/** The area of a block with everything that it spills to. */
export function fullArea(block: Block): CellArea {
  return [blockArea(block), ...spills(block)].reduce((whole, area) => {
    const row = Math.min(whole.row, area.row);
    const column = Math.min(whole.column, area.column);
    return {
      row,
      column,
      rows: Math.max(whole.row + whole.rows, area.row + area.rows) - row,
      columns: Math.max(whole.column + whole.columns, area.column + area.columns) - column,
    };
  });
}

/** How headings stand where the plan does not say: right over columns of numbers, as the numbers do, else left. */
export function headingSides(heading: Block, blocks: readonly Block[]): ("left" | "right")[] {
  const { row, column, rows, columns } = blockArea(heading);
  return Array.from({ length: columns }, (_none, index) => {
    const isOver = blocks.some((block) => {
      if (block === heading || block.row !== row + rows) return false;
      const across = column + index - block.column;
      return typeof block.formats?.[across] === "string" || typeof block.cells[0]?.[across] === "number";
    });
    return isOver ? "right" : "left";
  });
}

/** Rows of about equal weight, so that no request grows beyond what Excel takes (5 MB). */
export function* chunks<Row extends readonly unknown[]>(
  rows: readonly Row[],
  cellsAtOnce = 20_000,
): Generator<{ readonly from: number; readonly rows: readonly Row[] }> {
  const step = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, rows[0]?.length ?? 1)));
  for (let from = 0; from < rows.length; from += step) yield { from, rows: rows.slice(from, from + step) };
}

/**
 * A mark of what a sheet holds: formulas and constants with their places, leaving out what formulas spill. It stays the
 * same while figures recalculate, and changes when the planner changes a cell.
 */
export function contentMark(
  formulas: readonly (readonly (string | number | boolean | null)[])[],
  origin: { readonly row: number; readonly column: number },
  spilled: readonly CellArea[],
): string {
  const words = formulas.flatMap((line, down) =>
    line.flatMap((cell, across) => {
      const row = origin.row + down;
      const column = origin.column + across;
      const counts = cell !== "" && cell !== null && !spilled.some((area) => isUnder(area, row, column));
      return counts ? [`${row},${column},${typeof cell}:${String(cell)}`] : [];
    }),
  );
  return markOf(words);
}

/** In the area of a spill, but not the cell of its formula. */
function isUnder(area: CellArea, row: number, column: number): boolean {
  const inside =
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return inside && !(row === area.row && column === area.column);
}
