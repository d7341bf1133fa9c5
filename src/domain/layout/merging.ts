import { DomainError, InvariantError } from "../kernel/errors";
import { largest } from "../kernel/extremes";
import { coverBound, coverOf, type Cover } from "../optimise/cover";
import { eachCover, leastCover, type BestCover, type CanBe } from "../optimise/coverSearch";
import { eachPartition } from "../optimise/partitions";
import { connectedParts, joinedParts, membersOf, type Parts } from "../optimise/parts";
import { componentsOf, rangeOf, stepsOf, townsOf, type Range, type Regions } from "../optimise/regions";
import { within, WorkEnded, type Work } from "../optimise/work";
import type { Blocks } from "./blocks";
import type { County } from "./county";
import { goalOf, type Goal, type MergeGoal } from "./goals";

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

/** Parts are listed up to so many times the mean first: few plans worth having have greater ones. */
const NEAR = 1.25;
const FURTHER = 1.3;
/** Steps in which the greater parts that may matter are looked for, before more parts are listed. */
const FAR_STEPS = 1e7;

/** Parts up to a weight; whether there are no others. */
interface Listed {
  readonly parts: Parts;
  readonly upTo: number;
  readonly isAll: boolean;
}

/** The best plan of parts up to a weight. */
interface Near {
  readonly regions: Regions;
  readonly cover: Cover;
  readonly best: BestCover;
  readonly above: number;
}

/** The search for plans of one county under one set of bounds; parts are listed once, whatever is asked of them. */
export class Merging {
  readonly #lists = new Map<string, Parts | undefined>();
  /** The number of towns whose plans walking did not find soon. */
  #rare: number | undefined;

  constructor(
    readonly county: County,
    readonly blocks: Blocks,
    readonly work: Work,
    readonly watch?: (plan: BlockPlan, value: number) => void,
  ) {}

  /** How many towns the people of each region allow; undefined where some region allows none. */
  get range(): Range | undefined {
    const { regions } = this.blocks;
    return townsOf(regions, new Uint8Array(regions.weights.length).fill(1));
  }

