import { apportion, type Apportionment } from "../../domain/apportionment/apportion";
import { apportionWithWindows } from "../../domain/apportionment/groups";
import { biproportional } from "../../domain/apportionment/matrix/biproportional";
import type { Method } from "../../domain/apportionment/method";
import { InvariantError, isDomainError, type DomainError } from "../../domain/kernel/errors";
import { readFormula } from "../../domain/formula/formula";
import { scores } from "../../domain/workforce/scores";
import { parseMethod } from "../../inputs/methods";
import type { Outcome, Readings } from "../kit/define";
import { townReading, type Bounds, type RingWindow, type StaffingChoices } from "./choices";
import { categories, indicatorsOf, type Category, type Indicator, type TownReading } from "./table";

export interface StaffingValue {
  readonly reading: TownReading;
  readonly towns: readonly string[];
  readonly indicators: readonly Indicator[];
  /** The ring of each town; undefined where the table has none. */
  readonly rings: readonly string[] | undefined;
}

/** What binds one category of posts before it is shared. */
export interface CategoryRules {
  readonly category: Category;
  readonly total: number;
  readonly today: readonly number[] | undefined;
  readonly headcount: readonly number[] | undefined;
  readonly minimum: readonly (number | null)[];
  readonly maximum: readonly (number | null)[];
  /** Total × score / sum of scores: what each town would have if posts could be divided. */
  readonly exactShare: readonly number[];
}

/** One category of posts with its answer. */
export interface CategoryOutcome extends CategoryRules {
  readonly units: readonly number[];
  readonly bound: readonly ("minimum" | "maximum" | null)[];
  /** A divisor of few digits that gives this answer, where one divisor does. */
  readonly divisor: number | null;
  /** Towns whose figure the order of the table decided. */
  readonly tied: ReadonlySet<number>;
}

/** Rules that allow no answer: of one category, or of all together. */
export interface RulesFault {
  readonly category: Category | undefined;
  readonly error: DomainError;
}

export interface StaffingResult {
  readonly scores: readonly number[];
  readonly rules: readonly CategoryRules[];
  /** One for each category that has an answer. */
  readonly outcomes: readonly CategoryOutcome[];
  /** The posts of each town in all categories together; of the arrangement `matrix`. */
  readonly townTotals: readonly number[] | undefined;
  /** All faults at once. */
  readonly faults: readonly RulesFault[];
}

export function read(readings: Readings): Outcome<StaffingValue> {
  const reading = townReading(readings);
  if (!reading) return { issues: [] };
  const rings = reading.found.ring === undefined ? undefined : reading.rows.map((row) => row.ring ?? "");
  return { value: { reading, towns: reading.rows.map((row) => row.town), indicators: indicatorsOf(reading), rings } };
}

/** The indicators that carry weight, in the order of the table. */
export function weighedIndicators({ indicators }: StaffingValue, { weights }: StaffingChoices): readonly Indicator[] {
  return indicators.filter(({ id }) => (weights[id] ?? 0) > 0);
}

/** @throws score.* and formula.* faults of the weights or of the planner's formula */
function townScores(value: StaffingValue, choices: StaffingChoices): number[] {
  const { indicators, towns } = value;
  if (choices.scoring === "formula") {
    const formula = readFormula(
      choices.formula,
      indicators.map(({ label }) => label.zh),
    );
    return formula.evaluate(towns.length, (index) => indicators[index]?.values ?? []);
  }
  const used = weighedIndicators(value, choices);
  return scores(
    towns.map((_, town) => used.map(({ values }) => values[town] ?? 0)),
    used.map(({ id }) => choices.weights[id] ?? 0),
    "share",
  );
}

/** @throws the faults of the scores; faults of the rules stand in the result, so that those of all categories are told at once */
export function compute(value: StaffingValue, choices: StaffingChoices): StaffingResult {
  const weights = townScores(value, choices);
  const method = parseMethod(choices.method);
  if (!method) throw new InvariantError(`no method is called ${choices.method}`);
  const rules = categories.flatMap((category) => rulesOf(category, value, choices, weights));
  const work: Work = { value, choices, weights, method };
  if (choices.arrangement === "matrix") {
    const matrix = attempt(undefined, () => inMatrix(rules, work));
    return { scores: weights, rules, outcomes: [], townTotals: undefined, faults: [], ...matrix };
  }
  const share = choices.arrangement === "rings" ? inRings : separately;
  const answers = rules.map((one) => attempt(one.category, () => share(one, work)));
  return {
    scores: weights,
    rules,
    outcomes: answers.flatMap((answer) => ("faults" in answer ? [] : [answer])),
    townTotals: undefined,
    faults: answers.flatMap((answer) => ("faults" in answer ? answer.faults : [])),
  };
}

interface Work {
  readonly value: StaffingValue;
  readonly choices: StaffingChoices;
  readonly weights: readonly number[];
  readonly method: Method;
}

function attempt<T extends object>(
  category: Category | undefined,
  work: () => T,
): T | { readonly faults: readonly RulesFault[] } {
  try {
    return work();
  } catch (error) {
    if (isDomainError(error)) return { faults: [{ category, error }] };
    throw error;
  }
}

