import sample from "../../assets/sample/authority.json";
import { functions as authorityFunctions } from "../../src/functions/families/authority";
import { functions as authorityStaffFunctions } from "../../src/functions/families/authorityStaff";
import { columnName, parseArea } from "../../src/inputs/address";
import type { CellValue } from "../../src/inputs/cell";
import { authority } from "../../src/wizards/authority";
import type { AuthorityChoices } from "../../src/wizards/authority/choices";
import type { FormulaCell, PlanCell, Planned } from "../../src/wizards/kit/plan";
import { atWork, sheet } from "./fixture";

const [items = [], grants = [], towns = [], cases = []] = sample.map(({ headings, rows }): CellValue[][] => [
  headings.map(({ zh }) => zh),
  ...rows.map((row) => row.map((cell): CellValue => (typeof cell === "object" && cell !== null ? cell.zh : cell))),
]);
const grids = {
  items: sheet("Items", items),
  grants: sheet("Grants", grants),
  towns: sheet("Towns", towns),
  cases: sheet("Cases", cases),
};
const byName = new Map(Object.values(grids).map((grid) => [grid.origin?.sheet, grid.cells]));

/** The wizard with whole addresses of its sources, as the pane gives them. */
function job(tables: Partial<typeof grids> = grids, mapping: Record<string, number | null> = {}) {
  const given = Object.fromEntries(Object.entries(tables).filter(([, grid]) => grid !== undefined)) as Record<
    string,
    typeof grids.items
  >;
  const at = atWork(authority, given);
  const sources = Object.fromEntries(
    Object.entries(given).map(([key, { cells, origin }]) => [
      key,
      {
        address: `${origin?.sheet}!A1:${columnName((cells[0]?.length ?? 1) - 1)}${cells.length}`,
        mapping,
        fingerprint: "",
      },
    ]),
  );
  return { ...at, context: { ...at.context, sources } };
}

function planOf(at: ReturnType<typeof job>, changed: Partial<AuthorityChoices> = {}): Planned {
  const { standing } = at.stand(changed);
  if (!standing.value || !standing.result) throw new Error("the sample can be counted");
  return authority.plan({ ...standing, context: at.context, value: standing.value, result: standing.result });
}

const resultOf = (changed: Partial<AuthorityChoices> = {}) => job().stand(changed).standing.result;
const isFormula = (cell: PlanCell): cell is FormulaCell => typeof cell === "object" && cell !== null;

/** The cells of a planned sheet as Excel would show them without formulas. */
function shownCells({ blocks }: Planned["sheets"][number]): CellValue[][] {
  const cells: CellValue[][] = [];
  for (const { row, column, cells: block } of blocks)
    block.forEach((line, down) =>
      line.forEach((cell, across) => {
        if (cell !== null && !isFormula(cell)) (cells[row + down] ??= [])[column + across] = cell;
      }),
    );
  return cells;
}

/** What a formula such as =TOWN.COVERAGE(Items!$A$1:$O$260,…,$A$5,"volume") answers. */
function evaluate(formula: string, here: CellValue[][], others: ReadonlyMap<string, CellValue[][]>): unknown {
  const [, id, list = ""] = /^=TOWN\.([A-Z.]+)\((.*)\)$/.exec(formula) ?? [];
  const args = list.split(",").map((argument) => {
    if (argument.startsWith('"')) return argument.slice(1, -1);
    const area = parseArea(argument);
    if (!area) throw new Error(`no range: ${argument}`);
    const from = area.sheet === "" ? here : (byName.get(area.sheet) ?? others.get(area.sheet));
    const block = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => from?.[area.row + row]?.[area.column + column] ?? ""),
    );
    return area.rows * area.columns === 1 ? block[0]?.[0] : block;
  });
  return [...authorityFunctions, ...authorityStaffFunctions].find((one) => one.id === id)?.call(args, "zh");
}

