import type { Answer } from "../../chapters/authority/answer";
import type { AuthorityCase } from "../../chapters/authority/answer/case";
import type { Settings } from "../../chapters/authority/answer/settings";
import { daysOfYear, refuseReversed, type Tables } from "../../chapters/authority/read";
import type { Finding } from "../../chapters/authority/read/findings";
import type { CaseReading, GrantReading, ItemReading, TownReading } from "../../chapters/authority/tables";
import { recallTests } from "../../chapters/authority/words";
import { newestStart } from "../../domain/authority/ledger";
import type { RecallTest } from "../../domain/authority/recall";
import { date, isoDate, readCell, type Day } from "../../inputs/cell";
import { kindsOf } from "../../inputs/choices";
import type { Context, Readings, Ready, Standing } from "../kit/define";

/** What the planner decides. Everything in it is JSON; towns are known by name, days are written 2024-08-01. */
export interface AuthorityChoices {
  readonly year: number;
  /** The day to count on. */
  readonly day: string;
  /** The day to compare with: that of the last plan. */
  readonly since: string;
  /** Characters of an item code: 10 in one province, 16 in another; null for any. */
  readonly codeLength: number | null;
  /** Towns that get proposals and a power list of their own. */
  readonly towns: readonly string[];
  /** Certified officers that a field needs before it counts as enforceable. */
  readonly leastOfficers: number;
  /** Propose enforcement only in fields with enough officers. */
  readonly onlyWithOfficers: boolean;
  readonly recallTests: readonly RecallTest[];
  /** An item with fewer cases a year is of low frequency. */
  readonly fewestCases: number;
  /** How many tests an item must fail to be a candidate for recall. */
  readonly leastReasons: number;
}

/** The tables as one, with everything that was found on the way. */
export interface AuthorityValue {
  readonly authority: AuthorityCase;
  readonly findings: readonly Finding[];
}

/** Where the wizard stands while it is being filled in, and once there is a result to write. */
export type At = Standing<AuthorityChoices, AuthorityValue, Answer>;
export type AtResult = Ready<AuthorityChoices, AuthorityValue, Answer>;

/** A county has a dozen towns; a province is counted in full but not printed in full. */
const MOST_TOWNS_IN_DETAIL = 20;

export function start(readings: Readings, context: Context): AuthorityChoices {
  const day = defaultDay(readings, context);
  return {
    year: context.year,
    day,
    since: yearBefore(day),
    codeLength: null,
    towns: townNames(readings).slice(0, MOST_TOWNS_IN_DETAIL),
    leastOfficers: 2,
    onlyWithOfficers: true,
    recallTests: kindsOf(recallTests),
    fewestCases: 1,
    leastReasons: 2,
  };
}

/** The choices of the last plan; its day is what this year is compared with. */
export function continueFrom(earlier: unknown, readings: Readings, context: Context): AuthorityChoices {
  const fresh = start(readings, context);
  if (typeof earlier !== "object" || earlier === null) return fresh;
  const last = earlier as Partial<AuthorityChoices>;
  const again = last.year === context.year;
  const names = new Set(townNames(readings));
  const kept = last.towns?.filter((name) => names.has(name)) ?? [];
  return {
    ...fresh,
    ...last,
    year: context.year,
    day: again ? (last.day ?? fresh.day) : fresh.day,
    since: again ? (last.since ?? fresh.since) : (last.day ?? fresh.since),
    towns: kept.length > 0 ? kept : fresh.towns,
  };
}

const itemsIn = (readings: Readings) => readings["items"] as ItemReading | undefined;
const grantsIn = (readings: Readings) => readings["grants"] as GrantReading | undefined;
const townsIn = (readings: Readings) => readings["towns"] as TownReading | undefined;
const casesIn = (readings: Readings) => readings["cases"] as CaseReading | undefined;

/** The tables that the planner has pointed at; undefined while one that is needed is missing. */
export function tablesOf(readings: Readings): Tables | undefined {
  const [items, grants, towns, cases] = [itemsIn(readings), grantsIn(readings), townsIn(readings), casesIn(readings)];
  return items && grants && towns && { items, grants, towns, ...(cases ? { cases } : {}) };
}

/**
 * The choices as the answer takes them.
 * @throws authority.datesReversed
 */
export function settingsOf({ towns }: AuthorityCase, choices: AuthorityChoices): Settings {
  const { leastOfficers, onlyWithOfficers, fewestCases, leastReasons } = choices;
  const [day, since] = [dayIn(choices.day) ?? 0, dayIn(choices.since) ?? 0];
  refuseReversed(since, day);
  return {
    ...{ day, since, leastOfficers, onlyWithOfficers, fewestCases, leastReasons },
    year: daysOfYear(yearOf(day)),
    towns: towns.flatMap(({ name }, town) => (choices.towns.includes(name) ? [town] : [])),
    recallTests: choices.recallTests,
  };
}

/** The day of a text such as 2024-08-01; undefined where it is none. */
export function dayIn(text: string): Day | undefined {
  const reading = readCell(date(), text);
  return "value" in reading ? reading.value : undefined;
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return Number(isoDate(day).slice(0, 4));
}

export function townNames(readings: Readings): string[] {
  return townsIn(readings)?.rows.flatMap(({ town }) => (town ? [town] : [])) ?? [];
}

function defaultDay(readings: Readings, { year }: Context): string {
  const starts = grantsIn(readings)?.rows.map(({ start: from }) => from ?? -Infinity) ?? [];
  const newest = newestStart({ start: starts });
  return newest === undefined ? `${year}-01-01` : isoDate(newest);
}

function yearBefore(day: string): string {
  const shifted = dayIn(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`);
  return shifted === undefined ? `${Number(day.slice(0, 4)) - 1}-02-28` : isoDate(shifted);
}
