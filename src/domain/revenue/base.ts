import { add, multiply, ONE, ratio, type Rational } from "../kernel/exact";
import { exactFen, roundToFen, type Fen } from "./money";
import "./errors";

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

/** The mean of several years' receipts, rounded once. */
export function meanBase(years: readonly Fen[]): Fen {
  return roundToFen(ratio(years.reduce((sum, fen) => sum + BigInt(fen), 0n), BigInt(years.length)));
}

/**
 * A base in terms of new shares: the base year's receipts of every tax at the share that the town has now.
 * An old-share base is never compared with receipts under new shares.
 */
export function restatedBase(receipts: readonly Fen[], newShares: readonly Rational[]): Fen {
  return roundToFen(receipts.reduce((sum, fen, tax) => add(sum, multiply(exactFen(fen), newShares[tax] ?? ratio(0n))), ratio(0n)));
}
