import { DomainError } from "../kernel/errors";
import type { Bounds } from "./bounds";
import { fairQuotas } from "./fairQuotas";
import type { QuotaRule, RemainderMethod } from "./method";
import { bringFirst } from "./selection";
import type { Tied } from "./ties";
import { integersOf, type Weights } from "./weights";

/** Whole parts given and the order of the remainders, before anyone has decided its ties. */
export interface RemainderAllocation {
  readonly units: Float64Array;
  /** Units that have one more than their whole part. */
  readonly rounded: readonly number[];
  readonly tied: Tied | null;
  /** For each unit, whether its bound and not its weight decided. */
  readonly bound: readonly ("minimum" | "maximum" | null)[];
}

/**
 * Largest remainder: every weight buys whole units at one price; what is left goes to the largest remainders. Exact.
 * @throws apportionment.overAllocated where the price is too low for the total, or floors under `clip` bounds are too many
 * @throws apportionment.underAllocated where more is left than units that may grow by one
 */
export function remainderAllocation(
  weights: Weights,
  total: number,
  method: RemainderMethod,
  bounds: Bounds,
): RemainderAllocation {
  return method.bounds === "fair"
    ? fair(weights, total, method.quota, bounds)
    : clip(weights, total, method.quota, bounds);
}

/** Fits the quotas to the bounds first: units at a bound leave with it, the others share the rest at one price. */
function fair(weights: Weights, total: number, quota: QuotaRule, bounds: Bounds): RemainderAllocation {
  const { units, free, bound } = fairQuotas(weights, total, bounds);
  let rest = total;
  const isFree = new Uint8Array(weights.size);
  for (const unit of free) isFree[unit] = 1;
  for (let unit = 0; unit < weights.size; unit++) if (!isFree[unit]) rest -= units[unit];
  const parts = wholeParts(weights, free, quota, rest);
  let left = rest;
  for (let index = 0; index < free.length; index++) {
    const unit = free[index];
    const ceiling = bounds.maximum[unit] < total ? bounds.maximum[unit] : Infinity;
    // A price below Hare's may lift a whole part above a ceiling that the fitted share keeps.
    if (parts.whole[index] > ceiling) bound[unit] = "maximum";
    units[unit] = Math.min(parts.whole[index], ceiling);
    left -= units[unit];
  }
  if (left < 0) throw new DomainError("apportionment.overAllocated", { given: total - left, total, cause: "quota" });
  const growing = quota === "hare" ? undefined : (unit: number) => units[unit] < bounds.maximum[unit];
  return { units, bound, ...roundUp(units, free, parts, left, total, "quota", growing) };
}

/** Census practice: the whole parts of the plain quotas are clipped to the bounds, then remainders decide. */
function clip(weights: Weights, total: number, quota: QuotaRule, { minimum, maximum }: Bounds): RemainderAllocation {
  const all = Int32Array.from({ length: weights.size }, (_, unit) => unit);
  const parts = wholeParts(weights, all, quota, total);
  const units = new Float64Array(weights.size);
  const bound = new Array<"minimum" | "maximum" | null>(weights.size).fill(null);
  let left = total;
  for (let unit = 0; unit < weights.size; unit++) {
    const whole = parts.whole[unit];
    if (whole < minimum[unit]) bound[unit] = "minimum";
    if (whole >= maximum[unit] && weights.near[unit] > 0) bound[unit] = "maximum";
    units[unit] = Math.min(Math.max(whole, minimum[unit]), maximum[unit]);
    left -= units[unit];
  }
  if (left < 0) throw new DomainError("apportionment.overAllocated", { given: total - left, total, cause: "clip" });
  return {
    units,
    bound,
    ...roundUp(units, all, parts, left, total, "clip", (unit) => bound[unit] === null && units[unit] < maximum[unit]),
  };
}

/** Quotas taken apart: index by index of the units asked for. */
interface Parts {
  readonly whole: Float64Array;
  /** Below, at or above 0 as the remainders compare; exact. */
  compare(left: number, right: number): number;
}

