import type { TownAccount } from "../../../domain/revenue/settlement";
import { fault, type Issue } from "../../../inputs/faults";
import type { TownReading } from "../tables";

/** Columns whose blank would be a figure not fixed, which is not 0. */
const FIXED = ["base", "spendingBase", "need"] as const;

/** The accounts of the towns, and an issue for each figure that is missing where its column is there. */
export function readAccounts(reading: TownReading): {
  readonly accounts: readonly TownAccount[];
  readonly issues: readonly Issue[];
} {
  const issues = reading.rows.flatMap((row, index) =>
    FIXED.filter((key) => reading.has(key) && row[key] === undefined && !reading.isBroken(index, key)).map((key) =>
      reading.issue("error", fault("input.missing", {}), index, key),
    ),
  );
  const accounts = reading.rows.map((row): TownAccount => ({
    treasury: row.treasury ?? "own",
    base: row.base ?? null,
    spendingBase: row.spendingBase ?? null,
    need: row.need ?? null,
    transfers: row.transfers ?? 0,
    refundTransfer: row.refundTransfer ?? 0,
    inflows: row.inflows ?? 0,
    quota: row.quota ?? 0,
    previousRemittance: row.previousRemittance ?? null,
    heads: row.heads ?? null,
  }));
  return { accounts, issues };
}
