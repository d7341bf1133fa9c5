import { readAccounts } from "../../../src/chapters/revenue/read/towns";
import { readNeeds } from "../../../src/chapters/revenue/read/needs";
import { readReceipts } from "../../../src/chapters/revenue/read/receipts";
import { readRules } from "../../../src/chapters/revenue/read/rules";
import { readShares } from "../../../src/chapters/revenue/read/shares";
import { needTable, receiptTable, townTable, unitOf } from "../../../src/chapters/revenue/tables";
import { exact, ONE } from "../../../src/domain/kernel/exact";
import type { Issue } from "../../../src/inputs/faults";
import { readTable, type Grid } from "../../../src/inputs/table";

type Cells = Grid["cells"];

const onSheet = (cells: Cells): Grid => ({ cells, origin: { sheet: "表", row: 0, column: 0 } });
/** What is told, and at which cell. */
const told = (issues: readonly Issue[]) => issues.map(({ fault, place }) => `${fault.code} ${place.address}`);

describe("the accounts of the towns", () => {
  const accounts = (cells: Cells) => readAccounts(readTable(townTable, onSheet(cells)));

  it("count in the unit of each heading, and in that of the table where a heading has none", () => {
    const { accounts: read } = accounts([
      ["单位：万元", "", "", ""],
      ["镇街", "收入基数", "支出基数（元）", "转移支付"],
      ["东镇", 1, 20000, 0.5],
    ]);
    expect(read).toMatchObject([{ base: 1_000_000, spendingBase: 2_000_000, transfers: 500_000 }]);
  });

  it("take a town for one with a treasury unless it is told otherwise", () => {
    expect(accounts([["镇街"], ["东镇"]]).accounts).toMatchObject([{ treasury: "own", base: null, transfers: 0 }]);
    expect(
      accounts([
        ["镇街", "体制"],
        ["东镇", "乡财县管"],
      ]).accounts,
    ).toMatchObject([{ treasury: "unified" }]);
  });

  it("tell a base, an approved spending or a need that is blank while others are there, for a blank is not 0", () => {
    const { issues } = accounts([
      ["镇街", "收入基数", "支出基数", "支出需求", "转移支付"],
      ["东镇", 1, "", "", ""],
      ["西镇", "", 2, 3, ""],
    ]);
    expect(told(issues)).toEqual(["input.missing 表!C2", "input.missing 表!D2", "input.missing 表!B3"]);
  });
});

const scheme = (...rows: Cells) => readShares(onSheet([["税种", "施行", "中央", "县级", "镇级"], ...rows]));
const sharesOf = (...rows: Cells) => {
  const reading = scheme(...rows);
  if ("issues" in reading) throw new Error(told(reading.issues).join());
  return reading.shares;
};

