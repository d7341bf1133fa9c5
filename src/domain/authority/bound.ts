import type { Steps } from "../kernel/steps";
import type { Forest } from "./forest";

/** Items that are best taken together, as one piece of work with its value. */
interface Block {
  readonly position: number;
  hours: number;
  value: number;
  /** The blocks that may follow once this one is taken. */
  readonly next: Block[];
}

/** What making a block costs beside sorting it. */
const STEPS_OF_A_BLOCK = 32;

/** How much more the items from a position on can add within so many hours. */
export interface Bound {
  /** The answer for hours that do not grow from one call to the next: a list of choices is gone through in order. */
  within(hours: number): {
    /** Never below the best whole answer by more than the rounding of one division: the last block may be taken in part. */
    readonly most: number;
    /** The value of an answer that exists: whole blocks only. */
    readonly surely: number;
  };
}

/**
 * The relaxation in which a part of an item may be taken, but never more of it than of what it needs. An item that gives
 * more for an hour than its prerequisite is merged with it; then the blocks, best first, keep every prerequisite.
 * Prerequisites before the position count as taken. Hours and values are whole and from 0 on.
 * @see Horn (1972), Single-machine job sequencing with treelike precedence ordering
 */
export function boundFrom(
  position: number,
  { parent }: Forest,
  hours: readonly number[],
  values: readonly number[],
  steps: Steps,
): Bound {
  const count = hours.length - position;
  steps.spend(count * (STEPS_OF_A_BLOCK + Math.ceil(Math.log2(count + 1))));
  const blocks = blocksFrom(position, parent, hours, values, steps).sort(
    (left, right) => compareYield(left, right) || left.position - right.position,
  );
  const upToHours = new Float64Array(blocks.length + 1);
  const upToValue = new Float64Array(blocks.length + 1);
  blocks.forEach((block, index) => {
    upToHours[index + 1] = upToHours[index] + block.hours;
    upToValue[index + 1] = upToValue[index] + block.value;
  });
  let taken = blocks.length;
  return {
    within(available) {
      while (upToHours[taken] > available) taken--;
      const surely = upToValue[taken];
      const next = blocks[taken];
      const part = next ? ((available - upToHours[taken]) / next.hours) * next.value : 0;
      return { most: surely + part, surely };
    },
  };
}

/** From the leaves up: each item swallows what follows it while that gives more for an hour. */
function blocksFrom(
  position: number,
  parent: readonly number[],
  hours: readonly number[],
  values: readonly number[],
  steps: Steps,
): Block[] {
  const blocks = parent.slice(position).map((_, index): Block => ({
    position: position + index,
    hours: hours[position + index],
    value: values[position + index],
    next: [],
  }));
  const roots: Block[] = [];
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    for (
      let best = bestOf(block.next);
      best && (isNothing(block) || compareYield(best, block) < 0);
      best = bestOf(block.next)
    ) {
      steps.spend(2 * block.next.length + best.next.length);
      block.hours += best.hours;
      block.value += best.value;
      block.next.splice(block.next.indexOf(best), 1);
      for (const next of best.next) block.next.push(next);
    }
    const above = parent[block.position];
    if (!isNothing(block)) (above >= position ? blocks[above - position].next : roots).push(block);
  }
  const all: Block[] = [];
  for (let block = roots.pop(); block; block = roots.pop()) {
    for (const next of block.next) roots.push(next);
    all.push(block);
  }
  return all;
}

/** Nothing for nothing has no yield to compare: it goes with what follows it, and alone it is left out. */
function isNothing({ hours, value }: Block): boolean {
  return hours === 0 && value === 0;
}

function bestOf(blocks: readonly Block[]): Block | undefined {
  return blocks.reduce<Block | undefined>(
    (best, block) => (best === undefined || compareYield(block, best) < 0 ? block : best),
    undefined,
  );
}

/** Below 0 where `left` gives more for an hour, exactly. */
function compareYield(left: Block, right: Block): number {
  const forLeft = left.value * right.hours;
  const forRight = right.value * left.hours;
  if (forLeft <= Number.MAX_SAFE_INTEGER && forRight <= Number.MAX_SAFE_INTEGER) return forRight - forLeft;
  const difference = BigInt(right.value) * BigInt(left.hours) - BigInt(left.value) * BigInt(right.hours);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
