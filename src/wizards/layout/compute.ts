import {
  countyOf,
  outcomeOf,
  townNames,
  type LaidDown,
  type LayoutCase,
  type Outcome,
} from "../../chapters/layout/answer";
import { readLayoutTables } from "../../chapters/layout/read";
import { DomainError } from "../../domain/kernel/errors";
import { markOf } from "../../domain/kernel/hash";
import { boundOf } from "../../domain/layout/check";
import type { County } from "../../domain/layout/county";
import { refused, type MergeQuestion } from "../../domain/layout/plans";
import type { SearchAnswer } from "../../solver/question";
import type { Outcome as Reading, Readings, Ready, SearchTask, Standing } from "../kit/define";
import type { Found, LayoutChoices } from "./choices";
import { tablesOf } from "./sources";

export interface LayoutValue {
  readonly layout: LayoutCase & { readonly rules: readonly LaidDown[] };
  readonly county: County;
}

type Plans = Extract<Found, { plans: unknown }>;

export interface LayoutResult {
  readonly question: MergeQuestion;
  /** What the search has found, worked out again from its plans; undefined where nothing was searched, or for other figures. */
  readonly found: Plans | undefined;
  /** What was found belongs to other tables or wishes. */
  readonly isStale: boolean;
  /** Each unit a town of its own, and the towns of today where the table knows them. */
  readonly units: Outcome;
  readonly today: Outcome | undefined;
  /** The plan in hand as it was found, today's where there is none, and with what the planner has moved. */
  readonly base: Outcome;
  readonly now: Outcome;
}

export type At = Standing<LayoutChoices, LayoutValue, LayoutResult>;
export type AtResult = Ready<LayoutChoices, LayoutValue, LayoutResult>;

/** So many optima are kept at most; more are counted. */
const LISTED = 10;

export function read(readings: Readings): Reading<LayoutValue> {
  const tables = tablesOf(readings);
  if (!tables) return { issues: [] };
  const { layout, issues } = readLayoutTables(tables.units, tables.neighbours, tables.rules);
  return issues.length > 0 ? { issues } : { value: { layout, county: countyOf(layout) } };
}

function questionOf({ layout }: LayoutValue, { least, most, count, towns, goal }: LayoutChoices): MergeQuestion {
  const rules = layout.rules.map(({ kind, units }) => ({ kind, units }));
  return { least, most: most ?? Infinity, rules, towns: count === "number" ? towns : count, goal, list: LISTED };
}

/** A mark of everything that the answer hangs on. */
function keyOf({ county }: LayoutValue, question: MergeQuestion): string {
  return markOf([JSON.stringify(county), JSON.stringify(question)]);
}

/**
 * What was found is believed as far as it can be worked out again: each plan keeps to the wishes and reaches the value.
 * @throws merge.none and what else is wrong with the wishes
 */
export function compute(value: LayoutValue, choices: LayoutChoices): LayoutResult {
  const { layout, county } = value;
  const question = questionOf(value, choices);
  refused(county, question);
  const { found } = choices;
  const isSame = found?.key === keyOf(value, question);
  if (isSame && "fault" in found) throw new DomainError(found.fault.code, found.fault.facts);
  const kept =
    isSame && "plans" in found && found.plans.every((plan) => reaches(value, question, plan, found))
      ? found
      : undefined;
  const names = layout.units.map(({ unit }) => unit);
  const outcome = (townOf: readonly string[]) => outcomeOf(layout, question, townOf);
  const units = outcome(names);
  const todays = layout.units.flatMap(({ today }) => today ?? []);
  const today = todays.length === names.length ? outcome(todays) : undefined;
  const plan = kept?.plans[choices.plan] ?? kept?.plans[0];
  const base = plan ? outcome(townNames(layout, plan)) : (today ?? units);
  const moves = Object.keys(choices.moved).length > 0;
  const now = moves ? outcome(names.map((unit, at) => choices.moved[unit] ?? base.townOf[at] ?? unit)) : base;
  return { question, found: kept, isStale: found !== null && !kept, units, today, base, now };
}

function reaches(
  { layout, county }: LayoutValue,
  question: MergeQuestion,
  plan: readonly number[],
  { value, bound, proved }: Plans,
): boolean {
  if (plan.length !== layout.units.length) return false;
  const outcome = outcomeOf(layout, question, plan.map(String));
  const towns = outcome.names.length;
  const isAsked = typeof question.towns !== "number" || towns === question.towns;
  const holds = bound === (proved ? value : boundOf(county, question.goal, towns));
  return isAsked && holds && outcome.value === value && outcome.breaches.length === 0;
}

/** What is to be searched: nothing where the wishes are at fault before any search. */
export function search({ value, choices, fault }: At): SearchTask<LayoutChoices> | undefined {
  if (!value) return undefined;
  const question = questionOf(value, choices);
  const key = keyOf(value, question);
  const isAnswered = choices.found?.key === key && ("fault" in choices.found || choices.found.proved);
  if (fault && !isAnswered) return undefined;
  return {
    key,
    question: { subject: "merge", county: value.county, question },
    seconds: choices.seconds,
    isAnswered,
    measure: measureOf(choices),
    put: (now, answer) => {
      const found = foundBy(key, answer, value.county, choices.goal);
      return found ? { ...now, found, plan: 0, moved: {}, picked: null } : now;
    },
  };
}

export function measureOf({ goal }: LayoutChoices) {
  return goal === "distance"
    ? { zh: "人公里", en: "person-km" }
    : { zh: "与平均人口之差的平方和", en: "squared deviations from the mean" };
}

function foundBy(key: string, answer: SearchAnswer, county: County, goal: LayoutChoices["goal"]): Found | undefined {
  if (answer.kind === "fault") return { key, fault: { code: answer.code, facts: answer.facts } };
  if (answer.kind === "proved") {
    const { plans, count, isAll, value } = answer.plans;
    return { key, proved: true, value, bound: value, plans: plans.map(({ townOf }) => townOf), count, isAll };
  }
  if (!answer.best) return undefined;
  const { townOf, value } = answer.best;
  const bound = boundOf(county, goal, new Set(townOf).size);
  return { key, proved: false, value, bound, plans: [townOf], count: 1, isAll: false };
}
