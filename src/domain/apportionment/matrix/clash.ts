import { DomainError } from "../../kernel/errors";
import type { Clash } from "./errors";
import type { Layout } from "./layout";
import type { MatrixProblem } from "./problem";
import type { Stuck } from "./settle";

/**
 * Names the rows and columns that cannot all have their totals: the units left over in a set of lines that no one
 * outside can take are a minimal cut of the network, and the cut's two sides are what is needed and what is available.
 * @see Hoffman's circulation theorem (1960)
 */
export function clashOf(problem: MatrixProblem, layout: Layout, stuck: Stuck): DomainError {
  // In a turned table units flow the other way, so what lacks there is what is left over here.
  const set = layout.turned ? stuck.lack : stuck.surplus;
  const { rowBase: rowHub, columnBase: columnHub, ...inside } = layout.sides(set.rows, set.columns);
  const pick = (flags: readonly boolean[], wanted: boolean) =>
    flags.flatMap((flag, index) => (flag === wanted ? [index] : []));
  const [insideRows, outsideRows] = [pick(inside.rows, true), pick(inside.rows, false)];
  const [insideColumns, outsideColumns] = [pick(inside.columns, true), pick(inside.columns, false)];

  const rowSum = (lines: readonly number[], which: "low" | "high") =>
    lines.reduce((sum, row) => sum + (problem.rowWindows[row]?.[which] ?? 0), 0);
  const columnSum = (lines: readonly number[], which: "low" | "high") =>
    lines.reduce((sum, column) => sum + (problem.columnWindows[column]?.[which] ?? 0), 0);
  const cellSum = (ofRows: readonly number[], ofColumns: readonly number[], bound: Float64Array) =>
    ofRows.reduce(
      (sum, row) => sum + ofColumns.reduce((line, column) => line + bound[row * problem.columns + column], 0),
      0,
    );
  // What enters the set at least, and what can leave it at most, besides the totals.
  const entering = cellSum(outsideRows, insideColumns, problem.low);
  const leaving = cellSum(insideRows, outsideColumns, problem.high);

  const told = (rowsNamed: number[], columnsNamed: number[], needed: number, available: number): Clash => ({
    rows: rowsNamed,
    columns: columnsNamed,
    needed,
    available,
    atLeastOne: problem.signposts.startsAtZero,
  });
  if (!rowHub && !columnHub)
    return new DomainError(
      "matrix.rowsNeedMore",
      balanced(
        told(insideRows, insideColumns, rowSum(insideRows, "low"), columnSum(insideColumns, "high") + leaving),
        entering,
      ),
    );
  if (rowHub && columnHub)
    return new DomainError(
      "matrix.columnsNeedMore",
      balanced(
        told(outsideRows, outsideColumns, columnSum(outsideColumns, "low"), rowSum(outsideRows, "high") + leaving),
        entering,
      ),
    );
  if (rowHub)
    return new DomainError(
      "matrix.totalTooLarge",
      balanced(
        told(
          outsideRows,
          insideColumns,
          problem.total,
          rowSum(outsideRows, "high") + columnSum(insideColumns, "high") + leaving,
        ),
        entering,
      ),
    );
  return new DomainError(
    "matrix.totalTooSmall",
    balanced(
      told(
        insideRows,
        outsideColumns,
        rowSum(insideRows, "low") + columnSum(outsideColumns, "low"),
        problem.total + leaving,
      ),
      entering,
    ),
  );
}

/** Minima elsewhere take room away; where they alone are too many, they are what is needed. */
function balanced(clash: Clash, minima: number): Clash {
  return minima > clash.available
    ? { ...clash, needed: clash.needed + minima }
    : { ...clash, available: clash.available - minima };
}