describe("the authority wizard", () => {
  it("begins on the newest start in the ledger and compares with a year before", () => {
    expect(job().choices).toMatchObject({ day: "2024-08-01", since: "2023-08-01", leastOfficers: 2 });
  });

  it("finds the published numbers in the sample: 259 items in 17 fields, 108 in 15 for the others", () => {
    const result = resultOf();
    expect(result?.coverage.items.towns.map(({ part, whole }) => `${part}/${whole}`)).toEqual([
      "108/259",
      "108/259",
      "108/259",
      "108/259",
      "259/259",
      "108/259",
      "108/259",
      "108/259",
      "108/259",
      "108/259",
    ]);
    expect(result?.coverage.fields.towns.map(({ part }) => part)).toEqual([15, 15, 15, 15, 17, 15, 15, 15, 15, 15]);
  });

  it("shows idle rate and capacity match beside coverage", () => {
    const views = authority.steps.find(({ id }) => id === "coverage")?.views(job().stand().standing) ?? [];
    const figures = views[0]?.kind === "figures" ? views[0].figures.slice(0, 3).map(({ label }) => label.zh) : [];
    expect(figures).toEqual(["覆盖率（镇街×事项）", "空转率", "事权匹配率"]);
    expect(views.map(({ kind }) => kind)).toContain("heatmap");
  });

  it("goes on without cases, and says what cannot be told then", () => {
    const { standing } = job({ items: grids.items, grants: grids.grants, towns: grids.towns }).stand();
    expect(standing.result).toMatchObject({ idle: undefined, capacity: undefined, additions: [] });
    expect(authority.steps.find(({ id }) => id === "capacity")?.views(standing)[0]).toMatchObject({
      kind: "notes",
      tone: "warning",
    });
  });

  it("stops at a ledger that cannot be counted and names the cell", () => {
    const broken = grants.map((row, index) => (index === 3 ? ["??", ...row.slice(1)] : row));
    const { issues, standing } = job({ ...grids, grants: sheet("Grants", broken) }).stand();
    expect(standing.value).toBeUndefined();
    expect(issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { fault: { code: "ledger.codeUnknown" }, place: { address: "Grants!A4" } },
    ]);
  });

  it("proposes only what fits into the hours that are left, and no item before the one it needs", () => {
    const result = resultOf();
    for (const { town, room, hours, items: chosen } of result?.additions ?? []) {
      expect(hours).toBeLessThanOrEqual(room);
      for (const { item } of chosen) {
        const needed = items[item + 1]?.[10];
        const holds = [
          ...chosen.map((one) => items[one.item + 1]?.[0]),
          ...items
            .slice(1)
            .map(([code]) => code)
            .filter(
              (_, index) =>
                result && (result.held.bits[town * result.held.words + (index >>> 5)] ?? 0) & (1 << (index & 31)),
            ),
        ];
        if (needed) expect(holds).toContain(needed);
      }
    }
    expect(result?.additions.some(({ items: chosen }) => chosen.length > 0)).toBe(true);
  });

  it("gives the reasons of every candidate for recall, and asks for as many as the planner wants", () => {
    expect(resultOf()?.recalls.every(({ reasons }) => reasons.length >= 2)).toBe(true);
    const idle = resultOf({ recallTests: ["lowFrequency"], leastReasons: 1 })?.recalls.length;
    expect(idle).toBe(resultOf()?.idle?.county.part);
  });

  it("compares next year with the day of this plan", () => {
    const { readings, context, choices } = job();
    expect(
      authority.continueFrom({ ...choices, day: "2023-12-31", leastReasons: 3 }, readings, { ...context, year: 2028 }),
    ).toMatchObject({ year: 2028, day: "2024-08-01", since: "2023-12-31", leastReasons: 3 });
  });

  it("tells codes of another length than the province's", () => {
    const check = authority.steps.find(({ id }) => id === "check");
    expect(check?.views(job().stand({ codeLength: 5 }).standing).map(({ kind }) => kind)).toEqual(["figures", "table"]);
    expect(check?.views(job().stand({ codeLength: 10 }).standing)[1]).toMatchObject({
      kind: "notes",
      lines: [{ en: expect.stringMatching(/^259 codes/) }],
    });
  });

  it("asks for dates that can be read", () => {
    expect(job().stand({ day: "soon" }).issues).toMatchObject([{ fault: { code: "input.notDate" } }]);
  });
});

