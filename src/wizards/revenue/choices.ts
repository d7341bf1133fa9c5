import { exact } from "../../domain/kernel/exact";
import type { ExcessMode, ZeroBase } from "../../domain/revenue/excess";
import type { GapMethod } from "../../domain/revenue/equalisation";
import type { BaseRule } from "../../domain/revenue/base";
import type { MoneyUnit } from "../../domain/revenue/money";
import type { RemittanceRule } from "../../domain/revenue/remittance";
import type { Treasury } from "../../domain/revenue/settlement";
import type { ShortfallRule } from "../../domain/revenue/shortfall";
import { isoDate } from "../../inputs/cell";
import type { NeedReading } from "../../inputs/revenue/needTable";
import type { ReceiptReading } from "../../inputs/revenue/receiptTable";
import { moneyUnit } from "../../inputs/revenue/readers";
import { declaredUnit, type TownReading } from "../../inputs/revenue/townTable";
import { schemeExamples, templateRules } from "../../policy/countyTemplates";
import type { RuleSheet } from "../../policy/rules";
import { fraction } from "../../policy/validate";
import type { Context, Readings } from "../define";
import { noQuestion, type WhatIf } from "./question";

/** A tier in percent, as the form shows it; without an upper edge it has no end, without a rate it is not used. */
export interface TierChoice {
  readonly upTo: number | null;
  readonly rate: number | null;
}

/** What the planner decides. All of it is JSON; towns are known by name, rates stand in percent, money in the unit shown. */
export interface RevenueChoices {
  readonly year: number;
  /** The unit of tables whose headings declare none. */
  readonly townUnit: MoneyUnit;
  readonly receiptUnit: MoneyUnit;
  /** The unit of everything that is shown and written. */
  readonly unit: MoneyUnit;
  readonly shares: "table" | "template" | "file";
  /** The text of a scheme file (JSON) that was put in; "" where there is none. */
  readonly schemeFile: string;
  readonly whatIf: WhatIf;
  readonly startFrom: string;
  /** The document of the county's rules, as it is to stand beside each of them; "" where none is named yet. */
  readonly document: string;
  readonly tiers: readonly TierChoice[];
  readonly mode: ExcessMode;
  readonly zeroBase: ZeroBase;
  readonly shortfall: ShortfallRule["kind"];
  readonly shortfallRate: number | null;
  readonly remittance: RemittanceRule["kind"];
  readonly remittanceRate: number | null;
  readonly incentive: number;
  readonly change: "segments" | "restated";
  readonly treasuries: Readonly<Record<string, Treasury>>;
  /** Bases set by hand, in the unit shown; towns that are not named keep the table's. */
  readonly bases: Readonly<Record<string, { readonly base: number | null; readonly spendingBase: number | null }>>;
  readonly needs: Readonly<Record<string, number | null>>;
  readonly pool: number | null;
  readonly method: GapMethod["kind"];
  readonly methodRate: number | null;
  readonly baseRule: BaseRule["kind"];
  readonly baseGrowth: number;
  /** The town of the waterfall and the tier curve. */
  readonly town: string;
}

export const TIER_ROWS = 4;

export function townReading(readings: Readings): TownReading | undefined {
  return readings["towns"] as TownReading | undefined;
}

export function receiptReading(readings: Readings): ReceiptReading | undefined {
  return readings["receipts"] as ReceiptReading | undefined;
}

export function baseReceiptReading(readings: Readings): ReceiptReading | undefined {
  return readings["baseReceipts"] as ReceiptReading | undefined;
}

export function needReading(readings: Readings): NeedReading | undefined {
  return readings["needItems"] as NeedReading | undefined;
}

