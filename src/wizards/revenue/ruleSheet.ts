import { exact } from "../../domain/kernel/exact";
import type { RuleSheet } from "../../policy/rules";
import { fraction } from "../../policy/validate";
import type { RevenueChoices } from "./choices";

/** What rules and choices have in common: rates, which choices hold in percent, and what stands as it is. */
const RATES = ["shortfallRate", "remittanceRate", "incentive", "methodRate", "baseGrowth"] as const;
const WORDS = ["mode", "zeroBase", "shortfall", "remittance", "method", "baseRule", "document"] as const;

/** Takes over what rules say; what they leave open stays as it is. */
export function withRuleSheet(choices: RevenueChoices, rules: RuleSheet): RevenueChoices {
  const told = Object.fromEntries(WORDS.flatMap((key) => (rules[key] === undefined ? [] : [[key, rules[key]]])));
  const rates = Object.fromEntries(
    RATES.flatMap((key) => (rules[key] === undefined ? [] : [[key, percent(rules[key])]])),
  );
  const tiers = rules.tiers?.map(({ upTo, rate }) => ({
    upTo: upTo === null ? null : percent(upTo),
    rate: percent(rate),
  }));
  return { ...choices, ...told, ...rates, ...(tiers ? { tiers } : {}) };
}

/** The rules of the choices as a file holds them. */
export function ruleSheetOf(choices: RevenueChoices): RuleSheet {
  const rates = Object.fromEntries(
    RATES.flatMap((key) => (choices[key] === null ? [] : [[key, decimal(choices[key])]])),
  );
  const { document, mode, zeroBase, shortfall, remittance, method, baseRule } = choices;
  return {
    ...(document.trim() === "" ? {} : { document }),
    tiers: usedTiers(choices).map(({ upTo, rate }) => ({
      upTo: upTo === null ? null : decimal(upTo),
      rate: decimal(rate),
    })),
    mode,
    zeroBase,
    shortfall,
    remittance,
    method,
    baseRule,
    ...rates,
  };
}

/** The tiers that have a rate, in the order of the form. */
export function usedTiers({
  tiers,
}: Pick<RevenueChoices, "tiers">): { readonly upTo: number | null; readonly rate: number }[] {
  return tiers.flatMap(({ upTo, rate }) => (rate === null ? [] : [{ upTo, rate }]));
}

/** "0.35" as 35, decided on the decimal. */
function percent(decimal: string): number {
  return Number((Number(decimal) * 100).toPrecision(12));
}

/** 35 as "0.35", decided on the decimal. */
function decimal(percent: number): string {
  return fraction(exact(`${percent}%`));
}
