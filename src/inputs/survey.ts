/** A part of the workbook that may hold a table: an Excel table, a defined name, or the used range of a sheet. */
export interface Spot {
  readonly kind: "table" | "name" | "sheet";
  readonly name: string;
  readonly address: string;
}

/** A sheet by its name, and by the id that stays when the planner renames it. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
}

export interface Survey {
  /** All sheets, hidden ones included, in their order. */
  readonly sheets: readonly Sheet[];
  readonly spots: readonly Spot[];
}

/** What was surveyed of no workbook yet. */
export const unsurveyed: Survey = { sheets: [], spots: [] };
