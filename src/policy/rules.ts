import { DomainError, isDomainError } from "../domain/kernel/errors";
import { exact } from "../domain/kernel/exact";
import type { BaseRule } from "../domain/revenue/base";
import type { GapMethod } from "../domain/revenue/equalisation";
import { checkTiers, type ExcessMode, type ZeroBase } from "../domain/revenue/excess";
import type { RemittanceRule } from "../domain/revenue/remittance";
import type { ShortfallRule } from "../domain/revenue/shortfall";
import type { Text } from "../locale/text";

/** Rules of a county as a file holds them; rates are decimals as texts. What a document leaves open is not there. */
export interface RuleSheet {
  readonly document?: string;
  readonly tiers?: readonly { readonly upTo: string | null; readonly rate: string }[];
  readonly mode?: ExcessMode;
  readonly zeroBase?: ZeroBase;
  readonly shortfall?: ShortfallRule["kind"];
  readonly shortfallRate?: string;
  readonly remittance?: RemittanceRule["kind"];
  readonly remittanceRate?: string;
  readonly incentive?: string;
  readonly method?: GapMethod["kind"];
  readonly methodRate?: string;
  readonly baseRule?: BaseRule["kind"];
  readonly baseGrowth?: string;
}

/** A fault of the rules: the path to it and what is wrong there. */
export interface RuleFault {
  readonly path: string;
  readonly error: DomainError;
}

const KINDS = {
  mode: { marginal: true, whole: true } satisfies Record<ExcessMode, true>,
  zeroBase: { error: true, first: true, top: true } satisfies Record<ZeroBase, true>,
  shortfall: { self: true, cut: true, quota: true, county: true } satisfies Record<ShortfallRule["kind"], true>,
  remittance: {
    none: true,
    fixed: true,
    share: true,
    growth: true,
    chain: true,
    increment: true,
    "base-return": true,
  } satisfies Record<RemittanceRule["kind"], true>,
  method: {
    proportional: true,
    "water-filling": true,
    full: true,
    floor: true,
    linear: true,
    retention: true,
    coefficient: true,
  } satisfies Record<GapMethod["kind"], true>,
  baseRule: { fixed: true, prior: true, "prior-unless-fallen": true, growth: true } satisfies Record<
    BaseRule["kind"],
    true
  >,
} as const;

/** The least and the most that each rate may be. */
const RATES = {
  shortfallRate: [0, 1000],
  remittanceRate: [-1, 1000],
  incentive: [0, 1],
  methodRate: [0, 1],
  baseGrowth: [-1, 1000],
} as const;

const wants = {
  rules: { zh: "规则 {…}", en: "rules {…}" },
  text: { zh: "一段文字", en: "a text" },
  tiers: {
    zh: '分档列表 [{"upTo": "0.1", "rate": "0.5"}, …]',
    en: 'a list of tiers [{"upTo": "0.1", "rate": "0.5"}, …]',
  },
  decimal: (least: number, most: number): Text => ({
    zh: `${least} 到 ${most} 的小数，如 "0.35"`,
    en: `a decimal from ${least} to ${most}, such as "0.35"`,
  }),
} as const;

/**
 * Reads rules from the content of a file.
 * @param path where they stand in the file, before the paths of their faults
 * @returns the rules, and every fault; rules with faults are not to be used
 */
export function readRules(
  raw: unknown,
  path: string,
): { readonly rules: RuleSheet; readonly faults: readonly RuleFault[] } {
  const faults: RuleFault[] = [];
  const tell = (key: string, wanted: Text) =>
    faults.push({
      path: `${path}.${key}`,
      error: new DomainError("policy.format", { path: `${path}.${key}`, wanted }),
    });
  if (!isFields(raw))
    return { rules: {}, faults: [{ path, error: new DomainError("policy.format", { path, wanted: wants.rules }) }] };
  const known = ["status", "responsibilities", "document", "tiers", ...Object.keys(KINDS), ...Object.keys(RATES)];
  for (const key of Object.keys(raw))
    if (!known.includes(key))
      faults.push({ path: `${path}.${key}`, error: new DomainError("policy.ruleUnknown", { found: key }) });
  const rules: Record<string, unknown> = {};
  if (raw["document"] !== undefined) {
    if (typeof raw["document"] === "string") rules["document"] = raw["document"];
    else tell("document", wants.text);
  }
  for (const [key, kinds] of Object.entries(KINDS)) {
    const value = raw[key];
    if (value === undefined) continue;
    if (typeof value === "string" && value in kinds) rules[key] = value;
    else tell(key, { zh: Object.keys(kinds).join("、"), en: Object.keys(kinds).join(", ") });
  }
  for (const [key, [least, most]] of Object.entries(RATES)) {
    const value = raw[key];
    if (value === undefined) continue;
    const rate = decimal(value, least, most);
    if (rate !== undefined) rules[key] = rate;
    else tell(key, wants.decimal(least, most));
  }
  if (raw["tiers"] !== undefined) rules["tiers"] = tiersOf(raw["tiers"]);
  return { rules: rules as RuleSheet, faults };

  function tiersOf(value: unknown): RuleSheet["tiers"] {
    if (!Array.isArray(value) || !value.every(isFields)) {
      tell("tiers", wants.tiers);
      return [];
    }
    const before = faults.length;
    const tiers = value.map(({ upTo = null, rate }, index) => {
      const [edge, share] = [upTo === null ? null : decimal(upTo, 0, 1000), decimal(rate, 0, 1)];
      if (edge === undefined) tell(`tiers[${index}].upTo`, wants.decimal(0, 1000));
      if (share === undefined) tell(`tiers[${index}].rate`, wants.decimal(0, 1));
      return { upTo: edge ?? null, rate: share ?? "" };
    });
    if (faults.length === before && tiers.length > 0) checked(tiers);
    return tiers;
  }

  function checked(tiers: NonNullable<RuleSheet["tiers"]>): void {
    try {
      checkTiers(tiers.map(({ upTo, rate }) => ({ upTo: upTo === null ? null : exact(upTo), rate: exact(rate) })));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      faults.push({ path: `${path}.tiers`, error });
    }
  }
}

/** The decimal as text, within its range; undefined for anything else, fractions included: a form holds decimals only. */
function decimal(value: unknown, least: number, most: number): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || !/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  return Number(text) >= least && Number(text) <= most ? text : undefined;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
