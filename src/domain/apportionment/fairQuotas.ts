import type { Bounds } from "./bounds";
import { integersOf, type Weights } from "./weights";

/** Real shares med(minimum, λ·weight, maximum) that add up to the total, told by who stands at a bound. */
export interface FairQuotas {
  /** The bound of each unit that stands at one, otherwise 0. */
  readonly units: Float64Array;
  /** The units whose share follows their weight, ascending. */
  readonly free: Int32Array;
  readonly bound: ("minimum" | "maximum" | null)[];
}

/**
 * Fits proportional shares to floors and ceilings, exactly. Each round shares what is left among the free units and lets go
 * of those on the wrong side: the ones below their floors if those lack more than the others exceed, and the other way round.
 * It ends after at most one round for each unit, in practice after a few.
 * @see Pukelsheim, Proportional Representation (2017), chapter 12: direct-seat restrictions
 */
export function fairQuotas(weights: Weights, total: number, { minimum, maximum, asked }: Bounds): FairQuotas {
  const { size, near } = weights;
  const units = new Float64Array(size);
  const bound = new Array<"minimum" | "maximum" | null>(size).fill(null);
  if (!asked) return { units, bound, free: Int32Array.from(units.keys()) };
  let free: number[] = [];
  let rest = total;
  for (let unit = 0; unit < size; unit++) {
    if (near[unit] === 0) {
      units[unit] = minimum[unit];
      if (minimum[unit] > 0) bound[unit] = "minimum";
      rest -= units[unit];
    } else free.push(unit);
  }
  const exactSum = exactSums(weights);
  for (;;) {
    const weightSum = exactSum(free);
    const low: number[] = [];
    const high: number[] = [];
    for (const unit of free) {
      if (weightSum.compare(unit, rest, minimum[unit]) < 0) low.push(unit);
      else if (weightSum.compare(unit, rest, maximum[unit]) > 0) high.push(unit);
    }
    if (low.length === 0 && high.length === 0) return { units, bound, free: Int32Array.from(free) };
    const balance = weightSum.lack(low, minimum, rest) + weightSum.lack(high, maximum, rest);
    const leaving = new Set<number>();
    if (balance >= 0n) for (const unit of low) settle(unit, minimum, "minimum");
    if (balance <= 0n) for (const unit of high) settle(unit, maximum, "maximum");
    free = free.filter((unit) => !leaving.has(unit));

    function settle(unit: number, at: Float64Array, which: "minimum" | "maximum"): void {
      units[unit] = at[unit];
      bound[unit] = which;
      rest -= at[unit];
      leaving.add(unit);
    }
  }
}

/** Comparisons of weight·rest/Σ with whole numbers: doubles first, whole numbers where those are too close. */
function exactSums(weights: Weights) {
  const { near, filter, size } = weights;
  let scaled: bigint[] | undefined;
  const integer = (unit: number): bigint => {
    scaled ??= integersOf(
      weights,
      Int32Array.from({ length: size }, (_, index) => index),
    ).integers;
    return scaled[unit];
  };
  // Sums of many doubles gather their errors.
  const margin = 1 + filter * Math.max(1, size / 16);
  return (free: readonly number[]) => {
    let nearSum = 0;
    for (const unit of free) nearSum += near[unit];
    let sum: bigint | undefined;
    const exactSum = (): bigint => {
      if (sum === undefined) {
        sum = 0n;
        for (const unit of free) sum += integer(unit);
      }
      return sum;
    };
    return {
      compare(unit: number, rest: number, whole: number): number {
        const quotient = (near[unit] * rest) / nearSum;
        if (quotient > whole * margin) return 1;
        if (whole > quotient * margin) return -1;
        const difference = integer(unit) * BigInt(rest) - BigInt(whole) * exactSum();
        return difference > 0n ? 1 : difference < 0n ? -1 : 0;
      },
      /** Σ(bound − share) over the units, times the sum of weights. */
      lack(units: readonly number[], at: Float64Array, rest: number): bigint {
        let bounds = 0n;
        let held = 0n;
        for (const unit of units) {
          bounds += BigInt(at[unit]);
          held += integer(unit);
        }
        return bounds * exactSum() - held * BigInt(rest);
      },
    };
  };
}
