import { DomainError } from "../kernel/errors";
import { exact, multiply, onOneScale, ratio, toNumber, type Decimal } from "../kernel/exact";
import { Steps } from "../kernel/steps";
import { boundFrom } from "./bound";
import { hasItem, keep, merge, nothingChosen, withItem, type ChoiceList } from "./choiceList";
import { forestOf, type Forest } from "./forest";
import { fullestChoice } from "./fullest";

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
 * Where value goes with the hours, as with a number of pieces at one piece's hours, the best choice is the fullest one, and a
 * table of sums finds it; otherwise undominated choices are listed. Both end where they take more than a cell may.
 * @param requires for each item the row of the item that it needs, counted from 1; null for none
 * @throws authority.lengths, authority.negative, authority.requiresRow, authority.requiresCycle, search.tooLong
 * @see Johnson & Niemi (1983), On knapsacks, partitions, and a new dynamic programming technique for trees
 */
export function nextItems(
  values: readonly number[],
  hours: readonly number[],
  capacity: number,
  requires: readonly (number | null)[] = values.map(() => null),
  steps = new Steps("items"),
): NextItems {
  check(values, values.length);
  check(hours, values.length);
  if (requires.length !== values.length)
    throw new DomainError("authority.lengths", { found: requires.length, wanted: values.length });
  const forest = forestOf(requires);
  const [room = 0, ...work] = wholeNumbers([capacity, ...forest.order.map((item) => hours[item])]);
  const worth = wholeNumbers(forest.order.map((item) => values[item]));
  const fullest = fullestChoice(forest, work, worth, room, steps);
  if (fullest) {
    const sumOf = (amounts: readonly number[]) => sumExactly(amounts.filter((_, item) => fullest.chosen[item]));
    const used = sumOf(hours);
    return { chosen: fullest.chosen, value: sumOf(values), hours: used, tie: fullest.isTied ? { hours: used } : null };
  }
  const best = search(forest, work, worth, room, steps);
  const last = best.count - 1;
  const chosen = values.map((_, item) => hasItem(best, last, item));
  const taken = (amounts: readonly number[]) => sumExactly(amounts.filter((_, item) => chosen[item]));
  const rival = best.rival[last];
  const asked = taken(hours);
  return {
    chosen,
    value: taken(values),
    hours: asked,
    tie: rival <= room ? { hours: rival === best.hours[last] ? asked : hoursOf(rival, room, capacity) } : null,
  };
}

/** What so much of the room, both counted on one scale, is in the hours that the capacity is given in. */
function hoursOf(part: number, room: number, capacity: number): number {
  return toNumber(multiply(ratio(BigInt(part), BigInt(room)), exact(capacity)));
}

/** What looking at a choice, bounding and joining it costs beside copying its words. */
const STEPS_OF_A_CHOICE = 16;

/** A list beyond this, some 64 MB, ends the search. */
const MOST_WORDS = 2 ** 24;

/** Rounding in the bound may not cut off an answer; a looser bound only costs time. */
const SLACK = 1e-12;

/**
 * Goes through the positions with the undominated choices so far: taking an item leads to the next position, leaving it
 * to the first that does not need it. A choice whose bound is below an answer that exists is dropped; equal ones stay.
 * The best choice is the last of the list that arrives at the end.
 */
function search(
  forest: Forest,
  hours: readonly number[],
  values: readonly number[],
  room: number,
  steps: Steps,
): ChoiceList {
  const { order, after } = forest;
  const waiting = new Map<number, ChoiceList>([[0, nothingChosen(order.length)]]);
  const send = (position: number, list: ChoiceList) => {
    const there = waiting.get(position);
    waiting.set(position, there ? merge(there, list) : list);
  };
  let sure = 0;
  for (let position = 0; position < order.length; position++) {
    const list = waiting.get(position);
    waiting.delete(position);
    if (!list) continue;
    const bound = boundFrom(position, forest, hours, values, steps);
    const size = list.count * (list.words + STEPS_OF_A_CHOICE);
    steps.spend(size > MOST_WORDS ? Infinity : size);
    const most = new Float64Array(list.count);
    for (let choice = 0; choice < list.count; choice++) {
      const value = list.value[choice];
      const more = bound.within(room - list.hours[choice]);
      sure = Math.max(sure, value + more.surely);
      most[choice] = (value + more.most) * (1 + SLACK) + SLACK;
    }
    const open = keep(list, (choice) => most[choice] >= sure);
    send(after[position], open);
    send(position + 1, withItem(open, order[position], hours[position], values[position], room));
  }
  return waiting.get(order.length) ?? nothingChosen(order.length);
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
