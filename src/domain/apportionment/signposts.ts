import { DomainError } from "../kernel/errors";
import { exact, ratio, toNumber, type Decimal, type Rational } from "../kernel/exact";
import type { SignpostRule } from "./method";

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
  /** s(k)/factor as a whole double, NaN where `exponent` is not 1 or `power` is not whole. */
  whole(k: number): number;
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
      return new Means("geometric", 0);
    case "harmonic":
      return new Means("harmonic", -1);
    case "power":
      if (!Number.isInteger(rule.exponent) || rule.exponent === 0 || Math.abs(rule.exponent) > 1000)
        throw new DomainError("apportionment.parameter", { parameter: "exponent", found: String(rule.exponent) });
      return new Means("power", rule.exponent);
  }
}

function stationary(shift: Decimal, first: Decimal | undefined): Signposts {
  const step = exact(shift);
  const start = first === undefined ? step : exact(first);
  if (step.numerator < 0n)
    throw new DomainError("apportionment.parameter", { parameter: "shift", found: String(shift) });
  const scale = step.denominator * start.denominator;
  const offset = (step.numerator * scale) / step.denominator - scale;
  const beginning = (start.numerator * scale) / start.denominator;
  if (beginning < 0n || beginning >= 2n * scale + offset)
    throw new DomainError("apportionment.parameter", { parameter: "first", found: String(first) });
  return new Line(scale, offset, beginning);
}

/** Signposts in equal steps, scale·s(k) = scale·k + shift, but for the first. */
class Line implements Signposts {
  readonly exponent = 1;
  readonly factor: Rational;
  readonly startsAtZero: boolean;
  readonly offset: number;
  private readonly firstNear: number;
  private readonly scaleNear: number;
  private readonly shiftNear: number;
  private readonly beginningNear: number;

  constructor(
    private readonly scale: bigint,
    private readonly shift: bigint,
    private readonly beginning: bigint,
  ) {
    this.factor = ratio(1n, scale);
    this.startsAtZero = beginning === 0n;
    this.offset = toNumber(ratio(shift + scale, scale));
    this.firstNear = toNumber(ratio(beginning, scale));
    [this.scaleNear, this.shiftNear, this.beginningNear] = [Number(scale), Number(shift), Number(beginning)];
  }

  readonly near = (k: number): number => (k === 1 ? this.firstNear : k - 1 + this.offset);
  readonly round = (quotient: number): number =>
    quotient < this.firstNear ? 0 : Math.max(1, Math.floor(quotient - this.offset) + 1);
  readonly power = (k: number): Rational => ({
    numerator: k === 1 ? this.beginning : BigInt(k) * this.scale + this.shift,
    denominator: 1n,
  });
  readonly whole = (k: number): number => (k === 1 ? this.beginningNear : k * this.scaleNear + this.shiftNear);
}

/** Means of neighbours: s(k) lies between k−1 and k. */
class Means implements Signposts {
  readonly exponent: number;
  readonly factor: Rational;
  readonly startsAtZero: boolean;
  readonly offset = 0.5;

  constructor(
    private readonly mean: "geometric" | "harmonic" | "power",
    private readonly p: number,
  ) {
    this.exponent = mean === "geometric" ? 2 : Math.abs(p);
    this.factor = mean === "geometric" ? ratio(1n) : p > 0 ? ratio(1n, 2n) : ratio(2n);
    this.startsAtZero = p <= 0;
  }

  readonly near = (k: number): number => {
    const { mean, p } = this;
    if (mean === "geometric") return Math.sqrt(k * (k - 1));
    if (mean === "harmonic") return (k * (k - 1)) / (k - 0.5);
    // Divided by k, so that no power leaves the range of a double; (1 − 1/k) < 1.
    return p < 0 && k === 1 ? 0 : k * (((1 - 1 / k) ** p + 1) / 2) ** (1 / p);
  };

  /** Only the signpost between the two whole neighbours has to be looked at. */
  readonly round = (quotient: number): number => {
    const below = Math.floor(quotient);
    return quotient >= this.near(below + 1) ? below + 1 : below;
  };

  readonly power = (k: number): Rational => {
    if (this.mean === "geometric") return { numerator: BigInt(k) * BigInt(k - 1), denominator: 1n };
    const size = BigInt(this.exponent);
    const above = BigInt(k) ** size;
    const below = BigInt(k - 1) ** size;
    return this.p > 0
      ? { numerator: above + below, denominator: 1n }
      : { numerator: above * below, denominator: above + below };
  };

  readonly whole = (): number => Number.NaN;
}
