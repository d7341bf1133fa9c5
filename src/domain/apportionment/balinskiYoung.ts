import type { Bounds } from "./bounds";
import { quotientOrder, type Compare } from "./divisor";
import { Heap } from "./heap";
import { jefferson } from "./method";
import { signpostsOf } from "./signposts";
import type { Ties } from "./ties";
import { integersOf, type Weights } from "./weights";

/**
 * Balinski and Young's quota method: units are given one after another to the greatest weight/(count + 1) among those that
 * are still below their share of what has been given so far. Takes time with the total. Exact.
 * With floors and ceilings, the share is the one fitted to them.
 * @see Balinski & Young, The quota method of apportionment, Amer. Math. Monthly 82 (1975), 701–730
 */
export function quotaMethodAllocation(
  weights: Weights,
  total: number,
  bounds: Bounds,
): { units: Float64Array; ties: Ties | null; bound: ("minimum" | "maximum" | null)[] } {
  const { size, near } = weights;
  const { minimum, maximum } = bounds;
  const units = minimum.slice();
  const order = quotientOrder(weights, signpostsOf(jefferson.signposts));
  const share = fittedShare(weights, bounds);
  const eligibleSince = new Float64Array(size);
  const takenSince = new Float64Array(size);
  const takenAt = new Float64Array(size);
  const growing = (unit: number) => units[unit] < maximum[unit];
  // Who waits for the share to pass its count, the first to do so on top; who may take the next unit, the greatest quotient on top.
  const waiting = new Heap((left, right) => share.countsFirst(left, units[left], right, units[right]));
  const ready = new Heap(
    (left, right) =>
      order(left, units[left] + 1, right, units[right] + 1) > 0 ||
      (left < right && order(left, units[left] + 1, right, units[right] + 1) === 0),
  );
  let given = 0;
  for (let unit = 0; unit < size; unit++) {
    given += units[unit];
    if (near[unit] !== 0 && growing(unit)) waiting.push(unit);
  }
  while (given < total) {
    given += 1;
    share.moveTo(given);
    for (let unit = waiting.top; unit !== undefined && share.exceeds(unit, units[unit]); unit = waiting.top) {
      waiting.pop();
      eligibleSince[unit] = given;
      ready.push(unit);
    }
    const unit = ready.pop() as number;
    units[unit] += 1;
    takenAt[unit] = given;
    takenSince[unit] = eligibleSince[unit];
    if (!growing(unit)) continue;
    if (share.exceeds(unit, units[unit])) {
      eligibleSince[unit] = given + 1;
      ready.push(unit);
    } else waiting.push(unit);
  }
  const bound = Array.from(units, (count, unit) => {
    if (near[unit] === 0) return count > 0 ? "minimum" : null;
    if (count > 0 && count === minimum[unit] && !share.exceeds(unit, count)) return "minimum";
    return count === maximum[unit] && count < total && share.exceeds(unit, count) ? "maximum" : null;
  });
  return { units, ties: tiesOf(units, ready.all(), { eligibleSince, takenSince, takenAt }, order), bound };
}

/** When a claim to a unit arose, and when it was met. */
interface Claims {
  readonly eligibleSince: Float64Array;
  readonly takenSince: Float64Array;
  readonly takenAt: Float64Array;
}

/**
 * Who could have taken the last unit of another with equal right: a claim of the same quotient that had already arisen.
 * Who gives way could in turn have taken the unit of a third, so the claims of one quotient are followed to their end.
 */
