import { DomainError } from "../kernel/errors";
import { largest } from "../kernel/extremes";
import { scaleOf, Places, type Placement, type SiteState } from "../optimise/placement";
import { choicesOfCost, leastCost, type Best, type Listed } from "../optimise/placementSearch";
import { WorkEnded, type Work } from "../optimise/work";
import { coverCosts, mostCosts, nearestCosts } from "./costs";
import { servedBy, thousandths, THOUSAND, type Served } from "./figures";

/** Fewest sites within the limit of all; most people within it; least people × minutes; the shortest longest way. */
export type SitingGoal = "cover" | "most" | "nearest" | "farthest";

export interface SitingQuestion {
  /** Places × candidates, from 0 on; Infinity where there is no way. */
  readonly minutes: readonly (readonly number[])[];
  /** Whole people of each place. */
  readonly people: readonly number[];
  readonly goal: SitingGoal;
  /** How many sites; not used where the fewest are asked for. */
  readonly count: number | undefined;
  /** Minutes, inclusive. */
  readonly limit: number;
  readonly states: readonly SiteState[];
  /** How many optima are listed at most. */
  readonly list: number;
}

interface SitePlan extends Served {
  /** The chosen candidates by number, rising. */
  readonly sites: readonly number[];
  /** Sites, people within the limit, people × minutes, or minutes of the longest way: what the goal asks for. */
  readonly value: number;
}

export interface Siting {
  /** Optima, in the order of their sites' numbers. */
  readonly plans: readonly SitePlan[];
  readonly extent: Listed["extent"];
}

type Ways = readonly (readonly number[])[];

interface Case extends Omit<SitingQuestion, "limit"> {
  readonly ways: Ways;
  readonly limit: number;
  readonly work: Work;
}

/**
 * Where to open services: the optimum, proved, and all choices that reach it.
 * @throws sites.uncoverable, sites.unreachable, sites.tooFew, sites.count, sites.countMissing, sites.tooLarge, sites.figures
 */
export function chooseSites(question: SitingQuestion, work: Work): Siting {
  const ways = question.minutes.map((row) => row.map(thousandths));
  const limit = thousandths(question.limit);
  refuseCount(question);
  try {
    const asked = { ...question, ways, limit, work };
    const { listed, valueOf } = answers[question.goal](asked);
    const plans = listed.choices.map((sites): SitePlan => {
      const served = servedBy(ways, question.people, limit, sites);
      return { sites, value: valueOf(sites, served), ...served };
    });
    return { plans, extent: listed.extent };
  } catch (error) {
    if (!(error instanceof WorkEnded)) throw error;
    throw new DomainError("sites.tooLarge", { places: ways.length, sites: question.states.length });
  }
}

interface Found {
  readonly listed: Listed;
  readonly valueOf: (sites: readonly number[], served: Served) => number;
}

const answers: Readonly<Record<SitingGoal, (asked: Case) => Found>> = {
  nearest(asked) {
    refuseUnreachable(asked, true);
    const { problem, unit, noWay } = nearestCosts(asked, asked.count ?? 0);
    const places = placesOf(problem);
    const best = leastCost(places, asked.work);
    if (!best || best.cost >= noWay) throw tooFew(asked, asked.people);
    const listed = choicesOfCost(places, best, asked.list, asked.work);
    return { listed, valueOf: () => (best.cost * unit) / THOUSAND };
  },
  most(asked) {
    const places = placesOf(mostCosts(asked, asked.count ?? 0, asked.limit));
    const best = leastCost(places, asked.work);
    if (!best) throw countError(asked);
    return { listed: choicesOfCost(places, best, asked.list, asked.work), valueOf: (_, { within }) => within };
  },
  cover(asked) {
    refuseUncoverable(asked);
    const { listed } = fewest(asked, asked.limit);
    return { listed, valueOf: (sites) => sites.length };
  },
  farthest(asked) {
    refuseUnreachable(asked, false);
    const count = asked.count ?? 0;
    const lengths = [...new Set(asked.ways.flat())].filter(Number.isFinite).sort((a, b) => a - b);
    const rankOf = (length: number) => lengths.findIndex((one) => one >= length);
    const reached = ({ chosen }: Best) => rankOf(longestWay(asked.ways, chosen));
    let best = serving(asked, lengths[lengths.length - 1], count);
    if (!best) throw tooFew(asked, undefined);
    // The least length that serves all stands between the two: no place does better than its own best candidate.
    let low = rankOf(largest(asked.ways.map((row) => bestWay(row, asked.states))));
    let high = reached(best);
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = serving(asked, lengths[middle], count);
      if (found) [best, high] = [found, reached(found)];
      else low = middle + 1;
    }
    const places = placesOf(coverCosts(asked, count, lengths[low]));
    return {
      listed: choicesOfCost(places, best, asked.list, asked.work),
      valueOf: () => lengths[low] / THOUSAND,
    };
  },
};

