import { DomainError } from "../../src/domain/kernel/errors";
import { listPlans, putPlan } from "../../src/excel/plans";
import { undo } from "../../src/excel/undo";
import { writePlan } from "../../src/excel/write";
import type { Block, Plan, PlanRecord, SheetPlan } from "../../src/wizards/kit/plan";
import { openWorkbook, type OpenWorkbook } from "./excel";

const record: PlanRecord = {
  id: "staffing-2027",
  wizard: "staffing",
  title: "2027 编制方案 <A&B>",
  year: 2027,
  written: "2026-11-23T00:00:00.000Z",
  version: "0.1.0",
  sheets: ["编制 2027"],
  sources: {},
  choices: { weights: { population: 40 } },
};

const blocks: readonly Block[] = [
  { row: 0, column: 0, role: "title", cells: [["编制分配"]] },
  { row: 2, column: 0, role: "heading", cells: [["镇街", "编制"]] },
  {
    row: 3,
    column: 0,
    role: "body",
    cells: [
      ["夏庄镇", { formula: "=TOWN.QUOTA(D4:D5,10)", spill: { rows: 2, columns: 1 } }],
      ["姜庄镇", null],
    ],
    formats: [null, "#,##0"],
  },
  { row: 5, column: 0, role: "total", cells: [["合计", { formula: "=SUM(B4:B5)" }]], formats: [null, "#,##0"] },
];

const sheet: SheetPlan = {
  name: "编制 2027",
  blocks,
  widths: [16, 10],
  frozenRows: 3,
  frozenColumns: 1,
  charts: [
    {
      kind: "waterfall",
      title: "变化",
      categories: { row: 3, column: 0, rows: 2, columns: 1 },
      at: { row: 8, column: 0, rows: 12, columns: 4 },
      series: [
        { name: "底", values: { row: 3, column: 1, rows: 2, columns: 1 }, tone: "invisible" },
        { name: "增", values: { row: 3, column: 2, rows: 2, columns: 1 }, tone: "gain" },
      ],
    },
  ],
  colours: [
    { kind: "scale", area: { row: 3, column: 1, rows: 2, columns: 1 } },
    { kind: "sign", area: { row: 3, column: 1, rows: 2, columns: 1 } },
    { kind: "flag", area: { row: 3, column: 1, rows: 2, columns: 1 } },
  ],
  print: {
    orientation: "landscape",
    area: { row: 0, column: 0, rows: 6, columns: 2 },
    repeatRows: { row: 2, rows: 1 },
    pagesWide: 1,
  },
};
const plan: Plan = { sheets: [sheet], record };

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const names = () => workbook.grid.sheets().map(({ name }) => name);
const idOf = (name: string) => workbook.host.book.sheet(name)?.id ?? "";

describe("writing a plan", () => {
  it("puts texts, numbers and live formulas where the plan says, on a new sheet that is then shown", async () => {
    await writePlan(plan);
    expect(workbook.grid.dump("编制 2027")).toEqual({
      A1: "编制分配",
      A3: "镇街",
      B3: "编制",
      A4: "夏庄镇",
      B4: "=TOWN.QUOTA(D4:D5,10)",
      A5: "姜庄镇",
      A6: "合计",
      B6: "=SUM(B4:B5)",
    });
    expect(workbook.grid.activeSheet()).toBe(idOf("编制 2027"));
  });

  it("gives widths, frozen headings, formats, no gridlines, and a page for A4", async () => {
    await writePlan(plan);
    const id = idOf("编制 2027");
    const look = workbook.grid.look(id);
    expect({
      rows: look.frozenRows,
      columns: look.frozenColumns,
      gridlines: look.gridlines,
      width: look.columnWidths.get(0),
    }).toEqual({ rows: 3, columns: 1, gridlines: false, width: 87.75 });
    expect(workbook.grid.styleOf(id, 4, 1).numberFormat).toBe("#,##0");
    expect(workbook.grid.styleOf(id, 0, 0)).toMatchObject({ bold: true, size: 14 });
    expect(workbook.grid.styleOf(id, 5, 0).borders?.EdgeTop).toMatchObject({ style: "Continuous" });
    expect(workbook.host.book.page(id)).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printArea: { row: 0, column: 0, rows: 6, columns: 2 },
      titleRows: { row: 2, rows: 1 },
    });
  });

  it("sets headings right over numbers and left over texts", async () => {
    await writePlan(plan);
    expect([0, 1].map((column) => workbook.grid.styleOf(idOf("编制 2027"), 2, column).horizontal)).toEqual([
      "Left",
      "Right",
    ]);
  });

  it("draws a waterfall as stacked columns on an invisible series", async () => {
    await writePlan(plan);
    expect(workbook.grid.charts).toMatchObject([
      {
        type: "ColumnStacked",
        title: "变化",
        at: { row: 8, column: 0, rows: 12, columns: 4 },
        categories: { row: 3, column: 0 },
        series: [
          { name: "底", visible: false, values: { row: 3, column: 1, rows: 2, columns: 1 } },
          { name: "增", visible: true, values: { row: 3, column: 2, rows: 2, columns: 1 } },
        ],
      },
    ]);
  });

  it("colours by scale, by sign and by flag", async () => {
    await writePlan(plan);
    expect(workbook.grid.colours.map(({ rule }) => rule.kind)).toEqual(["scale", "compare", "compare", "formula"]);
  });

  it.each(["001", "2027-01", "3/4", "-12", "=1+1", "TRUE", "1e5", "1,200", "Mar-27", "'x"])(
    "keeps the text %s a text",
    async (text) => {
      let sent: unknown;
      const { setFormulas } = (await import("../../src/workbench/host/model/range")).Range.prototype;
      const spy = jest
        .spyOn((await import("../../src/workbench/host/model/range")).Range.prototype, "setFormulas")
        .mockImplementation(function (this: never, given) {
          sent = given;
          return setFormulas.call(this, given);
        });
      await writePlan({
        record,
        sheets: [{ name: "T", widths: [], blocks: [{ row: 0, column: 0, role: "body", cells: [[text]] }] }],
      });
      spy.mockRestore();
      expect(sent).toEqual([[`'${text}`]]);
    },
  );

  it("writes large blocks whole", async () => {
    const cells = Array.from({ length: 3000 }, (_none, row) =>
      Array.from({ length: 20 }, (_zero, column) => row * 20 + column),
    );
    await writePlan({
      record,
      sheets: [{ name: "Large", widths: [], blocks: [{ row: 0, column: 0, role: "body", cells }] }],
    });
    expect(await workbook.grid.values(idOf("Large"), { row: 0, column: 0, rows: 3000, columns: 20 })).toEqual(cells);
  });

  it("uses nothing newer than ExcelApi 1.13", async () => {
    await writePlan(plan);
    const newer = workbook.host.usedMembers().filter(({ since }) => Number(since.split(".")[1]) > 13);
    expect(newer).toEqual([]);
  });
});

