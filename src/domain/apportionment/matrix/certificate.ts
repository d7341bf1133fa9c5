import { compare, exact, logarithm, multiply, ratio, toNumber, type Rational } from "../../kernel/exact";
import type { MatrixProblem, Window } from "./problem";

/**
 * The proof that an answer is right: multipliers, raised to `exponent`, with which every cell that is not held by its
 * bounds lies between its signposts, s(x)^e ≤ v^e × row × column ≤ s(x+1)^e. The multiplier of a row (column) whose
 * total is inside its window is the base; it is at least the base where the total is the least, at most where it is
 * the most.
 */
export interface Certificate {
  readonly exponent: number;
  readonly rows: readonly Rational[];
  readonly columns: readonly Rational[];
  readonly rowBase: Rational;
  readonly columnBase: Rational;
}

/** Whether the certificate proves the units right, margins and bounds included; decided exactly. */
export function certifies(
  certificate: Certificate,
  problem: MatrixProblem,
  units: readonly (readonly number[])[],
): boolean {
  const { rows, columns } = problem;
  const rowSums = units.map((line) => line.reduce((sum, value) => sum + value, 0));
  const columnSums = Array.from({ length: columns }, (_, column) => units.reduce((sum, line) => sum + line[column], 0));
  if (rowSums.reduce((sum, value) => sum + value, 0) !== problem.total) return false;
  if (!linesHold(problem.rowWindows, rowSums, certificate.rows, certificate.rowBase)) return false;
  if (!linesHold(problem.columnWindows, columnSums, certificate.columns, certificate.columnBase)) return false;

  const { exponent } = certificate;
  const root = (power: Rational) => rootOf(power, exponent);
  const rowNear = certificate.rows.map(root);
  const columnNear = certificate.columns.map(root);
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      const value = units[row][column];
      const [low, high] = [problem.low[cell], problem.high[cell]];
      if (value < low || value > high) return false;
      if (low === high) continue;
      const near = problem.weights.near[cell] * rowNear[row] * columnNear[column];
      if (value > low && !above(certificate, problem, cell, row, column, near, value, 1)) return false;
      if (value < high && !above(certificate, problem, cell, row, column, near, value + 1, -1)) return false;
    }
  return true;
}

function linesHold(
  windows: readonly Window[],
  sums: readonly number[],
  multipliers: readonly Rational[],
  base: Rational,
): boolean {
  return windows.every(({ low, high }, line) => {
    const sum = sums[line];
    if (sum < low || sum > high) return false;
    if (low === high) return true;
    const order = compare(multipliers[line], base);
    return (sum === low || order <= 0) && (sum === high || order >= 0);
  });
}

/** The root of a power, which itself may be beyond the range of a double. */
export function rootOf(power: Rational, exponent: number): number {
  return exponent === 1 ? toNumber(power) : Math.exp(logarithm(power) / exponent);
}

/** How many times the error of a quotient of weights may be lost to multipliers and roots of powers. */
const LOSS = 40;

/** Whether the scaled weight is at or above signpost k (side 1), or at or below it (side −1). */
function above(
  certificate: Certificate,
  problem: MatrixProblem,
  cell: number,
  row: number,
  column: number,
  near: number,
  k: number,
  side: 1 | -1,
): boolean {
  const signpost = problem.signposts.near(k);
  const difference = side * (near - signpost);
  if (Math.abs(difference) > LOSS * problem.weights.filter * signpost) return difference > 0;
  const scaled = multiply(certificate.rows[row], certificate.columns[column]);
  return side * compare(multiply(weightPower(problem, cell), scaled), signpostPower(problem, k)) >= 0;
}

export function weightPower(
  { weights, signposts }: Pick<MatrixProblem, "weights" | "signposts">,
  cell: number,
): Rational {
  return power(weights.exact(cell), signposts.exponent);
}

export function signpostPower({ signposts }: Pick<MatrixProblem, "signposts">, k: number): Rational {
  const { numerator, denominator } = signposts.power(k);
  return { numerator: numerator * signposts.factor.numerator, denominator: denominator * signposts.factor.denominator };
}

function power({ numerator, denominator }: Rational, exponent: number): Rational {
  return exponent === 1
    ? { numerator, denominator }
    : { numerator: numerator ** BigInt(exponent), denominator: denominator ** BigInt(exponent) };
}

/** The multiplier of a logarithm as a decimal of so many digits, raised to the exponent; also beyond the range of a double. */
export function decimalPower(logarithm: number, digits: number, exponent: number): Rational {
  const tens = Math.abs(logarithm) < 600 ? 0 : Math.floor(logarithm / Math.LN10);
  const mantissa = Math.exp(logarithm - tens * Math.LN10);
  const decimal = digits > 16 ? String(mantissa) : mantissa.toPrecision(digits);
  return power(multiply(exact(decimal), exact(`1e${tens}`)), exponent);
}

export function inverse({ numerator, denominator }: Rational): Rational {
  return ratio(denominator, numerator);
}
