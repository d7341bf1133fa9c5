import fc from "fast-check";
import { controlledRounding } from "../../../../src/domain/apportionment/matrix/rounding";
import { exact, toNumber } from "../../../../src/domain/kernel/exact";
import cases from "../../../golden/apportionment/matrixRounding.json";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const transposed = (table: readonly (readonly number[])[]) =>
  (table[0] ?? []).map((_, column) => table.map((line) => line[column] as number));
const margins = (table: readonly (readonly number[])[]) => [
  ...table.map(sum),
  ...transposed(table).map(sum),
  sum(table.flat()),
];
const rounded = (table: readonly (readonly (number | string)[])[], unit?: number) =>
  controlledRounding(table, unit).units.map((line) => line.map(Number));

/** Tables in whole quarters, so that doubles are exact in the reference. */
const quarters = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

/** Every table of neighbours whose totals are neighbours of the true totals. */
function candidates(table: number[][], scale: number): number[][][] {
  const columns = table[0]?.length ?? 0;
  const cells = table.flat();
  const choices = cells.map((cell) => [...new Set([Math.floor(cell / scale), Math.ceil(cell / scale)])]);
  let all: number[][] = [[]];
  for (const choice of choices) all = all.flatMap((begun) => choice.map((value) => [...begun, value]));
  const wanted = margins(table);
  return all
    .map((flat) => table.map((_, row) => flat.slice(row * columns, (row + 1) * columns)))
    .filter((candidate) =>
      margins(candidate).every((total, index) => Math.abs(total * scale - (wanted[index] as number)) < scale),
    );
}

function squaredError(table: number[][], candidate: number[][], scale: number): number {
  const [exactly, tried] = [
    [...table.flat(), ...margins(table)],
    [...candidate.flat(), ...margins(candidate)],
  ];
  return sum(tried.map((value, index) => (value * scale - (exactly[index] as number)) ** 2));
}

describe("controlled rounding", () => {
  for (const { id, source, matrix, expected } of cases)
    it(`${id} (${source})`, () => {
      const answer = controlledRounding(matrix);
      expect(toNumber(answer.squaredError)).toBe(expected.optimal_sse);
      const units = answer.units.map((line) => line.map(Number));
      const total = (table: readonly (readonly number[])[]) =>
        margins(table.map((line) => line.map((value) => Math.round(value * 1000))));
      total(matrix).forEach((value, index) =>
        expect(Math.abs((total(units)[index] as number) - value)).toBeLessThan(1000),
      );
      units.flat().forEach((value, cell) => expect(Math.abs(value - (matrix.flat()[cell] as number))).toBeLessThan(1));
    });

  it("finds the least squared error of all tables of neighbours, and the first of equals", () => {
    fc.assert(
      fc.property(quarters, fc.constantFrom(2, 4, 5, 7), (table, scale) => {
        const all = candidates(table, scale).map((candidate) => ({
          candidate,
          error: squaredError(table, candidate, scale),
        }));
        const least = Math.min(...all.map(({ error }) => error));
        const best = all.filter(({ error }) => error === least).map(({ candidate }) => candidate);
        best.sort(
          (a, b) =>
            a
              .flat()
              .map((value, index) => (b.flat()[index] as number) - value)
              .find((difference) => difference !== 0) ?? 0,
        );
        const answer = controlledRounding(table.map((line) => line.map((value) => `${value}/${scale}`)));
        expect(answer.units.map((line) => line.map(Number))).toEqual(
          best[0]?.map((line) => line.map((value) => value + 0)),
        );
        expect(answer.squaredError).toEqual(exact(`${least}/${scale * scale}`));
      }),
      { numRuns: 400 },
    );
  });

  it("keeps what is whole", () => {
    expect(
      rounded([
        [1, 2],
        [-3, 0],
      ]),
    ).toEqual([
      [1, 2],
      [-3, 0],
    ]);
  });

  it("rounds to any unit, on the decimals and not on their doubles", () => {
    expect(
      rounded(
        [
          [0.1, 0.2],
          [0.3, 0.4],
        ],
        0.1,
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(
      rounded(
        [
          [1234, 2345],
          [3456, 4567],
        ],
        1000,
      ),
    ).toEqual([
      [2, 2],
      [3, 5],
    ]);
  });

  it("does not change when rows and columns change places, ties apart", () => {
    fc.assert(
      fc.property(quarters, (table) => {
        const texts = (cells: readonly (readonly number[])[]) => cells.map((line) => line.map((value) => `${value}/4`));
        expect(controlledRounding(texts(transposed(table))).squaredError).toEqual(
          controlledRounding(texts(table)).squaredError,
        );
      }),
    );
  });

  it("needs a table and a unit above 0", () => {
    expect(() => controlledRounding([])).toThrow("matrix.empty");
    expect(() => controlledRounding([[1], [1, 2]])).toThrow("matrix.shape");
    expect(() => controlledRounding([[1]], 0)).toThrow("matrix.unit");
  });
});
