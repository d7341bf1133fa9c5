import type { Rational } from "../../../domain/kernel/exact";
import type { GapMethod } from "../../../domain/revenue/equalisation";
import type { ExcessMode, Tier, ZeroBase } from "../../../domain/revenue/excess";
import type { Fen } from "../../../domain/revenue/money";
import type { RemittanceRule } from "../../../domain/revenue/remittance";
import type { SettlementRules } from "../../../domain/revenue/settlement";
import type { ShortfallRule } from "../../../domain/revenue/shortfall";
import { gapMethods } from "./gaps";
import { remittanceRules } from "./remittance";
import { ruleOf, type RuleChoice } from "./rule";
import { shortfallRules } from "./shortfall";

/** A tier as it is chosen: without an upper edge it has no end, without a rate it is not used. */
export interface TierChoice<Rate> {
  readonly upTo: Rate | null;
  readonly rate: Rate | null;
}

/**
 * A county's rules as they are chosen: each is a kind with its rate. Rates are exact numbers, or exact texts ("0.35", "1/3")
 * where the rules are kept as JSON.
 */
export interface Rules<Rate> {
  readonly tiers: readonly TierChoice<Rate>[];
  readonly mode: ExcessMode;
  readonly zeroBase: ZeroBase;
  readonly shortfall: RuleChoice<ShortfallRule["kind"], Rate>;
  readonly remittance: RuleChoice<RemittanceRule["kind"], Rate>;
  readonly incentive: Rate;
  readonly method: RuleChoice<GapMethod["kind"], Rate>;
}

/** The same rules with their rates told otherwise. */
export function withRates<From, To>(rules: Rules<From>, told: (rate: From) => To): Rules<To> {
  const maybe = (rate: From | null): To | null => (rate === null ? null : told(rate));
  const choice = <Kind extends string>({ kind, rate }: RuleChoice<Kind, From>): RuleChoice<Kind, To> => ({
    kind,
    rate: maybe(rate),
  });
  const { mode, zeroBase } = rules;
  return {
    tiers: rules.tiers.map(({ upTo, rate }) => ({ upTo: maybe(upTo), rate: maybe(rate) })),
    mode,
    zeroBase,
    shortfall: choice(rules.shortfall),
    remittance: choice(rules.remittance),
    incentive: told(rules.incentive),
    method: choice(rules.method),
  };
}

/** The tiers that have a rate, in their order. */
export function usedTiers<Rate>(tiers: readonly TierChoice<Rate>[]): { upTo: Rate | null; rate: Rate }[] {
  return tiers.flatMap(({ upTo, rate }) => (rate === null ? [] : [{ upTo, rate }]));
}

/**
 * The rules as a settlement takes them.
 * @throws revenue.parameterMissing where a rule needs a rate that is not given
 */
export function settlementRules(rules: Rules<Rational>, pool: Fen | null): SettlementRules {
  const { mode, zeroBase, shortfall, remittance, incentive, method } = rules;
  const tiers: Tier[] = usedTiers(rules.tiers);
  return {
    excess: tiers.length === 0 ? null : { tiers, mode, zeroBase },
    shortfall: ruleOf(shortfallRules, shortfall.kind, shortfall.rate),
    remittance: ruleOf(remittanceRules, remittance.kind, remittance.rate),
    incentive,
    pool,
    method: ruleOf(gapMethods, method.kind, method.rate),
  };
}
