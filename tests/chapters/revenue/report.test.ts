import { levelKinds, linesByTax, splitByScheme } from "../../../src/chapters/revenue/answer/receipts";
import { readRules } from "../../../src/chapters/revenue/read/rules";
import { amountText, rateText } from "../../../src/chapters/revenue/report/amounts";
import { ruleRows, unnamed, type RulesTold } from "../../../src/chapters/revenue/report/rules";
import { settlementSteps } from "../../../src/chapters/revenue/report/steps";
import { settlementTable } from "../../../src/chapters/revenue/report/settlement";
import { taxTable } from "../../../src/chapters/revenue/report/taxes";
import { changes, excessModes, zeroBases } from "../../../src/chapters/revenue/words";
import { gapMethods } from "../../../src/chapters/revenue/words/gaps";
import { remittanceRules } from "../../../src/chapters/revenue/words/remittance";
import type { RuleWord } from "../../../src/chapters/revenue/words/rule";
import { shortfallRules } from "../../../src/chapters/revenue/words/shortfall";
import { exact, type Rational } from "../../../src/domain/kernel/exact";
import { settle, type SettlementRules, type TownAccount } from "../../../src/domain/revenue/settlement";
import { kindsOf, type Words } from "../../../src/inputs/choices";
import { countyScheme } from "../../../src/policy/county";
import { sharesOf } from "../../../src/policy/packs";
import { still, unknown } from "../../domain/revenue/county";

const shares = sharesOf(
  countyScheme(
    ["中央", "县级", "镇级"],
    [
      { tax: "增值税", from: "2016-05-01", shares: ["0.5", "0.25", "0.25"].map(exact), basis: "甲", status: "assumed" },
      { tax: "契税", from: null, shares: ["0", "1/3", "2/3"].map(exact), basis: "", status: "assumed" },
    ],
  ),
);
const levels = shares.scheme.levels.map(({ title }) => title);

/** One town's year: 1000.00 of value added tax and 300.00 of deed tax give the town level 250.00 + 200.00 = 450.00. */
function year(account: Partial<TownAccount>, rules: Partial<SettlementRules> = {}) {
  const { receipts } = splitByScheme(
    shares,
    [
      { town: 0, tax: "增值税", amount: 100_000, day: "2024-06-30", parts: undefined },
      { town: 0, tax: "契税", amount: 30_000, day: undefined, parts: undefined },
    ],
    { undated: undefined, restated: false },
  );
  const all = { ...still, ...rules };
  const kinds = levelKinds(shares);
  const settlement = settle({ levels: kinds, towns: [{ ...unknown, ...account }], receipts, rules: all });
  return { settlement, lines: linesByTax(receipts, kinds), rules: all };
}

/** The steps of that town in Chinese and English, each as label, rule, formula, numbers, amount in yuan and document. */
function steps(account: Partial<TownAccount>, rules: Partial<SettlementRules> = {}) {
  const { settlement, lines, rules: all } = year(account, rules);
  const [town] = settlement.towns;
  if (!town) throw new Error("one town");
  return settlementSteps({ town, lines, levels, rules: all, document: (rule) => `文件 ${rule}`, unit: "yuan" }).map(
    ({ label, rule, formula, numbers, amount, document }) => ({
      label: label.en,
      said: [rule.en, formula.en, numbers].filter(Boolean).join(" | "),
      zh: [label.zh, rule.zh, formula.zh].filter(Boolean).join(" | "),
      yuan: amount / 100,
      document,
    }),
  );
}
const step = (label: string, ...of: Parameters<typeof steps>) => steps(...of).find((one) => one.label === label);

