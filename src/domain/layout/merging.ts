import { DomainError } from "../kernel/errors";
import { coverOf, type Cover } from "../optimise/cover";
import { eachCover, leastCover, type BestCover, type CanBe } from "../optimise/coverSearch";
import { eachPartition } from "../optimise/partitions";
import { connectedParts, membersOf, type Parts } from "../optimise/parts";
import { componentsOf, rangeOf, stepsOf, townsOf, type Range } from "../optimise/regions";
import { within, WorkEnded, type Work } from "../optimise/work";
import type { Blocks } from "./blocks";
import type { County } from "./county";
import { goalOf, type MergeGoal } from "./goals";

/** Parts as lists of blocks, in the order of their first blocks. */
export type BlockPlan = readonly (readonly number[])[];

/** The best plans of a number of towns. */
export interface Found {
  readonly plans: readonly BlockPlan[];
  /** How many were met. */
  readonly count: number;
  /** Whether these are all. */
  readonly isAll: boolean;
  readonly value: number;
}

/** Steps in which walking through plans is tried before parts are listed: most questions have a plan near at hand. */
const SOON = 2e6;

/** The search for plans of one county under one set of bounds; parts are listed once, whatever is asked of them. */
export class Merging {
  #parts: Parts | undefined;
  #isListed = false;
  /** A plan without costs that the parts gave, and what led to it. */
  #free: { readonly towns: number; readonly cover: Cover; readonly best: BestCover } | undefined;

  constructor(
    readonly county: County,
    readonly blocks: Blocks,
    readonly work: Work,
  ) {}

  /** How many towns the people of each region allow; undefined where some region allows none. */
  get range(): Range | undefined {
    const { regions } = this.blocks;
    return townsOf(regions, new Uint8Array(regions.weights.length).fill(1));
  }

  /** Undefined where there are too many to list. */
  get #listed(): Parts | undefined {
    if (!this.#isListed) this.#parts = connectedParts(this.blocks.regions, this.work);
    this.#isListed = true;
    return this.#parts;
  }

  /** Some plan of so many towns, or undefined, proved, where there is none. @throws WorkEnded */
  some(towns: number): BlockPlan | undefined {
    const soon = within(this.work, SOON, (own) => this.#first(towns, own));
    if (soon) return soon[0];
    const parts = this.#listed;
    if (!parts) return this.#first(towns, this.work);
    const cover = this.#cover(parts, new Float64Array(parts.count));
    const best = leastCover(cover, towns, this.#canBe, this.work);
    if (best) this.#free = { towns, cover, best };
    return best && planOf(parts, best.chosen);
  }

  /** All plans of so many towns (any number where undefined), counted as far as the steps go; `known` is one of them. */
  every(towns: number | undefined, most: number, known?: BlockPlan): Found {
    const kept = new Kept(most);
    try {
      this.#walk(towns, (plan) => kept.see(plan));
    } catch (error) {
      if (!(error instanceof WorkEnded)) throw error;
      if (kept.count === 0 && known) kept.see(known);
      if (kept.count === 0) throw error;
      return kept.found(false, 0);
    }
    return kept.found(true, 0);
  }

  /** Over the parts where these found what walking did not find soon. */
  #walk(towns: number | undefined, see: (plan: BlockPlan) => void): void {
    const { regions } = this.blocks;
    if (this.#free && this.#free.towns === towns) {
      const { cover, best } = this.#free;
      eachCover(cover, towns, best, this.#canBe, this.work, (chosen) => see(planOf(cover.parts, chosen)));
    } else
      eachPartition(regions, towns, this.work, (plan) => {
        see(plan);
        return true;
      });
  }

  /**
   * The plans that are least in a goal, proved; listed as far as the steps go.
   * @param known some plan of so many towns
   * @throws WorkEnded where the least is not proved
   */
  best(towns: number, goal: MergeGoal, most: number, known: BlockPlan): Found {
    const { costOf, shown } = goalOf(goal, this.county, this.blocks, towns);
    const parts = this.#listed;
    if (!parts) return this.#bestOfAll(towns, goal, most, known);
    const costs = new Float64Array(parts.count);
    for (let part = 0; part < parts.count; part++) {
      const members = membersOf(parts, part);
      this.work.spend(members.length ** 2);
      costs[part] = costOf(members, this.#weightOf(members));
    }
    const cover = this.#cover(parts, costs);
    const sum = known.reduce((all, part) => all + costOf(part, this.#weightOf(part)), 0);
    const best = leastCover(cover, towns, this.#canBe, this.work, sum);
    if (!best) throw new WorkEnded();
    const kept = new Kept(most);
    try {
      eachCover(cover, towns, best, this.#canBe, this.work, (chosen) => kept.see(planOf(parts, chosen)));
    } catch (error) {
      if (!(error instanceof WorkEnded)) throw error;
      if (kept.count === 0) kept.see(planOf(parts, best.chosen));
      return kept.found(false, shown(best.cost));
    }
    return kept.found(true, shown(best.cost));
  }

  /** As `best`, by walking all plans: where there are too many parts to list. */
  #bestOfAll(towns: number, goal: MergeGoal, most: number, known: BlockPlan): Found {
    const { shown, ...costs } = goalOf(goal, this.county, this.blocks, towns);
    let least = known.reduce((all, part) => all + costs.costOf(part, this.#weightOf(part)), 0);
    let kept = new Kept(most);
    const see = (plan: BlockPlan, cost: number) => {
      if (cost < least) [least, kept] = [cost, new Kept(most)];
      if (cost === least) kept.see(plan);
      return true;
    };
    eachPartition(this.blocks.regions, towns, this.work, see, { ...costs, limit: () => least });
    return kept.found(true, shown(least));
  }

  #first(towns: number, work: Work): BlockPlan | undefined {
    let first: BlockPlan | undefined;
    eachPartition(this.blocks.regions, towns, work, (plan) => {
      first = plan.map((part) => [...part]);
      return false;
    });
    return first;
  }

  #weightOf(part: readonly number[]): number {
    return part.reduce((sum, block) => sum + this.blocks.regions.weights[block], 0);
  }

  #cover(parts: Parts, costs: Float64Array): Cover {
    const cover = coverOf(this.blocks.regions.weights.length, parts, costs);
    if (!cover) throw new DomainError("merge.figures", {});
    return cover;
  }

  readonly #canBe: CanBe = (open, count) => {
    const { regions } = this.blocks;
    this.work.spend(stepsOf(regions));
    const isOpen = new Uint8Array(regions.weights.length);
    for (const block of open) isOpen[block] = 1;
    const range = townsOf(regions, isOpen);
    return range !== undefined && range.least <= count && count <= range.most;
  };
}

function planOf(parts: Parts, chosen: readonly number[]): BlockPlan {
  return chosen.map((part) => membersOf(parts, part)).sort((a, b) => a[0] - b[0]);
}

/** The plans that were met: all are counted, the first are kept. */
class Kept {
  readonly plans: BlockPlan[] = [];
  count = 0;

  constructor(readonly most: number) {}

  see(plan: BlockPlan): void {
    this.count += 1;
    if (this.plans.length < this.most) this.plans.push(plan.map((part) => [...part]));
  }

  found(isAll: boolean, value: number): Found {
    return { plans: this.plans, count: this.count, isAll, value };
  }
}

/** Regions that no number of towns fits, each with its people. */
export function misfits({ regions }: Blocks) {
  const all = componentsOf(regions, new Uint8Array(regions.weights.length).fill(1));
  return all.filter((component) => {
    const { least, most } = rangeOf(component, regions);
    return least > most;
  });
}
