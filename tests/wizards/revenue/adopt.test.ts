import { revenue } from "../../../src/wizards/revenue";
import type { RevenueChoices } from "../../../src/wizards/revenue/choices";
import { parametersOf } from "../../../src/wizards/kit/parameters";
import { grids, job, ready, ruled } from "./county";

const adopt = (choices: RevenueChoices, key: string, cell: string | number) => revenue.adopt?.(choices, key, cell);
const rules = ruled({
  tiers: [
    { upTo: "0.1", rate: "0.9" },
    { upTo: null, rate: "1/3" },
  ],
  shortfall: { kind: "county", rate: "0.5" },
  remittance: { kind: "share", rate: null },
});
const byHand: Partial<RevenueChoices> = {
  ...rules,
  ...{ pool: 800, year: 2026, receiptUnit: "wan" },
  bases: { 柏城镇: { base: 4000, spendingBase: null } },
  needs: { 夏庄镇: 5000 },
};

describe("A yellow cell of a settlement is read back:", () => {
  const { choices } = ready(byHand);

  it.each([
    ["rules/tiers/0/1", 0.2, { rules: { tiers: [{ upTo: "0.2", rate: "0.9" }, { rate: "1/3" }] } }],
    ["rules/tiers/1/2", 0.25, { rules: { tiers: [{ rate: "0.9" }, { upTo: null, rate: "0.25" }] } }],
    ["rules/shortfallRate/0/1", "40%", { rules: { shortfall: { kind: "county", rate: "0.4" } } }],
    ["rules/shortfall/0/1", "不补不扣", undefined],
    ["rules/incentive/0/1", 0.3, { rules: { incentive: "0.3" } }],
    ["rules/pool/0/1", 900, { pool: 900 }],
    ["rules/year/0/1", 2025, { year: 2025 }],
    ["rules/pool/0/3", "县政办发〔2026〕3号", { documents: { pool: "县政办发〔2026〕3号" } }],
    ["treasuries/夏庄镇", "统管", { treasuries: { 夏庄镇: "unified" } }],
    ["bases/柏城镇/base/wan", 4100, { bases: { 柏城镇: { base: 4100, spendingBase: null } } }],
    ["bases/柏城镇/spendingBase/yuan", 30_000_000, { bases: { 柏城镇: { base: 4000, spendingBase: 3000 } } }],
    ["needs/夏庄镇/yuan", 52_000_000, { needs: { 夏庄镇: 5200 } }],
    ["town", "夏庄镇", { town: "夏庄镇" }],
  ])("%s as %j", (key, cell, expected) => {
    const adopted = adopt(choices, key, cell);
    if (expected === undefined) expect(adopted).toBeUndefined();
    else expect(adopted).toMatchObject(expected);
  });

  it.each([
    ["rules/tiers/0/1", "much"],
    ["rules/tiers/0/2", ""],
    ["rules/mode/0/1", ""],
    ["rules/tiers/7/1", 0.5],
    ["rules/unit/0/1", "元"],
    ["rules/nothing/0/1", 1],
    ["treasuries/夏庄镇", "自管"],
    ["bases/柏城镇/base/wan", "-"],
    ["unknown", 1],
  ])("%s: %j is no such choice, and the plan's stays", (key, cell) => {
    expect(adopt(choices, key, cell)).toBeUndefined();
  });

  it.each(["zh", "en"] as const)("what stands there as it was written changes nothing (%s)", (language) => {
    const standing = ready(byHand, language);
    const known = parametersOf(revenue.plan(standing).sheets).filter(({ key }) => key !== "");
    expect(known.length).toBeGreaterThan(20);
    for (const { key, value } of known) {
      const adopted = adopt(standing.choices, key, (value ?? "") as string | number);
      if (!adopted) continue;
      const { standing: again } = job(language, grids).stand(adopted);
      expect([key, again.result?.settlement]).toEqual([key, standing.result.settlement]);
    }
  });

  it("next year's table begins another year: what is filled in there is no change of this plan", () => {
    const sheets = revenue.plan(ready()).sheets;
    const next = sheets.find(({ name }) => name.startsWith("2027"));
    expect(next && parametersOf([next])).toEqual([]);
  });
});
