import { add, floor, multiply, ratio, sum, ZERO, divide, type Rational } from "../kernel/exact";

/**
 * Where a part that is not whole goes. `each`: every level is rounded down and the lowest takes the rest; `cumulative`: what
 * a level cannot use passes to the next.
 */
export type Passing = "each" | "cumulative";

/** The ratios of one structure of professional posts. */
export interface GradeRatios {
  /** high : middle : junior */
  readonly levels: readonly Rational[];
  /** The grades within each level, the highest first. */
  readonly grades: readonly (readonly Rational[])[];
}

/**
 * Professional posts by level and grade: high, middle, junior, then the grades of each from the highest. Both the levels and
 * the grades of a level add up to what is shared.
 * @param posts a whole number from 0 on
 * @see 国人部发〔2006〕87号, which gives the ratios and no rounding
 */
export function gradePosts(posts: number, ratios: GradeRatios, passing: Passing): number[] {
  const levels = shareDown(posts, ratios.levels, passing);
  return [...levels, ...levels.flatMap((count, level) => shareDown(count, ratios.grades[level] ?? [], passing))];
}

/** Whole parts of a total, none above its ratio but the last, which takes the rest. The ratios must not all be 0. */
function shareDown(total: number, parts: readonly Rational[], passing: Passing): number[] {
  const whole = sum(parts);
  const partOf = (part: Rational) => Number(floor(multiply(ratio(BigInt(total)), divide(part, whole))));
  let given = 0;
  let reached = ZERO;
  return parts.map((part, index) => {
    reached = add(reached, part);
    const most = passing === "each" ? partOf(part) : partOf(reached) - given;
    const count = index === parts.length - 1 ? total - given : most;
    given += count;
    return count;
  });
}
