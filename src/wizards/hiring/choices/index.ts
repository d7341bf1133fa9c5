import type { PlannedCategory } from "../../../chapters/workforce/words";
import { plannedCategories } from "../../../chapters/workforce/words";
import type { ExitOption } from "../../../chapters/workforce/answer";
import type { Later } from "../../../chapters/workforce/answer/hiring";
import { kindsOf } from "../../../inputs/choices";
import type { Context, Readings } from "../../kit/define";
import { townsIn } from "../sources";

export const categoryIds = kindsOf(plannedCategories);

type ByTown = Readonly<Record<string, Readonly<Partial<Record<PlannedCategory, number>>>>>;

/** What the planner decides. Everything in it is JSON; towns are known by name, and nobody of the roster by anything. */
export interface HiringChoices {
  readonly year: number;
  /** The day on which people are counted, as 2026-12-31. */
  readonly asOf: string;
  /** Years looked ahead, the plan's own included. */
  readonly horizon: number;
  readonly headcount: "roster" | "towns";
  readonly option: ExitOption;
  /** Who leaves without retiring, in percent of the people a year; for the years ahead alone. */
  readonly attrition: number;
  /** People whose unit is none of the towns. */
  readonly outsiders: "error" | "skip";
  /** Who leaves in the year without retiring. */
  readonly exits: ByTown;
  /** Posts kept for leaders, placements and open plans. */
  readonly committed: ByTown;
  /** How much of the posts may be used, in percent. */
  readonly use: Readonly<Record<PlannedCategory, number>>;
  /** Places of each category; without an entry as many as leave where there is room, null where none are planned. */
  readonly totals: Readonly<Partial<Record<PlannedCategory, number | null>>>;
  readonly weights: "headroom" | "posts" | "people";
  readonly rate: "0" | "1/2" | "1";
  readonly later: Later;
  readonly method: string;
  readonly ties: "error" | "order";
}

export function start(_readings: Readings, { year }: Context): HiringChoices {
  return {
    year,
    asOf: lastDayBefore(year),
    horizon: 5,
    headcount: "roster",
    option: "statutory",
    attrition: 0,
    outsiders: "error",
    exits: {},
    committed: {},
    use: { administrative: 100, institution: 100 },
    totals: {},
    weights: "headroom",
    rate: "0",
    later: "replace",
    method: "webster",
    ties: "error",
  };
}

/** The choices of the last plan on a new year: its rules and what is kept stay; day, totals and other exits are of its year. */
export function continueFrom(earlier: unknown, readings: Readings, context: Context): HiringChoices {
  const fresh = start(readings, context);
  if (typeof earlier !== "object" || earlier === null) return fresh;
  const last = earlier as Partial<HiringChoices>;
  const again = last.year === context.year;
  const { asOf = fresh.asOf, totals = fresh.totals, exits = fresh.exits } = again ? last : fresh;
  return {
    ...fresh,
    ...last,
    year: context.year,
    asOf,
    totals,
    exits: ofTowns(exits, readings),
    committed: ofTowns(last.committed ?? {}, readings),
    use: { ...fresh.use, ...last.use },
  };
}

/** What was said of towns that are still there. */
function ofTowns(said: ByTown, readings: Readings): ByTown {
  const reading = townsIn(readings);
  if (!reading) return said;
  const towns = new Set(reading.rows.map(({ town }) => town));
  return Object.fromEntries(Object.entries(said).filter(([town]) => towns.has(town)));
}

export function lastDayBefore(year: number): string {
  return `${year - 1}-12-31`;
}
