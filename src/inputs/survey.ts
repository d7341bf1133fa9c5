/** A part of the workbook that may hold a table: an Excel table, a defined name, or the used range of a sheet. */
export interface Spot {
  readonly kind: "table" | "name" | "sheet";
  readonly name: string;
  readonly address: string;
}

/** A sheet by its name, and by the id that stays when the planner renames it. */
interface Sheet {
  readonly id: string;
  readonly name: string;
}

/** A setting of the workbook by which figures are not what they look: formulas that wait for F9, dates counted from 1904. */
export type Setting = "manual" | "dates1904";

export interface Survey {
  readonly settings: readonly Setting[];
  /** All sheets, hidden ones included, in their order. */
  readonly sheets: readonly Sheet[];
  readonly spots: readonly Spot[];
}

/** What was surveyed of no workbook yet. */
export const unsurveyed: Survey = { settings: [], sheets: [], spots: [] };
