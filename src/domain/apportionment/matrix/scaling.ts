import type { Signposts } from "../signposts";
import type { Layout } from "./layout";

/** A start for the exact work: rounded units whose rows nearly fit, and the logarithm of each column's multiplier. */
export interface Start {
  readonly units: Float64Array;
  readonly potentials: Float64Array;
}

const SWEEPS = 300;

/**
 * Fits multipliers of rows and columns to the totals (iterative proportional fitting, bounds and windows kept), then
 * rounds. Where the fit is slow or has no limit it stops early: the start need not be good, only near.
 */
export function scaledStart(layout: Layout, weights: Float64Array, signposts: Signposts): Start {
  const fit = new Fit(layout, weights, 0.5 - signposts.offset);
  let before = Infinity;
  let slow = 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const error = fit.sweep();
    if (error < 0.25) break;
    slow = error > 0.98 * before ? slow + 1 : 0;
    if (slow > 20) break;
    before = error;
  }
  return fit.round(signposts);
}

class Fit {
  private readonly ofRow: Float64Array;
  private readonly ofColumn: Float64Array;
  private base = 1;
  private readonly windowed: boolean;
  /** The first sweep finds the scale; before, bounds would hold cells that they do not concern. */
  private bounded = false;

  constructor(
    private readonly layout: Layout,
    private readonly weights: Float64Array,
    private readonly lift: number,
  ) {
    this.ofRow = new Float64Array(layout.rows - 1).fill(1);
    this.ofColumn = new Float64Array(layout.columns - 1).fill(1);
    this.windowed = this.ofColumn.some(
      (_, column) => layout.low[this.columnTotal(column)] !== layout.high[this.columnTotal(column)],
    );
  }

  private rowTotal(row: number): number {
    return (row + 1) * this.layout.columns - 1;
  }

  private columnTotal(column: number): number {
    return (this.layout.rows - 1) * this.layout.columns + column;
  }

  /** Fits the columns, then the rows; returns by how many units the rows failed before they were fitted. */
  sweep(): number {
    if (this.windowed) this.fitBase();
    for (let column = 0; column < this.ofColumn.length; column++) this.fitLine(column, false, this.base);
    let error = 0;
    for (let row = 0; row < this.ofRow.length; row++) error += this.fitLine(row, true, 1);
    if (this.bounded) return error;
    this.bounded = true;
    return Infinity;
  }

  /** One multiplier, so that its line reaches its window from the base; how far the line was off. */
  private fitLine(line: number, isRow: boolean, base: number): number {
    const at = isRow ? this.rowTotal(line) : this.columnTotal(line);
    const [least, most] = [-this.layout.high[at], -this.layout.low[at]];
    const mine = isRow ? this.ofRow : this.ofColumn;
    const current = mine[line];
    const sums = this.sums(line, isRow, current);
    const total = sums.held + sums.moving;
    let wanted = total < least ? least : total > most ? most : total;
    const error = Math.abs(total - wanted);
    if (least < most) {
      // A window leaves the multiplier at its base, unless the total would then pass a limit.
      const atBase = this.sums(line, isRow, base);
      const natural = atBase.held + atBase.moving;
      if (natural >= least && natural <= most) {
        mine[line] = base;
        return error;
      }
      wanted = natural < least ? least : most;
    }
    const target = wanted - sums.held - sums.count * this.lift;
    const scaled = sums.moving - sums.count * this.lift;
    if (scaled > 0 && target > 0) mine[line] = current * (target / scaled);
    else if (total > 0 && wanted > 0) mine[line] = current * (wanted / total);
    return error;
  }

