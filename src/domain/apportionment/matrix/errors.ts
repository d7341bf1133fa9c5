/** A cell of the matrix; rows and columns counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Rows and columns that cannot all have what their totals demand. `needed` is what the side that is named first
 * must place or receive, `available` what all other limits leave for it; `needed` is the greater.
 */
export interface Clash {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly needed: number;
  readonly available: number;
  /** The method gives every cell that has a weight at least one, which counts as a minimum. */
  readonly atLeastOne: boolean;
}

/** What a total is the total of. */
export type Side = "rows" | "columns" | "grand";

export interface MatrixFacts {
  "matrix.empty": Record<string, never>;
  /** A range that does not fit the weights: a ragged row, or a list of another length. */
  "matrix.shape": {
    which: "table" | "weights" | "rowTotals" | "columnTotals" | "minimum" | "maximum";
    line: "rows" | "columns" | "values";
    found: number;
    wanted: number;
  };
  "matrix.negativeWeight": Cell & { found: string };
  "matrix.total": { line: "row" | "column" | "grand"; index: number; low: number; high: number };
  "matrix.bound": Cell & { minimum: number; maximum: number };
  /** Exact totals of both sides, or of one side and the grand total, that differ. */
  "matrix.totalsDiffer": { left: Side; leftTotal: number; right: Side; rightTotal: number };
  /** Both sides have windows, so the total of all must be given. */
  "matrix.noGrandTotal": Record<string, never>;
  /** The rows must place more than the columns (and the cells elsewhere) can take. */
  "matrix.rowsNeedMore": Clash;
  /** The columns must receive more than the rows (and the cells elsewhere) can give. */
  "matrix.columnsNeedMore": Clash;
  /** The least that these rows and columns must hold together is more than the grand total. */
  "matrix.totalTooSmall": Clash;
  /** The most that these rows and columns and all other cells can hold is less than the grand total. */
  "matrix.totalTooLarge": Clash;
  /** Several answers are equally right; each cell named may get one more, or one less, than in another of them. */
  "matrix.tie": { mayGain: readonly Cell[]; mayLose: readonly Cell[] };
  /** The largest cells of a line are equal and none of them gets a unit, so the winner rule has no single answer. */
  "matrix.winnerTied": { line: "row" | "column"; index: number; cells: readonly Cell[] };
  /** Only divisor methods have multipliers for rows and columns. */
  "matrix.method": Record<string, never>;
  /** The unit of controlled rounding must be above 0. */
  "matrix.unit": { found: string };
}
