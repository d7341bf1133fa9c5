import { DomainError } from "../../../domain/kernel/errors";
import { comparable } from "../../../domain/kernel/names";
import { unitsFor, type Role, type Units } from "../../../domain/grid/staff";
import type { GridStandard } from "../../../domain/grid/grids";
import { fault, type Issue } from "../../../inputs/faults";
import type { RoleReading, StandardReading, UnitReading } from "../tables/grid";
import { refuse } from "./refuse";

/** 300 to 500 households and at most 2,500 people, as an example of a province has it; the planner's own standard takes its place. */
export const USUAL_STANDARD: GridStandard = {
  leastHouseholds: 300,
  mostHouseholds: 500,
  mostPeople: 2500,
  mostArea: undefined,
};

/** The standard of each place by its kind. @throws grids.standard, grids.kindUnknown, InputError */
export function readStandards(
  reading: StandardReading,
  kinds: readonly (string | undefined)[],
): readonly GridStandard[] {
  refuse(reading.issues);
  const known = new Map(reading.rows.map((row) => [comparable(row.kind), row]));
  const [only, ...more] = reading.rows;
  return kinds.map((kind, unit) => {
    const row =
      kind === undefined || kind === "" ? (more.length === 0 ? only : undefined) : known.get(comparable(kind));
    if (!row)
      throw new DomainError("grids.kindUnknown", {
        unit,
        found: kind ?? "",
        kinds: reading.rows.map((one) => one.kind),
      });
    return checked({ ...row, mostArea: row.mostArea });
  });
}

/** @throws grids.standard */
export function checked(standard: GridStandard): GridStandard {
  const { leastHouseholds: least, mostHouseholds: most } = standard;
  if (least > most) throw new DomainError("grids.standard", { least, most });
  return standard;
}

export interface StaffRead {
  readonly towns: readonly { readonly name: string; readonly units: Units }[];
  readonly roles: readonly (Role & { readonly name: string })[];
}

/** @throws InputError with every fault of both tables, and with each role whose units are not known */
export function readStaff(units: UnitReading, roles: RoleReading): StaffRead {
  refuse(units.issues);
  const isKnown = (unit: keyof Units) => units.has(unit) && units.rows.every((town) => town[unit] !== undefined);
  return {
    towns: units.rows.map(({ town, ...counts }) => ({
      name: town,
      units: { grid: counts.grid, village: counts.village, community: counts.community },
    })),
    roles: readRoles(roles, isKnown),
  };
}

/** @throws InputError with every fault of the table, and with each role whose units are not known */
export function readRoles(roles: RoleReading, isKnown: (unit: keyof Units) => boolean): StaffRead["roles"] {
  const lacking = roles.rows.flatMap(({ role, per }, row): Issue[] =>
    unitsFor(per).flatMap((unit) =>
      isKnown(unit) ? [] : [roles.issue("error", fault("gridstaff.per", { role, unit }), row, "per")],
    ),
  );
  refuse([...roles.issues, ...lacking]);
  return roles.rows.map(({ role, per, number, holder, monthly }) => ({
    name: role,
    per,
    number,
    held: holder !== undefined && holder.trim() !== "",
    monthly,
  }));
}
