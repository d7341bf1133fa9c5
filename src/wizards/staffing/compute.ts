import { apportion, type Apportionment } from "../../domain/apportionment/apportion";
import { DomainError, InvariantError } from "../../domain/kernel/errors";
import { readFormula } from "../../domain/formula/formula";
import { scores } from "../../domain/workforce/scores";
import { parseMethod } from "../../inputs/methods";
import type { Text } from "../../locale/text";
import type { Outcome, Readings } from "../define";
import { townReading, type Bounds, type StaffingChoices } from "./choices";
import { categories, indicatorsOf, type Category, type Indicator, type TownReading } from "./table";

export interface StaffingValue {
  readonly reading: TownReading;
  readonly towns: readonly string[];
  readonly indicators: readonly Indicator[];
}

/** One category of posts: its towns' posts, or the fault that its rules lead to. */
export interface CategoryOutcome {
  readonly category: Category;
  readonly label: Text;
  readonly total: number;
  readonly today: readonly number[] | undefined;
  readonly headcount: readonly number[] | undefined;
  readonly minimum: readonly (number | null)[];
  readonly maximum: readonly (number | null)[];
  /** Total × score / sum of scores: what each town would have if posts could be divided. */
  readonly exactShare: readonly number[];
  readonly answer: Apportionment | undefined;
  readonly fault: DomainError | undefined;
}

export interface StaffingResult {
  readonly scores: readonly number[];
  readonly categories: readonly CategoryOutcome[];
}

export function read(readings: Readings): Outcome<StaffingValue> {
  const reading = townReading(readings);
  if (!reading) return { issues: [] };
  return { value: { reading, towns: reading.rows.map((row) => row.town), indicators: indicatorsOf(reading) } };
}

/** The indicators that carry weight, in the order of the table. */
export function weighedIndicators({ indicators }: StaffingValue, { weights }: StaffingChoices): readonly Indicator[] {
  return indicators.filter(({ id }) => (weights[id] ?? 0) > 0);
}

/** @throws score.* and formula.* faults of the weights or of the planner's formula */
export function townScores(value: StaffingValue, choices: StaffingChoices): number[] {
  const { indicators, towns } = value;
  if (choices.scoring === "formula") {
    const formula = readFormula(choices.formula, indicators.map(({ label }) => label.zh));
    return formula.evaluate(towns.length, (index) => indicators[index]?.values ?? []);
  }
  const used = weighedIndicators(value, choices);
  return scores(towns.map((_, town) => used.map(({ values }) => values[town] ?? 0)), used.map(({ id }) => choices.weights[id] ?? 0), "share");
}

/** @throws the faults of `townScores`; faults of a category's rules stand with the category, so that all are told at once */
export function compute(value: StaffingValue, choices: StaffingChoices): StaffingResult {
  const weights = townScores(value, choices);
  const method = parseMethod(choices.method);
  if (!method) throw new InvariantError(`no method is called ${choices.method}`);
  const sum = weights.reduce((total, score) => total + score, 0);
  const outcomes = categories.flatMap((category): CategoryOutcome[] => {
    const total = choices.totals[category.id];
    if (total === null || total === undefined) return [];
    const today = columnOf(value, category.today);
    const headcount = columnOf(value, category.headcount);
    const byHand = value.towns.map((town): Bounds => choices.bounds[town]?.[category.id] ?? { minimum: null, maximum: null });
    const minimum = byHand.map((bounds, town) => floorOf(choices, today?.[town], headcount?.[town], bounds.minimum));
    const maximum = byHand.map((bounds) => bounds.maximum);
    const rules = { category, label: category.label, total, today, headcount, minimum, maximum, exactShare: weights.map((score) => (total * score) / sum) };
    try {
      const answer = apportion({ weights, total, method, minimum: minimum.map((floor) => floor ?? 0), maximum: maximum.map((ceiling) => ceiling ?? Infinity), ties: choices.ties });
      return [{ ...rules, answer, fault: undefined }];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ ...rules, answer: undefined, fault: error }];
    }
  });
  return { scores: weights, categories: outcomes };
}

function columnOf({ reading }: StaffingValue, column: Category["today" | "headcount"]): number[] | undefined {
  return reading.found[column] === undefined ? undefined : reading.rows.map((row) => row[column] ?? 0);
}

/** The strictest of the floors that apply; null where none does. */
function floorOf({ protection }: StaffingChoices, posts: number | undefined, people: number | undefined, byHand: number | null): number | null {
  const floors = [byHand];
  if (protection === "posts" || protection === "both") floors.push(posts ?? null);
  if (protection === "people" || protection === "both") floors.push(people ?? null);
  const set = floors.filter((floor): floor is number => floor !== null);
  return set.length === 0 ? null : Math.max(...set);
}
