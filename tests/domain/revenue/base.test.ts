import fc from "fast-check";
import { exact } from "../../../src/domain/kernel/exact";
import { nextBase, restatedBase } from "../../../src/domain/revenue/base";
import { proportions, splitFen } from "../../../src/domain/revenue/split";

describe("the base of the next year", () => {
  it.each([
    [{ kind: "fixed" }, 100, 130, 100],
    [{ kind: "prior" }, 100, 130, 120],
    [{ kind: "prior-unless-fallen" }, 100, 90, 100],
    [{ kind: "prior-unless-fallen" }, 100, 130, 120],
    [{ kind: "growth", rate: exact("3%") }, 1050, 0, 1082],
  ] as const)("by the rule %j, after %d and receipts of %d with 10 one-off, is %d", (rule, base, actual, next) => {
    expect(nextBase(rule, base, actual, 10)).toBe(next);
  });
});

describe("a base restated to new shares", () => {
  it("is each tax of the base year at the town's share of today", () => {
    expect(restatedBase([1_000_00, 400_00], [exact("0.25"), exact("1/3")])).toBe(250_00 + 133_33);
  });

  it("over several years is their mean, rounded once, half away from zero", () => {
    expect(restatedBase([100, 101], [exact("1"), exact("1")], 2)).toBe(101);
    expect(restatedBase([-100, -101], [exact("1"), exact("1")], 2)).toBe(-101);
    expect(restatedBase([1, 1, 2], [exact("1"), exact("1"), exact("1")], 3)).toBe(1);
  });

  it("never differs by a fen from the town's part of the same receipts of one tax", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 100 }), (receipts, percent) => {
        const share = exact(`${percent}%`);
        const [town = 0] = splitFen(receipts, proportions([share, exact(`${100 - percent}%`)]));
        expect(Math.abs(restatedBase([receipts], [share]) - town)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
