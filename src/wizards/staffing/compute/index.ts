import { answer as scoresOf, type ScoringCase } from "../../../chapters/scoring/answer";
import {
  indicatorsOf,
  scoredByFormula,
  scoredByWeights,
  weighed,
  type Indicator,
} from "../../../chapters/scoring/read";
import {
  answer,
  asNumbers,
  type CategoryCase,
  type CategoryId,
  type StaffingAnswer,
  type StaffingCase,
} from "../../../chapters/staffing/answer";
import { readTowns, type TownCase } from "../../../chapters/staffing/read";
import { categoryWords, parseMethod } from "../../../chapters/staffing/words";
import { InvariantError } from "../../../domain/kernel/errors";
import { fault, type Issue } from "../../../inputs/faults";
import { blankColumns } from "./blanks";
import type { Outcome, Ready, Readings, Standing } from "../../kit/define";
import type { TownFigures } from "../../kit/townFigures";
import { offered, sharedOf, type RingWindow, type StaffingChoices } from "../choices";
import { townReading, type TownReading } from "../sources";

export interface StaffingValue extends TownCase {
  readonly reading: TownReading;
  readonly indicators: readonly Indicator[];
}

export interface StaffingResult extends StaffingAnswer {
  readonly scores: readonly number[];
  /** The categories that the planner gave a total, whether they have an answer or not. */
  readonly shared: readonly CategoryId[];
  /** What each category was asked, for what follows from another question: the years to come. */
  readonly asked: StaffingCase;
}

/** Where the wizard stands while it is being filled in, and once there is a result to write. */
export type At = Standing<StaffingChoices, StaffingValue, StaffingResult>;
export type AtResult = Ready<StaffingChoices, StaffingValue, StaffingResult>;

export function read(readings: Readings, choices: StaffingChoices): Outcome<StaffingValue> {
  const reading = townReading(readings);
  if (!reading) return { issues: [] };
  const table = readTowns(reading);
  const value: StaffingValue = {
    ...table,
    today: todayOf(table, choices, offered(reading, choices.totals)),
    reading,
    indicators: indicatorsOf(reading),
  };
  const issues = blankColumns(value, choices)
    .filter(({ id }) => !choices.blanksAsZero.includes(id))
    .flatMap(({ column, towns }) =>
      towns.map((town) => reading.issue("error", fault("input.blank", {}), town, column)),
    );
  const ringless = choices.arrangement === "rings" ? townsWithoutRing(value) : [];
  const all = [...issues, ...ringless];
  return all.length > 0 ? { issues: all } : { value };
}

/** A town without a ring is in no window: told where rings have any. */
function townsWithoutRing({ reading, rings = [] }: StaffingValue): Issue[] {
  return rings.flatMap((ring, town) =>
    ring === "" ? [reading.issue("error", fault("input.blank", {}), town, "ring")] : [],
  );
}

/** Today's posts: the table's, or the last plan's result; a town that was not in that plan keeps the table's. */
function todayOf(
  { towns, today }: TownCase,
  { lastYear, todayFrom }: StaffingChoices,
  ids: readonly CategoryId[],
): TownCase["today"] {
  if (todayFrom === "table" || !lastYear) return today;
  const of = (id: CategoryId) => {
    const posts = lastYear.posts[id];
    return posts ? towns.map((town, index) => posts[town] ?? today[id]?.[index] ?? 0) : today[id];
  };
  return Object.fromEntries(ids.map((id) => [id, of(id)]));
}

/** @throws the faults of the scores; faults of the rules stand in the result, so that those of all categories are told at once */
export function compute(value: StaffingValue, choices: StaffingChoices): StaffingResult {
  const scores = scoresOf(scoringCase(value, choices));
  const asked = staffingCase(value, choices, scores);
  return { scores, shared: asked.categories.map(({ id }) => id), asked, ...answer(asked) };
}

/** The indicators that the score is made of, in the order of the table; a formula may use any. */
export function scoredBy({ indicators }: StaffingValue, { scoring, weights }: StaffingChoices): readonly Indicator[] {
  return scoring === "formula" ? indicators : weighed(indicators, weights);
}

function scoringCase(value: StaffingValue, { scoring, weights, formula }: StaffingChoices): ScoringCase {
  const { towns, indicators } = value;
  return scoring === "formula"
    ? scoredByFormula(towns.length, indicators, formula)
    : scoredByWeights(towns.length, indicators, weights);
}

function staffingCase(value: StaffingValue, choices: StaffingChoices, scores: readonly number[]): StaffingCase {
  const method = parseMethod(choices.method);
  if (!method) throw new InvariantError(`no method is called ${choices.method}`);
  const { ties, protection, pace, arrangement } = choices;
  const categories = sharedOf(value.reading, choices.totals).map((id): CategoryCase => ({
    id,
    total: choices.totals[id] ?? 0,
    reserve: choices.reserve[id],
    today: value.today[id],
    headcount: value.headcount[id],
    byHand: value.towns.map((town) => choices.bounds[town]?.[id] ?? { minimum: null, maximum: null }),
    windows: new Map(ringsOf(value).map((ring) => [ring, limits(choices.windows[ring]?.[id])])),
  }));
  return { scores, method, ties, protection, pace, arrangement, rings: value.rings ?? [], categories };
}

/** Each ring once, in the order of the table. */
export function ringsOf({ rings }: StaffingValue): string[] {
  return [...new Set(rings)].filter((ring) => ring !== "");
}

function limits(window: RingWindow | undefined) {
  return { low: window?.low ?? 0, high: window?.high ?? Infinity };
}

/** The posts of each town by category, which must add up to the county's total. */
export function figures({ value: { towns }, result, choices }: AtResult): TownFigures[] {
  const { method, arrangement } = result.asked;
  return result.categories.map(({ id, units, reserved, total, weights, minimum, maximum }) => ({
    id,
    label: categoryWords(id).label,
    kind: "posts",
    rows: towns.map((name, town) => ({ name, value: units[town] ?? 0 })),
    whole: (choices.totals[id] ?? total) - reserved,
    ...(arrangement === "separate" && { sharing: { weights, method, ...asNumbers({ minimum, maximum }) } }),
  }));
}
