import type { Bounds } from "./bounds";
import { Heap } from "./heap";
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
  const wholeSignpost = whole ? signposts.whole : undefined;
  const exponent = BigInt(signposts.exponent);
  return (left, leftCount, right, rightCount) => {
    let leftPost = signposts.near(leftCount);
    let rightPost = signposts.near(rightCount);
    if (leftPost === 0 && rightPost === 0) [leftPost, rightPost, leftCount, rightCount] = [1, 1, 2, 2];
    const a = (near[left] as number) / leftPost;
    const b = (near[right] as number) / rightPost;
    if (a > b * (1 + filter)) return 1;
    if (b > a * (1 + filter)) return -1;
    if (leftCount === rightCount && weights.same(left, right)) return 0;
    if (wholeSignpost) {
      const x = (near[left] as number) * wholeSignpost(rightCount);
      const y = (near[right] as number) * wholeSignpost(leftCount);
      if (x <= Number.MAX_SAFE_INTEGER && y <= Number.MAX_SAFE_INTEGER) return x - y;
    }
    const [leftWeight, rightWeight] = [weights.exact(left), weights.exact(right)];
    const [leftPower, rightPower] = [signposts.power(leftCount), signposts.power(rightCount)];
    const x = (leftWeight.numerator * rightWeight.denominator) ** exponent * leftPower.denominator * rightPower.numerator;
    const y = (rightWeight.numerator * leftWeight.denominator) ** exponent * rightPower.denominator * leftPower.numerator;
    return x > y ? 1 : x < y ? -1 : 0;
  };
}

/**
 * The `total` − Σminimum greatest quotients weight / s(k) with minimum < k ≤ maximum, exactly.
 * A divisor is estimated in doubles, the count is then mended step by step with a heap, and one exchange check makes
 * the answer certain; near-linear in the number of units, whatever the total. s(1) must be positive wherever minimum is 0.
 * @see Reitzig & Wild, A simple and fast linear-time algorithm for divisor methods of apportionment (2023)
 */