describe("a table of receipts", () => {
  const shares = sharesOf(["增值税", "", 0.5, 0.25, 0.25], ["房产税", "", 0, 0.5, 0.5]);
  const receipts = (cells: Cells) => {
    const { postings, issues } = readReceipts(readTable(receiptTable, onSheet(cells)), ["东镇", "西镇"], shares);
    return { postings: postings.map(({ tell: _tell, ...posting }) => posting), told: told(issues), all: postings };
  };

  it("is a ledger where it has taxes and amounts, or a row for each town with a column for each tax", () => {
    const one = { town: 0, tax: "增值税", amount: 1000, day: undefined, parts: undefined };
    const ledger = [
      ["镇街", "税种", "金额"],
      ["东镇", "增值税", 10],
    ];
    const wide = [
      ["镇街", "增值税", "房产税"],
      ["东镇", 10, ""],
    ];
    expect([receipts(ledger), receipts(wide)].map(({ postings }) => postings)).toEqual([[one], [one]]);
  });

  it("is not read where a tax, or all of them, are in 千元", () => {
    const inHeading = receipts([
      ["镇街", "增值税（千元）", "房产税"],
      ["东镇", 10, 5],
    ]);
    expect([inHeading.told, inHeading.postings.map(({ tax }) => tax)]).toEqual([
      ["input.unitUnknown 表!B2"],
      ["房产税"],
    ]);
    const above = [["单位：千元"], ["镇街", "增值税"], ["东镇", 10]];
    expect(readTable(receiptTable, onSheet(above)).issues.map(({ fault }) => fault.code)).toEqual([
      "input.unitUnknown",
    ]);
  });

  it("takes what the treasury has entered by level, a blank level having nothing", () => {
    const { postings } = receipts([
      ["镇街", "税种", "金额（万元）", "中央（万元）", "镇级"],
      ["东镇", "增值税", 1, 0.6, ""],
      ["东镇", "增值税", 1, "", ""],
    ]);
    expect(postings.map(({ amount, parts }) => [amount, parts && [...parts]])).toEqual([
      [1_000_000, [["中央", 600_000]]],
      [1_000_000, undefined],
    ]);
  });

  it("tells a town that is not known, a tax or an amount that is missing, each at its cell", () => {
    const { told: issues } = receipts([
      ["镇街", "税种", "金额"],
      ["南镇", "增值税", 1],
      ["东镇", "", 1],
      ["西", "增值税", ""],
    ]);
    expect(issues).toEqual(["revenue.townUnknown 表!A2", "input.missing 表!B3", "input.missing 表!C4"]);
  });

  it("tells an amount of a tax's own column that is no number, and goes on with the others", () => {
    const { postings, told: issues } = receipts([
      ["镇街", "增值税", "房产税"],
      ["东镇", "约十", 4],
    ]);
    expect(issues).toEqual(["input.notNumber 表!B2"]);
    expect(postings.map(({ tax, amount }) => [tax, amount])).toEqual([["房产税", 400]]);
  });

  it("says so where no column is a tax", () => {
    expect(
      receipts([
        ["镇街", "牧业税"],
        ["东镇", 4],
      ]).told,
    ).toEqual(["input.missingColumn 表!A1:B1"]);
  });

  it("has each posting tell a fault of its tax at the tax's cell or heading's column, and of its day at the day's", () => {
    const at = (cells: Cells) =>
      receipts(cells).all.map(({ tell }) =>
        told(["tax", "date"].map((key) => tell({ code: "input.missing", facts: {} }, key as "tax" | "date"))),
      );
    expect(
      at([
        ["镇街", "入库日期", "税种", "金额"],
        ["东镇", "2024-01-01", "增值税", 1],
      ]),
    ).toEqual([["input.missing 表!C2", "input.missing 表!B2"]]);
    expect(
      at([
        ["镇街", "入库日期", "增值税"],
        ["东镇", "2024-01-01", 1],
      ]),
    ).toEqual([["input.missing 表!C2", "input.missing 表!B2"]]);
  });
});

