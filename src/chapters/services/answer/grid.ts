import { addHeads, gridStaff, type Heads } from "../../../domain/grid/staff";
import type { StaffRead } from "../read/grid";

export interface NamedHeads {
  readonly name: string;
  readonly heads: Heads;
}

/** The staff of the grid by role or by town, and all of it. */
export function staffBy({ towns, roles }: StaffRead, by: "role" | "town"): { rows: NamedHeads[]; all: Heads } {
  const table = gridStaff(
    towns.map(({ units }) => units),
    roles,
  );
  const rows =
    by === "town"
      ? towns.map(({ name }, town) => ({ name, heads: addHeads(table[town] ?? []) }))
      : roles.map(({ name }, role) => ({ name, heads: addHeads(table.flatMap((row) => row[role] ?? [])) }));
  return { rows, all: addHeads(table.flat()) };
}
