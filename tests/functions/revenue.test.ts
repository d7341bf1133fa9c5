import { allFunctions } from "../../src/functions/all";
import cases from "../golden/revenue/cases.json";

const call = (id: string, ...args: unknown[]) => allFunctions.find((one) => one.id === id)?.call(args, "en");
const yuan = Number;
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const refusal = (id: string, ...args: unknown[]) => {
  try {
    return call(id, ...args);
  } catch (error) {
    return error;
  }
};
const tiersOf = (tiers: readonly { upto: string | null; rate: string }[]) =>
  tiers.map(({ upto, rate }) => [upto ?? "", Number(rate)]);

/** The worked cases: their sources stand in tests/golden/revenue/cases.json under `basis`. */
describe("TAXSPLIT on the worked cases", () => {
  it("splits every tax among five levels, exact to the fen (C01)", () => {
    const { inputs, expected } = cases.C01;
    const scheme = [
      ["tax", ...inputs.levels],
      ...inputs.taxes.map(({ tax, shares }) => [tax, ...Object.values(shares)]),
    ];
    const rows = call(
      "TAXSPLIT",
      column(inputs.taxes.map(({ tax }) => tax)),
      column(inputs.taxes.map(({ amount }) => yuan(amount))),
      [[""]],
      scheme,
    ) as number[][];
    expect(rows).toEqual(expected.by_tax.map(({ parts }) => Object.values(parts).map(yuan)));
  });

  it("takes the shares in force on the day of the posting (C02)", () => {
    const {
      inputs: { schemes, postings },
      expected,
    } = cases.C02;
    const rows = Object.entries(schemes).flatMap(([tax, versions]) =>
      versions.map(({ from, shares }) => [tax, from, shares.central, shares.local]),
    );
    const given = [
      column(postings.map(({ tax }) => tax)),
      column(postings.map(({ amount }) => yuan(amount))),
      column(postings.map(({ date }) => date)),
    ];
    const wanted = expected.postings.map(({ parts }) => [yuan(parts.central), yuan(parts.local)]);
    expect(call("TAXSPLIT", ...given, [["tax", "from", "central", "local"], ...rows])).toEqual(wanted);
    expect(call("TAXSPLIT", ...given)).toEqual(wanted);
  });

  it("splits negative months, each by itself or from the running total (C05)", () => {
    const { inputs, expected } = cases.C05;
    const scheme = [
      ["税种", "中央", "县级", "镇级"],
      ["vat", inputs.shares.central, inputs.shares.county, inputs.shares.town],
    ];
    const parts = (rows: readonly Record<string, string>[]) => rows.map((row) => Object.values(row).map(yuan));
    expect(call("TAXSPLIT", "vat", column(inputs.amounts.map(yuan)), "", scheme)).toEqual(parts(expected.per_posting));
    expect(call("TAXSPLIT", "vat", column(inputs.amounts.map(yuan)), "", scheme, true)).toEqual(
      parts(expected.cumulative),
    );
  });
});