function rulesOf(
  category: Category,
  value: StaffingValue,
  choices: StaffingChoices,
  weights: readonly number[],
): CategoryRules[] {
  const total = choices.totals[category.id];
  if (total === null || total === undefined) return [];
  const today = columnOf(value, category.today);
  const headcount = columnOf(value, category.headcount);
  const byHand = value.towns.map(
    (town): Bounds => choices.bounds[town]?.[category.id] ?? { minimum: null, maximum: null },
  );
  const sum = weights.reduce((all, score) => all + score, 0);
  return [
    {
      category,
      total,
      today,
      headcount,
      minimum: byHand.map((bounds, town) => floorOf(choices, today?.[town], headcount?.[town], bounds.minimum)),
      maximum: byHand.map((bounds) => bounds.maximum),
      exactShare: weights.map((score) => (total * score) / sum),
    },
  ];
}

function columnOf({ reading }: StaffingValue, column: Category["today" | "headcount"]): number[] | undefined {
  return reading.found[column] === undefined ? undefined : reading.rows.map((row) => row[column] ?? 0);
}

/** The strictest of the floors that apply; null where none does. */
function floorOf(
  { protection }: StaffingChoices,
  posts: number | undefined,
  people: number | undefined,
  byHand: number | null,
): number | null {
  const floors = [byHand];
  if (protection === "posts" || protection === "both") floors.push(posts ?? null);
  if (protection === "people" || protection === "both") floors.push(people ?? null);
  const set = floors.filter((floor): floor is number => floor !== null);
  return set.length === 0 ? null : Math.max(...set);
}

const floors = (minimum: CategoryRules["minimum"]) => minimum.map((floor) => floor ?? 0);
const ceilings = (maximum: CategoryRules["maximum"]) => maximum.map((ceiling) => ceiling ?? Infinity);

function separately(rules: CategoryRules, { weights, method, choices }: Work): CategoryOutcome {
  const answer = apportion({
    weights,
    total: rules.total,
    method,
    minimum: floors(rules.minimum),
    maximum: ceilings(rules.maximum),
    ties: choices.ties,
  });
  return {
    ...rules,
    units: answer.units,
    bound: answer.bound,
    divisor: answer.divisor?.nice ?? null,
    tied: tiedTowns(answer),
  };
}

function tiedTowns({ ties }: Pick<Apportionment, "ties">): ReadonlySet<number> {
  return new Set(ties ? [...ties.mayGain, ...ties.mayLose] : []);
}

function inRings(rules: CategoryRules, { value, weights, method, choices }: Work): CategoryOutcome {
  const rings = value.rings ?? [];
  const windows = new Map(
    [...new Set(rings)].map((ring) => [ring, limits(choices.windows[ring]?.[rules.category.id])]),
  );
  const answer = apportionWithWindows({
    weights,
    total: rules.total,
    method,
    minimum: floors(rules.minimum),
    maximum: ceilings(rules.maximum),
    groups: rings,
    windows,
  });
  return { ...rules, units: answer.units, bound: atBounds(answer.units, rules), divisor: null, tied: new Set() };
}

function limits(window: RingWindow | undefined) {
  return { low: window?.low ?? 0, high: window?.high ?? Infinity };
}

/** Where several divisors are at work, a town at its floor or ceiling is said to be bound by it. */
function atBounds(units: readonly number[], { minimum, maximum }: CategoryRules): CategoryOutcome["bound"] {
  return units.map((count, town) =>
    count > 0 && count === minimum[town] ? "minimum" : count === maximum[town] ? "maximum" : null,
  );
}

/** Towns by score first, all categories together; then towns × categories in proportion to today's posts, both totals kept. */
function inMatrix(
  rules: readonly CategoryRules[],
  { value, weights, method }: Work,
): Pick<StaffingResult, "outcomes" | "townTotals"> {
  if (method.kind !== "divisor") throw new InvariantError("the form offers divisor methods only for a matrix");
  const sumOver = (amounts: (one: CategoryRules) => readonly number[]) =>
    value.towns.map((_, town) => rules.reduce((sum, one) => sum + (amounts(one)[town] ?? 0), 0));
  const townTotals = apportion({
    weights,
    total: rules.reduce((sum, { total }) => sum + total, 0),
    method,
    minimum: sumOver(({ minimum }) => floors(minimum)),
    maximum: sumOver(({ maximum }) => ceilings(maximum)),
  }).units;
  const byTown = (amounts: (one: CategoryRules) => readonly number[]) =>
    value.towns.map((_, town) => rules.map((one) => amounts(one)[town] ?? 0));
  const answer = biproportional({
    weights: byTown(({ today }) => today ?? []),
    rowTotals: townTotals,
    columnTotals: rules.map(({ total }) => total),
    method,
    minimum: byTown(({ minimum }) => floors(minimum)),
    maximum: byTown(({ maximum }) => ceilings(maximum)),
  });
  const outcomes = rules.map((one, column): CategoryOutcome => {
    const units = answer.units.map((row) => row[column] ?? 0);
    return { ...one, units, bound: atBounds(units, one), divisor: null, tied: new Set() };
  });
  return { outcomes, townTotals };
}
