import { exact } from "../../../src/domain/kernel/exact";
import { settle } from "../../../src/domain/revenue/settlement";
import { countyScheme } from "../../../src/policy/county";
import { sharesOf } from "../../../src/policy/packs";
import { levelKinds, splitByScheme, type Collected, type Dating } from "../../../src/chapters/revenue/answer/receipts";
import { still, unknown } from "../../domain/revenue/county";

/** The town's share of value added tax grows from 25 % to 40 % in the middle of 2024, at the county's cost. */
const shares = sharesOf(
  countyScheme(
    ["中央", "县级", "镇级"],
    (
      [
        ["2020-01-01", ["0.5", "0.25", "0.25"]],
        ["2024-07-01", ["0.5", "0.1", "0.4"]],
      ] as const
    ).map(([from, parts]) => ({
      tax: "增值税",
      from,
      shares: parts.map(exact),
      basis: "",
      status: "assumed" as const,
    })),
  ),
);
const posting = (amount: number, day?: string): Collected => ({ town: 0, tax: "VAT", amount, day, parts: undefined });
const parts = (postings: readonly Collected[], dating: Partial<Dating> = {}) =>
  splitByScheme(shares, postings, { undated: "2024-12-31", restated: false, ...dating }).receipts.map(
    ({ parts: levels }) => levels,
  );
const year = [posting(1000, "2024-06-30"), posting(1000, "2024-07-01")];

describe("a switch of scheme in mid-year", () => {
  it("counts by the day of each posting in segments: the old shares on the last day, the new from the first", () => {
    expect(parts(year)).toEqual([
      [500, 250, 250],
      [500, 100, 400],
    ]);
  });

  it("counts by the shares at the year's end for all of the year where that is restated", () => {
    expect(parts(year, { restated: true })).toEqual([
      [500, 100, 400],
      [500, 100, 400],
    ]);
  });

  it("settles the town's excess on what it then has: restated, the county pays it 150 more and half of that comes back", () => {
    // Base 500, half of the excess to the town. In segments 250 + 400 = 650: excess 150, the town keeps 500 + 75.
    // Restated 800: excess 300, the town keeps 500 + 150.
    const final = (restated: boolean) => {
      const { towns, county } = settle({
        levels: levelKinds(shares),
        towns: [{ ...unknown, base: 500 }],
        receipts: splitByScheme(shares, year, {
          undated: undefined,
          restated,
          ...(restated ? { undated: "2024-12-31" } : {}),
        }).receipts,
        rules: {
          ...still,
          excess: { tiers: [{ upTo: null, rate: exact("0.5") }], mode: "marginal", zeroBase: "error" },
        },
      });
      return [towns[0]?.final, county.countyNet];
    };
    expect(final(false)).toEqual([575, 350 + 75]);
    expect(final(true)).toEqual([650, 200 + 150]);
  });

  it("counts a posting without a date at the year's end, and refuses it where no year is known", () => {
    expect(parts([posting(1000)])).toEqual([[500, 100, 400]]);
    const { faults } = splitByScheme(shares, [posting(1000)], { undated: undefined, restated: false });
    expect(faults.map(({ posting: at, error }) => [at, error.code])).toEqual([[0, "policy.dateNeeded"]]);
  });

  it("leaves alone what the treasury has split itself, and shows what the scheme would have given", () => {
    const entered: Collected = {
      ...posting(1000, "2024-07-01"),
      parts: new Map([
        ["中央", 500],
        ["镇级", 500],
      ]),
    };
    const { receipts } = splitByScheme(shares, [entered], { undated: undefined, restated: false });
    expect(receipts).toMatchObject([{ parts: [500, 0, 500], computed: [500, 100, 400] }]);
  });
});
