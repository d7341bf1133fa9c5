import { DomainError } from "../kernel/errors";
import { compare, divide, exact, gcd, toNumber, type Decimal, type Rational } from "../kernel/exact";

/** Doubles order two quotients only when they differ by more than this, relatively; their own error is some 1e-15. */
const FILTER = 1e-14;

/** Weights read once: doubles for speed, exact values on demand. */
export interface Weights {
  readonly size: number;
  /** Each weight to within one unit in the last place; all multiplied by one factor where the range of a double would not do. */
  readonly near: Float64Array;
  /** The weights on the scale of their last decimal as whole doubles, exactly; absent where those would not hold them. */
  readonly whole: Float64Array | undefined;
  /** The relative difference from which doubles may order quotients of `near`; Infinity where they never may. */
  readonly filter: number;
  exact(unit: number): Rational;
  /** True where two units weigh the same, decided exactly. */
  same(left: number, right: number): boolean;
}

/** Beyond these, quotients of doubles might lose precision or range. */
const SMALLEST = 1e-140;
const GREATEST = 1e140;

/**
 * Reads weights, each as the decimal that it prints.
 * @throws apportionment.noUnits, apportionment.negativeWeight, number.invalid
 */
export function readWeights(values: readonly Decimal[]): Weights {
  const size = values.length;
  if (size === 0) throw new DomainError("apportionment.noUnits", {});
  const near = new Float64Array(size);
  let extreme = false;
  let numbers = true;
  for (let unit = 0; unit < size; unit++) {
    const value = values[unit];
    let double: number;
    if (typeof value === "number" && Number.isFinite(value)) double = value;
    else {
      numbers = false;
      double = toNumber(exact(value));
    }
    if (double < 0) throw new DomainError("apportionment.negativeWeight", { unit, found: String(value) });
    if (double > GREATEST || (double < SMALLEST && double !== 0)) extreme = true;
    near[unit] = double;
  }
  const rationals: (Rational | undefined)[] = [];
  const exactWeight = (unit: number): Rational => (rationals[unit] ??= exact(values[unit]));
  // A text may print a number below the least double: it must not pass for zero.
  if (!numbers && !extreme) extreme = near.some((double, unit) => double === 0 && exactWeight(unit).numerator !== 0n);
  if (extreme) bringIntoRange(near, exactWeight);
  return {
    size,
    near,
    whole: numbers && !extreme ? wholeDoubles(near) : undefined,
    filter: extreme && near.some((double) => double > 0 && double < SMALLEST) ? Infinity : FILTER,
    exact: exactWeight,
    same: (left, right) =>
      numbers ? values[left] === values[right] : compare(exactWeight(left), exactWeight(right)) === 0,
  };
}

/** Decimals up to so many places are looked for; up to 15 digits, a decimal and its double stand for each other. */
const PLACES = 9;
const FIFTEEN_DIGITS = 1e15;

function wholeDoubles(near: Float64Array): Float64Array | undefined {
  let scale = 1;
  for (let unit = 0; unit < near.length; unit++) {
    const weight = near[unit];
    if (scale === 1 && Number.isInteger(weight)) {
      if (weight > Number.MAX_SAFE_INTEGER) return undefined;
      continue;
    }
    while (Math.round(weight * scale) / scale !== weight) {
      scale *= 10;
      if (scale > 10 ** PLACES) return undefined;
    }
    if (weight * scale > FIFTEEN_DIGITS) return undefined;
  }
  if (scale === 1) return near;
  const whole = new Float64Array(near.length);
  for (let unit = 0; unit < near.length; unit++) {
    whole[unit] = Math.round(near[unit] * scale);
    if (whole[unit] > FIFTEEN_DIGITS) return undefined;
  }
  return whole;
}

function bringIntoRange(near: Float64Array, exactWeight: (unit: number) => Rational): void {
  let greatest = exactWeight(0);
  for (let unit = 1; unit < near.length; unit++) {
    const weight = exactWeight(unit);
    if (weight.numerator * greatest.denominator > greatest.numerator * weight.denominator) greatest = weight;
  }
  if (greatest.numerator === 0n) return;
  for (let unit = 0; unit < near.length; unit++) {
    const share = toNumber(divide(exactWeight(unit), greatest));
    near[unit] = share === 0 && exactWeight(unit).numerator > 0n ? Number.MIN_VALUE : share;
  }
}

/** The chosen weights as whole numbers on the scale of the last decimal among them: weight = integers / denominator. */
export function integersOf(
  weights: Weights,
  units: readonly number[] | Int32Array,
): { integers: bigint[]; denominator: bigint } {
  let denominator = 1n;
  for (const unit of units) {
    const below = weights.exact(unit).denominator;
    if (denominator % below !== 0n) denominator = (denominator / gcd(denominator, below)) * below;
  }
  denominator = wholeTens(denominator);
  const integers: bigint[] = [];
  for (const unit of units) {
    const { numerator, denominator: below } = weights.exact(unit);
    integers.push(below === denominator ? numerator : numerator * (denominator / below));
  }
  return { integers, denominator };
}

/** The least power of ten that a scale of decimals divides (4 becomes 100, as in 0.25); other scales, as of thirds, stay. */
function wholeTens(denominator: bigint): bigint {
  let rest = denominator;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  if (rest !== 1n) return denominator;
  let scale = 1n;
  while (scale % denominator !== 0n) scale *= 10n;
  return scale;
}
