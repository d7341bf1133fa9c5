import { add, multiply, ONE, ratio, subtract, ZERO, type Rational } from "../kernel/exact";

/** A year of a service scheme. */
interface SchemeYear {
  /** In their term at the year's end. */
  readonly serving: number;
  /** Whose term ended and who are given a post. */
  readonly converting: Rational;
  /** Whose term ended and who go. */
  readonly leaving: Rational;
  /** All who were given a post and are still there. */
  readonly stock: Rational;
}

/**
 * A service scheme by cohort: an intake begins its year, serves `term` years and then converts in part. Exact.
 * @param intakes people taken in, one number for each year
 * @param term whole years, from 1 on
 * @param convert the part of a cohort that is given posts, 0 … 1
 * @param loss the part of the converted who go each year, 0 … 1, first in the year after their conversion
 */
export function pipeline(intakes: readonly number[], term: number, convert: Rational, loss: Rational): SchemeYear[] {
  let serving = 0;
  let stock = ZERO;
  return intakes.map((intake, year) => {
    const ending = intakes[year - term] ?? 0;
    serving += intake - ending;
    const cohort = ratio(BigInt(ending));
    const converting = multiply(convert, cohort);
    stock = add(multiply(stock, subtract(ONE, loss)), converting);
    return { serving, converting, leaving: subtract(cohort, converting), stock };
  });
}