  /** The bounds that so many towns keep to: where the others have their least, one has no more than the rest. */
  #regionsFor(towns: number): Regions {
    const { regions } = this.blocks;
    const total = regions.weights.reduce((sum, weight) => sum + weight, 0);
    const most = Math.min(regions.most, total - (towns - 1) * regions.least);
    return { ...regions, most, least: Math.max(regions.least, total - (towns - 1) * most) };
  }

  /** Lists of parts, each longer than the one before, the last complete; they end where there are too many. */
  *#listsFor(regions: Regions, towns: number): Generator<Listed> {
    const total = regions.weights.reduce((sum, weight) => sum + weight, 0);
    const first = Math.max(largest(regions.weights), Math.ceil((NEAR * total) / towns));
    for (let upTo = first; ; upTo *= FURTHER) {
      const isAll = upTo >= regions.most;
      const bounds = { above: -1, upTo: Math.min(upTo, regions.most) };
      const key = [regions.least, regions.most, bounds.upTo].join(" ");
      if (!this.#lists.has(key)) this.#lists.set(key, connectedParts(regions, this.work, bounds));
      const parts = this.#lists.get(key);
      if (!parts) return;
      yield { parts, upTo: bounds.upTo, isAll };
      if (isAll) return;
    }
  }

  /** Some plan of so many towns, or undefined, proved, where there is none. @throws WorkEnded */
  some(towns: number): BlockPlan | undefined {
    const regions = this.#regionsFor(towns);
    if (regions.least > regions.most) return undefined;
    const soon = within(this.work, SOON, (own) => this.#first(regions, towns, own));
    if (soon) return soon[0];
    this.#rare = towns;
    for (const { parts, isAll } of this.#listsFor(regions, towns)) {
      const cover = this.#cover(parts, new Float64Array(parts.count));
      const best = leastCover(cover, towns, this.#canBe, this.work);
      if (best) return planOf(parts, best.chosen);
      if (isAll) return undefined;
    }
    return this.#first(regions, towns, this.work);
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

  /** Plans that are few are found over the parts, where these can be listed; else by walking. */
  #walk(towns: number | undefined, see: (plan: BlockPlan) => void): void {
    const regions = towns === undefined ? this.blocks.regions : this.#regionsFor(towns);
    if (towns !== undefined && this.#rare === towns) {
      const all = [...this.#listsFor(regions, towns)].find(({ isAll }) => isAll);
      const cover = all && this.#cover(all.parts, new Float64Array(all.parts.count));
      const best = cover && leastCover(cover, towns, this.#canBe, this.work);
      if (cover && best) {
        eachCover(cover, towns, best, this.#canBe, this.work, (chosen) => see(planOf(cover.parts, chosen)));
        return;
      }
    }
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
    const regions = this.#regionsFor(towns);
    const reckoned = goalOf(goal, this.county, { ...this.blocks, regions }, towns);
    const sum = known.reduce((all, part) => all + reckoned.costOf(part, this.#weightOf(part)), 0);
    this.watch?.(known, reckoned.shown(sum));
    let last: Near | undefined;
    for (const { parts, upTo, isAll } of this.#listsFor(regions, towns)) {
      const cover = this.#priced(parts, reckoned);
      const best = leastCover(cover, towns, this.#canBe, this.work, sum, this.#seen(parts, reckoned));
      if (best && isAll) return this.#listOf(cover, towns, best, most, reckoned);
      if (!best) continue;
      last = { regions, cover, best, above: upTo };
      const near = last;
      const far = within(this.work, FAR_STEPS, (own) => this.#farParts(near, towns, reckoned, own));
      if (far?.[0]) return this.#withFar(near, far[0], towns, most, reckoned);
    }
    const far = last && this.#farParts(last, towns, reckoned, this.work);
    if (last && far) return this.#withFar(last, far, towns, most, reckoned);
    return this.#bestOfAll(regions, towns, reckoned, most, known);
  }

  /** The parts beyond those listed that may be in a plan as good as the best of these; undefined where they are too many. */
  #farParts({ regions, cover, best, above }: Near, towns: number, { gaugeOf }: Goal, work: Work): Parts | undefined {
    const limit = farLimit(cover, towns, best, work);
    const gauge = gaugeOf(best.multipliers, cover.scale);
    return connectedParts(regions, work, { above, upTo: regions.most, within: { gauge, limit } });
  }

  #withFar({ cover, best }: Near, far: Parts, towns: number, most: number, goal: Goal): Found {
    if (far.count === 0) return this.#listOf(cover, towns, best, most, goal);
    const whole = this.#priced(joinedParts(cover.parts, far), goal);
    const seen = this.#seen(whole.parts, goal);
    const least = leastCover(whole, towns, this.#canBe, this.work, best.cost, seen);
    if (!least) throw new InvariantError("more parts gave no plan as good as fewer");
    return this.#listOf(whole, towns, least, most, goal);
  }

  #seen(parts: Parts, { shown }: Goal) {
    return (chosen: readonly number[], cost: number) => this.watch?.(planOf(parts, chosen), shown(cost));
  }

  #priced(parts: Parts, { costOf, dearest }: Goal): Cover {
    const costs = new Float64Array(parts.count);
    for (let part = 0; part < parts.count; part++) {
      const members = membersOf(parts, part);
      this.work.spend(members.length ** 2);
      costs[part] = costOf(members, this.#weightOf(members));
    }
    return this.#cover(parts, costs, dearest);
  }

  /** Every plan of the least cost, as far as the steps go. */
  #listOf(cover: Cover, towns: number, best: BestCover, most: number, { shown }: Goal): Found {
    const kept = new Kept(most);
    const see = (chosen: readonly number[]) => kept.see(planOf(cover.parts, chosen));
    try {
      eachCover(cover, towns, best, this.#canBe, this.work, see);
    } catch (error) {
      if (!(error instanceof WorkEnded)) throw error;
      if (kept.count === 0) see(best.chosen);
      return kept.found(false, shown(best.cost));
    }
    return kept.found(true, shown(best.cost));
  }

  /** As `best`, by walking all plans: where there are too many parts to list. */
  #bestOfAll(regions: Regions, towns: number, { shown, ...costs }: Goal, most: number, known: BlockPlan): Found {
    let least = known.reduce((all, part) => all + costs.costOf(part, this.#weightOf(part)), 0);
    let kept = new Kept(most);
    const see = (plan: BlockPlan, cost: number) => {
      if (cost < least) {
        [least, kept] = [cost, new Kept(most)];
        this.watch?.(plan, shown(cost));
      }
      if (cost === least) kept.see(plan);
      return true;
    };
    eachPartition(regions, towns, this.work, see, { ...costs, limit: () => least });
    return kept.found(true, shown(least));
  }

  #first(regions: Regions, towns: number, work: Work): BlockPlan | undefined {
    let first: BlockPlan | undefined;
    eachPartition(regions, towns, work, (plan) => {
      first = plan.map((part) => [...part]);
      return false;
    });
    return first;
  }

  #weightOf(part: readonly number[]): number {
    return part.reduce((sum, block) => sum + this.blocks.regions.weights[block], 0);
  }

  #cover(parts: Parts, costs: Float64Array, dearest?: number): Cover {
    const cover = coverOf(this.blocks.regions.weights.length, parts, costs, dearest);
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

/**
 * What a part that is not listed may cost at most, less its multipliers, to be in a plan as good as the best of those that
 * are: with it the other towns of a plan are at least the least ones that the bound knows.
 */
function farLimit(cover: Cover, towns: number, { cost, multipliers }: BestCover, work: Work): number {
  const active = Int32Array.from({ length: cover.parts.count }, (_, part) => part);
  const open = Array.from({ length: cover.size }, (_, block) => block);
  const { bound } = coverBound(cover, { active, open, count: towns }, multipliers, work);
  return cost * cover.scale - (bound.value - bound.dearestIn);
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
