import { DomainError, isDomainError } from "../domain/kernel/errors";
import type { Plan, PlanRecord, Progress, SheetPlan } from "../wizards/kit/plan";
import { allOrNothing, persistently } from "./allOrNothing";
import { batch } from "./batch";
import { reasonOf } from "./errors";
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
  let before: PlanRecord | null | undefined;
  try {
    await batch((context) =>
      changePlans(context, (kept) => {
        before = kept.find(({ id }) => id === record.id) ?? null;
        return replaced(kept, record);
      }),
    );
    const sheets = await allOrNothing((context, begun) => makeSheets(context, begun, plans, { progress }));
    await show(sheets);
    return { sheets, record: { id: record.id, before: before ?? null } };
  } catch (error) {
    if (before === undefined) throw error;
    throw await withoutRecord(record.id, before, error);
  }
}

/** Puts the records back as they were, and gives the fault that is then true. */
async function withoutRecord(id: string, before: PlanRecord | null, error: unknown): Promise<unknown> {
  try {
    await persistently(() => batch((context) => changePlans(context, (kept) => restored(kept, id, before))));
    return error;
  } catch {
    const sheets = isDomainError(error) && error.code === "workbook.halfWritten" ? sheetsLeft(error) : [];
    return new DomainError("workbook.halfWritten", { sheets, record: true, reason: reasonOf(error) });
  }
}

function sheetsLeft({ facts }: DomainError): readonly string[] {
  return "sheets" in facts ? facts.sheets : [];
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
