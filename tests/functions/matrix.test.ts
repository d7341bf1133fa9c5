import { functions as matrixFunctions } from "../../src/functions/families/matrix";
import { CellError } from "../../src/functions/cellError";
import { type CellFunction } from "../../src/functions/define";

const [quotaMatrix, quotaRound] = matrixFunctions as [CellFunction, CellFunction];
const weights = [
  [123, 912, 312],
  [45, 714, 255],
  [815, 414, 215],
];
const answer = [
  [1, 4, 2],
  [0, 4, 1],
  [4, 3, 1],
];
const matrix = (...args: unknown[]) => quotaMatrix.call(args, "en");

/** The error value and the sentence that a call shows. */
function refusal(language: "zh" | "en", ...args: unknown[]): string {
  try {
    quotaMatrix.call(args, language);
  } catch (error) {
    if (error instanceof CellError) return `${error.value} ${error.message}`;
    throw error;
  }
  throw new Error("an answer was given");
}

describe("QUOTA.MATRIX", () => {
  it("takes exact totals as a row or as a column", () => {
    expect(matrix(weights, [[7], [5], [8]], [[5, 11, 4]])).toEqual(answer);
    expect(matrix(weights, [[7, 5, 8]], [[5], [11], [4]])).toEqual(answer);
  });

  it("takes windows as two columns, low and high, or as two rows; a blank is no limit", () => {
    const wide = [
      [7, 7],
      [0, 20],
      [8, ""],
    ];
    const turned = [
      ["7", "0", "8"],
      [7, 20, null],
    ];
    expect(matrix(weights, wide, [[5, 11, 4]])).toEqual(matrix(weights, turned, [[5, 11, 4]]));
  });

  it("takes the grand total as one more entry at the end of either list", () => {
    const rows = [
      [6, 8],
      [4, 6],
      [7, 9],
    ];
    const columns = [
      [4, 6],
      [10, 12],
      [3, 5],
    ];
    const withRows = matrix(weights, [...rows, [20, 20]], columns) as number[][];
    expect(withRows.flat().reduce((sum, value) => sum + value, 0)).toBe(20);
    expect(matrix(weights, rows, [...columns, ["", 20]])).toEqual(withRows);
    expect(matrix(weights, rows, [...columns, [20, ""]])).toEqual(withRows);
    expect(matrix(weights, [[7], [5], [8], [20]], [[5, 11, 4, 20]])).toEqual(answer);
  });

  it("says that the grand total is wanted, or wrong", () => {
    expect(
      refusal(
        "en",
        weights,
        [
          [6, 8],
          [4, 6],
          [7, 9],
        ],
        [
          [4, 6],
          [10, 12],
          [3, 5],
        ],
      ),
    ).toMatch(/^#VALUE! .*grand total is needed/);
    expect(
      refusal(
        "en",
        weights,
        [
          [6, 8],
          [4, 6],
          [7, 9],
          [19, 20],
        ],
        [
          [4, 6],
          [10, 12],
          [3, 5],
        ],
      ),
    ).toMatch(/^#VALUE! The grand total should be one whole number/);
    expect(refusal("zh", weights, [[7], [5], [8], [21]], [[5, 11, 4, 20]])).toBe(
      "#VALUE! 行总数末尾的总计为 21，而列总数末尾的总计为 20。请使二者相等，或只填一处。",
    );
  });

  it("takes one bound for all cells, or one for each", () => {
    expect(matrix(weights, [[7], [5], [8]], [[5, 11, 4]], "webster", 1)).toEqual([
      [1, 5, 1],
      [1, 3, 1],
      [3, 3, 2],
    ]);
    expect(
      matrix(weights, [[7], [5], [8]], [[5, 11, 4]], "", "", [
        ["", "", 1],
        ["", "", ""],
        ["", "", ""],
      ]),
    ).toEqual([
      [1, 5, 1],
      [0, 4, 1],
      [4, 2, 2],
    ]);
  });

  it("takes the divisor methods by their names, and no others", () => {
    expect(matrix(weights, [[7], [5], [8]], [[5, 11, 4]], "亚当斯")).toEqual(
      matrix(weights, [[7], [5], [8]], [[5, 11, 4]], "adams"),
    );
    expect(refusal("zh", weights, [[7], [5], [8]], [[5, 11, 4]], "hamilton")).toMatch(/^#VALUE! 双向分配只能用除数法/);
  });

  it("names the rows and columns that clash, and by how much", () => {
    const sparse = [
      [5, 3, 0, 0],
      [4, 2, 0, 0],
      [1, 0, 7, 2],
      [2, 9, 3, 8],
    ];
    expect(refusal("zh", sparse, [[6], [5], [3], [4]], [[5, 4, 5, 4]])).toBe(
      "#N/A 第 1 行和第 2 行合计需要 11，而第 1 列和第 2 列连同其他允许的单元格最多只能提供 9，相差 2。请调整这些行、列的总数，或放宽单元格的限制（权重为 0 的单元格不参与分配）。",
    );
    expect(refusal("en", sparse, [[6], [5], [3], [4]], [[5, 4, 5, 4]])).toMatch(
      /^#N\/A Row 1 and row 2 together need 11, but column 1 and column 2 and the other cells allowed can provide 9 at most, 2 too few\./,
    );
    expect(refusal("en", weights, [[7], [5], [8]], [[5, 11, 4]], "webster", 4)).toMatch(
      /^#N\/A The minimums of the cells in row 1 add up to 12, more than the total of 7\./,
    );
    expect(refusal("en", weights, [[7], [5], [8]], [[5, 11, 4]], "webster", "", 2)).toMatch(
      /^#N\/A Row 1 needs 7, but its cells can hold 6 at most/,
    );
  });

  it("tells a tie with its cells, and breaks it by their order when asked to", () => {
    expect(
      refusal(
        "zh",
        [
          [1, 1],
          [1, 1],
        ],
        [[1], [1]],
        [[1, 1]],
      ),
    ).toMatch(/^#N\/A 出现并列：.*第 1 行第 1 列.*第 2 行第 2 列/);
    expect(
      matrix(
        [
          [1, 1],
          [1, 1],
        ],
        [[1], [1]],
        [[1, 1]],
        "",
        "",
        "",
        "order",
      ),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("gives the largest of each row or column at least one when asked to", () => {
    const skewed = [
      [10, 9],
      [900, 100],
    ];
    expect(matrix(skewed, [[1], [9]], [[8, 2]])).toEqual([
      [0, 1],
      [8, 1],
    ]);
    expect(matrix(skewed, [[1], [9]], [[8, 2]], "", "", "", "", "rows")).toEqual([
      [1, 0],
      [7, 2],
    ]);
  });

  it("says which list has the wrong length", () => {
    expect(refusal("en", weights, [[7], [5]], [[5, 11, 4]])).toMatch(
      /^#VALUE! rowTotals: There are 2 values; there should be 3/,
    );
    expect(refusal("en", weights, [[7], [5], [8]], [[5, 11, 4]], "webster", [[1, 2]])).toMatch(
      /^#VALUE! There are 1 rows of minimum; there should be 3/,
    );
  });
});

describe("QUOTA.ROUND", () => {
  it("rounds computed values as Excel shows them", () => {
    expect(
      quotaRound.call(
        [
          [
            [0.1 + 0.2, 0.7],
            [1, 2],
          ],
          0.1,
        ],
        "en",
      ),
    ).toEqual([
      [0.3, 0.7],
      [1, 2],
    ]);
  });
});
