import { apportion, type Apportioning, type Apportionment } from "../../domain/apportionment/apportion";
import { distances, type Distance } from "../../domain/apportionment/distance";
import { apportionWithWindows, type Window } from "../../domain/apportionment/groups";
import { biproportional } from "../../domain/apportionment/matrix/biproportional";
import type { Method } from "../../domain/apportionment/method";
import {
  alabamaParadoxes,
  newTownParadoxes,
  populationParadoxes,
  type Paradox,
} from "../../domain/apportionment/paradoxes";
import { quotas, type Quota } from "../../domain/apportionment/quotas";
import { InvariantError, isDomainError, type DomainError } from "../../domain/kernel/errors";
import { divide, exact, floor, multiply, type Decimal } from "../../domain/kernel/exact";
import { largest, smallest } from "../../domain/kernel/extremes";
import { reservedOf, type Reserve } from "../../domain/workforce/reserve";

/** What becomes of a tie: it has no answer, or earlier units come first. */
export type TieRule = "error" | "order";

/** A category of posts: one that the words know, or one of the county's own by the name that its heading gives it. */
export type CategoryId = string;

/** Whom today's posts or people protect: nobody, or every town from falling below its posts, its people, or both. */
export type Protection = "none" | "posts" | "people" | "both";

/**
 * How the categories hang together: each shared by itself; towns × categories with both totals fixed, so that a town's
 * mix stays like today's; or each by itself with the total of every ring kept in a window.
 */
export type Arrangement = "separate" | "matrix" | "rings";

