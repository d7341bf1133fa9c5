import type { Plan, PlanRecord } from "../wizards/kit/plan";
import { undoableBatch } from "./batch";
import { changePlans, keptPlans, replaced } from "./plans";
import { makeSheets, type MadeSheet } from "./sheets";

/** What one writing made, and what it needs to be taken back. It is JSON. */
export interface Receipt {
  readonly sheets: readonly MadeSheet[];
  /** The record that was kept, and the one in whose place it was put. */
  readonly record?: { readonly id: string; readonly before: PlanRecord | null };
}

/**
 * Writes a plan in new sheets and keeps its record, all of it or nothing.
 * @throws DomainError workbook.nameTaken, workbook.notWritten, workbook.halfWritten, workbook.brokenPlans, workbook.protected
 */
export function writePlan(plan: Plan): Promise<Receipt> {
  return undoableBatch(async (context) => {
    const { records } = await keptPlans(context);
    const before = records.find(({ id }) => id === plan.record.id) ?? null;
    const sheets = await makeSheets(context, plan.sheets, () =>
      changePlans(context, (kept) => replaced(kept, plan.record)),
    );
    return { sheets, record: { id: plan.record.id, before } };
  });
}
