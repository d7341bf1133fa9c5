import { straightTenths, type County } from "../../../src/domain/layout/county";
import type { MergeQuestion } from "../../../src/domain/layout/plans";

/** A county of a few units a, b, c … with borders by pairs. */
export function countyOf(
  people: readonly number[],
  pairs: readonly (readonly [number, number])[],
  points?: readonly (readonly [number, number])[],
): County {
  const borders = (unit: number, other: number) =>
    pairs.some(([a, b]) => (a === unit && b === other) || (b === unit && a === other));
  return {
    names: people.map((_, unit) => String.fromCharCode(97 + unit)),
    people,
    neighbours: people.map((_, unit) => [...people.keys()].filter((other) => borders(unit, other))),
    maySeat: people.map(() => true),
    tenths: points && straightTenths(points),
  };
}

/** Units in a row, each beside the next. */
export function rowOf(people: readonly number[]): County {
  return countyOf(
    people,
    people.slice(1).map((_, unit) => [unit, unit + 1] as const),
    people.map((_, unit) => [unit, 0] as const),
  );
}

export const asked = (some: Partial<MergeQuestion>): MergeQuestion => ({
  least: 0,
  most: Infinity,
  rules: [],
  towns: undefined,
  goal: "none",
  list: 1000,
  ...some,
});
