import { revenue } from "../../../src/wizards/revenue";
import type { RevenueChoices } from "../../../src/wizards/revenue/choices";
import { atWork, sheet } from "../fixture";
import { board, grids, tables, wan, type Cell } from "./county";

const { finance } = tables;

describe("bases at new shares", () => {
  const older = [["镇街", "增值税", "房产税"], ...finance.slice(1).map(([town]) => [town ?? null, 10000, 400])];
  const stand = (rows: Cell[][], changed: Partial<RevenueChoices> = {}) =>
    atWork(revenue, { ...grids, baseReceipts: sheet("2025 收入", rows) }).stand({ receiptUnit: "wan", ...changed });

  it("are the base year's receipts at this year's shares, and come before the table's", () => {
    expect(stand(older).standing.result?.settlement.towns.map(({ base }) => wan(base ?? NaN))).toEqual(
      Array<number>(10).fill(10000 * 0.25 + 400 * 0.5),
    );
  });

  it("give way to a base set by hand; a town without receipts then keeps the table's, and is named", () => {
    const { towns } = stand(older.slice(0, 2), { bases: { 朝阳街道: { base: 5, spendingBase: null } } }).standing.result
      ?.settlement ?? { towns: [] };
    expect(towns.slice(0, 2).map(({ base }) => wan(base ?? NaN))).toEqual([5, 13205]);
    expect(stand(older.slice(0, 9)).standing.value?.warnings.map(({ en }) => en)).toEqual([
      expect.stringMatching(/Jinggou|井沟镇, 柴沟镇/),
    ]);
  });

  it("are written as one live formula", () => {
    const { standing } = stand(older);
    if (!standing.value || !standing.result) throw new Error("no result");
    const plan = revenue.plan({
      ...standing,
      value: standing.value,
      result: standing.result,
      context: {
        ...standing.context,
        sources: { baseReceipts: { address: "'2025 收入'!A1:C11", mapping: {}, fingerprint: "" } },
      },
    });
    expect([...board(plan).values()]).toContainEqual({
      formula: expect.stringMatching(
        /^=TOWN\.RESTATEBASE\(\$A\$\d+:\$A\$\d+,'2025 收入'!\$A\$1:\$C\$11,'2026 体制表'!\$A\$4:\$I\$10,DATE\(\$B\$\d+,12,31\),"万元"\)$/,
      ),
      spill: { rows: 10, columns: 1 },
    });
  });

  it("tell a tax of the base year that the scheme does not share", () => {
    expect(
      stand([
        ["镇街", "税种", "金额"],
        ["朝阳街道", "牧业税", 5],
      ]).issues,
    ).toMatchObject([{ fault: { code: "policy.unknownTax" }, place: { address: "'2025 收入'!B2" } }]);
  });
});
