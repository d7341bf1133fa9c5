import { functions as formulaFunctions } from "../../src/functions/families/formula";
import { functions as scoreFunctions } from "../../src/functions/families/score";

const [score, totalrange, formula] = [...scoreFunctions, ...formulaFunctions].map(({ call }) => call);

function refusal(call: typeof score, ...args: unknown[]): unknown {
  try {
    call?.(args, "zh");
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("SCORE", () => {
  const byRows = [
    [60, 10],
    [30, 30],
    [10, 10],
  ];
  const byColumns = [
    [60, 30, 10],
    [10, 30, 10],
  ];

  it("spills as its indicators lie", () => {
    expect(score?.([byRows, [[0.6], [0.4]], null], "zh")).toEqual([[0.44], [0.42], [0.14]]);
    expect(score?.([byColumns, [[0.6], [0.4]], null], "zh")).toEqual([[0.44, 0.42, 0.14]]);
  });

  it("reads numbers kept as text", () => {
    expect(score?.([[["1,000"], [" 3000 "]], [["1"]], "占比"], "zh")).toEqual([[0.25], [0.75]]);
  });

  it("says which weights are missing", () => {
    expect(refusal(score, byRows, [[1, 2, 3, 4]])).toMatchObject({
      value: "#VALUE!",
      message: expect.stringContaining("权重：有 4 个值"),
    });
  });

  it("names a faulty weight by its column where weights lie across", () => {
    expect(refusal(score, byRows, [[0.6, "多"]])).toMatchObject({
      message: expect.stringContaining("权重 第 2 列：“多”不是数字"),
    });
    expect(refusal(score, byRows, [[0.6], ["多"]])).toMatchObject({
      message: expect.stringContaining("权重 第 2 行：“多”不是数字"),
    });
  });

  it("names the blank cell", () => {
    expect(
      refusal(
        score,
        [
          [1, 2],
          ["", 3],
        ],
        [[1, 1]],
      ),
    ).toMatchObject({ message: expect.stringContaining("第 2 行 第 1 列") });
  });
});

describe("TOTALRANGE", () => {
  it("takes one decimal unless told otherwise", () => {
    expect(totalrange?.([635, 46.5, null], "en")).toEqual([[1365, expect.closeTo(1365.59139785, 8), 1367]]);
    expect(totalrange?.([635, 46.49, 2], "en")).toEqual([[1366, expect.closeTo(1365.88513659, 8), 1366]]);
  });

  it("reads a percentage with its sign as the same", () => {
    expect(totalrange?.([635, "46.5%", null], "en")).toEqual(totalrange?.([635, 46.5, null], "en"));
  });

  it("shows #N/A where no total fits", () => {
    expect(refusal(totalrange, 1, 46.5)).toMatchObject({
      value: "#N/A",
      message: expect.stringContaining("没有整数总量"),
    });
  });
});

describe("SCORE.FORMULA", () => {
  const data = [
    ["夏庄", 30, 100],
    ["柏城", "50", 50],
  ];
  const headings = [["镇街", "人口（万人）", "面积"]];

  it("reads only the columns that the formula names", () => {
    expect(formula?.(["人口/sum(人口)", data, headings], "zh")).toEqual([[0.375], [0.625]]);
  });

  it("spills along towns that lie in columns", () => {
    const across = [
      [30, 50],
      [100, 50],
    ];
    expect(formula?.(["a*b", [...across, [1, 1]], [["a", "b", "c"]]], "zh")).toEqual([[3000, 2500]]);
  });

  it("takes headings that stand in a column as those of rows, where data are square too", () => {
    const square = [
      [30, 50],
      [100, 50],
    ];
    expect(formula?.(["a/sum(a)", square, [["a"], ["b"]]], "zh")).toEqual([[0.375, 0.625]]);
    expect(formula?.(["a/sum(a)", square, [["a", "b"]]], "zh")).toEqual([[30 / 130], [100 / 130]]);
  });

  it("names the cell that holds no number", () => {
    expect(refusal(formula, "镇街", data, headings)).toMatchObject({
      message: expect.stringMatching(/数据 第 1 行 第 1 列.*夏庄/),
    });
  });

  it("names the row that divides by 0, or the column where towns lie in columns", () => {
    expect(
      refusal(
        formula,
        "a/b",
        [
          [1, 2, 3],
          [4, 5, 0],
        ],
        [["a"], ["b"]],
      ),
    ).toMatchObject({ message: expect.stringContaining("第 3 列的除数“b”为 0") });
    expect(refusal(formula, "1/(面积-50)", data, headings)).toMatchObject({
      value: "#VALUE!",
      message: expect.stringContaining("第 2 行的除数"),
    });
  });
});
