import { DomainError } from "../kernel/errors";
import { compare, divide, multiply, ONE, ratio, subtract, sum, toNumber, ZERO, type Rational } from "../kernel/exact";
import { minus, over, times, type Fraction } from "./fraction";
import { places } from "./ranks";

export type Direction = "higher" | "lower";

/** What all get where every value is equal and no best and worst are given. */
export type Equal = "full" | "base" | "none";

interface Bounds {
  /** The worst and the best value; those of the towns where they are not given. */
  readonly bad?: Rational;
  readonly good?: Rational;
  readonly equal?: Equal;
  /** The most, as a share of the full points. */
  readonly cap: Rational;
}

/** How the value of an indicator becomes points. */
export type Method =
  /** The place between worst (0) and best (all). */
  | ({ readonly kind: "minmax" } & Bounds)
  /** The same above a base that the worst has already. */
  | ({ readonly kind: "efficacy"; readonly base: Rational } & Bounds)
  /** The part of a target that is reached; in reverse the target over the value. */
  | { readonly kind: "target"; readonly target: Rational | "max" | "mean"; readonly cap: Rational }
  /** The points of the best step that is reached; none below the last. */
  | { readonly kind: "steps"; readonly steps: readonly Step[] }
  /** Straight between pairs of value and share, the same beyond the first and the last. */
  | { readonly kind: "curve"; readonly knots: readonly Knot[]; readonly cap: Rational }
  /** By place; so many points less a place, or evenly from all to none. */
  | { readonly kind: "rank"; readonly aPlace?: Rational }
  /** So many points less a unit. */
  | { readonly kind: "deduct"; readonly aUnit: Rational }
  /** The value itself. */
  | { readonly kind: "given" };

interface Step {
  readonly from: Rational;
  readonly points: Rational;
}

interface Knot {
  readonly value: Rational;
  readonly share: Rational;
}

export interface Rule {
  /** The full points, above 0. */
  readonly points: Rational;
  readonly direction: Direction;
  readonly method: Method;
}

/** The worst and the best value that an indicator was measured between. */
interface Ends {
  readonly bad: Fraction;
  readonly good: Fraction;
}

/**
 * The points of one indicator for the towns of a ring, exact; null takes no part and has none.
 * @throws points.*
 */
export function pointsOf(values: readonly (Fraction | null)[], rule: Rule): (Fraction | null)[] {
  if (rule.points.numerator <= 0n) throw new DomainError("points.full", { found: toNumber(rule.points) });
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return values.map(() => null);
  const score = scorer(present, rule);
  let at = 0;
  return values.map((value, unit) => (value === null ? null : score(value, unit, at++)));
}

type Score = (value: Fraction, unit: number, at: number) => Fraction;

function scorer(present: readonly Fraction[], rule: Rule): Score {
  const { method, points } = rule;
  switch (method.kind) {
    case "minmax":
      return between(present, rule, method, ZERO);
    case "efficacy":
      return between(present, rule, method, method.base);
    case "target":
      return byTarget(present, rule, method);
    case "steps":
      return bySteps(rule, method.steps);
    case "curve":
      return byCurve(rule, method);
    case "rank":
      return byRank(present, rule, method.aPlace);
    case "deduct":
      return (value) => clamp(minus(points, times(value, method.aUnit)), ZERO, points);
    case "given":
      return (value) => {
        if (compare(value, points) > 0 || value.numerator < 0n)
          throw new DomainError("points.outside", { found: toNumber(value), most: toNumber(points) });
        return value;
      };
  }
}

/** The worst and the best: as given, else of the values. @throws points.direction where they contradict the direction */
function endsOf(present: readonly Fraction[], direction: Direction, { bad, good }: Bounds): Ends {
  const [low, high] = extremesOf(present);
  const [worst, best] = direction === "higher" ? [low, high] : [high, low];
  const ends = { bad: bad ?? worst, good: good ?? best };
  const order = compare(ends.good, ends.bad);
  const contradicts = direction === "higher" ? order < 0 : order > 0;
  if (contradicts || (order === 0 && bad && good))
    throw new DomainError("points.direction", { bad: toNumber(ends.bad), good: toNumber(ends.good) });
  return ends;
}

function extremesOf(present: readonly Fraction[]): [Fraction, Fraction] {
  let [low, high] = [present[0] ?? ZERO, present[0] ?? ZERO];
  for (const value of present) {
    if (compare(value, low) < 0) low = value;
    if (compare(value, high) > 0) high = value;
  }
  return [low, high];
}

