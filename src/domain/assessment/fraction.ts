import type { Rational } from "../kernel/exact";

/**
 * An exact fraction that need not be in lowest terms; the denominator is above 0. Fractions of one indicator mostly share
 * their denominator, so that thousands of towns are added up without a common divisor each.
 */
export type Fraction = Rational;

/** a · b over the product of their denominators. */
export function times(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a − b over the product of their denominators, or over the one that both have. */
export function minus(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator - b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** a / b, where b is not 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}
