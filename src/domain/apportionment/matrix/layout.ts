import type { MatrixProblem, Window } from "./problem";

/**
 * How a matrix and its totals lie in the table of a transport problem: the longer side as rows, its totals in a last
 * column, the other totals in a last row, the grand total in the corner; totals with the opposite sign.
 */
export class Layout {
  /** Rows and columns of the table, the totals among them. */
  readonly rows: number;
  readonly columns: number;
  readonly turned: boolean;
  readonly low: Float64Array;
  readonly high: Float64Array;

  constructor(
    private readonly problem: Pick<
      MatrixProblem,
      "rows" | "columns" | "low" | "high" | "rowWindows" | "columnWindows"
    > & { readonly grand: Window },
  ) {
    this.turned = problem.columns > problem.rows;
    this.rows = (this.turned ? problem.columns : problem.rows) + 1;
    this.columns = (this.turned ? problem.rows : problem.columns) + 1;
    this.low = new Float64Array(this.rows * this.columns);
    this.high = new Float64Array(this.rows * this.columns);
    for (let row = 0, cell = 0; row < problem.rows; row++)
      for (let column = 0; column < problem.columns; column++, cell++) {
        const at = this.cell(row, column);
        this.low[at] = problem.low[cell];
        this.high[at] = problem.high[cell];
      }
    const hold = (at: number, window: Window) => {
      this.low[at] = -window.high;
      this.high[at] = -window.low;
    };
    problem.rowWindows.forEach((window, row) => hold(this.rowTotal(row), window));
    problem.columnWindows.forEach((window, column) => hold(this.columnTotal(column), window));
    this.low[this.corner] = problem.grand.low;
    this.high[this.corner] = problem.grand.high;
  }

  /** Where the cell of the matrix stands in the table. */
  cell(row: number, column: number): number {
    return this.turned ? column * this.columns + row : row * this.columns + column;
  }

  rowTotal(row: number): number {
    return this.turned ? (this.rows - 1) * this.columns + row : (row + 1) * this.columns - 1;
  }

  columnTotal(column: number): number {
    return this.turned ? (column + 1) * this.columns - 1 : (this.rows - 1) * this.columns + column;
  }

  get corner(): number {
    return this.rows * this.columns - 1;
  }

  /** The row and column of the matrix for a cell of the table, or undefined for a total. */
  place(cell: number): { row: number; column: number } | undefined {
    const row = Math.floor(cell / this.columns);
    const column = cell % this.columns;
    if (row === this.rows - 1 || column === this.columns - 1) return undefined;
    return this.turned ? { row: column, column: row } : { row, column };
  }

  /** Where the cells of the matrix stand in the table, row by row. */
  inOrder(): number[] {
    const { rows, columns } = this.problem;
    return Array.from({ length: rows * columns }, (_, cell) => this.cell(Math.floor(cell / columns), cell % columns));
  }

  /** The units of the matrix, row by row. */
  read(units: Float64Array): number[][] {
    const { rows, columns } = this.problem;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => units[this.cell(row, column)]),
    );
  }

  /** Splits values of the table's rows and columns into those of the matrix; the last of each side belongs to the totals. */
  sides<T>(ofRows: readonly T[], ofColumns: readonly T[]): { rows: T[]; columns: T[]; rowBase: T; columnBase: T } {
    const [long, short] = [ofRows.slice(0, -1), ofColumns.slice(0, -1)];
    const [longEnd, shortEnd] = [ofRows[ofRows.length - 1], ofColumns[ofColumns.length - 1]];
    // The totals of the rows stand in the last column, so that column's value is the base of the rows.
    return this.turned
      ? { rows: short, columns: long, rowBase: longEnd, columnBase: shortEnd }
      : { rows: long, columns: short, rowBase: shortEnd, columnBase: longEnd };
  }
}
