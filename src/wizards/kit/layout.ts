import type { Columns } from "../../inputs/columns";
import { cellAddress, type TableReading } from "../../inputs/table";
import { cellName, rangeName } from "../../inputs/address";
import { say, type Language, type Text } from "../../locale/text";
import type { Context } from "./define";
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

/**
 * A cell that follows the planner's own: `=Towns!C5`. A number kept as text is turned into a number on the way where
 * every Excel does that alike; written with full-width signs it is taken as it was read.
 */
export function follow(
  reading: TableReading<Columns>,
  row: number,
  gridColumn: number | undefined,
  value: string | number | undefined,
): PlanCell {
  const address = gridColumn === undefined ? undefined : cellAddress(reading, row, gridColumn);
  if (address === undefined || gridColumn === undefined) return value ?? null;
  const cell = reading.grid.cells[reading.gridRows[row] ?? -1]?.[gridColumn];
  if (typeof value !== "number" || typeof cell !== "string")
    return { formula: value === undefined ? `=IF(ISBLANK(${address}),"",${address})` : `=${address}` };
  return /^[\d\s.,+-]+$/.test(cell) ? { formula: `=NUMBERVALUE(TRIM(${address}),".",",")` } : value;
}

/** The same for a number as the planner wrote it, in the unit of its own heading. */
export function followNumber(reading: TableReading<Columns>, row: number, gridColumn: number | undefined): PlanCell {
  const cell = reading.grid.cells[reading.gridRows[row] ?? -1]?.[gridColumn ?? -1];
  const number = typeof cell === "string" ? Number(cell.replace(/,/g, "")) : cell;
  return follow(reading, row, gridColumn, typeof number === "number" && !Number.isNaN(number) ? number : undefined);
}

/** A text as a formula holds it. */
export function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Repeats null for the cells that a spilled formula fills. */
export function under(formulaCell: PlanCell, rows: number): PlanCell[][] {
  return Array.from({ length: rows }, (_, index) => [index === 0 ? formulaCell : null]);
}

/** "Source Towns!A1:F11 · written 2026-11-23 · Township Planner 0.1.0": what every sheet says of itself. */
export function writtenLine({ sources, now, version, language }: Context): string {
  const addresses = Object.values(sources)
    .map(({ address }) => address)
    .join(language === "zh" ? "、" : ", ");
  const day = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
  const line: Text = {
    zh: `数据来源：${addresses} · 编制日期：${day} · 镇街规划 ${version}`,
    en: `Source: ${addresses} · written ${day} · Township Planner ${version}`,
  };
  return say(line, language);
}

/** The sources of a context as a plan keeps them. */
export function sourceRecords(context: Context): Readonly<Record<string, SourceRecord>> {
  return context.sources;
}

/** Says a text in the language of the plan. */
export function speaker(language: Language): (text: Text) => string {
  return (text) => say(text, language);
}
