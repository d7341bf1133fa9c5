import fc from "fast-check";
import { exact } from "../../../src/domain/kernel/exact";
import { asFen, fromFen, portion, sumFen, toFen, yuanText } from "../../../src/domain/revenue/money";

describe("an amount as a planner writes it", () => {
  it.each([
    [12.34, "yuan", 1234, true],
    [-0.07, "yuan", -7, true],
    [1.005, "yuan", 101, false],
    [-1.005, "yuan", -101, false],
    [0.000001, "wan", 1, true],
    [0.0000005, "wan", 1, false],
    [0.00000049, "wan", 0, false],
    ["1/3", "yuan", 33, false],
    ["90071992547409.91", "yuan", Number.MAX_SAFE_INTEGER, true],
  ] as const)("%p in %s is %d fen, a half rounded away from zero; whole: %p", (amount, unit, fen, whole) => {
    expect(toFen(amount, unit)).toEqual({ fen, whole });
  });

  it("is the same whether it stands in a cell as a number or as the text that prints it", () => {
    const decimals = fc.tuple(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(decimals, fc.constantFrom("yuan" as const, "wan" as const), ([digits, places], unit) => {
        const amount = digits / 10 ** places;
        expect(toFen(amount, unit)).toEqual(toFen(String(amount), unit));
      }),
    );
  });

  it("is never minus nothing", () => {
    expect(Object.is(toFen(-0, "yuan").fen, 0)).toBe(true);
  });

  it("beyond what whole fen can count is refused with its yuan", () => {
    const tooLarge = (yuan: string) => expect.objectContaining({ code: "revenue.tooLarge", facts: { yuan } });
    expect(() => toFen("90071992547409.92", "yuan")).toThrow(tooLarge("90071992547409.92"));
    expect(() => asFen(-(2n ** 53n))).toThrow(tooLarge("-90071992547409.92"));
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(tooLarge("90071992547409.92"));
    expect(sumFen([Number.MAX_SAFE_INTEGER, -1])).toBe(Number.MAX_SAFE_INTEGER - 1);
  });
});

describe("an amount in fen", () => {
  it.each([
    [123405n, "1234.05"],
    [-123405, "-1234.05"],
    [7, "0.07"],
    [-7, "-0.07"],
    [0, "0.00"],
  ] as const)("%p stands in a sentence as %s yuan", (fen, text) => {
    expect(yuanText(fen)).toBe(text);
  });

  it("stands in a cell as yuan or 万元", () => {
    expect([fromFen(123_405_000), fromFen(123_405_000, "wan")]).toEqual([1_234_050, 123.405]);
  });

  it("times a rate is rounded once, half away from zero, for claims as for debts", () => {
    expect([portion(1, exact("1/2")), portion(-1, exact("1/2")), portion(10, exact("14%"))]).toEqual([1, -1, 1]);
  });
});
