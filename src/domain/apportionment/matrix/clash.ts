import { DomainError } from "../../kernel/errors";
import type { Clash } from "./errors";
import type { Layout } from "./layout";
import type { MatrixProblem, Window } from "./problem";
import type { Stuck } from "./settle";

/**
 * Names the rows and columns that cannot all have their totals: the units left over in a set of lines that no one
 * outside can take are a minimal cut of the network, and the cut's two sides are what is needed and what is available.
 * @see Hoffman's circulation theorem (1960)
 */
export function clashOf(problem: MatrixProblem, layout: Layout, stuck: Stuck): DomainError {
  const cut = cutOf(layout, stuck);
  const { insideRows, outsideRows, insideColumns, outsideColumns } = cut;
  const rows = sumOf(problem.rowWindows);
  const columns = sumOf(problem.columnWindows);
  // What enters the set at least, and what can leave it at most, besides the totals.
  const entering = cellSum(problem, outsideRows, insideColumns, problem.low);
  const leaving = cellSum(problem, insideRows, outsideColumns, problem.high);
  const told = (named: Pick<Clash, "rows" | "columns">, needed: number, available: number): Clash =>
    balanced({ ...named, needed, available, atLeastOne: problem.signposts.startsAtZero }, entering);

  if (!cut.rowHub && !cut.columnHub) {
    const available = columns(insideColumns, "high") + leaving;
    const named = { rows: insideRows, columns: insideColumns };
    return new DomainError("matrix.rowsNeedMore", told(named, rows(insideRows, "low"), available));
  }
  if (cut.rowHub && cut.columnHub) {
    const available = rows(outsideRows, "high") + leaving;
    const named = { rows: outsideRows, columns: outsideColumns };
    return new DomainError("matrix.columnsNeedMore", told(named, columns(outsideColumns, "low"), available));
  }
  if (cut.rowHub) {
    const available = rows(outsideRows, "high") + columns(insideColumns, "high") + leaving;
    const named = { rows: outsideRows, columns: insideColumns };
    return new DomainError("matrix.totalTooLarge", told(named, problem.total, available));
  }
  const needed = rows(insideRows, "low") + columns(outsideColumns, "low");
  const named = { rows: insideRows, columns: outsideColumns };
  return new DomainError("matrix.totalTooSmall", told(named, needed, problem.total + leaving));
}

/** The lines on either side of the cut, and on which side the totals of rows and of columns stand. */
function cutOf(layout: Layout, stuck: Stuck) {
  // In a turned table units flow the other way, so what lacks there is what is left over here.
  const set = layout.turned ? stuck.lack : stuck.surplus;
  const { rowBase, columnBase, rows, columns } = layout.sides(set.rows, set.columns);
  const pick = (flags: readonly boolean[], wanted: boolean) =>
    flags.flatMap((flag, index) => (flag === wanted ? [index] : []));
  return {
    rowHub: rowBase,
    columnHub: columnBase,
    insideRows: pick(rows, true),
    outsideRows: pick(rows, false),
    insideColumns: pick(columns, true),
    outsideColumns: pick(columns, false),
  };
}

function sumOf(windows: readonly Window[]) {
  return (lines: readonly number[], which: "low" | "high") =>
    lines.reduce((sum, line) => sum + windows[line][which], 0);
}

function cellSum(
  { columns: width }: MatrixProblem,
  rows: readonly number[],
  columns: readonly number[],
  bound: Float64Array,
): number {
  return rows.reduce((sum, row) => columns.reduce((line, column) => line + bound[row * width + column], sum), 0);
}

/** Minima elsewhere take room away; where they alone are too many, they are what is needed. */
function balanced(clash: Clash, minima: number): Clash {
  return minima > clash.available
    ? { ...clash, needed: clash.needed + minima }
    : { ...clash, available: clash.available - minima };
}
