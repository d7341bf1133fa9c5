import type { Bounds } from "./bounds";
import { integersOf, type Weights } from "./weights";

/** A unit whose share leaves its floor, or comes to its ceiling, where λ × weight is `at`. */
interface Turn {
  readonly unit: number;
  readonly at: number;
  readonly enters: boolean;
}

/** The share med(minimum, λ·weight, maximum) of each unit while what is given grows; λ is kept as rest/weightSum. Exact. */
export class FittedShare {
  private readonly near: Float64Array;
  private readonly filter: number;
  private readonly integers: readonly bigint[];
  private readonly turns: readonly Turn[];
  /** One of a whole weight in the measure of `near`, NaN where doubles cannot tell. */
  private readonly scale: number;
  private next = 0;
  private fixed: number;
  private weightSum = 0n;
  private rest = 0;
  /** λ as a double, in the measure of `near`: exact sums keep it good to its last places. */
  private slope = 0;
  private reached = -Infinity;

  constructor(weights: Weights, { minimum, maximum }: Bounds) {
    ({ near: this.near, filter: this.filter } = weights);
    const all = Int32Array.from({ length: weights.size }, (_, unit) => unit);
    this.integers = integersOf(weights, all).integers;
    const weighted = [...all].filter((unit) => this.integers[unit] > 0n);
    this.turns = [
      ...weighted.map((unit): Turn => ({ unit, at: minimum[unit], enters: true })),
      ...weighted.map((unit): Turn => ({ unit, at: maximum[unit], enters: false })),
    ].sort((a, b) => this.compareCounts(a.unit, a.at, b.unit, b.at) || Number(b.enters) - Number(a.enters));
    this.fixed = minimum.reduce((sum, floor) => sum + floor, 0);
    let heaviest = weighted[0];
    for (const unit of weighted) if (this.near[unit] > this.near[heaviest]) heaviest = unit;
    const scale = weighted.length === 0 ? 1 : this.near[heaviest] / Number(this.integers[heaviest]);
    this.scale = Number.isFinite(scale) && scale > 0 ? scale : Number.NaN;
  }

  /** Brings λ to where the shares add up to `given`, which must not fall. */
  moveTo(given: number): void {
    while (given > this.reached && !this.reaches(given)) this.turn();
    this.rest = given - this.fixed;
    this.slope = this.rest / (Number(this.weightSum) * this.scale);
  }

  /** Whether the present slope leads as far as `given`; if so, how far is kept. */
  private reaches(given: number): boolean {
    if (this.next === this.turns.length) {
      this.reached = Infinity;
      return true;
    }
    // What is given at the next turn's λ = at/weight; up to there, λ moves on the present slope.
    const { unit, at } = this.turns[this.next];
    const weight = this.integers[unit];
    const whole = Number((BigInt(this.fixed) * weight + BigInt(at) * this.weightSum) / weight);
    if (this.weightSum === 0n || given > whole) return false;
    this.reached = whole;
    return true;
  }

  private turn(): void {
    const { unit, at, enters } = this.turns[this.next++];
    this.fixed += enters ? -at : at;
    this.weightSum += enters ? this.integers[unit] : -this.integers[unit];
  }

  /** Whether the share of a unit is greater than a count. */
  exceeds(unit: number, count: number): boolean {
    const share = this.near[unit] * this.slope;
    if (share > count * (1 + this.filter)) return true;
    if (count > share * (1 + this.filter)) return false;
    return this.integers[unit] * BigInt(this.rest) > BigInt(count) * this.weightSum;
  }

  /** Whether the growing share passes the count of the left unit before that of the right one. */
  countsFirst(left: number, leftCount: number, right: number, rightCount: number): boolean {
    return this.compareCounts(left, leftCount, right, rightCount) < 0;
  }

  private compareCounts(left: number, leftCount: number, right: number, rightCount: number): number {
    const [a, b] = [leftCount * this.near[right], rightCount * this.near[left]];
    if (a > b * (1 + this.filter)) return 1;
    if (b > a * (1 + this.filter)) return -1;
    const difference = BigInt(leftCount) * this.integers[right] - BigInt(rightCount) * this.integers[left];
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }
}
