import sample from "../../assets/sample/revenue.json";
import { allFunctions } from "../../src/functions/all";
import { parseArea } from "../../src/inputs/address";
import { revenue } from "../../src/wizards/revenue";
import type { RevenueChoices } from "../../src/wizards/revenue/choices";
import { why } from "../../src/wizards/revenue/preview";
import type { FormulaCell, PlanCell, Planned } from "../../src/wizards/kit/plan";
import { atWork, sheet } from "./fixture";

type Cell = string | number | null;
const [finance, receipts, scheme] = sample.map(({ headings, rows }) => [
  headings.map(({ zh }) => zh),
  ...rows.map((row) => row.map((cell): Cell => (typeof cell === "object" && cell !== null ? cell.zh : cell))),
]);
if (!finance || !receipts || !scheme) throw new Error("the sample has three tables");
const grids = { towns: sheet("镇街财政", finance), receipts: sheet("收入", receipts), scheme: sheet("体制", scheme) };
const job = (language: "zh" | "en" = "zh") => atWork(revenue, grids, language);
const at = (changed: Partial<RevenueChoices> = {}) => job().stand(changed).standing;
const ready = (changed: Partial<RevenueChoices> = {}, language: "zh" | "en" = "zh") => {
  const { standing, issues } = job(language).stand(changed);
  if (!standing.value || !standing.result)
    throw new Error(`no result: ${standing.fault?.message} ${issues.map(({ fault }) => fault.code).join()}`);
  return { ...standing, value: standing.value, result: standing.result };
};
const wan = (fen: number | undefined) => (fen ?? NaN) / 1e6;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the sample county", () => {
  it("has the receipts and bases of the towns as the county's table tells them", () => {
    const { settlement } = ready().result;
    expect(settlement.towns.map(({ townLevel }) => wan(townLevel))).toEqual([
      17600, 13900, 11700, 4100, 9600, 3800, 2200, 3100, 1900, 2700,
    ]);
    expect(settlement.towns.map(({ base }) => wan(base ?? NaN))).toEqual([
      16368, 13205, 10764, 3977, 8448, 3648, 2266, 2914, 1862, 2727,
    ]);
  });

  it("settles without a difference, two towns short of their base", () => {
    const { county, towns } = ready({ pool: 800 }).result.settlement;
    expect(county.gross).toBe(sum(county.levels.slice(0, 3)) + county.countyNet + county.final - county.inflows);
    expect(towns.filter(({ shortfall }) => shortfall > 0)).toHaveLength(2);
  });
});

