import { normalise, number, readCell } from "../../../inputs/cell";
import { InputError, type Issue } from "../../../inputs/faults";
import { say, type Language, type Text } from "../../../locale/text";
import { missingColumn, type Finding, type Purpose } from "./findings";
import type { Authority, Catalogue, TownList } from ".";

/** What records sort into, such as fields: the names, and for each record the number of its name. */
export interface NamedKinds {
  readonly names: readonly string[];
  readonly count: number;
  readonly of: readonly number[];
}

export type ItemKind = "field" | "department" | "type";

function sortOut(words: readonly string[]): NamedKinds {
  const numbers = new Map<string, number>();
  const of = words.map((word) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  });
  return { names: [...numbers.keys()], count: numbers.size, of };
}

/**
 * The items by field, department or type, in the order of the catalogue.
 * @throws InputError where the catalogue has no such column
 */
export function itemKinds(catalogue: Catalogue, kind: ItemKind): NamedKinds {
  const { reading, list, rows } = catalogue;
  if (reading === undefined || list === undefined) return sortOut(catalogue.codes.map(() => ""));
  if (reading.found[kind] === undefined) throw new InputError([missingColumn(list, kind)]);
  return sortOut(rows.map((row) => reading.rows[row]?.[kind] ?? ""));
}

/** The grants by mode; a grant without one sorts under "". */
export function grantModes({ grants, grantRows, lists: [list] }: Authority): NamedKinds {
  if (grants.found.mode === undefined && list) throw new InputError([missingColumn(list, "mode")]);
  return sortOut(grantRows.map((row) => grants.rows[row]?.mode ?? ""));
}

/** The towns by class, all in one class where the table has none. */
export function townClasses({ reading, rows, names }: TownList): NamedKinds {
  return sortOut(
    reading?.found.class === undefined ? names.map(() => "") : rows.map((row) => reading.rows[row]?.class ?? ""),
  );
}

/**
 * A column of numbers of the items; a blank is 0.
 * @throws InputError where the column is missing
 */
export function itemNumbers({ reading, list, rows }: Catalogue, column: "volume" | "hours"): number[] {
  if (list && reading?.found[column] === undefined) throw new InputError([missingColumn(list, column)]);
  return rows.map((row) => reading?.rows[row]?.[column] ?? 0);
}

/**
 * A column of numbers of the towns; a blank is 0.
 * @throws InputError where the column is missing
 */
export function townNumbers({ reading, list, rows }: TownList, column: "population" | "workload"): number[] {
  if (list && reading?.found[column] === undefined) throw new InputError([missingColumn(list, column)]);
  return rows.map((row) => reading?.rows[row]?.[column] ?? 0);
}

/**
 * Certified officers, towns × fields: from columns that are called after the fields (城管, 城管持证人员, Officers (Urban));
 * where there is none, the town's officers serve every field.
 * @throws InputError where the table tells of no officers, or a number of them is none
 */
export function officersByField(towns: TownList, fields: readonly string[]): number[][] {
  const { reading, list, rows } = towns;
  if (!reading || !list) return [];
  const columnOf = officerColumns(towns, fields);
  if (columnOf.size === 0 && reading.found.officers === undefined)
    throw new InputError([missingColumn(list, "officers")]);
  if (columnOf.size === 0) return rows.map((row) => fields.map(() => reading.rows[row]?.officers ?? 0));
  const reader = number({ least: 0 }, { value: 0 });
  const issues: Issue[] = [];
  const table = rows.map((row) =>
    fields.map((field) => {
      const column = columnOf.get(field);
      const gridRow = reading.gridRows[row] ?? 0;
      const cell = readCell(reader, column === undefined ? null : reading.grid.cells[gridRow]?.[column]);
      if ("value" in cell) return cell.value;
      issues.push({
        severity: "error",
        fault: cell.fault,
        place: { argument: recordName(list.table.label, gridRow - reading.firstRow + 1), column },
      });
      return 0;
    }),
  );
  if (issues.length > 0) throw new InputError(issues);
  return table;
}

/** Whether the table of towns tells of officers at all. */
export function tellsOfficers(towns: TownList, fields: readonly string[]): boolean {
  return towns.reading?.found.officers !== undefined || officerColumns(towns, fields).size > 0;
}

function officerColumns({ reading }: TownList, fields: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>();
  if (!reading) return columns;
  const claimed = new Set(
    Object.entries(reading.found)
      .filter(([key]) => key !== "officers")
      .map(([, column]) => column),
  );
  const longestFirst = [...fields].filter((field) => field !== "").sort((left, right) => right.length - left.length);
  reading.headings.forEach(({ text }, column) => {
    const field = claimed.has(column)
      ? undefined
      : longestFirst.find((name) => text.toLowerCase().includes(normalise(name).toLowerCase()));
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  });
  return columns;
}

/** "赋权台账 第 3 条": a record by the number that it has under the headings. */
export function recordName(table: Text, record: number | undefined): Text {
  return record === undefined ? table : { zh: `${table.zh} 第 ${record} 条`, en: `${table.en}, record ${record}` };
}

/**
 * Refuses findings that would change an answer: faults of codes, towns and dates always, others where they matter.
 * @throws InputError that names the records
 */
export function refuse(findings: readonly Finding[], matters: readonly Purpose[] = []): void {
  const stopping = findings.filter(
    ({ severity, purpose }) => severity === "error" && (purpose === undefined || matters.includes(purpose)),
  );
  if (stopping.length === 0) return;
  throw new InputError(
    stopping.map(({ fault: what, table, record, column, place: { address } }) => {
      const label = column === undefined || record === undefined ? undefined : table.columns[column]?.label;
      const name = recordName(table.label, record);
      const argument = label ? { zh: `${name.zh} ${label.zh}`, en: `${name.en}, ${label.en}` } : name;
      return { severity: "error", fault: what, place: { argument, ...(address === undefined ? {} : { address }) } };
    }),
  );
}

/** The name of a kind; a blank one has a name too. */
export function kindName(name: string, language: Language): string {
  return name === "" ? say({ zh: "(未填)", en: "(blank)" }, language) : name;
}