describe("the steps of a town's settlement", () => {
  it("begin with its part of every tax, by which shares and under which document", () => {
    expect(steps({})).toEqual([
      {
        label: `${"增值税"}, town's part`,
        said: "from 2016-05-01 | 中央 : 县级 : 镇级 | 1,000.00 × (50% : 25% : 25%)",
        zh: "增值税归镇 | 自 2016-05-01 起 | 中央 : 县级 : 镇级",
        yuan: 250,
        document: "甲",
      },
      {
        label: `${"契税"}, town's part`,
        said: "tax sharing | 中央 : 县级 : 镇级 | 300.00 × (0% : 1/3 : 2/3)",
        zh: "契税归镇 | 分税种分成 | 中央 : 县级 : 镇级",
        yuan: 200,
        document: "",
      },
      {
        label: "Town-level receipts",
        said: "sum over taxes | 250.00 + 200.00",
        zh: "镇级收入 | 各税种归镇部分合计",
        yuan: 450,
        document: "",
      },
      { label: "Resources", said: "own receipts | 450.00", zh: "财力 | 镇级金库收入", yuan: 450, document: "" },
      {
        label: "Final resources",
        said: "resources + grant | 450.00 + 0.00",
        zh: "最终财力 | 财力 + 缺口补助",
        yuan: 450,
        document: "",
      },
    ]);
  });

  const tiers = [
    { upTo: exact("0.1"), rate: exact("0.5") },
    { upTo: null, rate: exact("0.7") },
  ];
  const excess = { tiers, mode: "marginal", zeroBase: "error" } as const;

  it("tell what exceeds the base band by band, and what the county has of it", () => {
    // A base of 400.00: an excess of 50.00, of which 40.00 × 50 % + 10.00 × 70 % = 27.00 stay.
    const of = [{ base: 40_000 }, { excess }] as const;
    expect(step("Excess", ...of)).toMatchObject({ said: "town-level receipts − base | 450.00 − 400.00", yuan: 50 });
    expect(step("Excess, town", ...of)).toMatchObject({
      said: "marginal tiers | Σ band × rate | 40.00 × 50% + 10.00 × 70%",
      zh: "超收归镇 | 超额累进 | Σ 各档金额 × 比例",
      yuan: 27,
      document: "文件 tiers",
    });
    expect(step("Excess, county", ...of)).toMatchObject({ said: "excess − town's part | 50.00 − 27.00", yuan: 23 });
    expect(step("Resources", ...of)).toMatchObject({
      said: "own receipts − excess, county | 450.00 − 23.00",
      zh: "财力 | 镇级金库收入 − 超收归县",
      yuan: 427,
    });
  });

  it("name whole-amount tiers, and an excess that is all the town's", () => {
    expect(step("Excess, town", { base: 40_000 }, { excess: { ...excess, mode: "whole" } })?.zh).toMatch(/全额套档/);
    expect(step("Excess, town", { base: 40_000 })?.said).toMatch(/^all to the town/);
    expect(step("Excess, town", { base: 45_000 }, { excess })).toBeUndefined();
  });

  it("tell a unified town's allotment and incentive, and that its receipts are the county's", () => {
    const unified = { treasury: "unified", base: 40_000, spendingBase: 30_000 } as const;
    const rules = { incentive: exact("0.3"), excess };
    expect(step("Own treasury", unified, rules)).toMatchObject({
      zh: "镇级金库 | 统管 | 收入归县，支出由县核定",
      yuan: 0,
    });
    expect(step("Excess, town", unified, rules)).toMatchObject({
      said: "incentive | Σ band × rate | 50.00 × 30%",
      yuan: 15,
      document: "文件 incentive",
    });
    expect(step("Excess, county", unified, rules)).toBeUndefined();
    expect(step("Resources", unified, rules)).toMatchObject({
      said: "incentive + allotment | 15.00 + 300.00",
      zh: "财力 | 超收激励 + 核定支出",
    });
  });

  it.each([
    ["self", { kind: "self" }, "borne by the town | nothing moves | 50.00", 0],
    ["cut", { kind: "cut", rate: exact("0.4") }, "deducted | −shortfall × 40% | 50.00", -20],
    ["quota", { kind: "quota" }, "quota cut | −quota × shortfall ÷ base | 50.00", -3],
    ["county", { kind: "county", rate: exact("1/3") }, "borne by the county in part | shortfall × 1/3 | 50.00", 16.67],
  ] as const)("tell how a shortfall is met under `%s`", (_, shortfall, said, yuan) => {
    // A base of 500.00: short by 50.00, a tenth, of which a quota of 30.00 loses 3.00.
    const of = [{ base: 50_000, quota: 3_000 }, { shortfall }] as const;
    expect(step("Shortfall", ...of)).toMatchObject({ said: "base − town-level receipts | 500.00 − 450.00", yuan: 50 });
    expect(step("Shortfall transfer", ...of)).toMatchObject({ said, yuan, document: "文件 shortfall" });
    expect(step("Excess", ...of)).toBeUndefined();
    expect(step("Shortfall transfer", { ...of[0], treasury: "unified" }, of[1])).toBeUndefined();
  });

  it.each([
    ["fixed", { kind: "fixed" }, "fixed | revenue base − spending base", 100],
    ["share", { kind: "share" }, "share of the total | receipts × (1 − spending base ÷ revenue base)", 112.5],
    ["growth", { kind: "growth", rate: exact("0.1") }, "growing | last remittance × (1 + growth) | 10%", 55],
    [
      "chain",
      { kind: "chain", rate: exact("0.1") },
      "growing, never below fixed | last remittance × (1 + growth), never below the difference of bases | 10%",
      100,
    ],
    [
      "increment",
      { kind: "increment", rate: exact("0.2") },
      "share of the increment | (receipts − base) × rate | 20%",
      10,
    ],
    [
      "base-return",
      { kind: "base-return", rate: exact("0.65") },
      "part of the base returned | receipts within the base × (1 − rate) | 65%",
      140,
    ],
  ] as const)("tell how a remittance comes about under `%s`", (_, remittance, said, yuan) => {
    const of = [{ base: 40_000, spendingBase: 30_000, previousRemittance: 5_000 }, { remittance }] as const;
    expect(step("Remittance", ...of)).toMatchObject({ said, yuan, document: "文件 remittance" });
    expect(step("Subsidy", ...of)).toBeUndefined();
  });

  it("tell a subsidy in place of a remittance, and neither where nothing moves", () => {
    const poor = { base: 40_000, spendingBase: 41_000 };
    expect(step("Subsidy", poor, { remittance: { kind: "fixed" } })).toMatchObject({
      said: "fixed | spending base − revenue base",
      yuan: 10,
    });
    expect(step("Remittance", poor, { remittance: { kind: "none" } })).toBeUndefined();
  });

  it("end with gap, grant and final resources where the need and a pool are known", () => {
    const of = [{ need: 50_000 }, { pool: 2_000 }] as const;
    expect(step("Gap", ...of)).toMatchObject({ said: "need − resources, not below 0 | 500.00 − 450.00", yuan: 50 });
    expect(step("Grant", ...of)).toMatchObject({ said: "by gap | pool of 20.00", yuan: 20, document: "文件 method" });
    expect(step("Final resources", ...of)).toMatchObject({ said: "resources + grant | 450.00 + 20.00", yuan: 470 });
    expect(step("Grant", { need: 50_000 })).toBeUndefined();
    expect(step("Gap", {}, { pool: 2_000 })).toBeUndefined();
  });
});

