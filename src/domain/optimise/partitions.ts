import { clearBit, Flood, hasBit, nextBit, setBit, type Bits } from "./flood";
import { stepsOf, townsOf, type Regions } from "./regions";
import type { Work } from "./work";

/** What a walk through partitions adds up, where the best are looked for. */
export interface Sum {
  /** The cost of a part: a whole number from 0 on. */
  readonly costOf: (members: readonly number[], weight: number) => number;
  /** No part of so much weight or more costs less. */
  readonly costFrom: (weight: number) => number;
  /** No parting of so much weight into so many parts costs less. */
  readonly restOf: (weight: number, towns: number) => number;
  /** A cost above this is of no interest; it may fall on the way. */
  readonly limit: () => number;
}

/** Sees parts in the order of their first units, and what they cost; answers false to end the walk. */
type See = (parts: readonly (readonly number[])[], cost: number) => boolean;

/**
 * Sees every way to part all units into `count` connected parts (any number where undefined) within the bounds, each once.
 * A branch ends as soon as the rest cannot be parted by its components' weights.
 * @throws WorkEnded
 */
export function eachPartition(regions: Regions, count: number | undefined, work: Work, see: See, sum?: Sum): void {
  new Partitions(regions, count, work, see, sum).run();
}

/** The part in hand. */
interface Hand {
  readonly members: number[];
  weight: number;
  /** Units of the border that stay in the rest. */
  readonly out: Bits;
  /** Units that are in the part or were on its border. */
  readonly seen: Bits;
  /** How many members a unit may not be with. */
  readonly barred: Int32Array;
}

/** The components of the rest that hold a unit that stays there: each is a town at least. */
interface Held {
  readonly units: Bits;
  towns: number;
}

class Partitions {
  readonly #parts: number[][] = [];
  readonly #flood: Flood;
  readonly #isOpen: Uint8Array;
  readonly #total: number;
  readonly #steps: number;
  /** One for each unit that was put into a part, for this is done millions of times. */
  readonly #helds: Held[] = [];
  #depth = 0;
  #spent = 0;
  #cost = 0;
  #isEnded = false;

  constructor(
    readonly regions: Regions,
    readonly count: number | undefined,
    readonly work: Work,
    readonly see: See,
    readonly sum: Sum | undefined,
  ) {
    this.#flood = new Flood(regions, work);
    this.#isOpen = new Uint8Array(regions.weights.length).fill(1);
    this.#total = regions.weights.reduce((all, weight) => all + weight, 0);
    this.#steps = stepsOf(regions);
  }

  run(): void {
    if (this.#canPart(this.count ?? -1)) this.#next();
  }

  /** How many parts are still to be made; below 0 where any number will do. */
  get #left(): number {
    return this.count === undefined ? -1 : this.count - this.#parts.length;
  }

  #canPart(towns: number): boolean {
    this.work.spend(this.#steps);
    const range = townsOf(this.regions, this.#isOpen);
    return range !== undefined && (towns < 0 || (range.least <= towns && towns <= range.most));
  }

  /** The next part begins with the first open unit. */
  #next(): void {
    const first = nextBit(this.#flood.open, 0);
    if (first < 0) {
      if (this.count === undefined || this.#left === 0) this.#isEnded = !this.see(this.#parts, this.#cost);
      return;
    }
    if (this.regions.weights[first] > this.regions.most) return;
    const hand: Hand = {
      members: [],
      weight: 0,
      out: this.#flood.none(),
      seen: this.#flood.none(),
      barred: new Int32Array(this.#isOpen.length),
    };
    setBit(hand.seen, first);
    this.#add(first, [], 0, hand);
  }

  /** Puts a unit into the part in hand and goes on with its border. */
  #add(unit: number, border: readonly number[], from: number, hand: Hand): void {
    const { neighbours, weights, conflicts } = this.regions;
    const ahead = border.slice(from);
    const known = ahead.length;
    for (const next of neighbours[unit])
      if (this.#isOpen[next] && !hasBit(hand.seen, next)) {
        setBit(hand.seen, next);
        ahead.push(next);
      }
    for (const other of conflicts[unit]) hand.barred[other] += 1;
    hand.members.push(unit);
    hand.weight += weights[unit];
    this.#isOpen[unit] = 0;
    clearBit(this.#flood.open, unit);
    if (this.#isWorth(hand)) {
      const held = (this.#helds[this.#depth++] ??= { units: this.#flood.none(), towns: 0 });
      if (this.#canStand(hand, held)) this.#grow(ahead, hand, held);
      this.#depth -= 1;
    }
    setBit(this.#flood.open, unit);
    this.#isOpen[unit] = 1;
    hand.weight -= weights[unit];
    hand.members.pop();
    for (const other of conflicts[unit]) hand.barred[other] -= 1;
    for (let at = known; at < ahead.length; at++) clearBit(hand.seen, ahead[at]);
  }

  /** Each unit of the border is taken in or left out; left out, it must find a town in the rest. */
  #grow(border: readonly number[], hand: Hand, held: Held): void {
    const { weights, most } = this.regions;
    let at = 0;
    for (; at < border.length; at++) {
      const unit = border[at];
      if (hand.barred[unit] === 0 && hand.weight + weights[unit] <= most) this.#add(unit, border, at + 1, hand);
      if (this.#isEnded || !this.#leave(unit, held)) break;
      setBit(hand.out, unit);
    }
    if (at === border.length) this.#close(hand);
    while (--at >= 0) clearBit(hand.out, border[at]);
  }

  /** Finds the components that must stand for themselves; false where one cannot, or where they are too many. */
  #canStand({ out }: Hand, held: Held): boolean {
    held.units.fill(0);
    held.towns = 0;
    for (let unit = nextBit(out, 0); unit >= 0; unit = nextBit(out, unit + 1))
      if (!this.#leave(unit, held)) return false;
    return true;
  }

  /** A unit stays in the rest: its component needs a town of its own. False where that cannot be. */
  #leave(unit: number, held: Held): boolean {
    if (hasBit(held.units, unit)) return true;
    if (this.#flood.fill(unit, held.units) < this.regions.least) return false;
    held.towns += 1;
    const left = this.#left;
    return left < 0 || held.towns < left;
  }

  /** Whether the part in hand, which only grows, may still be of a sum within the limit. */
  #isWorth({ weight }: Hand): boolean {
    return !this.sum || this.#cost + this.sum.costFrom(weight) <= this.sum.limit();
  }

  /** The part is done: the rest is parted. */
  #close({ members, weight }: Hand): void {
    const { regions, sum } = this;
    if (weight < regions.least || !regions.isFit(members)) return;
    const part = [...members].sort((a, b) => a - b);
    if (sum) this.work.spend(part.length ** 2);
    const cost = sum?.costOf(part, weight) ?? 0;
    const left = this.#left < 0 ? -1 : this.#left - 1;
    if (sum) {
      const least = left > 0 ? sum.restOf(this.#total - this.#spent - weight, left) : 0;
      if (this.#cost + cost + least > sum.limit()) return;
    }
    if (!this.#canPart(left)) return;
    this.#cost += cost;
    this.#spent += weight;
    this.#parts.push(part);
    this.#next();
    this.#parts.pop();
    this.#spent -= weight;
    this.#cost -= cost;
  }
}
