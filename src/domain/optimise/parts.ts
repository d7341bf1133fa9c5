import { stepsOf, townsOf, type Regions } from "./regions";
import type { Work } from "./work";

/** Connected sets of units that may be a part, each once; part p has the members from starts[p] to starts[p + 1]. */
export interface Parts {
  readonly count: number;
  readonly starts: Int32Array;
  /** Rising within a part. */
  readonly members: Int32Array;
}

/** More than these are refused: their search would outlast a cell. */
const MOST_PARTS = 400_000;
/** Sets that are looked at on the way, be they parts or not. */
const MOST_SETS = 4_000_000;

/** The members of a part, rising. */
export function membersOf({ starts, members }: Parts, part: number): number[] {
  return Array.from(members.subarray(starts[part], starts[part + 1]));
}

/**
 * All connected sets within the bounds whose rest can be parted, too, each grown from its smallest unit.
 * @returns undefined where there are too many
 * @throws WorkEnded
 */
export function connectedParts(regions: Regions, work: Work): Parts | undefined {
  const growth = new Growth(regions, work);
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
  ) {
    const size = regions.weights.length;
    this.#isSeen = new Uint8Array(size);
    this.#barred = new Int32Array(size);
    this.#isRest = new Uint8Array(size).fill(1);
    this.#steps = stepsOf(regions);
  }

  /** Every set whose smallest unit this is; false where there are too many. */
  from(unit: number): boolean {
    this.#isSeen.fill(0);
    this.#isSeen.fill(1, 0, unit + 1);
    return this.regions.weights[unit] > this.regions.most || this.#with(unit, [], 0);
  }

  /** The part with one unit more, whose border is what is left of the old one and what the unit brings. */
  #with(unit: number, border: readonly number[], weight: number): boolean {
    const { neighbours, weights, conflicts, most } = this.regions;
    this.work.spend(1 + neighbours[unit].length);
    this.#sets += 1;
    const brought = neighbours[unit].filter((next) => !this.#isSeen[next]);
    for (const next of brought) this.#isSeen[next] = 1;
    for (const other of conflicts[unit]) this.#barred[other] += 1;
    this.#part.push(unit);
    this.#isRest[unit] = 0;
    const sum = weight + weights[unit];
    let isDone = this.#sets <= MOST_SETS && this.#keep(sum);
    const ahead = [...border, ...brought];
    for (let at = 0; at < ahead.length && isDone; at++) {
      const next = ahead[at];
      if (this.#barred[next] === 0 && sum + weights[next] <= most) isDone = this.#with(next, ahead.slice(at + 1), sum);
    }
    this.#isRest[unit] = 1;
    this.#part.pop();
    for (const other of conflicts[unit]) this.#barred[other] -= 1;
    for (const next of brought) this.#isSeen[next] = 0;
    return isDone;
  }

  /** Keeps the part where it will do; false where there is no room for it. */
  #keep(weight: number): boolean {
    if (weight < this.regions.least || !this.regions.isFit(this.#part)) return true;
    this.work.spend(this.#steps);
    if (!townsOf(this.regions, this.#isRest)) return true;
    if (this.starts.length > MOST_PARTS) return false;
    for (const unit of [...this.#part].sort((a, b) => a - b)) this.members.push(unit);
    this.starts.push(this.members.length);
    return true;
  }
}
