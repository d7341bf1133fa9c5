import type { ExactCosts } from "./exactly";
import type { Arc } from "./graph";
import type { Residual } from "./residual";

/** The cells that differ among equally good answers, with the least and the most units that they have in any of them. */
export type Contested = ReadonlyMap<number, { readonly least: number; readonly most: number }>;

export function contested<C>({ problem, units }: Residual, ties: readonly Arc[], costs: ExactCosts<C>): Contested {
  const result = new Map<number, { least: number; most: number }>();
  for (const { cell, by } of ties) {
    const [low, high] = [problem.low[cell], problem.high[cell]];
    const at = units[cell];
    // The units of a window all cost the same; those of a cell cost more one by one, so that only one is contested.
    const unit = by === 1 ? at + 1 : at;
    const flat = high - low > 1 && costs.compare(costs.marginal(cell, unit), costs.marginal(cell, unit + 1)) === 0;
    result.set(cell, flat ? { least: low, most: high } : { least: unit - 1, most: unit });
  }
  return result;
}

/**
 * Among equally good answers takes the one that gives most to the first cell of `order`, then to the second, and so on.
 * Changes the units; the cheapest moves are stale afterwards.
 */
export function preferInOrder(
  { problem: { rows, columns }, units }: Residual,
  open: Contested,
  order: readonly number[],
): void {
  const network = new OpenCells(rows, columns, units, open);
  for (const cell of order) {
    if (!open.has(cell)) continue;
    const mayRise = network.mayRise(cell);
    network.decide(cell);
    const way = mayRise ? network.wayBack(cell % columns, Math.floor(cell / columns)) : undefined;
    if (!way) continue;
    network.change(cell, 1);
    way.forEach((step, index) => network.change(step, index % 2 === 0 ? -1 : 1));
  }
}

/** The contested cells that are not yet decided, as ways on which units can move between rows and columns. */
class OpenCells {
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private readonly inRow: Int32Array[];
  private readonly inColumn: Int32Array[];
  /** By which cell the search came to a row or a column; −1 where it has not. */
  private readonly rowArrival: Int32Array;
  private readonly columnArrival: Int32Array;
  /**
   * Rows and columns of different parts have no way to each other and back. A way back closes a circle, so that it stays in one
   * part; what changes on circles or is decided never joins two parts, and a search in vain divides one.
   */
  private readonly rowPart: Int32Array;
  private readonly columnPart: Int32Array;
  private parts = 1;

  constructor(
    rows: number,
    private readonly columns: number,
    private readonly units: Float64Array,
    open: Contested,
  ) {
    this.least = units.slice();
    this.most = units.slice();
    const inRow: number[][] = Array.from({ length: rows }, () => []);
    const inColumn: number[][] = Array.from({ length: columns }, () => []);
    for (const [cell, { least, most }] of open) {
      this.least[cell] = least;
      this.most[cell] = most;
      inRow[Math.floor(cell / columns)].push(cell);
      inColumn[cell % columns].push(cell);
    }
    this.inRow = inRow.map((cells) => Int32Array.from(cells));
    this.inColumn = inColumn.map((cells) => Int32Array.from(cells));
    this.rowArrival = new Int32Array(rows);
    this.columnArrival = new Int32Array(columns);
    this.rowPart = new Int32Array(rows);
    this.columnPart = new Int32Array(columns);
  }

  mayRise(cell: number): boolean {
    return this.units[cell] < this.most[cell];
  }

  change(cell: number, by: number): void {
    this.units[cell] += by;
  }

  /** From now on the cell only changes where `change` says so. */
  decide(cell: number): void {
    this.least[cell] = Infinity;
    this.most[cell] = -Infinity;
  }

  /** The cells to lower and to raise in turn, so that a unit of the column comes back to the row. */
  wayBack(fromColumn: number, toRow: number): number[] | undefined {
    const { columns, units, least, most, rowArrival, columnArrival, rowPart, columnPart } = this;
    const part = columnPart[fromColumn];
    if (rowPart[toRow] !== part) return undefined;
    rowArrival.fill(-1);
    columnArrival.fill(-1);
    const queue = [fromColumn];
    for (const column of queue)
      for (const given of this.inColumn[column]) {
        const row = Math.floor(given / columns);
        if (rowPart[row] !== part || rowArrival[row] !== -1 || !(units[given] > least[given])) continue;
        rowArrival[row] = given;
        if (row === toRow) return this.trace(fromColumn, toRow);
        for (const taken of this.inRow[row]) {
          const next = taken % columns;
          if (columnPart[next] !== part || next === fromColumn || columnArrival[next] !== -1) continue;
          if (!(units[taken] < most[taken])) continue;
          columnArrival[next] = taken;
          queue.push(next);
        }
      }
    this.divide(fromColumn);
    return undefined;
  }

  /** What the search has reached is a part of its own. */
  private divide(fromColumn: number): void {
    const part = this.parts++;
    this.columnPart[fromColumn] = part;
    this.rowArrival.forEach((arrival, row) => arrival !== -1 && (this.rowPart[row] = part));
    this.columnArrival.forEach((arrival, column) => arrival !== -1 && (this.columnPart[column] = part));
  }

  private trace(fromColumn: number, toRow: number): number[] {
    const way: number[] = [];
    for (let row = toRow; ;) {
      const given = this.rowArrival[row];
      way.push(given);
      const column = given % this.columns;
      if (column === fromColumn) return way;
      const taken = this.columnArrival[column];
      way.push(taken);
      row = Math.floor(taken / this.columns);
    }
  }
}
