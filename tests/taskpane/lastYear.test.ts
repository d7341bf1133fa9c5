import { sinceLastYear } from "../../src/taskpane/lastYear";
import type { PlanRecord } from "../../src/wizards/kit/plan";
import { memoryDesk } from "./memoryDesk";

const record = (year: number, more: Partial<PlanRecord> = {}): PlanRecord => ({
  ...{
    id: `staffing ${year}`,
    wizard: "staffing",
    title: `${year}`,
    year,
    written: `${year - 1}-11-01`,
    version: "0.1.0",
  },
  ...{ sheets: [`${year} 编制`], sources: {}, choices: {} },
  figures: [{ key: "administrative", sheet: `${year} 编制`, row: 3, column: 1, rows: 2 }],
  parameters: [
    { key: "totals/administrative", sheet: `${year} 编制`, row: 1, column: 1, value: year === 2027 ? 12 : 15 },
  ],
  ...more,
});
const sheet = (total: number, ...posts: readonly number[]) => [
  ["", "行政编制总数"],
  ["", total],
  ["镇街", "行政编制"],
  ["甲镇", posts[0]],
  ["乙镇", posts[1]],
];
const desk = () => memoryDesk({ "2027 编制": sheet(12, 7, 5), "2028 编制": sheet(15, 9, 6) });
const cell = { address: "'2028 编制'!B4", row: "甲", value: 9 };
const lines = async (plans: readonly PlanRecord[], of = cell) =>
  (await sinceLastYear(desk(), plans, record(2028), of))?.lines.map(({ label, value }) => [label.zh, value]);

describe("A written figure is set against last year's:", () => {
  it("甲镇， under its short name, has two more, and the total that was raised stands beside it", async () => {
    expect(await lines([record(2027), record(2028)])).toEqual([
      ["2027 年", { value: 7, as: "decimal", digits: 0 }],
      ["2028 年", { value: 9, as: "decimal", digits: 0 }],
      ["变化", { value: 2, as: "difference", digits: 0 }],
      ["行政编制总数", { zh: "12 → 15", en: "12 → 15" }],
    ]);
  });

  it("what was signed counts, whatever its live sheet shows by now", async () => {
    const final = { day: "2026-12-20", sheets: ["定稿"], mark: "", figures: { administrative: { 甲镇: 8 } } };
    expect((await lines([record(2027, { final }), record(2028)]))?.slice(0, 1)).toEqual([
      ["2027 年（定稿）", { value: 8, as: "decimal", digits: 0 }],
    ]);
  });

  it.each([
    ["there is no plan of the year before", [record(2028)], cell],
    ["the cell is no result of the plan", [record(2027), record(2028)], { ...cell, address: "'2028 编制'!A4" }],
    ["the town was not there", [record(2027), record(2028)], { ...cell, row: "丙镇" }],
  ] as const)("nothing is said where %s", async (_why, plans, of) => {
    expect(await lines(plans, of)).toBeUndefined();
  });
});
