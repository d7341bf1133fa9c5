import type { MergeBounds } from "../../../domain/layout/county";
import type { CellValue } from "../../../inputs/cell";
import { fault, InputError, type Issue } from "../../../inputs/faults";
import { readTable } from "../../../inputs/table";
import { TownNames } from "../../../inputs/town";
import type { LaidDown, LayoutCase, LayoutUnit } from "../answer";
import { unitTable, type NeighbourReading, type RuleReading, type UnitReading } from "../tables";
import { bordersIn, readBorders } from "./borders";
import { readRules, rulesIn } from "./rules";

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

/** The same from tables that are read already, with everything that is wrong in them. */
export function readLayoutTables(
  units: UnitReading,
  neighbours: NeighbourReading,
  rules: RuleReading | undefined,
): { readonly layout: LayoutCase & { readonly rules: readonly LaidDown[] }; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const rows = units.rows.map((row): LayoutUnit => ({ ...row, maySeat: row.seat !== "never" }));
  if (looksLikeDegrees(rows)) issues.push(units.issue("error", fault("merge.degrees", {}), undefined, "x"));
  const names = new TownNames(rows.map(({ unit }) => unit));
  const borders = bordersIn(neighbours, names, issues);
  return { layout: { units: rows, borders, rules: rules ? rulesIn(rules, names, issues) : [] }, issues };
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
