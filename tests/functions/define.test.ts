import { count, text, weight } from "../../src/inputs/cell";
import { cells, matrix, one, optional, vector } from "../../src/inputs/arguments";
import { CellError } from "../../src/functions/cellError";
import { cellFunction } from "../../src/functions/define";
import { metadata } from "../../src/functions/metadata";

const words = (zh: string, en: string) => ({ label: { zh, en }, detail: { zh, en } });

const double = cellFunction({
  id: "DOUBLE",
  summary: { zh: "加倍", en: "Doubles." },
  takes: {
    weights: vector(words("权重", "weights"), weight()),
    times: optional(one(words("倍数", "times"), count()), 2),
  },
  gives: "along",
  example: { args: [[[1], [2]]], result: [[2], [4]] },
  run: ({ weights, times }) => weights.map((value) => value * times),
});

const message = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof CellError) return [error.value, error.message];
    throw error;
  }
  return undefined;
};

describe("functions.json", () => {
  it("lets errors in and no custom data, with which Excel 2021 would end", () => {
    expect(metadata([double], "en")).toMatchObject({ allowErrorForDataTypeAny: true });
    expect(metadata([double], "en")).not.toHaveProperty("allowCustomDataForDataTypeAny");
  });
});

describe("a cell function", () => {
  it("spills along its first range, down a column or across a row", () => {
    expect(double.call([[[1], [2]]], "en")).toEqual([[2], [4]]);
    expect(double.call([[[1, 2]]], "en")).toEqual([[2, 4]]);
    expect(double.call([[[3]]], "en")).toEqual([[6]]);
  });

  it("takes what Excel passes: null for an omitted argument, and its own object after the last", () => {
    expect(double.call([[[1], [2]], null, { address: "Sheet1!A1" }], "en")).toEqual([[2], [4]]);
    expect(double.call([[[1], [2]], 3, { address: "Sheet1!A1" }], "en")).toEqual([[3], [6]]);
    expect(double.call([[[1], [2]], [[""]]], "en")).toEqual([[2], [4]]);
  });

  it("takes Excel's own object in the place of an argument that an older functions.json does not know", () => {
    expect(double.call([[[1], [2]], { address: undefined, functionName: "DOUBLE" }], "en")).toEqual([[2], [4]]);
    expect(double.call([[[1], [2]], { type: "Double", basicValue: 3 }], "en")).toEqual([[3], [6]]);
    expect(message(() => double.call([[[1], [2]], { type: "Error", basicValue: "#DIV/0!" }], "en"))).toEqual([
      "#N/A",
      expect.stringContaining("#DIV/0!"),
    ]);
  });

  it("names argument and row of every fault, in the language of the planner", () => {
    const dirty = [[[1], ["约三"], [-1]], "x"];
    expect(message(() => double.call(dirty, "zh"))).toEqual([
      "#VALUE!",
      "权重 第 2 行：“约三”不是数字，请改为数字。权重 第 3 行：-1 太小，不得小于 0。倍数：“x”不是数字，请改为数字。",
    ]);
    expect(message(() => double.call(dirty, "en"))).toEqual([
      "#VALUE!",
      "weights, row 2: “约三” is not a number; replace it by one. weights, row 3: -1 is too small; the least is 0. times: “x” is not a number; replace it by one.",
    ]);
  });

  it("passes an error in its range on as #N/A, naming its place", () => {
    expect(message(() => double.call([[[1], ["#DIV/0!"]]], "en"))).toEqual([
      "#N/A",
      "weights, row 2: The cell holds the error #DIV/0!; mend that cell first.",
    ]);
  });

  it("refuses a block where one row or column is wanted", () => {
    expect(
      message(() =>
        double.call(
          [
            [
              [1, 2],
              [3, 4],
            ],
          ],
          "en",
        ),
      )?.[1],
    ).toContain("2 rows and 2 columns");
  });

  it("never shows a blank as 0", () => {
    const blank = cellFunction({
      id: "BLANK",
      summary: words("空", "Blank").label,
      takes: { block: matrix(words("块", "block"), text({ value: "" })) },
      gives: "matrix",
      example: { args: [], result: [] },
      run: ({ block }) => [[null, undefined, -0, ...(block[0] ?? [])]],
    });
    expect(blank.call([[["a", null]]], "en")).toEqual([["", "", 0, "a", ""]]);
  });

  it("lets a bug through as what it is", () => {
    const broken = cellFunction({
      id: "BROKEN",
      summary: words("坏", "Broken").label,
      takes: { any: cells(words("任意", "any")) },
      gives: "one",
      example: { args: [], result: 0 },
      run: () => {
        throw new TypeError("a bug");
      },
    });
    expect(() => broken.call([[]], "en")).toThrow(TypeError);
  });
});

it("metadata differs between the languages in words only", () => {
  const shape = (language: "zh" | "en") =>
    metadata([double], language).functions.map(({ id, parameters, result }) => ({
      id,
      result,
      parameters: parameters.map(({ type, dimensionality, optional: mayMiss }) => ({ type, dimensionality, mayMiss })),
    }));
  expect(shape("zh")).toEqual(shape("en"));
  expect(metadata([double], "zh").functions[0]?.parameters[0]?.name).toBe("权重");
});
