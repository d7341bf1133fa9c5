import { revenue } from "../../../src/wizards/revenue";
import type { RevenueChoices } from "../../../src/wizards/revenue/choices";
import { atWork, sheet } from "../fixture";
import { at, grids, job, ready, ruled, sum, tables, wan } from "./county";

const { receipts, scheme } = tables;

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
      rules: {
        mode: "marginal",
        tiers: [
          { upTo: "0.1", rate: "0.5" },
          { upTo: "0.2", rate: "0.6" },
          { upTo: null, rate: "0.7" },
        ],
        incentive: "0.3",
      },
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
    const { standing } = atWork(revenue, affiliated).stand(ruled({ tiers: [] }));
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
      ...ruled({
        incentive: "1/3",
        tiers: [
          { upTo: "0.125", rate: "0.55" },
          { upTo: null, rate: "0.8" },
        ],
      }),
      document: "某政发〔2021〕5号",
    };
    expect(field().change(field(changed).value)).toMatchObject(changed);
    expect(
      field().change(file.replace('"self"', '"cut"').replace('"incentive": "0.3"', '"incentive": "0.125"')),
    ).toMatchObject({ shares: "file", rules: { shortfall: { kind: "cut", rate: null }, incentive: "0.125" } });
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
      ...ruled({ incentive: "0.25" }),
      treasuries: { 朝阳街道: "own", 旧镇: "own" },
    };
    const { readings, context } = job();
    expect(revenue.continueFrom(JSON.parse(JSON.stringify(last)), readings, context)).toMatchObject({
      rules: { incentive: "0.25" },
      bases: {},
      treasuries: { 朝阳街道: "own" },
    });
  });

  it("rolls bases forward by the rule, one-off receipts taken out", () => {
    expect(ready({ base: { kind: "prior", rate: null } }).result.nextBases.map((fen) => wan(fen ?? NaN))[4]).toBe(
      9600 - 120,
    );
    expect(
      ready({ base: { kind: "prior-unless-fallen", rate: null } }).result.nextBases.map((fen) => wan(fen ?? NaN))[6],
    ).toBe(2266);
    expect(ready({ base: { kind: "growth", rate: "0.03" } }).result.nextBases.map((fen) => wan(fen ?? NaN))[0]).toBe(
      16859.04,
    );
  });
});
