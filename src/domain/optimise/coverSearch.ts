import { climbCover, type Cover, type CoverBound, type CoverPatience, type Rest } from "./cover";
import type { Work } from "./work";

const AT_THE_ROOT: CoverPatience = { steps: 500, stale: 15, stride: 1 };
const BELOW: CoverPatience = { steps: 24, stale: 4, stride: 0.7 };

/** Sees a choice of parts and its cost; answers the greatest cost that is still of interest, below 0 to end the search. */
type Take = (chosen: readonly number[], cost: number) => number;

/** The best choice of parts that a search found. */
export interface BestCover {
  readonly chosen: readonly number[];
  readonly cost: number;
  /** Good multipliers of the whole, for the listing that follows. */
  readonly multipliers: Float64Array;
}

/** Whether what is left can still be parted into so many, seen from the open units. */
export type CanBe = (open: readonly number[], count: number) => boolean;

/**
 * The least cost of `count` parts that hold every unit once, and one choice that has it, proved: what the search leaves
 * out costs as much or more. Undefined where there is none, proved, too.
 * @param known a cost that some choice is known to have
 * @param see sees each choice that is better than all before
 * @throws WorkEnded
 */
export function leastCover(
  cover: Cover,
  count: number,
  canBe: CanBe,
  work: Work,
  known = Infinity,
  see?: (chosen: readonly number[], cost: number) => void,
): BestCover | undefined {
  const root = rootOf(cover, count);
  const { costs, scale } = cover;
  const dearest = Math.min(known, count * costs.reduce((most, cost) => Math.max(most, cost), 0));
  const start = new Float64Array(cover.size);
  const { multipliers, bound } = climbCover(cover, root, start, dearest * scale, dearest * scale, AT_THE_ROOT, work);
  if (bound.value > dearest * scale) return undefined;
  // A first limit near the bound; where nothing costs so little, four times the distance, until all costs are within it.
  const floor = Math.max(0, Math.ceil(bound.value / scale));
  for (let distance = Math.ceil(floor / 10_000); ; distance = 4 * distance + 1) {
    let limit = Math.min(dearest, floor + distance);
    const isAll = limit === dearest;
    let best: BestCover | undefined;
    const take: Take = (chosen, cost) => {
      best = { chosen: [...chosen], cost, multipliers };
      see?.(chosen, cost);
      return (limit = cost - 1);
    };
    new Walk(cover, canBe, work, limit, take).run(root, multipliers);
    if (best || isAll) return best;
  }
}

/** Sees every choice of the least cost as `leastCover` proved it. @throws WorkEnded */
export function eachCover(
  cover: Cover,
  count: number,
  { cost, multipliers }: BestCover,
  canBe: CanBe,
  work: Work,
  see: (chosen: readonly number[]) => void,
): void {
  const take: Take = (chosen) => {
    see(chosen);
    return cost;
  };
  new Walk(cover, canBe, work, cost, take).run(rootOf(cover, count), multipliers);
}

function rootOf({ size, parts }: Cover, count: number): Rest {
  const active = Int32Array.from({ length: parts.count }, (_, part) => part);
  return { active, open: Array.from({ length: size }, (_, unit) => unit), count };
}

/** Walks all choices that cost no more than a limit, which may fall on the way. */
class Walk {
  readonly #chosen: number[] = [];
  readonly #isHeld: Uint8Array;
  #cost = 0;

  constructor(
    readonly cover: Cover,
    readonly canBe: CanBe,
    readonly work: Work,
    private limit: number,
    readonly take: Take,
  ) {
    this.#isHeld = new Uint8Array(cover.size);
  }

  run(root: Rest, multipliers: Float64Array): void {
    this.#node(root, multipliers);
  }

  #node(rest: Rest, start: Float64Array): void {
    if (rest.open.length === 0) {
      if (rest.count === 0 && this.#cost <= this.limit) this.limit = this.take(this.#chosen, this.#cost);
      return;
    }
    if (rest.count === 0 || !this.canBe(rest.open, rest.count)) return;
    const { cover, work } = this;
    const enough = (this.limit - this.#cost) * cover.scale;
    const { multipliers, bound } = climbCover(cover, rest, start, enough, enough + cover.scale, BELOW, work);
    if (bound.value > enough) return;
    const kept = this.#within(rest, bound, enough);
    const branches = this.#branches({ ...rest, active: kept.parts }, kept.reduced);
    for (const part of branches) {
      if (this.limit < 0) return;
      const next = this.#without(part, kept.parts, rest);
      this.#chosen.push(part);
      this.#cost += cover.costs[part];
      if (this.#cost <= this.limit) this.#node(next, multipliers);
      this.#cost -= cover.costs[part];
      this.#chosen.pop();
    }
  }

  /** The parts that some choice within the limit may have, with their reduced costs. */
  #within({ active }: Rest, { value, reduced, least, chosen, dearestIn }: CoverBound, enough: number) {
    const { starts, members } = this.cover.parts;
    const kept: number[] = [];
    const keptReduced = new Map<number, number>();
    for (let at = 0; at < active.length; at++) {
      const first = members[starts[active[at]]];
      const instead = chosen.has(first) ? least[first] : dearestIn;
      if (value - instead + reduced[at] > enough) continue;
      kept.push(active[at]);
      keptReduced.set(active[at], reduced[at]);
    }
    return { parts: Int32Array.from(kept), reduced: keptReduced };
  }

  /** The parts of the open unit that has the fewest, the most promising first; none where a unit has none. */
  #branches({ active, open }: Rest, reduced: ReadonlyMap<number, number>): number[] {
    const { starts, members } = this.cover.parts;
    const times = new Int32Array(this.cover.size);
    let steps = 0;
    for (const part of active) {
      for (let at = starts[part]; at < starts[part + 1]; at++) times[members[at]] += 1;
      steps += starts[part + 1] - starts[part];
    }
    this.work.spend(steps);
    const fewest = open.reduce((best, unit) => (times[unit] < times[best] ? unit : best));
    const list: number[] = [];
    for (const part of active)
      for (let at = starts[part]; at < starts[part + 1]; at++) if (members[at] === fewest) list.push(part);
    const worth = (part: number) => reduced.get(part) ?? 0;
    return list.sort((a, b) => worth(a) - worth(b) || a - b);
  }

  /** What is left when a part is chosen: the parts that share no unit with it. */
  #without(part: number, parts: Int32Array, { open, count }: Rest): Rest {
    const { starts, members } = this.cover.parts;
    const isHeld = this.#isHeld;
    for (let at = starts[part]; at < starts[part + 1]; at++) isHeld[members[at]] = 1;
    let steps = 0;
    const active = parts.filter((other) => {
      for (let at = starts[other]; at < starts[other + 1]; at++) {
        steps += 1;
        if (isHeld[members[at]]) return false;
      }
      return true;
    });
    this.work.spend(steps);
    const left = open.filter((unit) => !isHeld[unit]);
    for (let at = starts[part]; at < starts[part + 1]; at++) isHeld[members[at]] = 0;
    return { active, open: left, count: count - 1 };
  }
}