function tiesOf(
  units: Float64Array,
  ready: number[],
  { eligibleSince, takenSince, takenAt }: Claims,
  order: Compare,
): Ties | null {
  const raises = ready.sort((left, right) => order(right, units[right] + 1, left, units[left] + 1));
  const holds = Array.from(units.keys()).filter((unit) => takenAt[unit] > 0);
  holds.sort((left, right) => order(right, units[right], left, units[left]));
  const mayGain: number[] = [];
  const mayLose: number[] = [];
  let place = 0;
  for (let first = 0; first < raises.length;) {
    const bar = raises[first];
    const against = (unit: number, count: number) => order(unit, count, bar, units[bar] + 1);
    let next = first;
    while (next < raises.length && against(raises[next], units[raises[next]] + 1) === 0) next += 1;
    while (place < holds.length && against(holds[place], units[holds[place]]) > 0) place += 1;
    let end = place;
    while (end < holds.length && against(holds[end], units[holds[end]]) === 0) end += 1;
    const holders = holds.slice(place, end).sort((left, right) => takenAt[right] - takenAt[left]);
    const latest = holders.length > 0 ? takenAt[holders[0]] : 0;
    const gainers = raises.slice(first, next).filter((unit) => eligibleSince[unit] <= latest);
    let since = gainers.reduce((least, unit) => Math.min(least, eligibleSince[unit]), Infinity);
    for (const holder of holders) {
      if (takenAt[holder] < since) break;
      mayLose.push(holder);
      since = Math.min(since, takenSince[holder]);
    }
    for (const gainer of gainers) mayGain.push(gainer);
    [first, place] = [next, end];
  }
  if (mayGain.length === 0) return null;
  return { mayGain: mayGain.sort((a, b) => a - b), mayLose: mayLose.sort((a, b) => a - b) };
}

/** The share med(minimum, λ·weight, maximum) of each unit while what is given grows; λ is kept as rest/weightSum. */
function fittedShare(weights: Weights, { minimum, maximum }: Bounds) {
  const { near, filter, size } = weights;
  const all = Int32Array.from({ length: size }, (_, unit) => unit);
  const { integers } = integersOf(weights, all);
  const weightOf = (unit: number) => integers[unit];
  const compareCounts = (left: number, leftCount: number, right: number, rightCount: number): number => {
    const [a, b] = [leftCount * near[right], rightCount * near[left]];
    if (a > b * (1 + filter)) return 1;
    if (b > a * (1 + filter)) return -1;
    const difference = BigInt(leftCount) * weightOf(right) - BigInt(rightCount) * weightOf(left);
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  };
  const weighted = Array.from(all).filter((unit) => weightOf(unit) > 0n);
  const events = [
    ...weighted.map((unit) => ({ unit, at: minimum[unit], enters: true })),
    ...weighted.map((unit) => ({ unit, at: maximum[unit], enters: false })),
  ].sort((a, b) => compareCounts(a.unit, a.at, b.unit, b.at) || Number(b.enters) - Number(a.enters));
  let next = 0;
  let fixed = minimum.reduce((sum, floor) => sum + floor, 0);
  let weightSum = 0n;
  let rest = 0;
  // λ as a double, in the measure of `near`: exact sums keep it good to its last places.
  let slope = 0;
  const heaviest = weighted.reduce(
    (best, unit) => (best === undefined || near[unit] > near[best] ? unit : best),
    weighted[0],
  );
  const scale = heaviest === undefined ? 1 : near[heaviest] / Number(weightOf(heaviest));
  const reliable = Number.isFinite(scale) && scale > 0;
  let reached = -Infinity;
  return {
    /** Brings λ to where the shares add up to `given`, which must not fall. */
    moveTo(given: number): void {
      while (given > reached) {
        const event = events[next];
        if (!event) {
          reached = Infinity;
          break;
        }
        // What is given at this event's λ = at/weight; up to there, λ moves on the present slope.
        const sum = BigInt(fixed) * weightOf(event.unit) + BigInt(event.at) * weightSum;
        const whole = Number(sum / weightOf(event.unit));
        if (weightSum > 0n && given <= whole) {
          reached = whole;
          break;
        }
        fixed += event.enters ? -event.at : event.at;
        weightSum += event.enters ? weightOf(event.unit) : -weightOf(event.unit);
        next += 1;
      }
      rest = given - fixed;
      slope = reliable ? rest / (Number(weightSum) * scale) : Number.NaN;
    },
    exceeds(unit: number, count: number): boolean {
      const share = near[unit] * slope;
      if (share > count * (1 + filter)) return true;
      if (count > share * (1 + filter)) return false;
      return weightOf(unit) * BigInt(rest) > BigInt(count) * weightSum;
    },
    countsFirst: (left: number, leftCount: number, right: number, rightCount: number) =>
      compareCounts(left, leftCount, right, rightCount) < 0,
  };
}