describe("amounts and rates in words", () => {
  it("show an amount with its fen, in 万元 with as many decimals as it takes", () => {
    expect([amountText(123_450, "yuan"), amountText(-5, "yuan")]).toEqual(["1,234.50", "-0.05"]);
    expect([amountText(123_450, "wan"), amountText(1_000_000, "wan")]).toEqual(["0.12345", "1.00"]);
  });

  it.each([
    ["1/2", "50%"],
    ["0.0333", "3.33%"],
    ["1/3", "1/3"],
    ["14/15", "14/15"],
    ["1", "100%"],
  ])("show %s as %s", (rate, text) => {
    expect(rateText(exact(rate))).toBe(text);
  });
});

describe("the tables of a settlement", () => {
  it("end with the county, whose figures are sums of those that are fixed; a base that no town has is none", () => {
    const { settlement } = year({ treasury: "unified" });
    const [headings = [], town = [], county = []] = settlementTable(settlement, ["东镇"], levels, "wan");
    expect(headings.slice(0, 4).map((cell) => (cell as { zh: string }).zh)).toEqual([
      "镇街",
      "体制",
      "入库总额（万元）",
      "中央（万元）",
    ]);
    expect(town.slice(0, 6)).toEqual([
      { zh: "东镇", en: "东镇" },
      { zh: "统管", en: "unified" },
      0.13,
      0.05,
      0.035,
      0.045,
    ]);
    expect(county.slice(2, 7)).toEqual([0.13, 0.05, 0.035, 0.045, null]);
  });

  it("show what every level has of every tax, and the sum", () => {
    const table = taxTable(year({}).lines, levels, "yuan");
    expect(table.slice(1).map((row) => row.slice(3, 7))).toEqual([
      [1000, 500, 250, 250],
      [300, 0, 100, 200],
      [1300, 500, 350, 450],
    ]);
  });
});

