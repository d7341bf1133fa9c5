import { DomainError } from "../kernel/errors";
import { ratio, type Rational } from "../kernel/exact";
import { portion, roundToFen, type Fen } from "./money";

/** What follows when a town falls short of its base. */
export type ShortfallRule =
  /** The town bears it through its smaller receipts; nothing moves. */
  | { readonly kind: "self" }
  /** The county deducts `rate` × shortfall; 1 is 短一扣一. */
  | { readonly kind: "cut"; readonly rate: Rational }
  /** The county cuts the town's quota (public expenses) in the proportion of the shortfall to the base. */
  | { readonly kind: "quota" }
  /** The county bears `rate` × shortfall and pays it to the town. */
  | { readonly kind: "county"; readonly rate: Rational };

/** max(0, B − A) in fen. */
export function shortfallOf(actual: Fen, base: Fen): Fen {
  return Math.max(0, base - actual);
}

/**
 * What a rule moves for a shortfall, in fen and never negative: deducted from the town (`cut`, `quota`), paid to it
 * (`county`), or nothing (`self`). A quota is never cut below 0.
 * @param quota the town's quota, for the rule `quota`
 * @throws revenue.shortfallUnmeasured where the base is 0 or less and a quota is to be cut in proportion to it
 */
export function shortfallAmount(actual: Fen, base: Fen, rule: ShortfallRule, quota: Fen = 0, unit = 0): Fen {
  const shortfall = shortfallOf(actual, base);
  if (shortfall === 0 || rule.kind === "self") return 0;
  if (rule.kind !== "quota") return portion(shortfall, rule.rate);
  if (base <= 0) throw new DomainError("revenue.shortfallUnmeasured", { unit });
  return roundToFen(ratio(BigInt(quota) * BigInt(Math.min(shortfall, base)), BigInt(base)));
}

/** What a shortfall moves: deducted by the county, or borne by it; one of the two is 0. See `shortfallAmount`. */
export function shortfallMoves(
  actual: Fen,
  base: Fen,
  rule: ShortfallRule,
  quota: Fen = 0,
  unit = 0,
): { readonly deducted: Fen; readonly borne: Fen } {
  const amount = shortfallAmount(actual, base, rule, quota, unit);
  return rule.kind === "county" ? { deducted: 0, borne: amount } : { deducted: amount, borne: 0 };
}
