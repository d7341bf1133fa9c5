import { functions } from "../../src/functions/families/staffCost";
import cases from "../golden/workforce/staffCost.json";

const call = (...args: unknown[]) => functions[0]?.call(args, "zh") as unknown[][];
const heads = [
  ["镇街", "行政编制", "购买服务人员"],
  ["甲镇", 58, 30],
  ["乙镇", 62, 0],
];
const rates = [
  ["人员类别", "标准"],
  ["行政编制", 118_000],
  ["购买服务人员", 52_000],
];

describe("Staff cost against resources", () => {
  it.each(cases.map((one) => [one.id, one.title_en, one] as const))("%s %s", (_id, _title, { args, expected }) => {
    const rows = call(...args).slice(1);
    const close = (cell: unknown): unknown =>
      cell === null
        ? (expect.anything() as unknown)
        : typeof cell === "number"
          ? (expect.closeTo(cell, 9) as unknown)
          : cell;
    expect(rows).toEqual(expected.map((row) => (row as unknown[]).map(close)));
  });

  it("says of a town that its resources carry it, or by how much they fall short; no town pays for another", () => {
    const finance = [
      ["镇街", "财力（万元）"],
      ["甲镇", 1000],
      ["乙镇", 700],
    ];
    // 58 × 11.8 + 30 × 5.2 = 840.4; 62 × 11.8 = 731.6.
    expect(call(heads, rates, finance).map((row) => row.at(-1))).toEqual(["结论", "可承受", "缺口 31.6", "可承受"]);
  });

  it("without resources is in yuan, and tells neither share nor balance", () => {
    expect(call(heads, rates)[1]).toEqual(["甲镇", 88, 8_404_000, "", "", "", "", ""]);
  });

  it("is refused by the category without a rate and the town without resources, both at once", () => {
    const finance = [
      ["镇街", "财力"],
      ["甲镇", 1],
    ];
    expect(() => call(heads, rates.slice(0, 2), finance)).toThrow(/“购买服务人员”没有经费标准.*没有“乙镇”/s);
    expect(() => call([...heads, ["丙镇", "", 1]], rates)).toThrow(/第 4 行/);
  });
});
