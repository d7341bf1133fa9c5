import type { TownForce } from "../../../domain/enforcement/force";
import { comparable } from "../../../domain/kernel/names";
import { count, readCell } from "../../../inputs/cell";
import { fieldColumns } from "../../../inputs/fieldColumns";
import { fault, type Issue } from "../../../inputs/faults";
import { TownNames } from "../../../inputs/town";
import type { ForceCaseReading, OfficerReading } from "../tables/force";
import { refuse } from "./refuse";

export interface ForceRead {
  readonly towns: readonly string[];
  readonly fields: readonly string[];
  readonly forces: readonly TownForce[];
}

const officers = count({}, { value: 0 });

/**
 * The cases of each town by field and its officers certified in each; towns in the order of the officers.
 * @throws InputError with every fault of both tables
 */
export function readForce(cases: ForceCaseReading, force: OfficerReading): ForceRead {
  const issues: Issue[] = [...cases.issues, ...force.issues];
  const towns = new TownNames(force.rows.map(({ town }) => town));
  const fields = [...new Map(cases.rows.map(({ field }) => [comparable(field), field])).values()];
  const columns = fieldColumns(force, fields, "people");
  // Officers (Urban) alone tells of no officers in all.
  const tellsAll = ![...columns.values()].includes(force.found.people ?? -1);
  const fieldOf = new Map(fields.map((field, index) => [comparable(field), index]));
  const opened = towns.names.map(() => fields.map(() => ({ opened: 0, completed: undefined as number | undefined })));
  cases.rows.forEach(({ town, field, opened: number, completed }, row) => {
    const at = towns.find(town);
    if (at === undefined) issues.push(cases.issue("error", fault("enforce.townUnknown", { found: town }), row, "town"));
    if (
      columns.get(field) === undefined &&
      columns.get(fields[fieldOf.get(comparable(field)) ?? -1] ?? "") === undefined
    )
      issues.push(cases.issue("error", fault("enforce.fieldUnknown", { found: field }), row, "field"));
    const one = opened[at ?? -1]?.[fieldOf.get(comparable(field)) ?? -1];
    if (!one) return;
    one.opened += number;
    if (completed !== undefined) one.completed = (one.completed ?? 0) + completed;
  });
  const certified = force.rows.map((_, row) =>
    fields.map((field) => {
      const column = columns.get(field);
      if (column === undefined) return 0;
      const read = readCell(officers, force.cell(row, column));
      if ("value" in read) return read.value;
      issues.push({ severity: "error", fault: read.fault, place: force.place(row, column) });
      return 0;
    }),
  );
  refuse(issues);
  return {
    towns: towns.names,
    fields,
    forces: force.rows.map(({ people }, town) => ({
      cases: opened[town] ?? [],
      certified: certified[town] ?? [],
      people: tellsAll ? people : undefined,
    })),
  };
}
