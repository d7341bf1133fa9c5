import type { Plan, PlanRecord, Progress, SheetPlan } from "../wizards/kit/plan";
import { allOrNothing } from "./allOrNothing";
import { batch } from "./batch";
import { changePlans, replaced } from "./plans";
import { makeSheets, show, type MadeSheet } from "./sheets";

/** What one writing made, and what it needs to be taken back. It is JSON. */
export interface Receipt {
  readonly sheets: readonly MadeSheet[];
  /** The record that was kept, and the one in whose place it was put. */
  readonly record?: { readonly id: string; readonly before: PlanRecord | null };
}

/**
 * Writes a plan in new sheets and keeps its record, all of it or nothing. The record goes first and by itself: Excel cannot undo it,
 * so that it would keep the sheets from being one step in its undo list.
 * @throws DomainError workbook.nameTaken, workbook.notWritten, workbook.halfWritten, workbook.brokenPlans, workbook.protected,
 *   workbook.cancelled
 */
export async function writePlan({ sheets: plans, record }: Plan, progress?: Progress): Promise<Receipt> {
  const before = await batch(async (context) => {
    const records = await changePlans(context, (kept) => replaced(kept, record));
    return records.find(({ id }) => id === record.id) ?? null;
  });
  try {
    const sheets = await allOrNothing((context, begun) => makeSheets(context, begun, plans, { progress }));
    await show(sheets);
    return { sheets, record: { id: record.id, before } };
  } catch (error) {
    // A record that cannot be taken back is told by the check, like any whose sheets are gone.
    await batch((context) => changePlans(context, (kept) => restored(kept, record.id, before))).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes sheets that belong to no plan, all of them or none.
 * @throws DomainError workbook.nameTaken, workbook.notWritten, workbook.halfWritten, workbook.protected
 */
export async function writeSheets(plans: readonly SheetPlan[]): Promise<Receipt> {
  const sheets = await allOrNothing((context, begun) => makeSheets(context, begun, plans));
  await show(sheets);
  return { sheets };
}

/** The records as they were before one was kept. */
export function restored(records: readonly PlanRecord[], id: string, before: PlanRecord | null): PlanRecord[] {
  return before ? replaced(records, before) : records.filter((record) => record.id !== id);
}
