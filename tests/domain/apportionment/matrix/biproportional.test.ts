import fc from "fast-check";
import { biproportional } from "../../../../src/domain/apportionment/matrix/biproportional";
import { certifies } from "../../../../src/domain/apportionment/matrix/certificate";
import type { Cell } from "../../../../src/domain/apportionment/matrix/errors";
import { readProblem, type Total } from "../../../../src/domain/apportionment/matrix/problem";
import {
  adams,
  danish,
  dean,
  hamilton,
  huntingtonHill,
  imperialiDivisor,
  jefferson,
  webster,
  type DivisorMethod,
} from "../../../../src/domain/apportionment/method";
import { DomainError } from "../../../../src/domain/kernel/errors";
import { allBest, sum, type Question } from "./reference";

const divisor = (signposts: DivisorMethod["signposts"]): DivisorMethod => ({
  kind: "divisor",
  signposts,
  scarce: "everyone",
});
const methods: Readonly<Record<string, DivisorMethod>> = {
  adams,
  dean,
  "huntington-hill": huntingtonHill,
  webster,
  jefferson,
  danish,
  "imperiali-divisor": imperialiDivisor,
  "stationary:0.42": divisor({ mean: "stationary", shift: "0.42" }),
  "power:2": divisor({ mean: "power", exponent: 2 }),
  "power:-3": divisor({ mean: "power", exponent: -3 }),
  "modified:1.4": divisor({ mean: "stationary", shift: "1/2", first: "0.7" }),
};
const anyMethod = fc.constantFrom(...Object.values(methods));

const table = (rows: number, columns: number, cell: fc.Arbitrary<number>) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const size = fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) });
const columnSums = (units: readonly (readonly number[])[]) =>
  (units[0] ?? []).map((_, column) => sum(units.map((line) => line[column] as number)));

/** Small weights make ties; a few large or broken ones make near ties. */
const weight = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(0.1, 0.3, 7, 1_000_000, 999_999) },
);

const windowAround = (value: number, below: number, above: number): Total => ({
  low: Math.max(0, value - below),
  high: value + above,
});

/** Questions whose totals some matrix has, with bounds and windows now and then; others may clash. */
const questions = (cell: fc.Arbitrary<number>): fc.Arbitrary<Question> =>
  size
    .chain(({ rows, columns }) =>
      fc.record({
        weights: table(rows, columns, cell),
        inside: table(rows, columns, fc.integer({ min: 0, max: 2 })),
        method: anyMethod,
        slack: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 16, maxLength: 16 }),
        windows: fc.constantFrom("none", "rows", "columns", "both"),
        bounded: fc.boolean(),
        shift: fc.boolean(),
      }),
    )
    .map(({ weights, inside, method, slack, windows, bounded, shift }) => {
      const rowTotals = inside.map(sum);
      const columnTotals = columnSums(inside);
      if (shift && rowTotals.length > 1 && (rowTotals[0] as number) > 0) {
        rowTotals[0] = (rowTotals[0] as number) - 1;
        rowTotals[1] = (rowTotals[1] as number) + 1;
      }
      const open = (totals: number[], from: number) =>
        totals.map((total, index) =>
          windowAround(total, slack[from + index] as number, slack[from + 3 + index] as number),
        );
      return {
        weights,
        method,
        rowTotals: windows === "rows" || windows === "both" ? open(rowTotals, 0) : rowTotals,
        columnTotals: windows === "columns" || windows === "both" ? open(columnTotals, 6) : columnTotals,
        grandTotal: sum(rowTotals),
        minimum: bounded
          ? inside.map((line, row) =>
              line.map((value, column) => Math.max(0, value - ((slack[(row + column) % 16] as number) + 1))),
            )
          : undefined,
        maximum: bounded
          ? inside.map((line, row) =>
              line.map((value, column) => value + (slack[(5 + row * 2 + column) % 16] as number)),
            )
          : undefined,
      };
    });

const question = questions(weight);

const clashes = ["matrix.rowsNeedMore", "matrix.columnsNeedMore", "matrix.totalTooSmall", "matrix.totalTooLarge"];
const at = (units: readonly (readonly number[])[], { row, column }: Cell) => units[row]?.[column] as number;

