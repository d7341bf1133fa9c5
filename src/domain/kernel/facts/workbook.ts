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
  "workbook.halfWritten": { sheets: readonly string[]; reason: string };
  "workbook.editedSince": { sheets: readonly string[] };
  "workbook.brokenPlans": { reason: string };
  "workbook.refused": { reason: string };
}
