import { largest } from "../kernel/extremes";
import { ratio, toNumber } from "../kernel/exact";
import type { Sum } from "../optimise/partitions";
import type { Gauge } from "../optimise/parts";
import type { Blocks } from "./blocks";
import type { County } from "./county";

/** What a plan is to be least in: nothing, people × kilometres to the seats, squared deviations from the mean. */
export type MergeGoal = "none" | "distance" | "balance";

/** A goal in whole numbers, for so many towns; its parts are of blocks. */
export interface Goal extends Pick<Sum, "costOf" | "costFrom" | "restOf"> {
  /** No part costs more, wherever its seat is. */
  readonly dearest: number;
  /** What the planner sees of a sum of costs. */
  readonly shown: (cost: number) => number;
  readonly gaugeOf: (multipliers: Float64Array, scale: number) => Gauge;
}

export function goalOf(goal: MergeGoal, county: County, blocks: Blocks, towns: number): Goal {
  if (goal === "distance") return distanceGoal(county, blocks);
  return goal === "balance" ? balanceGoal(blocks, towns) : freeGoal();
}

function freeGoal(): Goal {
  return {
    costOf: () => 0,
    costFrom: () => 0,
    restOf: () => 0,
    dearest: 1,
    shown: () => 0,
    gaugeOf: (multipliers) => weightGauge(multipliers, () => 0),
  };
}

/** Σ (p − a)² is least where Σ (p − mean)² is, for any a, and whole where a is: the mean, rounded, keeps the numbers small. */
function balanceGoal({ regions }: Blocks, towns: number): Goal {
  const total = regions.weights.reduce((sum, weight) => sum + weight, 0);
  const near = Math.round(total / towns);
  const costFrom = (weight: number) => Math.max(0, weight - near) ** 2;
  return {
    costOf: (_, weight) => (weight - near) ** 2,
    costFrom,
    // By Cauchy, Σ (p − a)² ≥ (Σ (p − a))² / parts; a little less, for the quotient is a rounded double.
    restOf: (weight, rest) => Math.ceil(Math.max(0, ((weight - rest * near) ** 2 / rest) * (1 - 1e-12))),
    dearest: Math.max(near, Math.min(total, regions.most) - near) ** 2,
    shown: (cost) => {
      const count = BigInt(towns);
      const off = BigInt(total) - count * BigInt(near);
      return toNumber(ratio(BigInt(cost) * count - off * off, count));
    },
    gaugeOf: (multipliers, scale) => weightGauge(multipliers, (weight) => costFrom(weight) * scale),
  };
}

/** For costs that hang on the weight alone. */
function weightGauge(multipliers: Float64Array, costFrom: (weight: number) => number): Gauge {
  let joined = 0;
  let hoped = multipliers.reduce((sum, one) => sum + Math.max(0, one), 0);
  return {
    join(unit) {
      joined += multipliers[unit];
      hoped -= Math.max(0, multipliers[unit]);
    },
    leave(unit) {
      joined -= multipliers[unit];
      hoped += Math.max(0, multipliers[unit]);
    },
    pass(unit) {
      hoped -= Math.max(0, multipliers[unit]);
    },
    allow(unit) {
      hoped += Math.max(0, multipliers[unit]);
    },
    least: (weight) => costFrom(weight) - joined - hoped,
  };
}

/** People × tenths of a kilometre to the best seat among a part's own units. */
function distanceGoal(county: County, { members, seats }: Blocks): Goal {
  const { people, maySeat, tenths = [] } = county;
  const units = [...people.keys()];
  // What each block travels to each unit; a seat that nobody reaches costs nothing to those who are nobody.
  const travel = members.map((block) =>
    Float64Array.from(units, (seat) =>
      block.reduce((sum, unit) => (people[unit] > 0 ? sum + people[unit] * tenths[unit][seat] : sum), 0),
    ),
  );
  const costOf = (part: readonly number[]) => {
    const inside = part.flatMap((block) => members[block]);
    const settled = inside.filter((unit) => seats.has(unit));
    let least = Infinity;
    for (const seat of settled.length > 0 ? settled : inside) {
      if (!maySeat[seat]) continue;
      let cost = 0;
      for (const block of part) cost += travel[block][seat];
      least = Math.min(least, cost);
    }
    return least;
  };
  const reachable = (cost: number) => (Number.isFinite(cost) ? cost : 0);
  return {
    costOf,
    costFrom: () => 0,
    restOf: () => 0,
    dearest: largest(units.map((seat) => travel.reduce((sum, row) => sum + reachable(row[seat]), 0))),
    shown: (cost) => cost / 10,
    gaugeOf: (multipliers, scale) => seatGauge(members, travel, maySeat, multipliers, scale),
  };
}

/** For each seat what its part costs with the units that joined and those that would lower it; only seats that are not passed. */
function seatGauge(
  members: Blocks["members"],
  travel: readonly Float64Array[],
  maySeat: readonly boolean[],
  multipliers: Float64Array,
  scale: number,
): Gauge {
  const off = travel.map((row, block) => row.map((cost) => cost * scale - multipliers[block]));
  const sums = Float64Array.from(maySeat, (_, seat) => off.reduce((sum, row) => sum + Math.min(0, row[seat]), 0));
  const isPassed = new Uint8Array(maySeat.length);
  const change = (block: number, by: (value: number) => number) => {
    const row = off[block];
    for (let seat = 0; seat < sums.length; seat++) sums[seat] += by(row[seat]);
  };
  // A seat that cannot be reached from a block that joined is no seat of the part; Infinity must not enter the sums.
  const beyond = (value: number) => (Number.isFinite(value) ? Math.max(0, value) : 0);
  return {
    join: (block) => change(block, beyond),
    leave: (block) => change(block, (value) => -beyond(value)),
    pass(block) {
      change(block, (value) => -Math.min(0, value));
      for (const unit of members[block]) isPassed[unit] = 1;
    },
    allow(block) {
      change(block, (value) => Math.min(0, value));
      for (const unit of members[block]) isPassed[unit] = 0;
    },
    least() {
      let least = Infinity;
      for (let seat = 0; seat < sums.length; seat++)
        if (maySeat[seat] && !isPassed[seat] && sums[seat] < least) least = sums[seat];
      return least;
    },
  };
}
