import type { MergeBounds } from "../../../domain/layout/county";
import type { CellValue } from "../../../inputs/cell";
import { fault, InputError, type Issue } from "../../../inputs/faults";
import { readTable } from "../../../inputs/table";
import { TownNames } from "../../../inputs/town";
import type { LayoutCase, LayoutUnit } from "../answer";
import { unitTable } from "../tables";
import { readBorders } from "./borders";
import { readRules } from "./rules";

type Cells = readonly (readonly CellValue[])[];

/**
 * The units with their borders and rules.
 * @throws InputError with every fault of all three
 */
export function readLayout(
  units: Cells,
  neighbours: Cells | undefined,
  rules: Cells | undefined,
): LayoutCase & { readonly rules: MergeBounds["rules"] } {
  const issues: Issue[] = [];
  const reading = readTable(unitTable, { cells: units });
  for (const issue of reading.issues) if (issue.severity === "error") issues.push(issue);
  const rows = reading.rows.map((row): LayoutUnit => ({ ...row, maySeat: row.seat !== "never" }));
  if (issues.length > 0) throw new InputError(issues);
  if (looksLikeDegrees(rows)) issues.push(reading.issue("error", fault("merge.degrees", {}), undefined, "x"));
  const names = new TownNames(rows.map(({ unit }) => unit));
  const borders = neighbours && readBorders(neighbours, names, issues);
  const read = rules ? readRules(rules, names, issues) : [];
  if (issues.length > 0) throw new InputError(issues);
  return { units: rows, borders, rules: read };
}

/** Longitudes and latitudes of a Chinese county: no county is three kilometres wide and so far from its origin. */
function looksLikeDegrees(units: readonly LayoutUnit[]): boolean {
  const points = units.flatMap(({ x, y }) => (x === undefined || y === undefined ? [] : [{ x, y }]));
  const [first] = points;
  if (!first || points.length < 2) return false;
  return points.every(
    ({ x, y }) => x > 73 && x < 136 && y > 3 && y < 54 && Math.abs(x - first.x) < 3 && Math.abs(y - first.y) < 3,
  );
}
