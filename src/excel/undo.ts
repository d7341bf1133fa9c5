import { batch } from "./batch";
import { changePlans } from "./plans";
import { markOf } from "./sheets";
import { restored, type Receipt } from "./write";

/** What came of an undo. `edited`: nothing was undone, because the planner has worked on in these sheets since; ask. */
export type UndoAnswer = { readonly kind: "undone" } | { readonly kind: "edited"; readonly sheets: readonly string[] };

/** Takes back one writing: deletes the sheets that it made and restores the plans. Sheets that are gone already are no fault. */
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
    if (record) await changePlans(context, (records) => restored(records, record.id, record.before));
    for (const { sheet } of standing) sheet.delete();
    await context.sync();
    return { kind: "undone" };
  });
}
