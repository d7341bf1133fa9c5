import type { PlannedCategory } from "../../chapters/workforce/words";
import { categoryColumns } from "../../chapters/workforce/tables";
import { plannedCategories } from "../../chapters/workforce/words";
import { parseMethod } from "../../chapters/staffing/words";
import { exits, headcounts, type ExitOption } from "../../chapters/workforce/answer";
import { hiringAnswer, type HiringAnswer } from "../../chapters/workforce/answer/hiring";
import { calendarDay, readRoster, type RosterRead } from "../../chapters/workforce/read";
import type { HiringTownReading, LoanReading, PlanReading, RosterReading } from "../../chapters/workforce/tables";
import { InvariantError } from "../../domain/kernel/errors";
import { exact, multiply, ratio } from "../../domain/kernel/exact";
import { borrowedOn } from "../../domain/workforce/pool";
import { date, dayOf, readCell, type Day } from "../../inputs/cell";
import { fault, type Issue } from "../../inputs/faults";
import { TownNames } from "../../inputs/town";
import { retirementTerms } from "../../policy/terms/retirement";
import type { Outcome, Readings, Ready, Standing } from "../kit/define";
import { categoryIds, type HiringChoices } from "./choices";
import { plansIn, poolIn, rosterIn, townsIn } from "./sources";

/** The tables as one. */
export interface HiringValue {
  readonly towns: readonly string[];
  readonly reading: HiringTownReading;
  readonly rosterReading: RosterReading;
  readonly roster: RosterRead;
  readonly plans: PlanReading | undefined;
  readonly pool: LoanReading | undefined;
  readonly asOf: Day;
  /** The categories whose posts the town table tells. */
  readonly categories: readonly PlannedCategory[];
  /** How many people are left out because their unit is no town. */
  readonly outsiders: number;
}

/** One category: what stands there, and what follows. */
export interface CategoryResult extends HiringAnswer {
  readonly id: PlannedCategory;
  readonly posts: readonly number[];
  readonly borrowed: readonly number[];
  readonly onRoll: readonly number[];
  /** Retirements town by town: overdue, each year, later. */
  readonly retiring: readonly (readonly number[])[];
  readonly otherExits: readonly number[];
  readonly committed: readonly number[];
}

export interface HiringResult {
  readonly categories: readonly CategoryResult[];
}

export type At = Standing<HiringChoices, HiringValue, HiringResult>;
export type AtResult = Ready<HiringChoices, HiringValue, HiringResult>;

export function read(readings: Readings, choices: HiringChoices): Outcome<HiringValue> {
  const [reading, rosterReading] = [townsIn(readings), rosterIn(readings)];
  if (!reading || !rosterReading) return { issues: [] };
  const asOf = dayIn(choices.asOf);
  if (asOf === undefined) return { issues: [noDay(choices.asOf)] };
  const towns = reading.rows.map(({ town }) => town);
  const roster = rosterOnce(rosterReading, towns, asOf);
  const isOutsider = ({ fault: { code } }: Issue) => code === "people.unknownTown";
  const outsiders = choices.outsiders === "skip" ? roster.errors.filter(isOutsider).length : 0;
  const categories = categoryIds.filter((id) => reading.has(categoryColumns[id].today));
  const issues = [
    ...roster.errors.filter((issue) => outsiders === 0 || !isOutsider(issue)),
    ...blanks(reading, categories, choices),
    ...(categories.length > 0 ? [] : [noPosts(reading)]),
  ];
  if (issues.length > 0) return { issues };
  const [plans, pool] = [plansIn(readings), poolIn(readings)];
  const value = { towns, reading, rosterReading, roster, plans, pool, asOf, categories, outsiders };
  return { value, notes: [...roster.notes, ...differences(value)] };
}

/** Where the town table tells another number of people than stand on the roll. */
function differences({ roster, towns, reading, categories }: HiringValue): Issue[] {
  const counts = headcounts(roster.people, roster.others, towns.length);
  return categories.flatMap((id) =>
    reading.rows.flatMap((row, town): Issue[] => {
      const key = categoryColumns[id].headcount;
      const [table, onRoll] = [row[key], counts[town]?.[id === "administrative" ? 0 : 1] ?? 0];
      if (table === undefined || table === onRoll) return [];
      const facts = { category: plannedCategories[id].label, roster: onRoll, table };
      return [reading.issue("note", fault("people.headcountDiffers", facts), town, key)];
    }),
  );
}

/** A roster is read once for its towns and day, however often the rules change. */
const rosters = new WeakMap<RosterReading, { readonly key: string; readonly roster: RosterRead }>();

function rosterOnce(reading: RosterReading, towns: readonly string[], asOf: Day): RosterRead {
  const key = JSON.stringify([towns, asOf]);
  const found = rosters.get(reading);
  if (found?.key === key) return found.roster;
  const roster = readRoster(reading, towns, asOf);
  rosters.set(reading, { key, roster });
  return roster;
}

