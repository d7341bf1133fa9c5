import { DomainError } from "../kernel/errors";
import { onOneScale, type Decimal } from "../kernel/exact";
import { boundFrom } from "./bound";
import { forestOf } from "./forest";

export interface NextItems {
  /** For each item whether to take it. */
  readonly chosen: readonly boolean[];
  readonly value: number;
  readonly hours: number;
  /** Where another choice has the same value: the least hours of such a choice. As many hours: the order of the rows decided. */
  readonly tie: { readonly hours: number } | null;
}

/**
 * The items of the greatest value within the hours, none without the item that it needs. Among equal values the least
 * hours win, then the choice that has the earlier rows.
 *
 * Exact for hundreds of items: values and hours are compared as the decimals they are, as long as each adds up to no more
 * than 15 significant digits; beyond that they are rounded to so many.
 * @param requires for each item the row of the item that it needs, counted from 1; null for none
 * @throws authority.lengths, authority.negative, authority.requiresRow, authority.requiresCycle
 * @see Johnson & Niemi (1983), On knapsacks, partitions, and a new dynamic programming technique for trees
 */
export function nextItems(values: readonly number[], hours: readonly number[], capacity: number, requires: readonly (number | null)[] = values.map(() => null)): NextItems {
  check(values, values.length);
  check(hours, values.length);
  if (requires.length !== values.length) throw new DomainError("authority.lengths", { found: requires.length, wanted: values.length });
  const forest = forestOf(requires);
  const [room = 0, ...work] = wholeNumbers([capacity, ...forest.order.map((item) => hours[item] as number)]);
  const worth = wholeNumbers(forest.order.map((item) => values[item] as number));
  const best = search(forest, work, worth, room);
  const chosen = values.map((_, item) => ((best.chosen >> BigInt(values.length - 1 - item)) & 1n) === 1n);
  const taken = (amounts: readonly number[]) => sumExactly(amounts.filter((_, item) => chosen[item]));
  const scale = room === 0 ? 0 : capacity / room;
  return { chosen, value: taken(values), hours: taken(hours), tie: best.rival <= room ? { hours: best.rival === best.hours ? taken(hours) : best.rival * scale } : null };
}

/** What has been decided up to some position: Pareto-best in hours and value. */
interface State {
  readonly hours: number;
  readonly value: number;
  /** Bits by row, the first row highest, so that the greater number has the earlier rows. */
  readonly chosen: bigint;
  /** The least hours of another choice with this value; Infinity where there is none. */
  rival: number;
}

/** Rounding in the bound may not cut off an answer; a looser bound only costs time. */
const SLACK = 1e-12;

/**
 * Goes through the positions with the undominated choices so far: taking an item leads to the next position, leaving it
 * to the first that does not need it. A choice whose bound is below an answer that exists is dropped; equal ones stay.
 */
function search(forest: ReturnType<typeof forestOf>, hours: readonly number[], values: readonly number[], room: number): State {
  const { order, after } = forest;
  const waiting = new Map<number, State[]>([[0, [{ hours: 0, value: 0, chosen: 0n, rival: Infinity }]]]);
  const send = (position: number, states: State[]) => waiting.set(position, merge(waiting.get(position) ?? [], states));
  let sure = 0;
  for (let position = 0; position < order.length; position++) {
    const states = waiting.get(position) ?? [];
    waiting.delete(position);
    if (states.length === 0) continue;
    const bound = boundFrom(position, forest, hours, values);
    for (const state of states) sure = Math.max(sure, state.value + bound.surely(room - state.hours));
    const open = states.filter((state) => (state.value + bound.most(room - state.hours)) * (1 + SLACK) + SLACK >= sure);
    const mark = 1n << BigInt(order.length - 1 - (order[position] as number));
    const [work, worth] = [hours[position] as number, values[position] as number];
    const taken = open.filter((state) => state.hours + work <= room).map((state): State => ({
      hours: state.hours + work,
      value: state.value + worth,
      chosen: state.chosen | mark,
      rival: state.rival + work,
    }));
    send(after[position] as number, open);
    send(position + 1, taken);
  }
  const last = waiting.get(order.length) ?? [];
  return last[last.length - 1] as State;
}

/** Two lists, ascending in hours and value, as one; of equal values the fewer hours stay, then the earlier rows. */
function merge(left: readonly State[], right: readonly State[]): State[] {
  const merged: State[] = [];
  let fromLeft = 0;
  let fromRight = 0;
  while (fromLeft < left.length || fromRight < right.length) {
    const one = left[fromLeft];
    const other = right[fromRight];
    const state = other === undefined || (one !== undefined && precedes(one, other)) ? (fromLeft++, one as State) : (fromRight++, other);
    const last = merged[merged.length - 1];
    if (!last || state.value > last.value) merged.push(state);
    else if (state.value === last.value) last.rival = Math.min(last.rival, state.hours);
  }
  return merged;
}

function precedes(one: State, other: State): boolean {
  if (one.hours !== other.hours) return one.hours < other.hours;
  return one.value !== other.value ? one.value > other.value : one.chosen > other.chosen;
}

function check(values: readonly number[], wanted: number): void {
  if (values.length !== wanted) throw new DomainError("authority.lengths", { found: values.length, wanted });
  values.forEach((found, unit) => {
    if (!(found >= 0)) throw new DomainError("authority.negative", { unit, found });
  });
}

/** Decimals as whole numbers on one scale, rounded only where their sum would pass what a double holds exactly. */
function wholeNumbers(values: readonly Decimal[]): number[] {
  const { integers } = onOneScale(values);
  const total = integers.reduce((sum, one) => sum + one, 0n);
  const factor = total / BigInt(Number.MAX_SAFE_INTEGER) + 1n;
  return integers.map((one) => Number(factor === 1n ? one : (one + factor / 2n) / factor));
}

/** The sum of decimals as a planner adds them up, so that 0.1 + 0.2 is 0.3. */
function sumExactly(values: readonly number[]): number {
  const { integers, denominator } = onOneScale(values);
  const total = integers.reduce((sum, one) => sum + one, 0n);
  return denominator === 1n ? Number(total) : Number(total) / Number(denominator);
}
