import {
  enteredDifference,
  nextBases,
  nextPercent,
  settlementOf,
  type Case,
} from "../../../src/chapters/revenue/answer";
import { levelKinds, restateBases, splitByScheme } from "../../../src/chapters/revenue/answer/receipts";
import { exact } from "../../../src/domain/kernel/exact";
import { countyScheme } from "../../../src/policy/county";
import { sharesOf } from "../../../src/policy/packs";
import { still, unknown } from "../../domain/revenue/county";

const shares = sharesOf(
  countyScheme(
    ["中央", "县级", "镇级"],
    [{ tax: "增值税", from: null, shares: ["0.5", "0.25", "0.25"].map(exact), basis: "", status: "assumed" }],
  ),
);
const posting = (town: number, amount: number, parts?: readonly (readonly [string, number])[]) => ({
  town,
  tax: "增值税",
  amount,
  day: undefined,
  parts: parts && new Map(parts),
});
const { receipts } = splitByScheme(
  shares,
  [
    posting(0, 40_000),
    posting(1, 20_000, [
      ["中央", 9_000],
      ["镇级", 11_000],
    ]),
  ],
  { undated: undefined, restated: false },
);
const county: Case = {
  towns: ["东镇", "西镇"],
  accounts: [
    { ...unknown, base: 8_000 },
    { ...unknown, treasury: "unified", base: 12_000, spendingBase: 5_000 },
  ],
  kinds: levelKinds(shares),
  receipts,
  rules: { ...still, excess: { tiers: [{ upTo: null, rate: exact("0.6") }], mode: "marginal", zeroBase: "error" } },
};

describe("what the next percent of receipts adds", () => {
  it("is told for the levels above, the county and each town, and adds up to the percent", () => {
    // Town 1: 400.00 more to share: 2.00 central, 1.00 county, 1.00 town, of which the county gets 40 %.
    // Town 2 as its treasury has split it: 0.90 central, 1.10 at town level, which the county takes.
    expect(nextPercent(county, settlementOf(county))).toEqual({
      gross: 600,
      above: 200 + 90,
      county: 100 + 40 + 110,
      towns: [60, 0],
    });
  });
});

describe("what the treasury has split itself", () => {
  it("differs from the scheme by what went to other levels", () => {
    // 100.00 : 50.00 : 50.00 by the scheme, 90.00 : 0 : 110.00 as entered: 60.00 went elsewhere.
    expect(enteredDifference(receipts)).toBe(6_000);
    expect(enteredDifference(receipts.slice(0, 1))).toBe(0);
  });
});

describe("the bases of the next year", () => {
  it("leave out what came once, and a town without a base", () => {
    const settlement = settlementOf({
      ...county,
      accounts: [{ ...unknown, base: 8_000 }, unknown],
    });
    expect(nextBases(settlement, { kind: "prior" }, [1_500, 0])).toEqual([8_500, null]);
    expect(nextBases(settlement, { kind: "fixed" }, [])).toEqual([8_000, null]);
  });
});

describe("bases restated to a scheme", () => {
  it("are the town level's part of the base year, of several years the mean, whatever the treasury entered then", () => {
    const received = [
      { ...posting(0, 40_000), day: "2023-03-31" },
      { ...posting(0, 20_000, [["镇级", 20_000]]), day: "2024-03-31" },
      { ...posting(1, 8_000), day: "2024-12-31" },
    ];
    // A quarter of 600.00 over two years; a quarter of 80.00 over two years.
    expect(restateBases(shares, received, 2, "2026-12-31")).toEqual({ bases: [7_500, 1_000], faults: [] });
    expect(restateBases(shares, received.slice(2), 2, "2026-12-31").bases).toEqual([0, 2_000]);
  });

  it("tell every posting of a tax that the scheme does not share", () => {
    const { faults } = restateBases(shares, [posting(0, 1), { ...posting(0, 1), tax: "牧业税" }], 1, "2026-12-31");
    expect(faults.map(({ posting: at, error }) => [at, error.code])).toEqual([[1, "policy.unknownTax"]]);
  });
});
