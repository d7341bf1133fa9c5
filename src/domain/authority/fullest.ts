import { gcd } from "../kernel/exact";
import type { Steps } from "../kernel/steps";
import type { Forest } from "./forest";

/** Sums of items are kept as bits, so many at most: 64 MB. */
const MOST_BITS = 2 ** 29;

/**
 * Where every value is the same multiple of its hours, the choice with the most hours within the room, and among several the
 * one with the earlier rows. Hours, values and room are whole.
 * @returns null where value does not go with hours, or where the table would be too large
 * @throws search.tooLong
 */
export function fullestChoice(
  forest: Forest,
  hours: readonly number[],
  values: readonly number[],
  room: number,
  steps: Steps,
): { readonly chosen: boolean[]; readonly isTied: boolean } | null {
  const { order } = forest;
  if (!isProportional(hours, values)) return null;
  const unit = hours.reduce((all, one) => (one === 0 ? all : Number(gcd(BigInt(all), BigInt(one)))), 0) || 1;
  const work = hours.map((one) => one / unit);
  const most = Math.min(
    Math.floor(room / unit),
    work.reduce((sum, one) => sum + one, 0),
  );
  if (2 * (order.length + 1) * (Math.floor(most / 32) + 1) * 32 > MOST_BITS) return null;
  const ways = new Ways(forest, work, most, steps);
  const positions = new Array<number>(order.length);
  order.forEach((item, position) => (positions[item] = position));
  const chosen = new Array<boolean>(order.length);
  let isTied = false;
  for (let item = 0; item < order.length; item++) {
    const { canTake, canLeave } = ways.through(positions[item]);
    ways.decide(positions[item], canTake);
    chosen[item] = canTake;
    isTied ||= canTake && canLeave;
  }
  return { chosen, isTied };
}

function isProportional(hours: readonly number[], values: readonly number[]): boolean {
  const first = hours.findIndex((one, item) => one > 0 || values[item] > 0);
  if (first < 0 || hours[first] === 0 || values[first] === 0) return false;
  const [hour, value] = [BigInt(hours[first]), BigInt(values[first])];
  return hours.every((one, item) => BigInt(one) * value === BigInt(values[item]) * hour);
}

const TAKEN = 1;
const LEFT = 2;

/**
 * The ways through the positions of a forest: taking an item leads to the next position, leaving it to the first that does not need it.
 * With which sums a position is reached, and from which the fullest choice still is, is known for all positions, and worked out again
 * only as far as a decision has changed it: nothing, while items are decided in the order of the forest.
 */
class Ways {
  private readonly words: number;
  /** For each position the sums with which it can be reached. */
  private readonly reached: Uint32Array;
  /** For each position the sums with which the fullest choice can still be reached from it. */
  private readonly open: Uint32Array;
  private readonly decided: Uint8Array;
  /** Up to this position `reached` holds, from this one on `open` does. */
  private reachedTo = 0;
  private openFrom: number;

  constructor(
    private readonly forest: Forest,
    private readonly work: readonly number[],
    most: number,
    private readonly steps: Steps,
  ) {
    const size = work.length;
    this.words = Math.floor(most / 32) + 1;
    this.reached = new Uint32Array((size + 1) * this.words);
    this.open = new Uint32Array((size + 1) * this.words);
    this.decided = new Uint8Array(size);
    this.openFrom = size;
    this.reached[0] = 1;
    this.reach(size);
    let fullest = most;
    while ((this.reached[size * this.words + (fullest >>> 5)] & (1 << (fullest & 31))) === 0) fullest--;
    this.open[size * this.words + (fullest >>> 5)] = 1 << (fullest & 31);
  }

  /** Whether the fullest choice can be reached with an item, and without it: also by leaving out what it needs. */
  through(position: number): { readonly canTake: boolean; readonly canLeave: boolean } {
    this.reach(position);
    this.reopen(position + 1);
    const { words, forest, decided } = this;
    let canLeave = false;
    for (let left = position; left >= 0 && !canLeave; left = forest.parent[left])
      canLeave = decided[left] !== TAKEN && this.meet(left, forest.after[left], 0);
    this.steps.spend(2 * words);
    return { canTake: decided[position] !== LEFT && this.meet(position, position + 1, this.work[position]), canLeave };
  }

  /** Whether a sum with which a position is reached, with so much added, is open at another. */
  private meet(from: number, to: number, added: number): boolean {
    const { reached, open, words } = this;
    const [whole, part] = [added >>> 5, added & 31];
    for (let word = 0; word < words; word++) {
      const sums = reached[from * words + word];
      if (sums !== 0 && (sums & shiftedDown(open, to * words, word, words, whole, part)) !== 0) return true;
    }
    return false;
  }

  /** What is taken takes what it needs. */
  decide(position: number, isTaken: boolean): void {
    this.settle(position, isTaken ? TAKEN : LEFT);
    if (!isTaken) return;
    const { parent } = this.forest;
    for (let above = parent[position]; above >= 0; above = parent[above]) this.settle(above, TAKEN);
  }

  private settle(position: number, state: number): void {
    if (this.decided[position] === state) return;
    this.decided[position] = state;
    this.reachedTo = Math.min(this.reachedTo, position);
    this.openFrom = Math.max(this.openFrom, position + 1);
  }

  /** Makes `reached` hold up to a position: each is reached from the one before, and from those that are left for it. */
  private reach(to: number): void {
    const { forest, reached, words, work, decided } = this;
    for (let position = this.reachedTo + 1; position <= to; position++) {
      const own = position * words;
      const before = position - 1;
      const from = before * words;
      const [whole, part] = [work[before] >>> 5, work[before] & 31];
      for (let word = 0; word < words; word++)
        reached[own + word] = decided[before] === LEFT ? 0 : shiftedUp(reached, from, word, whole, part);
      for (let left = before; left >= 0; left = forest.parent[left]) {
        if (forest.after[left] !== position) break;
        if (decided[left] === TAKEN) continue;
        for (let word = 0; word < words; word++) reached[own + word] |= reached[left * words + word];
        this.steps.spend(words);
      }
      this.steps.spend(2 * words);
    }
    this.reachedTo = Math.max(this.reachedTo, to);
  }

  /** Makes `open` hold from a position on. */
  private reopen(from: number): void {
    const { forest, open, words, work, decided } = this;
    for (let position = this.openFrom - 1; position >= from; position--) {
      const own = position * words;
      const [next, behind] = [(position + 1) * words, forest.after[position] * words];
      const [whole, part] = [work[position] >>> 5, work[position] & 31];
      for (let word = 0; word < words; word++) {
        const taken = decided[position] === LEFT ? 0 : shiftedDown(open, next, word, words, whole, part);
        open[own + word] = decided[position] === TAKEN ? taken : taken | open[behind + word];
      }
      this.steps.spend(3 * words);
    }
    this.openFrom = Math.min(this.openFrom, from);
  }
}

/** A word of a row of sums with so much added to each; sums beyond the last word fall off. */
function shiftedUp(bits: Uint32Array, row: number, word: number, whole: number, part: number): number {
  if (word < whole) return 0;
  const at = row + word - whole;
  return part === 0 ? bits[at] : (bits[at] << part) | (word > whole ? bits[at - 1] >>> (32 - part) : 0);
}

/** A word of a row of sums with so much taken away from each. */
function shiftedDown(bits: Uint32Array, row: number, word: number, words: number, whole: number, part: number): number {
  if (word + whole >= words) return 0;
  const at = row + word + whole;
  return part === 0 ? bits[at] : (bits[at] >>> part) | (word + whole + 1 < words ? bits[at + 1] << (32 - part) : 0);
}
