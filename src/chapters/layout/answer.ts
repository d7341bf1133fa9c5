import { straightTenths, tenthsOverBorders, type County, type Way } from "../../domain/layout/county";
import { effectsOf, type TownEffect } from "../../domain/layout/effects";
import { mergePlans, type MergePlans, type MergeQuestion } from "../../domain/layout/plans";
import type { Work } from "../../domain/optimise/work";

/** A unit as its table tells it; what the table lacks is undefined. */
export interface LayoutUnit {
  readonly unit: string;
  readonly people: number;
  readonly area?: number;
  /** Kilometres on a plane. */
  readonly x?: number;
  readonly y?: number;
  readonly posts?: number;
  readonly institutionPosts?: number;
  readonly maySeat: boolean;
}

/** The units of a county and how they border on each other. */
export interface LayoutCase {
  readonly units: readonly LayoutUnit[];
  readonly borders:
    { readonly neighbours: readonly (readonly number[])[]; readonly ways: readonly Way[] | undefined } | undefined;
}

/** The county of the domain; ways over borders go before straight lines. */
export function countyOf({ units, borders }: LayoutCase): County {
  const points = units.flatMap(({ x, y }) => (x === undefined || y === undefined ? [] : [[x, y] as const]));
  const straight = points.length === units.length ? straightTenths(points) : undefined;
  return {
    names: units.map(({ unit }) => unit),
    people: units.map(({ people }) => people),
    neighbours: borders?.neighbours ?? units.map(() => []),
    maySeat: units.map(({ maySeat }) => maySeat),
    tenths: borders?.ways ? tenthsOverBorders(units.length, borders.ways) : straight,
  };
}

/** The plans of a merge. @throws DomainError of the codes merge.… */
export function plansOf(layout: LayoutCase, question: MergeQuestion, work: Work): MergePlans {
  return mergePlans(countyOf(layout), question, work);
}

/** What a plan, the planner's own too, makes of each new town. @param townOf the town of each unit, by any name */
export function planEffects(layout: LayoutCase, townOf: readonly string[]): ReadonlyMap<string, TownEffect> {
  const facts = layout.units.map(({ area, posts, institutionPosts }) => ({ area, posts, institutionPosts }));
  return effectsOf(countyOf(layout), facts, layout.borders !== undefined, townOf);
}
