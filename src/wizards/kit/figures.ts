import { sheetPrefix, cellName } from "../../inputs/address";
import { show, type CellValue } from "../../inputs/cell";
import { largest } from "../../domain/kernel/extremes";
import type { FigureArea, PlanRecord, SheetPlan } from "./plan";

/** The results of a plan as its sheets hold them: by what they are, then by the name that stands in the first cell of the row. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Where the sheets of a plan hold its results. */
export function figureAreas(sheets: readonly SheetPlan[]): FigureArea[] {
  return sheets.flatMap(({ name: sheet, blocks }) =>
    blocks.flatMap(({ row, column, cells, figures = [] }) =>
      figures.flatMap((key, across): FigureArea[] =>
        key === null ? [] : [{ key, sheet, row, column: column + across, rows: cells.length }],
      ),
    ),
  );
}

/** The area of a sheet that holds all its results, with the names at their left; undefined where it has none. */
export function figuresRange({ figures = [] }: PlanRecord, sheet: string): string | undefined {
  const own = figures.filter((area) => area.sheet === sheet);
  if (own.length === 0) return undefined;
  const row = largest(own.map((area) => area.row + area.rows - 1));
  const column = largest(own.map((area) => area.column));
  return `${sheetPrefix(sheet)}A1:${cellName(row, column)}`;
}

/** The results on the sheets, as they stand there; what is no number is left out. */
export function figuresOn(
  { figures = [] }: PlanRecord,
  cells: (sheet: string) => readonly (readonly CellValue[])[] | undefined,
): Figures {
  const all: Record<string, Record<string, number>> = {};
  for (const { key, sheet, row, column, rows } of figures)
    for (const line of cells(sheet)?.slice(row, row + rows) ?? []) {
      const value = line[column];
      const name = show(line[0]);
      if (name !== "" && typeof value === "number") (all[key] ??= {})[name] = value;
    }
  return all;
}
