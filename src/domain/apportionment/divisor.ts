import type { Bounds } from "./bounds";
import { estimate } from "./estimate";
import { Heap } from "./heap";
import { quotientOrder, type Compare } from "./quotients";
import { greatestOf } from "./selection";
import type { Signposts } from "./signposts";
import type { Tied } from "./ties";
import type { Weights } from "./weights";

/** An allocation by a divisor method before anyone has decided its ties. */
export interface DivisorAllocation {
  readonly units: Float64Array;
  readonly compare: Compare;
  /** A unit with the greatest quotient for one unit more, none where all are at their ceilings. */
  readonly raise: number | undefined;
  /** A unit with the least quotient for its last unit, none where all are at their floors. */
  readonly hold: number | undefined;
  /** Where the best raise equals the worst hold: all who could have the contested units, in order. */
  readonly tied: Tied | null;
}

/** Beyond this part of all units, the missing ones are found with a heap instead of a selection. */
const FEW = 1 / 8;

/**
 * The `total` − Σminimum greatest quotients weight / s(k) with minimum < k ≤ maximum, exactly.
 * A divisor is estimated in doubles, the count is then mended by single units, and an exchange of units between the best
 * raise and the worst hold, compared exactly, makes the answer certain; near-linear in the number of units, whatever the
 * total. s(1) must be positive wherever minimum is 0.
 * @see Reitzig & Wild, A simple and fast linear-time algorithm for divisor methods of apportionment (2023)
 */
export function divisorAllocation(
  weights: Weights,
  total: number,
  signposts: Signposts,
  bounds: Bounds,
): DivisorAllocation {
  const { size, near } = weights;
  const units = new Float64Array(size);
  const missing = total - estimate(near, total, signposts, bounds, units);
  const work = new Working(weights, signposts, bounds, units);
  const left = Math.abs(missing) <= Math.max(1, size * FEW) ? mendSelected(work, missing) : missing;
  if (left !== 0) mendWithHeap(work, left);

  let [raise, hold] = work.ends();
  if (raise !== undefined && hold !== undefined && work.order(raise, hold) > 0) {
    exchange(work, raise, hold);
    [raise, hold] = work.ends();
  }
  const isTied = raise !== undefined && hold !== undefined && work.order(raise, hold) === 0;
  return { units, compare: work.compare, raise, hold, tied: isTied && hold !== undefined ? work.tiedWith(hold) : null };
}

/** An allocation that is being made right unit by unit. */
class Working {
  readonly size: number;
  readonly compare: Compare;
  /** The quotient of each unit for one more, −1 where it may have none. */
  readonly raises: Float64Array;
  /** The reciprocal of its quotient for the last one, −1 where it must keep it. */
  readonly holds: Float64Array;
  /** How far doubles may be off. */
  readonly filter: number;
  private readonly near: Float64Array;
  private readonly minimum: Float64Array;
  private readonly maximum: Float64Array;

  constructor(
    weights: Weights,
    private readonly signposts: Signposts,
    bounds: Bounds,
    readonly units: Float64Array,
  ) {
    ({ size: this.size, near: this.near, filter: this.filter } = weights);
    ({ minimum: this.minimum, maximum: this.maximum } = bounds);
    this.compare = quotientOrder(weights, signposts);
    this.raises = new Float64Array(this.size);
    this.holds = new Float64Array(this.size);
    for (let unit = 0; unit < this.size; unit++) this.measure(unit);
  }

  private measure(unit: number): void {
    const count = this.units[unit];
    const weight = this.near[unit];
    this.raises[unit] = count < this.maximum[unit] ? weight / this.signposts.near(count + 1) : -1;
    this.holds[unit] = count > this.minimum[unit] ? this.signposts.near(count) / weight : -1;
  }

  set(unit: number, count: number): void {
    this.units[unit] = count;
    this.measure(unit);
  }

  readonly mayRaise = (unit: number) => this.units[unit] < this.maximum[unit];
  readonly mayDrop = (unit: number) => this.units[unit] > this.minimum[unit];

  readonly raiseBefore = (left: number, right: number) =>
    this.compare(left, this.units[left] + 1, right, this.units[right] + 1) > 0;
  readonly holdBefore = (left: number, right: number) =>
    this.compare(left, this.units[left], right, this.units[right]) < 0;

