import type { Regions } from "./regions";
import type { Work } from "./work";

const BITS = 32;

/** A set of units as bits. */
export type Bits = Int32Array;

export function hasBit(bits: Bits, unit: number): boolean {
  return (bits[unit >> 5] & (1 << (unit & 31))) !== 0;
}

export function setBit(bits: Bits, unit: number): void {
  bits[unit >> 5] |= 1 << (unit & 31);
}

export function clearBit(bits: Bits, unit: number): void {
  bits[unit >> 5] &= ~(1 << (unit & 31));
}

/** The least unit from one on, or −1 where there is none. */
export function nextBit(bits: Bits, from: number): number {
  let word = from >> 5;
  if (word >= bits.length) return -1;
  let rest = bits[word] & (-1 << (from & 31));
  while (rest === 0) {
    word += 1;
    if (word >= bits.length) return -1;
    rest = bits[word];
  }
  return word * BITS + BITS - 1 - Math.clz32(rest & -rest);
}

/** Finds connected components among units that are open; the searches ask it millions of times. */
export class Flood {
  /** The units that count; whoever searches opens and closes them. */
  readonly open: Bits;
  readonly #words: number;
  readonly #neighbours: Int32Array;
  readonly #front: Bits;

  constructor(
    readonly regions: Regions,
    readonly work: Work,
  ) {
    const size = regions.weights.length;
    this.#words = Math.max(1, Math.ceil(size / BITS));
    this.open = this.none();
    for (let unit = 0; unit < size; unit++) setBit(this.open, unit);
    this.#front = this.none();
    this.#neighbours = new Int32Array(size * this.#words);
    regions.neighbours.forEach((list, unit) => {
      const from = unit * this.#words;
      for (const next of list) setBit(this.#neighbours.subarray(from, from + this.#words), next);
    });
  }

  none(): Bits {
    return new Int32Array(this.#words);
  }

  /** Adds the component of an open unit to a set; answers its weight. */
  fill(seed: number, into: Bits): number {
    const words = this.#words;
    const [front, neighbours, open] = [this.#front, this.#neighbours, this.open];
    let [weight, units] = [0, 0];
    setBit(front, seed);
    setBit(into, seed);
    for (let unit = seed; unit >= 0; unit = nextBit(front, 0)) {
      clearBit(front, unit);
      weight += this.regions.weights[unit];
      units += 1;
      for (let word = 0, at = unit * words; word < words; word++, at++) {
        const fresh = neighbours[at] & open[word] & ~into[word];
        into[word] |= fresh;
        front[word] |= fresh;
      }
    }
    this.work.spend(units * words);
    return weight;
  }
}
