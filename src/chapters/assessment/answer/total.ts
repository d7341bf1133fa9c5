import { gradesOf, type Grade, type Graded } from "../../../domain/assessment/grades";
import { pointsOf } from "../../../domain/assessment/points";
import { placesWithin, rounded } from "../../../domain/assessment/ranks";
import { isDomainError, type DomainError } from "../../../domain/kernel/errors";
import { compare, ratio, subtract, sum, ZERO, type Rational } from "../../../domain/kernel/exact";
import type { Assessed } from "../read/assessment";
import { ruleOf } from "../read/method";

/** The outcome of an assessment, town by town. */
export interface Outcome {
  /** Indicators × towns; null where the indicator does not apply. */
  readonly points: readonly (readonly (Rational | null)[])[];
  /** What counts of bonus and deduction, each up to its cap. */
  readonly bonus: readonly Rational[];
  readonly deduction: readonly Rational[];
  readonly totals: readonly Rational[];
  /** The place inside the ring. */
  readonly ranks: readonly number[];
  readonly grades: readonly Graded[] | undefined;
}

/** The indicators whose points cannot be told, each with the reason. */
export class Unscored extends Error {
  constructor(readonly reasons: readonly { readonly indicator: string; readonly error: DomainError }[]) {
    super(reasons.map(({ error }) => error.code).join(", "));
    this.name = "Unscored";
  }
}

/**
 * Points, totals, places and grades, exact: total = points + bonus − deduction, not below 0, rounded before it is ranked.
 * @throws Unscored, grades.*
 */
export function assess(given: Assessed, grades: readonly Grade[] | undefined): Outcome {
  const points = pointsByIndicator(given);
  const { towns, ringOf, settings } = given;
  const capped = (all: readonly Rational[], cap: Rational | undefined) =>
    all.map((one) => (cap && compare(one, cap) > 0 ? cap : one));
  const bonus = capped(given.bonus, settings.bonusCap);
  const deduction = capped(given.deduction, settings.deductionCap);
  const totals = towns.map((_, town) => {
    const all = sum([...points.flatMap((of) => of[town] ?? []), bonus[town] ?? ZERO]);
    const total = subtract(all, deduction[town] ?? ZERO);
    const held = compare(total, ZERO) < 0 ? ZERO : ratio(total.numerator, total.denominator);
    return settings.decimals === undefined ? held : rounded(held, settings.decimals);
  });
  const ranks = placesWithin(totals, ringOf, "highest", "competition").map((place) => place ?? 0);
  return {
    points,
    bonus,
    deduction,
    totals,
    ranks,
    grades: grades && gradesOf({ scores: totals, groups: ringOf, vetoed: given.vetoed, grades, ...settings }),
  };
}

function pointsByIndicator({ indicators, values, ringOf, rings, settings }: Assessed): (Rational | null)[][] {
  const unscored: { indicator: string; error: DomainError }[] = [];
  const all = indicators.map(({ name, measures }, index) => {
    const own = values[index] ?? [];
    const found: (Rational | null)[] = own.map(() => null);
    // Over the county the rings with the indicator are looked at together; their full points are the same unless they are scaled.
    const groups = settings.scope === "county" ? [rings.map((_, ring) => ring)] : rings.map((_, ring) => [ring]);
    for (const group of groups) {
      for (const ring of group) {
        const measure = measures[ring];
        if (!measure) continue;
        const among = own.map((value, town) => (group.includes(ringOf[town] ?? -1) ? value : null));
        try {
          pointsOf(among, ruleOf(measure)).forEach((points, town) => {
            if (points && ringOf[town] === ring) found[town] = ratio(points.numerator, points.denominator);
          });
        } catch (error) {
          if (!isDomainError(error)) throw error;
          unscored.push({ indicator: name, error });
        }
      }
    }
    return found;
  });
  if (unscored.length > 0) throw new Unscored(unscored);
  return all;
}