export function divisorAllocation(weights: Weights, total: number, signposts: Signposts, bounds: Bounds): DivisorAllocation {
  const { size, near, filter } = weights;
  const { minimum, maximum } = bounds;
  const units = new Float64Array(size);
  let surplus = estimate(near, total, signposts, bounds, units) - total;
  const compare = quotientOrder(weights, signposts);

  const raiseBefore = (left: number, right: number) => compare(left, (units[left] as number) + 1, right, (units[right] as number) + 1) > 0;
  const holdBefore = (left: number, right: number) => compare(left, units[left] as number, right, units[right] as number) < 0;
  const mayRaise = (unit: number) => (units[unit] as number) < (maximum[unit] as number);
  const mayDrop = (unit: number) => (units[unit] as number) > (minimum[unit] as number);
  const refresh = (heap: Heap, stays: boolean) => (stays ? heap.settle() : heap.removeTop());

  if (surplus < 0) {
    const heap = Heap.of(filterUnits(size, mayRaise), raiseBefore);
    for (; surplus < 0; surplus++) {
      const unit = heap.top as number;
      units[unit] = (units[unit] as number) + 1;
      refresh(heap, mayRaise(unit));
    }
  } else if (surplus > 0) {
    const heap = Heap.of(filterUnits(size, mayDrop), holdBefore);
    for (; surplus > 0; surplus--) {
      const unit = heap.top as number;
      units[unit] = (units[unit] as number) - 1;
      refresh(heap, mayDrop(unit));
    }
  }

  // The best raise and the worst hold in doubles; only what comes near them needs an exact look.
  let raise: number | undefined;
  let hold: number | undefined;
  let bestRaise = 0;
  let worstHold = Infinity;
  for (let unit = 0; unit < size; unit++) {
    const count = units[unit] as number;
    const weight = near[unit] as number;
    if (count < (maximum[unit] as number)) {
      const quotient = weight / signposts.near(count + 1);
      if (raise === undefined || quotient > bestRaise) [bestRaise, raise] = [quotient, unit];
    }
    if (count > (minimum[unit] as number)) {
      const quotient = weight / signposts.near(count);
      if (hold === undefined || quotient < worstHold) [worstHold, hold] = [quotient, unit];
    }
  }
  if (raise === undefined || hold === undefined) {
    return { units, compare, raise: raise === undefined ? undefined : exactBest(raise), hold: hold === undefined ? undefined : exactWorst(hold), tied: null };
  }
  const margin = 1 + 2 * filter;
  if (bestRaise * margin >= worstHold) exchange(worstHold / margin, bestRaise * margin);
  else return { units, compare, raise: exactBest(raise), hold: exactWorst(hold), tied: null };

  raise = exactBest(firstWhere(size, mayRaise));
  hold = exactWorst(firstWhere(size, mayDrop));
  const order = compare(raise, (units[raise] as number) + 1, hold, units[hold] as number);
  if (order < 0) return { units, compare, raise, hold, tied: null };
  const [bar, barCount] = [hold, units[hold] as number];
  const raises: number[] = [];
  const holds: number[] = [];
  for (let unit = 0; unit < size; unit++) {
    if (mayRaise(unit) && compare(unit, (units[unit] as number) + 1, bar, barCount) === 0) raises.push(unit);
    if (mayDrop(unit) && compare(unit, units[unit] as number, bar, barCount) === 0) holds.push(unit);
  }
  return { units, compare, raise, hold, tied: { raises, holds } };

  function exactBest(start: number): number {
    let best = start;
    for (let unit = 0; unit < size; unit++) if (mayRaise(unit) && unit !== best && raiseBefore(unit, best)) best = unit;
    return best;
  }

  function exactWorst(start: number): number {
    let worst = start;
    for (let unit = 0; unit < size; unit++) if (mayDrop(unit) && unit !== worst && holdBefore(unit, worst)) worst = unit;
    return worst;
  }

  /**
   * Moves single units from the worst hold to the best raise as long as that is a gain. Who has gained never loses again
   * and the other way round, so each heap counts only its own moves.
   */
  function exchange(leastRaise: number, greatestHold: number): void {
    const raises = filterUnits(size, (unit) => mayRaise(unit) && (near[unit] as number) / signposts.near((units[unit] as number) + 1) >= leastRaise);
    const holds = filterUnits(size, (unit) => mayDrop(unit) && (near[unit] as number) / signposts.near(units[unit] as number) <= greatestHold);
    const raised = units.slice();
    const dropped = units.slice();
    const gaining = Heap.of(raises, (left, right) => compare(left, (raised[left] as number) + 1, right, (raised[right] as number) + 1) > 0);
    const losing = Heap.of(holds, (left, right) => compare(left, dropped[left] as number, right, dropped[right] as number) < 0);
    for (;;) {
      const [gainer, loser] = [gaining.top, losing.top];
      if (gainer === undefined || loser === undefined) return;
      if (compare(gainer, (raised[gainer] as number) + 1, loser, dropped[loser] as number) <= 0) return;
      units[gainer] = raised[gainer] = (raised[gainer] as number) + 1;
      units[loser] = dropped[loser] = (dropped[loser] as number) - 1;
      refresh(gaining, mayRaise(gainer));
      refresh(losing, mayDrop(loser));
    }
  }
}

function firstWhere(size: number, holds: (unit: number) => boolean): number {
  for (let unit = 0; unit < size; unit++) if (holds(unit)) return unit;
  return 0;
}

function filterUnits(size: number, holds: (unit: number) => boolean): Int32Array {
  const chosen = new Int32Array(size);
  let count = 0;
  for (let unit = 0; unit < size; unit++) if (holds(unit)) chosen[count++] = unit;
  return chosen.subarray(0, count);
}

/** Fills `units` for a divisor that brings their sum near the total, and returns that sum. Exactness is not wanted here. */
function estimate(near: Float64Array, total: number, signposts: Signposts, { minimum, maximum }: Bounds, units: Float64Array): number {
  const size = near.length;
  const target = total;
  let weightSum = 0;
  for (let unit = 0; unit < size; unit++) weightSum += near[unit] as number;
  const fill = (inverse: number): number => {
    let sum = 0;
    for (let unit = 0; unit < size; unit++) {
      let count = signposts.round((near[unit] as number) * inverse);
      if (count < (minimum[unit] as number)) count = minimum[unit] as number;
      else if (count > (maximum[unit] as number)) count = maximum[unit] as number;
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
