import type { Grids } from "../../../domain/grid/grids";
import type { StaffRead } from "../read/grid";
import type { NamedHeads } from "../answer/grid";
import type { Heads } from "../../../domain/grid/staff";
import { fromFen } from "../../../domain/revenue/money";
import type { Cell, Table } from "../../../locale/table";
import { name, type Text } from "../../../locale/text";
import { perUnits, words } from "../words";

const conflicts: Readonly<Record<"people" | "area", Text>> = {
  people: { zh: "人数要求的网格多于户数所允许", en: "people ask for more grids than the households allow" },
  area: { zh: "面积要求的网格多于户数所允许", en: "area asks for more grids than the households allow" },
};

/** A row for each place, the total last where there are several; what a grid holds on average. */
export function gridTable(
  grids: readonly Grids[],
  places: readonly { readonly households: number; readonly people: number }[],
): Table {
  const row = (one: Omit<Grids, "conflict">, households: number, people: number, remark: Cell): Cell[] => [
    ...[one.least, one.most, one.grids],
    ...(one.grids === 0 ? [null, null] : [households / one.grids, people / one.grids]),
    remark,
  ];
  const rows = grids.map((one, place): Cell[] => {
    const { households = 0, people = 0 } = places[place] ?? {};
    const odd = households > people ? { zh: "户数多于人数，请核对", en: "more households than people; check" } : "";
    return row(one, households, people, one.conflict ? conflicts[one.conflict] : odd);
  });
  if (rows.length < 2) return rows;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const all = {
    least: sum(grids.map(({ least }) => least)),
    most: sum(grids.map(({ most }) => most)),
    grids: sum(grids.map((one) => one.grids)),
  };
  return [
    ...rows,
    row(all, sum(places.map(({ households }) => households)), sum(places.map(({ people }) => people)), ""),
  ];
}

/** A row for each role with what it is counted by, or for each town; the total last. */
export function staffTable(
  { rows, all }: { readonly rows: readonly NamedHeads[]; readonly all: Heads },
  { roles }: StaffRead,
  by: "role" | "town",
): Table {
  const { role, per, units, people, newPeople, unitsEach, yearly, town, total } = words;
  if (by === "town")
    return [
      [town, people, newPeople, yearly],
      ...rows.map(({ name: called, heads }) => [name(called), ...figures(heads)]),
      [total, ...figures(all)],
    ];
  return [
    [role, per, units, people, newPeople, unitsEach, yearly],
    ...rows.map(({ name: called, heads }, index) => [
      name(called),
      perUnits[roles[index]?.per ?? "grid"].label,
      heads.units,
      heads.people,
      heads.newPeople,
      heads.people === 0 ? null : heads.units / heads.people,
      fromFen(heads.subsidy),
    ]),
    [total, "", "", all.people, all.newPeople, "", fromFen(all.subsidy)],
  ];
}

function figures({ people, newPeople, subsidy }: Heads): Cell[] {
  return [people, newPeople, fromFen(subsidy)];
}
