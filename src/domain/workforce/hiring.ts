import { apportion, type Apportioning } from "../apportionment/apportion";
import type { Method } from "../apportionment/method";
import { DomainError } from "../kernel/errors";
import { floor, multiply, ratio, type Decimal, type Rational } from "../kernel/exact";

export interface HiringQuestion {
  /** Whole places that each town may be given. */
  readonly headroom: readonly number[];
  readonly total: number;
  readonly weights: readonly Decimal[];
  /** Who leaves each town; `rate` of them, rounded down, is replaced before the rest is shared. */
  readonly leaving: readonly number[];
  readonly rate: Rational;
  readonly method: Method;
  readonly ties: NonNullable<Apportioning["ties"]>;
}

/**
 * The places of the year: whole, adding up to the total, never above anybody's headroom nor below the replacements.
 * @throws plan.aboveHeadroom, plan.replacement, and what `apportion` throws
 */
export function hiringPlan(question: HiringQuestion): readonly number[] {
  const { headroom, total, weights, leaving, rate, method, ties } = question;
  const floors = headroom.map((places, town) =>
    Math.min(places, Number(floor(multiply(rate, ratio(BigInt(leaving[town] ?? 0)))))),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  if (total > sum(headroom)) throw new DomainError("plan.aboveHeadroom", { total, headroom: sum(headroom) });
  if (total < sum(floors)) throw new DomainError("plan.replacement", { total, floors: sum(floors) });
  return Array.from(apportion({ weights, total, method, ties, minimum: floors, maximum: headroom }).units);
}
