import { DomainError } from "../kernel/errors";
import {
  add,
  compare,
  divide,
  exact,
  floor,
  multiply,
  ratio,
  subtract,
  toNumber,
  type Decimal,
  type Rational,
} from "../kernel/exact";

export interface TotalRange {
  readonly lowest: number;
  /** The total that the share gives if it were not rounded; seldom whole. */
  readonly point: number;
  readonly highest: number;
}

/**
 * The whole totals of which `part` is `percent` %, where the percentage was rounded half up to `decimals` places:
 * every N with percent − h ≤ 100·part/N < percent + h, h being half a unit of the last place.
 *
 * `part` is a count above 0, `percent` above 0. Exact; only `point` is a rounded double.
 * @throws total.notRounded where the percentage has more decimals than said
 * @throws total.unbounded where the percentage may have been rounded up from next to nothing
 * @throws total.none where no whole total fits
 */
export function totalRange(part: Decimal, percent: Decimal, decimals: number): TotalRange {
  const share = exact(percent);
  const half = ratio(1n, 2n * 10n ** BigInt(decimals));
  const steps = divide(share, multiply(half, ratio(2n)));
  if (steps.denominator !== 1n) throw new DomainError("total.notRounded", { percent: String(percent), decimals });
  const hundredfold = multiply(exact(part), ratio(100n));
  const least = subtract(share, half);
  if (compare(least, ratio(0n)) <= 0) throw new DomainError("total.unbounded", { percent: String(percent), decimals });
  // 100·part/N < share + h excludes its bound, percent − h ≤ 100·part/N includes it.
  const lowest = floor(divide(hundredfold, add(share, half))) + 1n;
  const highest = floor(divide(hundredfold, least));
  if (lowest > highest) {
    const shareOf = (total: bigint) => percentText(divide(hundredfold, ratio(total)), decimals);
    throw new DomainError("total.none", {
      part: Number(part),
      percent: String(percent),
      below: shareOf(highest + 1n),
      above: highest > 0n ? shareOf(highest) : "",
    });
  }
  return { lowest: Number(lowest), point: toNumber(divide(hundredfold, share)), highest: Number(highest) };
}

/** For the sentence only: the share that a neighbouring total gives. */
function percentText(share: Rational, decimals: number): string {
  return toNumber(share).toFixed(decimals);
}
