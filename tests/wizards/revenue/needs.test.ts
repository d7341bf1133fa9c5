import { revenue } from "../../../src/wizards/revenue";
import type { RevenueChoices } from "../../../src/wizards/revenue/choices";
import { atWork, sheet } from "../fixture";
import { board, grids, wan, type Cell } from "./county";

describe("needs from items of spending", () => {
  const items = (...rows: Cell[][]) =>
    sheet("支出项目", [["镇街", "支出项目", "类别", "数量", "标准（元）", "镇级承担比例"], ...rows]);
  const wages = (town: string, share: Cell = 0.3): Cell[] => [town, "村干部报酬", "保工资", 137, 28800, share];
  const stand = (needItems: ReturnType<typeof items>, changed: Partial<RevenueChoices> = {}) =>
    atWork(revenue, { ...grids, needItems }).stand(changed);
  const need = (needItems: ReturnType<typeof items>, town: number, changed: Partial<RevenueChoices> = {}) =>
    wan(stand(needItems, changed).standing.result?.settlement.towns[town]?.need ?? NaN);

  it("are units × standard × the town's share, in place of the table's need; other towns keep theirs", () => {
    const given = items(wages("朝阳街道"), ["朝阳街道", "环境卫生", "其他", 53217, 36.5, "50%"]);
    expect(need(given, 0)).toBe(118.368 + 97.121025);
    expect(need(given, 1)).toBe(12370);
    expect(need(given, 0, { needs: { 朝阳街道: 200 } })).toBe(200);
  });

  it("take the template's shares where the table has none, and say that they are assumed", () => {
    const given = sheet("支出项目", [
      ["镇街", "支出项目", "数量", "标准（万元）"],
      ["朝阳街道", "村干部报酬", 10, 2.88],
      ["朝阳街道", "绿化", 2, 1],
    ]);
    expect(need(given, 0)).toBe(28.8 * 0.3 + 2);
    expect(stand(given).standing.value?.warnings.map(({ zh }) => zh)).toEqual([expect.stringMatching(/模板（假定）/)]);
  });

  it("tell a town that is not known and a share that is missing, each at its cell", () => {
    expect(stand(items(wages("旧镇"), wages("朝阳街道", null))).issues).toMatchObject([
      { fault: { code: "revenue.townUnknown" }, place: { address: "支出项目!A2" } },
      { fault: { code: "input.missing" }, place: { address: "支出项目!F3" } },
    ]);
  });

  it("warn where basic livelihood, wages and operation are not covered", () => {
    const preview = (given: ReturnType<typeof items>) =>
      revenue.steps
        .find(({ id }) => id === "preview")
        ?.views(stand(given).standing)
        .flatMap((view) => (view.kind === "notes" ? view.lines.map(({ zh }) => zh) : [])) ?? [];
    expect(preview(items(["朝阳街道", "人员经费", "保工资", 2000, 200000, 1]))).toContainEqual(
      expect.stringMatching(/三保.*朝阳街道/),
    );
    expect(preview(items(wages("朝阳街道")))).toEqual([]);
  });

  it("are written as a sheet that the settlement follows", () => {
    const { standing } = stand(items(wages("朝阳"), wages("醴泉街道")));
    if (!standing.value || !standing.result) throw new Error("no result");
    const plan = revenue.plan({ ...standing, value: standing.value, result: standing.result });
    const cells = board(plan);
    expect(cells.get("2026 支出需求!4,7")).toEqual({
      formula: "=TOWN.COSTSHARE($D$5:$D$6,$E$5:$E$6,$F$5:$G$6)",
      spill: { rows: 2, columns: 2 },
    });
    expect([cells.get("2026 支出需求!4,0"), cells.get("2026 支出需求!5,0")]).toEqual([
      "朝阳街道",
      { formula: "=支出项目!A3" },
    ]);
    expect(cells.get("2026 支出需求!9,1")).toEqual({ formula: "=ROUND(SUMIFS($H$5:$H$6,$A$5:$A$6,$A$10),2)" });
    expect([...cells.values()]).toContainEqual({ formula: "=ROUND('2026 支出需求'!$B$10/10000,6)" });
  });
});
