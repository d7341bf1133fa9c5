import type { MatrixQuestion, Total } from "../../../../src/domain/apportionment/matrix/problem";
import type { DivisorMethod } from "../../../../src/domain/apportionment/method";
import { signpostsOf } from "../../../../src/domain/apportionment/signposts";
import { exact } from "../../../../src/domain/kernel/exact";

export interface Question extends MatrixQuestion {
  readonly weights: readonly (readonly number[])[];
  readonly method: DivisorMethod;
}

const within = (value: number, total: Total) =>
  typeof total === "number" ? value === total : value >= total.low && value <= total.high;
const most = (total: Total) => (typeof total === "number" ? total : total.high);
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Every matrix that keeps all totals, bounds and zeros; slow, for small matrices. */
function feasible({ weights, rowTotals, columnTotals, grandTotal, minimum, maximum, method }: Question): number[][][] {
  const columns = columnTotals.length;
  const reserved = signpostsOf(method.signposts).startsAtZero;
  const lines = weights.map((line, row) => {
    let begun: number[][] = [[]];
    line.forEach((weight, column) => {
      const least = minimum?.[row]?.[column] ?? 0;
      const room = Math.min(
        maximum?.[row]?.[column] ?? Infinity,
        most(rowTotals[row] as Total),
        most(columnTotals[column] as Total),
      );
      const low = reserved && weight > 0 && room > 0 ? Math.max(1, least) : least;
      const high = weight > 0 ? room : least;
      begun = begun
        .flatMap((start) => Array.from({ length: Math.max(0, high - low + 1) }, (_, extra) => [...start, low + extra]))
        .filter((start) => sum(start) <= most(rowTotals[row] as Total));
    });
    return begun.filter((start) => within(sum(start), rowTotals[row] as Total));
  });
  let begun: { lines: number[][]; sums: number[] }[] = [{ lines: [], sums: new Array<number>(columns).fill(0) }];
  for (const choices of lines)
    begun = begun
      .flatMap(({ lines: above, sums }) =>
        choices.map((line) => ({
          lines: [...above, line],
          sums: sums.map((value, column) => value + (line[column] as number)),
        })),
      )
      .filter(({ sums }) => sums.every((value, column) => value <= most(columnTotals[column] as Total)));
  return begun
    .filter(
      ({ sums }) =>
        sums.every((value, column) => within(value, columnTotals[column] as Total)) &&
        (grandTotal === undefined || sum(sums) === grandTotal),
    )
    .map(({ lines: done }) => done);
}

/** All best answers: the greatest product of weights over signposts, compared exactly, the one with most in its first cells first. */
export function allBest(question: Question): number[][][] {
  const signposts = signpostsOf(question.method.signposts);
  let best: { numerator: bigint; denominator: bigint; answers: number[][][] } | undefined;
  for (const units of feasible(question)) {
    let [numerator, denominator] = [1n, 1n];
    units.forEach((line, row) =>
      line.forEach((value, column) => {
        const weight = exact(question.weights[row]?.[column] as number);
        for (let k = 1; k <= value && weight.numerator > 0n; k++) {
          const signpost = signposts.power(k);
          // A first signpost of 0 is passed by every cell alike.
          if (signpost.numerator === 0n) continue;
          numerator *= weight.numerator ** BigInt(signposts.exponent) * signpost.denominator;
          denominator *= weight.denominator ** BigInt(signposts.exponent) * signpost.numerator;
        }
      }),
    );
    const order = best ? numerator * best.denominator - best.numerator * denominator : 1n;
    if (order > 0n) best = { numerator, denominator, answers: [units] };
    else if (order === 0n) best?.answers.push(units);
  }
  const answers = best?.answers ?? [];
  return answers.sort(
    (a, b) =>
      b
        .flat()
        .map((value, cell) => value - (a.flat()[cell] as number))
        .find((difference) => difference !== 0) ?? 0,
  );
}
