import { exact, toNumber } from "../../../domain/kernel/exact";
import type { BaseRule } from "../../../domain/revenue/base";
import type { Treasury } from "../../../domain/revenue/books";
import { fromFen, type MoneyUnit } from "../../../domain/revenue/money";
import type { RulesFile } from "../../../chapters/revenue/read/rulesFile";
import { readRules } from "../../../chapters/revenue/read/rules";
import { assumedRules, published } from "../../../chapters/revenue/read/schemeFile";
import { unnamed } from "../../../chapters/revenue/report/rules";
import { ruleTable, unitOf, type ReceiptReading } from "../../../chapters/revenue/tables";
import type { Change } from "../../../chapters/revenue/words";
import type { RuleName } from "../../../chapters/revenue/words/names";
import type { RuleChoice } from "../../../chapters/revenue/words/rule";
import { usedTiers, withRates, type Rules } from "../../../chapters/revenue/words/rules";
import { isoDate } from "../../../inputs/cell";
import { fingerprint } from "../../../inputs/grid";
import { fraction } from "../../../policy/validate";
import type { Context, Readings } from "../../kit/define";
import { tablesOf } from "../sources";

/** What the planner decides. All of it is JSON: towns are known by name, rates are exact texts, money stands in the unit shown. */
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
  readonly rules: Rules<string>;
  readonly change: Change;
  readonly treasuries: Readonly<Record<string, Treasury>>;
  /** Bases set by hand, in the unit shown; towns that are not named keep the table's. */
  readonly bases: Readonly<Record<string, { readonly base: number | null; readonly spendingBase: number | null }>>;
  readonly needs: Readonly<Record<string, number | null>>;
  readonly pool: number | null;
  /** How next year's bases come from this year's. */
  readonly base: RuleChoice<BaseRule["kind"], string>;
  /** The town of the waterfall and the tier curve. */
  readonly town: string;
}

/** The question "what if": another scheme's rules or shares, or more of the excess for the towns. */
export interface WhatIf {
  /** A published scheme or the template, whose rules are tried; "" for the rules as they are. */
  readonly rulesOf: string;
  /** Percentage points more (or less) of every tier for the towns. */
  readonly tierPoints: number | null;
  /** Whose shares are tried: the template's, those of a second table, or "" for the shares as they are. */
  readonly sharesOf: "" | "template" | "table";
}

const noQuestion: WhatIf = { rulesOf: "", tierPoints: null, sharesOf: "" };

/** Rules under which nothing moves but the difference of the bases. */
const plainRules: Rules<string> = {
  tiers: [],
  mode: "marginal",
  zeroBase: "error",
  shortfall: { kind: "self", rate: null },
  remittance: { kind: "fixed", rate: null },
  incentive: "0",
  method: { kind: "proportional", rate: null },
};

/** The choices with which a settlement begins: what the tables declare, and the template's rules. */
export function start(readings: Readings, context: Context): RevenueChoices {
  const { towns, receipts, scheme } = tablesOf(readings);
  const plain: RevenueChoices = {
    year: (receipts && yearOf(receipts)) ?? context.year - 1,
    townUnit: towns?.unit ?? "yuan",
    receiptUnit: receipts ? unitOf(receipts, "amount") : "yuan",
    unit: "wan",
    shares: scheme ? "table" : "template",
    schemeFile: "",
    whatIf: noQuestion,
    startFrom: "template",
    document: "",
    documents: {},
    rulesRead: "",
    rules: plainRules,
    change: "segments",
    treasuries: {},
    bases: {},
    needs: {},
    pool: null,
    base: { kind: "prior-unless-fallen", rate: null },
    town: towns?.rows[0]?.town ?? "",
  };
  return withRuleTable(withRulesOf(plain, "template"), readings);
}

/**
 * Earlier choices on the tables as they are now: rules as they were, or as a rule table says that has not been read yet.
 * Figures by hand stay within their year; in the next the tables carry new ones.
 */
