import { DomainError } from "../../../src/domain/kernel/errors";
import { readFormula } from "../../../src/domain/formula/formula";

const headings = ["镇街", "人口（万人）", "面积", "地区生产总值（亿元）", "GDP per head", "类别"];
const columns = [[], [30, 50, 20], [100, 0, 25], [12.5, 40, 8], [1, 2, 3], [1, 0, 1]];

function valuesOf(expression: string): number[] {
  return readFormula(expression, headings).evaluate(3, (index) => columns[index] ?? []);
}

function faultOf(expression: string): unknown {
  try {
    valuesOf(expression);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.facts };
    throw error;
  }
  return undefined;
}

describe("A formula names a column", () => {
  it.each(["人口（万人）", "人口（万人）", "人口", "[人口（万人）]", "[ 人口 ]"])(
    "by its heading, with or without its unit: %s",
    (name) => {
      expect(valuesOf(name)).toEqual([30, 50, 20]);
    },
  );

  it("with spaces in square brackets, in any case of letters", () => {
    expect(valuesOf("[gdp PER head] * 2")).toEqual([2, 4, 6]);
  });

  it("and needs only the columns that it names", () => {
    expect(readFormula("人口/sum(人口)", headings).columns).toEqual([1]);
    expect(readFormula("1", headings).columns).toEqual([]);
  });
});

describe("A formula reckons", () => {
  it.each([
    ["人口/sum(人口)", [0.3, 0.5, 0.2]],
    ["0.5*人口/sum(人口)+0.5*面积/max(面积)", [0.65, 0.25, 0.225]],
    ["sqrt(面积)", [10, 0, 5]],
    ["(2^3)^2", [64, 64, 64]],
    ["2^(3^2)", [512, 512, 512]],
    ["ROUNDUP(-2.341, 2)", [-2.35, -2.35, -2.35]],
    ["RoundDown(-2.349, 2) + INT(-0.5)", [-3.34, -3.34, -3.34]],
    ["人口 − mean(人口)", [-10 / 3, 50 / 3, -40 / 3].map((value) => expect.closeTo(value, 12))],
    ["median(人口)", [30, 30, 30]],
    ["count(人口)", [3, 3, 3]],
    ["min(人口, 面积)", [30, 0, 20]],
    ["max(人口, 40)", [40, 50, 40]],
    ["10%*人口", [3, 5, 2]],
    ["round(1.005, 2)", [1.01, 1.01, 1.01]],
    ["round(-人口/20)", [-2, -3, -1]],
    ["ln(exp(1)) + log10(1000) + abs(-1) + floor(1.9) + ceil(1.1)", [8, 8, 8]],
  ])("%s", (expression, expected) => {
    expect(valuesOf(expression)).toEqual(expected);
  });

  it.each([
    ["if(人口>=30, 1, 0)", [1, 1, 0]],
    ["人口 > 20 and 面积 > 0", [1, 0, 0]],
    ["and(人口 > 20, not(类别 = 1))", [0, 1, 0]],
    ["20 < 人口 <= 30", [1, 0, 0]],
    ["类别 = 1 ? 人口 : 0", [30, 0, 20]],
    ["人口 <> 50", [1, 0, 1]],
  ])("%s, truth being 1", (expression, expected) => {
    expect(valuesOf(expression)).toEqual(expected);
  });

  it("what a planner types in full width, with a leading =", () => {
    expect(valuesOf("=人口×２÷１０＋（面积≥100）")).toEqual([7, 10, 4]);
  });

  it("sums of a column over all rows, inside a branch too", () => {
    expect(valuesOf("if(类别=1, 人口/sum(人口), 0)")).toEqual([0.3, 0, 0.2]);
  });

  it("a branch only for the rows that take it", () => {
    expect(valuesOf("if(面积=0, 0, 人口/面积)")).toEqual([0.3, 0, 0.8]);
    expect(valuesOf("if(sum(面积)=0, 人口/0, 1)")).toEqual([1, 1, 1]);
  });

  it("sums that do not depend on the order of rows", () => {
    const sum = readFormula("sum(a)", ["a"]);
    expect(sum.evaluate(4, () => [1e16, 1, -1e16, 0.5])).toEqual([1.5, 1.5, 1.5, 1.5]);
  });
});

describe("A formula is refused with its reason", () => {
  it.each([
    ["", { code: "formula.empty" }],
    ["(人口", { code: "formula.syntax", near: "" }],
    ["人口 + * 2", { code: "formula.syntax", near: "* 2" }],
    ["人口 # 备注", { code: "formula.syntax", near: "# 备注" }],
    ["人口 面积", { code: "formula.noOperator", left: "人口", right: "面积" }],
    ["2人口", { code: "formula.noOperator", left: "2", right: "人口" }],
    ["cos(人口)", { code: "formula.unknownFunction", found: "cos" }],
    ["sum(人口, 面积)", { code: "formula.argumentCount", name: "sum", found: 2, least: 1, most: 1 }],
    ["if(人口, 1)", { code: "formula.argumentCount", name: "if", found: 2, least: 3, most: 3 }],
    ["人口/面积", { code: "formula.divisionByZero", unit: 1, divisor: "面积" }],
    ["人口 + 1/(面积-25)", { code: "formula.divisionByZero", unit: 2, divisor: "(面积 - 25)" }],
    ["ln(面积)", { code: "formula.noValue", unit: 1, operation: "ln(面积)" }],
    ["sqrt(-人口)", { code: "formula.noValue", unit: 0, operation: "sqrt(-人口)" }],
    ["10^(人口^人口)", { code: "formula.noValue", unit: 0 }],
    ["2^3^2", { code: "formula.brackets", found: "2 ^ 3 ^ 2" }],
    ["-2^2", { code: "formula.brackets", found: "-2 ^ 2" }],
    ["人口 = 人口 = 1", { code: "formula.brackets" }],
  ])("%s", (expression, fault) => {
    expect(faultOf(expression)).toMatchObject(fault);
  });

  it("listing the columns there are, when a name is wrong", () => {
    expect(faultOf("人口/人囗数")).toEqual({ code: "formula.unknownName", found: "人囗数", names: headings });
  });

  it("when a name may be more than one column", () => {
    expect(() => readFormula("产值", ["产值（亿元）", "产值（万元）"])).toThrow(
      expect.objectContaining({ code: "formula.ambiguousName" }),
    );
    expect(readFormula("[产值（万元）]", ["产值（亿元）", "产值（万元）"]).columns).toEqual([1]);
  });
});

describe("Nothing but reckoning gets through", () => {
  it.each([
    "人口.constructor",
    '人口["constructor"]',
    "[1, 2, 3]",
    '"text"',
    "x = 3; x",
    "f(x) = x",
    'evaluate("1")',
    'import("fs")',
    "createUnit(1)",
    "parse(1)",
    "constructor",
    "toString(1)",
    "__proto__",
    "{a: 1}",
    "1:3",
    "人口！",
    "人口 % 3",
    "人口 to 面积",
    "true",
    "null",
    "NaN",
    "Infinity",
    "1e400",
    "人口'",
    "1 | 2",
    "sum(人口)(1)",
  ])("%s", (expression) => {
    expect(() => valuesOf(expression)).toThrow(DomainError);
  });

  it.each([
    "(".repeat(400) + "1" + ")".repeat(400),
    "-".repeat(900) + "1",
    "1" + "+1".repeat(600),
    "2^".repeat(400) + "1",
  ])("nor what would exhaust the parser: %s", (expression) => {
    expect(() => faultOf(expression)).not.toThrow();
  });
});
