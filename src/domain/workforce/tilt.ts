import { DomainError } from "../kernel/errors";
import { compare, divide, multiply, sum, toNumber, ZERO, type Rational } from "../kernel/exact";

/** A whole that is known exactly, or to lie between two numbers. */
export interface Whole {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * The share of the places against the share of the posts: above 1 where a part is given more than its posts. With wholes that
 * are only known between two numbers, the least and the greatest that it can be.
 * @returns null where a part has no posts
 * @throws tilt.nothing where nothing is planned or there are no posts at all; tilt.whole where a whole is less than its parts
 */
export function tilts(
  plan: readonly Rational[],
  posts: readonly Rational[],
  wholes: { readonly plan?: Whole | undefined; readonly posts?: Whole | undefined },
): readonly (readonly [low: number, high: number] | null)[] {
  const allPlan = wholeOf("plan", plan, wholes.plan);
  const allPosts = wholeOf("posts", posts, wholes.posts);
  return plan.map((part, index) => {
    const own = posts[index] ?? ZERO;
    if (compare(own, ZERO) === 0) return null;
    const tilt = (of: Rational, against: Rational) => toNumber(divide(multiply(part, of), multiply(against, own)));
    return [tilt(allPosts.low, allPlan.high), tilt(allPosts.high, allPlan.low)];
  });
}

function wholeOf(what: "plan" | "posts", parts: readonly Rational[], given: Whole | undefined): Whole {
  const all = sum(parts);
  const whole = given ?? { low: all, high: all };
  if (compare(whole.low, ZERO) <= 0) throw new DomainError("tilt.nothing", { what });
  if (compare(whole.high, all) < 0)
    throw new DomainError("tilt.whole", { what, whole: toNumber(whole.high), parts: toNumber(all) });
  // Less than its parts no whole can be.
  return compare(whole.low, all) < 0 ? { low: all, high: whole.high } : { low: whole.low, high: whole.high };
}

/** A whole between two numbers, in whatever order they stand. */
export function wholeBetween(one: Rational, other: Rational = one): Whole {
  return compare(one, other) <= 0 ? { low: one, high: other } : { low: other, high: one };
}
