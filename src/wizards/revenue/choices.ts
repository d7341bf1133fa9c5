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
import { schemeExamples, templateRules, type RuleSheet } from "../../policy/countyTemplates";
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
  const rules: RuleSheet = example?.rules ?? templateRules;
  const percent = (text: string) => Number((Number(text) * 100).toPrecision(12));
  const given = <K extends keyof RevenueChoices>(key: K, value: string | undefined) => (value === undefined ? {} : { [key]: value });
  const rate = <K extends keyof RevenueChoices>(key: K, value: string | undefined) => (value === undefined ? {} : { [key]: percent(value) });
  return {
    ...choices, startFrom, document: example ? `${example.document}(${example.place})` : "",
    ...(rules.tiers ? { tiers: rules.tiers.map((tier) => ({ upTo: tier.upTo === null ? null : percent(tier.upTo), rate: percent(tier.rate) })) } : {}),
    ...given("mode", rules.mode), ...given("zeroBase", rules.zeroBase), ...given("shortfall", rules.shortfall), ...given("remittance", rules.remittance),
    ...given("method", rules.method), ...given("baseRule", rules.baseRule),
    ...rate("shortfallRate", rules.shortfallRate), ...rate("remittanceRate", rules.remittanceRate), ...rate("incentive", rules.incentive),
  };
}

/** The year of the last posting. */
function yearOf(receipts: ReceiptReading | undefined): number | undefined {
  const days = receipts?.rows.flatMap(({ date }) => (date === undefined ? [] : [date])) ?? [];
  const last = days.reduce((latest, day) => Math.max(latest, day), 0);
  return last === 0 ? undefined : Number(isoDate(last).slice(0, 4));
}
