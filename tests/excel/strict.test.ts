import { DomainError } from "../../src/domain/kernel/errors";
import { checkKeptPlans } from "../../src/excel/check";
import { insertTables } from "../../src/excel/insert";
import { listPlans, putPlan } from "../../src/excel/plans";
import { readGrid } from "../../src/excel/read";
import { undo } from "../../src/excel/undo";
import { writePlan } from "../../src/excel/write";
import { sampleTables } from "../../src/wizards/all";
import type { Plan, PlanRecord, SheetPlan } from "../../src/wizards/kit/plan";
import { HostError } from "../../src/workbench/host/hostObject";
import { STRICT, type Limits } from "../../src/workbench/host/limits";
import { Charts } from "../../src/workbench/host/model/chart";
import { openWorkbook, type OpenWorkbook } from "./excel";

const record: PlanRecord = {
  id: "staffing-2027",
  wizard: "staffing",
  title: "2027 编制方案",
  year: 2027,
  written: "2026-11-23T00:00:00.000Z",
  version: "0.1.0",
  sheets: ["编制 2027", "依据 2027"],
  sources: {},
  choices: {},
};
const towns: SheetPlan = {
  name: "编制 2027",
  widths: [16, 10],
  blocks: [
    {
      row: 0,
      column: 0,
      role: "body",
      cells: [
        ["夏庄镇", { formula: "=TOWN.QUOTA(D1:D2,10)", spill: { rows: 2, columns: 2 } }],
        ["姜庄镇", null],
      ],
    },
  ],
  charts: [
    {
      kind: "columns",
      title: "编制",
      categories: { row: 0, column: 0, rows: 2, columns: 1 },
      series: [{ name: "编制", values: { row: 0, column: 2, rows: 2, columns: 1 }, tone: "new" }],
      at: { row: 4, column: 0, rows: 10, columns: 4 },
    },
  ],
};
const basis: SheetPlan = {
  name: "依据 2027",
  widths: [10],
  blocks: [{ row: 0, column: 0, role: "form", wrap: true, cells: [["依".repeat(440)]] }],
};
const plan: Plan = { sheets: [towns, basis], record };
/** A sheet that Excel does not take: its name is too long. */
const broken: SheetPlan = { name: "Too long a name for any sheet of Excel", blocks: [], widths: [] };

let workbook: OpenWorkbook;
async function open(limits: Partial<Limits> = {}): Promise<void> {
  workbook = await openWorkbook({
    calculate: (formula) =>
      formula.startsWith("=TOWN.")
        ? [
            [6, 0.6],
            [4, 0.4],
          ]
        : 0,
    limits: { ...STRICT, ...limits },
  });
}
afterEach(() => {
  jest.restoreAllMocks();
  workbook.close();
});
const names = () => workbook.grid.sheets().map(({ name }) => name);

