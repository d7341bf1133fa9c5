import { DomainError } from "../kernel/errors";
import { largest, smallest } from "../kernel/extremes";
import type { Direction } from "./points";

export type EntropyScale = "minmax" | "share";

/**
 * Weights of indicators by entropy: who differs more tells more. A column without differences weighs nothing; the weights
 * add up to 1. Logarithms are doubles, good to about 1e-12.
 * @param values a row for each town, a column for each indicator
 * @throws entropy.*
 * @see Shannon (1948), 0 · ln 0 taken as 0
 */
export function entropyWeights(
  values: readonly (readonly number[])[],
  directions: readonly Direction[],
  scale: EntropyScale,
): number[] {
  const towns = values.length;
  if (towns < 2) throw new DomainError("entropy.tooFew", { found: towns });
  const differences = (values[0] ?? []).map((_, column) => {
    const list = values.map((row) => row[column] ?? 0);
    const [least, most] = [smallest(list), largest(list)];
    const scaled =
      scale === "share" ? shared(list, column, directions[column]) : list.map(place(directions[column], least, most));
    if (least === most) return 0;
    const total = scaled.reduce((sum, value) => sum + value, 0);
    const entropy = scaled.reduce((sum, value) => sum - part(value / total), 0) / Math.log(towns);
    return 1 - entropy;
  });
  const all = differences.reduce((sum, value) => sum + value, 0);
  if (!(all > 0)) throw new DomainError("entropy.noDifference", {});
  return differences.map((value) => value / all);
}

function place(direction: Direction | undefined, least: number, most: number) {
  return (value: number) => (direction === "lower" ? most - value : value - least) / (most - least);
}

function shared(list: number[], column: number, direction: Direction | undefined): number[] {
  if (direction === "lower") throw new DomainError("entropy.lowerShare", { column });
  const unit = list.findIndex((value) => value < 0);
  if (unit >= 0) throw new DomainError("entropy.negative", { unit, column, found: list[unit] ?? 0 });
  return list;
}

function part(share: number): number {
  return share > 0 ? share * Math.log(share) : 0;
}