export function start(readings: Readings, context: Context): RevenueChoices {
  const towns = townReading(readings);
  const receipts = receiptReading(readings);
  const plain: RevenueChoices = {
    year: yearOf(receipts) ?? context.year - 1,
    townUnit: (towns && declaredUnit(towns.grid.cells)) ?? "yuan",
    receiptUnit: (receipts && (declaredUnit(receipts.grid.cells) ?? moneyUnit(receipts.headings[receipts.found.amount ?? -1]?.unit))) ?? "yuan",
    unit: "wan",
    shares: readings["scheme"] ? "table" : "template",
    schemeFile: "", whatIf: noQuestion,
    startFrom: "template", document: "",
    tiers: [], mode: "marginal", zeroBase: "error", shortfall: "self", shortfallRate: null, remittance: "fixed", remittanceRate: null,
    incentive: 0, change: "segments", treasuries: {}, bases: {}, needs: {}, pool: null, method: "proportional", methodRate: null,
    baseRule: "prior-unless-fallen", baseGrowth: 3,
    town: towns?.rows[0]?.town ?? "",
  };
  return withRules(plain, "template");
}

/** Last year's choices on this year's tables: rules as they were, figures by hand gone, for the tables carry the new ones. */
export function continueFrom(earlier: unknown, readings: Readings, context: Context): RevenueChoices {
  const fresh = start(readings, context);
  if (typeof earlier !== "object" || earlier === null) return fresh;
  const last = earlier as Partial<RevenueChoices>;
  const towns = new Set(townReading(readings)?.rows.map(({ town }) => town));
  const kept = Object.fromEntries(Object.entries(last.treasuries ?? {}).filter(([town]) => towns.has(town)));
  return {
    ...fresh, ...last,
    year: fresh.year, townUnit: fresh.townUnit, receiptUnit: fresh.receiptUnit, treasuries: kept, bases: {}, needs: {}, whatIf: noQuestion,
    shares: last.shares === "file" ? "file" : readings["scheme"] ? (last.shares ?? "table") : "template",
    town: last.town !== undefined && towns.has(last.town) ? last.town : fresh.town,
  };
}

/** Takes over the rules of the template or of a published scheme; what that leaves open stays as it is. */
export function withRules(choices: RevenueChoices, startFrom: string): RevenueChoices {
  const example = schemeExamples.find(({ place }) => place === startFrom);
  return { ...withRuleSheet(choices, example?.rules ?? templateRules), startFrom, document: example ? `${example.document}(${example.place})` : "" };
}

/** What rules and choices have in common: rates, which choices hold in percent, and what stands as it is. */
const RATES = ["shortfallRate", "remittanceRate", "incentive", "methodRate", "baseGrowth"] as const;
const WORDS = ["mode", "zeroBase", "shortfall", "remittance", "method", "baseRule", "document"] as const;

/** Takes over what rules say; what they leave open stays as it is. */
export function withRuleSheet(choices: RevenueChoices, rules: RuleSheet): RevenueChoices {
  const told = Object.fromEntries(WORDS.flatMap((key) => (rules[key] === undefined ? [] : [[key, rules[key]]])));
  const rates = Object.fromEntries(RATES.flatMap((key) => (rules[key] === undefined ? [] : [[key, percent(rules[key])]])));
  const tiers = rules.tiers?.map(({ upTo, rate }) => ({ upTo: upTo === null ? null : percent(upTo), rate: percent(rate) }));
  return { ...choices, ...told, ...rates, ...(tiers ? { tiers } : {}) };
}

/** The rules of the choices as a file holds them. */
export function ruleSheetOf(choices: RevenueChoices): RuleSheet {
  const rates = Object.fromEntries(RATES.flatMap((key) => (choices[key] === null ? [] : [[key, decimal(choices[key])]])));
  const { document, mode, zeroBase, shortfall, remittance, method, baseRule } = choices;
  return {
    ...(document.trim() === "" ? {} : { document }),
    tiers: usedTiers(choices).map(({ upTo, rate }) => ({ upTo: upTo === null ? null : decimal(upTo), rate: decimal(rate) })),
    mode, zeroBase, shortfall, remittance, method, baseRule, ...rates,
  };
}

/** The tiers that have a rate, in the order of the form. */
export function usedTiers({ tiers }: Pick<RevenueChoices, "tiers">): { readonly upTo: number | null; readonly rate: number }[] {
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

/** The year of the last posting. */
function yearOf(receipts: ReceiptReading | undefined): number | undefined {
  const days = receipts?.rows.flatMap(({ date }) => (date === undefined ? [] : [date])) ?? [];
  const last = days.reduce((latest, day) => Math.max(latest, day), 0);
  return last === 0 ? undefined : Number(isoDate(last).slice(0, 4));
}
