import { DomainError } from "../kernel/errors";
import { add, compare, divide, multiply, ONE, ratio, subtract, toNumber, ZERO, type Rational } from "../kernel/exact";
import { exactFen, roundToFen, yuanText, type Fen } from "./money";

/** A tier of growth over the base: up to and with `upTo` (null: without end) the town's rate. */
export interface Tier {
  readonly upTo: Rational | null;
  readonly rate: Rational;
}

/** `marginal`: each band by its own rate. `whole`: the rate of the tier reached for all of the excess, with a cliff at each edge. */
export type ExcessMode = "marginal" | "whole";

/** Where the base is 0 growth has no rate: refuse, or take the first or the last tier for all. */
export type ZeroBase = "error" | "first" | "top";

export interface ExcessRule {
  readonly tiers: readonly Tier[];
  readonly mode: ExcessMode;
  readonly zeroBase: ZeroBase;
}

/** One band of an excess with what the town gets of it, not yet rounded. */
export interface Band {
  readonly amount: Rational;
  readonly rate: Rational;
}

/**
 * Checks that tiers ascend and that only the last has no end.
 * @throws revenue.noTiers, revenue.tiersNotAscending, revenue.openTier
 */
export function checkTiers(tiers: readonly Tier[]): void {
  if (tiers.length === 0) throw new DomainError("revenue.noTiers", {});
  let before = ZERO;
  tiers.forEach(({ upTo }, tier) => {
    if (upTo === null) {
      if (tier < tiers.length - 1) throw new DomainError("revenue.openTier", { tier });
      return;
    }
    if (compare(upTo, before) <= 0)
      throw new DomainError("revenue.tiersNotAscending", { tier, edge: percent(upTo), before: percent(before) });
    before = upTo;
  });
}

/** max(0, A − B) in fen. */
export function excessOf(actual: Fen, base: Fen): Fen {
  return Math.max(0, actual - base);
}

/**
 * The bands of an excess with their rates. Growth that ends exactly on an edge belongs to the tier below.
 * @param unit whose excess it is, for the fault
 * @throws revenue.zeroBase, revenue.negativeBase, revenue.beyondTiers
 */
export function excessBands(actual: Fen, base: Fen, { tiers, mode, zeroBase }: ExcessRule, unit = 0): Band[] {
  const excess = exactFen(excessOf(actual, base));
  if (excess.numerator === 0n) return [];
  const [first, last] = [tiers[0] as Tier, tiers[tiers.length - 1] as Tier];
  if (tiers.length === 1 && first.upTo === null) return [{ amount: excess, rate: first.rate }];
  if (base < 0) throw new DomainError("revenue.negativeBase", { unit, yuan: yuanText(base) });
  if (base === 0) {
    if (zeroBase === "error") throw new DomainError("revenue.zeroBase", { unit });
    return [{ amount: excess, rate: zeroBase === "first" ? first.rate : last.rate }];
  }
  const whole = exactFen(base);
  const edgeOf = ({ upTo }: Tier) => upTo && multiply(upTo, whole);
  const reached = tiers.findIndex((tier) => {
    const edge = edgeOf(tier);
    return edge === null || compare(excess, edge) <= 0;
  });
  if (reached < 0)
    throw new DomainError("revenue.beyondTiers", {
      unit,
      growth: percent(divide(excess, whole)),
      edge: percent(last.upTo ?? ONE),
    });
  if (mode === "whole") return [{ amount: excess, rate: (tiers[reached] as Tier).rate }];
  let from = ZERO;
  return tiers.slice(0, reached + 1).map((tier, index) => {
    const to = index === reached ? excess : (edgeOf(tier) as Rational);
    const band = { amount: subtract(to, from), rate: tier.rate };
    from = to;
    return band;
  });
}

/** The town's part of its excess: every band by its rate, rounded once to the fen. See `excessBands`. */
export function excessPart(actual: Fen, base: Fen, rule: ExcessRule, unit = 0): Fen {
  const bands = excessBands(actual, base, rule, unit);
  return roundToFen(bands.reduce((total, { amount, rate }) => add(total, multiply(amount, rate)), ZERO));
}

function percent(rate: Rational): string {
  return `${Number(toNumber(multiply(rate, ratio(100n))).toPrecision(12))}%`;
}
