import { floor, ratio, toNumber, type Decimal } from "../kernel/exact";
import { checkTotal } from "./bounds";
import { integersOf, readWeights } from "./weights";

/** What a unit would get if units could be cut. */
export interface Quota {
  /** Its part of all weights, from 0 to 1. */
  readonly share: number;
  /** share × total, to the precision of a double; `lower` and `upper` are exact. */
  readonly quota: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The exact quotas of a total by weight, without floors and ceilings; all 0 where no unit weighs anything.
 * @throws apportionment.total, apportionment.noUnits, apportionment.negativeWeight
 */
export function quotas(given: readonly Decimal[], total: number): Quota[] {
  checkTotal(total);
  const { integers } = integersOf(readWeights(given), Int32Array.from(given.keys()));
  const sum = integers.reduce((all, integer) => all + integer, 0n);
  if (sum === 0n) return integers.map(() => ({ share: 0, quota: 0, lower: 0, upper: 0 }));
  return integers.map((integer) => {
    const quota = ratio(integer * BigInt(total), sum);
    const lower = Number(floor(quota));
    return {
      share: toNumber(ratio(integer, sum)),
      quota: toNumber(quota),
      lower,
      upper: quota.denominator === 1n ? lower : lower + 1,
    };
  });
}
