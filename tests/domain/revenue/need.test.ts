import { exact } from "../../../src/domain/kernel/exact";
import { costParts, needOf, selfSufficiency, type SpendingItem } from "../../../src/domain/revenue/need";

describe("an item of spending", () => {
  it("is borne by its levels to the fen: the first takes the fen that does not divide", () => {
    // 3 units at 33.335 yuan are 100.005, rounded to 100.01: 50.01 and 50.00.
    expect(costParts(exact(3), exact("3333.5"), [exact("50%"), exact("50%")])).toEqual([5001, 5000]);
  });

  it.each([
    [["50%", "40%"], "9/10"],
    [["2", "1"], "3"],
  ])("whose shares %j do not add up to 1 is refused, with what they add up to", (shares, sum) => {
    expect(() => costParts(exact(1), exact(100), shares.map(exact), 4)).toThrow(
      expect.objectContaining({ code: "revenue.costShares", facts: { unit: 4, sum } }),
    );
  });
});

describe("what a town needs", () => {
  const item = (kind: SpendingItem["class"], units: number, standard: number, townShare: string): SpendingItem => ({
    class: kind,
    units: exact(units),
    standard: exact(standard),
    townShare: exact(townShare),
  });

  it("is what it bears of every item; livelihood, wages and operation are guaranteed, the rest is not", () => {
    expect(
      needOf([
        item("livelihood", 200, 100, "20%"),
        item("wages", 50, 1000, "1"),
        item("operation", 50, 300, "1"),
        item("other", 1, 9000, "50%"),
        item("livelihood", 80, 500, "0"),
      ]),
    ).toEqual({ total: 4000 + 50_000 + 15_000 + 4500, guaranteed: 4000 + 50_000 + 15_000 });
  });

  it("is nothing without items", () => {
    expect(needOf([])).toEqual({ total: 0, guaranteed: 0 });
  });
});

describe("self-sufficiency", () => {
  it("is own receipts ÷ all resources, at most 1", () => {
    expect(selfSufficiency(300, 1200)).toEqual(exact("1/4"));
    expect(selfSufficiency(1200, 900)).toEqual(exact(1));
  });

  it("has no answer for a town that has nothing, and is known for one that has a single fen", () => {
    expect([selfSufficiency(0, 0), selfSufficiency(5, -5)]).toEqual([null, null]);
    expect(selfSufficiency(0, 1)).toEqual(exact(0));
  });
});
