import { exact, ratio } from "../../../src/domain/kernel/exact";
import type { ExcessRule } from "../../../src/domain/revenue/excess";
import type { RemittanceRule } from "../../../src/domain/revenue/remittance";
import type { ShortfallRule } from "../../../src/domain/revenue/shortfall";
import { county, shares, type WorkedTown } from "./county";

const percent = (value: number) => exact(`${value}%`);

describe("a town that falls short of its base", () => {
  // Receipts 900 against a base of 1000: short by 100, a tenth of the base. The county level has 50 of the same taxes.
  const short: WorkedTown = { receipts: 900, share: 50, base: 1000, quota: 300 };
  const under = (shortfall: ShortfallRule) => shares(short, { shortfall });

  it("bears it under `self`: nothing moves", () => {
    expect(under({ kind: "self" })).toEqual({ town: 900, county: 50 });
  });

  it("pays the county what it is short under `cut`, one for one", () => {
    expect(under({ kind: "cut", rate: percent(100) })).toEqual({ town: 900 - 100, county: 50 + 100 });
  });

  it("pays the county half of it under `cut` at 50 %", () => {
    expect(under({ kind: "cut", rate: percent(50) })).toEqual({ town: 900 - 50, county: 50 + 50 });
  });

  it("pays the county under `quota`: a tenth of its quota of 300", () => {
    expect(under({ kind: "quota" })).toEqual({ town: 900 - 30, county: 50 + 30 });
  });

  it("pays no more than its quota, however short it falls", () => {
    // Receipts of −200: short by 1200, more than the base; the quota is cut by all of its 300.
    expect(shares({ ...short, receipts: -200 }, { shortfall: { kind: "quota" } })).toEqual({
      town: -200 - 300,
      county: 50 + 300,
    });
  });

  it("is paid by the county under `county`: 40 % of the shortfall", () => {
    expect(under({ kind: "county", rate: percent(40) })).toEqual({ town: 900 + 40, county: 50 - 40 });
  });

  it("moves nothing where it is under the county, whose receipts these are", () => {
    // The county takes 900 and allots 700.
    expect(
      shares({ ...short, treasury: "unified", spendingBase: 700 }, { shortfall: { kind: "cut", rate: percent(100) } }),
    ).toEqual({ town: 700, county: 50 + 900 - 700 });
  });
});

describe("a town that exceeds its base", () => {
  // Receipts 1300 against a base of 1000: an excess of 300, 30 % of growth.
  const above: WorkedTown = { receipts: 1300, base: 1000 };
  const tiers: ExcessRule["tiers"] = [
    { upTo: percent(10), rate: percent(50) },
    { upTo: percent(20), rate: percent(60) },
    { upTo: null, rate: percent(70) },
  ];
  const rule = (mode: ExcessRule["mode"], zeroBase: ExcessRule["zeroBase"] = "error") => ({
    excess: { tiers, mode, zeroBase },
  });

  it("keeps all of it where nothing is shared", () => {
    expect(shares(above)).toEqual({ town: 1300, county: 0 });
  });

  it("pays the county the rest of each band under marginal tiers", () => {
    // It keeps 100 × 50 % + 100 × 60 % + 100 × 70 % = 180 and pays 120.
    expect(shares(above, rule("marginal"))).toEqual({ town: 1000 + 180, county: 120 });
  });

  it("pays the county by the tier reached under whole-amount tiers", () => {
    // 30 % of growth reaches the third tier: it keeps 300 × 70 % = 210 and pays 90.
    expect(shares(above, rule("whole"))).toEqual({ town: 1000 + 210, county: 90 });
  });

  it("keeps the rate of the lower tier where growth ends exactly on an edge", () => {
    // Growth of exactly 10 %: 100 × 50 %; one more reaches the second tier: 101 × 60 % = 60.6, rounded to 61.
    expect(shares({ receipts: 1100, base: 1000 }, rule("whole"))).toEqual({ town: 1050, county: 50 });
    expect(shares({ receipts: 1101, base: 1000 }, rule("whole"))).toEqual({ town: 1061, county: 40 });
  });

  it("on a base of 0 is refused, or shares by the first or the top rate as the county says", () => {
    const none = { receipts: 1300, base: 0 };
    expect(() => shares(none, rule("marginal"))).toThrow(/revenue\.zeroBase/);
    expect(shares(none, rule("marginal", "first"))).toEqual({ town: 650, county: 650 });
    expect(shares(none, rule("marginal", "top"))).toEqual({ town: 910, county: 390 });
  });

  it("gets an incentive from the county where it is unified, and pays no part of it", () => {
    // The county takes 1300, allots 700 and pays 30 % of the excess of 300.
    expect(
      shares(
        { ...above, treasury: "unified", spendingBase: 700 },
        { ...rule("marginal"), incentive: percent(30), remittance: { kind: "fixed" } },
      ),
    ).toEqual({ town: 700 + 90, county: 1300 - 790 });
  });
});