describe("the revenue wizard", () => {
  it("begins with the year of the receipts, the scheme table and the template's rules", () => {
    expect(job().choices).toMatchObject({
      year: 2026,
      shares: "table",
      unit: "wan",
      mode: "marginal",
      tiers: [
        { upTo: 10, rate: 50 },
        { upTo: 20, rate: 60 },
        { upTo: null, rate: 70 },
      ],
      incentive: 30,
    });
  });

  it("shares a pool in the unit shown", () => {
    const { towns, county } = ready({ pool: 100 }).result.settlement;
    expect(wan(sum(towns.map(({ grant }) => grant)) + (county.poolLeft ?? 0))).toBe(100);
  });

  it("takes what the planner sets by hand, and leaves the rest to the table", () => {
    const changed = ready({
      bases: { 朝阳街道: { base: 17600, spendingBase: null } },
      treasuries: { 夏庄镇: "unified" },
    }).result.settlement;
    expect(changed.towns[0]?.excess).toBe(0);
    expect(changed.towns[4]).toMatchObject({ treasury: "unified", own: 0 });
  });

  it("tells who gets the next percent, to the last fen", () => {
    const { nextPercent } = ready().result;
    expect(nextPercent.above + nextPercent.county + sum(nextPercent.towns)).toBe(nextPercent.gross);
  });

  it("names the town for which a base of 0 has no growth", () => {
    const { fault } = at({ bases: { 醴泉街道: { base: 0, spendingBase: null } } });
    expect(fault).toMatchObject({ code: "revenue.zeroBase", facts: { unit: 1 } });
  });

  it("tells faults of the scheme and of the receipts at their cells", () => {
    const broken = {
      ...grids,
      scheme: sheet(
        "体制",
        scheme.map((row, index) => (index === 1 ? [...row.slice(0, 2), 0.6, ...row.slice(3)] : row)),
      ),
    };
    expect(atWork(revenue, broken).stand().issues).toMatchObject([
      { fault: { code: "policy.sharesNotOne" }, place: { address: "体制!A2" } },
    ]);
    const stranger = { ...grids, receipts: sheet("收入", [...receipts, ["旧镇", "增值税", "2026-01-31", 5]]) };
    expect(atWork(revenue, stranger).stand().issues).toMatchObject([
      { fault: { code: "revenue.townUnknown" }, place: { address: `收入!A${receipts.length + 1}` } },
    ]);
  });

  it("uses the template where there is no scheme table, and says that it is assumed", () => {
    const { towns, receipts: ledger } = grids;
    const { standing } = atWork(revenue, { towns, receipts: ledger }).stand();
    const preview = revenue.steps.find(({ id }) => id === "preview")?.views(standing) ?? [];
    expect(preview.find(({ kind }) => kind === "notes")).toMatchObject({
      lines: [{ zh: expect.stringMatching(/模板.*假定/) }],
    });
  });

  it("warns of splits by affiliation and of increments kept whole", () => {
    const affiliated = {
      ...grids,
      scheme: sheet(
        "体制",
        scheme.map((row, index) => (index === 3 ? ["县属企业所得税", ...row.slice(1)] : row)),
      ),
      receipts: sheet(
        "收入",
        receipts.filter(([, tax]) => tax !== "个人所得税"),
      ),
    };
    const { standing } = atWork(revenue, affiliated).stand({ tiers: [] });
    const notes = revenue.steps
      .find(({ id }) => id === "preview")
      ?.views(standing)
      .find(({ kind }) => kind === "notes");
    expect(notes?.kind === "notes" && notes.lines.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/隶属关系.*20号/),
      expect.stringMatching(/增量全部归镇.*20号/),
    ]);
  });

  it("shows the difference of 0, a waterfall that ends at the resources, and the town on its tier curve", () => {
    const views = revenue.steps.find(({ id }) => id === "preview")?.views(at({ pool: 800, town: "夏庄镇" })) ?? [];
    const figures = views.find(({ kind }) => kind === "figures");
    expect(figures?.kind === "figures" && figures.figures[figures.figures.length - 1]).toMatchObject({
      label: { zh: "差额" },
      value: { value: 0 },
      tone: "good",
    });
    const waterfall = views.find(({ kind }) => kind === "waterfall");
    const steps = waterfall?.kind === "waterfall" ? waterfall.steps : [];
    expect(sum(steps.slice(0, -1).map(({ amount }) => amount))).toBeCloseTo(steps[steps.length - 1]?.amount ?? NaN, 6);
    const curve = views.find(({ kind }) => kind === "curve");
    expect(curve?.kind === "curve" && curve.marks).toEqual([
      { x: expect.closeTo(13.636, 2), y: expect.closeTo(844.8 * 0.5 + 307.2 * 0.6, 6), label: "夏庄镇" },
    ]);
  });

  it("takes a scheme from a file as it gives one out, and tells the faults of a file that is none", () => {
    const field = (changed: Partial<RevenueChoices> = {}) => {
      const found = revenue.steps
        .find(({ id }) => id === "scheme")
        ?.fields(at(changed))
        .find(({ id }) => id === "schemeFile");
      if (found?.kind !== "text") throw new Error("the step has the field");
      return found;
    };
    const file = field().value;
    expect(ready(field().change(file)).result.settlement).toEqual(ready().result.settlement);
    const changed = {
      incentive: 25,
      tiers: [
        { upTo: 12.5, rate: 55 },
        { upTo: null, rate: 80 },
      ],
      document: "某政发〔2021〕5号",
    };
    expect(field().change(field(changed).value)).toMatchObject(changed);
    expect(
      field().change(file.replace('"self"', '"cut"').replace('"incentive": "0.3"', '"incentive": "0.125"')),
    ).toMatchObject({ shares: "file", shortfall: "cut", incentive: 12.5 });
    expect(
      job()
        .stand(field().change(file.replace('"self"', '"forgive"')))
        .issues.map(({ fault, place }) => [fault.code, place.argument.zh]),
    ).toEqual([["policy.format", "体制文件 rules.shortfall"]]);
    expect(
      job()
        .stand(field().change("{"))
        .issues.map(({ fault }) => fault.code),
    ).toEqual(["policy.notJson"]);
    expect(
      job()
        .stand(field().change(file.replace('"0.5"', '"0.6"')))
        .issues.map(({ fault }) => fault.code),
    ).toContain("policy.sharesNotOne");
    expect(field(field().change(file)).change("").shares).toBe("table");
  });

  it("shows what another scheme, other tiers or other shares would do to each town, and what differs", () => {
    const tables = (whatIf: Partial<RevenueChoices["whatIf"]>) =>
      (
        revenue.steps
          .find(({ id }) => id === "preview")
          ?.views(at({ whatIf: { rulesOf: "", tierPoints: null, sharesOf: "", ...whatIf } })) ?? []
      ).flatMap((view) => (view.kind === "table" ? [view] : []));
    const effect = (whatIf: Partial<RevenueChoices["whatIf"]>) =>
      tables(whatIf).find(({ title }) => title?.en.startsWith("What if"));
    const changeOf = (cell: unknown) => (cell as { value: number }).value;
    expect(effect({})).toBeUndefined();
    const shifted = effect({ tierPoints: 10 });
    expect(changeOf(shifted?.rows[0]?.cells[3])).toBeCloseTo(123.2, 6);
    expect(
      sum([...(shifted?.rows ?? []).map(({ cells }) => changeOf(cells[3])), changeOf(shifted?.total?.[3])]),
    ).toBeCloseTo(0, 6);
    expect(
      tables({ tierPoints: 10 })
        .find(({ title }) => title?.en.startsWith("What differs"))
        ?.rows.map(({ id }) => id),
    ).toEqual(["tiers-0", "tiers-1", "tiers-2"]);
    expect(effect({ sharesOf: "template" })?.rows).toHaveLength(10);
  });

  it("compares two scheme tables of the workbook: which shares differ, and what that does to each town", () => {
    const draft = scheme.map((row, index) => (index === 1 ? [...row.slice(0, 5), 0.2, 0.3, ...row.slice(7)] : row));
    const { standing } = atWork(revenue, { ...grids, otherScheme: sheet("2027 体制", draft) }).stand({
      whatIf: { rulesOf: "", tierPoints: null, sharesOf: "table" },
    });
    const views =
      revenue.steps
        .find(({ id }) => id === "preview")
        ?.views(standing)
        .flatMap((view) => (view.kind === "table" ? [view] : [])) ?? [];
    expect(views.find(({ title }) => title?.en.startsWith("What differs"))?.rows.map(({ cells }) => cells)).toEqual([
      [
        { zh: "增值税，县级", en: "增值税, 县级" },
        { value: 0.25, as: "percent" },
        { value: 0.2, as: "percent" },
      ],
      [
        { zh: "增值税，镇级", en: "增值税, 镇级" },
        { value: 0.25, as: "percent" },
        { value: 0.3, as: "percent" },
      ],
    ]);
    const changes = views.find(({ title }) => title?.en.startsWith("What if"));
    expect(
      sum(
        [...(changes?.rows ?? []), { cells: changes?.total ?? [] }].map(
          ({ cells }) => (cells[3] as { value: number }).value,
        ),
      ),
    ).toBeCloseTo(0, 6);
    expect((changes?.rows[0]?.cells[3] as { value: number }).value).toBeGreaterThan(0);
  });

  it("says so where the second scheme does not share a tax that came in, and compares nothing", () => {
    const { standing } = atWork(revenue, { ...grids, otherScheme: sheet("2027 体制", scheme.slice(0, 3)) }).stand({
      whatIf: { rulesOf: "", tierPoints: null, sharesOf: "table" },
    });
    const views = revenue.steps.find(({ id }) => id === "preview")?.views(standing) ?? [];
    expect(views.some((view) => view.kind === "table" && view.title?.en.startsWith("What if"))).toBe(false);
    expect(views.flatMap((view) => (view.kind === "notes" ? view.lines.map(({ zh }) => zh) : []))).toContainEqual(
      expect.stringMatching(/没有“个人所得税”|个人所得税/),
    );
  });

  it("tells faults of the second scheme at its cells", () => {
    const wrong = scheme.map((row, index) => (index === 1 ? [...row.slice(0, 2), 0.6, ...row.slice(3)] : row));
    expect(atWork(revenue, { ...grids, otherScheme: sheet("2027 体制", wrong) }).stand().issues).toMatchObject([
      { fault: { code: "policy.sharesNotOne" }, place: { address: "'2027 体制'!A2" } },
    ]);
  });

  it("starts the next year from this one: rules kept, figures by hand gone", () => {
    const last = {
      ...job().choices,
      year: 2025,
      bases: { 朝阳街道: { base: 1, spendingBase: 1 } },
      incentive: 25,
      treasuries: { 朝阳街道: "own", 旧镇: "own" },
    };
    const { readings, context } = job();
    expect(revenue.continueFrom(JSON.parse(JSON.stringify(last)), readings, context)).toMatchObject({
      incentive: 25,
      bases: {},
      treasuries: { 朝阳街道: "own" },
    });
  });

  it("rolls bases forward by the rule, one-off receipts taken out", () => {
    expect(ready({ baseRule: "prior" }).result.nextBases.map((fen) => wan(fen ?? NaN))[4]).toBe(9600 - 120);
    expect(ready({ baseRule: "prior-unless-fallen" }).result.nextBases.map((fen) => wan(fen ?? NaN))[6]).toBe(2266);
    expect(ready({ baseRule: "growth", baseGrowth: 3 }).result.nextBases.map((fen) => wan(fen ?? NaN))[0]).toBe(
      16859.04,
    );
  });
});

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
      tiers: [
        { upTo: 12.5, rate: 55 },
        { upTo: null, rate: 80 },
      ],
      shortfall: "cut",
      shortfallRate: 50,
      remittance: "growth",
      remittanceRate: 3,
      incentive: 12.5,
      pool: 800,
      method: "floor",
      methodRate: 90,
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
    expect(revenue.continueFrom({ ...choices, incentive: 5 }, readings, context)).toMatchObject({
      tiers: [{ upTo: null, rate: 60 }],
      incentive: 5,
    });
  });

  it("has its faults told at their cells: an unknown rule, tiers that do not ascend, a rate that is no decimal", () => {
    const told = (...rows: Cell[][]) =>
      withTable(...rows)
        .stand()
        .issues.map(({ fault, place }) => [fault.code, place.address]);
    expect(told(["奖励", 5])).toEqual([["policy.ruleUnknown", "规则!A2"]]);
    expect(told(["超收分档", 0.2, 0.5], ["超收分档", 0.1, 0.6])).toEqual([["revenue.tiersNotAscending", "规则!B3"]]);
    expect(told(["超收分档", "", "1/3"])).toEqual([["policy.notDecimal", "规则!C2"]]);
  });

  it("leaves what was set by hand for the towns where it is pointed at within the year", () => {
    const { readings, context } = withTable(["超收分档", "", 0.6]);
    const bases = { 朝阳街道: { base: 17600, spendingBase: null }, 旧镇: { base: 1, spendingBase: null } };
    expect(revenue.continueFrom({ ...job().choices, bases }, readings, context)).toMatchObject({
      bases: { 朝阳街道: bases.朝阳街道 },
      tiers: [{ upTo: null, rate: 60 }],
    });
  });
});

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
        /^=TOWN\.RESTATEBASE\(\$A\$\d+:\$A\$\d+,'2025 收入'!A1:C11,'2026 体制表'!\$A\$4:\$I\$10,DATE\(\$B\$\d+,12,31\),"万元"\)$/,
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

