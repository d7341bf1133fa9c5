import { readNumber, showCell, showFigure, showNumber } from "../../src/taskpane/format";

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
    expect(showCell(null, "en")).toBe("—");
  });
});

describe("A number for an input", () => {
  it("is grouped from ten thousand on, so that a year stays a year", () => {
    expect(showNumber(2027, "zh")).toBe("2027");
    expect(showNumber(12345, "zh")).toBe("12,345");
  });
});

describe("A typed number", () => {
  it.each([["1,234", 1234], ["1２3", 123], [" 46.5% ", 0.465], ["−3", -3], ["", null]])("%j is read as %p", (typed, value) =>
    expect(readNumber(typed)).toMatchObject({ value }));

  it("has a fault where it is none, or lies outside its range", () => {
    expect(readNumber("约九万")).toMatchObject({ fault: { code: "input.notNumber" } });
    expect(readNumber("1999", { least: 2000 })).toMatchObject({ fault: { code: "input.below" } });
    expect(readNumber("1.5", { whole: true })).toMatchObject({ fault: { code: "input.notWhole" } });
  });
});