/** Takes quotas weight·h/W apart, for the rule's own h and W. */
function wholeParts(weights: Weights, units: Int32Array, rule: QuotaRule, total: number): Parts {
  if (total === 0) return { whole: new Float64Array(units.length), compare: () => 0 };
  return (
    (rule === "hare" && weights.whole && partsInDoubles(weights.whole, units, total)) ||
    partsInWholeNumbers(weights, units, rule, total)
  );
}

/** Hare's parts where every product is a whole double, so that division and remainder are exact. */
function partsInDoubles(doubles: Float64Array, units: Int32Array, total: number): Parts | undefined {
  const size = units.length;
  let sum = 0;
  let greatest = 0;
  for (let index = 0; index < size; index++) {
    const weight = doubles[units[index]];
    sum += weight;
    if (weight > greatest) greatest = weight;
  }
  const whole = new Float64Array(size);
  if (sum === 0) return { whole, compare: () => 0 };
  if (greatest * total > Number.MAX_SAFE_INTEGER || sum > Number.MAX_SAFE_INTEGER) return undefined;
  const remainder = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    const product = doubles[units[index]] * total;
    let quotient = Math.floor(product / sum);
    let rest = product - quotient * sum;
    if (rest < 0) [quotient, rest] = [quotient - 1, rest + sum];
    whole[index] = quotient;
    remainder[index] = rest;
  }
  return { whole, compare: (left, right) => remainder[left] - remainder[right] };
}

function partsInWholeNumbers(weights: Weights, units: Int32Array, rule: QuotaRule, total: number): Parts {
  const whole = new Float64Array(units.length);
  const { integers } = integersOf(weights, units);
  let sum = 0n;
  for (const integer of integers) sum += integer;
  if (sum === 0n) return { whole, compare: () => 0 };
  const [price, scale] = priceOf(rule, sum, BigInt(total));
  const remainder = integers.map((integer, index) => {
    const product = integer * scale;
    const quotient = product / price;
    whole[index] = Number(quotient);
    return product - quotient * price;
  });
  return {
    whole,
    compare: (left, right) => (remainder[left] > remainder[right] ? 1 : remainder[left] < remainder[right] ? -1 : 0),
  };
}

/** The price of one unit as price/scale. */
function priceOf(rule: QuotaRule, sum: bigint, total: bigint): [price: bigint, scale: bigint] {
  switch (rule) {
    case "hare":
      return [sum, total];
    case "droop":
      return [sum / (total + 1n) + 1n, 1n];
    case "hagenbach-bischoff":
      return [sum, total + 1n];
    case "hagenbach-bischoff-rounded": {
      const rounded = (2n * sum + total + 1n) / (2n * (total + 1n));
      return [rounded === 0n ? 1n : rounded, 1n];
    }
    case "imperiali":
      return [sum, total + 2n];
  }
}

/** Gives one more to the `left` largest remainders among the units that may grow, and finds those that tie with the last. */
function roundUp(
  units: Float64Array,
  among: Int32Array,
  parts: Parts,
  left: number,
  total: number,
  cause: "quota" | "clip",
  mayGrow: ((unit: number) => boolean) | undefined,
): Pick<RemainderAllocation, "rounded" | "tied"> {
  if (left === 0) return { rounded: [], tied: null };
  let growing = Int32Array.from(among.keys());
  if (mayGrow) growing = growing.filter((index) => mayGrow(among[index]));
  if (growing.length < left)
    throw new DomainError("apportionment.underAllocated", { given: total - left, total, units: growing.length, cause });
  bringFirst(growing, left, (a, b) => parts.compare(b, a));
  // What came first is unordered: its last, and what equals it on the other side, make the tie.
  let last = growing[0];
  for (let place = 1; place < left; place++) if (parts.compare(growing[place], last) < 0) last = growing[place];
  const rounded: number[] = [];
  for (let place = 0; place < left; place++) {
    const unit = among[growing[place]];
    rounded.push(unit);
    units[unit] += 1;
  }
  const equal = (index: number) => parts.compare(index, last) === 0;
  const raises = Array.from(growing.subarray(left).filter(equal), (index) => among[index]);
  if (raises.length === 0) return { rounded, tied: null };
  return {
    rounded,
    tied: { raises, holds: Array.from(growing.subarray(0, left).filter(equal), (index) => among[index]) },
  };
}
