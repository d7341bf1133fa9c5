import {
  enteredDifference,
  nextBases,
  nextPercent,
  settlementOf,
  type Case,
  type NextPercent,
} from "../../chapters/revenue/answer";
import { readCounty, type County } from "../../chapters/revenue/read/county";
import type { RulesTold } from "../../chapters/revenue/report/rules";
import { baseRules } from "../../chapters/revenue/words/bases";
import type { RuleName } from "../../chapters/revenue/words/names";
import { ruleOf } from "../../chapters/revenue/words/rule";
import { settlementRules, withRates, type Rules } from "../../chapters/revenue/words/rules";
import { exact, type Rational } from "../../domain/kernel/exact";
import type { BaseRule } from "../../domain/revenue/base";
import { toFen, type Fen } from "../../domain/revenue/money";
import type { Settlement, TownAccount } from "../../domain/revenue/settlement";
import type { Outcome, Ready as ReadyOf, Readings, Standing } from "../kit/define";
import { documentOf, type RevenueChoices } from "./choices";
import type { TownFigures } from "../kit/townFigures";
import { tablesOf } from "./sources";

export interface RevenueResult {
  /** The case with what the planner has set by hand. */
  readonly of: Case;
  readonly settlement: Settlement;
  /** What the treasury's own split gives to other levels than the scheme would. */
  readonly enteredDifference: Fen;
  readonly nextPercent: NextPercent;
  readonly nextBases: readonly (Fen | null)[];
}

export type At = Standing<RevenueChoices, County, RevenueResult>;

/** Where the wizard stands once there is a result to show or write. */
export type Ready = ReadyOf<RevenueChoices, County, RevenueResult>;

/** Reads the receipts against the towns and the scheme, in the units of the choices; every fault at once. */
export function read(readings: Readings, choices: RevenueChoices): Outcome<County> {
  const { towns, receipts, scheme, rules, otherScheme, baseReceipts, needItems } = tablesOf(readings);
  if (!towns || !receipts) return { issues: [] };
  const reading = readCounty({ towns, receipts, scheme, rules, otherScheme, baseReceipts, needItems }, choices);
  return "issues" in reading ? reading : { value: reading.county };
}

/** @throws the faults of the rules, and of the settlement with the town as unit */
export function compute(county: County, choices: RevenueChoices): RevenueResult {
  const of = caseOf(county, choices);
  const settlement = settlementOf(of);
  return {
    of,
    settlement,
    enteredDifference: enteredDifference(of.receipts),
    nextPercent: nextPercent(of, settlement),
    nextBases: nextBases(settlement, baseRule(choices), county.oneOffs),
  };
}

/** @throws revenue.parameterMissing where a rule needs a rate that is not given */
export function caseOf({ towns, accounts, kinds, receipts }: County, choices: RevenueChoices): Case {
  return {
    towns,
    accounts: accounts.map((account, town) => adjusted(account, towns[town] ?? "", choices)),
    kinds,
    receipts,
    rules: settlementRules(exactRules(choices), poolOf(choices)),
  };
}

/** The rules of the choices with their rates as exact numbers. */
function exactRules({ rules }: RevenueChoices): Rules<Rational> {
  return withRates(rules, exact);
}

/** The rules of the choices as the table of rules on the settlement tells them. */
export function rulesTold(choices: RevenueChoices): RulesTold {
  const { year, change, receiptUnit, unit } = choices;
  const document = (rule: RuleName) => documentOf(choices, rule);
  return { rules: exactRules(choices), pool: poolOf(choices), year, change, receiptUnit, unit, document };
}

function poolOf({ pool, unit }: RevenueChoices): Fen | null {
  return pool === null ? null : toFen(pool, unit).fen;
}

export function baseRule({ base: { kind, rate } }: RevenueChoices): BaseRule {
  return ruleOf<BaseRule>(baseRules, kind, rate === null ? null : exact(rate));
}

/** A town's account with what the planner has set by hand. */
function adjusted(account: TownAccount, town: string, { treasuries, bases, needs, unit }: RevenueChoices): TownAccount {
  const set = bases[town];
  const fen = (byHand: number | null | undefined, given: Fen | null) =>
    byHand === null || byHand === undefined ? given : toFen(byHand, unit).fen;
  return {
    ...account,
    treasury: treasuries[town] ?? account.treasury,
    base: fen(set?.base, account.base),
    spendingBase: fen(set?.spendingBase, account.spendingBase),
    need: fen(needs[town], account.need),
  };
}

/** What each town has to spend; the county's own book says what all of them must have. */
export function figures({ value: { towns }, result: { of, settlement }, choices }: Ready): TownFigures[] {
  const { gross, levels, countyNet, inflows } = settlement.county;
  const above = levels.reduce((sum, fen, level) => (of.kinds[level] === "above" ? sum + fen : sum), 0);
  return [
    {
      id: "final",
      label: { zh: "最终财力", en: "Final resources" },
      kind: "money",
      unit: choices.unit,
      rows: towns.map((name, town) => ({ name, value: settlement.towns[town]?.final ?? 0 })),
      whole: gross + inflows - above - countyNet,
    },
  ];
}