export function continueFrom(earlier: unknown, readings: Readings, context: Context): RevenueChoices {
  const fresh = start(readings, context);
  if (typeof earlier !== "object" || earlier === null) return fresh;
  const last = earlier as Partial<RevenueChoices>;
  const { towns, scheme } = tablesOf(readings);
  const names = new Set(towns?.rows.map(({ town }) => town));
  const here = <Kept>(kept: Readonly<Record<string, Kept>> = {}) =>
    Object.fromEntries(Object.entries(kept).filter(([town]) => names.has(town)));
  // Receipts say which year they are of; without any, it is the year after that of the plan that is carried on.
  const isNext = context.earlier !== undefined && context.earlier.year < context.year;
  const year = isNext && !hasYear(readings) ? context.year : fresh.year;
  const sameYear = last.year === year;
  return withRuleTable(
    {
      ...fresh,
      ...last,
      year,
      townUnit: fresh.townUnit,
      receiptUnit: fresh.receiptUnit,
      treasuries: here(last.treasuries),
      bases: sameYear ? here(last.bases) : {},
      needs: sameYear ? here(last.needs) : {},
      whatIf: sameYear ? (last.whatIf ?? noQuestion) : noQuestion,
      shares: last.shares === "file" ? "file" : scheme ? (last.shares ?? "table") : "template",
      town: last.town !== undefined && names.has(last.town) ? last.town : fresh.town,
    },
    readings,
  );
}

/** Takes over the rules of the template or of a published scheme; what that leaves open stays as it is. */
export function withRulesOf(choices: RevenueChoices, startFrom: string): RevenueChoices {
  const example = published.find(({ id }) => id === startFrom);
  return {
    ...withRules(choices, example?.rules ?? assumedRules),
    startFrom,
    document: example ? `${example.document}（${example.place}）` : "",
    documents: {},
  };
}

/** Takes over what rules say; what they leave open stays as it is. */
export function withRules(choices: RevenueChoices, told: RulesFile): RevenueChoices {
  const { document = choices.document, base = choices.base, ...rules } = told;
  return { ...choices, document, base, rules: { ...choices.rules, ...rules } };
}

/** The rules of the choices as a file holds them. */
export function rulesFile({ rules, base, document }: RevenueChoices): object {
  const told = <Kind extends string>({ kind, rate }: RuleChoice<Kind, string>) =>
    rate === null ? { kind } : { kind, rate };
  return {
    ...(document.trim() === "" ? {} : { document }),
    ...rules,
    tiers: usedTiers(rules.tiers),
    shortfall: told(rules.shortfall),
    remittance: told(rules.remittance),
    method: told(rules.method),
    base: told(base),
  };
}

/** The document that stands beside a rule; "" where none is named. */
export function documentOf({ document, documents }: RevenueChoices, rule: RuleName): string {
  return (documents[rule] ?? document).trim();
}

/** The choices with what a rule table says, taken over once: afterwards the form may differ from it. */
function withRuleTable(choices: RevenueChoices, readings: Readings): RevenueChoices {
  const { rules: reading } = tablesOf(readings);
  if (!reading) return { ...choices, rulesRead: "" };
  const mark = fingerprint(reading.grid);
  if (choices.rulesRead === mark) return choices;
  const { written, issues } = readRules(reading.grid, ruleTable.label);
  if (issues.length > 0) return choices;
  const named = [...written.documents].filter(([, document]) => document !== unnamed.zh && document !== unnamed.en);
  return {
    ...choices,
    rules: withRates(written.rules, fraction),
    document: named[0]?.[1] ?? "",
    documents: Object.fromEntries(named),
    change: written.change,
    pool: written.pool === null ? null : fromFen(written.pool, choices.unit),
    rulesRead: mark,
  };
}

function hasYear(readings: Readings): boolean {
  const { receipts } = tablesOf(readings);
  return receipts !== undefined && yearOf(receipts) !== undefined;
}

/** The year of the last posting. */
function yearOf({ rows }: ReceiptReading): number | undefined {
  const last = rows.reduce((latest, { date = 0 }) => Math.max(latest, date), 0);
  return last === 0 ? undefined : Number(isoDate(last).slice(0, 4));
}

/** "0.35" as 35, for a field in percent. */
export function percentOf(rate: string): number {
  return Number((toNumber(exact(rate)) * 100).toPrecision(12));
}

/** 35 as "0.35", decided on the decimal. */
export function rateOf(percent: number): string {
  return fraction(exact(`${percent}%`));
}
