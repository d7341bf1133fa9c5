/** What keeps a workbook from being read or written. */
export interface WorkbookFacts {
  "workbook.noPlace": { address: string };
  "workbook.severalAreas": Record<string, never>;
  /** Excel gives no selection: several areas, or another workbook in front. */
  "workbook.noSelection": Record<string, never>;
  /** Another workbook is in front. */
  "workbook.inactive": Record<string, never>;
  /** More than Excel takes in or gives out at once. */
  "workbook.tooLarge": Record<string, never>;
  "workbook.filtered": Record<string, never>;
  "workbook.formulaTooLong": Record<string, never>;
  "workbook.nameTaken": { sheet: string };
  "workbook.protected": Record<string, never>;
  "workbook.cellEdit": Record<string, never>;
  "workbook.cancelled": Record<string, never>;
  "workbook.notWritten": { reason: string };
  /** Sheets and perhaps the record of the plan are left of a writing that broke off. */
  "workbook.halfWritten": { sheets: readonly string[]; record: boolean; reason: string };
  /** An undo broke off; another one goes on from there. */
  "workbook.halfUndone": { reason: string };
  "workbook.editedSince": { sheets: readonly string[] };
  "workbook.brokenPlans": { reason: string };
  /** A kept plan holds choices that nobody could have made. */
  "workbook.damagedPlan": { plan: string };
  /** A kept plan was written by a later version of the add-in. */
  "workbook.newerPlan": { plan: string; version: string; own: string };
  "workbook.refused": { reason: string };
}
