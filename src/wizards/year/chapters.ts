import { sameTown } from "../../inputs/town";
import type { Text } from "../../locale/text";
import type { Figures } from "../kit/figures";
import type { PlanRecord } from "../kit/plan";
import type { TownFigures } from "../kit/townFigures";

/** A chapter in a year: the plan that stands for it, what became of its tables, and its figures from these. */
export interface YearChapter {
  readonly id: string;
  readonly title: Text;
  /** The plan that stands for it; undefined where none is written. */
  readonly record: PlanRecord | undefined;
  /** How many plans of the year there are. */
  readonly plans: number;
  /** The figures as its rules work them out from the tables of today; none where these have faults. */
  readonly figures: readonly TownFigures[];
  /** Why it has no figures, where its tables or rules are at fault. */
  readonly fault: Text | undefined;
  /** The figures that its sheets hold, or that were signed. */
  readonly written: Figures;
  /** Sources that have changed since it was written, by their addresses. */
  readonly changed: readonly string[];
}

/** The years of which plans are kept, the last first. */
export function yearsOf(plans: readonly PlanRecord[]): number[] {
  return [...new Set(plans.map(({ year }) => year))].sort((left, right) => right - left);
}

/**
 * The plans of a wizard in a year, the one that stands for it first: what is final goes before what is not, then the later.
 * A chapter that has none yet stands by those of the year before: receipts are settled when their year is over.
 */
export function plansOf(plans: readonly PlanRecord[], wizard: string, year: number): PlanRecord[] {
  const rank = ({ final, written }: PlanRecord) => `${final ? 1 : 0} ${written}`;
  const own = plans.filter((record) => record.wizard === wizard);
  const [now, before] = [year, year - 1].map((of) => own.filter((record) => record.year === of));
  return (now?.length ? now : (before ?? [])).sort((one, other) => (rank(one) < rank(other) ? 1 : -1));
}

/** Every figure of every chapter. */
export function allFigures(chapters: readonly YearChapter[]): TownFigures[] {
  return chapters.flatMap(({ figures }) => figures);
}

/** The towns of the first chapter that has figures, in its order. */
export function townsOf(chapters: readonly YearChapter[]): string[] {
  return allFigures(chapters)[0]?.rows.map(({ name }) => name) ?? [];
}

/** The value of a town, whose name another table may spell another way. */
export function valueIn({ rows }: Pick<TownFigures, "rows">, town: string): number | undefined {
  return rows.find(({ name }) => sameTown(name, town))?.value;
}
