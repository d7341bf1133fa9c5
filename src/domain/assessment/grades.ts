import { apportion } from "../apportionment/apportion";
import { webster } from "../apportionment/method";
import { DomainError, isDomainError } from "../kernel/errors";
import { compare, exact, floor, multiply, ratio, toNumber, type Rational } from "../kernel/exact";
import { membersOf } from "./ranks";

export interface Grade {
  readonly name: string;
  /** The least score; null for none. */
  readonly least: Rational | null;
  /** A share of the towns, or a number of places; null for any number. */
  readonly quota: { readonly share: Rational } | { readonly places: number } | null;
  /** Whether a town keeps its right to this grade after a veto. */
  readonly afterVeto: boolean;
}

/** A tie at the last place: none of the tied, all of them, no answer, or the earlier rows. */
export type GradeTies = "less" | "more" | "order" | "error";

/** What a share is a share of: the towns of each ring, or of the county, whose places the rings share by size. */
export type QuotaBy = "ring" | "county";

/** Why a town did not get a grade whose score it has, or how a tie about one was settled. */
export interface Reason {
  readonly kind: "veto" | "quota" | "tie" | "tieServed";
  readonly grade: number;
  readonly places: number;
  /** All who were tied for the last place. */
  readonly tied: readonly number[];
}

export interface Graded {
  readonly grade: number;
  readonly reasons: readonly Reason[];
}

export interface Grading {
  readonly scores: readonly Rational[];
  /** The ring of each, counted from 0. */
  readonly groups: readonly number[];
  readonly vetoed: readonly boolean[];
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly ties: GradeTies;
  readonly quotaBy: QuotaBy;
}

/**
 * Grades within quotas, best grade first. A veto bars grades and keeps score and rank; its place goes to the next.
 * A place that nobody deserves stays free. Ties at a last place are told.
 * @throws grades.order, grades.quota, grades.tie, grades.ringTie, grades.none
 */
export function gradesOf(given: Grading): Graded[] {
  checkGrades(given.grades);
  const found: (number | undefined)[] = given.scores.map(() => undefined);
  const reasons: Reason[][] = given.scores.map(() => []);
  const rings = membersOf(given.groups);
  given.grades.forEach((grade, index) => {
    const places = placesFor(grade, rings, given);
    rings.forEach((members, ring) => {
      const open = members.filter((unit) => found[unit] === undefined && deserves(given.scores[unit], grade));
      const able = open.filter((unit) => grade.afterVeto || !given.vetoed[unit]);
      const settled = serve(able, places[ring] ?? 0, given, grade.name);
      for (const unit of settled.served) found[unit] = index;
      for (const unit of open) {
        const kind = reasonFor(unit, given.vetoed[unit] === true && !grade.afterVeto, settled);
        const tied = kind === "tie" || kind === "tieServed" ? settled.tied : [];
        if (kind) reasons[unit]?.push({ kind, grade: index, places: settled.places, tied });
      }
    });
  });
  return found.map((grade, unit) => {
    if (grade === undefined)
      throw new DomainError("grades.none", { unit, found: toNumber(given.scores[unit] ?? ratio(0n)) });
    return { grade, reasons: reasons[unit] ?? [] };
  });
}

function reasonFor(unit: number, barred: boolean, { served, tied }: Served): Reason["kind"] | undefined {
  if (barred) return "veto";
  if (tied.includes(unit)) return served.has(unit) ? "tieServed" : "tie";
  return served.has(unit) ? undefined : "quota";
}

function deserves(score: Rational | undefined, { least }: Grade): boolean {
  return score !== undefined && (least === null || compare(score, least) >= 0);
}

interface Served {
  readonly served: ReadonlySet<number>;
  readonly tied: readonly number[];
  readonly places: number;
}

function serve(able: readonly number[], places: number, { scores, ties }: Grading, grade: string): Served {
  if (able.length <= places) return { served: new Set(able), tied: [], places };
  const score = (unit: number | undefined) => scores[unit ?? 0] ?? ratio(0n);
  const order = [...able].sort((a, b) => compare(score(b), score(a)));
  const first = order.slice(0, places);
  const last = score(order[places - 1]);
  const isTied = places > 0 && compare(last, score(order[places])) === 0;
  if (!isTied) return { served: new Set(first), tied: [], places };
  const tied = order.filter((unit) => compare(score(unit), last) === 0).sort((a, b) => a - b);
  const ahead = order.filter((unit) => compare(score(unit), last) > 0);
  switch (ties) {
    case "error":
      throw new DomainError("grades.tie", { grade, places: places - ahead.length, units: tied });
    case "less":
      return { served: new Set(ahead), tied, places };
    case "more":
      return { served: new Set([...ahead, ...tied]), tied, places };
    case "order":
      return { served: new Set([...ahead, ...tied.slice(0, places - ahead.length)]), tied, places };
  }
}

/** How many places a grade has in each ring. */
function placesFor(
  { quota, name }: Grade,
  rings: readonly (readonly number[])[],
  { quotaBy, ties }: Grading,
): number[] {
  if (quota === null) return rings.map(() => Infinity);
  const of = (towns: number) => ("places" in quota ? quota.places : Number(floor(multiply(quota.share, exact(towns)))));
  const sizes = rings.map((members) => members.length);
  if (quotaBy === "ring") return sizes.map(of);
  const total = of(sizes.reduce((sum, size) => sum + size, 0));
  try {
    const asked = { weights: sizes, total, method: webster, ties: ties === "order" ? "order" : "error" } as const;
    return [...apportion(asked).units];
  } catch (error) {
    if (isDomainError(error) && error.code === "apportionment.tie")
      throw new DomainError("grades.ringTie", { grade: name, places: total });
    throw error;
  }
}

/** Best first: a lower grade must not ask for more, and is out of reach where the better one takes all of its scores. */
function checkGrades(grades: readonly Grade[]): void {
  grades.forEach(({ least, quota }, grade) => {
    if (quota && "share" in quota && (quota.share.numerator < 0n || compare(quota.share, ratio(1n)) > 0))
      throw new DomainError("grades.quota", { grade, found: toNumber(quota.share) });
    const better = grades[grade - 1];
    if (!better?.least || !least) {
      if (better && better.least === null && (better.quota === null || least))
        throw new DomainError("grades.order", { grade, least: least ? toNumber(least) : 0, above: 0 });
      return;
    }
    const order = compare(least, better.least);
    if (order > 0 || (order === 0 && better.quota === null && better.afterVeto))
      throw new DomainError("grades.order", { grade, least: toNumber(least), above: toNumber(better.least) });
  });
}