/** The cells of a plan's sheet, addressed as a formula addresses them. */
function board({ sheets }: Planned) {
  const cells = new Map<string, PlanCell>();
  for (const { name, blocks } of sheets)
    for (const { row, column, cells: lines } of blocks)
      lines.forEach((line, down) =>
        line.forEach((cell, across) => cell !== null && cells.set(`${name}!${row + down},${column + across}`, cell)),
      );
  return cells;
}

describe("the sheets of a settlement", () => {
  it.each(["zh", "en"] as const)("recalculate from their own cells to what the preview shows (%s)", (language) => {
    const standing = ready({ pool: 800, bases: { 柏城镇: { base: 4000, spendingBase: null } } }, language);
    const plan = revenue.plan({
      ...standing,
      context: {
        ...standing.context,
        sources: { ...standing.context.sources, receipts: { address: "收入!A1:D300", mapping: {}, fingerprint: "" } },
      },
    });
    const [main] = plan.sheets;
    const cells = board(plan);
    const settle = main?.blocks
      .flatMap((block) => block.cells.flat())
      .find(
        (cell): cell is FormulaCell =>
          typeof cell === "object" && cell !== null && cell.formula.startsWith("=TOWN.SETTLE("),
      );
    const areas = settle?.formula.slice("=TOWN.SETTLE(".length, -1).split(",") ?? [];
    const source = (name: string, row: number, column: number): Cell =>
      ({ 镇街财政: finance, 收入: receipts, 体制: scheme })[name]?.[row]?.[column] ?? null;
    const valueAt = (name: string, row: number, column: number): Cell => {
      const cell = cells.get(`${name}!${row},${column}`);
      if (cell === undefined) return source(name, row, column);
      if (typeof cell !== "object") return typeof cell === "boolean" ? null : cell;
      const followed = /([^=(",]+!\$?[A-Z]+\$?\d+)/.exec(cell?.formula ?? "")?.[1];
      const area = followed === undefined ? undefined : parseArea(followed);
      return area ? valueAt(area.sheet, area.row, area.column) : null;
    };
    const tables = areas.map((address) => {
      const area = parseArea(address, main?.name);
      if (!area) throw new Error(address);
      return Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_cell, column) =>
          valueAt(area.sheet, area.row + row, area.column + column),
        ),
      );
    });
    const answer = allFunctions.find(({ id }) => id === "SETTLE")?.call(tables, language) as Cell[][];
    const final = answer[0]?.findIndex((heading) => /^(最终财力|Final resources)/.test(String(heading))) ?? -1;
    expect(answer.slice(1, -1).map((row) => row[final])).toEqual(
      standing.result.settlement.towns.map((town) => wan(town.final)),
    );
    expect([answer.length, answer[0]?.length]).toEqual([settle?.spill?.rows, settle?.spill?.columns]);
  });

  it("are one settlement, one scheme, next year's bases and a form for each town, under free names", () => {
    const { sheets, year } = revenue.plan(ready());
    expect(sheets.map(({ name }) => name).slice(0, 7)).toEqual([
      "2026 体制结算",
      "2026 结算汇总",
      "2026 分税种分级",
      "2026 计算过程",
      "2026 体制表",
      "2027 镇街财政",
      "2026 结算单 朝阳街道",
    ]);
    expect(sheets).toHaveLength(6 + 10);
    expect(year).toBe(2026);
    for (const { print, name } of sheets)
      expect([name, print?.pagesWide]).toEqual([name, name === sheets[0]?.name ? 2 : 1]);
  });

  const sheetOf = (plan: Planned, title: string) => plan.sheets.find(({ name }) => name.startsWith(title));
  const formulaOn = (plan: Planned, title: string, start: string) =>
    sheetOf(plan, title)
      ?.blocks.flatMap(({ cells }) => cells.flat())
      .find((cell): cell is FormulaCell => typeof cell === "object" && cell !== null && cell.formula.startsWith(start));

  it("explain the town that one cell names, with room for the town of most steps", () => {
    const plan = revenue.plan(ready({ town: "夏庄镇" }));
    expect(board(plan).get("2026 计算过程!2,1")).toBe("夏庄镇");
    const explain = formulaOn(plan, "2026 计算过程", "=TOWN.SETTLE.EXPLAIN(");
    expect(explain?.formula).toMatch(/^=TOWN.SETTLE.EXPLAIN\('2026 体制结算'!\$A.*,\$B\$3\)$/);
    expect(explain?.spill).toEqual({ rows: 15, columns: 6 });
    expect(sheetOf(plan, "2026 计算过程")?.blocks.find(({ oneOf }) => oneOf)?.oneOf).toMatch(
      /^'2026 体制结算'!\$A\$\d+:\$A\$\d+$/,
    );
  });

  it("name beside every rule the document that the planner gives, and say so where none is given", () => {
    const beside = (changed: Partial<RevenueChoices>, language: "zh" | "en" = "zh") =>
      new Set(
        revenue
          .plan(ready({ pool: 5, ...changed }, language))
          .sheets[0]?.blocks.filter(({ role, row, column }) => role === "input" && column === 1 && row < 18)
          .map(({ cells }) => cells[0]?.[2]),
      );
    expect(beside({ document: "某政发〔2021〕5号" })).toEqual(new Set(["某政发〔2021〕5号", null]));
    expect(beside({})).toEqual(new Set(["假定，待补文件", null]));
    expect(beside({}, "en")).toEqual(new Set(["assumed, document to come", null]));
    const { title, lines } = why(ready({ document: "某政发〔2021〕5号" }), 0);
    expect([title.zh, lines.find(({ label }) => label.zh === "超收归镇")?.detail?.zh]).toEqual([
      "朝阳街道：从收入到财力",
      expect.stringMatching(/· 某政发〔2021〕5号$/),
    ]);
  });

  it("take over a published scheme with its document", () => {
    const field = revenue.steps
      .find(({ id }) => id === "scheme")
      ?.fields(at())
      .find(({ id }) => id === "startFrom");
    const chosen = field?.kind === "choice" ? field.change("上海崇明县→乡镇 未注明") : undefined;
    expect(chosen).toMatchObject({
      remittance: "base-return",
      remittanceRate: 65,
      tiers: [{ upTo: null, rate: 80 }],
      document: "上海要闻（上海崇明县→乡镇）",
    });
  });

  it("give every town a form with the same numbered lines, which say how they come about", () => {
    const plan = revenue.plan(ready({ pool: 800 }));
    const linesOf = (town: string) =>
      sheetOf(plan, `2026 结算单 ${town}`)
        ?.blocks.filter(({ role }) => role === "form")
        .flatMap(({ cells }) => cells.map(([number, item, , how, document]) => ({ number, item, how, document }))) ??
      [];
    expect(linesOf("朝阳街道").map(({ number, item }) => [number, item])).toEqual(
      linesOf("柏城镇").map(({ number, item }) => [number, item]),
    );
    const line = (item: string) => linesOf("柏城镇").find((one) => one.item === item);
    expect(line("最终财力")?.how).toBe("(19)+(22)");
    expect(line("财力")?.how).toEqual({
      formula: `=IF(OR('2026 体制结算'!$B$41="统管",'2026 体制结算'!$B$41="unified"),"(9)+(15)+(16)+(17)+(18)","(6)−(10)+(12)−(13)+(14)+(16)+(17)+(18)")`,
    });
    expect(line("缺口补助")?.document).toEqual({ formula: expect.stringMatching(/^='2026 体制结算'!\$D\$\d+&""$/) });
  });

  it("have a summary that a landscape page can hold, with a page for every eleven places", () => {
    const summary = sheetOf(revenue.plan(ready()), "2026 结算汇总");
    expect(summary?.print).toMatchObject({ orientation: "landscape", pagesWide: 1, pagesHigh: 1 });
    expect(summary?.blocks.find(({ role }) => role === "formHeading")?.cells[0]).toEqual([
      "行次",
      "项目",
      ...ready().value.towns,
      "全县",
    ]);
    const many = ["东", "西", "南"].flatMap((side) =>
      finance.slice(1).map(([town, ...figures]) => [`${side}${String(town)}`, ...figures]),
    );
    const { standing } = atWork(revenue, {
      ...grids,
      towns: sheet("镇街财政", [finance[0] ?? [], ...many]),
      receipts: sheet("收入", [["镇街", "增值税"], ...many.map(([town]) => [town ?? null, 5])]),
    }).stand();
    if (!standing.value || !standing.result) throw new Error("no result");
    const thirty = sheetOf(
      revenue.plan({ ...standing, value: standing.value, result: standing.result }),
      "2026 结算汇总",
    );
    const headings = thirty?.blocks.filter(({ role }) => role === "formHeading") ?? [];
    expect(headings.map(({ cells }) => (cells[0]?.length ?? 0) - 2)).toEqual([11, 11, 9]);
    expect(headings.at(-1)?.cells[0]?.at(-1)).toBe("全县");
    expect(thirty?.print).toMatchObject({ scale: 65, breaks: headings.slice(1).map(({ row }) => row) });
  });

  it("put no cell over another", () => {
    for (const { name, blocks } of revenue.plan(ready()).sheets) {
      const taken = new Set<string>();
      for (const { row, column, cells } of blocks)
        cells.forEach((line, down) =>
          line.forEach((cell, across) => {
            if (cell === null) return;
            const spill = typeof cell === "object" ? cell.spill : undefined;
            for (let y = 0; y < (spill?.rows ?? 1); y++)
              for (let x = 0; x < (spill?.columns ?? 1); x++) {
                const key = `${name} ${row + down + y},${column + across + x}`;
                expect([key, taken.has(key)]).toEqual([key, false]);
                taken.add(key);
              }
          }),
        );
    }
  });
});