function longestWay(ways: Ways, chosen: readonly number[]): number {
  return largest(ways.map((row) => chosen.reduce((best, site) => Math.min(best, row[site]), Infinity)));
}

/** A choice of so many sites with every place within a limit, or undefined, proved, where there is none. */
function serving(asked: Case, limit: number, count: number): Best | undefined {
  return leastCost(placesOf(coverCosts(asked, count, limit)), asked.work, 0);
}

/** The fewest sites with every place within the limit, and their choices; every place is known to have a candidate. */
function fewest(asked: Case, limit: number): { readonly count: number; readonly listed: Listed } {
  const { must, usable } = sitesOf(asked.states);
  let count = Math.max(1, must);
  let best: Best | undefined;
  // From what one place after the other takes, down, as long as one site less is enough.
  for (let tried = Math.min(usable, guessOf(asked, limit)); tried >= Math.max(1, must); tried--) {
    const found = serving(asked, limit, tried);
    if (!found) break;
    [best, count] = [found, tried];
  }
  best ??= serving(asked, limit, usable) as Best;
  const places = placesOf(coverCosts(asked, count, limit));
  return { count, listed: choicesOfCost(places, best, asked.list, asked.work) };
}

/** A number of sites that is enough: those that must be, then always the one that serves most of the rest. */
function guessOf({ ways, states, work }: Case, limit: number): number {
  let rest = ways.filter((row) => !row.some((way, site) => states[site] === "must" && way <= limit));
  let count = sitesOf(states).must;
  while (rest.length > 0) {
    const serves = states.map((state, site) =>
      state === "never" ? 0 : rest.reduce((sum, row) => sum + (row[site] <= limit ? 1 : 0), 0),
    );
    work.spend(rest.length * states.length);
    const most = serves.reduce((best, number, site) => (number > serves[best] ? site : best), 0);
    rest = rest.filter((row) => row[most] > limit);
    count += 1;
  }
  return Math.max(1, count);
}

function placesOf(problem: Placement): Places {
  if (scaleOf(problem) === 0) throw new DomainError("sites.figures", {});
  return new Places(problem);
}

function sitesOf(states: readonly SiteState[]) {
  const must = states.filter((state) => state === "must").length;
  return { must, usable: states.filter((state) => state !== "never").length };
}

function refuseCount(question: SitingQuestion): void {
  const { must, usable } = sitesOf(question.states);
  if (question.goal === "cover") {
    if (usable === 0) throw new DomainError("sites.count", { count: 1, must, usable });
    return;
  }
  if (question.count === undefined) throw new DomainError("sites.countMissing", {});
  if (question.count < must || question.count > usable) throw countError(question);
}

function countError({ count = 1, states }: Pick<SitingQuestion, "count" | "states">) {
  return new DomainError("sites.count", { count, ...sitesOf(states) });
}

/** The shortest way of a place to a candidate that may be chosen. */
function bestWay(row: readonly number[], states: readonly SiteState[]): number {
  return row.reduce((best, way, site) => (states[site] === "never" ? best : Math.min(best, way)), Infinity);
}

function refuseUncoverable({ ways, states, limit }: Case): void {
  const best = ways.map((row) => bestWay(row, states));
  const units = [...best.keys()].filter((place) => best[place] > limit);
  if (units.length === 0) return;
  throw new DomainError("sites.uncoverable", {
    units,
    best: units.map((place) => (Number.isFinite(best[place]) ? best[place] / THOUSAND : undefined)),
    limit: limit / THOUSAND,
  });
}

function refuseUnreachable({ ways, states, people }: Case, isByPeople: boolean): void {
  const units = [...ways.keys()].filter(
    (place) => !(isByPeople && people[place] === 0) && !Number.isFinite(bestWay(ways[place], states)),
  );
  if (units.length > 0) throw new DomainError("sites.unreachable", { units });
}

/** So few sites never serve all places (with people, where these are given): how many would. */
function tooFew(asked: Case, people: readonly number[] | undefined) {
  const ways = asked.ways.filter((_, place) => people?.[place] !== 0);
  const longest = Number.MAX_SAFE_INTEGER;
  const { count } = fewest({ ...asked, ways, list: 1 }, longest);
  return new DomainError("sites.tooFew", { count: asked.count ?? 0, least: count });
}
