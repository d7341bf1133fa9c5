import { DomainError } from "../kernel/errors";
import { exact, multiply, ratio, roundHalfAway, type Decimal, type Rational } from "../kernel/exact";

/** A whole number of fen. Exact while it stays below 2^53 in size; whatever would pass that is refused. */
export type Fen = number;

/** The units in which planners write money: 1 元 is 100 fen, 1 万元 is 1,000,000 fen. */
export type MoneyUnit = "yuan" | "wan";

const FEN_PER: Readonly<Record<MoneyUnit, number>> = { yuan: 100, wan: 1_000_000 };
const RATIONAL_FEN_PER: Readonly<Record<MoneyUnit, Rational>> = { yuan: ratio(100n), wan: ratio(1_000_000n) };

/** Below this size a product with 10^6 keeps its fraction well enough for the round trip to tell. */
const QUICK_BELOW = 2 ** 43;

/**
 * The fen of an amount, decided on its decimal; a half fen goes away from zero.
 * @returns the fen, and whether the amount was a whole number of them
 * @throws number.invalid, revenue.tooLarge
 */
export function toFen(amount: Decimal, unit: MoneyUnit): { readonly fen: Fen; readonly whole: boolean } {
  if (typeof amount === "number") {
    const quick = Math.round(amount * FEN_PER[unit]);
    // The nearest double of quick / per is unique, so equality means that the decimal printed is that of whole fen.
    if (Math.abs(quick) < QUICK_BELOW && quick / FEN_PER[unit] === amount) return { fen: quick + 0, whole: true };
  }
  const value = multiply(exact(amount), RATIONAL_FEN_PER[unit]);
  return { fen: roundToFen(value), whole: value.denominator === 1n };
}

/** An amount in yuan or 万元 as the nearest double. */
export function fromFen(fen: Fen, unit: MoneyUnit = "yuan"): number {
  return fen / FEN_PER[unit];
}

/** "1234.05": an amount in yuan for a sentence. */
export function yuanText(fen: Fen | bigint): string {
  const whole = BigInt(fen);
  const size = whole < 0n ? -whole : whole;
  return `${whole < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

/**
 * A number of fen that is not whole, rounded half away from zero: the one rounding of a published amount.
 * @throws revenue.tooLarge
 */
export function roundToFen(value: Rational): Fen {
  return asFen(roundHalfAway(value));
}

/** @throws revenue.tooLarge */
export function asFen(fen: bigint): Fen {
  const value = Number(fen);
  if (!Number.isSafeInteger(value)) throw new DomainError("revenue.tooLarge", { yuan: yuanText(fen) });
  return value;
}

/** An amount times a rate, rounded once. */
export function portion(fen: Fen, rate: Rational): Fen {
  return roundToFen(ratio(BigInt(fen) * rate.numerator, rate.denominator));
}

/**
 * The sum of amounts.
 * @throws revenue.tooLarge
 */
export function addFen(...amounts: readonly Fen[]): Fen {
  return sumFen(amounts);
}

/**
 * The sum of a list of amounts.
 * @throws revenue.tooLarge
 */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) {
    total += amount;
    if (!Number.isSafeInteger(total)) throw new DomainError("revenue.tooLarge", { yuan: String(total / 100) });
  }
  return total;
}

/** A number of fen as an exact number. */
export function exactFen(fen: Fen): Rational {
  return ratio(BigInt(fen));
}