describe("all or nothing", () => {
  it("writes nothing where a name has been taken meanwhile", async () => {
    workbook.grid.addSheet("编制 2027");
    await expect(writePlan(plan)).rejects.toEqual(new DomainError("workbook.nameTaken", { sheet: "编制 2027" }));
    expect(names()).toEqual(["Sheet1", "编制 2027"]);
    expect(workbook.grid.dump("编制 2027")).toEqual({});
  });

  it("takes back every sheet when one of them fails", async () => {
    const broken: SheetPlan = { name: "Too long a name for any sheet of Excel", blocks: [], widths: [] };
    await expect(writePlan({ record, sheets: [sheet, broken] })).rejects.toMatchObject({ code: "workbook.notWritten" });
    expect(names()).toEqual(["Sheet1"]);
    expect(await listPlans()).toEqual([]);
  });

  it("takes back the sheets when the plan cannot be kept, and leaves unreadable plans alone", async () => {
    const xml = '<plans xmlns="urn:township-planner:plans:1">[{"id":</plans>';
    workbook.host.book.xmlParts.push({ id: "{1}", xml });
    await expect(writePlan(plan)).rejects.toMatchObject({ code: "workbook.brokenPlans" });
    expect(names()).toEqual(["Sheet1"]);
    expect(workbook.host.book.xmlParts).toEqual([{ id: "{1}", xml }]);
  });
});

describe("undo", () => {
  it("deletes what was written and forgets the plan", async () => {
    const receipt = await writePlan(plan);
    expect(await undo(receipt)).toEqual({ kind: "undone" });
    expect(names()).toEqual(["Sheet1"]);
    expect(await listPlans()).toEqual([]);
  });

  it("restores the plan in whose place the new one was put", async () => {
    const earlier = { ...record, title: "earlier" };
    await putPlan(earlier);
    await undo(await writePlan(plan));
    expect(await listPlans()).toEqual([earlier]);
  });

  it("asks first where the planner has worked on in the sheet, and then does as told", async () => {
    const receipt = await writePlan(plan);
    await workbook.host.book.write(idOf("编制 2027"), 20, 0, [["my note"]]);
    expect(await undo(receipt)).toEqual({ kind: "edited", sheets: ["编制 2027"] });
    expect(names()).toContain("编制 2027");
    expect(await undo(receipt, true)).toEqual({ kind: "undone" });
    expect(names()).toEqual(["Sheet1"]);
  });

  it("takes figures that a formula spills or recalculates for no edit", async () => {
    const receipt = await writePlan(plan);
    await workbook.host.book.write(idOf("编制 2027"), 4, 1, [[7]]);
    expect(await undo(receipt)).toEqual({ kind: "undone" });
  });

  it("finds the sheet under a new name, and is content where it is gone", async () => {
    const receipt = await writePlan(plan);
    workbook.grid.renameSheet(idOf("编制 2027"), "final");
    expect(await undo(receipt)).toEqual({ kind: "undone" });
    expect(await undo(receipt)).toEqual({ kind: "undone" });
  });
});

describe("A yellow cell takes only what its function understands:", () => {
  it("words as a list, numbers between limits", async () => {
    const takes = [{ words: ["韦伯斯特法", "最大余数法"] }, { least: 0, whole: true }, { least: 0, most: 1 }, null];
    const blocks = [{ row: 0, column: 0, role: "input" as const, cells: [["韦伯斯特法", 635, 0.05, "x"]], takes }];
    await writePlan({ record, sheets: [{ name: "T", widths: [], blocks }] });
    expect(
      workbook.host.book.validations.map(({ area, kind, first, second }) => [area.column, kind, first, second]),
    ).toEqual([
      [0, "list", ["韦伯斯特法", "最大余数法"].join(","), undefined],
      [1, "wholeNumber", "0", undefined],
      [2, "decimal", "0", "1"],
    ]);
  });

  it("and none is offered that Excel could not hold as one text", async () => {
    const takes = [{ words: ["a,b", "c"] }, { words: Array.from({ length: 60 }, (_, index) => `word ${index}`) }];
    const blocks = [{ row: 0, column: 0, role: "input" as const, cells: [["c", "word 1"]], takes }];
    await writePlan({ record, sheets: [{ name: "T", widths: [], blocks }] });
    expect(workbook.host.book.validations).toEqual([]);
  });
});
