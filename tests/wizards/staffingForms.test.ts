import { staffing } from "../../src/wizards/staffing";
import type { FormulaCell } from "../../src/wizards/kit/plan";
import { atWork, sheet } from "./fixture";

const towns = sheet("Towns", [
  ["镇街", "户籍人口（人）", "面积（平方公里）", "行政编制", "行政实有人数"],
  ["夏庄镇", 97048, 168, 87, 83],
  ["柏城镇", 61030, 131, 60, 56],
  ["姜庄镇", 83041, 187, 65, 60],
]);
const sheets = () => {
  const { standing } = atWork(staffing, { towns }, "zh").stand({});
  if (!standing.value || !standing.result) throw new Error("the rules allow an answer");
  return staffing.plan({ ...standing, value: standing.value, result: standing.result }).sheets;
};

describe("Beside the plan the staffing wizard writes, live from its sheet,", () => {
  const sheetOf = (name: string) => {
    const found = sheets().find((one) => one.name === name);
    if (!found) throw new Error(`there is no sheet ${name}`);
    return found;
  };
  const formulasOf = (name: string) =>
    sheetOf(name)
      .blocks.flatMap(({ cells }) => cells.flat())
      .filter((cell): cell is FormulaCell => typeof cell === "object" && cell !== null)
      .map(({ formula }) => formula);

  it("the form to sign on one page: each town with its indicators, its posts today and fixed, and the totals", () => {
    const { blocks, print } = sheetOf("2027 编制核定表");
    const form = blocks.find(({ role }) => role === "form");
    expect(form?.cells).toHaveLength(4);
    const headings = blocks.find(({ role, row }) => role === "formHeading" && row === 3)?.cells[0];
    expect(headings).toEqual(["镇街", "户籍人口（人）", "面积（平方公里）", "得分", "现有", "核定", "增减"]);
    expect(form?.cells[0]?.[0]).toEqual({ formula: "=IF(ISBLANK('2027 编制方案'!$A$8),\"\",'2027 编制方案'!$A$8)" });
    expect(print).toMatchObject({ pagesWide: 1, pagesHigh: 1 });
  });

  it("a notice for each town on a page of its own, with its posts and people", () => {
    const { blocks, print } = sheetOf("2027 编制核定通知");
    expect(blocks.filter(({ role }) => role === "formTitle")).toHaveLength(3);
    const [first, second] = blocks.filter(({ role }) => role === "formTitle").map(({ row }) => row);
    expect(print?.breaks?.[0]).toBe(second);
    expect(first).toBe(0);
    expect(formulasOf("2027 编制核定通知")).toContain("='2027 编制方案'!$A$9&\"：\"");
  });

  it("the reasons by QUOTA.EXPLAIN over the cells of the plan, so that they follow its yellow cells", () => {
    const [call = ""] = formulasOf("2027 编制计算依据");
    expect(call).toMatch(/^=TOWN\.QUOTA\.EXPLAIN\('2027 编制方案'!/);
    expect(call.match(/'2027 编制方案'!/g)).toHaveLength(6);
  });
});
