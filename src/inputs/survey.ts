/** A part of the workbook that may hold a table: an Excel table, a defined name, or the used range of a sheet. */
export interface Spot {
  readonly kind: "table" | "name" | "sheet";
  readonly name: string;
  readonly address: string;
}

export interface Survey {
  /** The names of all sheets, hidden ones included, in their order. */
  readonly sheetNames: readonly string[];
  readonly spots: readonly Spot[];
}
