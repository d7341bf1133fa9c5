import { comparePlans, type ComparedPlan } from "../../src/wizards/kit/compare";
import { comparisonSheet } from "../../src/wizards/kit/comparisonSheet";
import type { PlanRecord } from "../../src/wizards/kit/plan";

/** A plan on one sheet: a total in a yellow cell, and two columns of posts under their headings. */
function plan(total: number, posts: Readonly<Record<string, number>>, final?: PlanRecord["final"]): ComparedPlan {
  const towns = Object.entries(posts);
  const lines = [["总数"], [total], ["", "编制", "工勤"], ...towns.map(([town, count]) => [town, count, 2])];
  const area = { sheet: "方案", row: 3, rows: towns.length };
  const record: PlanRecord = {
    id: String(total),
    wizard: "staffing",
    title: "编制",
    year: 2027,
    written: "2026-11-23T10:00:00.000Z",
    version: "0.1.0",
    sheets: ["方案"],
    sources: {},
    choices: {},
    parameters: [{ key: "total", sheet: "方案", row: 1, column: 0, value: 0 }],
    figures: [
      { ...area, key: "posts", column: 1 },
      { ...area, key: "workers", column: 2 },
    ],
    ...(final ? { final } : {}),
  };
  return { record, cells: (sheet) => (sheet === "方案" ? lines : undefined) };
}

describe("Two plans are compared", () => {
  it("by the parameters as they stand on the sheets, and by the results of each town; what is alike is only counted", () => {
    const { parameters, figures, alike } = comparePlans(plan(15, { 朝阳: 8, 醴泉: 7 }), plan(16, { 朝阳: 9, 醴泉: 7 }));
    expect(parameters).toEqual([{ name: "总数", left: 15, right: 16 }]);
    expect(figures).toEqual([
      {
        name: "编制",
        rows: [
          { name: "朝阳", left: 8, right: 9 },
          { name: "醴泉", left: 7, right: 7 },
        ],
      },
    ]);
    expect(alike).toBe(1);
  });

  it("so that a town of only one of them is seen, with nothing at its other side", () => {
    const { figures } = comparePlans(plan(15, { 朝阳: 15 }), plan(15, { 朝阳: 10, 密水: 5 }));
    expect(figures[0]?.rows[1]).toEqual({ name: "密水", left: undefined, right: 5 });
  });

  it("a final one as it was signed, whatever its live sheet shows by now", () => {
    const figures = { posts: { 朝阳: 8, 醴泉: 7 }, workers: { 朝阳: 2, 醴泉: 2 } };
    const signed = plan(16, { 朝阳: 9, 醴泉: 7 }, { day: "2026-11-26", sheets: [], mark: "", figures });
    expect(comparePlans(plan(16, { 朝阳: 8, 醴泉: 7 }), signed)).toEqual({ parameters: [], figures: [], alike: 2 });
  });

  it("and on a sheet with live differences and totals, none where one side has nothing", () => {
    const { blocks } = comparisonSheet(comparePlans(plan(15, { 朝阳: 15 }), plan(15, { 朝阳: 10, 密水: 5 })), {
      names: ["甲", "乙"],
      day: "2026-11-27",
      language: "zh",
      sheetNames: ["方案比较"],
    });
    const body = blocks.find(({ role }) => role === "body");
    const row = body?.row ?? 0;
    expect(body?.cells).toEqual([
      ["朝阳", 15, 10, { formula: `=C${row + 1}-B${row + 1}` }],
      ["密水", "", 5, ""],
    ]);
    expect(blocks.find(({ role }) => role === "total")?.cells[0]?.slice(1, 3)).toEqual([
      { formula: `=SUM(B${row + 1}:B${row + 2})` },
      { formula: `=SUM(C${row + 1}:C${row + 2})` },
    ]);
  });
});
