import { DomainError } from "../kernel/errors";
import { divide, exact, multiply, ratio, toNumber, type Decimal } from "../kernel/exact";
import { largestRemainder } from "../kernel/largestRemainder";
import { integersOf, readWeights } from "./weights";

/**
 * Splits an amount by weight into whole units (fen, yuan …) that add up to it exactly, by the largest remainder.
 * @param amount whole units of money, of either sign
 * @param weights from 0 on; one without weight gets nothing
 * @throws apportionment.noUnits, apportionment.noWeight where an amount meets weights that are all 0, apportionment.negativeWeight
 */
export function split(amount: bigint, weights: readonly Decimal[]): bigint[] {
  const read = readWeights(weights);
  const { integers } = integersOf(read, Int32Array.from(weights.keys()));
  const sum = integers.reduce((total, integer) => total + integer, 0n);
  if (sum === 0n) {
    if (amount !== 0n) throw new DomainError("apportionment.noWeight", { total: Number(amount) });
    return integers;
  }
  return largestRemainder(amount, integers, sum);
}

/**
 * Splits an amount of money into multiples of `unit` that add up to it exactly.
 * @returns the nearest doubles of the exact parts
 * @throws apportionment.unit where the unit is not above 0, apportionment.notMultiple where the amount is not a multiple of it
 */
export function splitAmount(amount: Decimal, weights: readonly Decimal[], unit: Decimal): number[] {
  const step = exact(unit);
  if (step.numerator <= 0n) throw new DomainError("apportionment.unit", { found: String(unit) });
  const units = divide(exact(amount), step);
  if (units.denominator !== 1n)
    throw new DomainError("apportionment.notMultiple", { amount: String(amount), unit: String(unit) });
  return split(units.numerator, weights).map((part) => toNumber(multiply(ratio(part), step)));
}
