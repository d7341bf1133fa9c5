import { compare, ratio, roundHalfAway, type Rational } from "../kernel/exact";

/** How equal scores share places: 1 2 2 4, 1 2 2 3, or the mean of their places. */
export type TiedPlaces = "competition" | "dense" | "average";

export type Best = "highest" | "lowest";

/** The places of values, counted from 1: what is equal has one place, decided on exact fractions. */
export function places(values: readonly Rational[], best: Best, ties: TiedPlaces): number[] {
  const sign = best === "highest" ? -1 : 1;
  const order = Array.from(values.keys()).sort((a, b) => sign * compare(at(values, a), at(values, b)));
  const found = new Array<number>(values.length).fill(0);
  let distinct = 0;
  for (let first = 0; first < order.length;) {
    const value = at(values, order[first]);
    let next = first + 1;
    while (next < order.length && compare(at(values, order[next]), value) === 0) next++;
    distinct++;
    const place = { competition: first + 1, dense: distinct, average: (first + 1 + next) / 2 }[ties];
    for (let index = first; index < next; index++) found[order[index] ?? 0] = place;
    first = next;
  }
  return found;
}

function at(values: readonly Rational[], index: number | undefined): Rational {
  return values[index ?? 0] ?? { numerator: 0n, denominator: 1n };
}

/** The places of values within their groups; null takes no part. */
export function placesWithin(
  values: readonly (Rational | null)[],
  groups: readonly number[],
  best: Best,
  ties: TiedPlaces,
): (number | null)[] {
  const found: (number | null)[] = values.map(() => null);
  for (const members of membersOf(groups)) {
    const present = members.filter((unit) => typeof values[unit] === "object" && values[unit] !== null);
    const ranks = places(
      present.flatMap((unit) => values[unit] ?? []),
      best,
      ties,
    );
    present.forEach((unit, index) => (found[unit] = ranks[index] ?? null));
  }
  return found;
}

/** The units of each group, groups counted from 0. */
export function membersOf(groups: readonly number[]): number[][] {
  const members: number[][] = [];
  groups.forEach((group, unit) => {
    while (members.length <= group) members.push([]);
    members[group]?.push(unit);
  });
  return members;
}

/** A value to so many decimals, a half away from zero. */
export function rounded(value: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  return ratio(roundHalfAway({ numerator: value.numerator * scale, denominator: value.denominator }), scale);
}
