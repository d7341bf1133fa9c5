import { DomainError } from "../domain/kernel/errors";
import { batch, supports } from "./batch";
import { reasonOf, refusal } from "./errors";

/** The names of the sheets that a work has begun to make; they were free, so that the sheets can only be ours. */
export type Begun = string[];

type Work<T> = (context: Excel.RequestContext, begun: Begun) => Promise<T>;

/**
 * Makes new sheets, all of them or none, and as one step in Excel's own undo list where Excel can do that. Where it refuses to, for
 * whatever reason, what came of it is taken back and the work is done once more without a step of its own.
 * @param step `alone` where Excel cannot undo the work anyway, such as copying a sheet
 * @throws DomainError workbook.notWritten, workbook.halfWritten, workbook.protected and what the work itself throws
 */
export async function allOrNothing<T>(work: Work<T>, step: "one" | "alone" = "one"): Promise<T> {
  if (step === "one" && supports("1.20")) {
    const begun: Begun = [];
    try {
      return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, (context) => work(context, begun));
    } catch (error) {
      await takeBack(begun, error);
      if (error instanceof DomainError) throw error;
    }
  }
  const begun: Begun = [];
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => work(context, begun));
  } catch (error) {
    await takeBack(begun, error);
    throw faultOf(error);
  }
}

function faultOf(error: unknown): unknown {
  const refused = refusal(error);
  if (refused instanceof DomainError && refused.code !== "workbook.refused") return refused;
  return new DomainError("workbook.notWritten", { reason: reasonOf(error) });
}

/** Deletes what was made, in a run of its own: the one that failed may be one that refuses what Excel cannot undo, such as this. */
async function takeBack(begun: Begun, cause: unknown): Promise<void> {
  if (begun.length === 0) return;
  try {
    await persistently(() =>
      batch(async (context) => {
        const sheets = begun.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
        await context.sync();
        for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
        await context.sync();
      }),
    );
  } catch {
    throw new DomainError("workbook.halfWritten", { sheets: begun, record: false, reason: reasonOf(cause) });
  }
}

/** What takes back may fail once, like what it takes back. */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return work();
  }
}
