import { DomainError } from "../domain/kernel/errors";

/** What each of Excel's documented refusals means for the planner (Excel.ErrorCodes); each has a remedy of its own. */
const REFUSALS: Readonly<Record<string, () => DomainError>> = {
  AccessDenied: () => new DomainError("workbook.protected", {}),
  InvalidOperationInCellEditMode: () => new DomainError("workbook.cellEdit", {}),
  InvalidSelection: () => new DomainError("workbook.noSelection", {}),
  InactiveWorkbook: () => new DomainError("workbook.inactive", {}),
  RequestPayloadSizeLimitExceeded: () => new DomainError("workbook.tooLarge", {}),
  ResponsePayloadSizeLimitExceeded: () => new DomainError("workbook.tooLarge", {}),
  RangeExceedsLimit: () => new DomainError("workbook.tooLarge", {}),
  FilteredRangeConflict: () => new DomainError("workbook.filtered", {}),
  FormulaLengthExceedsLimit: () => new DomainError("workbook.formulaTooLong", {}),
};

/** What Excel's refusal means for the planner; what is not Excel's stays as it is. */
export function refusal(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  return REFUSALS[error.code]?.() ?? new DomainError("workbook.refused", { reason: reasonOf(error) });
}

/** Excel's own words, for the details that a planner can copy. */
export function reasonOf(error: unknown): string {
  if (error instanceof OfficeExtension.Error) {
    const place = error.debugInfo?.errorLocation;
    return `${error.code}: ${error.message}${place ? ` (${place})` : ""}`;
  }
  return error instanceof Error ? error.message : String(error);
}
