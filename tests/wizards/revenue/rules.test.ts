import { revenue } from "../../../src/wizards/revenue";
import { isReady } from "../../../src/wizards/kit/define";
import type { Planned } from "../../../src/wizards/kit/plan";
import { atWork, sheet } from "../fixture";
import { board, grids, job, ready, ruled, type Cell } from "./county";

describe("a table of rules", () => {
  const headings: Cell[] = ["规则", "取值", "比例", "依据"];
  const withTable = (...rows: Cell[][]) => atWork(revenue, { ...grids, rules: sheet("规则", [headings, ...rows]) });
  const ruleBlock = (plan: Planned) => [
    headings,
    ...(plan.sheets[0]?.blocks
      .filter(({ role, row, column }) => role === "input" && column === 1 && row > 4 && row < 24)
      .map(({ row, cells }) => [
        board(plan).get(`${plan.sheets[0]?.name}!${row},0`) as string,
        ...(cells[0] as Cell[]),
      ]) ?? []),
  ];

  it("such as that of an earlier settlement gives the same form and the same settlement", () => {
    const changed = {
      ...ruled({
        tiers: [
          { upTo: "0.125", rate: "0.55" },
          { upTo: null, rate: "2/3" },
        ],
        shortfall: { kind: "cut", rate: "0.5" },
        remittance: { kind: "growth", rate: "0.03" },
        incentive: "0.125",
        method: { kind: "floor", rate: "0.9" },
      }),
      pool: 800,
      change: "restated",
      document: "某政发〔2021〕5号",
    } as const;
    const table = ruleBlock(revenue.plan(ready(changed)));
    const again = withTable(...table.slice(1));
    expect(again.choices).toMatchObject(changed);
    expect(again.stand().standing.result?.settlement).toEqual(ready(changed).result.settlement);
    expect(again.stand().issues).toEqual([]);
  });

  it("keeps the document of each rule, and none where none was named", () => {
    const { choices } = withTable(
      ["超收分档", "", 0.6, "甲〔2020〕1号"],
      ["短收办法", "短收自负", "", "乙〔2021〕2号"],
      ["上解办法", "定额上解", "", "假定，待补文件"],
    );
    expect(choices).toMatchObject({
      document: "甲〔2020〕1号",
      documents: { tiers: "甲〔2020〕1号", shortfall: "乙〔2021〕2号" },
    });
    expect(withTable(["短收办法", "短收自负", "", "假定，待补文件"]).choices.document).toBe("");
  });

  it("is read into the form once: what is changed there stays", () => {
    const { choices, readings, context } = withTable(["超收分档", "", 0.6]);
    expect(
      revenue.continueFrom({ ...choices, ...ruled({ ...choices.rules, incentive: "0.05" }) }, readings, context),
    ).toMatchObject({
      rules: { tiers: [{ upTo: null, rate: "0.6" }], incentive: "0.05" },
    });
  });

  it("has its faults told at their cells: an unknown rule, tiers that do not ascend, a rate that is none", () => {
    const told = (...rows: Cell[][]) =>
      withTable(...rows)
        .stand()
        .issues.map(({ fault, place }) => [fault.code, place.address]);
    expect(told(["奖励", 5])).toEqual([["policy.ruleUnknown", "规则!A2"]]);
    expect(told(["超收分档", 0.2, 0.5], ["超收分档", 0.1, 0.6])).toEqual([["revenue.tiersNotAscending", "规则!B3"]]);
    expect(told(["超收分档", "", "三成"])).toEqual([["input.notNumber", "规则!C2"]]);
  });

  it("keeps a third as a third: in the form, in the settlement, and on the sheet", () => {
    const { choices, stand } = withTable(["超收分档", "", "1/3"]);
    expect(choices.rules.tiers).toEqual([{ upTo: null, rate: "1/3" }]);
    const { standing } = stand();
    // 朝阳街道 exceeds its base of 16368 by 1232; a third of it is 410.666667 to the fen.
    expect(standing.result?.settlement.towns[0]?.excessTown).toBe(410_666_667);
    if (!isReady(standing)) throw new Error("no result");
    expect(ruleBlock(revenue.plan(standing))[1]).toEqual(["超收分档", null, "1/3", "假定，待补文件"]);
  });

  it("leaves what was set by hand for the towns where it is pointed at within the year", () => {
    const { readings, context } = withTable(["超收分档", "", 0.6]);
    const bases = { 朝阳街道: { base: 17600, spendingBase: null }, 旧镇: { base: 1, spendingBase: null } };
    expect(revenue.continueFrom({ ...job().choices, bases }, readings, context)).toMatchObject({
      bases: { 朝阳街道: bases.朝阳街道 },
      rules: { tiers: [{ upTo: null, rate: "0.6" }] },
    });
  });
});