describe("a town with more revenue than approved spending", () => {
  // Receipts 1200, revenue base 1000, approved spending 800.
  const rich: WorkedTown = { receipts: 1200, base: 1000, spendingBase: 800 };
  const under = (remittance: RemittanceRule, part: Partial<WorkedTown> = {}) =>
    shares({ ...rich, ...part }, { remittance });
  const paying = (amount: number) => ({ town: 1200 - amount, county: amount });

  it("pays the county the difference of its bases under `fixed`", () => {
    expect(under({ kind: "fixed" })).toEqual(paying(200));
  });

  it("keeps spending ÷ revenue of all it receives under `share`, and pays the county the rest", () => {
    // It keeps 1200 × 800 ÷ 1000 = 960.
    expect(under({ kind: "share" })).toEqual(paying(240));
  });

  it("pays the county last year's remittance and its growth under `growth`, even where that is below the bases' difference", () => {
    // 300 × 103 % = 309; 100 × 103 % = 103; without an earlier one the difference of 200.
    expect(under({ kind: "growth", rate: percent(3) }, { previousRemittance: 300 })).toEqual(paying(309));
    expect(under({ kind: "growth", rate: percent(3) }, { previousRemittance: 100 })).toEqual(paying(103));
    expect(under({ kind: "growth", rate: percent(3) })).toEqual(paying(200));
  });

  it("pays the county the same under `chain`, but never less than the difference of its bases", () => {
    expect(under({ kind: "chain", rate: percent(3) }, { previousRemittance: 300 })).toEqual(paying(309));
    expect(under({ kind: "chain", rate: percent(3) }, { previousRemittance: 100 })).toEqual(paying(200));
  });

  it("pays the county a part of what exceeds the base under `increment`", () => {
    // (1200 − 1000) × 20 % = 40, whatever is approved for spending; nothing where receipts fall.
    expect(under({ kind: "increment", rate: percent(20) })).toEqual(paying(40));
    expect(under({ kind: "increment", rate: percent(20) }, { receipts: 900 })).toEqual({ town: 900, county: 0 });
  });

  it("is given back a part of its base by the county under `base-return`, which keeps the rest", () => {
    // Of the 1000 within the base 650 come back; of 900 received 585 come back.
    expect(under({ kind: "base-return", rate: percent(65) })).toEqual(paying(350));
    expect(under({ kind: "base-return", rate: percent(65) }, { receipts: 900 })).toEqual({ town: 585, county: 315 });
  });

  it("has its base returned in part and its excess shared under both rules together", () => {
    // 650 of the base and 80 % of the excess of 200.
    expect(
      shares(rich, {
        remittance: { kind: "base-return", rate: percent(65) },
        excess: { tiers: [{ upTo: null, rate: percent(80) }], mode: "marginal", zeroBase: "error" },
      }),
    ).toEqual({ town: 650 + 160, county: 350 + 40 });
  });

  it("pays the county nothing under `none`", () => {
    expect(under({ kind: "none" })).toEqual(paying(0));
  });
});

describe("a town with less revenue than approved spending", () => {
  const poor: WorkedTown = { receipts: 1000, base: 1000, spendingBase: 1100, previousRemittance: 70 };

  it.each([
    ["fixed", { kind: "fixed" }],
    ["share", { kind: "share" }],
    ["growth", { kind: "growth", rate: percent(3) }],
    ["chain", { kind: "chain", rate: percent(3) }],
  ] as const)("is paid the difference of 100 by the county under `%s`", (_, remittance) => {
    expect(shares(poor, { remittance })).toEqual({ town: 1100, county: -100 });
  });

  it("is paid nothing under `none` and `increment`, which look at other things", () => {
    expect(shares(poor, { remittance: { kind: "none" } })).toEqual({ town: 1000, county: 0 });
    expect(shares(poor, { remittance: { kind: "increment", rate: percent(20) } })).toEqual({ town: 1000, county: 0 });
  });
});

describe("a county with a pool", () => {
  // Needs of 1000 each; the gaps of 400 and 100 share 250 as 200 and 50.
  const towns: readonly WorkedTown[] = [
    { receipts: 600, need: 1000 },
    { receipts: 900, need: 1000 },
    { receipts: 1500, need: 1000 },
    { receipts: 300 },
  ];

  it("pays the towns with gaps, and none to a town whose need is not known", () => {
    const { towns: settled, county: whole } = county(towns, { pool: 250 });
    expect(settled.map(({ grant }) => grant)).toEqual([200, 50, 0, 0]);
    expect(settled.map(({ remainingGap }) => remainingGap)).toEqual([200, 50, 0, 0]);
    expect([whole.countyNet, whole.poolLeft]).toEqual([-250, 0]);
  });

  it("keeps what of the pool no gap takes", () => {
    const { county: whole } = county(towns, { pool: 600 });
    expect([whole.countyNet, whole.poolLeft]).toEqual([-500, 100]);
  });

  it("has its caps go with the towns that take part", () => {
    // The first town may have 150; the second then gets the other 100, all of its gap.
    const method = { kind: "coefficient", caps: [null, 150, null, null, 9] } as const;
    const { towns: settled } = county([{ receipts: 300 }, ...towns], { pool: 250, method });
    expect(settled.map(({ grant }) => grant)).toEqual([0, 150, 100, 0, 0]);
  });

  it("takes the mean by heads where all towns that take part have them", () => {
    // 3000 over 10 heads: means of 600, 900 and 1500 = what they have. Over equal needs the mean would be 1000 each.
    const heads = towns.map((town, index) => ({ ...town, heads: ratio([2n, 3n, 5n, 1n][index] ?? 0n) }));
    const rules = { pool: 250, method: { kind: "floor", rate: percent(100) } } as const;
    expect(county(heads, rules).towns.map(({ grant }) => grant)).toEqual([0, 0, 0, 0]);
    expect(county(towns, rules).towns.map(({ grant }) => grant)).toEqual([200, 50, 0, 0]);
  });
});

describe("what comes from outside or moves by decision", () => {
  it("adds to the town and costs the county its transfers, not the inflows", () => {
    expect(shares({ receipts: 100, transfers: 20, inflows: 5 })).toEqual({ town: 125, county: -20 });
  });

  it("is a refund transfer that the county pays, or gets where it is below 0", () => {
    expect(shares({ receipts: 100, refundTransfer: 8 })).toEqual({ town: 108, county: -8 });
    expect(shares({ receipts: 100, refundTransfer: -8 })).toEqual({ town: 92, county: 8 });
  });
});
