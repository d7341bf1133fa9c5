import type { Bounds } from "./bounds";
import { Heap } from "./heap";
import { greatestOf } from "./selection";
import type { Signposts } from "./signposts";
import type { Tied } from "./ties";
import type { Weights } from "./weights";

/** An allocation by a divisor method before anyone has decided its ties. */
export interface DivisorAllocation {
  readonly units: Float64Array;
  /** Below, at or above 0 as the quotient of `left` for its k-th unit is below, equal to or above that of `right`; exact. */
  readonly compare: Compare;
  /** A unit with the greatest quotient for one unit more, none where all are at their ceilings. */
  readonly raise: number | undefined;
  /** A unit with the least quotient for its last unit, none where all are at their floors. */
  readonly hold: number | undefined;
  /** Where the best raise equals the worst hold: all who could have the contested units, in order. */
  readonly tied: Tied | null;
}

export type Compare = (left: number, leftCount: number, right: number, rightCount: number) => number;

/**
 * The exact order of the quotients weight / s(k): doubles where they are far enough apart, otherwise whole numbers.
 * Quotients with s(k) = 0 come before all others, the greatest weights first.
 */
export function quotientOrder(weights: Weights, signposts: Signposts): Compare {
  const { near, whole, filter } = weights;
  const exponent = BigInt(signposts.exponent);
  return (left, leftCount, right, rightCount) => {
    let leftPost = signposts.near(leftCount);
    let rightPost = signposts.near(rightCount);
    if (leftPost === 0 && rightPost === 0) [leftPost, rightPost, leftCount, rightCount] = [1, 1, 2, 2];
    const a = near[left] / leftPost;
    const b = near[right] / rightPost;
    if (a > b * (1 + filter)) return 1;
    if (b > a * (1 + filter)) return -1;
    if (leftCount === rightCount && weights.same(left, right)) return 0;
    if (whole) {
      const x = whole[left] * signposts.whole(rightCount);
      const y = whole[right] * signposts.whole(leftCount);
      if (x <= Number.MAX_SAFE_INTEGER && y <= Number.MAX_SAFE_INTEGER) return x - y;
    }
    const [leftWeight, rightWeight] = [weights.exact(left), weights.exact(right)];
    const [leftPower, rightPower] = [signposts.power(leftCount), signposts.power(rightCount)];
    const x =
      (leftWeight.numerator * rightWeight.denominator) ** exponent * leftPower.denominator * rightPower.numerator;
    const y =
      (rightWeight.numerator * leftWeight.denominator) ** exponent * rightPower.denominator * leftPower.numerator;
    return x > y ? 1 : x < y ? -1 : 0;
  };
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
  const { size, near, filter } = weights;
  const { minimum, maximum } = bounds;
  const compare = quotientOrder(weights, signposts);
  const units = new Float64Array(size);
  let missing = total - estimate(near, total, signposts, bounds, units);

  const mayRaise = (unit: number) => units[unit] < maximum[unit];
  const mayDrop = (unit: number) => units[unit] > minimum[unit];
  const raiseBefore = (left: number, right: number) => compare(left, units[left] + 1, right, units[right] + 1) > 0;
  const holdBefore = (left: number, right: number) => compare(left, units[left], right, units[right]) < 0;

  // The quotients for one more and for the last one, and −1 where there is none.
  const raises = new Float64Array(size);
  const holds = new Float64Array(size);
  const measure = (unit: number) => {
    const count = units[unit];
    const weight = near[unit];
    raises[unit] = count < maximum[unit] ? weight / signposts.near(count + 1) : -1;
    holds[unit] = count > minimum[unit] ? signposts.near(count) / weight : -1;
  };
  for (let unit = 0; unit < size; unit++) measure(unit);
  if (Math.abs(missing) <= Math.max(1, size * FEW)) {
    for (const unit of greatestOf(missing > 0 ? raises : holds, Math.abs(missing))) step(unit, Math.sign(missing));
  }
  if (missing !== 0) mendWithHeap();

  let best = firstAmong(raises, filter, raiseBefore);
  let worst = firstAmong(holds, filter, holdBefore);
  if (best !== undefined && worst !== undefined && order(best, worst) > 0) {
    exchange(best, worst);
    best = firstAmong(raises, filter, raiseBefore);
    worst = firstAmong(holds, filter, holdBefore);
  }
  const isTied = best !== undefined && worst !== undefined && order(best, worst) === 0;
  return { units, compare, raise: best, hold: worst, tied: isTied ? equals(worst as number) : null };

  function order(raise: number, hold: number): number {
    return compare(raise, units[raise] + 1, hold, units[hold]);
  }

  function step(unit: number, change: number): void {
    units[unit] += change;
    missing -= change;
    measure(unit);
  }

  function mendWithHeap(): void {
    const change = Math.sign(missing);
    const may = change > 0 ? mayRaise : mayDrop;
    const heap = new Heap(change > 0 ? raiseBefore : holdBefore, filterUnits(size, may));
    while (missing !== 0) {
      const unit = heap.top as number;
      step(unit, change);
      if (may(unit)) heap.settle();
      else heap.pop();
    }
  }

  /**
   * Moves single units from the worst hold to the best raise as long as that is a gain. Who has gained never loses again
   * and the other way round, so each heap counts only its own moves.
   */
  function exchange(best: number, worst: number): void {
    const margin = 1 + 2 * filter;
    // `holds` keeps reciprocals, so both tests are one product against another.
    const leastRaise = 1 / (holds[worst] * margin);
    const leastHold = 1 / (raises[best] * margin);
    const raised = units.slice();
    const dropped = units.slice();
    const gaining = new Heap(
      (left, right) => compare(left, raised[left] + 1, right, raised[right] + 1) > 0,
      filterUnits(size, (unit) => mayRaise(unit) && !(raises[unit] < leastRaise)),
    );
    const losing = new Heap(
      (left, right) => compare(left, dropped[left], right, dropped[right]) < 0,
      filterUnits(size, (unit) => mayDrop(unit) && !(holds[unit] < leastHold)),
    );
    for (;;) {
      const [gainer, loser] = [gaining.top, losing.top];
      if (gainer === undefined || loser === undefined) return;
      if (compare(gainer, raised[gainer] + 1, loser, dropped[loser]) <= 0) return;
      units[gainer] = raised[gainer] += 1;
      units[loser] = dropped[loser] -= 1;
      measure(gainer);
      measure(loser);
      if (mayRaise(gainer)) gaining.settle();
      else gaining.pop();
      if (mayDrop(loser)) losing.settle();
      else losing.pop();
    }
  }

  /** All who could have one more, and all who could have one less, at the quotient of this hold. */
  function equals(hold: number): Tied {
    const count = units[hold];
    const all = Array.from(units.keys());
    return {
      raises: all.filter((unit) => mayRaise(unit) && compare(unit, units[unit] + 1, hold, count) === 0),
      holds: all.filter((unit) => mayDrop(unit) && compare(unit, units[unit], hold, count) === 0),
    };
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

function filterUnits(size: number, holds: (unit: number) => boolean): number[] {
  const chosen: number[] = [];
  for (let unit = 0; unit < size; unit++) if (holds(unit)) chosen.push(unit);
  return chosen;
}

/** Fills `units` for a divisor that brings their sum near the total, and returns that sum. Exactness is not wanted here. */
function estimate(
  near: Float64Array,
  total: number,
  signposts: Signposts,
  { minimum, maximum }: Bounds,
  units: Float64Array,
): number {
  const size = near.length;
  const target = total;
  let weightSum = 0;
  for (let unit = 0; unit < size; unit++) weightSum += near[unit];
  const fill = (inverse: number): number => {
    let sum = 0;
    for (let unit = 0; unit < size; unit++) {
      let count = signposts.round(near[unit] * inverse);
      if (count < minimum[unit]) count = minimum[unit];
      else if (count > maximum[unit]) count = maximum[unit];
      units[unit] = count;
      sum += count;
    }
    return sum;
  };
  if (weightSum === 0) return fill(0);

  // The sum grows with 1/divisor; a bracket with false position finds a near-enough place in a few rounds.
  const enough = Math.max(8, size / 64);
  let [low, lowSum] = [0, Number.NaN];
  let [high, highSum] = [Infinity, Number.NaN];
  let inverse = Math.max(total + size * (signposts.offset - 0.5), total / 2, 0.5) / weightSum;
  let best = { inverse, distance: Infinity };
  for (let round = 0; round < 60; round++) {
    const sum = fill(inverse);
    const distance = Math.abs(sum - target);
    if (distance <= enough) return sum;
    if (distance < best.distance) best = { inverse, distance };
    if (sum < target) [low, lowSum] = [inverse, sum];
    else [high, highSum] = [inverse, sum];
    let next: number;
    if (high === Infinity) next = inverse * Math.min(16, Math.max(1.5, (target + 1) / (sum + 1)));
    else if (low === 0) next = inverse / Math.min(16, Math.max(1.5, (sum + 1) / (target + 1)));
    else {
      next = low + ((high - low) * (target - lowSum)) / (highSum - lowSum);
      if (round % 3 === 2 || !(next > low && next < high)) next = low + (high - low) / 2;
    }
    if (!(next > low && next < high) || next === inverse || high - low <= low * 1e-15) break;
    inverse = next;
  }
  return fill(best.inverse);
}
