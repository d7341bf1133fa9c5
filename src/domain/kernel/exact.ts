import { DomainError } from "./errors";

/**
 * A number as the planner sees it. A double stands for the shortest decimal that prints it (0.1 is 1/10);
 * a text holds what a double cannot: more than 15 digits, or a fraction such as "1/3" or "46.5%".
 */
export type Decimal = number | bigint | string;

/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** The greatest common divisor of two whole numbers, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** numerator / denominator in lowest terms. The denominator must not be 0. */
export function ratio(numerator: bigint, denominator: bigint = 1n): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  const common = gcd(numerator, denominator);
  if (common === 0n) return ZERO;
  return { numerator: (sign * numerator) / common, denominator: (sign * denominator) / common };
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?(%?)$/i;

/**
 * The exact value of a decimal, a percentage ("46.5%") or a fraction of decimals ("1/3").
 * @throws number.invalid for anything else, Infinity and NaN among it
 */
export function exact(value: Decimal): Rational {
  if (typeof value === "bigint") return { numerator: value, denominator: 1n };
  if (typeof value === "number" && Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const text = String(value).trim();
  const slash = text.indexOf("/");
  if (slash > 0) {
    const below = exact(text.slice(slash + 1));
    if (below.numerator === 0n) throw new DomainError("number.invalid", { found: text });
    return divide(exact(text.slice(0, slash)), below);
  }
  const match = DECIMAL.exec(text);
  if (!match || !(match[2] || match[3])) throw new DomainError("number.invalid", { found: text });
  const [, sign, whole = "", fraction = "", exponent = "0", percent] = match;
  const digits = BigInt(whole + fraction || "0") * (sign === "-" ? -1n : 1n);
  const power = Number(exponent) - fraction.length - (percent ? 2 : 0);
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : ratio(digits, 10n ** BigInt(-power));
}

export function add(a: Rational, b: Rational): Rational {
  return ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return ratio(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return ratio(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a / b. The divisor must not be 0. */
export function divide(a: Rational, b: Rational): Rational {
  return ratio(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below, at or above 0 as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** The greatest whole number not above the value. */
export function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

/** The least whole number not below the value. */
export function ceiling({ numerator, denominator }: Rational): bigint {
  return -floor({ numerator: -numerator, denominator });
}

/** The nearest whole number; a half goes away from zero (half up for debts as for claims). */
export function roundHalfAway({ numerator, denominator }: Rational): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** The nearest double; exactness ends here. */
export function toNumber({ numerator, denominator }: Rational): number {
  const above = Number(numerator);
  const below = Number(denominator);
  if (Number.isSafeInteger(above) && Number.isSafeInteger(below)) return above / below;
  // Both parts may pass the range of a double: keep at least 64 bits of the quotient, the last telling whether anything follows.
  const size = numerator < 0n ? -numerator : numerator;
  const shift = Math.max(0, 66 - bits(size) + bits(denominator));
  const scaled = size << BigInt(shift);
  const quotient = scaled / denominator;
  const shifted = Number(quotient * denominator === scaled ? quotient : quotient | 1n);
  // In two steps, for 2 ** shift may pass the range of a double.
  const value = shifted / 2 ** Math.floor(shift / 2) / 2 ** Math.ceil(shift / 2);
  return numerator < 0n ? -value : value;
}

/** How many bits a whole number above 0 has, to one more or less. */
function bits(value: bigint): number {
  const size = Number(value);
  return Number.isFinite(size) ? Math.ceil(Math.log2(size + 1)) : 4 * value.toString(16).length;
}

/** The natural logarithm of a number above 0, also where the number itself is beyond the range of a double. */
export function logarithm({ numerator, denominator }: Rational): number {
  return logarithmOfWhole(numerator) - logarithmOfWhole(denominator);
}

function logarithmOfWhole(value: bigint): number {
  const near = Number(value);
  if (Number.isFinite(near)) return Math.log(near);
  const shift = bits(value) - 64;
  return Math.log(Number(value >> BigInt(shift))) + shift * Math.LN2;
}

/** All values as whole numbers over one common denominator: value[i] = integers[i] / denominator. */
export function onOneScale(values: readonly Decimal[]): { integers: bigint[]; denominator: bigint } {
  const parts = values.map(exact);
  let denominator = 1n;
  for (const part of parts) denominator = (denominator / gcd(denominator, part.denominator)) * part.denominator;
  return { integers: parts.map((part) => part.numerator * (denominator / part.denominator)), denominator };
}
