import { createHash } from "node:crypto";
import { copyValues, finalise } from "../../src/excel/finalise";
import { insertTables } from "../../src/excel/insert";
import { listPlans } from "../../src/excel/plans";
import { sealedText } from "../../src/excel/sealed";
import { survey } from "../../src/excel/read";
import { writePlan } from "../../src/excel/write";
import { excelDesk } from "../../src/taskpane/excelDesk";
import { createJob } from "../../src/taskpane/job/job";
import { standingOf } from "../../src/taskpane/job/look";
import { sampleTables, wizards } from "../../src/wizards/all";
import type { Plan, PlanRecord } from "../../src/wizards/kit/plan";
import { HostError } from "../../src/workbench/host/hostObject";
import { LENIENT, STRICT } from "../../src/workbench/host/limits";
import { CustomXmlParts } from "../../src/workbench/host/model/customXml";
import { Worksheet } from "../../src/workbench/host/model/worksheet";
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
  figures: [{ key: "administrative", sheet: "编制 2027", row: 0, column: 1, rows: 2 }],
};
const plan: Plan = {
  record,
  sheets: [
    {
      name: "编制 2027",
      widths: [],
      blocks: [
        {
          row: 0,
          column: 0,
          role: "body",
          cells: [
            ["夏庄镇", { formula: "=TOWN.QUOTA(D1:D2,10)", spill: { rows: 2, columns: 1 } }],
            ["姜庄镇", null],
          ],
        },
      ],
    },
    { name: "依据 2027", widths: [], blocks: [{ row: 0, column: 0, role: "note", cells: [["001"]] }] },
  ],
};

let workbook: OpenWorkbook;
const open = async (limits = LENIENT) => {
  workbook = await openWorkbook({ calculate: () => [[6], [4]], limits });
  await writePlan(plan);
};
afterEach(() => {
  jest.restoreAllMocks();
  workbook.close();
});
const names = () => workbook.grid.sheets().map(({ name }) => name);
const WRITTEN = ["Sheet1", "编制 2027", "依据 2027"];

describe.each([
  ["lenient", LENIENT],
  ["strict", STRICT],
])("A plan is made final in a %s Excel:", (_name, limits) => {
  beforeEach(() => open(limits));

  it("its values stand on dated sheets without a formula, its figures with the plan", async () => {
    const { final } = await finalise(record, "2026-11-26", "定稿 2026-11-26");
    expect(names()).toEqual([...WRITTEN, "编制 2027 定稿 2026-11-26", "依据 2027 定稿 2026-11-26"]);
    expect(final).toMatchObject({ day: "2026-11-26", figures: { administrative: { 夏庄镇: 6, 姜庄镇: 4 } } });
    const [, , , first = "", second = ""] = workbook.grid.sheets().map(({ id }) => id);
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(await workbook.grid.formulas(first, area)).toEqual([
      ["夏庄镇", 6],
      ["姜庄镇", 4],
    ]);
    // A text of digits stays the text that it was.
    expect((await workbook.grid.values(second, area))[0]?.[0]).toBe("001");
    expect((await listPlans())[0]?.final?.sheets).toEqual(final?.sheets);
  });

  it("what it was made of is sealed with it, under a fingerprint of all that is signed", async () => {
    const { final } = await finalise(record, "2026-11-26", "定稿 2026-11-26");
    const text = await sealedText(final?.sha256 ?? "");
    expect(
      createHash("sha256")
        .update(text ?? "", "utf8")
        .digest("hex"),
    ).toBe(final?.sha256);
    expect(JSON.parse(text ?? "")).toMatchObject({
      day: "2026-11-26",
      plan: { id: record.id, year: 2027 },
      sheets: {
        "编制 2027 定稿 2026-11-26": {
          cells: [
            ["夏庄镇", 6],
            ["姜庄镇", 4],
          ],
        },
      },
    });
    expect(await sealedText("0")).toBeUndefined();
  });

  it("once more on another day beside the first, and long names are cut so that the day stays", async () => {
    await finalise(record, "2026-11-26", "定稿 2026-11-26");
    await finalise(record, "2026-11-26", "定稿 2026-11-26");
    expect(names().filter((name) => name.startsWith("编制 2027 定稿"))).toHaveLength(2);
  });

  it("its values alone are copied for people without the add-in: no formula, and no final plan", async () => {
    expect(await copyValues(record, "数值版")).toEqual(["编制 2027 数值版", "依据 2027 数值版"]);
    const copy = workbook.grid.sheets().find(({ name }) => name === "编制 2027 数值版")?.id ?? "";
    expect(await workbook.grid.formulas(copy, { row: 0, column: 1, rows: 2, columns: 1 })).toEqual([[6], [4]]);
    expect(await listPlans()).toEqual([record]);
  });
});

