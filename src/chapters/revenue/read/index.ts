import type { Issue } from "../../../inputs/faults";
import { readTable, type Grid } from "../../../inputs/table";
import type { Shares } from "../../../policy/scheme";
import type { Case } from "../answer";
import { yearEnd } from "../answer/receipts";
import { receiptTable, townTable } from "../tables";
import { settlementRules } from "../words/rules";
import { readReceipts, readSplit } from "./receipts";
import { readRules, type WrittenRules } from "./rules";
import { kindsOf, readShares } from "./shares";
import { readAccounts } from "./towns";

/** The four tables of a settlement. */
export interface SettlementTables {
  readonly towns: Grid;
  readonly receipts: Grid;
  readonly scheme: Grid;
  readonly rules: Grid;
}

/** A settlement's case as its tables tell it; or every issue of all four. */
export type CaseReading =
  | { readonly of: Case; readonly shares: Shares; readonly written: WrittenRules }
  | { readonly issues: readonly Issue[] };

/** @throws revenue.parameterMissing where a rule needs a rate that its table does not give */
export function readCase({ towns, receipts, scheme, rules }: SettlementTables): CaseReading {
  const found = readShares(scheme);
  if ("issues" in found) return found;
  const { shares } = found;
  const kinds = kindsOf(shares);
  if ("issues" in kinds) return kinds;
  const reading = readTable(townTable, towns);
  const { accounts, issues: missing } = readAccounts(reading);
  const { written, issues: wrongRules } = readRules(rules);
  const { receiptUnit, year, change } = written;
  const received = readTable(receiptTable, receipts, receiptUnit === null ? {} : { unit: receiptUnit });
  const names = reading.rows.map(({ town }) => town);
  const posted = readReceipts(received, names, shares);
  const undated = year === null ? undefined : yearEnd(year);
  const split = readSplit(shares, posted.postings, { undated, restated: change === "restated" });
  const issues = [
    ...reading.issues,
    ...missing,
    ...received.issues,
    ...posted.issues,
    ...wrongRules,
    ...split.issues,
  ].filter(({ severity }) => severity === "error");
  if (issues.length > 0) return { issues };
  return {
    of: {
      towns: names,
      accounts,
      kinds: kinds.kinds,
      receipts: split.receipts,
      rules: settlementRules(written.rules, written.pool),
    },
    shares,
    written,
  };
}
