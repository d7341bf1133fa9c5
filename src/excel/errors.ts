import { DomainError } from "../domain/kernel/errors";

const PROTECTED = new Set([
  "AccessDenied",
  "WorkbookProtected",
  "ProtectedSheet",
  "OperationNotAllowedOnProtectedSheet",
  "NonBlankCellOffSheetProtected",
]);
const CELL_EDIT = new Set(["InvalidOperationInCellEditMode", "CellEditMode"]);

/** What Excel's refusal means for the planner; what is not Excel's stays as it is. */
export function refusal(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  if (PROTECTED.has(error.code)) return new DomainError("workbook.protected", {});
  if (CELL_EDIT.has(error.code)) return new DomainError("workbook.cellEdit", {});
  if (error.code === "InvalidSelection") return new DomainError("workbook.severalAreas", {});
  return new DomainError("workbook.refused", { reason: reasonOf(error) });
}

/** Excel's own words, for the details that a planner can copy. */
export function reasonOf(error: unknown): string {
  if (error instanceof OfficeExtension.Error) {
    const place = error.debugInfo?.errorLocation;
    return `${error.code}: ${error.message}${place ? ` (${place})` : ""}`;
  }
  return error instanceof Error ? error.message : String(error);
}