describe("a table of shares", () => {
  it("takes every further heading for a level, but numbers, sums and remarks", () => {
    const reading = readShares(
      onSheet([
        ["2026 年体制"],
        ["序号", "税种", "施行日期", "中央", "县级", "镇级", "合计", "依据", "状态", "备注"],
        [1, "增值税", "2016-05-01", 0.5, 0.25, 0.25, 1, "国发〔2016〕26号", "已核实", "x"],
      ]),
    );
    if ("issues" in reading) throw new Error(told(reading.issues).join());
    const { levels, taxes } = reading.shares.scheme;
    expect(levels.map(({ id }) => id)).toEqual(["central", "county", "town"]);
    expect(taxes[0]?.versions).toEqual([
      {
        from: "2016-05-01",
        basis: "国发〔2016〕26号",
        status: "verified",
        values: [exact("0.5"), exact("0.25"), exact("0.25")],
      },
    ]);
  });

  it("holds a blank among others for 0, and a row of blanks for a repeal", () => {
    const { scheme: read } = sharesOf(["营业税", "1994-01-01", "", 0.5, 0.5], ["营业税", "2016-05-01", "", "", ""]);
    expect(read.taxes[0]?.versions.map(({ values }) => values)).toEqual([[exact(0), exact("0.5"), exact("0.5")], null]);
    expect(read.taxes[0]?.versions[0]).toMatchObject({ status: "assumed", basis: "" });
  });

  it("reads 50 as 50 % under a heading in percent, and a third as a third", () => {
    const reading = readShares(
      onSheet([
        ["税种", "县级（%）", "镇级"],
        ["契税", 50, "1/2"],
        ["房产税", "1/3", "2/3"],
      ]),
    );
    if ("issues" in reading) throw new Error(told(reading.issues).join());
    expect(reading.shares.scheme.taxes.map(({ versions }) => versions[0]?.values)).toEqual([
      [exact("1/2"), exact("1/2")],
      [exact("1/3"), exact("2/3")],
    ]);
  });

  it("tells every fault at its cell: a share or a day that is none, a tax that is missing, a sum that is not 1", () => {
    const reading = scheme(
      ["增值税", "前年", "半", 0.25, 0.25],
      ["", "2020-01-01", 0.5, 0.25, 0.25],
      ["房产税", "2020-01-01", 0.6, 0.25, 0.25],
    );
    expect("issues" in reading && told(reading.issues)).toEqual([
      "input.notDate 表!B2",
      "input.notNumber 表!C2",
      "input.missing 表!A3",
      "policy.sharesNotOne 表!A4",
    ]);
  });

  it("tells days of one tax that do not ascend, at the later row's day", () => {
    const reading = scheme(["增值税", "2020-01-01", 0.5, 0.25, 0.25], ["增值税", "2019-01-01", 0.5, 0.25, 0.25]);
    expect("issues" in reading && told(reading.issues)).toEqual(["policy.datesNotAscending 表!B3"]);
  });

  it("passes over notes and blank rows", () => {
    const { scheme: read } = sharesOf(
      ["", "", "", "", ""],
      ["增值税", "", 0.5, 0.25, 0.25],
      ["注：见文件", "", "", "", ""],
    );
    expect(read.taxes).toHaveLength(1);
    expect(sharesOf(["", "注：假定", "", "", ""], ["增值税", "", 1, 0, 0]).scheme.taxes).toHaveLength(1);
  });

  it("is none without a heading for taxes, without a row, or with one level", () => {
    const issues = (...cells: Cells) => {
      const reading = readShares(onSheet(cells));
      return "issues" in reading ? told(reading.issues) : [];
    };
    expect(issues(["东镇", 1])).toEqual(["input.noHeadings 表!A1"]);
    expect(issues(["税种", "中央", "镇级"])).toEqual(["input.noRows 表!A1"]);
    expect(issues(["税种", "镇级"], ["契税", 1])).toEqual(["policy.noLevels 表!A2"]);
  });

  it("notes a split by affiliation, which is no fault", () => {
    const reading = scheme(["县属企业所得税", "", 0.6, 0.2, 0.2]);
    expect("notes" in reading && reading.notes.map(({ error }) => error.code)).toEqual(["policy.byAffiliation"]);
  });
});

