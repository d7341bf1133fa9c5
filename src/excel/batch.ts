import { refusal } from "./errors";

/**
 * True where Excel offers a requirement set, which it compares as a version: 1.20 is above 1.9. What is newer than the manifest declares
 * is used only behind this.
 */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Runs one batch of work with the workbook. It waits for a cell that is being edited; Excel's refusals become faults. */
export async function batch<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw refusal(error);
  }
}