function dayIn(text: string): Day | undefined {
  const reading = readCell(date(), text);
  return "value" in reading ? reading.value : undefined;
}

export const asOfWords = { zh: "截止日期", en: "As of" };

function noDay(found: string): Issue {
  return { severity: "error", fault: fault("input.notDate", { found }), place: { argument: asOfWords } };
}

function noPosts(reading: HiringTownReading): Issue {
  const found = reading.headings.map(({ text }) => text).filter(Boolean);
  const heading = { zh: "行政编制或事业编制", en: "Administrative or institution posts" };
  return reading.issue("error", fault("input.missingColumn", { heading, found }));
}

/** A blank is not 0: posts, and people where they are taken from here, must be told. */
function blanks(
  reading: HiringTownReading,
  categories: readonly PlannedCategory[],
  { headcount, weights }: HiringChoices,
): Issue[] {
  const needed = [
    ...categories.map((id) => categoryColumns[id].today),
    ...(headcount === "towns" ? categories.map((id) => categoryColumns[id].headcount) : []),
    ...(weights === "people" ? (["population"] as const) : []),
  ];
  return reading.rows.flatMap((row, town) =>
    needed
      .filter((key) => row[key] === undefined && !reading.isBroken(town, key))
      .map((key) => reading.issue("error", fault("input.blank", {}), town, reading.has(key) ? key : "town")),
  );
}

/** @throws headroom.leaving, project.tooMany */
export function compute(value: HiringValue, choices: HiringChoices): HiringResult {
  const { option } = choices;
  const counts = headcounts(value.roster.people, value.roster.others, value.towns.length);
  return {
    categories: value.categories.map((id) => {
      const rows = value.reading.rows;
      const own = rows.map((row) => row[categoryColumns[id].today] ?? 0);
      const borrowed = borrowedBy(value, id);
      const column = id === "administrative" ? 0 : 1;
      const onRoll = rows.map((row, town) =>
        choices.headcount === "towns" ? (row[categoryColumns[id].headcount] ?? 0) : (counts[town]?.[column] ?? 0),
      );
      const retiring = retirements(value, choices, [id], option);
      const said = (of: HiringChoices["exits"]) => value.towns.map((town) => of[town]?.[id] ?? 0);
      const [otherExits, committed] = [said(choices.exits), said(choices.committed)];
      const answer = hiringAnswer({
        posts: own.map((posts, town) => posts + (borrowed[town] ?? 0)),
        onRoll,
        retiring: retiring.map(([overdue = 0, first = 0, ...others]) => [overdue + first, ...others.slice(0, -1)]),
        otherExits,
        committed,
        use: inPercent(choices.use[id]),
        total: choices.totals[id],
        weights: weightsOf(value, choices, own),
        rate: exact(choices.rate),
        method: methodOf(choices),
        ties: choices.ties,
        later: choices.later,
        attrition: inPercent(choices.attrition),
      });
      return { id, posts: own, borrowed, onRoll, retiring, otherExits, committed, ...answer };
    }),
  };
}

/** Retirements of some categories: overdue, each year to the horizon, later. */
export function retirements(
  { roster, towns }: Pick<HiringValue, "roster" | "towns">,
  { year, horizon }: Pick<HiringChoices, "year" | "horizon">,
  categories: readonly PlannedCategory[],
  option: ExitOption,
): number[][] {
  return exits(roster.people, { towns: towns.length, from: year, years: horizon, categories, option }, retirementTerms);
}

function inPercent(percent: number) {
  return multiply(exact(percent), ratio(1n, 100n));
}

function methodOf({ method }: HiringChoices) {
  const found = parseMethod(method);
  if (!found) throw new InvariantError(`no method is called ${method}`);
  return found;
}

function weightsOf({ reading }: HiringValue, { weights }: HiringChoices, posts: readonly number[]) {
  if (weights === "headroom") return undefined;
  return weights === "posts" ? posts : reading.rows.map(({ population }) => population ?? 0);
}

/** Posts that each town has borrowed on the day; a loan without a category is of institution posts. */
function borrowedBy({ pool, towns, asOf }: HiringValue, id: PlannedCategory): number[] {
  const names = new TownNames(towns);
  const borrowed = towns.map(() => 0);
  const yearEnd = dayOf(calendarDay(asOf).year, 12, 31) ?? asOf;
  for (const { unit, posts, start, due, returned, category = "institution" } of pool?.rows ?? []) {
    const town = names.find(unit);
    if (town === undefined || category !== id) continue;
    borrowed[town] =
      (borrowed[town] ?? 0) + borrowedOn([{ unit, posts, start, due, returned }], asOf, yearEnd).borrowed;
  }
  return borrowed;
}