  /** The quotient of one unit for one more against that of another for its last. */
  order(raise: number, hold: number): number {
    return this.compare(raise, this.units[raise] + 1, hold, this.units[hold]);
  }

  /** The best raise and the worst hold. */
  ends(): [raise: number | undefined, hold: number | undefined] {
    return [
      firstAmong(this.raises, this.filter, this.raiseBefore),
      firstAmong(this.holds, this.filter, this.holdBefore),
    ];
  }

  unitsThat(holds: (unit: number) => boolean): number[] {
    const chosen: number[] = [];
    for (let unit = 0; unit < this.size; unit++) if (holds(unit)) chosen.push(unit);
    return chosen;
  }

  /** All who could have one more, and all who could have one less, at the quotient of this hold. */
  tiedWith(hold: number): Tied {
    const { units, compare } = this;
    const count = units[hold];
    return {
      raises: this.unitsThat((unit) => this.mayRaise(unit) && compare(unit, units[unit] + 1, hold, count) === 0),
      holds: this.unitsThat((unit) => this.mayDrop(unit) && compare(unit, units[unit], hold, count) === 0),
    };
  }
}

/** Moves one unit each where the quotients say so; returns what is still missing. */
function mendSelected(work: Working, missing: number): number {
  const change = Math.sign(missing);
  const chosen = greatestOf(change > 0 ? work.raises : work.holds, Math.abs(missing));
  for (const unit of chosen) work.set(unit, work.units[unit] + change);
  return missing - change * chosen.length;
}

function mendWithHeap(work: Working, missing: number): void {
  const change = Math.sign(missing);
  const may = change > 0 ? work.mayRaise : work.mayDrop;
  const heap = new Heap(change > 0 ? work.raiseBefore : work.holdBefore, work.unitsThat(may));
  for (let left = missing; left !== 0; left -= change) {
    // The bounds leave room for the total, so that someone is left.
    const unit = heap.top as number;
    work.set(unit, work.units[unit] + change);
    if (may(unit)) heap.settle();
    else heap.pop();
  }
}

/**
 * Moves single units from the worst hold to the best raise as long as that is a gain. Who has gained never loses again
 * and the other way round, so each heap counts only its own moves.
 */
function exchange(work: Working, best: number, worst: number): void {
  const { units, raises, holds, compare, mayRaise, mayDrop } = work;
  const margin = 1 + 2 * work.filter;
  // `holds` keeps reciprocals, so both tests are one product against another.
  const leastRaise = 1 / (holds[worst] * margin);
  const leastHold = 1 / (raises[best] * margin);
  const raised = units.slice();
  const dropped = units.slice();
  const gaining = new Heap(
    (left, right) => compare(left, raised[left] + 1, right, raised[right] + 1) > 0,
    work.unitsThat((unit) => mayRaise(unit) && !(raises[unit] < leastRaise)),
  );
  const losing = new Heap(
    (left, right) => compare(left, dropped[left], right, dropped[right]) < 0,
    work.unitsThat((unit) => mayDrop(unit) && !(holds[unit] < leastHold)),
  );
  for (;;) {
    const [gainer, loser] = [gaining.top, losing.top];
    if (gainer === undefined || loser === undefined) return;
    if (compare(gainer, raised[gainer] + 1, loser, dropped[loser]) <= 0) return;
    raised[gainer] += 1;
    dropped[loser] -= 1;
    work.set(gainer, raised[gainer]);
    work.set(loser, dropped[loser]);
    if (mayRaise(gainer)) gaining.settle();
    else gaining.pop();
    if (mayDrop(loser)) losing.settle();
    else losing.pop();
  }
}

/** The unit of the greatest value from 0 on; where several are too close for doubles, the first of the exact order. */
function firstAmong(
  values: Float64Array,
  filter: number,
  before: (left: number, right: number) => boolean,
): number | undefined {
  let greatest = -1;
  let first = -1;
  for (let unit = 0; unit < values.length; unit++) {
    if (values[unit] > greatest) {
      greatest = values[unit];
      first = unit;
    }
  }
  if (first < 0) return undefined;
  const least = greatest / (1 + 2 * filter);
  for (let unit = 0; unit < values.length; unit++) {
    if (values[unit] >= least && unit !== first && values[unit] >= 0 && before(unit, first)) first = unit;
  }
  return first;
}