describe("biproportional apportionment", () => {
  it("is the best of all matrices that keep totals, windows, bounds and zeros; or says that there is none", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const best = allBest(asked);
        if (best.length === 0) {
          const caught = (() => {
            try {
              return biproportional(asked);
            } catch (error) {
              return error;
            }
          })();
          expect(caught).toBeInstanceOf(DomainError);
          const { code, facts } = caught as DomainError<"matrix.rowsNeedMore">;
          expect(clashes).toContain(code);
          expect(facts.needed).toBeGreaterThan(facts.available);
          // Only a total for all can clash with all cells at once.
          if (facts.rows.length + facts.columns.length === 0) expect(code).toMatch(/^matrix\.total/);
          return;
        }
        const { units } = biproportional({ ...asked, ties: "report" });
        expect(best).toContainEqual(units);
      }),
      { numRuns: 3000 },
    );
  });

  it("reports all cells on which equally good answers differ, and no others", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const best = allBest(asked);
        if (best.length === 0) return;
        const { units, ties } = biproportional({ ...asked, ties: "report" });
        const cells = units.flatMap((line, row) => line.map((_, column) => ({ row, column })));
        expect(ties.mayGain).toEqual(cells.filter((cell) => best.some((other) => at(other, cell) > at(units, cell))));
        expect(ties.mayLose).toEqual(cells.filter((cell) => best.some((other) => at(other, cell) < at(units, cell))));
        if (best.length > 1) expect(() => biproportional(asked)).toThrow("matrix.tie");
      }),
      { numRuns: 2000 },
    );
  });

  it("decides on whole numbers where the products of weights differ in the sixteenth digit", () => {
    // 94906265 × 94906267 is 94906266² − 1: doubles hold them for equal.
    const close = questions(fc.integer({ min: 94_906_264, max: 94_906_268 }));
    fc.assert(
      fc.property(close, (asked) => {
        const best = allBest(asked);
        if (best.length === 0) return;
        const { units, ties } = biproportional({ ...asked, ties: "report" });
        expect(best).toContainEqual(units);
        expect(ties.mayGain.length > 0).toBe(best.length > 1);
      }),
      { numRuns: 1000 },
    );
    const pair = (weights: number[][]) =>
      biproportional({ weights, rowTotals: [1, 1], columnTotals: [1, 1], method: webster }).units;
    expect(
      pair([
        [94_906_265, 94_906_266],
        [94_906_266, 94_906_267],
      ]),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(
      pair([
        [94_906_266, 94_906_265],
        [94_906_267, 94_906_266],
      ]),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('under ties "order" gives most to the first cell, then to the second', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const [first] = allBest(asked);
        if (first) expect(biproportional({ ...asked, ties: "order" }).units).toEqual(first);
      }),
      { numRuns: 2000 },
    );
  });

  it("carries a certificate that proves the answer, and no neighbouring one", () => {
    fc.assert(
      fc.property(question, fc.nat(), (asked, pick) => {
        if (allBest(asked).length === 0) return;
        const { units, certificate, ties } = biproportional({ ...asked, ties: "report" });
        const problem = readProblem(asked);
        expect(certifies(certificate, problem, units)).toBe(true);
        const row = pick % units.length;
        const wrong = units.map((line, index) =>
          index === row ? line.map((value, column) => value + (column === 0 ? 1 : 0)) : line,
        );
        expect(certifies(certificate, problem, wrong)).toBe(false);
        const doubled = {
          ...certificate,
          rows: certificate.rows.map((value, index) =>
            index === row ? { ...value, numerator: value.numerator * 1_000_000n } : value,
          ),
        };
        if (
          ties.mayGain.length > 0 &&
          sum(units[row] ?? []) > 0 &&
          units[row]?.some((_, column) => ties.mayGain.some((cell) => cell.row === row && cell.column === column))
        )
          expect(certifies(doubled, problem, units)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives one multiplier to all columns inside their windows, and the certificate holds to it", () => {
    const wide = { low: 0, high: 12 };
    const asked = {
      weights: [
        [10, 20, 30],
        [30, 20, 11],
      ],
      rowTotals: [6, 6],
      columnTotals: [wide, wide, wide],
      method: webster,
    };
    const { units, columnMultipliers, certificate } = biproportional(asked);
    expect(new Set(columnMultipliers).size).toBe(1);
    expect(certifies(certificate, readProblem(asked), units)).toBe(true);
    const dearer = { ...certificate, columnBase: { numerator: 2n, denominator: 1n } };
    expect(certifies(dearer, readProblem(asked), units)).toBe(false);
    const narrow = { ...asked, columnTotals: [wide, wide, { low: 0, high: 1 }] };
    expect(certifies(certificate, readProblem(narrow), units)).toBe(false);
  });

  it("does not change when a row or a column of exact total is scaled", () => {
    const exactly = size.chain(({ rows, columns }) =>
      fc.record({
        weights: table(rows, columns, fc.integer({ min: 0, max: 4 })),
        inside: table(rows, columns, fc.integer({ min: 1, max: 3 })),
        method: anyMethod,
        row: fc.nat(rows - 1),
        column: fc.nat(columns - 1),
        by: fc.constantFrom(3, 10, 1000),
      }),
    );
    fc.assert(
      fc.property(exactly, ({ weights, inside, method, row, column, by }) => {
        const asked = {
          weights,
          rowTotals: inside.map(sum),
          columnTotals: columnSums(inside),
          method,
          ties: "order" as const,
        };
        const scaled = weights.map((line, index) =>
          line.map((value, other) => value * (index === row ? by : 1) * (other === column ? by : 1)),
        );
        const answer = (cells: number[][]) => {
          try {
            return biproportional({ ...asked, weights: cells }).units;
          } catch (error) {
            return (error as Error).message;
          }
        };
        expect(answer(scaled)).toEqual(answer(weights));
      }),
      { numRuns: 500 },
    );
  });

  it("turns with the matrix: rows and columns are treated alike", () => {
    fc.assert(
      fc.property(question, (asked) => {
        if (allBest(asked).length !== 1) return;
        const turn = <T>(block: readonly (readonly T[])[]) =>
          (block[0] ?? []).map((_, column) => block.map((line) => line[column] as T));
        const turned = {
          ...asked,
          weights: turn(asked.weights),
          rowTotals: asked.columnTotals,
          columnTotals: asked.rowTotals,
          minimum: asked.minimum && turn(asked.minimum),
          maximum: asked.maximum && turn(asked.maximum),
        };
        expect(turn(biproportional(turned).units)).toEqual(biproportional(asked).units);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the winner rule", () => {
  it("gives the largest cell of each row at least one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 4,
        }),
        (weights) => {
          const rowTotals = weights.map(() => 3);
          const columnTotals = [weights.length, weights.length, weights.length];
          const { units } = biproportional({
            weights,
            rowTotals,
            columnTotals,
            method: webster,
            winner: "rows",
            ties: "report",
          });
          weights.forEach((line, row) => expect(units[row]?.[line.indexOf(Math.max(...line))]).toBeGreaterThan(0));
        },
      ),
    );
  });

  it("asks where equal cells might win and none does", () => {
    const weights = [
      [5, 5, 4],
      [90, 90, 1],
    ];
    const asked = { weights, rowTotals: [1, 9], columnTotals: [4, 5, 1], method: webster, ties: "report" } as const;
    expect(biproportional(asked).units[0]).toEqual([0, 0, 1]);
    expect(() => biproportional({ ...asked, winner: "rows" })).toThrow("matrix.winnerTied");
    expect(() => biproportional({ ...asked, winner: "columns" })).not.toThrow();
  });
});

describe("a question that cannot be right", () => {
  const asked = {
    weights: [
      [1, 2],
      [3, 4],
    ],
    rowTotals: [1, 2],
    columnTotals: [2, 1],
    method: webster,
  };
  it.each([
    ["matrix.empty", { ...asked, weights: [] }],
    ["matrix.shape", { ...asked, weights: [[1], [2, 3]] }],
    ["matrix.shape", { ...asked, rowTotals: [3] }],
    ["matrix.shape", { ...asked, minimum: [[0, 0]] }],
    [
      "matrix.negativeWeight",
      {
        ...asked,
        weights: [
          [1, 2],
          [3, -4],
        ],
      },
    ],
    ["matrix.total", { ...asked, rowTotals: [1.5, 1.5] }],
    ["matrix.total", { ...asked, rowTotals: [{ low: 2, high: 1 }, 2] }],
    [
      "matrix.bound",
      {
        ...asked,
        minimum: [
          [1, 0],
          [0, 0],
        ],
        maximum: [
          [0, 1],
          [1, 1],
        ],
      },
    ],
    ["matrix.totalsDiffer", { ...asked, columnTotals: [2, 2] }],
    ["matrix.totalsDiffer", { ...asked, grandTotal: 4 }],
    ["matrix.noGrandTotal", { ...asked, rowTotals: [{ low: 0, high: 2 }, 2], columnTotals: [{ low: 0, high: 2 }, 2] }],
    ["matrix.method", { ...asked, method: hamilton }],
    [
      "number.invalid",
      {
        ...asked,
        weights: [
          [1, 2],
          [3, "four"],
        ],
      },
    ],
  ])("is refused with %s", (code, wrong) => {
    expect(() => biproportional(wrong)).toThrow(code);
  });
});
