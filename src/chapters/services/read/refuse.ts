import type { Columns } from "../../../inputs/columns";
import { fault, InputError, type Issue } from "../../../inputs/faults";
import type { TableReading } from "../../../inputs/table";

/** @throws InputError with every error among the issues */
export function refuse(issues: readonly Issue[]): void {
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new InputError(errors);
}

/** An issue where a table lacks a column that is needed, or one for each row that lacks its value. */
export function needed<C extends Columns>(reading: TableReading<C>, column: keyof C & string): readonly Issue[] {
  if (!reading.has(column)) {
    if (reading.issues.some(({ severity }) => severity === "error")) return [];
    const heading = reading.spec.columns[column]?.label ?? reading.spec.label;
    const found = reading.headings.map(({ text }) => text).filter(Boolean);
    return [reading.issue("error", fault("input.missingColumn", { heading, found }))];
  }
  return reading.rows.flatMap((row, index) =>
    row[column] === undefined && !reading.isBroken(index, column)
      ? [reading.issue("error", fault("input.missing", {}), index, column)]
      : [],
  );
}