  /** The units of a line under a multiplier: those at a bound, and those that move with it (and how many cells do). */
  private sums(line: number, isRow: boolean, multiplier: number): { held: number; moving: number; count: number } {
    const { layout, weights, lift, bounded } = this;
    const others = isRow ? this.ofColumn : this.ofRow;
    const step = isRow ? 1 : layout.columns;
    let cell = isRow ? line * layout.columns : line;
    let held = 0;
    let moving = 0;
    let count = 0;
    for (let index = 0; index < others.length; index++, cell += step) {
      const least = layout.low[cell];
      const most = layout.high[cell];
      const share = least === most ? least : weights[cell] * others[index] * multiplier + lift;
      if (least === most || (bounded && share <= least)) held += least;
      else if (bounded && share >= most) held += most;
      else {
        moving += share;
        count++;
      }
    }
    return { held, moving, count };
  }

  /** The common multiplier of the columns that no limit holds, so that all reach the grand total. */
  private fitBase(): void {
    const wanted = this.layout.high[this.layout.corner];
    const columns = Array.from(this.ofColumn, (_, column) => ({
      ...this.sums(column, false, this.base),
      at: this.columnTotal(column),
    }));
    const reached = (factor: number) =>
      columns.reduce(
        (sum, { held, moving, at }) => sum + clamp(held + moving * factor, -this.layout.high[at], -this.layout.low[at]),
        0,
      );
    let [below, above] = [2 ** -100, 2 ** 100];
    for (let step = 0; step < 60; step++) {
      const middle = Math.sqrt(below * above);
      if (reached(middle) < wanted) below = middle;
      else above = middle;
    }
    const factor = Math.sqrt(below * above);
    if (reached(below) < wanted && reached(above) >= wanted) this.base *= factor;
  }

  round(signposts: Signposts): Start {
    const { layout } = this;
    const units = new Float64Array(layout.rows * layout.columns);
    const columnSums = new Float64Array(this.ofColumn.length);
    for (let row = 0; row < this.ofRow.length; row++) {
      const multiplier = this.roundedMultiplier(row, signposts);
      let sum = 0;
      for (let column = 0, cell = row * layout.columns; column < this.ofColumn.length; column++, cell++) {
        const share = this.rounded(cell, multiplier * this.ofColumn[column], signposts);
        units[cell] = share;
        sum += share;
        columnSums[column] += share;
      }
      const at = this.rowTotal(row);
      units[at] = clamp(-sum, layout.low[at], layout.high[at]);
    }
    for (let column = 0; column < this.ofColumn.length; column++) {
      const at = this.columnTotal(column);
      units[at] = clamp(-columnSums[column], layout.low[at], layout.high[at]);
    }
    units[layout.corner] = layout.low[layout.corner];
    const potentials = new Float64Array(layout.columns);
    for (let column = 0; column < this.ofColumn.length; column++) potentials[column] = Math.log(this.ofColumn[column]);
    return { units, potentials };
  }

  private rounded(cell: number, multiplier: number, signposts: Signposts): number {
    const least = this.layout.low[cell];
    const most = this.layout.high[cell];
    return least === most ? least : clamp(signposts.round(this.weights[cell] * multiplier), least, most);
  }

  /** A multiplier under which the rounded row is off by no more than about one unit a cell: the rest is moved unit by unit. */
  private roundedMultiplier(row: number, signposts: Signposts): number {
    const at = this.rowTotal(row);
    const [least, most] = [-this.layout.high[at], -this.layout.low[at]];
    const near = this.ofColumn.length;
    let [below, above] = [0, Infinity];
    let multiplier = this.ofRow[row];
    for (let step = 0; step < 100; step++) {
      let sum = 0;
      for (let column = 0, cell = row * this.layout.columns; column < near; column++, cell++)
        sum += this.rounded(cell, multiplier * this.ofColumn[column], signposts);
      if (sum > most + near) above = multiplier;
      else if (sum < least - near) below = multiplier;
      else break;
      const next = below > 0 && above < Infinity ? Math.sqrt(below * above) : below > 0 ? below * 2 : above / 2;
      if (next === multiplier || !(next > 1e-300 && next < 1e300)) break;
      multiplier = next;
    }
    return multiplier;
  }
}

function clamp(value: number, least: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}
