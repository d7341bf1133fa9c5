/**
 * Undominated choices of items, ascending in hours and in value, column by column: lists grow to a hundred thousand.
 * The items of a choice are bits by row, the first row highest, so that of two choices the one with the earlier rows
 * compares greater word by word.
 */
export interface ChoiceList {
  readonly count: number;
  readonly hours: Float64Array;
  readonly value: Float64Array;
  /** The least hours of another choice with this value; Infinity where there is none. */
  readonly rival: Float64Array;
  readonly words: number;
  readonly bits: Uint32Array;
}

type Growing = { -readonly [Key in keyof ChoiceList]: ChoiceList[Key] };

function room(count: number, words: number): Growing {
  return {
    count: 0,
    hours: new Float64Array(count),
    value: new Float64Array(count),
    rival: new Float64Array(count),
    words,
    bits: new Uint32Array(count * words),
  };
}

/** The choice of nothing, among so many items. */
export function nothingChosen(items: number): ChoiceList {
  const list = room(1, Math.max(1, Math.ceil(items / 32)));
  list.count = 1;
  list.rival[0] = Infinity;
  return list;
}

export function hasItem({ words, bits }: ChoiceList, choice: number, item: number): boolean {
  return (bits[choice * words + (item >>> 5)] & (1 << (31 - (item & 31)))) !== 0;
}

/** The choices that `keeps` lets pass. */
export function keep(list: ChoiceList, keeps: (choice: number) => boolean): ChoiceList {
  let passing = 0;
  for (let choice = 0; choice < list.count; choice++) if (keeps(choice)) passing++;
  if (passing === list.count) return list;
  const kept = room(passing, list.words);
  for (let choice = 0; choice < list.count; choice++) if (keeps(choice)) append(kept, list, choice);
  return kept;
}

/** Every choice that still has the hours for an item, with the item. */
export function withItem(list: ChoiceList, item: number, work: number, worth: number, available: number): ChoiceList {
  const taken = room(list.count, list.words);
  for (let choice = 0; choice < list.count && list.hours[choice] + work <= available; choice++) {
    append(taken, list, choice);
    const word = choice * list.words + (item >>> 5);
    taken.hours[choice] = list.hours[choice] + work;
    taken.value[choice] = list.value[choice] + worth;
    taken.rival[choice] = list.rival[choice] + work;
    taken.bits[word] |= 1 << (31 - (item & 31));
  }
  return taken;
}

/** Two lists as one. Of equal values the fewer hours stay, then the earlier rows; what goes is remembered as a rival. */
export function merge(left: ChoiceList, right: ChoiceList): ChoiceList {
  const merged = room(left.count + right.count, left.words);
  let [fromLeft, fromRight] = [0, 0];
  while (fromLeft < left.count || fromRight < right.count) {
    const first = fromRight === right.count || (fromLeft < left.count && precedes(left, fromLeft, right, fromRight));
    const list = first ? left : right;
    const choice = first ? fromLeft++ : fromRight++;
    const last = merged.count - 1;
    const value = list.value[choice];
    if (last < 0 || value > merged.value[last]) append(merged, list, choice);
    else if (value === merged.value[last]) merged.rival[last] = Math.min(merged.rival[last], list.hours[choice]);
  }
  return merged;
}

function precedes(left: ChoiceList, one: number, right: ChoiceList, other: number): boolean {
  const hours = left.hours[one] - right.hours[other];
  if (hours !== 0) return hours < 0;
  const value = left.value[one] - right.value[other];
  if (value !== 0) return value > 0;
  for (let word = 0; word < left.words; word++) {
    const difference = left.bits[one * left.words + word] - right.bits[other * left.words + word];
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function append(to: Growing, from: ChoiceList, choice: number): void {
  const { words } = to;
  const at = to.count++;
  to.hours[at] = from.hours[choice];
  to.value[at] = from.value[choice];
  to.rival[at] = from.rival[choice];
  const [target, source] = [at * words, choice * words];
  for (let word = 0; word < words; word++) to.bits[target + word] = from.bits[source + word];
}
