import { DomainError } from "../domain/kernel/errors";
import { sheetPrefix } from "../inputs/address";
import type { Grid } from "../inputs/table";
import { checkPlans, type CheckFinding, type PlanStanding } from "../wizards/kit/check";
import { listPlans } from "./plans";
import { readGrid, survey } from "./read";

/** Reads every kept plan, its sources and its sheets again, and tells what no longer fits. */
export async function checkKeptPlans(): Promise<CheckFinding[]> {
  const [records, { sheetNames }] = await Promise.all([listPlans(), survey()]);
  const standings: PlanStanding[] = [];
  for (const record of records) {
    const sources: Record<string, Grid | undefined> = {};
    for (const [key, { address }] of Object.entries(record.sources)) sources[key] = await gridOf(address);
    const sheets: Record<string, Grid | undefined> = {};
    for (const sheet of record.sheets)
      sheets[sheet] = sheetNames.includes(sheet) ? await gridOf(`${sheetPrefix(sheet)}A:XFD`) : undefined;
    standings.push({ record, sources, sheets });
  }
  return checkPlans(standings);
}

/** The cells of an address, or undefined where it is gone. */
async function gridOf(address: string): Promise<Grid | undefined> {
  try {
    return await readGrid(address);
  } catch (error) {
    if (error instanceof DomainError && error.code === "workbook.noPlace") return undefined;
    throw error;
  }
}
