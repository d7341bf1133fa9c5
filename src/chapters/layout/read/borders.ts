import type { Way } from "../../../domain/layout/county";
import { comparable } from "../../../domain/kernel/names";
import { cellError, isBlank, number, readCell, show, type CellValue } from "../../../inputs/cell";
import { fault, type Fault, type Issue } from "../../../inputs/faults";
import { readTable } from "../../../inputs/table";
import type { TownNames } from "../../../inputs/town";
import { neighbourTable, type NeighbourReading } from "../tables";

type Cells = readonly (readonly CellValue[])[];

/** A border as one line or cell tells it, and how to tell what is wrong with it. */
interface Told {
  readonly from: number;
  readonly to: number;
  readonly km: number | undefined;
  readonly issue: (what: Fault) => Issue;
}

export interface Borders {
  /** For each unit the units that it borders on, rising; both ways. */
  readonly neighbours: readonly (readonly number[])[];
  /** With kilometres for every border; undefined where none are given. */
  readonly ways: readonly Way[] | undefined;
}

/** Borders from a list of pairs, or from a square matrix with the units' names, whose cells are 1 or kilometres. */
export function readBorders(cells: Cells, units: TownNames, issues: Issue[]): Borders {
  if (isMatrix(cells, units)) return joined(fromMatrix(cells, units, issues), units, issues);
  const reading = readTable(neighbourTable, { cells });
  for (const issue of reading.issues) if (issue.severity === "error") issues.push(issue);
  return bordersIn(reading, units, issues);
}

/** Borders from a list of pairs that is read already. */
export function bordersIn(reading: NeighbourReading, units: TownNames, issues: Issue[]): Borders {
  return joined(fromList(reading, units, issues), units, issues);
}

function isMatrix(cells: Cells, units: TownNames): boolean {
  const [first = []] = cells;
  const names = new Set(units.names.map(comparable));
  const named = first.slice(1).filter((cell) => names.has(comparable(show(cell))));
  return first.length > 2 && named.length === first.length - 1;
}

function issueAt(what: Fault, row: number, column?: number): Issue {
  const place = { argument: neighbourTable.label, row, ...(column === undefined ? {} : { column }) };
  return { severity: "error", fault: what, place };
}

function fromList(reading: NeighbourReading, units: TownNames, issues: Issue[]): Told[] {
  return reading.rows.flatMap(({ unit, neighbour, km }, row) => {
    const [from, to] = [units.find(unit), units.find(neighbour)];
    for (const [found, key, name] of [
      [from, "unit", unit],
      [to, "neighbour", neighbour],
    ] as const)
      if (found === undefined)
        issues.push(reading.issue("error", fault("merge.unitUnknown", { found: name }), row, key));
    if (from === undefined || to === undefined) return [];
    return [{ from, to, km, issue: (what) => reading.issue("error", what, row, "neighbour") }];
  });
}

/** Blank and 0 are no border; a matrix of nothing but 1 tells no kilometres. */
function fromMatrix(cells: Cells, units: TownNames, issues: Issue[]): Told[] {
  const [heading = [], ...rows] = cells;
  const columns = heading.slice(1).map((cell) => units.find(show(cell)) ?? 0);
  const reader = number({ least: 0 }, { value: 0 });
  const told = rows.flatMap((row, at) => {
    if (row.every(isBlank)) return [];
    const from = units.find(show(row[0]));
    if (from === undefined) {
      issues.push(issueAt(fault("merge.unitUnknown", { found: show(row[0]) }), at + 1, 0));
      return [];
    }
    return columns.flatMap((to, index) => {
      const reading = readCell(reader, row[index + 1]);
      if ("fault" in reading) issues.push(issueAt(reading.fault, at + 1, index + 1));
      const isGiven = cellError(row[index + 1]) === undefined && !isBlank(row[index + 1]);
      const km = "value" in reading ? reading.value : 0;
      return isGiven ? [{ from, to, km, issue: (what: Fault) => issueAt(what, at + 1, index + 1) }] : [];
    });
  });
  const hasKilometres = told.some(({ km }) => km !== 0 && km !== 1);
  const none = new Set(told.filter(({ km }) => km === 0).map(({ from, to }) => `${from} ${to}`));
  for (const { from, to, km, issue } of told)
    if (km > 0 && from !== to && none.has(`${to} ${from}`)) issues.push(issue(oneWay(units, from, to)));
  return told.filter(({ km }) => km > 0).map((one) => (hasKilometres ? one : { ...one, km: undefined }));
}

function oneWay({ names }: TownNames, from: number, to: number): Fault {
  return fault("merge.oneWay", { from: names[from] ?? "", to: names[to] ?? "" });
}

/** Each border once; a unit beside itself is none. */
function joined(told: readonly Told[], units: TownNames, issues: Issue[]): Borders {
  const borders = new Map<string, Told>();
  for (const one of told) {
    if (one.from === one.to) continue;
    const key = [one.from, one.to].sort((a, b) => a - b).join(" ");
    const known = borders.get(key);
    if (known?.km !== undefined && one.km !== undefined && known.km !== one.km)
      issues.push(one.issue(oneWay(units, one.from, one.to)));
    if (known?.km === undefined) borders.set(key, one);
  }
  const all = [...borders.values()];
  const neighbours = units.names.map(() => [] as number[]);
  for (const { from, to } of all) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  for (const list of neighbours) list.sort((a, b) => a - b);
  const known = all.flatMap(({ from, to, km }) => (km === undefined ? [] : [{ from, to, km }]));
  const lacking = known.length > 0 ? all.find(({ km }) => km === undefined) : undefined;
  if (lacking) {
    const [from = "", to = ""] = [units.names[lacking.from], units.names[lacking.to]];
    issues.push(lacking.issue(fault("merge.kilometres", { from, to })));
  }
  return { neighbours, ways: known.length > 0 ? known : undefined };
}
