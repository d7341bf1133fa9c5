import { ZERO } from "../../../src/domain/kernel/exact";
import type { LevelKind } from "../../../src/domain/revenue/books";
import {
  settle,
  type Settlement,
  type SettlementRules,
  type TownAccount,
} from "../../../src/domain/revenue/settlement";

/** A province above, the county, and its towns. */
export const levels: readonly LevelKind[] = ["above", "county", "town"];

/** A town with a treasury of which nothing else is known. */
export const unknown: TownAccount = {
  treasury: "own",
  base: null,
  spendingBase: null,
  need: null,
  transfers: 0,
  refundTransfer: 0,
  inflows: 0,
  quota: 0,
  previousRemittance: null,
  heads: null,
};

/** Rules under which nothing moves. */
export const still: SettlementRules = {
  excess: null,
  shortfall: { kind: "self" },
  remittance: { kind: "none" },
  incentive: ZERO,
  pool: null,
  method: { kind: "proportional" },
};

/** A town as a worked county has it: its town-level receipts, what the county level has of the same taxes, and its account. */
export interface WorkedTown extends Partial<TownAccount> {
  readonly receipts: number;
  readonly share?: number;
}

export function county(towns: readonly WorkedTown[], rules: Partial<SettlementRules> = {}): Settlement {
  return settle({
    levels,
    towns: towns.map(({ receipts: _receipts, share: _share, ...account }) => ({ ...unknown, ...account })),
    receipts: towns.map(({ receipts, share = 0 }, town) => ({
      town,
      amount: 2 * receipts + share,
      parts: [receipts, share, receipts],
    })),
    rules: { ...still, ...rules },
  });
}

/** What one town and the county have in the end. */
export function shares(town: WorkedTown, rules: Partial<SettlementRules> = {}): { town: number; county: number } {
  const { towns, county: whole } = county([town], rules);
  return { town: towns[0]?.final ?? NaN, county: whole.countyNet };
}
