import type { BitTable } from "./bits";
import { addUp, fieldCoverage, itemCoverage, share, volumeCoverage, type Coverage, type Kinds } from "./coverage";

/** What coverage counts by, with the numbers that it needs. */
export type Basis =
  | { readonly measure: "items" }
  | { readonly measure: "fields"; readonly fields: Kinds }
  | { readonly measure: "volume"; readonly volumes: readonly number[] }
  /** Fields count only with so many certified officers (towns × fields); two unless told otherwise. */
  | {
      readonly measure: "executable";
      readonly fields: Kinds;
      readonly officers: readonly (readonly number[])[];
      readonly leastOfficers?: number;
    }
  /** Item coverage of each town, weighted by its people. */
  | { readonly measure: "population"; readonly people: readonly number[] };

export type Measure = Basis["measure"];

/** @throws what the coverage of each measure throws */
export function coverageBy(held: BitTable, basis: Basis): Coverage {
  switch (basis.measure) {
    case "items":
      return itemCoverage(held);
    case "fields":
      return fieldCoverage(held, basis.fields);
    case "volume":
      return volumeCoverage(held, basis.volumes);
    case "executable":
      return fieldCoverage(held, basis.fields, basis);
    case "population":
      return addUp(
        itemCoverage(held).towns.map(({ ratio }, town) => {
          const people = basis.people[town] ?? 0;
          return share(ratio * people, people);
        }),
      );
  }
}
