import { DomainError } from "../kernel/errors";
import { WorkEnded, type Work } from "../optimise/work";
import { blocksOf, type Blocks } from "./blocks";
import type { County, MergeBounds } from "./county";
import type { MergeGoal } from "./goals";
import { Merging, type BlockPlan, type Found } from "./merging";
import { refuseObvious, whyNone } from "./reasons";

export interface MergeQuestion extends MergeBounds {
  /** A number of towns, as many or as few as can be; undefined for any number, which counts plans. */
  readonly towns: number | "most" | "fewest" | undefined;
  readonly goal: MergeGoal;
  /** How many plans are listed at most. */
  readonly list: number;
}

export interface MergePlan {
  /** For each unit the number of its town, from 1 on by the towns' first units. */
  readonly townOf: readonly number[];
  readonly towns: number;
}

export interface MergePlans {
  /** In the order of their numbers where all are listed. */
  readonly plans: readonly MergePlan[];
  /** How many plans reach the value. */
  readonly count: number;
  /** Whether `count` is all of them, or only as many as the steps allowed to count. */
  readonly isAll: boolean;
  /** People × kilometres, Σ of squared deviations from the mean, or 0: what the goal makes least. */
  readonly value: number;
}

/**
 * How to merge a county's units into connected towns: the best plans by a goal, proved, with all their equals.
 * @param watch sees each plan that is better than all before, with its value
 * @throws merge.none with the reason, merge.tooLarge, merge.count, merge.countMissing, merge.most, merge.rule, merge.seat,
 * merge.coordinates, merge.figures
 */
export function mergePlans(
  county: County,
  question: MergeQuestion,
  work: Work,
  watch?: (plan: MergePlan, value: number) => void,
): MergePlans {
  const blocks = refused(county, question);
  const size = county.people.length;
  const seen = watch && ((plan: BlockPlan, value: number) => watch(numbered(plan, blocks, size), value));
  try {
    const found = search(new Merging(county, blocks, work, seen), question);
    if (!found) throw whyNone(county, question, work);
    const isListed = found.isAll && found.count === found.plans.length;
    const plans = found.plans.map((plan) => numbered(plan, blocks, size));
    return { ...found, plans: isListed ? plans.sort(byNumbers) : plans };
  } catch (error) {
    if (!(error instanceof WorkEnded)) throw error;
    throw new DomainError("merge.tooLarge", { units: size });
  }
}

/**
 * The county as the search sees it, or what is wrong with the question before any search.
 * @throws as `mergePlans`
 */
export function refused(county: County, question: MergeQuestion): Blocks {
  refuseQuestion(county, question);
  const blocks = blocksOf(county, question);
  refuseObvious(county, blocks, question.towns);
  return blocks;
}

function refuseQuestion({ people, tenths }: County, { least, most, towns, goal }: MergeQuestion): void {
  if (most < least) throw new DomainError("merge.most", { least, most });
  if (typeof towns === "number" && towns > people.length)
    throw new DomainError("merge.count", { towns, units: people.length });
  if (towns === undefined && goal !== "none") throw new DomainError("merge.countMissing", {});
  if (goal === "distance" && !tenths) throw new DomainError("merge.coordinates", {});
}

function search(merging: Merging, { towns, goal, list }: MergeQuestion): Found | undefined {
  if (towns === undefined) {
    const all = merging.every(undefined, list);
    return all.count > 0 ? all : undefined;
  }
  for (const number of numbersToTry(merging, towns)) {
    const known = merging.some(number);
    if (known) return goal === "none" ? merging.every(number, list, known) : merging.best(number, goal, list, known);
  }
  return undefined;
}

/** The numbers of towns in the order in which they are tried. */
function numbersToTry(merging: Merging, towns: number | "most" | "fewest"): number[] {
  if (typeof towns === "number") return [towns];
  const range = merging.range ?? { least: 1, most: 0 };
  const numbers = Array.from({ length: range.most - range.least + 1 }, (_, at) => range.least + at);
  return towns === "most" ? numbers.reverse() : numbers;
}

function numbered(plan: BlockPlan, { members }: Blocks, size: number): MergePlan {
  const townOf = new Array<number>(size).fill(0);
  plan.forEach((part, town) => {
    for (const block of part) for (const unit of members[block]) townOf[unit] = town + 1;
  });
  return { townOf, towns: plan.length };
}

function byNumbers({ townOf: left }: MergePlan, { townOf: right }: MergePlan): number {
  const at = left.findIndex((town, unit) => town !== right[unit]);
  return at < 0 ? 0 : left[at] - right[at];
}
