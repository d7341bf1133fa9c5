import { compare, exact, multiply, type Decimal } from "../kernel/exact";
import { Steps } from "../kernel/steps";
import { apportion, stepsToApportion, type Apportioning, type Apportionment } from "./apportion";

/** A unit that loses although nothing speaks against it; certain, whatever the ties. Indexes from 0. */
export type Paradox =
  /** `unit` has `from` of `total` and `to` of `total` + 1. */
  | {
      readonly kind: "alabama";
      readonly unit: number;
      readonly total: number;
      readonly from: number;
      readonly to: number;
    }
  /** `unit` grew more than `other`, but went down while `other` went up. */
  | {
      readonly kind: "population";
      readonly unit: number;
      readonly other: number;
      readonly from: number;
      readonly to: number;
    }
  /** Without `absent` and what it had, `unit` would have `to` where it has `from`. */
  | {
      readonly kind: "newTown";
      readonly unit: number;
      readonly absent: number;
      readonly from: number;
      readonly to: number;
    };

/**
 * Units that would lose if one more were shared, for every step from `low` to `high`.
 * @throws search.tooLong, and what `apportion` throws, but for ties
 */
export function alabamaParadoxes(
  question: Apportioning,
  low: number,
  high: number,
  steps = new Steps("paradoxes"),
): Paradox[] {
  steps.spend((high - low + 1) * stepsOf(question, high));
  const found: Paradox[] = [];
  let before: Apportionment | undefined;
  for (let total = low; total <= high; total++) {
    const after = apportion({ ...question, total, ties: "order" });
    for (const unit of question.weights.keys()) {
      if (before === undefined) break;
      const [from, to] = [least(before, unit), most(after, unit)];
      if (to < from) found.push({ kind: "alabama", unit, total: total - 1, from, to });
    }
    before = after;
  }
  return found;
}

/**
 * Pairs of units between two counts of the same towns: one grew by the greater factor and lost to the other.
 * @param later the weights of the later count, in the same order
 * @throws what `apportion` throws, but for ties
 */
export function populationParadoxes(
  question: Apportioning,
  later: readonly Decimal[],
  steps = new Steps("paradoxes"),
): Paradox[] {
  const [before, after] = [question.weights, later].map((weights) =>
    apportion({ ...question, weights, ties: "order" }),
  ) as [Apportionment, Apportionment];
  const units = [...later.keys()];
  const losers = units.filter((unit) => most(after, unit) < least(before, unit));
  const gainers = units.filter((unit) => least(after, unit) > most(before, unit));
  steps.spend(losers.length * gainers.length * STEPS_OF_A_PAIR);
  const [old, now] = [question.weights.map(exact), later.map(exact)];
  return losers.flatMap((unit) =>
    gainers.flatMap((other): Paradox[] => {
      const [mine, theirs] = [now[unit], now[other]];
      const [mineOnce, theirsOnce] = [old[unit], old[other]];
      if (
        !mine ||
        !theirs ||
        !mineOnce ||
        !theirsOnce ||
        compare(multiply(mine, theirsOnce), multiply(theirs, mineOnce)) <= 0
      )
        return [];
      return [{ kind: "population", unit, other, from: least(before, unit), to: most(after, unit) }];
    }),
  );
}

/**
 * Units whose number would change if another one left and took along what it has.
 * @throws search.tooLong, and what `apportion` throws, but for ties
 */
export function newTownParadoxes(question: Apportioning, steps = new Steps("paradoxes")): Paradox[] {
  const { weights, total, minimum, maximum } = question;
  steps.spend(weights.length * stepsOf(question, total));
  const today = apportion({ ...question, ties: "order" });
  if (today.ties || weights.length < 2) return [];
  return [...weights.keys()].flatMap((absent) => {
    const stays = <T>(all: readonly T[]) => all.filter((_value, unit) => unit !== absent);
    const left = total - today.units[absent];
    if (left > 0 && stays(weights).every((weight) => exact(weight).numerator === 0n)) return [];
    const answer = apportion({
      ...question,
      weights: stays(weights),
      total: left,
      minimum: minimum && stays(minimum),
      maximum: maximum && stays(maximum),
      ties: "order",
    });
    return stays([...weights.keys()]).flatMap((unit, place): Paradox[] => {
      const from = today.units[unit];
      const [low, high] = [least(answer, place), most(answer, place)];
      if (from >= low && from <= high) return [];
      return [{ kind: "newTown", unit, absent, from, to: from < low ? low : high }];
    });
  });
}

/** What comparing two units and telling of them costs. */
const STEPS_OF_A_PAIR = 40;

function stepsOf({ weights, method }: Apportioning, total: number): number {
  const size = weights.length;
  return stepsToApportion(size, total, method) + STEPS_OF_A_PAIR * size;
}

function least({ units, ties }: Apportionment, unit: number): number {
  return units[unit] - Number(ties?.mayLose.includes(unit) ?? false);
}

function most({ units, ties }: Apportionment, unit: number): number {
  return units[unit] + Number(ties?.mayGain.includes(unit) ?? false);
}
