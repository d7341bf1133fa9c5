import { DomainError } from "../kernel/errors";

/** Mean consistency of random matrices of 3 to 10 indicators. */
const RANDOM = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];
const MOST = RANDOM.length + 2;
/** Both triangles typed in decimals (3 and 0.33) agree within this. */
const AGREES = 0.02;
/** Judgements above this consistency ratio contradict one another too much. */
const CONSISTENT = 0.1;

export interface Judged {
  readonly weights: readonly number[];
  readonly lambda: number;
  /** The consistency ratio; 0 for two indicators, which cannot contradict each other. */
  readonly ratio: number;
  readonly consistent: boolean;
  /** The judgement farthest from the weights, and the value that would fit them. */
  readonly worst: { readonly row: number; readonly column: number; readonly given: number; readonly fits: number };
  /** Judgements outside 1/9 to 9. */
  readonly outside: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Weights by pairwise judgement: the principal eigenvector of the reciprocal matrix. One triangle is enough.
 * Doubles by power iteration, good to about 1e-12.
 * @throws ahp.*
 * @see Saaty, The Analytic Hierarchy Process (1980)
 */
export function judgedWeights(given: readonly (readonly (number | null)[])[]): Judged {
  const matrix = completed(given);
  const { weights, lambda } = principal(matrix);
  const size = matrix.length;
  const random = RANDOM[size - 3];
  const ratio = random === undefined ? 0 : Math.max(0, (lambda - size) / (size - 1) / random);
  const pairs = matrix.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const fits = (weights[row] ?? 0) / (weights[column] ?? 1);
      return column > row ? [{ row, column, given: value, fits }] : [];
    }),
  );
  const distance = ({ given: value, fits }: Judged["worst"]) => Math.abs(Math.log(value / fits));
  const worst = pairs.reduce((far, pair) => (distance(pair) > distance(far) * (1 + 1e-9) ? pair : far));
  const outside = pairs.filter(({ given: value }) => value > 9 || value < 1 / 9);
  return { weights, lambda, ratio, consistent: ratio < CONSISTENT, worst, outside };
}

/** The full reciprocal matrix. */
function completed(given: readonly (readonly (number | null)[])[]): number[][] {
  const size = given.length;
  const columns = given[0]?.length ?? 0;
  if (size !== columns || size < 2 || size > MOST) throw new DomainError("ahp.size", { rows: size, columns });
  return given.map((line, row) =>
    line.map((value, column) => judgement(value, given[column]?.[row] ?? null, row, column)),
  );
}

function judgement(value: number | null, mirrored: number | null, row: number, column: number): number {
  if (value !== null && !(value > 0)) throw new DomainError("ahp.notPositive", { row, column, found: value });
  if (row === column) {
    if (value !== null && value !== 1) throw new DomainError("ahp.diagonal", { row, found: value });
    return 1;
  }
  if (value !== null && mirrored !== null && Math.abs(value * mirrored - 1) > AGREES)
    throw new DomainError("ahp.reciprocal", { row, column, found: value, other: mirrored });
  if (value !== null) return value;
  if (mirrored === null) throw new DomainError("ahp.missing", { row, column });
  return 1 / mirrored;
}

const ROUNDS = 10_000;

function principal(matrix: readonly (readonly number[])[]): { weights: number[]; lambda: number } {
  let weights = matrix.map(() => 1 / matrix.length);
  let lambda = matrix.length;
  // A positive matrix has one greatest eigenvalue, to which the iteration closes in geometrically.
  for (let round = 0; round < ROUNDS; round++) {
    const image = matrix.map((line) =>
      line.reduce((total, value, column) => total + value * (weights[column] ?? 0), 0),
    );
    lambda = image.reduce((total, value) => total + value, 0);
    const next = image.map((value) => value / lambda);
    const moved = next.reduce((total, value, index) => total + Math.abs(value - (weights[index] ?? 0)), 0);
    weights = next;
    if (moved < 1e-15) break;
  }
  return { weights, lambda };
}