function between(present: readonly Fraction[], { points, direction }: Rule, bounds: Bounds, base: Rational): Score {
  const { bad, good } = endsOf(present, direction, bounds);
  const span = minus(good, bad);
  if (span.numerator === 0n) {
    if (bounds.equal === undefined) throw new DomainError("points.allEqual", { found: toNumber(bad) });
    const all = { full: points, base: multiply(points, base), none: ZERO }[bounds.equal];
    return () => all;
  }
  const slope = divide(multiply(points, subtract(ONE, base)), ratio(span.numerator, span.denominator));
  const floor = multiply(points, base);
  const most = multiply(points, bounds.cap);
  return (value) => clamp(plus(times(minus(value, bad), slope), floor), floor, most);
}

function plus(a: Fraction, b: Fraction): Fraction {
  return b.numerator === 0n ? a : minus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** A value within bounds, on its own denominator where that can say it, so that towns keep sharing one. */
function clamp(value: Fraction, least: Rational, most: Rational): Fraction {
  const held = compare(value, least) < 0 ? least : compare(value, most) > 0 ? most : value;
  if (held === value || value.denominator % held.denominator !== 0n) return held;
  return {
    numerator: held.numerator * (value.denominator / held.denominator),
    denominator: value.denominator,
  };
}

/** The value that 100 % is measured by. @throws points.target where it is not above 0 */
function targetOf(present: readonly Fraction[], target: Rational | "max" | "mean"): Rational {
  const found =
    target === "max"
      ? extremesOf(present)[1]
      : target === "mean"
        ? divide(sum(present), ratio(BigInt(present.length)))
        : target;
  if (found.numerator <= 0n) throw new DomainError("points.target", { found: toNumber(found) });
  return ratio(found.numerator, found.denominator);
}

function byTarget(
  present: readonly Fraction[],
  { points, direction }: Rule,
  { target: asked, cap }: Extract<Method, { kind: "target" }>,
): Score {
  const target = targetOf(present, asked);
  const most = multiply(points, cap);
  if (direction === "higher") {
    const each = divide(points, target);
    return (value) => clamp(times(value, each), ZERO, most);
  }
  const whole = multiply(points, target);
  return (value, unit) => {
    if (value.numerator < 0n) throw new DomainError("points.negative", { unit, found: toNumber(value) });
    return value.numerator === 0n ? most : clamp(over(whole, value), ZERO, most);
  };
}

/** Whether a value has come as far as a threshold; one that stands on it has. */
function reaches(value: Fraction, threshold: Fraction, direction: Direction): boolean {
  const order = compare(value, threshold);
  return direction === "higher" ? order >= 0 : order <= 0;
}

/** Thresholds from the best on. @throws points.stepTwice */
function fromBest<T>(list: readonly T[], direction: Direction, threshold: (one: T) => Rational): T[] {
  const order = direction === "higher" ? -1 : 1;
  const sorted = [...list].sort((a, b) => order * compare(threshold(a), threshold(b)));
  sorted.forEach((one, index) => {
    const next = sorted[index + 1];
    if (next !== undefined && compare(threshold(one), threshold(next)) === 0)
      throw new DomainError("points.stepTwice", { found: toNumber(threshold(one)) });
  });
  return sorted;
}

function bySteps({ points, direction }: Rule, steps: readonly Step[]): Score {
  for (const step of steps) refuseOutside(step.points, points);
  const sorted = fromBest(steps, direction, ({ from }) => from);
  return (value) => sorted.find(({ from }) => reaches(value, from, direction))?.points ?? ZERO;
}

function refuseOutside(found: Rational, most: Rational): void {
  if (found.numerator < 0n || compare(found, most) > 0)
    throw new DomainError("points.outside", { found: toNumber(found), most: toNumber(most) });
}

function byCurve({ points }: Rule, { knots, cap }: Extract<Method, { kind: "curve" }>): Score {
  for (const { share } of knots) refuseOutside(share, cap);
  const rising = fromBest(knots, "lower", ({ value }) => value);
  return (value) => {
    const next = rising.findIndex((knot) => compare(value, knot.value) <= 0);
    const above = rising[next];
    const below = rising[next - 1];
    if (above === undefined) return multiply(points, rising[rising.length - 1]?.share ?? ZERO);
    if (below === undefined) return multiply(points, above.share);
    const slope = divide(subtract(above.share, below.share), subtract(above.value, below.value));
    return times(points, plus(times(minus(value, below.value), slope), below.share));
  };
}

function byRank(present: readonly Fraction[], { points, direction }: Rule, aPlace: Rational | undefined): Score {
  const ranks = places(present, direction === "higher" ? "highest" : "lowest", "average");
  const last = BigInt(present.length);
  if (aPlace === undefined && last === 1n) return () => points;
  const loss = aPlace ?? divide(points, ratio(last - 1n));
  // Mean places of ties end in a half at most, so twice a place is whole.
  return (_value, _unit, at) =>
    clamp(minus(points, times({ numerator: BigInt(2 * (ranks[at] ?? 1) - 2), denominator: 2n }, loss)), ZERO, points);
}
