import { parseMethod } from "../../inputs/methods";
import type { Context, Readings } from "../kit/define";
import { categories, indicatorsOf, knownIndicators, type CategoryId, type TownReading } from "./table";

/** Whom today's posts or people protect: nobody, or every town from falling below its posts, its people, or both. */
export const protections = ["none", "posts", "people", "both"] as const;
export type Protection = (typeof protections)[number];

/**
 * How the categories hang together: each shared by itself; towns × categories with both totals fixed, so that a town's
 * mix stays like today's; or each by itself with the total of every ring kept in a window.
 */
export const arrangements = ["separate", "matrix", "rings"] as const;
export type Arrangement = (typeof arrangements)[number];

/** The least and the most posts of a ring; null where there is no limit. */
export interface RingWindow {
  readonly low: number | null;
  readonly high: number | null;
}

/** A floor and a ceiling set by hand; null for none. */
export interface Bounds {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** What the planner decides. Everything in it is JSON; towns are known by name, so that next year's table may be in another order. */
export interface StaffingChoices {
  readonly year: number;
  readonly scoring: "weights" | "formula";
  /** Weights by indicator, in any unit; what counts is their ratio. */
  readonly weights: Readonly<Record<string, number>>;
  readonly formula: string;
  /** Total of each category; null leaves the category out of the plan. */
  readonly totals: Readonly<Record<CategoryId, number | null>>;
  readonly arrangement: Arrangement;
  /** Windows by ring and category; used by the arrangement `rings`. */
  readonly windows: Readonly<Record<string, Readonly<Partial<Record<CategoryId, RingWindow>>>>>;
  readonly method: string;
  readonly protection: Protection;
  readonly bounds: Readonly<Record<string, Readonly<Partial<Record<CategoryId, Bounds>>>>>;
  /** Whether the planner has settled ties by the order of the table; kept in the plan and in its sheet. */
  readonly ties: "error" | "order";
}

export function townReading(readings: Readings): TownReading | undefined {
  return readings["towns"] as TownReading | undefined;
}

export function start(readings: Readings, context: Context): StaffingChoices {
  const reading = townReading(readings);
  const total = (today: (typeof categories)[number]["today"]) => {
    if (reading?.found[today] === undefined) return null;
    return reading.rows.reduce((sum, row) => sum + (row[today] ?? 0), 0);
  };
  return {
    year: context.year,
    scoring: "weights",
    weights: proposedWeights(reading),
    formula: "",
    totals: { administrative: total("administrativePosts"), institution: total("institutionPosts") },
    arrangement: "separate",
    windows: {},
    method: "webster",
    protection: "none",
    bounds: {},
    ties: "error",
  };
}

/** Last year's choices on this year's table: weights and bounds of what is still there, totals as they were. */
export function continueFrom(earlier: unknown, readings: Readings, context: Context): StaffingChoices {
  const fresh = start(readings, context);
  if (typeof earlier !== "object" || earlier === null) return fresh;
  const last = earlier as Partial<StaffingChoices>;
  const reading = townReading(readings);
  const towns = new Set(reading?.rows.map((row) => row.town));
  const kept = Object.entries(last.bounds ?? {}).filter(([town]) => !reading || towns.has(town));
  const carried = {
    ...fresh,
    ...last,
    year: context.year,
    weights: { ...fresh.weights, ...last.weights },
    totals: { ...fresh.totals, ...last.totals },
    bounds: Object.fromEntries(kept),
  };
  return {
    ...carried,
    arrangement: possibleArrangements(reading, carried).includes(carried.arrangement)
      ? carried.arrangement
      : "separate",
  };
}

/** The arrangements that the table and the totals allow: a matrix wants today's posts of two categories, rings want a ring column. */
export function possibleArrangements(
  reading: TownReading | undefined,
  { totals, method }: Pick<StaffingChoices, "totals" | "method">,
): Arrangement[] {
  const shared = categories.filter(({ id }) => totals[id] !== null);
  const matrix =
    shared.length > 1 &&
    shared.every(({ today }) => reading?.found[today] !== undefined) &&
    parseMethod(method)?.kind === "divisor";
  return arrangements.filter(
    (arrangement) =>
      arrangement === "separate" || (arrangement === "matrix" ? matrix : reading?.found.ring !== undefined),
  );
}

/** The weight of each indicator that the table has: the proposal for known ones, 0 for the planner's own columns. */
function proposedWeights(reading: TownReading | undefined): Record<string, number> {
  if (!reading) return {};
  const proposal = new Map<string, number>(knownIndicators.map(({ id, proposed }) => [id, proposed]));
  const offered = indicatorsOf(reading);
  const known = offered.some(({ id }) => proposal.has(id));
  return Object.fromEntries(
    offered.map(({ id }, index) => [id, proposal.get(id) ?? (!known && index === 0 ? 100 : 0)]),
  );
}
