import { DomainError } from "../kernel/errors";
import { ratio, toNumber, type Rational } from "../kernel/exact";
import { apportion, stepsToApportion, type Apportioning } from "./apportion";
import { actingBounds } from "./bounds";
import { divisorAllocation } from "./divisor";
import { entitled } from "./entitled";
import type { DivisorMethod } from "./method";
import type { Signposts } from "./signposts";
import { ownRemainder } from "./ownRemainder";
import { earliestFirst } from "./ties";
import { integersOf, readWeights, type Weights } from "./weights";

/** How far a unit is from another answer if its weight alone changes, in steps of the weights' last decimal. */
export interface Distance {
  /** The least growth of its weight that certainly brings one more; null where nothing brings it. */
  readonly toGain: number | null;
  /** The least fall of its weight that certainly costs one; null where nothing does. */
  readonly toLose: number | null;
}

/** Methods without a divisor are searched unit by unit, up to so many steps: about a second. */
const MOST_STEPS = 200_000_000;

/** A unit that this many times its weight would not help is not called short of anything. */
const FARTHEST = 1_000_000n;

/**
 * The distance of every unit to its next and its last unit, exactly ("312 people short").
 * @returns null for methods without a divisor where there are too many units to try, or posts to give one by one
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
  if (stepsToSearch(integers, question) > MOST_STEPS) return null;
  const changes = bySearch(integers, question);
  return changes.map(({ toGain, toLose }) => ({ toGain: steps(toGain), toLose: steps(toLose) }));
}

/** Each unit is tried with twice as many weights as its own has binary digits, for more and for less. */
function stepsToSearch(integers: readonly bigint[], { total, method }: Apportioning): number {
  const tries = integers.reduce((sum, weight) => sum + 4 * weight.toString(2).length, 0);
  return tries * stepsToApportion(integers.length, total, method);
}

