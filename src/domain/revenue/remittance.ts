import { DomainError } from "../kernel/errors";
import { add, ONE, type Rational } from "../kernel/exact";
import { portion, type Fen } from "./money";
import { splitFen, wholeProportions } from "./split";

/** How a town with more revenue than approved spending remits. A town with less gets X − B under every rule but the last two. */
export type RemittanceRule =
  | { readonly kind: "none" }
  /** B − X, fixed. */
  | { readonly kind: "fixed" }
  /** The town keeps X / B of what is really received and remits the rest. */
  | { readonly kind: "share" }
  /** Last year's remittance × (1 + rate); the first year begins with B − X. */
  | { readonly kind: "growth"; readonly rate: Rational }
  /** The same, never below B − X. */
  | { readonly kind: "chain"; readonly rate: Rational }
  /** A rate on what is received above the base, whatever is spent. */
  | { readonly kind: "increment"; readonly rate: Rational }
  /** The county returns a rate of what is received within the base and keeps the rest; what exceeds the base is the tiers' affair. */
  | { readonly kind: "base-return"; readonly rate: Rational };

export interface Remittance {
  /** From the town to the county, from 0 on. */
  readonly remittance: Fen;
  /** From the county to the town, from 0 on. */
  readonly subsidy: Fen;
}

export interface RemittanceCase {
  readonly revenueBase: Fen;
  readonly spendingBase: Fen;
  /** What is really received; for `share`, `increment` and `base-return`. */
  readonly actual?: Fen | null;
  /** Last year's remittance; for `growth` and `chain`. */
  readonly previous?: Fen | null;
}

/**
 * The remittance or subsidy of one town.
 * @throws revenue.parameterMissing where a rule lacks the amounts that it works on
 */
export function remit(
  rule: RemittanceRule,
  { revenueBase, spendingBase, actual, previous }: RemittanceCase,
): Remittance {
  if (rule.kind === "none") return { remittance: 0, subsidy: 0 };
  const needed = (amount: Fen | null | undefined): Fen => {
    if (amount === null || amount === undefined) throw new DomainError("revenue.parameterMissing", { rule: rule.kind });
    return amount;
  };
  if (rule.kind === "increment")
    return { remittance: portion(Math.max(0, needed(actual) - revenueBase), rule.rate), subsidy: 0 };
  if (rule.kind === "base-return") {
    const within = Math.max(0, Math.min(needed(actual), revenueBase));
    return { remittance: within - portion(within, rule.rate), subsidy: 0 };
  }
  const fixed = Math.max(0, revenueBase - spendingBase);
  const subsidy = Math.max(0, spendingBase - revenueBase);
  if (rule.kind === "share")
    return {
      remittance: fixed === 0 ? 0 : needed(actual) - retained(needed(actual), revenueBase, spendingBase),
      subsidy,
    };
  if (rule.kind === "fixed" || fixed === 0) return { remittance: fixed, subsidy };
  const grown = previous === null || previous === undefined ? fixed : portion(previous, add(ONE, rule.rate));
  return { remittance: rule.kind === "chain" ? Math.max(fixed, grown) : grown, subsidy };
}

/** What a town keeps under total sharing: min(1, X / B) of its receipts, rounded half away from zero. */
function retained(actual: Fen, revenueBase: Fen, spendingBase: Fen): Fen {
  return splitFen(
    actual,
    wholeProportions([BigInt(Math.max(0, spendingBase)), BigInt(revenueBase - Math.max(0, spendingBase))]),
  )[0] as Fen;
}
