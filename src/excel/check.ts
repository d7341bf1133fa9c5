import { DomainError } from "../domain/kernel/errors";
import { wholeSheet } from "../inputs/address";
import type { Grid } from "../inputs/table";
import { checkPlans, type CheckFinding, type PlanStanding } from "../wizards/kit/check";
import { listPlans } from "./plans";
import { readGrid, survey } from "./read";

/** Reads every kept plan, its sources and its sheets again, and tells what no longer fits. */
export async function checkKeptPlans(): Promise<CheckFinding[]> {
  const [records, { sheets }] = await Promise.all([listPlans(), survey()]);
  const names = new Set(sheets.map(({ name }) => name));
  const standings = await Promise.all(
    records.map(async (record): Promise<PlanStanding> => {
      const [sources, written] = await Promise.all([
        gridsOf(Object.entries(record.sources).map(([key, { address }]) => [key, address])),
        gridsOf(record.sheets.filter((sheet) => names.has(sheet)).map((sheet) => [sheet, wholeSheet(sheet)])),
      ]);
      return { record, sources, sheets: written };
    }),
  );
  return checkPlans(standings);
}

async function gridsOf(places: readonly (readonly [string, string])[]): Promise<Record<string, Grid | undefined>> {
  return Object.fromEntries(
    await Promise.all(places.map(async ([key, address]) => [key, await gridOf(address)] as const)),
  );
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
