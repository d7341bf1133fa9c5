import { recallTests } from "../../../chapters/authority/words";
import { newestStart } from "../../../domain/authority/ledger";
import type { RecallTest } from "../../../domain/authority/recall";
import { date, isoDate, readCell, type Day } from "../../../inputs/cell";
import { kindsOf } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";
import type { Context, Readings } from "../../kit/define";
import { grantsIn, townNames } from "../sources";

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

export const dayWords = {
  day: { zh: "计算日期", en: "Day" },
  since: { zh: "对比日期", en: "Compared with" },
} as const;

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

/** Why the day of a plan lies in another year than the plan; undefined where it does not. */
export function otherYear({ year, day }: AuthorityChoices): Text | undefined {
  const counted = dayIn(day);
  if (counted === undefined || yearOf(counted) === year) return undefined;
  return {
    zh: `方案年度 ${year} 与计算日期 ${day} 不在同一年：计算日期取自台账最近一次生效，此后没有新的下放或收回时仍然有效；要按 ${year} 年计算，请改日期。`,
    en: `The plan is for ${year} and counts on ${day}: the newest start in the ledger, which holds while nothing is devolved or recalled after it. To count in ${year}, change the day.`,
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

function defaultDay(readings: Readings, { year }: Context): string {
  const starts = grantsIn(readings)?.rows.map(({ start: from }) => from ?? -Infinity) ?? [];
  const newest = newestStart({ start: starts });
  return newest === undefined ? `${year}-01-01` : isoDate(newest);
}

function yearBefore(day: string): string {
  const shifted = dayIn(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`);
  return shifted === undefined ? `${Number(day.slice(0, 4)) - 1}-02-28` : isoDate(shifted);
}
