/**
 * A table of whole units with bounds for each cell, whose rows and columns all sum to 0, at the least sum of
 * convex costs. Totals and their windows are cells of a last row and a last column with the opposite sign.
 * Cells are numbered row by row.
 */
export interface Transport {
  readonly rows: number;
  readonly columns: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** What the unit number `units` of a cell costs; it rises with `units`. */
  marginal(cell: number, units: number): number;
}

/** A set of rows and columns of a table. */
export interface Lines {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
}
