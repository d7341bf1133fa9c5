import {
  type Arrangement,
  type Bounds,
  type CategoryId,
  type Pace,
  type Protection,
  type TieRule,
} from "../../../chapters/staffing/answer";
import { indicatorsOf, weightsToBegin } from "../../../chapters/scoring/read";
import type { ScoringCase } from "../../../chapters/scoring/answer";
import { categoriesIn } from "../../../chapters/staffing/read";
import { columnsOf } from "../../../chapters/staffing/tables";
import { arrangements, parseMethod, protections, serves } from "../../../chapters/staffing/words";
import type { Reserve } from "../../../domain/workforce/reserve";
import { kindsOf } from "../../../inputs/choices";
import type { Context, Readings } from "../../kit/define";
import { townReading, type TownReading } from "../sources";

/** The categories that a form offers even where the table tells nothing of them. */
const usual: readonly CategoryId[] = ["administrative", "institution"];

/** The least and the most posts of a ring; null where there is no limit. */
export interface RingWindow {
  readonly low: number | null;
  readonly high: number | null;
}

/** What the planner decides. Everything in it is JSON; towns are known by name, so that next year's table may be in another order. */
export interface StaffingChoices {
  readonly year: number;
  readonly scoring: ScoringCase["kind"];
  /** Weights by indicator, in any unit; what counts is their ratio. */
  readonly weights: Readonly<Record<string, number>>;
  readonly formula: string;
  /** Total of each category; without one the category is left out of the plan. */
  readonly totals: Readonly<Record<CategoryId, number | null>>;
  /** What the county keeps back of each total before it is shared. */
  readonly reserve: Readonly<Record<CategoryId, Reserve>>;
  readonly arrangement: Arrangement;
  /** Windows by ring and category; used by the arrangement `rings`. */
  readonly windows: Readonly<Record<string, Readonly<Partial<Record<CategoryId, RingWindow>>>>>;
  readonly method: string;
  readonly protection: Protection;
  readonly pace: Pace;
  readonly bounds: Readonly<Record<string, Readonly<Partial<Record<CategoryId, Bounds>>>>>;
  /** Whether the planner has settled ties by the order of the table; kept in the plan and in its sheet. */
  readonly ties: TieRule;
  /** The result of the plan from which this one begins: today's posts, unless the table's are to hold. */
  readonly lastYear: {
    readonly year: number;
    readonly isFinal: boolean;
    readonly posts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  } | null;
  readonly todayFrom: "table" | "lastYear";
  /** The columns whose blanks count as 0, as the planner has said; told on the sheet. */
  readonly blanksAsZero: readonly string[];
}

type Totals = StaffingChoices["totals"];

/** The categories that may be shared: the usual ones, those of the table, and those that have a total without being in it. */
export function offered(reading: TownReading | undefined, totals: Totals): readonly CategoryId[] {
  const known = [...usual, ...(reading ? categoriesIn(reading) : [])];
  return [...new Set([...known, ...Object.keys(totals).filter((id) => totals[id] !== null)])];
}

/** The categories that have a total. */
export function sharedOf(reading: TownReading | undefined, totals: Totals): readonly CategoryId[] {
  return offered(reading, totals).filter((id) => (totals[id] ?? null) !== null);
}

export function start(readings: Readings, context: Context): StaffingChoices {
  const reading = townReading(readings);
  const total = (category: CategoryId) => {
    const { today } = columnsOf(category);
    return reading?.has(today) ? reading.rows.reduce((sum, row) => sum + (row[today] ?? 0), 0) : null;
  };
  return {
    year: context.year,
    scoring: "weights",
    weights: reading ? weightsToBegin(indicatorsOf(reading)) : {},
    formula: "",
    totals: Object.fromEntries(offered(reading, {}).map((id) => [id, total(id)])),
    reserve: {},
    arrangement: "separate",
    windows: {},
    method: "webster",
    protection: "none",
    pace: { posts: null, percent: null },
    bounds: {},
    ties: "error",
    lastYear: null,
    todayFrom: "table",
    blanksAsZero: [],
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
    ...lastYearOf(last, context),
    weights: { ...fresh.weights, ...last.weights },
    totals: { ...fresh.totals, ...last.totals },
    reserve: { ...last.reserve },
    pace: { ...fresh.pace, ...last.pace },
    bounds: Object.fromEntries(kept),
  };
  return withPossible(reading, {
    ...carried,
    method: parseMethod(carried.method) ? carried.method : fresh.method,
    protection: !reading || possibleProtections(reading).includes(carried.protection) ? carried.protection : "none",
  });
}

/** Next year begins from what this year's plan has given; a plan that is opened again keeps what it began from. */
function lastYearOf(last: Partial<StaffingChoices>, { year, earlier }: Context) {
  const isKnown = earlier !== undefined && earlier.year < year && Object.keys(earlier.figures).length > 0;
  if (!isKnown || last.lastYear?.year === earlier.year) return {};
  const { year: from, isFinal, figures: posts } = earlier;
  return { lastYear: { year: from, isFinal, posts }, todayFrom: "lastYear" } as const;
}

/** The choices with each category by itself where the table, the totals or the method no longer allow the arrangement. */
export function withPossible(reading: TownReading | undefined, choices: StaffingChoices): StaffingChoices {
  return !reading || possibleArrangements(reading, choices).includes(choices.arrangement)
    ? choices
    : { ...choices, arrangement: "separate" };
}

/** The arrangements that the table and the totals allow: a matrix wants today's posts of two categories, rings want a ring column. */
export function possibleArrangements(
  reading: TownReading | undefined,
  { totals, method }: Pick<StaffingChoices, "totals" | "method">,
): Arrangement[] {
  const shared = sharedOf(reading, totals);
  const allows: Readonly<Record<Arrangement, boolean>> = {
    separate: true,
    matrix: shared.length > 1 && shared.every((id) => reading?.has(columnsOf(id).today)),
    rings: reading?.has("ring") ?? false,
  };
  return kindsOf(arrangements).filter((arrangement) => allows[arrangement] && serves(parseMethod(method), arrangement));
}

/** The protections that the table allows: nobody can be kept from falling below what it does not tell. */
export function possibleProtections(reading: TownReading | undefined): Protection[] {
  const knows = (column: "today" | "headcount") =>
    offered(reading, {}).some((category) => reading?.has(columnsOf(category)[column]));
  const allows: Readonly<Record<Protection, boolean>> = {
    none: true,
    posts: knows("today"),
    people: knows("headcount"),
    both: knows("today") && knows("headcount"),
  };
  return kindsOf(protections).filter((protection) => allows[protection]);
}
