import { stepsOf, townsOf, type Regions } from "./regions";
import type { Work } from "./work";

/** Connected sets of units that may be a part, each once; part p has the members from starts[p] to starts[p + 1]. */
export interface Parts {
  readonly count: number;
  readonly starts: Int32Array;
  /** Rising within a part. */
  readonly members: Int32Array;
}

/** Knows, while a part grows, how little what becomes of it may cost less its multipliers, in parts of the unit. */
export interface Gauge {
  /** A unit joins the part; `leave` takes it back. */
  readonly join: (unit: number) => void;
  readonly leave: (unit: number) => void;
  /** A unit will not join the part; `allow` takes it back. */
  readonly pass: (unit: number) => void;
  readonly allow: (unit: number) => void;
  /** No part of at least so much weight that may still become of it has less. */
  readonly least: (weight: number) => number;
}

/** Which parts are listed. */
export interface Wanted {
  /** Only parts above this weight. */
  readonly above: number;
  /** Only parts up to this weight. */
  readonly upTo: number;
  /** Only parts whose cost less multipliers is not known to pass `limit`. */
  readonly within?: { readonly gauge: Gauge; readonly limit: number };
}

/** More than these are refused: their search would outlast a cell. */
const MOST_PARTS = 400_000;
/** Sets that are looked at on the way, be they parts or not. */
const MOST_SETS = 4_000_000;

/** The members of a part, rising. */
export function membersOf({ starts, members }: Parts, part: number): number[] {
  return Array.from(members.subarray(starts[part], starts[part + 1]));
}

/** Two lists as one. */
export function joinedParts(one: Parts, other: Parts): Parts {
  const starts = new Int32Array(one.count + other.count + 1);
  const members = new Int32Array(one.members.length + other.members.length);
  starts.set(one.starts);
  other.starts.forEach((start, part) => (starts[one.count + part] = one.members.length + start));
  members.set(one.members);
  members.set(other.members, one.members.length);
  return { count: one.count + other.count, starts, members };
}

/**
 * All connected sets within the bounds whose rest can be parted, too, each grown from its smallest unit.
 * @returns undefined where there are too many
 * @throws WorkEnded
 */
export function connectedParts(regions: Regions, work: Work, wanted?: Wanted): Parts | undefined {
  const growth = new Growth(regions, work, wanted ?? { above: -1, upTo: regions.most });
  for (let unit = 0; unit < regions.weights.length; unit++) if (!growth.from(unit)) return undefined;
  const { starts, members } = growth;
  return { count: starts.length - 1, starts: Int32Array.from(starts), members: Int32Array.from(members) };
}

class Growth {
  readonly starts = [0];
  readonly members: number[] = [];
  readonly #part: number[] = [];
  /** Units that are in the part, on its border, or passed over. */
  readonly #isSeen: Uint8Array;
  /** How many members of the part a unit may not be with. */
  readonly #barred: Int32Array;
  readonly #isRest: Uint8Array;
  readonly #steps: number;
  #sets = 0;

  constructor(
    readonly regions: Regions,
    readonly work: Work,
    readonly wanted: Wanted,
  ) {
    const size = regions.weights.length;
    this.#isSeen = new Uint8Array(size);
    this.#barred = new Int32Array(size);
    this.#isRest = new Uint8Array(size).fill(1);
    this.#steps = stepsOf(regions);
  }

  /** Every set whose smallest unit this is; false where there are too many. Asked of one unit after the other. */
  from(unit: number): boolean {
    this.#isSeen.fill(0);
    this.#isSeen.fill(1, 0, unit + 1);
    const isDone = this.regions.weights[unit] > this.wanted.upTo || this.#with(unit, [], 0);
    this.wanted.within?.gauge.pass(unit);
    return isDone;
  }

  /** The part with one unit more, whose border is what is left of the old one and what the unit brings. */
  #with(unit: number, border: readonly number[], weight: number): boolean {
    const { neighbours, weights, conflicts } = this.regions;
    const gauge = this.wanted.within?.gauge;
    this.work.spend(1 + neighbours[unit].length + (gauge ? weights.length : 0));
    this.#sets += 1;
    const brought = neighbours[unit].filter((next) => !this.#isSeen[next]);
    for (const next of brought) this.#isSeen[next] = 1;
    for (const other of conflicts[unit]) this.#barred[other] += 1;
    this.#part.push(unit);
    this.#isRest[unit] = 0;
    gauge?.join(unit);
    const sum = weight + weights[unit];
    const isDone = !this.#isHopeful(sum) || this.#goOn([...border, ...brought], sum);
    gauge?.leave(unit);
    this.#isRest[unit] = 1;
    this.#part.pop();
    for (const other of conflicts[unit]) this.#barred[other] -= 1;
    for (const next of brought) this.#isSeen[next] = 0;
    return isDone;
  }

  #isHopeful(weight: number): boolean {
    const { within } = this.wanted;
    return !within || within.gauge.least(weight) <= within.limit;
  }

  /** The part as it is, and with each unit of its border and none of those before it. */
  #goOn(border: readonly number[], weight: number): boolean {
    const gauge = this.wanted.within?.gauge;
    let isDone = this.#sets <= MOST_SETS && this.#keep(weight);
    let at = 0;
    for (; at < border.length && isDone; at++) {
      const next = border[at];
      const isOpen = this.#barred[next] === 0 && weight + this.regions.weights[next] <= this.wanted.upTo;
      if (isOpen) isDone = this.#with(next, border.slice(at + 1), weight);
      gauge?.pass(next);
    }
    if (gauge) while (--at >= 0) gauge.allow(border[at]);
    return isDone;
  }

  /** Keeps the part where it will do; false where there is no room for it. */
  #keep(weight: number): boolean {
    const { least, isFit } = this.regions;
    if (weight < least || weight <= this.wanted.above || !isFit(this.#part)) return true;
    this.work.spend(this.#steps);
    if (!townsOf(this.regions, this.#isRest)) return true;
    if (this.starts.length > MOST_PARTS) return false;
    for (const unit of [...this.#part].sort((a, b) => a - b)) this.members.push(unit);
    this.starts.push(this.members.length);
    return true;
  }
}
