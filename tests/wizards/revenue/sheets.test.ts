import { allFunctions } from "../../../src/functions/all";
import { parseArea } from "../../../src/inputs/address";
import { revenue } from "../../../src/wizards/revenue";
import type { RevenueChoices } from "../../../src/wizards/revenue/choices";
import { why } from "../../../src/wizards/revenue/views/why";
import type { FormulaCell, Planned } from "../../../src/wizards/kit/plan";
import { atWork, sheet } from "../fixture";
import { at, board, grids, ready, tables, wan, type Cell } from "./county";

const { finance, receipts, scheme } = tables;

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
      rules: {
        remittance: { kind: "base-return", rate: "0.65" },
        tiers: [{ upTo: null, rate: "0.8" }],
      },
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
