import { add, exact, toNumber, ZERO } from "../kernel/exact";
import { componentsOf } from "../optimise/regions";
import { seatOf, type County } from "./county";

/** What a unit brings into its new town; undefined where its table does not say. */
export interface UnitFacts {
  readonly area: number | undefined;
  readonly posts: number | undefined;
  readonly institutionPosts: number | undefined;
}

/** What a plan makes of one new town; undefined where the facts of some unit are missing. */
export interface TownEffect {
  readonly members: readonly number[];
  readonly people: number;
  readonly area: number | undefined;
  /** Parts without a border to the part with most people; undefined where no borders are known. */
  readonly islands: readonly (readonly number[])[] | undefined;
  readonly seat: number | undefined;
  /** People × tenths of a kilometre to the seat. */
  readonly travel: number | undefined;
  /** Tenths of a kilometre from the farthest unit with people to the seat. */
  readonly farthest: number | undefined;
  readonly posts: number | undefined;
  readonly institutionPosts: number | undefined;
}

/**
 * What a plan makes of each new town, whether it keeps to rules and bounds or not; towns in the order of their first units.
 * @param townOf the town of each unit, by any name
 */
export function effectsOf(
  county: County,
  facts: readonly UnitFacts[],
  hasBorders: boolean,
  townOf: readonly string[],
): ReadonlyMap<string, TownEffect> {
  const towns = townsIn(townOf);
  const effect = (members: readonly number[]): TownEffect => {
    const seat = county.tenths && seatOf(county, members, new Set());
    const sumOf = (key: keyof UnitFacts) => sumKnown(members.map((unit) => facts[unit][key]));
    return {
      members,
      people: members.reduce((sum, unit) => sum + county.people[unit], 0),
      area: sumOf("area"),
      islands: hasBorders ? islandsOf(county, members) : undefined,
      seat: seat?.unit,
      travel: seat?.cost,
      farthest: seat && farthestFrom(county, members, seat.unit),
      posts: sumOf("posts"),
      institutionPosts: sumOf("institutionPosts"),
    };
  };
  return new Map([...towns].map(([town, members]) => [town, effect(members)]));
}

/** The units of each town, in the order of their first units. */
export function townsIn<Town>(townOf: readonly Town[]): Map<Town, number[]> {
  const towns = new Map<Town, number[]>();
  townOf.forEach((town, unit) => {
    const members = towns.get(town);
    if (members) members.push(unit);
    else towns.set(town, [unit]);
  });
  return towns;
}

/** The exact sum of decimals, rounded once; undefined where one is unknown, for a blank is not 0. */
export function sumKnown(values: readonly (number | undefined)[]): number | undefined {
  let sum = ZERO;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum = add(sum, exact(value));
  }
  return toNumber(sum);
}

/** Parts of a town without a border to its part with most people. */
export function islandsOf({ neighbours, people }: County, members: readonly number[]): number[][] {
  const isIn = new Uint8Array(people.length);
  for (const unit of members) isIn[unit] = 1;
  const components = componentsOf({ neighbours, weights: people }, isIn);
  const main = components.reduce((most, one) => (one.weight > most.weight ? one : most));
  return components.filter((one) => one !== main).map(({ units }) => [...units].sort((a, b) => a - b));
}

function farthestFrom({ people, tenths = [] }: County, members: readonly number[], seat: number): number {
  return members.reduce((far, unit) => (people[unit] > 0 ? Math.max(far, tenths[unit][seat]) : far), 0);
}
