import type { CellValue } from "../inputs/cell";
import { batch, supports } from "./batch";

/** The cell that is selected, with what stands around it and what has filled it. */
export interface SelectedCell {
  readonly address: string;
  readonly sheet: string;
  readonly value: CellValue;
  /** The formula that gives the value, and its own cell: another one where the value is spilled. */
  readonly formula: { readonly text: string; readonly address: string } | undefined;
  /** Its row from the first column on, and its column from the first row on, as far as the cell itself. */
  readonly row: readonly CellValue[];
  readonly column: readonly CellValue[];
}

export function selectedCell(): Promise<SelectedCell> {
  return batch(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,values,formulas,rowIndex,columnIndex");
    const sheet = cell.worksheet.load("name");
    const parent = supports("1.12") ? cell.getSpillParentOrNullObject().load("address,formulas") : undefined;
    await context.sync();
    const { rowIndex, columnIndex } = cell;
    const row = sheet.getRangeByIndexes(rowIndex, 0, 1, columnIndex + 1).load("values");
    const column = sheet.getRangeByIndexes(0, columnIndex, rowIndex + 1, 1).load("values");
    await context.sync();
    const source = parent && !parent.isNullObject ? parent : cell;
    const text: unknown = source.formulas[0]?.[0];
    const isFormula = typeof text === "string" && text.startsWith("=");
    return {
      address: cell.address,
      sheet: sheet.name,
      value: cell.values[0]?.[0] as CellValue,
      formula: isFormula ? { text, address: source.address } : undefined,
      row: (row.values[0] ?? []) as CellValue[],
      column: (column.values as CellValue[][]).map(([value]) => value),
    };
  });
}