describe("the other functions on the worked cases", () => {
  it("REFUNDPOOL shares a credit refund and settles what was advanced (C04)", () => {
    const { inputs, expected } = cases.C04;
    const [, ...rows] = call(
      "REFUNDPOOL",
      column(Object.values(inputs.refunds).map(yuan)),
      column(Object.values(inputs.weights).map(Number)),
    ) as unknown[][];
    expect(rows).toEqual(
      (["A", "B", "C"] as const).map((place) =>
        [
          expected.central,
          expected.site,
          expected.advance_pool,
          expected.pool_due,
          expected.transfer_in,
          expected.burden,
        ].map((column) => yuan(column[place])),
      ),
    );
  });

  it("EXCESS returns what exceeds the base at its rate (C06)", () => {
    const { inputs, expected } = cases.C06;
    expect(call("EXCESS", column(inputs.actuals.map(yuan)), [[yuan(inputs.base)]], [["", inputs.excess_rate]])).toEqual(
      column(expected.rows.map(({ excess_return }) => yuan(excess_return))),
    );
  });

  it("REMIT takes what of the base is not returned, so that town and county have what the county's rates give them (C06)", () => {
    const { inputs, expected } = cases.C06;
    const actuals = inputs.actuals.map(yuan);
    const [excess, remitted] = [
      call("EXCESS", column(actuals), [[yuan(inputs.base)]], [["", inputs.excess_rate]]) as number[][],
      call(
        "REMIT",
        column(actuals.map(() => yuan(inputs.base))),
        [[0]],
        "基数内返还",
        column(actuals),
        inputs.base_rate,
      ) as number[][],
    ];
    const above = (actual: number) => Math.max(0, actual - yuan(inputs.base));
    expect(actuals.map((actual, row) => actual - above(actual) - (remitted[row]?.[0] ?? NaN))).toEqual(
      expected.rows.map(({ base_return }) => yuan(base_return)),
    );
    expect(
      actuals.map((actual, row) => above(actual) - (excess[row]?.[0] ?? NaN) + (remitted[row]?.[0] ?? NaN)),
    ).toEqual(expected.rows.map(({ county }) => yuan(county)));
  });

  it("EXCESS shares by tiers, marginal or whole (C08)", () => {
    const { inputs, expected } = cases.C08;
    const given = [column(inputs.actuals.map(yuan)), [[yuan(inputs.base)]], tiersOf(inputs.tiers)];
    expect(call("EXCESS", ...given)).toEqual(column(expected.rows.map(({ town_marginal }) => yuan(town_marginal))));
    expect(call("EXCESS", ...given, "whole")).toEqual(column(expected.rows.map(({ town_whole }) => yuan(town_whole))));
  });

  it("SHORTFALL tells the shortfall as one for one (C08)", () => {
    const { inputs, expected } = cases.C08;
    expect(call("SHORTFALL", column(inputs.actuals.map(yuan)), [[yuan(inputs.base)]], "短一扣一")).toEqual(
      column(expected.rows.map(({ shortfall }) => yuan(shortfall))),
    );
  });

  it("REMIT fixes remittance or subsidy, or shares what is received (C10)", () => {
    const {
      inputs: { towns, actual },
      expected,
    } = cases.C10;
    const bases = [
      column([towns.A, towns.B].map(({ rev_base }) => yuan(rev_base))),
      column([towns.A, towns.B].map(({ exp_base }) => yuan(exp_base))),
    ];
    expect(call("REMIT", ...bases)).toEqual(
      [expected.towns.A, expected.towns.B].map(({ fixed_remit, fixed_subsidy }) => [
        yuan(fixed_remit),
        yuan(fixed_subsidy),
      ]),
    );
    const shared = call("REMIT", ...bases, "总额分成", column([actual.A, actual.B].map(yuan))) as number[][];
    const kept = shared.map(
      ([up = 0, down = 0], town) => Math.round((yuan([actual.A, actual.B][town] ?? "") - up + down) * 100) / 100,
    );
    expect(kept).toEqual(
      [expected.towns.A, expected.towns.B].map(({ resources_total_share }) => yuan(resources_total_share)),
    );
  });

  it("COSTSHARE splits each item of spending by responsibility (C11)", () => {
    const {
      inputs: { items },
      expected,
    } = cases.C11;
    const rows = items.map(({ shares }) =>
      ["province", "county", "town"].map((level) => (shares as Record<string, string>)[level] ?? ""),
    );
    expect(
      call("COSTSHARE", column(items.map(({ units }) => units)), column(items.map(({ std }) => yuan(std))), rows),
    ).toEqual(
      expected.items.map(({ parts }) =>
        ["province", "county", "town"].map((level) => yuan((parts as Record<string, string>)[level] ?? "0")),
      ),
    );
  });

  it("GAPFILL shares a limited pool by gap, and shows what is left (C14)", () => {
    const { inputs, expected } = cases.C14;
    const grants = call(
      "GAPFILL",
      column(Object.values(inputs.resources).map(yuan)),
      column(Object.values(inputs.needs).map(yuan)),
      yuan(inputs.pool),
    );
    expect(grants).toEqual(column([...Object.values(expected.grants), expected.unused].map(yuan)));
  });

  it("REMIT and EXCESS take a rate of the increment over the base year (C17)", () => {
    const {
      inputs: { items },
      expected,
    } = cases.C17;
    const [actuals, bases] = [
      column(items.map(({ local }) => yuan(local))),
      column(items.map(({ base }) => yuan(base))),
    ];
    expect(call("EXCESS", actuals, bases, [["", 0.15]])).toEqual(
      column(expected.items.map(({ before }) => yuan(before.province))),
    );
    expect(call("REMIT", bases, column([0, 0, 0]), "increment", actuals, 0.2)).toEqual(
      expected.items.map(({ after }) => [yuan(after.province), 0]),
    );
  });

  it("EXCESS wants a word on a base of 0 (C19)", () => {
    const { inputs, expected } = cases.C19;
    const given = [yuan(inputs.actual), yuan(inputs.base), tiersOf(inputs.tiers), "marginal"];
    expect(refusal("EXCESS", ...given)).toMatchObject({
      value: "#N/A",
      message: expect.stringMatching(/base of row 1 is 0/),
    });
    expect(call("EXCESS", ...given, "first")).toEqual([[yuan(expected.first_rate)]]);
    expect(call("EXCESS", ...given, "top")).toEqual([[yuan(expected.top_rate)]]);
  });

  it("ATTRIBUTE splits by three factors (C20)", () => {
    const { inputs, expected } = cases.C20;
    const factors = Object.values(inputs.factors).map(({ rev, pay, asset }) => [rev, pay, asset].map(Number));
    expect(call("ATTRIBUTE", yuan(inputs.amount), factors, [Object.values(inputs.weights).map(Number)])).toEqual(
      column(Object.values(expected.parts).map(yuan)),
    );
  });

  it("GAPFILL equalises among the towns themselves where there is no pool (C27)", () => {
    const {
      inputs: { regions, rate },
      expected,
    } = cases.C27;
    const towns = Object.values(regions);
    const needs = towns.map(({ pop }) => pop * yuan(expected.average_per_head));
    expect(
      call("GAPFILL", column(towns.map(({ cap }) => yuan(cap))), column(needs), "", "linear", Number(rate)),
    ).toEqual(column([...Object.values(expected.transfers).map(yuan), ""]));
  });
});

