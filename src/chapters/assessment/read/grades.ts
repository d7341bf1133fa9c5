import type { Grade } from "../../../domain/assessment/grades";
import { comparable } from "../../../domain/kernel/names";
import { show, type CellValue } from "../../../inputs/cell";
import type { Issue } from "../../../inputs/faults";
import { readTable } from "../../../inputs/table";
import { gradeTable } from "../tables/grades";

type Cells = readonly (readonly CellValue[])[];

/** How many rows from the top may hold titles before the headings. */
const SEARCHED_ROWS = 15;

/**
 * Grades from a table with or without its headings; without, its columns are grade, least, quota, after a veto. The last grade
 * is always open after a veto: a town must have some grade.
 */
export function readGrades(cells: Cells): { readonly grades: readonly Grade[]; readonly issues: readonly Issue[] } {
  const { label, aliases } = gradeTable.columns.grade;
  const names = new Set([label.zh, label.en, ...aliases].map(comparable));
  const isHeaded = cells
    .slice(0, SEARCHED_ROWS)
    .some((row) => row.length > 1 && row.some((cell) => names.has(comparable(show(cell)))));
  const headings = Object.values(gradeTable.columns).map((column) => column.label.zh);
  const reading = readTable(gradeTable, { cells: isHeaded ? cells : [headings, ...cells] });
  const grades = reading.rows.map(({ grade, least, quota, afterVeto }, index): Grade => ({
    name: grade,
    least: least ?? null,
    quota: quota ?? null,
    afterVeto: afterVeto ?? index === reading.rows.length - 1,
  }));
  const issues = reading.issues.filter(({ severity }) => severity === "error");
  return { grades, issues: isHeaded ? issues : issues.map(withoutHeading) };
}

/** The headings that were put above are no row of the planner's. */
function withoutHeading(issue: Issue): Issue {
  const { row } = issue.place;
  return row === undefined ? issue : { ...issue, place: { ...issue.place, row: Math.max(0, row - 1) } };
}
