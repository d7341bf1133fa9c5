import { DomainError } from "../kernel/errors";
import { ratio, toNumber } from "../kernel/exact";
import { apportion, type Apportioning } from "./apportion";
import { actingBounds } from "./bounds";
import { divisorAllocation } from "./divisor";
import { entitled } from "./entitled";
import type { DivisorMethod } from "./method";
import { earliestFirst } from "./ties";
import { integersOf, readWeights, type Weights } from "./weights";

/** How far a unit is from another answer if its weight alone changes, in steps of the weights' last decimal. */
export interface Distance {
  /** The least growth of its weight that certainly brings one more; null where nothing brings it. */
  readonly toGain: number | null;
  /** The least fall of its weight that certainly costs one; null where nothing does. */
  readonly toLose: number | null;
}

/** Methods without a divisor are searched unit by unit, which would take too long beyond so many. */
const SEARCHED = 200;

/** A unit that this many times its weight would not help is not called short of anything. */
const FARTHEST = 1_000_000n;

/**
 * The distance of every unit to its next and its last unit, exactly ("312 people short").
 * @returns null for methods without a divisor and more than 200 units
 * @throws what `apportion` throws, but for ties
 */
export function distances(question: Apportioning): readonly Distance[] | null {
  const { weights: given, method } = question;
  const weights = readWeights(given);
  const { integers, denominator } = integersOf(weights, Int32Array.from(given.keys()));
  const steps = (count: bigint | null) => (count === null ? null : toNumber(ratio(count, denominator)));
  if (method.kind === "divisor") {
    const changes = byDivisor(weights, integers, question, method);
    return changes.map(({ toGain, toLose }) => ({ toGain: steps(toGain), toLose: steps(toLose) }));
  }
  if (given.length > SEARCHED) return null;
  const scaled = { ...question, weights: integers, ties: "order" as const };
  const today = apportion(scaled);
  return integers.map((integer, unit) => {
    const count = today.units[unit];
    /** Whether another weight certainly gives another count; a question without an answer gives none. */
    const changes = (weight: bigint, passes: (least: number, most: number) => boolean): boolean => {
      try {
        const { units, ties } = apportion({
          ...scaled,
          weights: integers.map((kept, place) => (place === unit ? weight : kept)),
        });
        const found = units[unit];
        return passes(
          found - Number(ties?.mayLose.includes(unit) ?? false),
          found + Number(ties?.mayGain.includes(unit) ?? false),
        );
      } catch (error) {
        if (error instanceof DomainError) return false;
        throw error;
      }
    };
    return {
      toGain:
        integer === 0n ? null : steps(leastGrowth(integer, (weight) => changes(weight, (least) => least > count))),
      toLose: steps(leastFall(integer, (weight) => changes(weight, (_least, most) => most < count))),
    };
  });
}

/** With a divisor, one comparison tells: the unit's quotient against the best or the worst of the others. */
function byDivisor(weights: Weights, integers: readonly bigint[], question: Apportioning, method: DivisorMethod) {
  const bounds = actingBounds(weights, question.total, question);
  const { signposts, acting } = entitled(weights, question.total, method, bounds);
  const { units, compare, tied } = divisorAllocation(weights, question.total, signposts, acting);
  earliestFirst(units, tied);
  const count = (unit: number) => units[unit];
  const mayDrop = (unit: number) => count(unit) > acting.minimum[unit];
  const mayRaise = (unit: number) => count(unit) < acting.maximum[unit];
  const [hold, nextHold] = firstTwo(integers.length, mayDrop, (left, right) =>
    compare(left, count(left), right, count(right)),
  );
  const [raise, nextRaise] = firstTwo(integers.length, mayRaise, (left, right) =>
    compare(right, count(right) + 1, left, count(left) + 1),
  );
  const power = BigInt(signposts.exponent);
  const room = bounds.maximum.reduce((sum, most) => sum + most, 0);

  /** The weight (denominator^-1) that `unit` needs for as great a quotient at `own` as `other` has at `its`, to the power; as a fraction. */
  const needed = (own: number, other: number, its: number) => {
    const [mine, theirs] = [signposts.power(own), signposts.power(its)];
    return {
      above: integers[other] ** power * mine.numerator * theirs.denominator,
      below: mine.denominator * theirs.numerator,
    };
  };
  return integers.map((integer, unit) => {
    const worst = hold === unit ? nextHold : hold;
    const best = raise === unit ? nextRaise : raise;
    let toGain: bigint | null = null;
    if (mayRaise(unit) && worst !== undefined) {
      const { above, below } = needed(count(unit) + 1, worst, count(worst));
      toGain = root(above / below, power) + 1n - integer;
    }
    let toLose: bigint | null = null;
    if (mayDrop(unit) && best !== undefined) {
      const { above, below } = needed(count(unit), best, count(best) + 1);
      // The greatest weight whose power is still below the fraction.
      const least = (above + below - 1n) / below - 1n;
      const kept = least < 0n ? null : root(least, power);
      // Without any weight a unit keeps its floor; where the others cannot take all the rest, there is no answer to lose by.
      if (kept !== null && (kept > 0n || room - bounds.maximum[unit] + bounds.minimum[unit] >= question.total))
        toLose = integer - kept;
    }
    return { toGain: toGain !== null && toGain < 1n ? 1n : toGain, toLose };
  });
}

/** The first two units of an order among those that count. */
function firstTwo(
  size: number,
  counts: (unit: number) => boolean,
  order: (left: number, right: number) => number,
): [number | undefined, number | undefined] {
  let first: number | undefined;
  let second: number | undefined;
  for (let unit = 0; unit < size; unit++) {
    if (!counts(unit)) continue;
    if (first === undefined || order(unit, first) < 0) [first, second] = [unit, first];
    else if (second === undefined || order(unit, second) < 0) second = unit;
  }
  return [first, second];
}

/** The whole part of the root of a whole number from 0 on. */
function root(value: bigint, power: bigint): bigint {
  if (power === 1n || value < 2n) return value;
  let guess = 1n << (BigInt(value.toString(2).length) / power + 1n);
  for (;;) {
    const next = ((power - 1n) * guess + value / guess ** (power - 1n)) / power;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The least growth that is enough, for a test that once true stays true. */
function leastGrowth(weight: bigint, enough: (weight: bigint) => boolean): bigint | null {
  let step = 1n;
  while (!enough(weight + step)) {
    if (step > (weight + 1n) * FARTHEST) return null;
    step *= 2n;
  }
  return leastStep(step, (change) => enough(weight + change));
}

/** The least fall that is enough; without any weight there may be no answer, so the last step is tried too. */
function leastFall(weight: bigint, enough: (weight: bigint) => boolean): bigint | null {
  const least = [0n, 1n].find((rest) => rest < weight && enough(rest));
  return least === undefined ? null : leastStep(weight - least, (change) => enough(weight - change));
}

/** The least whole number from 1 on that passes, given one that does. */
function leastStep(passing: bigint, passes: (change: bigint) => boolean): bigint {
  let [failing, enough] = [0n, passing];
  while (enough - failing > 1n) {
    const middle = (failing + enough) / 2n;
    if (passes(middle)) enough = middle;
    else failing = middle;
  }
  return enough;
}
