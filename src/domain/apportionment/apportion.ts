import { DomainError } from "../kernel/errors";
import type { Decimal } from "../kernel/exact";
import { quotaMethodAllocation } from "./balinskiYoung";
import { actingBounds, checkTotal, type Bounds, type BoundsAsked } from "./bounds";
import { divisorAllocation } from "./divisor";
import { divisorRange, type DivisorRange } from "./divisorRange";
import { entitled } from "./entitled";
import type { DivisorMethod, Method } from "./method";
import { remainderAllocation } from "./remainder";
import { earliestFirst, type Ties } from "./ties";
import { readWeights, type Weights } from "./weights";

export interface Apportioning extends BoundsAsked {
  /** One for each unit, from 0 on; each stands for the decimal that it prints. */
  readonly weights: readonly Decimal[];
  /** What is shared: a whole number from 0 on. */
  readonly total: number;
  readonly method: Method;
  /** `error` (default): a tie has no answer; `order`: earlier units come first. */
  readonly ties?: "error" | "order";
}

export interface Apportionment {
  /** Whole numbers that add up to the total. */
  readonly units: readonly number[];
  /** All who might have had one more or one less with equal right; null where the answer is the only one. */
  readonly ties: Ties | null;
  /** The rule that held a unit up or down, null where its weight alone decided. */
  readonly bound: readonly ("minimum" | "maximum" | null)[];
  /** The divisors that give this answer; null for methods without one. */
  readonly divisor: DivisorRange | null;
}

/**
 * Shares `total` whole units by weight within floors and ceilings, exactly: every decision that a rounding error might
 * touch is taken on whole numbers. Units without weight get their floors. The order of the units never matters, except
 * under ties "order".
 * @throws apportionment.tie, and what `actingBounds` and the method throw
 * @see Balinski & Young, Fair Representation (1982); Pukelsheim, Proportional Representation (2017)
 */
export function apportion({
  weights: given,
  total,
  method,
  minimum,
  maximum,
  ties = "error",
}: Apportioning): Apportionment {
  checkTotal(total);
  const weights = readWeights(given);
  const bounds = actingBounds(weights, total, { minimum, maximum });
  const isOpen = (unit: number) => (maximum?.[unit] ?? Infinity) > total;
  const answer = allocate(weights, total, method, bounds, isOpen);
  if (answer.ties !== null && ties === "error") throw new DomainError("apportionment.tie", answer.ties);
  return answer;
}

/** About the steps that a sharing takes, for who makes many of them. */
export function stepsToApportion(units: number, total: number, { kind }: Method): number {
  const one = STEPS_OF_A_UNIT * units;
  return kind === "quota" ? one + STEPS_OF_A_UNIT * total : one;
}

const STEPS_OF_A_UNIT = 40;

function allocate(
  weights: Weights,
  total: number,
  method: Method,
  bounds: Bounds,
  isOpen: (unit: number) => boolean,
): Apportionment {
  switch (method.kind) {
    case "divisor":
      return byDivisor(weights, total, method, bounds, isOpen);
    case "remainder": {
      const { units, tied, bound } = remainderAllocation(weights, total, method, bounds);
      const ties = earliestFirst(units, tied);
      return { units: Array.from(units), ties, bound, divisor: null };
    }
    case "quota": {
      const { units, ties, bound } = quotaMethodAllocation(weights, total, bounds);
      return { units: Array.from(units), ties, bound, divisor: null };
    }
  }
}

function byDivisor(
  weights: Weights,
  total: number,
  method: DivisorMethod,
  bounds: Bounds,
  isOpen: (unit: number) => boolean,
): Apportionment {
  const { signposts, acting, served } = entitled(weights, total, method, bounds);
  const allocation = divisorAllocation(weights, total, signposts, acting);
  // Both are about the allocation that the quotients certify, so they come before ties are dealt.
  const bound = boundOf(weights, bounds, allocation);
  const divisor = served ? divisorRange(weights, signposts, allocation, total, isOpen) : null;
  const ties = earliestFirst(allocation.units, allocation.tied);
  return { units: Array.from(allocation.units), ties, bound, divisor };
}

/** A unit at its floor is held up where its last unit is worth less than what another lacks; likewise at a ceiling. */
function boundOf(
  weights: Weights,
  asked: Bounds,
  { units, compare, raise, hold }: ReturnType<typeof divisorAllocation>,
): Apportionment["bound"] {
  const bound = new Array<"minimum" | "maximum" | null>(weights.size).fill(null);
  if (!asked.asked) return bound;
  const raised = raise === undefined ? 0 : units[raise] + 1;
  const held = hold === undefined ? 0 : units[hold];
  for (let unit = 0; unit < weights.size; unit++) {
    const count = units[unit];
    if (weights.near[unit] === 0) {
      if (count > 0) bound[unit] = "minimum";
    } else if (
      count > 0 &&
      count === asked.minimum[unit] &&
      raise !== undefined &&
      compare(unit, count, raise, raised) < 0
    )
      bound[unit] = "minimum";
    else if (count === asked.maximum[unit] && hold !== undefined && compare(unit, count + 1, hold, held) > 0)
      bound[unit] = "maximum";
  }
  return bound;
}
