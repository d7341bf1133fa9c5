import { DomainError } from "../kernel/errors";
import { compare, multiply, ONE, ratio, subtract, sum, type Rational } from "../kernel/exact";
import { addFen, roundToFen, type Fen } from "./money";
import { proportions, splitFen } from "./split";

/**
 * What each level bears of an item of spending: units × standard, rounded once to the fen, then split by the shares of
 * the levels so that the parts add up to the cost.
 * @param standard fen for one unit, not necessarily whole
 * @param shares one for each level; they add up to 1
 * @throws revenue.costShares where they do not, with the item's index
 */
export function costParts(units: Rational, standard: Rational, shares: readonly Rational[], item = 0): Fen[] {
  const all = sum(shares);
  if (compare(all, ONE) !== 0)
    throw new DomainError("revenue.costShares", {
      unit: item,
      sum: all.denominator === 1n ? String(all.numerator) : `${all.numerator}/${all.denominator}`,
    });
  return splitFen(roundToFen(multiply(units, standard)), proportions(shares));
}

/** What spending is for, in the order in which it is met; the first three must be met before anything else. */
export type SpendingClass = "livelihood" | "wages" | "operation" | "other";

/** An item of a town's spending. */
export interface SpendingItem {
  readonly units: Rational;
  readonly standard: Rational;
  /** What of it the town bears, 0 to 1. */
  readonly townShare: Rational;
  readonly class: SpendingClass;
}

export interface Need {
  readonly total: Fen;
  /** What of it is basic livelihood, wages and operation. */
  readonly guaranteed: Fen;
}

/** N = Σ units × standard × the town's share, each item rounded once so that town and others bear its whole cost. */
export function needOf(items: readonly SpendingItem[]): Need {
  let [total, guaranteed] = [0, 0];
  for (const { units, standard, townShare, class: kind } of items) {
    const [part = 0] = costParts(units, standard, [townShare, subtract(ONE, townShare)]);
    total = addFen(total, part);
    if (kind !== "other") guaranteed = addFen(guaranteed, part);
  }
  return { total, guaranteed };
}

/**
 * How much of what a town has comes from receipts of its own: own ÷ total, at most 1 for one that gives more away than it
 * gets; null where it has nothing.
 */
export function selfSufficiency(own: Fen, total: Fen): Rational | null {
  return total > 0 ? ratio(BigInt(Math.min(own, total)), BigInt(total)) : null;
}
