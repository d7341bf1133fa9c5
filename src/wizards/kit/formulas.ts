import type { Columns } from "../../inputs/columns";
import { number, readCell } from "../../inputs/cell";
import type { TableReading } from "../../inputs/table";
import { areaName, cellName, parseArea, rangeName, wholeTable } from "../../inputs/address";
import type { CellArea, FormulaCell, PlanCell, SourceRecord } from "./plan";

/** A live formula, with the size that it spills to where that is more than one cell. */
export function formula(text: string, rows = 1, columns = 1): FormulaCell {
  return rows * columns === 1 ? { formula: text } : { formula: text, spill: { rows, columns } };
}

/** "$C$5" of the sheet that is being laid out. */
export function fixed(row: number, column: number): string {
  return cellName(row, column, true);
}

/** "$C$5:$C$14" of the sheet that is being laid out. */
export function fixedRange(area: CellArea): string {
  return rangeName(area, true);
}

/** A whole source as formulas write it: by the name of its table, or by its place; undefined where it has none. */
export function sourceRange(source: SourceRecord | undefined): string | undefined {
  if (source?.table !== undefined) return wholeTable(source.table);
  const area = parseArea(source?.address ?? "");
  return area && areaName(area, true);
}

/**
 * A cell that follows the planner's own: `=Towns!C5`. A number kept as text is turned into a number on the way where
 * every Excel does that alike; written with full-width signs it is taken as it was read. A cell that is emptied is blank here too,
 * where blanks do not count as 0.
 */
export function follow(
  reading: TableReading<Columns>,
  row: number,
  column: string | number,
  value: string | number | undefined,
  blanks: "kept" | "zero" = "kept",
): PlanCell {
  const address = reading.address(row, column);
  if (address === undefined) return value ?? null;
  const cell = reading.cell(row, column);
  if (typeof value !== "number" || typeof cell !== "string")
    return {
      formula:
        typeof value !== "string" && blanks === "kept" ? `=IF(ISBLANK(${address}),"",${address})` : `=${address}`,
    };
  return /^[\d\s.,+-]+$/.test(cell) ? { formula: `=NUMBERVALUE(TRIM(${address}),".",",")` } : value;
}

/** The same for a number as the planner wrote it, in the unit of its own heading. */
export function followNumber(reading: TableReading<Columns>, row: number, column: string | number): PlanCell {
  const read = readCell(number(), reading.cell(row, column));
  return follow(reading, row, column, "value" in read ? read.value : undefined);
}

/** A text as a formula holds it. */
export function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Repeats null for the cells that a spilled formula fills. */
export function under(formulaCell: PlanCell, rows: number): PlanCell[][] {
  return Array.from({ length: rows }, (_, index) => [index === 0 ? formulaCell : null]);
}
