import { DomainError } from "../kernel/errors";
import { totalOf } from "./coverage";

/**
 * How much of the work asked of each town its people can do, at most all of it; null where nothing is asked. The
 * county's is Σ min(demand, capacity) ÷ Σ demand: one town's surplus never makes up for another's lack. One unit for both.
 * @throws authority.lengths, authority.negative, authority.nothing where no town is asked anything
 */
export function capacityMatch(
  demand: readonly number[],
  capacity: readonly number[],
): {
  readonly towns: readonly (number | null)[];
  readonly county: number;
  readonly met: number;
  readonly asked: number;
} {
  const asked = totalOf(demand, demand.length);
  totalOf(capacity, demand.length);
  if (asked === 0) throw new DomainError("authority.nothing", { of: "demand" });
  const met = demand.map((wanted, town) => Math.min(wanted, capacity[town] ?? 0));
  const sum = met.reduce((total, one) => total + one, 0);
  return {
    towns: demand.map((wanted, town) => (wanted === 0 ? null : (met[town] ?? 0) / wanted)),
    county: sum / asked,
    met: sum,
    asked,
  };
}

/** Cases accepted and completed, of one town or of all. */
export interface Completion {
  readonly accepted: number;
  readonly completed: number;
  /** completed ÷ accepted, above 1 where more are completed than accepted; null where none were accepted. */
  readonly rate: number | null;
  /** Cases accepted and not yet completed; never below 0. */
  readonly open: number;
}

/**
 * @throws authority.lengths, authority.negative
 */
export function completion(
  accepted: readonly number[],
  completed: readonly number[],
): { readonly rows: readonly Completion[]; readonly all: Completion } {
  const row = (taken: number, done: number): Completion => ({
    accepted: taken,
    completed: done,
    rate: taken === 0 ? null : done / taken,
    open: Math.max(0, taken - done),
  });
  const all = row(totalOf(accepted, accepted.length), totalOf(completed, accepted.length));
  const rows = accepted.map((taken, index) => row(taken, completed[index] ?? 0));
  // One town that completed too many must not hide the open cases of another.
  return { rows, all: { ...all, open: rows.reduce((sum, { open }) => sum + open, 0) } };
}
