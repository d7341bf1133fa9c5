import type { Lines, Transport } from "./transport";

/** Swaps that gain less than this are left to the exact comparison; doubles could take them to and fro for ever. */
const SWAP = 1e-12;

/** The price of a unit in each row and in each column; a move costs its own price and what the prices differ by. */
export interface Potentials {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/**
 * The ways in which single units can move: between the columns, each way through the row where it is cheapest.
 * Folding the rows away keeps the search as small as the number of columns.
 */
export class Residual {
  /** The number of columns. */
  readonly size: number;
  /** cost[from × size + to]: the cheapest move of one unit between two columns inside one row. */
  readonly cost: Float64Array;
  private readonly through: Int32Array;
  private readonly raise: Float64Array;
  private readonly lower: Float64Array;

  constructor(
    readonly problem: Transport,
    readonly units: Float64Array,
  ) {
    this.size = problem.columns;
    this.cost = new Float64Array(this.size * this.size).fill(Infinity);
    this.through = new Int32Array(this.size * this.size).fill(-1);
    this.raise = new Float64Array(units.length);
    this.lower = new Float64Array(units.length);
    for (let cell = 0; cell < units.length; cell++) this.price(cell);
  }

  private price(cell: number): void {
    const { low, high } = this.problem;
    const units = this.units[cell];
    this.raise[cell] = units < high[cell] ? this.problem.marginal(cell, units + 1) : Infinity;
    this.lower[cell] = units > low[cell] ? -this.problem.marginal(cell, units) : Infinity;
  }

  /** Gives a cell more units, or fewer. The cheapest moves are stale until they are found anew. */
  change(cell: number, by: number): void {
    this.units[cell] += by;
    this.price(cell);
  }

  /** Brings one row to the sum 0 at the least reduced cost; false where its bounds forbid it. */
  settleRow(row: number, potentials: Float64Array): boolean {
    const first = row * this.size;
    let sum = 0;
    for (let column = 0; column < this.size; column++) sum += this.units[first + column];
    for (;;) {
      let up = -1;
      let down = -1;
      let upCost = Infinity;
      let downCost = Infinity;
      for (let column = 0; column < this.size; column++) {
        const potential = potentials[column];
        const raising = this.raise[first + column] - potential;
        const lowering = this.lower[first + column] + potential;
        if (raising < upCost) {
          up = column;
          upCost = raising;
        }
        if (lowering < downCost) {
          down = column;
          downCost = lowering;
        }
      }
      if (sum < 0) {
        if (up < 0) return false;
        this.change(first + up, 1);
        sum++;
      } else if (sum > 0) {
        if (down < 0) return false;
        this.change(first + down, -1);
        sum--;
      } else {
        if (up === down || !(upCost + downCost < -SWAP)) return true;
        this.change(first + up, 1);
        this.change(first + down, -1);
      }
    }
  }

  /** Finds the cheapest moves between all columns. */
  connect(): void {
    this.cost.fill(Infinity);
    for (let row = 0; row < this.problem.rows; row++) this.offer(row);
  }

  private offer(row: number): void {
    const { size, cost, through, raise, lower } = this;
    const first = row * size;
    for (let from = 0; from < size; from++) {
      const giving = lower[first + from];
      if (giving === Infinity) continue;
      const line = from * size;
      for (let to = 0; to < size; to++) {
        const way = giving + raise[first + to];
        if (way < cost[line + to] && to !== from) {
          cost[line + to] = way;
          through[line + to] = row;
        }
      }
    }
  }

  /** Moves one unit from each column of the path to the next. */
  moveAlong(path: readonly number[]): void {
    const { size } = this;
    const touched = new Set<number>();
    const moves: [number, number][] = [];
    for (let step = 0; step + 1 < path.length; step++) {
      const [from, to] = [path[step], path[step + 1]];
      const row = this.through[from * size + to];
      touched.add(row);
      moves.push([row * size + from, row * size + to]);
    }
    for (const [from, to] of moves) {
      this.change(from, -1);
      this.change(to, 1);
    }
    for (const row of touched) this.refresh(row);
  }

