import { ceiling, divide, exact } from "../kernel/exact";

/** The limits of one grid: households from and to, at most so many people, at most so many km². */
export interface GridStandard {
  readonly leastHouseholds: number;
  readonly mostHouseholds: number;
  readonly mostPeople: number;
  readonly mostArea: number | undefined;
}

export interface GridPlace {
  readonly households: number;
  readonly people: number;
  /** km²; undefined where it is not known. */
  readonly area: number | undefined;
}

/** How many grids a place is given between the least and the most: either end, or as near as can be to so many households each. */
export type GridChoice = "least" | "most" | number;

export interface Grids {
  readonly least: number;
  readonly most: number;
  readonly grids: number;
  /** What asks for more grids than the households allow; null where the limits agree. The least is taken then. */
  readonly conflict: "people" | "area" | null;
}

/** Grids of one place. Exact. */
export function gridsOf(place: GridPlace, standard: GridStandard, choice: GridChoice): Grids {
  const { households, people, area } = place;
  if (people === 0) return { least: 0, most: 0, grids: 0, conflict: null };
  const byPeople = Math.ceil(people / standard.mostPeople);
  const byArea =
    area === undefined || standard.mostArea === undefined
      ? 0
      : Number(ceiling(divide(exact(area), exact(standard.mostArea))));
  const least = Math.max(Math.ceil(households / standard.mostHouseholds), byPeople, byArea, 1);
  const most = Math.max(1, Math.floor(households / standard.leastHouseholds));
  if (least > most) return { least, most, grids: least, conflict: byArea > byPeople ? "area" : "people" };
  return { least, most, grids: chosen(households, choice, least, most), conflict: null };
}

function chosen(households: number, choice: GridChoice, least: number, most: number): number {
  if (choice === "least") return least;
  if (choice === "most") return most;
  // A half gives one grid more, so that no grid is larger than asked where both are equally near.
  return Math.min(most, Math.max(least, Math.floor((2 * households + choice) / (2 * choice))));
}
