import { DomainError } from "../../kernel/errors";
import { compare, type Decimal } from "../../kernel/exact";
import type { Method } from "../method";
import { signpostsOf, type Signposts } from "../signposts";
import { readWeights, type Weights } from "../weights";
import type { Cell, Side } from "./errors";

/** A total that must lie between two whole numbers, both included; `high` may be Infinity. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

/** A total: exactly so many, or a window. */
export type Total = number | Window;

/** What is to be shared over the cells of a matrix. */
export interface MatrixQuestion {
  /** One weight from 0 on for each cell; a cell of weight 0 keeps exactly its minimum. */
  readonly weights: readonly (readonly Decimal[])[];
  readonly rowTotals: readonly Total[];
  readonly columnTotals: readonly Total[];
  /** The total of all cells; needed only where both sides have windows. */
  readonly grandTotal?: number;
  readonly method: Method;
  /** The least units of each cell; 0 where it is left out. */
  readonly minimum?: readonly (readonly number[])[];
  /** The most units of each cell, Infinity for none. */
  readonly maximum?: readonly (readonly number[])[];
  /** The largest cell of each row (or column) that has any units gets at least one. */
  readonly winner?: "rows" | "columns";
  /**
   * Where several answers are equally right: `error` (default) has none of them, `report` gives one with all the cells
   * concerned, `order` the one that gives most to the first cell, then to the second, row by row.
   */
  readonly ties?: "error" | "report" | "order";
}

/** A question that has been checked; cells are numbered row by row. */
export interface MatrixProblem {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Weights;
  readonly signposts: Signposts;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly rowWindows: readonly Window[];
  readonly columnWindows: readonly Window[];
  readonly total: number;
  /** Lines of the winner rule whose largest cells are equal. */
  readonly tiedWinners: readonly { readonly index: number; readonly cells: readonly Cell[] }[];
}

/** Checks a question and fits its bounds to one another. */
export function readProblem(question: MatrixQuestion): MatrixProblem {
  const rows = question.weights.length;
  const columns = question.weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) throw new DomainError("matrix.empty", {});
  checkShape(question.weights, rows, columns, "weights");
  if (question.minimum) checkShape(question.minimum, rows, columns, "minimum");
  if (question.maximum) checkShape(question.maximum, rows, columns, "maximum");
  const weights = cellWeights(question.weights, columns);
  const rowWindows = windows(question.rowTotals, rows, "row");
  const columnWindows = windows(question.columnTotals, columns, "column");
  const total = grandTotal(rowWindows, columnWindows, question.grandTotal);
  if (question.method.kind !== "divisor") throw new DomainError("matrix.method", {});
  const signposts = signpostsOf(question.method.signposts);

  const low = new Float64Array(rows * columns);
  const high = new Float64Array(rows * columns);
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      const least = question.minimum?.[row]?.[column] ?? 0;
      const most = question.maximum?.[row]?.[column] ?? Infinity;
      if (!isCount(least) || !(most === Infinity || isCount(most)) || least > most)
        throw new DomainError("matrix.bound", { row, column, minimum: least, maximum: most });
      // A line with nothing to give needs no multiplier: its cells are left out.
      const idle = rowWindows[row].high === 0 || columnWindows[column].high === 0;
      const room = idle ? 0 : most;
      const weighs = weights.near[cell] !== 0;
      low[cell] = Math.max(least, signposts.startsAtZero && weighs && room >= 1 ? 1 : 0);
      high[cell] = weighs ? Math.max(low[cell], room) : least;
    }
  const tiedWinners = question.winner
    ? seatWinners(question.winner, { rows, columns, weights, low, high, rowWindows, columnWindows })
    : [];
  return { rows, columns, weights, signposts, low, high, rowWindows, columnWindows, total, tiedWinners };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function checkShape(
  block: readonly (readonly unknown[])[],
  rows: number,
  columns: number,
  which: "weights" | "minimum" | "maximum",
): void {
  if (block.length !== rows)
    throw new DomainError("matrix.shape", { which, line: "rows", found: block.length, wanted: rows });
  for (const line of block)
    if (line.length !== columns)
      throw new DomainError("matrix.shape", { which, line: "columns", found: line.length, wanted: columns });
}

function cellWeights(block: readonly (readonly Decimal[])[], columns: number): Weights {
  try {
    return readWeights(block.flat());
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "apportionment.negativeWeight") throw error;
    const { unit, found } = error.facts as { unit: number; found: string };
    throw new DomainError("matrix.negativeWeight", { row: Math.floor(unit / columns), column: unit % columns, found });
  }
}

function windows(totals: readonly Total[], wanted: number, line: "row" | "column"): Window[] {
  if (totals.length !== wanted)
    throw new DomainError("matrix.shape", {
      which: line === "row" ? "rowTotals" : "columnTotals",
      line: "values",
      found: totals.length,
      wanted,
    });
  return totals.map((total, index) => {
    const { low, high } = typeof total === "number" ? { low: total, high: total } : total;
    if (!isCount(low) || !(high === Infinity || isCount(high)) || low > high)
      throw new DomainError("matrix.total", { line, index, low, high });
    return { low, high };
  });
}

function grandTotal(
  rowWindows: readonly Window[],
  columnWindows: readonly Window[],
  given: number | undefined,
): number {
  if (given !== undefined && !isCount(given))
    throw new DomainError("matrix.total", { line: "grand", index: 0, low: given, high: given });
  const known: { side: Side; total: number }[] = given === undefined ? [] : [{ side: "grand", total: given }];
  for (const [side, lines] of [
    ["rows", rowWindows],
    ["columns", columnWindows],
  ] as const)
    if (lines.every(({ low, high }) => low === high))
      known.push({ side, total: lines.reduce((sum, { low }) => sum + low, 0) });
  const [first, ...others] = known;
  if (!first) throw new DomainError("matrix.noGrandTotal", {});
  const other = others.find(({ total }) => total !== first.total);
  if (other)
    throw new DomainError("matrix.totalsDiffer", {
      left: first.side,
      leftTotal: first.total,
      right: other.side,
      rightTotal: other.total,
    });
  return first.total;
}

/** Gives the largest cell of each line a minimum of one; lines with several largest cells are left to the answer. */
function seatWinners(
  by: "rows" | "columns",
  problem: Omit<MatrixProblem, "signposts" | "total" | "tiedWinners">,
): MatrixProblem["tiedWinners"] {
  const { rows, columns, weights, low, high } = problem;
  const lines = by === "rows" ? problem.rowWindows : problem.columnWindows;
  return lines.flatMap((window, index) => {
    if (window.high === 0) return [];
    const cells =
      by === "rows"
        ? range(columns).map((column) => index * columns + column)
        : range(rows).map((row) => row * columns + index);
    let leaders: number[] = [];
    for (const cell of cells) {
      if (weights.near[cell] === 0 || high[cell] < 1) continue;
      const best = leaders[0];
      if (best === undefined || heavier(weights, cell, best)) leaders = [cell];
      else if (weights.same(cell, best)) leaders.push(cell);
    }
    const [winner, ...equals] = leaders;
    if (winner === undefined) return [];
    if (equals.length > 0)
      return [{ index, cells: leaders.map((cell) => ({ row: Math.floor(cell / columns), column: cell % columns })) }];
    low[winner] = Math.max(low[winner], 1);
    return [];
  });
}

function heavier(weights: Weights, left: number, right: number): boolean {
  const difference = weights.near[left] - weights.near[right];
  if (Math.abs(difference) > weights.filter * weights.near[right]) return difference > 0;
  return compare(weights.exact(left), weights.exact(right)) > 0;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
