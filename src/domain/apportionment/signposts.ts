import { DomainError } from "../kernel/errors";
import { exact, ratio, toNumber, type Decimal, type Rational } from "../kernel/exact";
import type { SignpostRule } from "./method";
import "./errors";

/** The signposts s(1) < s(2) < … of a divisor method, as doubles for speed and exactly for decisions. */
export interface Signposts {
  /** s(k) to a few units in the last place; k is a whole number from 1 on. */
  near(k: number): number;
  /** How many signposts are at or below a quotient, to the precision of a double. */
  round(quotient: number): number;
  /** The power of s that is rational: 1, 2 for the geometric mean, |p| for a power mean. */
  readonly exponent: number;
  /** s(k) raised to `exponent`, up to a factor that is common to all k. */
  power(k: number): Rational;
  /** That common factor: s(k)^exponent = factor × power(k). */
  readonly factor: Rational;
  /** s(k)/factor as a whole double where exponent is 1 and all are whole; otherwise absent. */
  readonly whole?: (k: number) => number;
  /** s(1) = 0: every positive weight comes before all second units. */
  readonly startsAtZero: boolean;
  /** The mean of s(k) − (k−1): how far above k−1 the signposts stand for large k. */
  readonly offset: number;
}

/**
 * The signposts of a rule.
 * @throws apportionment.parameter where the rule's parameter gives no ascending signposts
 */
export function signpostsOf(rule: SignpostRule): Signposts {
  switch (rule.mean) {
    case "stationary":
      return stationary(rule.shift, rule.first);
    case "geometric":
      return {
        near: (k) => Math.sqrt(k * (k - 1)),
        round: betweenNeighbours((k) => Math.sqrt(k * (k - 1))),
        exponent: 2,
        power: (k) => ({ numerator: BigInt(k) * BigInt(k - 1), denominator: 1n }),
        factor: ratio(1n),
        startsAtZero: true,
        offset: 0.5,
      };
    case "harmonic":
      return powerMean(-1);
    case "power":
      return powerMean(rule.exponent);
  }
}

function stationary(shift: Decimal, first: Decimal | undefined): Signposts {
  const step = exact(shift);
  const start = first === undefined ? step : exact(first);
  if (step.numerator < 0n) throw new DomainError("apportionment.parameter", { parameter: "shift", found: String(shift) });
  const scale = step.denominator * start.denominator;
  const offset = (step.numerator * scale) / step.denominator - scale;
  const beginning = (start.numerator * scale) / start.denominator;
  if (beginning < 0n || beginning >= 2n * scale + offset) throw new DomainError("apportionment.parameter", { parameter: "first", found: String(first) });

  const shiftNear = toNumber(step);
  const firstNear = toNumber(start);
  const [scaleNear, offsetNear, beginningNear] = [Number(scale), Number(offset), Number(beginning)];
  return {
    near: (k) => (k === 1 ? firstNear : k - 1 + shiftNear),
    round: (quotient) => (quotient < firstNear ? 0 : Math.max(1, Math.floor(quotient - shiftNear) + 1)),
    exponent: 1,
    power: (k) => ({ numerator: k === 1 ? beginning : BigInt(k) * scale + offset, denominator: 1n }),
    factor: ratio(1n, scale),
    whole: (k) => (k === 1 ? beginningNear : k * scaleNear + offsetNear),
    startsAtZero: beginning === 0n,
    offset: shiftNear,
  };
}

function powerMean(exponent: number): Signposts {
  if (!Number.isInteger(exponent) || exponent === 0 || Math.abs(exponent) > 1000)
    throw new DomainError("apportionment.parameter", { parameter: "exponent", found: String(exponent) });
  const size = BigInt(Math.abs(exponent));
  // Divided by k, so that no power leaves the range of a double; (1 − 1/k) < 1.
  const near = (k: number) => (exponent < 0 && k === 1 ? 0 : k * (((1 - 1 / k) ** exponent + 1) / 2) ** (1 / exponent));
  return {
    near,
    round: betweenNeighbours(near),
    exponent: Math.abs(exponent),
    power(k) {
      const above = BigInt(k) ** size;
      const below = BigInt(k - 1) ** size;
      return exponent > 0 ? { numerator: above + below, denominator: 1n } : { numerator: above * below, denominator: above + below };
    },
    factor: exponent > 0 ? ratio(1n, 2n) : ratio(2n),
    startsAtZero: exponent < 0,
    offset: 0.5,
  };
}

/** Rounding for means of neighbours: s(k) lies between k−1 and k, so only one signpost has to be looked at. */
function betweenNeighbours(near: (k: number) => number): (quotient: number) => number {
  return (quotient) => {
    const below = Math.floor(quotient);
    return quotient >= near(below + 1) ? below + 1 : below;
  };
}
