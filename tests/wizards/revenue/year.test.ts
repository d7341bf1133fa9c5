import { revenue } from "../../../src/wizards/revenue";
import type { RevenueChoices } from "../../../src/wizards/revenue/choices";
import { board, grids, job, ready, ruled, tables, type Cell } from "./county";
import { sheet } from "../fixture";

describe("a settlement that continues from an earlier one", () => {
  const earlier = (year: number): RevenueChoices => ({
    ...job().choices,
    year,
    bases: { 朝阳街道: { base: 1, spendingBase: 2 } },
    needs: { 朝阳街道: 3 },
    whatIf: { rulesOf: "template", tierPoints: 5, sharesOf: "" },
    ...ruled({ incentive: "0.25" }),
  });
  const continued = (year: number) => {
    const { readings, context } = job();
    return revenue.continueFrom(JSON.parse(JSON.stringify(earlier(year))), readings, context);
  };

  const byHand = ({ year, rules: { incentive }, bases, needs, whatIf }: RevenueChoices) => ({
    year,
    incentive,
    bases,
    needs,
    tierPoints: whatIf.tierPoints,
  });

  it("uses none of last year's bases and needs by hand, and asks nothing that was asked then", () => {
    expect(byHand(continued(2025))).toEqual({ year: 2026, incentive: "0.25", bases: {}, needs: {}, tierPoints: null });
  });

  it("keeps all of them within the year", () => {
    const { bases, needs } = earlier(2026);
    expect(byHand(continued(2026))).toEqual({ year: 2026, incentive: "0.25", bases, needs, tierPoints: 5 });
  });
});

describe("next year's table of towns", () => {
  /** The base of 夏庄镇, which received 9600 of which 120 come once; its base was 8448. */
  const base = (changed: Partial<RevenueChoices>): string => {
    const cells = board(revenue.plan(ready(changed)));
    const row = [...cells].find(([place, cell]) => place.startsWith("2027") && cell === "夏庄镇")?.[0];
    const cell = cells.get(row?.replace(/,0$/, ",2") ?? "");
    return typeof cell === "object" && cell !== null ? cell.formula : String(cell);
  };
  const figure = String.raw`'2026 体制结算'!\$[A-Z]+\$\d+`;

  it("has bases that leave out what a town received once", () => {
    expect(base({ base: { kind: "prior", rate: null } })).toMatch(new RegExp(`^=${figure}-120$`));
    expect(base({ base: { kind: "prior-unless-fallen", rate: null } })).toMatch(
      new RegExp(`^=MAX\\(${figure},${figure}-120\\)$`),
    );
    expect(base({ base: { kind: "prior", rate: null }, unit: "yuan" })).toMatch(new RegExp(`^=${figure}-1200000$`));
  });

  it("keeps or grows a base that does not follow receipts", () => {
    expect(base({ base: { kind: "fixed", rate: null } })).toMatch(new RegExp(`^=${figure}$`));
    expect(base({ base: { kind: "growth", rate: "0.03" } })).toMatch(
      new RegExp(`^=ROUND\\(${figure}\\*\\(1\\+3%\\),6\\)$`),
    );
  });
});

describe("a cell that cannot be read", () => {
  const told = (receipts: Cell[][], towns: Cell[][] = tables.finance) =>
    job("zh", { ...grids, towns: sheet("镇街财政", towns), receipts: sheet("收入", receipts) })
      .stand()
      .issues.filter(({ severity }) => severity === "error")
      .map(({ fault, place }) => [fault.code, place.address]);
  const [headings = [], ...rows] = tables.receipts;

  it("of the receipts is told once", () => {
    const broken = [headings, ...rows.map((row, index) => (index === 3 ? [...row.slice(0, 3), "约九千"] : row))];
    expect(told(broken)).toEqual([["input.notNumber", "收入!D5"]]);
  });

  it("of the receipts is told once where it is blank", () => {
    const broken = [headings, ...rows.map((row, index) => (index === 3 ? [...row.slice(0, 3), null] : row))];
    expect(told(broken)).toEqual([["input.missing", "收入!D5"]]);
  });

  it("of a tax of its own column is told once", () => {
    expect(
      told([
        ["镇街", "增值税（万元）"],
        ["朝阳街道", "约九千"],
      ]),
    ).toEqual([["input.notNumber", "收入!B2"]]);
  });

  it("of the towns is told once, blank or broken", () => {
    const [first = [], second = [], ...others] = tables.finance;
    const withBase = (base: Cell) => [first, [...second.slice(0, 2), base, ...second.slice(3)], ...others];
    expect(told(tables.receipts, withBase("约一亿"))).toEqual([["input.notNumber", "镇街财政!C2"]]);
    expect(told(tables.receipts, withBase(null))).toEqual([["input.missing", "镇街财政!C2"]]);
  });
});
