import { gcd } from "../kernel/exact";
import { Steps } from "../kernel/steps";
import type { Bounds } from "./bounds";
import { FittedShare } from "./fittedShare";
import { Heap } from "./heap";
import { jefferson } from "./method";
import { quotientOrder, type Compare } from "./quotients";
import { signpostsOf } from "./signposts";
import type { Ties } from "./ties";
import { integersOf, type Weights } from "./weights";

/**
 * Balinski and Young's quota method: units are given one after another to the greatest weight/(count + 1) among those that
 * are still below their share of what has been given so far. Exact. Takes time with the total, or, where no floor or ceiling
 * holds, with the sum of the weights in whole numbers without a common factor: at its multiples all have just their shares.
 * With floors and ceilings, the share is the one fitted to them.
 * @throws search.tooLong
 * @see Balinski & Young, The quota method of apportionment, Amer. Math. Monthly 82 (1975), 701–730
 */
export function quotaMethodAllocation(
  weights: Weights,
  total: number,
  bounds: Bounds,
  steps = new Steps("posts"),
): { units: Float64Array; ties: Ties | null; bound: ("minimum" | "maximum" | null)[] } {
  const { near } = weights;
  const { minimum, maximum } = bounds;
  const giving = new Giving(weights, bounds, wholeShares(weights, total, bounds));
  giving.giveUpTo(total, steps);
  const { units, share } = giving;
  const bound = Array.from(units, (count, unit) => {
    if (near[unit] === 0) return count > 0 ? "minimum" : null;
    if (count > 0 && count === minimum[unit] && !share.exceeds(unit, count)) return "minimum";
    return count === maximum[unit] && count < total && share.exceeds(unit, count) ? "maximum" : null;
  });
  return { units, ties: tiesOf(giving), bound };
}

/** What giving a post costs beside the heaps. */
const STEPS_OF_A_POST = 40;

/**
 * What all have at the last number up to the total at which every share is whole, and what is given from there on: the method
 * keeps within the shares, so that a whole share is the number itself. The floors where a bound holds.
 */
function wholeShares(weights: Weights, total: number, { minimum, maximum }: Bounds): Float64Array {
  const { size, near } = weights;
  for (let unit = 0; unit < size; unit++)
    if (minimum[unit] > 0 || (near[unit] > 0 && maximum[unit] < total)) return minimum.slice();
  const all = Int32Array.from({ length: size }, (_, unit) => unit);
  const { integers } = integersOf(weights, all);
  const [common, sum] = integers.reduce(([divisor, added], one) => [gcd(divisor, one), added + one], [0n, 0n]);
  const rounds = sum === 0n ? 0n : (BigInt(total) * common) / sum;
  return Float64Array.from(integers, (one) => (rounds === 0n ? 0 : Number((one / common) * rounds)));
}

/** The units while they are given one by one: who has a claim to the next, since when, and when each claim was met. */
class Giving {
  readonly units: Float64Array;
  readonly order: Compare;
  readonly share: FittedShare;
  readonly eligibleSince: Float64Array;
  readonly takenSince: Float64Array;
  readonly takenAt: Float64Array;
  private readonly maximum: Float64Array;
  private given = 0;
  /** Who waits for the share to pass its count, the first to do so on top. */
  private readonly waiting = new Heap((left, right) =>
    this.share.countsFirst(left, this.units[left], right, this.units[right]),
  );
  /** Who may take the next unit, the greatest quotient on top. */
  private readonly ready = new Heap((left, right) => {
    const compared = this.order(left, this.units[left] + 1, right, this.units[right] + 1);
    return compared > 0 || (compared === 0 && left < right);
  });

  constructor(weights: Weights, bounds: Bounds, start: Float64Array) {
    this.units = start;
    this.maximum = bounds.maximum;
    this.order = quotientOrder(weights, signpostsOf(jefferson.signposts));
    this.share = new FittedShare(weights, bounds);
    const { size, near } = weights;
    this.eligibleSince = new Float64Array(size);
    this.takenSince = new Float64Array(size);
    this.takenAt = new Float64Array(size);
    for (let unit = 0; unit < size; unit++) {
      this.given += this.units[unit];
      if (near[unit] !== 0 && this.units[unit] < this.maximum[unit]) this.waiting.push(unit);
    }
  }

  /** Who could have taken one more. */
  get claimants(): number[] {
    return this.ready.all();
  }

  giveUpTo(total: number, steps: Steps): void {
    steps.spend((total - this.given) * (STEPS_OF_A_POST + 4 * Math.ceil(Math.log2(this.units.length + 1))));
    while (this.given < total) {
      this.given += 1;
      this.share.moveTo(this.given);
      this.admit();
      this.take();
    }
  }

  /** Those whose count the share has passed may take the next unit. */
  private admit(): void {
    const { units, share, waiting } = this;
    for (let unit = waiting.top; unit !== undefined && share.exceeds(unit, units[unit]); unit = waiting.top) {
      waiting.pop();
      this.eligibleSince[unit] = this.given;
      this.ready.push(unit);
    }
  }

  private take(): void {
    const { units, share, given } = this;
    // The shares add up to what is given, so that one of them is above its count.
    const unit = this.ready.pop() as number;
    units[unit] += 1;
    this.takenAt[unit] = given;
    this.takenSince[unit] = this.eligibleSince[unit];
    if (units[unit] === this.maximum[unit]) return;
    if (share.exceeds(unit, units[unit])) {
      this.eligibleSince[unit] = given + 1;
      this.ready.push(unit);
    } else this.waiting.push(unit);
  }
}

/**
 * Who could have taken the last unit of another with equal right: a claim of the same quotient that had already arisen.
 * Who gives way could in turn have taken the unit of a third, so the claims of one quotient are followed to their end.
 */
function tiesOf({ units, order, claimants, eligibleSince, takenSince, takenAt }: Giving): Ties | null {
  const raises = claimants.sort((left, right) => order(right, units[right] + 1, left, units[left] + 1));
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
