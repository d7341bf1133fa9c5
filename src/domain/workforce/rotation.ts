import { apportion } from "../apportionment/apportion";
import { webster } from "../apportionment/method";
import { floor, multiply, ratio, roundHalfAway, type Rational } from "../kernel/exact";

/** How a part of the people becomes a whole number: a half goes up under `nearest`. */
export type PartRounding = "up" | "nearest" | "down";

/**
 * Whom each department sends, year by year: a row for each department, a column for each year that adds up to the same total,
 * the part `rate` of all staff. Each year gives what Webster's method adds to the years before; since that method never takes
 * back when the total grows, no number is below 0, and small departments take turns. Earlier departments begin where equal.
 * @param staff whole numbers from 0 on
 * @param rate 0 … 1
 * @see Balinski & Young, Fair Representation (1982), on house monotony
 */
export function rotation(staff: readonly number[], rate: Rational, years: number, rounding: PartRounding): number[][] {
  const all = staff.reduce((sum, count) => sum + BigInt(count), 0n);
  const yearly = Number(wholePart(multiply(rate, ratio(all)), rounding));
  const sentBy = (year: number): readonly number[] =>
    yearly === 0
      ? staff.map(() => 0)
      : apportion({ weights: staff, total: yearly * year, method: webster, ties: "order" }).units;
  const sums = Array.from({ length: years + 1 }, (_, year) => sentBy(year));
  return staff.map((_, department) =>
    Array.from(
      { length: years },
      (_year, year) => (sums[year + 1]?.[department] ?? 0) - (sums[year]?.[department] ?? 0),
    ),
  );
}

function wholePart(value: Rational, rounding: PartRounding): bigint {
  if (rounding === "nearest") return roundHalfAway(value);
  const whole = floor(value);
  return rounding === "up" && value.denominator !== 1n ? whole + 1n : whole;
}
