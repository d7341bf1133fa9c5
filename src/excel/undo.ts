import { DomainError } from "../domain/kernel/errors";
import { batch } from "./batch";
import { reasonOf, refusal } from "./errors";
import { keptPlans, putPlans } from "./plans";
import { markOf } from "./sheets";
import { restored, type Receipt } from "./write";

/** What came of an undo. `edited`: nothing was undone, because the planner has worked on in these sheets since; ask. */
export type UndoAnswer = { readonly kind: "undone" } | { readonly kind: "edited"; readonly sheets: readonly string[] };

/**
 * Takes back one writing: deletes the sheets that it made and restores the plans. Sheets that are gone already are no fault, so that an
 * undo that broke off is finished by another.
 * @throws DomainError workbook.halfUndone, and where nothing was changed yet what Excel refused with
 */
export function undo(receipt: Receipt, evenIfEdited = false): Promise<UndoAnswer> {
  return batch(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = receipt.sheets.map(({ id }) => worksheets.getItemOrNullObject(id).load("name"));
    await context.sync();
    const standing = receipt.sheets.flatMap((made, index) => {
      const sheet = sheets[index];
      return sheet && !sheet.isNullObject
        ? [{ made, sheet, used: sheet.getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex") }]
        : [];
    });
    await context.sync();
    const edited = standing.filter(({ made, used }) => markOf(used, made.spilled) !== made.mark);
    if (edited.length > 0 && !evenIfEdited) return { kind: "edited", sheets: edited.map(({ sheet }) => sheet.name) };
    const { record } = receipt;
    const kept = record && (await keptPlans(context));
    // In one message: what Excel does not let go of, such as the sheets of a protected workbook, leaves all as it was.
    for (const { sheet } of standing) sheet.delete();
    if (record && kept) putPlans(context, kept, restored(kept.records, record.id, record.before));
    await finishing(() => context.sync());
    return { kind: "undone" };
  });
}

/**
 * Work behind which an undo is done: where it fails, a part may be done, unless Excel says that it did nothing.
 * @throws DomainError workbook.halfUndone
 */
export async function finishing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refused = refusal(error);
    if (refused instanceof DomainError && refused.code !== "workbook.refused") throw refused;
    throw new DomainError("workbook.halfUndone", { reason: reasonOf(error) });
  }
}