describe("a table of rules", () => {
  const rules = (...cells: Cells) => readRules(onSheet(cells));

  it("takes no amount in another unit than yuan and 万元", () => {
    const { issues } = rules(["资金池（千元）", 300]);
    expect(told(issues)).toEqual(["input.unitUnknown 表!A1"]);
  });

  it("leaves out what is as usual: a fixed remittance, a shortfall borne by the town, no tiers, no pool", () => {
    const { written, issues } = rules();
    expect(issues).toEqual([]);
    expect(written).toEqual({
      rules: {
        tiers: [],
        mode: "marginal",
        zeroBase: "error",
        shortfall: { kind: "self", rate: null },
        remittance: { kind: "fixed", rate: null },
        incentive: exact(0),
        method: { kind: "proportional", rate: null },
      },
      pool: null,
      year: null,
      change: "segments",
      receiptUnit: null,
      unit: "yuan",
      documents: new Map(),
    });
  });

  it("reads every rule by its names in either language, past headings, notes and blank rows", () => {
    const { written, issues } = rules(
      ["规则", "取值", "比例", "依据"],
      ["超收分档", 0.1, "50%", "甲"],
      ["Excess tier", "以上", "1/3", ""],
      ["", "", "", ""],
      ["Excess mode", "全额套档"],
      ["零基数", "首档"],
      ["短收", "county"],
      ["短收比例", 0.4],
      ["上解办法", "环比上解"],
      ["上解增长率", "3%"],
      ["统管镇激励比例", 0.3],
      ["缺口补助资金（万元）", 5],
      ["补助办法", "保底"],
      ["补助参数", 0.9],
      ["结算年度", 2026],
      ["年中变动", "重述"],
      ["收入表单位", "万元"],
      ["结果单位", "wan"],
      ["注：以上为假定", 7],
    );
    expect(told(issues)).toEqual([]);
    expect(written).toEqual({
      rules: {
        tiers: [
          { upTo: exact("0.1"), rate: exact("0.5") },
          { upTo: null, rate: exact("1/3") },
        ],
        mode: "whole",
        zeroBase: "first",
        shortfall: { kind: "county", rate: exact("0.4") },
        remittance: { kind: "chain", rate: exact("0.03") },
        incentive: exact("0.3"),
        method: { kind: "floor", rate: exact("0.9") },
      },
      pool: 5_000_000,
      year: 2026,
      change: "restated",
      receiptUnit: "wan",
      unit: "wan",
      documents: new Map([["tiers", "甲"]]),
    });
  });

  it("finds the documents where their heading stands; a tier's rate is no document", () => {
    const { documents } = rules(["规则", "取值", "文号"], ["超收分档", "", 0.5], ["短收办法", "自负", "乙"]).written;
    expect([...documents]).toEqual([["shortfall", "乙"]]);
  });

  it("tells at their cells a rule that nobody knows, a value that is none, tiers that do not ascend", () => {
    expect(told(rules(["奖励", 5], ["奖励", ""], ["短收办法", "赦免"], ["超收分档", "多", 2]).issues)).toEqual([
      "policy.ruleUnknown 表!A1",
      "input.notOneOf 表!B3",
      "input.notNumber 表!B4",
      "input.above 表!C4",
    ]);
    expect(told(rules(["超收分档", 0.2, 0.5], ["超收分档", 0.1, 0.6]).issues)).toEqual([
      "revenue.tiersNotAscending 表!B2",
    ]);
  });
});

describe("items of spending", () => {
  const needs = (cells: Cells) =>
    readNeeds(readTable(needTable, onSheet(cells)), ["东镇", "西镇"], (item) => (item === "绿化" ? ONE : exact("0.3")));

  it("are what a town bears of units × standard, in the unit of the standard's heading or of the table", () => {
    const own = [
      ["镇街", "支出项目", "类别", "数量", "标准（元）", "镇级承担比例"],
      ["东", "村干部报酬", "保工资", 10, 300, 0.5],
      ["东镇", "绿化", "其他", 2, 0.015, 1],
    ];
    // 10 × 300.00 × 50 % = 1500.00; 2 × 0.015 = 0.03.
    expect(needs(own)).toEqual({ needs: [{ total: 150_003, guaranteed: 150_000 }, null], issues: [] });
    const wan = [
      ["单位：万元", "", "", ""],
      ["镇街", "支出项目", "数量", "标准"],
      ["西镇", "绿化", 2, 1.5],
    ];
    expect(needs(wan).needs).toEqual([null, { total: 3_000_000, guaranteed: 0 }]);
    expect(unitOf(readTable(needTable, onSheet(wan)), "standard")).toBe("wan");
  });

  it("take a share that is told elsewhere where they have no column for it", () => {
    expect(
      needs([
        ["镇街", "支出项目", "数量", "标准"],
        ["东镇", "路灯", 10, 1],
      ]).needs?.[0]?.total,
    ).toBe(300);
  });

  it("tell a town that is not known and a share that is missing; without any item there are no needs", () => {
    const heading = ["镇街", "支出项目", "数量", "标准", "镇级承担比例"];
    expect(told(needs([heading, ["南镇", "路灯", 1, 1, 1], ["东镇", "路灯", 1, 1, ""]]).issues)).toEqual([
      "revenue.townUnknown 表!A2",
      "input.missing 表!E3",
    ]);
    expect(needs([heading]).needs).toBeUndefined();
  });
});