describe("In an Excel that undoes a writing as one step", () => {
  beforeEach(() => open());

  it("a plan is written, its charts after its functions have answered, and no row is higher than Excel has it", async () => {
    await writePlan(plan);
    expect(names()).toEqual(["Sheet1", "编制 2027", "依据 2027"]);
    expect(await listPlans()).toEqual([record]);
    expect(workbook.grid.charts).toMatchObject([
      { title: "编制", series: [{ values: { row: 0, column: 2, rows: 2 } }] },
    ]);
    const { rowHeights, columnWidths } = workbook.grid.look(workbook.host.book.sheet("依据 2027")?.id ?? "");
    expect(rowHeights.get(0)).toBeLessThanOrEqual(409);
    expect(columnWidths.get(0)).toBeGreaterThan(100);
  });

  it("a chart over cells that an error leaves blank is drawn all the same, and fills when they do", async () => {
    workbook.close();
    workbook = await openWorkbook({ calculate: () => "#NAME?", limits: STRICT });
    await writePlan(plan);
    expect(workbook.grid.charts).toMatchObject([
      { title: "编制", series: [{ name: "编制", values: { row: 0, column: 2, rows: 2 } }] },
    ]);
  });

  it("a plan is taken back again", async () => {
    expect(await undo(await writePlan(plan))).toEqual({ kind: "undone" });
    expect(names()).toEqual(["Sheet1"]);
    expect(await listPlans()).toEqual([]);
  });

  it("a plan that Excel does not take leaves no sheet behind, and the record of before", async () => {
    const earlier = { ...record, title: "earlier" };
    await putPlan(earlier);
    await expect(writePlan({ record, sheets: [towns, broken] })).rejects.toMatchObject({ code: "workbook.notWritten" });
    expect(names()).toEqual(["Sheet1"]);
    expect(await listPlans()).toEqual([earlier]);
  });

  it("what Excel will not group is written all the same, once", async () => {
    let refusals = 0;
    const { add } = Charts.prototype;
    jest.spyOn(Charts.prototype, "add").mockImplementation(function (this: never, ...args) {
      if (refusals++ === 0)
        throw new HostError("UndoNotSupported", "Undo is not supported.", "ChartCollection.add", 400);
      return add.apply(this, args);
    });
    await writePlan(plan);
    expect(refusals).toBe(2);
    expect(names()).toEqual(["Sheet1", "编制 2027", "依据 2027"]);
    expect(workbook.grid.charts).toHaveLength(1);
  });

  it("a planner sees sheet after sheet written and may call it off: no sheet stays, and no record", async () => {
    const seen: string[] = [];
    const progress = {
      written: (done: number, of: number) => void seen.push(`${done}/${of}`),
      isCancelled: () => true,
    };
    await expect(writePlan(plan, progress)).rejects.toEqual(new DomainError("workbook.cancelled", {}));
    expect(seen).toEqual(["1/2"]);
    expect(names()).toEqual(["Sheet1"]);
    expect(await listPlans()).toEqual([]);
  });

  it("a name that has been taken meanwhile is told at once", async () => {
    workbook.grid.addSheet("编制 2027");
    await expect(writePlan(plan)).rejects.toEqual(new DomainError("workbook.nameTaken", { sheet: "编制 2027" }));
    expect(names()).toEqual(["Sheet1", "编制 2027"]);
    expect(await listPlans()).toEqual([]);
  });

  it("after Excel's own undo the record is told, which has outlived its sheets, and offered for removal", async () => {
    const { sheets } = await writePlan(plan);
    for (const { id } of sheets) workbook.host.book.removeSheet(id);
    expect(await checkKeptPlans()).toMatchObject([{ action: { kind: "forgetPlan", plan: record.id } }]);
  });

  it("the sample county is put in too", async () => {
    const { sheets } = await insertTables(await sampleTables(), "sample", "zh");
    expect(names().length).toBe(sheets.length + 1);
    expect(workbook.host.book.tables.length).toBeGreaterThan(0);
  });
});

it("Where only the sets of the manifest are there, a plan is written as before", async () => {
  await open({ excelApi: "1.9" });
  await writePlan(plan);
  expect(names()).toEqual(["Sheet1", "编制 2027", "依据 2027"]);
});

describe("What stands in the way is told, and the workbook is as before:", () => {
  beforeEach(() => open());

  it("a protected structure", async () => {
    workbook.host.hindrances.structure = true;
    await expect(writePlan(plan)).rejects.toEqual(new DomainError("workbook.protected", {}));
    expect(names()).toEqual(["Sheet1"]);
    expect(await listPlans()).toEqual([]);
  });

  it("another workbook in front", async () => {
    workbook.host.hindrances.inactive = true;
    await expect(writePlan(plan)).rejects.toMatchObject({ code: "workbook.notWritten" });
    expect(names()).toEqual(["Sheet1"]);
    expect(await listPlans()).toEqual([]);
  });
});

it("What has not answered yet is read again, not taken for a fault of the planner's", async () => {
  await open();
  await workbook.host.book.grid.write("s1", 0, 0, [["夏庄镇", "=TOWN.QUOTA(D1:D2,10)"], ["姜庄镇"]]);
  expect((await readGrid("Sheet1!A1:C2")).cells).toEqual([
    ["夏庄镇", 6, 0.6],
    ["姜庄镇", 4, 0.4],
  ]);
});