describe("TAXSHARE", () => {
  it.each([
    ["增值税", "2016-04-30", "中央", 0.75],
    ["VAT", "2016-05-01", "central", 0.5],
    ["企业所得税", 37622, "地方", 0.4],
    ["个税", "2024年1月1日", "local", 0.4],
    ["城建税", "2024-01-01", "地方", 1],
  ])("%s on %s: %s has %d", (tax, date, level, rate) => {
    expect(call("TAXSHARE", tax, date, level)).toBe(rate);
  });

  it.each([
    ["CIT", "2001-12-31", "central", /first begins on 2002-01-01/],
    ["business tax", "2016-05-01", "local", /Replaced by value added tax/],
    ["增值稅票", "2020-01-01", "central", /The scheme has no/],
    ["VAT", "2020-01-01", "village", /Central and Local/],
  ])("%s on %s at %s has no answer, and says why", (tax, date, level, message) => {
    expect(refusal("TAXSHARE", tax, date, level)).toMatchObject({
      value: "#N/A",
      message: expect.stringMatching(message),
    });
  });

  it("reads a county's own scheme, with its own words", () => {
    const scheme = [
      ["税种", "施行日期", "中央", "省", "县级", "乡镇"],
      ["增值税", "2020-01-01", "50%", "", "1/4", 0.25],
      ["契税", "", 0, 0, 1 / 3, 2 / 3],
    ];
    expect(call("TAXSHARE", "VAT", "2024-01-01", "town", scheme)).toBe(0.25);
    expect(call("TAXSHARE", "deed tax", "2024-01-01", "镇级", scheme)).toBeCloseTo(2 / 3, 15);
  });

  it("lists every fault of a scheme at its cell", () => {
    const scheme = [
      ["tax", "from", "central", "town"],
      ["vat", "2020-01-01", 0.5, 0.4],
      ["vat", "2019-01-01", 1.2, 0],
      ["vat", "2019-01-01", "half", 0.5],
    ];
    expect(refusal("TAXSHARE", "vat", "2024-01-01", "town", scheme)).toMatchObject({
      value: "#VALUE!",
      message: expect.stringMatching(/row 3, column 3.*row 4, column 3.*and \d more/),
    });
  });
});
