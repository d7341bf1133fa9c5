import { placesAt, stableInterval, type Interval, type Shares } from "../../../domain/assessment/sensitivity";
import { add, compare, divide, subtract, sum, ZERO, type Rational } from "../../../domain/kernel/exact";
import type { Assessed } from "../read/assessment";
import type { Outcome } from "./total";

/** Somebody whose place changes, from one to another. */
export interface Move {
  readonly town: number;
  readonly from: number;
  readonly to: number;
}

/** How far the weight of one indicator of a ring may move. Towns are numbers of the whole table. */
export interface Sensitivity {
  readonly ring: number;
  readonly indicator: number;
  readonly points: Rational;
  readonly interval: Interval;
  readonly less: readonly Move[];
  readonly more: readonly Move[];
}

/** Ring by ring and indicator by indicator; one that has all the marks of its ring has no row. */
export function sensitivities(given: Assessed, outcome: Outcome, change: Rational): Sensitivity[] {
  const { rings, ringOf, indicators } = given;
  return rings.flatMap((_, ring) => {
    const members = [...ringOf.keys()].filter((town) => ringOf[town] === ring);
    const full = sum(indicators.flatMap(({ measures }) => measures[ring]?.points ?? []));
    return indicators.flatMap(({ measures }, indicator): Sensitivity[] => {
      const points = measures[ring]?.points;
      if (!points || compare(points, full) === 0) return [];
      const others = subtract(full, points);
      const towns = members.map((town): Shares => {
        const own = outcome.points[indicator]?.[town] ?? ZERO;
        const all = sum(outcome.points.flatMap((of) => of[town] ?? []));
        return {
          share: divide(own, points),
          rest: divide(subtract(all, own), others),
          besides: subtract(outcome.bonus[town] ?? ZERO, outcome.deduction[town] ?? ZERO),
        };
      });
      const { from, to, ...swaps } = stableInterval(towns, points, full);
      const named = (pairs: Interval["below"]) =>
        pairs.map(([ahead, behind]) => [members[ahead] ?? 0, members[behind] ?? 0] as const);
      const now = placesAt(towns, points, full);
      const moved = (weight: Rational) =>
        placesAt(towns, weight, full).flatMap((place, at): Move[] =>
          place === now[at] ? [] : [{ town: members[at] ?? 0, from: now[at] ?? 0, to: place }],
        );
      return [
        {
          ring,
          indicator,
          points,
          interval: { from, to, below: named(swaps.below), above: named(swaps.above) },
          less: moved(subtract(points, change)),
          more: moved(add(points, change)),
        },
      ];
    });
  });
}
