import { checkPlans } from "../../src/wizards/kit/check";
import type { PlanRecord } from "../../src/wizards/kit/plan";

const record: PlanRecord = {
  id: "1",
  wizard: "staffing",
  title: "方案",
  year: 2027,
  written: "2026-11-23T10:00:00Z",
  version: "1",
  sheets: ["方案"],
  sources: {},
  choices: {},
};
const found = (cells: (string | number)[][]) =>
  checkPlans([{ record, sources: {}, sheets: { 方案: { cells, origin: { sheet: "方案", row: 0, column: 0 } } } }]);

describe("Formulas without a result", () => {
  it("are told once for a sheet, with the first of them", () => {
    expect(
      found([
        ["镇街", 1],
        ["甲镇", "#N/A"],
      ]).map(({ address }) => address),
    ).toEqual(["方案!B2"]);
    const [finding, ...others] = found([
      ["镇街", "#VALUE!"],
      ["甲镇", "#N/A"],
      ["#N/A", 3],
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", address: "方案!B1" });
    expect(finding?.text.zh).toMatch(/^3 个单元格.*方案!B1（#VALUE!）/);
  });
});
