import { gcd } from "../kernel/exact";
import type { Steps } from "../kernel/steps";
import type { Forest } from "./forest";

/** Sums of items are kept as bits, so many at most: 64 MB. */
const MOST_BITS = 2 ** 29;

/**
 * Where every value is the same multiple of its hours, the choice with the most hours within the room, and among several the
 * one with the earlier rows. Hours, values and room are whole.
 * @returns null where value does not go with hours, where the rows do not stand in the order of the forest (earlier rows
 *   could then not be told first), or where the table would be too large
 * @throws search.tooLong
 */
export function fullestChoice(
  { order, after }: Forest,
  hours: readonly number[],
  values: readonly number[],
  room: number,
  steps: Steps,
): { readonly chosen: boolean[]; readonly isTied: boolean } | null {
  if (!order.every((item, position) => item === position) || !isProportional(hours, values)) return null;
  const unit = hours.reduce((all, one) => (one === 0 ? all : Number(gcd(BigInt(all), BigInt(one)))), 0) || 1;
  const work = hours.map((one) => one / unit);
  const most = Math.min(
    Math.floor(room / unit),
    work.reduce((sum, one) => sum + one, 0),
  );
  const words = Math.floor(most / 32) + 1;
  if ((order.length + 1) * words * 32 > MOST_BITS) return null;
  // A prerequisite of a later row that is left out sends on by a copy more; words are joined once each.
  steps.spend(4 * order.length * words);
  const sums = sumsFrom(after, work, most, words);
  let rest = most;
  while (!sums.has(0, rest)) rest--;
  const chosen = work.map(() => false);
  let isTied = false;
  for (let position = 0; position < work.length;) {
    const without = sums.has(after[position], rest);
    const taken = rest >= work[position] && sums.has(position + 1, rest - work[position]);
    isTied ||= taken && without;
    chosen[position] = taken;
    if (taken) rest -= work[position];
    position = taken ? position + 1 : after[position];
  }
  return { chosen, isTied };
}

function isProportional(hours: readonly number[], values: readonly number[]): boolean {
  const first = hours.findIndex((one, item) => one > 0 || values[item] > 0);
  if (first < 0 || hours[first] === 0 || values[first] === 0) return false;
  const [hour, value] = [BigInt(hours[first]), BigInt(values[first])];
  return hours.every((one, item) => BigInt(one) * value === BigInt(values[item]) * hour);
}

/** Which sums, up to `most`, the items from each position on can have, none without what it needs; the ones before count as taken. */
function sumsFrom(after: readonly number[], work: readonly number[], most: number, words: number) {
  const bits = new Uint32Array((work.length + 1) * words);
  bits[work.length * words] = 1;
  for (let position = work.length - 1; position >= 0; position--) {
    const [own, next, skipped] = [position * words, (position + 1) * words, after[position] * words];
    for (let word = 0; word < words; word++) bits[own + word] = bits[skipped + word];
    if (work[position] > most) continue;
    const [whole, part] = [Math.floor(work[position] / 32), work[position] % 32];
    for (let word = words - 1; word >= whole; word--) {
      const from = next + word - whole;
      const carried = part > 0 && word > whole ? bits[from - 1] >>> (32 - part) : 0;
      bits[own + word] |= (bits[from] << part) | carried;
    }
  }
  return {
    has: (position: number, sum: number) => (bits[position * words + Math.floor(sum / 32)] & (1 << (sum % 32))) !== 0,
  };
}
