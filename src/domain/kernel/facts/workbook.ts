/** What keeps a workbook from being read or written. */
export interface WorkbookFacts {
  "workbook.noPlace": { address: string };
  "workbook.severalAreas": Record<string, never>;
  "workbook.nameTaken": { sheet: string };
  "workbook.protected": Record<string, never>;
  "workbook.cellEdit": Record<string, never>;
  "workbook.notWritten": { reason: string };
  "workbook.halfWritten": { sheets: readonly string[]; reason: string };
  "workbook.editedSince": { sheets: readonly string[] };
  "workbook.brokenPlans": { reason: string };
  "workbook.refused": { reason: string };
}
