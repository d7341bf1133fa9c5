import { ratio, toNumber } from "../kernel/exact";
import type { Sum } from "../optimise/partitions";
import type { Blocks } from "./blocks";
import { seatOf, type County } from "./county";

/** What a plan is to be least in: nothing, people × kilometres to the seats, squared deviations from the mean. */
export type MergeGoal = "none" | "distance" | "balance";

/** A goal in whole numbers, for so many towns. */
export interface Goal extends Pick<Sum, "costOf" | "costFrom" | "restOf"> {
  /** What the planner sees of a sum of costs. */
  readonly shown: (cost: number) => number;
}

/** @param parts of costs are blocks */
export function goalOf(goal: MergeGoal, county: County, { members, seats, regions }: Blocks, towns: number): Goal {
  const free = { costFrom: () => 0, restOf: () => 0 };
  if (goal === "none") return { ...free, costOf: () => 0, shown: () => 0 };
  if (goal === "distance") {
    const unitsOf = (part: readonly number[]) => part.flatMap((block) => members[block]).sort((a, b) => a - b);
    // Parts without a seat that all can reach are no parts: see `isFit`.
    const costOf = (part: readonly number[]) => seatOf(county, unitsOf(part), seats)?.cost ?? Infinity;
    return { ...free, costOf, shown: (cost) => cost / 10 };
  }
  // Σ (p − a)² is least where Σ (p − mean)² is, for any a, and whole where a is: the mean, rounded, keeps the numbers small.
  const total = regions.weights.reduce((sum, weight) => sum + weight, 0);
  const near = Math.round(total / towns);
  return {
    costOf: (_, weight) => (weight - near) ** 2,
    costFrom: (weight) => Math.max(0, weight - near) ** 2,
    // By Cauchy, Σ (p − a)² ≥ (Σ (p − a))² / parts.
    restOf: (weight, rest) => Math.ceil(Math.max(0, ((weight - rest * near) ** 2 / rest) * (1 - 1e-12))),
    shown: (cost) => {
      const count = BigInt(towns);
      const off = BigInt(total) - count * BigInt(near);
      return toNumber(ratio(BigInt(cost) * count - off * off, count));
    },
  };
}
