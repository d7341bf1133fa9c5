import type { Method } from "../../../domain/apportionment/method";
import { DomainError } from "../../../domain/kernel/errors";
import { ratio, ZERO, type Rational } from "../../../domain/kernel/exact";
import { headroomOf, type Headroom } from "../../../domain/workforce/headroom";
import { hiringPlan } from "../../../domain/workforce/hiring";
import { projected } from "../../../domain/workforce/projection";
import { tilts } from "../../../domain/workforce/tilt";

/** Who joins in the years after the plan: as many as leave, nobody, or the same places again. */
export type Later = "replace" | "none" | "same";

/** One category of posts and what is asked of it; lists have an entry for each town. */
export interface HiringCase {
  /** With those borrowed from the pool. */
  readonly posts: readonly number[];
  readonly onRoll: readonly number[];
  /** Retirements town by town and year by year, those overdue in the first. */
  readonly retiring: readonly (readonly number[])[];
  /** Who else leaves in the first year. */
  readonly otherExits: readonly number[];
  readonly committed: readonly number[];
  /** The part of the posts that may be used. */
  readonly use: Rational;
  /** The places of the year; undefined for as many as leave, where there is room; null where none are planned. */
  readonly total: number | null | undefined;
  /** What the places are shared by; undefined for the headroom. */
  readonly weights: readonly number[] | undefined;
  /** The part of the leavers that is replaced before the rest is shared. */
  readonly rate: Rational;
  readonly method: Method;
  readonly ties: "error" | "order";
  readonly later: Later;
  readonly attrition: Rational;
}

export interface HiringAnswer {
  /** Who leaves in the first year, town by town and year by year. */
  readonly leaving: readonly (readonly number[])[];
  readonly headroom: readonly Headroom[];
  readonly weights: readonly number[];
  readonly total: number | null;
  /** The places of each town; nobody's where none are planned, or where the rules allow no plan. */
  readonly plan: readonly number[];
  /** Why there is no plan. */
  readonly fault: DomainError | undefined;
  /** Share of the places against share of the posts; null without posts or places. */
  readonly tilt: readonly (number | null)[];
  /** Who joins, town by town and year by year. */
  readonly joining: readonly (readonly number[])[];
  /** People at the end of each year. */
  readonly path: readonly (readonly number[])[];
  /** For who is over even when the leaving have left: the year, from 1, in which that ends with nobody joining; null within these years. */
  readonly clearIn: readonly (number | null | undefined)[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/**
 * The places that one category has, whom they go to, and where that leads.
 * @throws headroom.leaving and project.tooMany, which are faults of the tables; a total that cannot be shared stands in the answer
 */
export function hiringAnswer(asked: HiringCase): HiringAnswer {
  const { posts, onRoll, retiring, otherExits, committed, use } = asked;
  const leaving = retiring.map((years, town) =>
    years.map((people, year) => people + (year === 0 ? (otherExits[town] ?? 0) : 0)),
  );
  const first = leaving.map(([now = 0]) => now);
  const headroom = posts.map((own, town) =>
    headroomOf(
      { posts: own, onRoll: onRoll[town] ?? 0, leaving: first[town] ?? 0, committed: committed[town] ?? 0 },
      use,
      { places: 0 },
      town,
    ),
  );
  const places = headroom.map((one) => one.headroom);
  const total = asked.total === undefined ? Math.min(sum(places), sum(first)) : asked.total;
  const weights = asked.weights ?? places;
  const shared = share(asked, { places, total, weights, first });
  const planned = shared.plan ?? places.map(() => 0);
  const joining = planned.map((own, town) =>
    (leaving[town] ?? []).map((gone, year) => (year === 0 ? own : { replace: gone, none: 0, same: own }[asked.later])),
  );
  const path = (joiners: readonly (readonly number[])[], attrition: Rational) =>
    posts.map((own, town) =>
      projected(
        { onRoll: onRoll[town] ?? 0, leaving: leaving[town] ?? [], joining: joiners[town] ?? [], posts: own },
        { replacement: ZERO, attrition },
        town,
      ),
    );
  const alone = path([], asked.attrition);
  return {
    leaving,
    headroom,
    weights,
    total,
    plan: planned,
    fault: shared.fault,
    tilt: tiltOf(planned, posts),
    joining,
    path: path(joining, asked.attrition),
    clearIn: headroom.map(({ staysOver }, town) =>
      staysOver > 0 ? clearYear(alone[town] ?? [], posts[town]) : undefined,
    ),
  };
}

function share(
  { rate, method, ties }: HiringCase,
  by: {
    readonly places: readonly number[];
    readonly total: number | null;
    readonly weights: readonly number[];
    readonly first: readonly number[];
  },
): { readonly plan?: readonly number[]; readonly fault: DomainError | undefined } {
  const { places, total, weights, first } = by;
  if (total === null) return { fault: undefined };
  try {
    const plan = hiringPlan({ headroom: places, total, weights, leaving: first, rate, method, ties });
    return { plan, fault: undefined };
  } catch (error) {
    if (error instanceof DomainError) return { fault: error };
    throw error;
  }
}

function tiltOf(plan: readonly number[], posts: readonly number[]): (number | null)[] {
  if (sum(plan) === 0 || sum(posts) === 0) return plan.map(() => null);
  const whole = (numbers: readonly number[]) => numbers.map((one) => ratio(BigInt(one)));
  return tilts(whole(plan), whole(posts), {}).map((between) => between?.[0] ?? null);
}

function clearYear(people: readonly number[], posts = 0): number | null {
  const year = people.findIndex((left) => left <= posts);
  return year < 0 ? null : year + 1;
}