describe("Where Excel fails on the way, no copy stays and the plan is as before:", () => {
  beforeEach(() => open());
  const refuse = () => {
    throw new HostError("GeneralException", "It does not work now.", "here", 500);
  };
  const unchanged = async () => {
    await expect(finalise(record, "2026-11-26", "定稿 2026-11-26")).rejects.toMatchObject({
      code: "workbook.notWritten",
    });
    expect(names()).toEqual(WRITTEN);
    expect((await listPlans())[0]?.final).toBeUndefined();
  };

  it("at the second copy", async () => {
    const { copy } = Worksheet.prototype;
    jest.spyOn(Worksheet.prototype, "copy").mockImplementationOnce(copy).mockImplementationOnce(refuse);
    await unchanged();
  });

  it("at the name of a copy", async () => {
    jest.spyOn(Worksheet.prototype, "setName").mockImplementationOnce(refuse);
    await unchanged();
  });

  it("at the values of a copy", async () => {
    jest.spyOn(workbook.grid, "write").mockImplementationOnce(refuse);
    await unchanged();
  });

  it("at the record", async () => {
    jest.spyOn(CustomXmlParts.prototype, "add").mockImplementationOnce(refuse);
    await unchanged();
  });

  it("and a sheet that is gone is named", async () => {
    workbook.grid.deleteSheet(workbook.grid.sheets()[2]?.id ?? "");
    await expect(finalise(record, "2026-11-26", "定稿")).rejects.toMatchObject({
      code: "workbook.noPlace",
      facts: { address: "依据 2027" },
    });
  });
});

describe("The yellow cells of a plan are known by what was written into them:", () => {
  it.each(wizards.map(({ id }) => id))(
    "nothing is told as changed on the fresh sheets of %s, and one change is",
    async (id) => {
      // A chart needs more than one value to stand on.
      const block = Array.from({ length: 12 }, () => Array<number>(30).fill(1));
      workbook = await openWorkbook({ calculate: (formula) => (formula.startsWith("=TOWN.SETTLE(") ? block : 1) });
      await insertTables(await sampleTables(), "sample", "zh");
      const entry = wizards.find((one) => one.id === id);
      if (!entry) throw new Error(`There is no wizard ${id}.`);
      const job = createJob(
        await entry.load(),
        { desk: excelDesk, version: "0.1.0", now: () => new Date(2026, 10, 1) },
        "zh",
      );
      await job.open();
      await job.write();
      expect(job.get().mishap).toBeUndefined();
      const [kept] = await listPlans();
      if (!kept) throw new Error("The plan is kept.");
      expect(kept.parameters?.length).toBeGreaterThan(0);
      expect((await standingOf(excelDesk, kept, await survey())).edited).toEqual([]);
      const number = kept.parameters?.find(({ value }) => typeof value === "number");
      const sheet = workbook.grid.sheets().find(({ name }) => name === number?.sheet);
      await workbook.host.book.write(sheet?.id ?? "", number?.row ?? 0, number?.column ?? 0, [
        [Number(number?.value) + 1],
      ]);
      expect((await standingOf(excelDesk, kept, await survey())).edited).toMatchObject([{ value: number?.value }]);
    },
  );
});
