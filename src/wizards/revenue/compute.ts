import { DomainError } from "../../domain/kernel/errors";
import { ratio } from "../../domain/kernel/exact";
import { nextBase, type BaseRule } from "../../domain/revenue/base";
import { addFen, sumFen, toFen, type Fen } from "../../domain/revenue/money";
import { settle, type LevelKind, type Settlement, type SettlementRules, type TownAccount } from "../../domain/revenue/settlement";
import { faultOf, type Issue } from "../../inputs/faults";
import { readPostingsTable, type Posting } from "../../inputs/revenue/receiptTable";
import { readRuleTable, settlementRules, type WrittenRules } from "../../inputs/revenue/ruleTable";
import { readShareTable } from "../../inputs/revenue/shareTable";
import { townAccounts, townTable, type TownReading } from "../../inputs/revenue/townTable";
import { readTable } from "../../inputs/table";
import { explain } from "../../locale/errors";
import type { Text } from "../../locale/text";
import { countyScheme } from "../../policy/county";
import { countyTemplate } from "../../policy/countyTemplates";
import { importPack } from "../../policy/pack";
import { sharesOf } from "../../policy/packs";
import { levelKinds, splitByScheme, type SplitPosting } from "../../policy/receipts";
import type { Shares } from "../../policy/scheme";
import { checkShares } from "../../policy/validate";
import type { Outcome, Readings } from "../define";
import { receiptReading, townReading, type RevenueChoices } from "./choices";
import { ruleCells } from "./rules";

export interface RevenueValue {
  readonly reading: TownReading;
  readonly towns: readonly string[];
  readonly accounts: readonly TownAccount[];
  readonly lastResources: readonly (Fen | undefined)[];
  readonly oneOffs: readonly Fen[];
  readonly postings: readonly Posting[];
  readonly shares: Shares;
  readonly kinds: readonly LevelKind[];
  /** What is not wrong but should be known: splits by affiliation, and the like. */
  readonly warnings: readonly Text[];
}

export interface RevenueResult {
  readonly settlement: Settlement;
  readonly receipts: readonly SplitPosting[];
  readonly rules: SettlementRules;
  readonly written: WrittenRules;
  readonly accounts: readonly TownAccount[];
  /** Σ |entered − computed| over what the treasury has split itself. */
  readonly enteredDifference: Fen;
  /** What one percent more receipts would add: to each level above, to the county, to each town. */
  readonly nextPercent: { readonly gross: Fen; readonly above: Fen; readonly county: Fen; readonly towns: readonly Fen[] };
  readonly nextBases: readonly (Fen | null)[];
}

