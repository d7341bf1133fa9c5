import type { Decimal } from "../kernel/exact";
import { quotientOrder } from "./divisor";
import type { DivisorMethod } from "./method";
import { signpostsOf } from "./signposts";
import type { Ties } from "./ties";
import { readWeights } from "./weights";

interface WindowedAnswer {
  readonly weights: readonly Decimal[];
  readonly method: DivisorMethod;
  readonly minimum?: readonly number[];
  readonly maximum?: readonly number[];
  /** Changed in place so that earlier units come first wherever there is a tie. */
  readonly units: number[];
  readonly groups: readonly { readonly members: readonly number[]; readonly low: number; readonly high: number }[];
}

/**
 * The ties of an answer with group windows: pairs of units of equal quotient that may swap one unit within the windows.
 * Swaps inside a group always may; between groups, the one must have room and the other something to give. The answers of
 * greatest quotients form an exchange family, so single swaps reach them all.
 */
export function resolveWindowTies({ weights: given, method, minimum, maximum, units, groups }: WindowedAnswer): Ties[] {
  const weights = readWeights(given);
  const order = quotientOrder(weights, signpostsOf(method.signposts));
  const groupOf = new Array<number>(units.length).fill(0);
  groups.forEach(({ members }, group) => members.forEach((unit) => (groupOf[unit] = group)));
  const totals = groups.map(({ members }) => members.reduce((sum, unit) => sum + units[unit], 0));
  const mayRaise = (unit: number) => weights.near[unit] !== 0 && units[unit] < (maximum?.[unit] ?? Infinity);
  const mayDrop = (unit: number) => units[unit] > (minimum?.[unit] ?? 0);
  const hasRoom = (unit: number) => totals[groupOf[unit]] < groups[groupOf[unit]]?.high;
  const canGive = (unit: number) => totals[groupOf[unit]] > groups[groupOf[unit]]?.low;

  /** The tie among some units, those that gain being asked for room and those that lose for something to give. */
  const tieAmong = (
    members: readonly number[],
    gains: (unit: number) => boolean,
    loses: (unit: number) => boolean,
  ): Ties | null => {
    let worst: number | undefined;
    const holders = members.filter((unit) => mayDrop(unit) && loses(unit));
    for (const unit of holders)
      if (worst === undefined || order(unit, units[unit], worst, units[worst]) < 0) worst = unit;
    if (worst === undefined) return null;
    const [bar, barCount] = [worst, units[worst]];
    const mayGain = members.filter(
      (unit) => mayRaise(unit) && gains(unit) && order(unit, units[unit] + 1, bar, barCount) === 0,
    );
    if (mayGain.length === 0) return null;
    return { mayGain, mayLose: holders.filter((unit) => order(unit, units[unit], bar, barCount) === 0) };
  };

  const everyone = [...units.keys()];
  for (;;) {
    const ties = [
      tieAmong(everyone, hasRoom, canGive),
      ...groups.map(({ members }) =>
        tieAmong(
          members,
          () => true,
          () => true,
        ),
      ),
    ];
    const swap = ties.find((tie) => tie !== null && tie.mayGain[0] < tie.mayLose[tie.mayLose.length - 1]);
    if (!swap) return distinct(ties.filter((tie) => tie !== null));
    const [gainer, loser] = [swap.mayGain[0], swap.mayLose[swap.mayLose.length - 1]];
    move(gainer, 1);
    move(loser, -1);
  }

  function move(unit: number, step: number): void {
    const group = groupOf[unit];
    units[unit] += step;
    totals[group] += step;
  }
}

/** Ties that are part of an earlier one are told once. */
function distinct(ties: readonly Ties[]): Ties[] {
  const within = (part: readonly number[], whole: readonly number[]) => part.every((unit) => whole.includes(unit));
  return ties.filter(
    (tie, index) =>
      !ties.some(
        (other, place) => place < index && within(tie.mayGain, other.mayGain) && within(tie.mayLose, other.mayLose),
      ),
  );
}
