import { number, readCell } from "../../../inputs/cell";
import { fieldColumns } from "../../../inputs/fieldColumns";
import { fault, type Issue } from "../../../inputs/faults";
import { TownNames } from "../../../inputs/town";
import type { Town } from "../answer/case";
import { townTable, type TownReading } from "../tables";
import { FindingList } from "./findings";
import { recordName } from "./refuse";

/** The towns: the rows that count, each town once. */
export interface TownList {
  readonly reading: TownReading;
  readonly names: TownNames;
  readonly towns: readonly Town[];
  /** For each town its row in the reading. */
  readonly rows: readonly number[];
  readonly list: FindingList<typeof townTable.columns>;
  /** Numbers that are not there and count as 0. */
  readonly doubts: FindingList<typeof townTable.columns>;
}

export function readTowns(reading: TownReading): TownList {
  const list = new FindingList(townTable, reading);
  const doubts = new FindingList(townTable, reading, false);
  const names = new TownNames();
  const towns: Town[] = [];
  const rows: number[] = [];
  reading.rows.forEach(({ town: name, class: kind = "", population, workload }, row) => {
    if (!name) {
      if (name === "") list.tell("error", fault("ledger.townMissing", {}), row, "town");
      return;
    }
    const twin = names.find(name);
    if (twin !== undefined) {
      const first = reading.record(rows[twin] ?? 0);
      list.tell("error", fault("ledger.townTwice", { found: name, first }), row, "town");
      return;
    }
    names.add(name);
    towns.push({ name, class: kind, population, workload });
    rows.push(row);
    for (const [column, value] of Object.entries({ population, workload }) as ["population" | "workload", unknown][])
      if (reading.has(column) && value === undefined && !reading.isBroken(row, column))
        doubts.tell("note", fault("ledger.townNumberMissing", { town: name }), row, column);
  });
  return { reading, names, towns, rows, list, doubts };
}

/** Certified officers, towns × fields; undefined where the table tells of none. */
export interface Officers {
  readonly table: readonly (readonly number[])[] | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Certified officers from columns that are called after the fields (城管, 城管持证人员, Officers (Urban)); where there is
 * none, the town's officers serve every field.
 */
export function readOfficers(towns: TownList, fields: readonly string[]): Officers {
  const { reading, rows } = towns;
  const columnOf = fieldColumns(reading, fields, "officers");
  if (columnOf.size === 0 && !reading.has("officers")) return { table: undefined, issues: [] };
  if (columnOf.size === 0)
    return { table: rows.map((row) => fields.map(() => reading.rows[row]?.officers ?? 0)), issues: [] };
  const reader = number({ least: 0 }, { value: 0 });
  const issues: Issue[] = [];
  const officers = (row: number, field: string): number => {
    const column = columnOf.get(field);
    if (column === undefined) return 0;
    const cell = readCell(reader, reading.cell(row, column));
    if ("value" in cell) return cell.value;
    const argument = recordName(townTable.label, reading.record(row));
    const { address } = reading.place(row, column);
    const place = { argument, column, ...(address === undefined ? {} : { address }) };
    issues.push({ severity: "error", fault: cell.fault, place });
    return 0;
  };
  return { table: rows.map((row) => fields.map((field) => officers(row, field))), issues };
}
