import type { ExactCosts } from "./exactly";
import type { Arc } from "./graph";
import type { Transport } from "./transport";

/** The cells that differ among equally good answers, with the least and the most units that they have in any of them. */
export type Contested = ReadonlyMap<number, { readonly least: number; readonly most: number }>;

export function contested<C>(problem: Transport, units: Float64Array, ties: readonly Arc[], costs: ExactCosts<C>): Contested {
  const result = new Map<number, { least: number; most: number }>();
  for (const { cell, by } of ties) {
    const [low, high] = [problem.low[cell] as number, problem.high[cell] as number];
    const at = units[cell] as number;
    // The units of a window all cost the same; those of a cell cost more one by one, so that only one is contested.
    const unit = by === 1 ? at + 1 : at;
    const flat = high - low > 1 && costs.compare(costs.marginal(cell, unit), costs.marginal(cell, unit + 1)) === 0;
    result.set(cell, flat ? { least: low, most: high } : { least: unit - 1, most: unit });
  }
  return result;
}

/**
 * Among equally good answers takes the one that gives most to the first cell of `order`, then to the second, and so on.
 * Changes `units`.
 */
export function preferInOrder(problem: Transport, units: Float64Array, open: Contested, order: readonly number[]): void {
  const { rows, columns } = problem;
  const inRow: number[][] = Array.from({ length: rows }, () => []);
  const inColumn: number[][] = Array.from({ length: columns }, () => []);
  for (const cell of open.keys()) {
    (inRow[Math.floor(cell / columns)] as number[]).push(cell);
    (inColumn[cell % columns] as number[]).push(cell);
  }
  const decided = new Set<number>();
  const mayRise = (cell: number) => !decided.has(cell) && (units[cell] as number) < (open.get(cell)?.most as number);
  const mayFall = (cell: number) => !decided.has(cell) && (units[cell] as number) > (open.get(cell)?.least as number);

  /** The cells to lower and to raise in turn, so that a unit of the column comes back to the row. */
  const wayBack = (fromColumn: number, toRow: number): number[] | undefined => {
    const arrival = new Map<number, number>();
    const seenColumns = new Set([fromColumn]);
    const queue = [fromColumn];
    for (const column of queue)
      for (const given of inColumn[column] as number[]) {
        const row = Math.floor(given / columns);
        if (arrival.has(row) || !mayFall(given)) continue;
        arrival.set(row, given);
        if (row === toRow) return trace(row);
        for (const taken of inRow[row] as number[]) {
          const next = taken % columns;
          if (seenColumns.has(next) || !mayRise(taken)) continue;
          seenColumns.add(next);
          arrival.set(rows + next, taken);
          queue.push(next);
        }
      }
    return undefined;

    function trace(row: number): number[] {
      const way: number[] = [];
      for (let at = row; ; ) {
        const given = arrival.get(at) as number;
        way.push(given);
        const column = given % columns;
        if (column === fromColumn) return way;
        const taken = arrival.get(rows + column) as number;
        way.push(taken);
        at = Math.floor(taken / columns);
      }
    }
  };

  for (const cell of order) {
    if (!open.has(cell)) continue;
    if (mayRise(cell)) {
      decided.add(cell);
      const way = wayBack(cell % columns, Math.floor(cell / columns));
      if (way) {
        units[cell] = (units[cell] as number) + 1;
        way.forEach((step, index) => (units[step] = (units[step] as number) + (index % 2 === 0 ? -1 : 1)));
      }
    }
    decided.add(cell);
  }
}
