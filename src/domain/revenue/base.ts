import { add, divide, multiply, ONE, ratio, type Rational } from "../kernel/exact";
import { exactFen, roundToFen, type Fen } from "./money";

/** How the base of a year comes from the one before. */
export type BaseRule =
  | { readonly kind: "fixed" }
  /** What was received last year. */
  | { readonly kind: "prior" }
  /** The same, but never below last year's base. */
  | { readonly kind: "prior-unless-fallen" }
  | { readonly kind: "growth"; readonly rate: Rational };

/**
 * The base of the next year. One-off receipts are taken out of what was received before it becomes a base.
 * @param base this year's, @param actual what was received this year, @param oneOffs the part of it that will not return
 */
export function nextBase(rule: BaseRule, base: Fen, actual: Fen, oneOffs: Fen = 0): Fen {
  const regular = actual - oneOffs;
  if (rule.kind === "fixed") return base;
  if (rule.kind === "prior") return regular;
  if (rule.kind === "prior-unless-fallen") return Math.max(base, regular);
  return roundToFen(multiply(exactFen(base), add(ONE, rule.rate)));
}

/**
 * A base in terms of new shares: the base period's receipts of every tax at the share that the town has now, rounded once.
 * An old-share base is never compared with receipts under new shares.
 * @param years over how many years the receipts run: the base is their mean, 1 or more
 */
export function restatedBase(receipts: readonly Fen[], newShares: readonly Rational[], years = 1): Fen {
  const sum = receipts.reduce(
    (total, fen, tax) => add(total, multiply(exactFen(fen), newShares[tax] ?? ratio(0n))),
    ratio(0n),
  );
  return roundToFen(divide(sum, ratio(BigInt(years))));
}
