import { pointsOf } from "../../../domain/assessment/points";
import { placesWithin, rounded, type Best, type TiedPlaces } from "../../../domain/assessment/ranks";
import { exact, toNumber, type Rational } from "../../../domain/kernel/exact";
import { ruleOf, type Measure } from "../read/method";

/** The points of one indicator as numbers; null where it does not apply. @throws points.* */
export function scoredPoints(values: readonly (number | null)[], measure: Measure): (number | null)[] {
  const fractions = values.map((value) => (value === null ? null : exact(value)));
  return pointsOf(fractions, ruleOf(measure)).map((points) => points && toNumber(points));
}

export interface RanksAsked {
  readonly scores: readonly (Rational | null)[];
  readonly groups: readonly number[];
  readonly ties: TiedPlaces;
  readonly best: Best;
  /** Scores are rounded before they are compared; exact where it is undefined. */
  readonly decimals?: number;
}

export function ranked({ scores, groups, ties, best, decimals }: RanksAsked): (number | null)[] {
  const compared = decimals === undefined ? scores : scores.map((score) => score && rounded(score, decimals));
  return placesWithin(compared, groups, best, ties);
}

/** Groups by their first appearance, counted from 0; all in one where there are none. */
export function groupNumbers(names: readonly string[] | undefined, units: number): number[] {
  const seen = new Map<string, number>();
  return Array.from({ length: units }, (_, unit) => {
    const name = names?.[unit] ?? "";
    const group = seen.get(name) ?? seen.size;
    seen.set(name, group);
    return group;
  });
}