  private refresh(row: number): void {
    const { size, cost, through, raise, lower } = this;
    const first = row * size;
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++) {
        const pair = from * size + to;
        if (through[pair] !== row) continue;
        const own = lower[first + from] + raise[first + to];
        if (own <= cost[pair]) {
          cost[pair] = own;
          continue;
        }
        let best = Infinity;
        let bestRow = -1;
        for (let other = 0, at = 0; other < this.problem.rows; other++, at += size) {
          const way = lower[at + from] + raise[at + to];
          if (way < best) {
            best = way;
            bestRow = other;
          }
        }
        cost[pair] = best;
        through[pair] = bestRow;
      }
    this.offer(row);
  }

  /** The columns that units can come to from these (`onward`), or from which units can come to these (`back`), and the rows between. */
  spread(start: readonly boolean[], direction: "onward" | "back"): Lines {
    const columns = [...start];
    const queue = columns.flatMap((is, column) => (is ? [column] : []));
    for (const column of queue)
      for (let other = 0; other < this.size; other++) {
        const pair = direction === "onward" ? column * this.size + other : other * this.size + column;
        if (columns[other] || this.cost[pair] === Infinity) continue;
        columns[other] = true;
        queue.push(other);
      }
    const open = direction === "onward" ? this.lower : this.raise;
    const rows = Array.from({ length: this.problem.rows }, (_, row) =>
      columns.some((is, column) => is && open[row * this.size + column] < Infinity),
    );
    return { rows, columns };
  }

  /** Potentials in the middle of what the moves allow, so that only cycles of no cost stay tight. */
  centred(estimate: Float64Array): Potentials {
    const { size } = this;
    this.connect();
    const way = new Float64Array(size * size);
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++)
        way[from * size + to] =
          from === to ? 0 : Math.max(0, this.cost[from * size + to] + estimate[from] - estimate[to]);
    for (let middle = 0; middle < size; middle++)
      for (let from = 0; from < size; from++) {
        const start = way[from * size + middle];
        if (start === Infinity) continue;
        for (let to = 0; to < size; to++) {
          const total = start + way[middle * size + to];
          if (total < way[from * size + to]) way[from * size + to] = total;
        }
      }
    let far = 0;
    for (const length of way) if (length < Infinity && length > far) far = length;
    const columns = estimate.map((potential, to) => {
      let sum = 0;
      for (let from = 0; from < size; from++) sum += Math.min(way[from * size + to], far + 1);
      return potential + sum / size;
    });
    return { rows: this.rowPotentials(columns), columns };
  }

  /** The potential of each row: the middle of what its cells allow. */
  private rowPotentials(columns: Float64Array): Float64Array {
    const result = new Float64Array(this.problem.rows);
    for (let row = 0; row < result.length; row++) {
      let least = -Infinity;
      let most = Infinity;
      for (let column = 0; column < this.size; column++) {
        const cell = row * this.size + column;
        least = Math.max(least, columns[column] - this.raise[cell]);
        most = Math.min(most, columns[column] + this.lower[cell]);
      }
      result[row] =
        least === -Infinity ? (most === Infinity ? 0 : most - 1) : most === Infinity ? least + 1 : (least + most) / 2;
    }
    return result;
  }

  /** The reduced cost of raising (+1) or lowering (−1) a cell by one unit. */
  slack(cell: number, by: 1 | -1, { rows, columns }: Potentials): number {
    const difference = rows[Math.floor(cell / this.size)] - columns[cell % this.size];
    return by === 1 ? this.raise[cell] + difference : this.lower[cell] - difference;
  }

  /** The least reduced cost beyond the tolerance: how far the potentials may be rounded. */
  leastSlack(potentials: Potentials, tolerance: number): number {
    let least = 1;
    for (let cell = 0; cell < this.units.length; cell++)
      for (const by of [1, -1] as const) {
        const slack = this.slack(cell, by, potentials);
        if (slack > tolerance && slack < least) least = slack;
      }
    return least;
  }
}
