import { add, compare, divide, multiply, ratio, subtract, ZERO, type Rational } from "../kernel/exact";
import { places } from "./ranks";

/** A town of one ring about one indicator. */
export interface Shares {
  /** Its points of the indicator as a part of the full ones. */
  readonly share: Rational;
  /** Its points of all others as a part of theirs. */
  readonly rest: Rational;
  /** What it has besides: bonus less deduction. */
  readonly besides: Rational;
}

/** Two towns by their numbers, in the order of the table. */
type Swap = readonly [one: number, other: number];

export interface Interval {
  readonly from: Rational;
  readonly to: Rational;
  /** Who change places just outside; nobody where the interval ends at 0 or at the full marks. */
  readonly below: readonly Swap[];
  readonly above: readonly Swap[];
}

/**
 * The totals where the indicator weighs `points` of the full marks and the others are scaled in proportion, so that the full marks
 * stay: w·share + (F − w)·rest + besides.
 */
function totalsAt(towns: readonly Shares[], points: Rational, full: Rational): Rational[] {
  const others = subtract(full, points);
  return towns.map(({ share, rest, besides }) => add(add(multiply(points, share), multiply(others, rest)), besides));
}

/**
 * The interval of the weight of an indicator in which the order of the towns stays, exact. It first changes between neighbours of the
 * present order; towns that are equal now and that any move parts make it the weight itself.
 * @param points its weight now, above 0 and below the full marks
 */
export function stableInterval(towns: readonly Shares[], points: Rational, full: Rational): Interval {
  const totals = totalsAt(towns, points, full);
  const order = [...towns.keys()].sort((a, b) => compare(totals[b] ?? ZERO, totals[a] ?? ZERO));
  let [from, to] = [ZERO, full];
  let below: Swap[] = [];
  let above: Swap[] = [];
  const meet = (root: Rational, swap: Swap) => {
    const side = compare(root, points);
    if (side <= 0) {
      const against = compare(root, from);
      if (against > 0) [from, below] = [root, [swap]];
      else if (against === 0) below.push(swap);
    }
    if (side >= 0) {
      const against = compare(root, to);
      if (against < 0) [to, above] = [root, [swap]];
      else if (against === 0) above.push(swap);
    }
  };
  order.slice(1).forEach((behind, index) => {
    const ahead = order[index] ?? behind;
    const root = meeting(towns[ahead], towns[behind], full);
    if (root) meet(root, ahead < behind ? [ahead, behind] : [behind, ahead]);
  });
  return { from, to, below, above };
}

/** The weight at which two towns are equal; undefined where no weight makes a difference between them. */
function meeting(one: Shares | undefined, other: Shares | undefined, full: Rational): Rational | undefined {
  if (!one || !other) return undefined;
  const rest = subtract(one.rest, other.rest);
  const slope = subtract(subtract(one.share, other.share), rest);
  if (compare(slope, ZERO) === 0) return undefined;
  const start = add(multiply(full, rest), subtract(one.besides, other.besides));
  return divide(subtract(ZERO, start), slope);
}

/** The places of the towns where the indicator weighs so much, clipped to 0 and the full marks. */
export function placesAt(towns: readonly Shares[], points: Rational, full: Rational): number[] {
  const held = compare(points, ZERO) < 0 ? ZERO : compare(points, full) > 0 ? full : points;
  const totals = totalsAt(towns, held, full).map(({ numerator, denominator }) => ratio(numerator, denominator));
  return places(totals, "highest", "competition");
}
