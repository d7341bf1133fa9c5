import { DomainError } from "../kernel/errors";
import { gcd, type Rational } from "../kernel/exact";
import { largestRemainder } from "../kernel/largestRemainder";
import { asFen, type Fen } from "./money";

/** What an amount is split by: whole weights on one scale, their sum with them. */
export interface Proportions {
  readonly weights: readonly bigint[];
  readonly sum: bigint;
}

/**
 * Shares or weights on one scale of whole numbers. Shares of a scheme add up to 1; weights need not.
 * @throws revenue.negativeWeight, revenue.noWeight where all are 0
 */
export function proportions(shares: readonly Rational[]): Proportions {
  let scale = 1n;
  shares.forEach(({ numerator, denominator }, unit) => {
    if (numerator < 0n) throw new DomainError("revenue.negativeWeight", { unit, found: `${numerator}/${denominator}` });
    scale = (scale / gcd(scale, denominator)) * denominator;
  });
  return wholeProportions(shares.map(({ numerator, denominator }) => numerator * (scale / denominator)));
}

/** The same for weights that are whole numbers already, such as fen. */
export function wholeProportions(weights: readonly bigint[]): Proportions {
  weights.forEach((weight, unit) => {
    if (weight < 0n) throw new DomainError("revenue.negativeWeight", { unit, found: String(weight) });
  });
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n) throw new DomainError("revenue.noWeight", {});
  return { weights, sum };
}

/** Splits an amount into whole fen that add up to it, by the largest remainder; a debt as the claim. */
export function splitFen(amount: Fen, { weights, sum }: Proportions): Fen[] {
  return largestRemainder(BigInt(amount), weights, sum).map(asFen);
}