/** Reads the tables anew with the units of the choices, the receipts against the towns and the scheme. */
export function read(readings: Readings, choices: RevenueChoices): Outcome<RevenueValue> {
  const given = townReading(readings);
  const receipts = receiptReading(readings);
  if (!given || !receipts) return { issues: [] };
  const mapping = (found: Readonly<Record<string, number | undefined>>) => Object.fromEntries(Object.entries(found).map(([key, column]) => [key, column ?? null]));
  const reading = readTable(townTable(choices.townUnit), given.grid, mapping(given.found));
  const { accounts, issues: missing } = townAccounts(reading);
  const scheme = schemeOf(readings, choices);
  const issues: Issue[] = [...missing, ...scheme.issues];
  if (!scheme.shares) return { issues };
  const { shares } = scheme;
  const towns = reading.rows.map(({ town }) => town);
  const vocabulary = { isTax: (name: string) => shares.findTax(name) !== undefined, isLevel: (name: string) => knows(() => shares.level(name)) };
  const { postings, issues: told } = readPostingsTable(receipts.grid, towns, vocabulary, choices.receiptUnit, mapping(receipts.found));
  const already = new Set(receipts.issues.map(keyOf));
  issues.push(...told.filter((issue) => issue.severity === "error" && !already.has(keyOf(issue))));
  const { faults } = splitByScheme(shares, postings, dating(choices));
  for (const { posting, error } of faults) {
    const issue = postings[posting]?.tell(faultOf(error), error.code === "policy.unknownTax" ? "tax" : "date");
    if (issue) issues.push(issue);
  }
  try {
    if (issues.length > 0) return { issues };
    return {
      value: {
        reading, towns, accounts, postings, shares, kinds: levelKinds(shares), warnings: scheme.warnings,
        lastResources: reading.rows.map(({ lastResources }) => lastResources),
        oneOffs: reading.rows.map(({ oneOffs }) => oneOffs ?? 0),
      },
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { issues: [{ severity: "error", fault: faultOf(error), place: { argument: { zh: "体制表", en: "scheme" } } }] };
  }
}

function keyOf({ fault: { code }, place: { row, address } }: Issue): string {
  return `${code} ${address ?? row}`;
}

function knows(look: () => unknown): boolean {
  try {
    look();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function schemeOf(readings: Readings, choices: RevenueChoices): { readonly shares?: Shares; readonly issues: readonly Issue[]; readonly warnings: readonly Text[] } {
  const { scheme } = readings;
  if (choices.shares === "file") {
    const file = importPack(choices.schemeFile);
    if ("scheme" in file) return { shares: sharesOf(file.scheme), issues: [], warnings: file.notes.map(({ error }) => explain(error)) };
    return { issues: file.faults.map(({ path, error }) => ({ severity: "error", fault: faultOf(error), place: { argument: { zh: `体制文件 ${path}`.trim(), en: `Scheme file ${path}`.trim() } } })), warnings: [] };
  }
  if (choices.shares === "template" || !scheme) return { shares: sharesOf(countyTemplate), issues: [], warnings: [] };
  const table = readShareTable(scheme.grid);
  const findings = checkShares(table.rows);
  const issues = [...table.issues.filter(({ severity }) => severity === "error"), ...findings.filter(({ severity }) => severity === "error").map(({ error, row, column }) => table.tell(faultOf(error), row, column))];
  if (issues.length > 0) return { issues, warnings: [] };
  const rows = table.rows.map(({ from = null, shares, ...row }) => ({ ...row, from, shares: shares && shares.filter((share) => share !== undefined) }));
  return { shares: sharesOf(countyScheme(table.levels, rows)), issues: [], warnings: findings.map(({ error }) => explain(error)) };
}

function dating({ year, change }: RevenueChoices) {
  return { undated: `${year}-12-31`, restated: change === "restated" };
}

/** @throws the faults of the rules, and of the settlement with the town as unit */
export function compute(value: RevenueValue, choices: RevenueChoices): RevenueResult {
  const { rules: written, issues } = readRuleTable(ruleCells(choices));
  const [first] = issues;
  if (first) throw new DomainError(first.fault.code, first.fault.facts);
  const rules = settlementRules(written);
  const { receipts } = splitByScheme(value.shares, value.postings, dating(choices));
  const accounts = value.accounts.map((account, town) => adjusted(account, value.towns[town] ?? "", choices));
  const settled = (percent: bigint) => settle({ levels: value.kinds, towns: accounts, receipts: percent === 0n ? receipts : receipts.map((receipt) => grown(receipt, percent)), rules });
  const settlement = settled(0n);
  const more = settled(1n);
  const above = ({ county }: Settlement) => sumFen(county.levels.filter((_, level) => value.kinds[level] === "above"));
  return {
    settlement, receipts, rules, written, accounts,
    enteredDifference: sumFen(receipts.flatMap(({ parts, computed }) => parts.map((part, level) => Math.abs(part - (computed[level] ?? 0))))) / 2,
    nextPercent: {
      gross: more.county.gross - settlement.county.gross,
      above: above(more) - above(settlement),
      county: more.county.countyNet - settlement.county.countyNet,
      towns: more.towns.map(({ final }, town) => final - (settlement.towns[town]?.final ?? 0)),
    },
    nextBases: settlement.towns.map(({ base, townLevel }, town) => (base === null ? null : nextBase(baseRule(choices), base, townLevel, value.oneOffs[town] ?? 0))),
  };
}

/** One percent more of a posting, part by part so that the whole is still the sum of its parts. */
function grown(receipt: SplitPosting, percent: bigint): SplitPosting {
  const parts = receipt.parts.map((part) => addFen(part, Number((BigInt(part) * percent) / 100n)));
  return { ...receipt, parts, amount: sumFen(parts) };
}

export function baseRule({ baseRule: kind, baseGrowth }: RevenueChoices): BaseRule {
  return kind === "growth" ? { kind, rate: ratio(BigInt(Math.round(baseGrowth * 1e6)), 100_000_000n) } : { kind };
}

/** A town's account with what the planner has set by hand. */
function adjusted(account: TownAccount, town: string, { treasuries, bases, needs, unit }: RevenueChoices): TownAccount {
  const set = bases[town];
  const need = needs[town];
  const fen = (amount: number) => toFen(amount, unit).fen;
  return {
    ...account,
    treasury: treasuries[town] ?? account.treasury,
    base: set?.base === null || set?.base === undefined ? account.base : fen(set.base),
    spendingBase: set?.spendingBase === null || set?.spendingBase === undefined ? account.spendingBase : fen(set.spendingBase),
    need: need === null || need === undefined ? account.need : fen(need),
  };
}
