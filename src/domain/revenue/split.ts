import { DomainError } from "../kernel/errors";
import { gcd, type Rational } from "../kernel/exact";
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

/**
 * Splits an amount into whole fen that add up to it: whole parts, then the largest remainders, the first listed where
 * they are equal. The parts of a negative amount are the negatives of those of the positive one.
 */
export function splitFen(amount: Fen, { weights, sum }: Proportions): Fen[] {
  const size = BigInt(Math.abs(amount));
  const products = weights.map((weight) => weight * size);
  const parts = products.map((product) => product / sum);
  const left = Number(parts.reduce((rest, part) => rest - part, size));
  const remainders = products.map((product) => product % sum);
  const order = Array.from(weights.keys()).sort((a, b) => {
    const [x, y] = [remainders[a], remainders[b]];
    return x > y ? -1 : x < y ? 1 : a - b;
  });
  for (const index of order.slice(0, left)) parts[index] += 1n;
  return parts.map((part) => (amount < 0 ? 0 - asFen(part) : asFen(part)));
}
