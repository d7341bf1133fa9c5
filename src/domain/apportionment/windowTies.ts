import type { Decimal } from "../kernel/exact";
import { quotientOrder, type Compare } from "./quotients";
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
export function resolveWindowTies(answer: WindowedAnswer): Ties[] {
  const windowed = new Windowed(answer);
  for (;;) {
    const ties = windowed.ties();
    const swap = ties.find(({ mayGain, mayLose }) => mayGain[0] < mayLose[mayLose.length - 1]);
    if (!swap) return distinct(ties);
    windowed.move(swap.mayGain[0], 1);
    windowed.move(swap.mayLose[swap.mayLose.length - 1], -1);
  }
}

/** The units with the totals of their groups. */
class Windowed {
  private readonly near: Float64Array;
  private readonly order: Compare;
  private readonly groupOf: readonly number[];
  private readonly totals: number[];

  constructor(private readonly answer: WindowedAnswer) {
    const { weights, method, units, groups } = answer;
    const read = readWeights(weights);
    this.near = read.near;
    this.order = quotientOrder(read, signpostsOf(method.signposts));
    const groupOf = new Array<number>(units.length).fill(0);
    groups.forEach(({ members }, group) => members.forEach((unit) => (groupOf[unit] = group)));
    this.groupOf = groupOf;
    this.totals = groups.map(({ members }) => members.reduce((sum, unit) => sum + units[unit], 0));
  }

  /** Between all units, those that gain being asked for room and those that lose for something to give; then inside each group. */
  ties(): Ties[] {
    const { units, groups } = this.answer;
    const always = () => true;
    const all = [
      this.tieAmong([...units.keys()], this.hasRoom, this.canGive),
      ...groups.map(({ members }) => this.tieAmong(members, always, always)),
    ];
    return all.filter((tie) => tie !== null);
  }

  move(unit: number, step: number): void {
    this.answer.units[unit] += step;
    this.totals[this.groupOf[unit]] += step;
  }

  private readonly hasRoom = (unit: number) =>
    this.totals[this.groupOf[unit]] < this.answer.groups[this.groupOf[unit]].high;
  private readonly canGive = (unit: number) =>
    this.totals[this.groupOf[unit]] > this.answer.groups[this.groupOf[unit]].low;

  private tieAmong(
    members: readonly number[],
    gains: (unit: number) => boolean,
    loses: (unit: number) => boolean,
  ): Ties | null {
    const { units, minimum, maximum } = this.answer;
    const { near, order } = this;
    const mayRaise = (unit: number) => near[unit] !== 0 && units[unit] < (maximum?.[unit] ?? Infinity);
    const holders = members.filter((unit) => units[unit] > (minimum?.[unit] ?? 0) && loses(unit));
    let worst = holders[0];
    for (const unit of holders) if (order(unit, units[unit], worst, units[worst]) < 0) worst = unit;
    if (holders.length === 0) return null;
    const count = units[worst];
    const mayGain = members.filter(
      (unit) => mayRaise(unit) && gains(unit) && order(unit, units[unit] + 1, worst, count) === 0,
    );
    if (mayGain.length === 0) return null;
    return { mayGain, mayLose: holders.filter((unit) => order(unit, units[unit], worst, count) === 0) };
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
