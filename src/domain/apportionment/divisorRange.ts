import { exact, toNumber } from "../kernel/exact";
import type { DivisorAllocation } from "./divisor";
import type { Signposts } from "./signposts";
import type { Weights } from "./weights";

/** The divisors that give an allocation: weight per unit, in the weights' own measure. */
export interface DivisorRange {
  /** The least such divisor, to the precision of a double; 0 where none is too small. */
  readonly low: number;
  /** The greatest, Infinity where none is too great. Equal to `low` where there is a tie. */
  readonly high: number;
  /** A divisor with few digits strictly inside, checked exactly; null where there is a tie or no such double. */
  readonly nice: number | null;
}

/**
 * @param isOpen whether a unit may have more than there is to share: with a smaller divisor it would
 * @returns null where every divisor gives more
 */
export function divisorRange(
  weights: Weights,
  signposts: Signposts,
  { units, raise: next, hold, tied, compare }: DivisorAllocation,
  total: number,
  isOpen: (unit: number) => boolean,
): DivisorRange | null {
  let raise = next;
  for (let unit = 0; unit < units.length; unit++) {
    if (units[unit] !== total || weights.near[unit] === 0 || !isOpen(unit)) continue;
    if (raise === undefined || compare(unit, total + 1, raise, units[raise] + 1) > 0) raise = unit;
  }
  if (raise !== undefined && signposts.startsAtZero && units[raise] === 0) return null;
  const above = raise === undefined ? undefined : { unit: raise, count: units[raise] + 1 };
  const below = hold === undefined ? undefined : { unit: hold, count: units[hold] };
  const quotient = ({ unit, count }: { unit: number; count: number }) =>
    toNumber(weights.exact(unit)) / signposts.near(count);
  const low = above ? quotient(above) : 0;
  const high = below ? quotient(below) : Infinity;
  if (tied) return { low, high: low, nice: null };

  /** Below, at or above 0 as the divisor is below, equal to or above a quotient; exact. */
  const against = (divisor: number, { unit, count }: { unit: number; count: number }): number => {
    const [value, weight, post] = [exact(divisor), weights.exact(unit), signposts.power(count)];
    const power = BigInt(signposts.exponent);
    const left = (value.numerator * weight.denominator) ** power * post.numerator * signposts.factor.numerator;
    const right = (weight.numerator * value.denominator) ** power * post.denominator * signposts.factor.denominator;
    return left > right ? 1 : left < right ? -1 : 0;
  };
  const inside = (divisor: number) =>
    (!above || against(divisor, above) > 0) && (!below || against(divisor, below) < 0);
  return { low, high, nice: shortest(low, high, inside) };
}

/** The decimal with the fewest digits between two doubles that passes the exact test, nearest to their middle. */
function shortest(low: number, high: number, inside: (value: number) => boolean): number | null {
  if (low === 0 && high === Infinity) return null;
  const middle = high === Infinity ? 2 * low : (low + high) / 2;
  if (!(middle > 0 && middle < Infinity)) return null;
  const top = Math.floor(Math.log10(middle)) + 1;
  for (let exponent = top; exponent > top - 18; exponent--) {
    const multiple = Number(`${middle}`) / 10 ** exponent;
    for (const digits of [Math.round(multiple), Math.floor(multiple), Math.ceil(multiple)]) {
      if (digits === 0) continue;
      const candidate = Number(`${digits}e${exponent}`);
      if (candidate >= low && candidate <= high && inside(candidate)) return candidate;
    }
  }
  return null;
}