/** A floor and a ceiling set by hand; null for none. */
export interface Bounds {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** The most by which a town's posts may change in one year: so many, and so many percent of today's; null for no limit. */
export interface Pace {
  readonly posts: number | null;
  readonly percent: number | null;
}

/** One category of posts to share. Every list has one entry for each town. */
export interface CategoryCase {
  readonly id: CategoryId;
  /** All posts of the county, what it keeps back included. */
  readonly total: number;
  readonly reserve: Reserve | undefined;
  readonly today: readonly number[] | undefined;
  readonly headcount: readonly number[] | undefined;
  readonly byHand: readonly Bounds[];
  /** The least and the most of each ring; used by the arrangement `rings`. */
  readonly windows: ReadonlyMap<string, Window>;
}

export interface StaffingCase {
  /** The score of each town, by which posts are shared. */
  readonly scores: readonly number[];
  readonly method: Method;
  readonly ties: TieRule;
  readonly protection: Protection;
  readonly pace: Pace;
  readonly arrangement: Arrangement;
  /** The ring of each town; used by the arrangement `rings`. */
  readonly rings: readonly string[];
  readonly categories: readonly CategoryCase[];
}

/** An answer with all that its reasons rest on. */
export interface Reasoned extends Apportionment {
  readonly weights: readonly Decimal[];
  readonly total: number;
  readonly quotas: readonly Quota[];
}

/** One category with its answer, and the floors and ceilings that acted. Its total is what was shared, without the reserve. */
export interface CategoryAnswer extends Reasoned {
  readonly id: CategoryId;
  /** What the county has kept back of all posts. */
  readonly reserved: number;
  readonly today: readonly number[] | undefined;
  readonly headcount: readonly number[] | undefined;
  readonly minimum: readonly (number | null)[];
  readonly maximum: readonly (number | null)[];
}

/** Rules that allow no answer: of one category, or of all together. */
export interface RulesFault {
  readonly category: CategoryId | undefined;
  readonly error: DomainError;
}

export interface StaffingAnswer {
  /** One for each category that has an answer. */
  readonly categories: readonly CategoryAnswer[];
  /** The posts of each town in all categories together; of the arrangement `matrix`. */
  readonly townTotals: readonly number[] | undefined;
  /** All faults at once. */
  readonly faults: readonly RulesFault[];
}

/**
 * The posts of every town. Where one method, floor or window allows no answer, that is a fault of its category, and the
 * other categories are answered all the same.
 */
export function answer(asked: StaffingCase): StaffingAnswer {
  if (asked.arrangement === "matrix") {
    const matrix = attempt(undefined, () => inMatrix(asked));
    return { categories: [], townTotals: undefined, faults: [], ...matrix };
  }
  const share = asked.arrangement === "rings" ? inRings : separately;
  const answers = asked.categories.map((category) => attempt(category.id, () => share(toShare(category), asked)));
  return {
    categories: answers.flatMap((one) => ("faults" in one ? [] : [one])),
    townTotals: undefined,
    faults: answers.flatMap((one) => ("faults" in one ? one.faults : [])),
  };
}

function attempt<T extends object>(
  category: CategoryId | undefined,
  work: () => T,
): T | { readonly faults: readonly RulesFault[] } {
  try {
    return work();
  } catch (error) {
    if (isDomainError(error)) return { faults: [{ category, error }] };
    throw error;
  }
}

/** A category of which the reserve is kept back: its total is what is left to share. */
interface ToShare extends CategoryCase {
  readonly reserved: number;
}

/** @throws total.reserve */
function toShare(category: CategoryCase): ToShare {
  const { total, reserve } = category;
  const reserved = reserve ? reservedOf(total, reserve) : 0;
  return { ...category, total: total - reserved, reserved };
}

function separately(category: ToShare, asked: StaffingCase): CategoryAnswer {
  const { scores, method, ties } = asked;
  const limits = limitsOf(category, asked);
  return {
    ...told(category, limits),
    ...reasoned({ weights: scores, total: category.total, method, ties, ...asNumbers(limits) }),
  };
}

function inRings(category: ToShare, asked: StaffingCase): CategoryAnswer {
  const { scores, method, rings } = asked;
  const { total, windows } = category;
  const limits = limitsOf(category, asked);
  const question = { weights: scores, total, method, groups: rings, windows, ...asNumbers(limits) };
  return byOthers(category, limits, scores, apportionWithWindows(question).units);
}

/** Towns by score first, all categories together; then towns × categories in proportion to today's posts, both totals kept. */
function inMatrix(asked: StaffingCase): Pick<StaffingAnswer, "categories" | "townTotals"> {
  const { scores, method } = asked;
  const categories = asked.categories.map(toShare);
  if (method.kind !== "divisor") throw new InvariantError("a matrix is shared by a divisor method");
  const limits = categories.map((category) => limitsOf(category, asked));
  const bounds = limits.map(asNumbers);
  const byTown = (of: (category: number) => readonly number[]) =>
    scores.map((_, town) => categories.map((__, category) => of(category)[town] ?? 0));
  const minimum = byTown((category) => bounds[category]?.minimum ?? []);
  const maximum = byTown((category) => bounds[category]?.maximum ?? []);
  const townTotals = apportion({
    weights: scores,
    total: sumOf(categories.map(({ total }) => total)),
    method,
    minimum: minimum.map(sumOf),
    maximum: maximum.map(sumOf),
  }).units;
  const { units } = biproportional({
    weights: byTown((category) => categories[category]?.today ?? []),
    rowTotals: townTotals,
    columnTotals: categories.map(({ total }) => total),
    method,
    minimum,
    maximum,
  });
  return {
    townTotals,
    categories: categories.map((category, column) =>
      byOthers(
        category,
        limits[column] ?? limitsOf(category, asked),
        scores,
        units.map((row) => row[column] ?? 0),
      ),
    ),
  };
}

/** Floors and ceilings of each town; null for none. */
interface Limits {
  readonly minimum: readonly (number | null)[];
  readonly maximum: readonly (number | null)[];
}

function limitsOf(
  { byHand, today, headcount }: CategoryCase,
  { protection, pace }: Pick<StaffingCase, "protection" | "pace">,
): Limits {
  const steps = byHand.map((_, town) => stepOf(pace, today?.[town]));
  return {
    minimum: byHand.map(({ minimum }, town) => {
      const [posts, people, step] = [today?.[town], headcount?.[town], steps[town]];
      const floors = [minimum];
      if (protection === "posts" || protection === "both") floors.push(posts ?? null);
      if (protection === "people" || protection === "both") floors.push(people ?? null);
      if (posts !== undefined && step !== undefined) floors.push(Math.max(0, posts - step));
      return strictest(floors, largest);
    }),
    maximum: byHand.map(({ maximum }, town) => {
      const [posts, step] = [today?.[town], steps[town]];
      return strictest([maximum, posts === undefined || step === undefined ? null : posts + step], smallest);
    }),
  };
}

/** By how many posts a town may change in a year; undefined where there is no limit, or today's posts are not known. */
function stepOf({ posts, percent }: Pace, today: number | undefined): number | undefined {
  if (today === undefined) return undefined;
  const share = percent === null ? null : Number(floor(divide(multiply(exact(today), exact(percent)), exact(100))));
  return strictest([posts, share], smallest) ?? undefined;
}

function strictest(limits: readonly (number | null)[], choose: (set: readonly number[]) => number): number | null {
  const set = limits.filter((limit) => limit !== null);
  return set.length === 0 ? null : choose(set);
}

/** So many years are looked ahead at most. */
const MOST_YEARS = 10;

/**
 * Year by year from today's posts to what the rules would give without a limit on the change of a year: for each year the posts of
 * each town, the first year's as answered. It ends where the target is reached, where a year has no answer, or after ten years.
 */
export function pathToTarget(asked: StaffingCase, category: CategoryId): readonly (readonly number[])[] {
  const only = (today: CategoryCase["today"], pace: Pace) =>
    answer({
      ...asked,
      pace,
      categories: asked.categories.filter(({ id }) => id === category).map((one) => ({ ...one, today })),
    }).categories[0]?.units;
  let posts = asked.categories.find(({ id }) => id === category)?.today;
  const target = only(posts, { posts: null, percent: null });
  const years: (readonly number[])[] = [];
  while (posts && years.length < MOST_YEARS) {
    const next = only(posts, asked.pace);
    if (!next || String(next) === String(posts)) break;
    years.push(next);
    if (!target || String(next) === String(target)) break;
    posts = next;
  }
  return years;
}

/** Floors and ceilings as a sharing takes them: none is 0 or without end. */
export function asNumbers({ minimum, maximum }: Limits) {
  return { minimum: minimum.map((floor) => floor ?? 0), maximum: maximum.map((ceiling) => ceiling ?? Infinity) };
}

function told({ id, reserved, today, headcount }: ToShare, limits: Limits) {
  return { id, reserved, today, headcount, ...limits };
}

/** An answer at which several divisors were at work: a town at its floor or ceiling is said to be bound by it. */
function byOthers(
  category: ToShare,
  limits: Limits,
  weights: readonly number[],
  units: readonly number[],
): CategoryAnswer {
  const { total } = category;
  const { minimum, maximum } = limits;
  const bound = units.map((count, town) =>
    count > 0 && count === minimum[town] ? "minimum" : count === maximum[town] ? "maximum" : null,
  );
  return {
    ...told(category, limits),
    weights,
    total,
    quotas: quotas(weights, total),
    units,
    bound,
    divisor: null,
    ties: null,
  };
}

function reasoned(question: Apportioning): Reasoned {
  const { weights, total } = question;
  return { weights, total, ...apportion(question), quotas: quotas(weights, total) };
}

/** A sharing with how far every unit is from another answer, ties dealt to earlier units. */
export interface Explained extends Reasoned {
  /** Null where the method does not tell. */
  readonly distances: readonly Distance[] | null;
}

/** @throws what `apportion` throws, but for ties */
export function explained(question: Omit<Apportioning, "ties">): Explained {
  const settled: Apportioning = { ...question, ties: "order" };
  return { ...reasoned(settled), distances: distances(settled) };
}

/** What one method gives, ties dealt to earlier units; or why it has no answer. */
export function byMethod(weights: readonly Decimal[], total: number, method: Method): Apportionment | DomainError {
  try {
    return apportion({ weights, total, method, ties: "order" });
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
}

/** The paradoxes of a sharing: over the totals from low to high, without each of its units, and from one year to the next. */
export function paradoxes(
  question: Apportioning,
  { low, high }: Window,
  nextYear: readonly Decimal[] | undefined,
): Paradox[] {
  return [
    ...alabamaParadoxes(question, low, high),
    ...newTownParadoxes(question),
    ...(nextYear ? populationParadoxes(question, nextYear) : []),
  ];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
