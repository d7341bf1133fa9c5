import { allFunctions } from "../../src/functions/all";

const call = (...args: unknown[]) =>
  allFunctions.find(({ id }) => id === "SETTLE.SWITCH")?.call(args, "zh") as unknown[][];
const receipts = [
  ["镇街", "税种", "金额（万元）"],
  ["甲镇", "增值税", 2000],
  ["乙镇", "增值税", 240],
];
const scheme = [
  ["税种", "中央", "县级", "镇级"],
  ["增值税", 0.5, 0, 0.5],
];
const rules = [
  ["超收分档", 0.1, 0.6],
  ["超收分档", "", 0.4],
  ["统管镇激励比例", 0.3],
  ["结果单位", "万元"],
];

describe("SETTLE.SWITCH", () => {
  const headings = ["镇街", "体制", "收入基数（万元）", "支出基数（万元）"];
  const table = [headings, ["甲镇", "分税制", 800, 700], ["乙镇", "统管", 100, 300]];

  it("shows each town both ways in the unit that the rules ask for", () => {
    expect(call(table, receipts, scheme, rules)).toEqual([
      [
        "镇街",
        "现行",
        "分税制财力（万元）",
        "统管财力（万元）",
        "差额（万元）",
        "更有利",
        "县级差额（万元）",
        "临界镇级收入（万元）",
      ],
      // 800 + 60 % of 80 + 40 % of 120 − (800 − 700) = 796; 700 + 30 % of 200 = 760; both are 700 at the base.
      ["甲镇", "分税制", 796, 760, 36, "分税制", -36, 800],
      // 100 + 60 % of 10 + 40 % of 10 + (300 − 100) = 310; 300 + 30 % of 20 = 306.
      ["乙镇", "统管", 310, 306, 4, "分税制", -4, 100],
    ]);
  });

  it("leaves the figures blank where the table has no spending bases, and says so", () => {
    const without = table.map((row) => row.slice(0, 3));
    expect(call(without, receipts, scheme, rules)[1]).toEqual([
      ...["甲镇", "分税制", "", "", "", "缺收入基数或支出基数", "", ""],
    ]);
  });

  it("names the town whose excess has no rate under the other system", () => {
    const towns = [headings, ["甲镇", "分税制", 800, 700], ["乙镇", "统管", 0, 300]];
    expect(() => call(towns, receipts, scheme, rules)).toThrow(/乙镇.*基数/u);
  });
});