describe("the rules as a table", () => {
  const told: RulesTold = {
    rules: {
      tiers: [
        { upTo: exact("0.1"), rate: exact("0.5") },
        { upTo: exact("0.3"), rate: null },
        { upTo: null, rate: exact("2/3") },
      ],
      mode: "marginal",
      zeroBase: "top",
      shortfall: { kind: "self", rate: null },
      remittance: { kind: "none", rate: null },
      incentive: exact("0.3"),
      method: { kind: "full", rate: null },
    },
    pool: 8_000_000,
    year: 2026,
    change: "restated",
    receiptUnit: "yuan",
    unit: "wan",
    document: (rule) => (rule === "tiers" ? "甲" : ""),
  };
  const again = (of: RulesTold, language: "zh" | "en") => {
    const { written, issues } = readRules({ cells: ruleRows(of, language).map(({ cells }) => cells) });
    expect(issues).toEqual([]);
    return written;
  };

  it.each(["zh", "en"] as const)(
    "are read back to the same in %s: exact rates, pool, year, units, documents",
    (language) => {
      const { rules, pool, year: of, change, receiptUnit, unit, documents } = again(told, language);
      expect({ rules, pool, year: of, change, receiptUnit, unit }).toEqual({
        rules: { ...told.rules, tiers: [told.rules.tiers[0], told.rules.tiers[2]] },
        pool: 8_000_000,
        year: 2026,
        change: "restated",
        receiptUnit: "yuan",
        unit: "wan",
      });
      expect([documents.get("tiers"), documents.get("shortfall"), documents.get("year")]).toEqual([
        "甲",
        unnamed[language],
        undefined,
      ]);
    },
  );

  const rated = <Kind extends string>(words: Readonly<Record<Kind, RuleWord<unknown>>>) =>
    kindsOf(words).map((kind): { kind: Kind; rate: Rational | null } => ({
      kind,
      rate: words[kind].rate?.usual ?? null,
    }));
  const plain = <Kind extends string>(words: Words<Kind>) => kindsOf(words);

  it.each(["zh", "en"] as const)("hold every kind of every rule, with its rate, in %s", (language) => {
    const wanted = [
      ...rated(shortfallRules).map((shortfall) => ({ shortfall })),
      ...rated(remittanceRules).map((remittance) => ({ remittance })),
      ...rated(gapMethods).map((method) => ({ method })),
      ...plain(excessModes).map((mode) => ({ mode })),
      ...plain(zeroBases).map((zeroBase) => ({ zeroBase })),
    ];
    for (const part of wanted)
      expect(again({ ...told, rules: { ...told.rules, ...part } }, language).rules).toMatchObject(part);
    for (const change of plain(changes)) expect(again({ ...told, change }, language).change).toBe(change);
  });

  it("tell nothing of a method where there is no pool", () => {
    const rows = ruleRows({ ...told, pool: null }, "zh").map(({ rule }) => rule);
    expect(rows).not.toContain("pool");
    expect(rows).not.toContain("method");
  });
});