describe("the sheets of an authority plan", () => {
  const live = planOf(job());
  const fixed = planOf(job(grids, { code: 0 }));

  it("are coverage, gaps, idle items, changes, proposals and a power list for each town", () => {
    expect(live.sheets.map(({ name }) => name)).toEqual([
      "2027 赋权覆盖",
      "2027 缺项清单",
      "2027 空转事项",
      "2027 赋权变化",
      "2027 下放建议",
      "2027 收回建议",
      ...towns.slice(1).map(([town]) => `权力清单 ${typeof town === "string" ? town : ""}`),
    ]);
    expect(live.year).toBe(2027);
  });

  it("hold live formulas whose answers are what the wizard showed", () => {
    let compared = 0;
    const written = new Map(live.sheets.map((one) => [one.name, shownCells(one)]));
    live.sheets.forEach((one, index) => {
      const here = shownCells(one);
      one.blocks.forEach((block, at) => {
        const first = block.cells[0]?.[0];
        if (!first || !isFormula(first) || !first.spill) return;
        const answer = evaluate(first.formula, here, written) as CellValue[][];
        expect([answer.length, answer[0]?.length]).toEqual([first.spill.rows, first.spill.columns]);
        if (first.formula.startsWith("=TOWN.CAPACITY")) return;
        expect(answer).toEqual(fixed.sheets[index]?.blocks[at]?.cells);
        compared++;
      });
    });
    expect(compared).toBeGreaterThanOrEqual(8);
  });

  it("hold values where headings were mapped by hand", () => {
    const formulas = fixed.sheets
      .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
      .filter(isFormula)
      .map(({ formula }) => formula);
    expect(formulas.filter((formula) => formula.includes("TOWN.") && formula.includes("Items!"))).toEqual([]);
  });

  it("put no block over another and colour the heat map", () => {
    for (const { blocks, name } of live.sheets) {
      const taken = new Set<string>();
      for (const { row, column, cells } of blocks)
        cells.forEach((line, down) =>
          line.forEach((cell, across) => {
            const { rows, columns } = isFormula(cell)
              ? (cell.spill ?? { rows: 1, columns: 1 })
              : { rows: cell === null ? 0 : 1, columns: 1 };
            for (let y = 0; y < rows; y++)
              for (let x = 0; x < columns; x++) {
                const key = `${name} ${row + down + y},${column + across + x}`;
                expect(taken.has(key) ? key : "free").toBe("free");
                taken.add(key);
              }
          }),
        );
    }
    expect(live.sheets[0]?.colours).toEqual([{ kind: "scale", area: { row: 22, column: 1, rows: 10, columns: 17 } }]);
  });

  it("give every block rows of one length", () => {
    for (const { blocks } of live.sheets)
      for (const { cells } of blocks) expect(new Set(cells.map((line) => line.length)).size).toBe(1);
  });

  it("list a town's powers with mode, start and document, and the seal", () => {
    const list = live.sheets.find(({ name }) => name === "权力清单 夏庄镇");
    const body = list?.blocks.find(({ role }) => role === "form");
    expect(body?.cells).toHaveLength(259);
    expect(body?.cells[0]?.slice(6)).toEqual([
      "直接赋权",
      43800,
      "《城市市容和环境卫生管理条例》",
      "高政发〔2019〕31号",
    ]);
    expect(
      list?.blocks
        .filter(({ role }) => role === "signature")
        .map(({ cells: [line] }) => line?.filter((cell) => cell !== null)),
    ).toContainEqual(["赋权单位（盖章）：", "承接镇街（盖章）："]);
    expect(list?.print?.repeatRows).toEqual({ row: 2, rows: 1 });
  });
});

describe("A yellow cell of the coverage is read back:", () => {
  const { choices } = job();

  it.each([
    ["day", 45_657, { day: "2024-12-31" }],
    ["since", "2024-01-01", { since: "2024-01-01" }],
  ])("%s as %j", (key, cell, expected) => {
    expect(authority.adopt?.(choices, key, cell)).toMatchObject(expected);
  });

  it.each([
    ["day", "soon"],
    ["year", 2027],
    ["", 12],
  ])("%s: %j is no such choice, and the plan's stays", (key, cell) => {
    expect(authority.adopt?.(choices, key, cell)).toBeUndefined();
  });
});

it("Every sheet of devolved authority bears its day, and says why that is not in the year of the plan", () => {
  const { sheets } = planOf(job());
  for (const { name, blocks } of sheets)
    expect([name, JSON.stringify(blocks.slice(0, 4))]).toEqual([name, expect.stringContaining("2024-08-01")]);
  const [coverage] = sheets;
  expect(JSON.stringify(coverage?.blocks)).toContain("方案年度 2027 与计算日期 2024-08-01 不在同一年");
  const same = planOf(job(), { day: "2027-01-01" });
  expect(JSON.stringify(same.sheets[0]?.blocks)).not.toContain("不在同一年");
});
