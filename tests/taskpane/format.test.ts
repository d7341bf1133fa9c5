import { readNumber, showCell, showFigure, showNumber, showTogether, unitOf } from "../../src/taskpane/format";

describe("A figure", () => {
  it.each([
    [{ value: 1234, as: "count" }, "1,234"],
    [{ value: 0.465, as: "percent" }, "46.5%"],
    [{ value: 1234.5, as: "wan" }, "1,234.50"],
    [{ value: 3, as: "difference" }, "+3"],
    [{ value: -2, as: "difference" }, "−2"],
    [{ value: 0, as: "difference" }, "0"],
    [{ value: -0.004, as: "wanDifference" }, "0.00"],
    [{ value: 0.013, as: "percentDifference" }, "+1.3%"],
    [{ value: -0.001, as: "decimal" }, "0.00"],
    [{ value: 2 / 3, as: "decimal", digits: 4 }, "0.6667"],
    [{ value: Number.NaN, as: "count" }, "—"],
  ] as const)("%j shows as %s", (figure, shown) => expect(showFigure(figure, "zh")).toBe(shown));

  it("is told from words and names in a cell", () => {
    expect(showCell({ zh: "合计", en: "Total" }, "en")).toBe("Total");
    expect(showCell("夏庄镇", "en")).toBe("夏庄镇");
    expect(showCell({ part: 143, whole: 1231 }, "en")).toBe("143 / 1,231");
    expect(showCell(null, "en")).toBe("—");
  });
});

describe("A plain number", () => {
  it("is grouped from a thousand on, but for a year", () => {
    expect(["zh", "en"].map((language) => showNumber(3977, language as "zh" | "en"))).toEqual(["3,977", "3,977"]);
    expect(showNumber(16368.5, "zh")).toBe("16,368.5");
    expect(showNumber(2027, "zh", { grouped: false })).toBe("2027");
  });
});

describe("Numbers that stand together", () => {
  it.each([
    [
      [4430, 4590.6, 3],
      ["4,430.0", "4,590.6", "3.0"],
    ],
    [
      [58, 107],
      ["58", "107"],
    ],
    [
      [2487.9375, 0],
      ["2,487.94", "0.00"],
    ],
    [
      [0.1 + 0.2, -1],
      ["0.3", "−1.0"],
    ],
    [[], []],
  ])("%j show as %j, with the decimals that the longest needs", (values, shown) =>
    expect(showTogether(values, "en")).toEqual(shown),
  );
});

describe("The unit of a figure", () => {
  it("is told of money and of nothing else", () => {
    expect(unitOf({ value: 1, as: "wan" })).toEqual({ zh: "万元", en: "10,000 yuan" });
    expect(unitOf({ value: 1, as: "yuan" })).toEqual({ zh: "元", en: "yuan" });
    for (const cell of [
      { value: 1, as: "count" },
      { part: 1, whole: 2 },
      { zh: "元", en: "yuan" },
      "元",
      null,
    ] as const)
      expect(unitOf(cell)).toBeUndefined();
  });
});

describe("A typed number", () => {
  it.each([
    ["1,234", 1234],
    ["1２3", 123],
    [" 46.5% ", 0.465],
    ["−3", -3],
    ["", null],
  ])("%j is read as %p", (typed, value) => expect(readNumber(typed)).toMatchObject({ value }));

  it("has a fault where it is none, or lies outside its range", () => {
    expect(readNumber("约九万")).toMatchObject({ fault: { code: "input.notNumber" } });
    expect(readNumber("1999", { least: 2000 })).toMatchObject({ fault: { code: "input.below" } });
    expect(readNumber("1.5", { whole: true })).toMatchObject({ fault: { code: "input.notWhole" } });
  });
});
