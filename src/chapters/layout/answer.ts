import { straightTenths, tenthsOverBorders, type County, type MergeRule, type Way } from "../../domain/layout/county";
import { breachesOf, planValue, type Breach } from "../../domain/layout/check";
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
  /** The town that it is in today. */
  readonly today?: string;
}

/** A rule with the name that the planner gives it, such as that of a functional zone. */
export type LaidDown = MergeRule & { readonly name?: string };

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

/** What anybody's plan comes to under the wishes: what it makes of each town, what it reaches, what it does not keep to. */
export interface Outcome {
  /** The town of each unit, by its name. */
  readonly townOf: readonly string[];
  /** In the order of their first units; the towns of `breaches` are places in this list. */
  readonly names: readonly string[];
  readonly effects: ReadonlyMap<string, TownEffect>;
  readonly value: number | undefined;
  readonly breaches: readonly Breach[];
}

export function outcomeOf(layout: LayoutCase, question: MergeQuestion, townOf: readonly string[]): Outcome {
  const county = countyOf(layout);
  const effects = planEffects(layout, townOf);
  const names = [...effects.keys()];
  const numbers = townOf.map((town) => names.indexOf(town));
  return {
    ...{ townOf, names, effects },
    value: planValue(county, question.goal, question.rules, numbers),
    breaches: breachesOf(county, question, numbers),
  };
}

/**
 * The names of new towns: what the town of its seat is called today where no other has its seat there, else the seat's own
 * name; its first unit's where no seat is known.
 */
export function townNames(layout: LayoutCase, numbers: readonly number[]): string[] {
  const effects = planEffects(layout, numbers.map(String));
  const heads = new Map(
    [...effects].map(
      ([
        town,
        {
          seat,
          members: [first = 0],
        },
      ]) => [town, seat ?? first],
    ),
  );
  const todays = [...heads.values()].map((head) => layout.units[head]?.today);
  const named = new Map(
    [...heads].map(([town, head]) => {
      const { unit = "", today } = layout.units[head] ?? {};
      const isFree = today !== undefined && todays.filter((other) => other === today).length === 1;
      return [town, isFree ? today : unit] as const;
    }),
  );
  return numbers.map((town) => named.get(String(town)) ?? "");
}
