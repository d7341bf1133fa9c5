import { biproportional } from "../../src/domain/apportionment/matrix/biproportional";
import { controlledRounding } from "../../src/domain/apportionment/matrix/rounding";
import { webster } from "../../src/domain/apportionment/method";

/** A matrix of skewed weights; totals follow its sums, so that they can be met. The same numbers in every run. */
function example(rows: number, columns: number, total: number) {
  let state = 12_345;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const heavy = () => Math.exp(2 * (random() + random() + random() - 1.5));
  const ofRow = Array.from({ length: rows }, heavy);
  const ofColumn = Array.from({ length: columns }, heavy);
  const weights = ofRow.map((row) => ofColumn.map((column) => Math.ceil(1000 * row * column * heavy())));
  const share = (sums: number[]) => {
    const all = sums.reduce((sum, value) => sum + value, 0);
    const whole = sums.map((sum) => Math.floor((sum / all) * total));
    for (let index = 0, rest = total - whole.reduce((sum, value) => sum + value, 0); index < rest; index++)
      whole[index % whole.length] = (whole[index % whole.length] as number) + 1;
    return whole;
  };
  const rowTotals = share(weights.map((line) => line.reduce((sum, value) => sum + value, 0)));
  const columnTotals = share(
    ofColumn.map((_, column) => weights.reduce((sum, line) => sum + (line[column] as number), 0)),
  );
  return { weights, rowTotals, columnTotals, method: webster, ties: "report" } as const;
}

const sizes = [
  [10, 3, 100],
  [18, 9, 180],
  [100, 10, 1000],
  [170, 12, 1700],
  [200, 20, 5000],
  [500, 20, 12_500],
] as const;

const matrices = sizes.map(([rows, columns, total]) => {
  const question = example(rows, columns, total);
  return { name: `matrix ${rows}×${columns}`, variants: { ours: () => biproportional(question) } };
});

const roundings = [
  [50, 12],
  [500, 20],
].map(([rows, columns]) => {
  const table = example(rows as number, columns as number, 0).weights.map((line) => line.map((value) => value / 1000));
  return { name: `controlled rounding ${rows}×${columns}`, variants: { ours: () => controlledRounding(table) } };
});

/** Nothing but ties: every cell is as good as every other. */
const HALF = 50;
const ties = [
  {
    name: "matrix 100×100 of equal weights",
    variants: {
      ours: () =>
        biproportional({
          weights: Array.from({ length: 100 }, () => new Array<number>(100).fill(1)),
          rowTotals: new Array<number>(100).fill(HALF),
          columnTotals: new Array<number>(100).fill(HALF),
          method: webster,
          ties: "order",
        }),
    },
  },
  {
    name: "controlled rounding 300×100 of halves",
    variants: {
      ours: () => controlledRounding(Array.from({ length: 300 }, () => new Array<number>(100).fill(0.5))),
    },
  },
];

export const benches = [...matrices, ...roundings, ...ties];