/** Unit by unit the whole sharing is tried with other weights. */
function bySearch(integers: readonly bigint[], question: Apportioning) {
  const scaled = { ...question, weights: integers, ties: "order" as const };
  const today = apportion(scaled);
  const own = ownRemainder(integers, question);
  /** The least and the most that a unit may have with another weight; a question without an answer gives none. */
  const span = (unit: number, weight: bigint): readonly [least: number, most: number] | undefined => {
    const alone = own?.(unit, Number(weight));
    if (alone) return alone;
    const weights = integers.map((kept, place) => (place === unit ? weight : kept));
    try {
      const { units, ties } = apportion({ ...scaled, weights });
      return [
        units[unit] - Number(ties?.mayLose.includes(unit) ?? false),
        units[unit] + Number(ties?.mayGain.includes(unit) ?? false),
      ];
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  };
  const sum = integers.reduce((all, integer) => all + integer, 0n);
  // Remainders decide within the weight of one unit, so that a part of it is a good first step.
  const near = question.total > 0 ? sum / (16n * BigInt(question.total)) + 1n : 1n;
  return integers.map((integer, unit) => {
    const count = today.units[unit];
    const gains = (weight: bigint) => (span(unit, weight)?.[0] ?? count) > count;
    const loses = (weight: bigint) => (span(unit, weight)?.[1] ?? count) < count;
    return {
      toGain: integer === 0n ? null : leastGrowth(integer, gains, near),
      toLose: leastFall(integer, loses, near),
    };
  });
}

/** With a divisor, one comparison tells: the unit's quotient against the best or the worst of the others. */
function byDivisor(weights: Weights, integers: readonly bigint[], question: Apportioning, method: DivisorMethod) {
  const bounds = actingBounds(weights, question.total, question);
  const { signposts, acting } = entitled(weights, question.total, method, bounds);
  const { units, compare, tied } = divisorAllocation(weights, question.total, signposts, acting);
  earliestFirst(units, tied);
  const mayDrop = (unit: number) => units[unit] > acting.minimum[unit];
  const mayRaise = (unit: number) => units[unit] < acting.maximum[unit];
  const holds = firstTwo(integers.length, mayDrop, (left, right) => compare(left, units[left], right, units[right]));
  const raises = firstTwo(integers.length, mayRaise, (left, right) =>
    compare(right, units[right] + 1, left, units[left] + 1),
  );
  // Without any weight a unit keeps its floor; where the others cannot take all the rest, there is no answer to lose by.
  const room = bounds.maximum.reduce((sum, most) => sum + most, 0) - question.total;
  const mayWeighNothing = (unit: number) => room >= bounds.maximum[unit] - bounds.minimum[unit];

  return integers.map((integer, unit) => {
    const worst = holds.find((other) => other !== unit);
    const best = raises.find((other) => other !== unit);
    let toGain: bigint | null = null;
    if (mayRaise(unit) && worst !== undefined) {
      const needed = weightAbove(signposts, units[unit] + 1, integers[worst], units[worst]) - integer;
      toGain = needed < 1n ? 1n : needed;
    }
    let toLose: bigint | null = null;
    if (mayDrop(unit) && best !== undefined) {
      const kept = weightBelow(signposts, units[unit], integers[best], units[best] + 1);
      if (kept !== null && (kept > 0n || mayWeighNothing(unit))) toLose = integer - kept;
    }
    return { toGain, toLose };
  });
}

/** The power of the weight that has at `own` units the quotient of another weight at `its`, as a fraction. */
function powerFor(signposts: Signposts, own: number, other: bigint, its: number): Rational {
  const [mine, theirs] = [signposts.power(own), signposts.power(its)];
  return {
    numerator: other ** BigInt(signposts.exponent) * mine.numerator * theirs.denominator,
    denominator: mine.denominator * theirs.numerator,
  };
}

/** The least whole weight whose quotient at `own` is above that of another weight at `its`. */
function weightAbove(signposts: Signposts, own: number, other: bigint, its: number): bigint {
  const { numerator, denominator } = powerFor(signposts, own, other, its);
  return root(numerator / denominator, BigInt(signposts.exponent)) + 1n;
}

/** The greatest whole weight whose quotient at `own` is below that of another weight at `its`; null where none is. */
function weightBelow(signposts: Signposts, own: number, other: bigint, its: number): bigint | null {
  const { numerator, denominator } = powerFor(signposts, own, other, its);
  const power = (numerator + denominator - 1n) / denominator - 1n;
  return power < 0n ? null : root(power, BigInt(signposts.exponent));
}

/** The first two units of an order among those that count. */
function firstTwo(
  size: number,
  counts: (unit: number) => boolean,
  order: (left: number, right: number) => number,
): number[] {
  let first: number | undefined;
  let second: number | undefined;
  for (let unit = 0; unit < size; unit++) {
    if (!counts(unit)) continue;
    if (first === undefined || order(unit, first) < 0) [first, second] = [unit, first];
    else if (second === undefined || order(unit, second) < 0) second = unit;
  }
  return [first, second].filter((unit) => unit !== undefined);
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

/** The least growth that is enough, for a test that once true stays true; looked for in steps that double from the first. */
function leastGrowth(weight: bigint, enough: (weight: bigint) => boolean, first: bigint): bigint | null {
  let [failing, step] = [0n, first];
  while (!enough(weight + step)) {
    if (step > (weight + 1n) * FARTHEST) return null;
    [failing, step] = [step, step * 2n];
  }
  return leastStep(failing, step, (change) => enough(weight + change));
}

/** The least fall that is enough; without any weight there may be no answer, so the last step is tried too. */
function leastFall(weight: bigint, enough: (weight: bigint) => boolean, first: bigint): bigint | null {
  let [failing, step] = [0n, first];
  while (step < weight && !enough(weight - step)) [failing, step] = [step, step * 2n];
  if (step < weight) return leastStep(failing, step, (change) => enough(weight - change));
  const least = [0n, 1n].find((rest) => rest < weight && enough(rest));
  return least === undefined ? null : leastStep(failing, weight - least, (change) => enough(weight - change));
}

/** The least whole number above one that fails that passes, given one that does. */
function leastStep(fails: bigint, passing: bigint, passes: (change: bigint) => boolean): bigint {
  let [failing, enough] = [fails, passing];
  while (enough - failing > 1n) {
    const middle = (failing + enough) / 2n;
    if (passes(middle)) enough = middle;
    else failing = middle;
  }
  return enough;
}
