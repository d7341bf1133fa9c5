import type { BaseRule } from "../../domain/revenue/base";
import type { GapMethod } from "../../domain/revenue/equalisation";
import type { ExcessMode, ZeroBase } from "../../domain/revenue/excess";
import type { MoneyUnit } from "../../domain/revenue/money";
import type { RemittanceRule } from "../../domain/revenue/remittance";
import type { Treasury } from "../../domain/revenue/books";
import type { ShortfallRule } from "../../domain/revenue/shortfall";
import type { NeedReading } from "../../inputs/revenue/needTable";
import type { ReceiptReading } from "../../inputs/revenue/receiptTable";
import type { RuleName } from "../../inputs/revenue/ruleTable";
import type { TownReading } from "../../inputs/revenue/townTable";
import type { Readings } from "../kit/define";
import type { WhatIf } from "./question";

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
  /** The documents of single rules where a rule table names them one by one. */
  readonly documents: Readonly<Partial<Record<RuleName, string>>>;
  /** The mark of the rule table that the form has taken over; "" for none. */
  readonly rulesRead: string;
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
