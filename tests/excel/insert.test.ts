import { checkKeptPlans } from "../../src/excel/check";
import { freeTableName, insertTables } from "../../src/excel/insert";
import { mend } from "../../src/excel/mend";
import { readGrid, survey } from "../../src/excel/read";
import { undo } from "../../src/excel/undo";
import { writePlan } from "../../src/excel/write";
import { fingerprint, readTable } from "../../src/inputs/table";
import type { Language } from "../../src/locale/text";
import { sampleTables } from "../../src/wizards/all";
import { townTable } from "../../src/wizards/staffing/sources";
import { openWorkbook, type OpenWorkbook } from "./excel";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const insertSample = async (what: "sample" | "template", language: Language) =>
  insertTables(await sampleTables(), what, language);
const names = () => workbook.grid.sheets().map(({ name }) => name);

async function towns() {
  const table = (await survey()).spots.find(({ kind }) => kind === "table");
  return readTable(townTable, await readGrid(table?.address ?? ""));
}

describe("the sample county", () => {
  it.each<Language>(["zh", "en"])(
    "is read by the staffing wizard without a fault (%s) and adds up to the published totals",
    async (language) => {
      await insertSample("sample", language);
      const { rows, issues } = await towns();
      expect(issues).toEqual([]);
      const sum = (key: "administrativePosts" | "institutionPosts" | "population") =>
        rows.reduce((total, row) => total + (row[key] ?? 0), 0);
      expect([rows.length, sum("administrativePosts"), sum("institutionPosts"), sum("population")]).toEqual([
        10, 635, 444, 896_444,
      ]);
    },
  );

  it("takes new names beside one that stands already, and can be taken back alone", async () => {
    await insertSample("sample", "zh");
    const before = names();
    const receipt = await insertSample("sample", "zh");
    expect(new Set(names()).size).toBe(before.length * 2 - 1);
    expect(await undo(receipt)).toEqual({ kind: "undone" });
    expect(names()).toEqual(before);
  });

  it("is not taken back unasked once the planner has put in figures of their own", async () => {
    const receipt = await insertSample("sample", "zh");
    await mend("镇街!E4", 150_000);
    expect(await undo(receipt)).toEqual({ kind: "edited", sheets: ["镇街"] });
  });
});

test("a blank template has the same headings and no figures", async () => {
  await insertSample("template", "zh");
  const { issues, found } = await towns();
  expect(Object.keys(found)).toContain("institutionHeadcount");
  expect(issues.map(({ fault }) => fault.code)).toEqual(["input.noRows"]);
});

test.each([
  ["镇街 (2)", "镇街_2_"],
  ["2026", "_"],
  ["A1", "_A1"],
  ["Towns", "Towns_2"],
])("a table on the sheet %s may be called %s", (sheet, name) => {
  expect(freeTableName(sheet, ["towns"])).toBe(name);
});

describe("mending a cell", () => {
  beforeEach(async () => workbook.host.book.write(workbook.grid.activeSheet(), 0, 0, [["1,2３4", "=1+1", ""]]));
  const cells = async () => (await readGrid("Sheet1!A1:C1")).cells;

  it("writes the value, and undo brings back exactly what was there", async () => {
    const takeBack = [await mend("Sheet1!A1", 1234), await mend("Sheet1!C1", "x")];
    expect((await cells())[0]?.[0]).toBe(1234);
    for (const back of takeBack) await back();
    expect(workbook.grid.dump("Sheet1")).toEqual({ A1: "1,2３4", B1: "=1+1" });
  });

  it("brings a formula back as a formula", async () => {
    await (
      await mend("Sheet1!B1", 2)
    )();
    expect(workbook.grid.dump("Sheet1")["B1"]).toBe("=1+1");
  });

  it("does not take back what has been changed since", async () => {
    const back = await mend("Sheet1!A1", 1234);
    await workbook.host.book.write(workbook.grid.activeSheet(), 0, 0, [[5]]);
    await expect(back()).rejects.toMatchObject({ code: "workbook.editedSince" });
    expect((await cells())[0]?.[0]).toBe(5);
  });
});

test("a number put into a cell that is kept as text becomes a number", async () => {
  const sheet = workbook.grid.activeSheet();
  await workbook.host.book.write(sheet, 0, 0, [["12"]]);
  workbook.grid.setNumberFormats(sheet, 0, 0, [["@"]]);
  await mend("Sheet1!A1", 12);
  expect(workbook.grid.styleOf(sheet, 0, 0).numberFormat).toBe("General");
});

describe("checking the kept plans", () => {
  const kept = async () => {
    await insertSample("sample", "zh");
    const address = "镇街!A3:L13";
    await writePlan({
      sheets: [
        {
          name: "结果",
          widths: [],
          blocks: [
            {
              row: 0,
              column: 0,
              role: "body",
              cells: [
                ["甲", 1],
                ["乙", 2],
                ["合计", 3],
              ],
            },
          ],
        },
      ],
      record: {
        id: "p",
        wizard: "staffing",
        title: "方案",
        year: 2027,
        written: "2026-11-23",
        version: "0.1.0",
        sheets: ["结果"],
        choices: null,
        sources: { towns: { address, mapping: {}, fingerprint: fingerprint(await readGrid(address)) } },
      },
    });
  };

  it("finds nothing where nothing has changed", async () => {
    await kept();
    expect(await checkKeptPlans()).toEqual([]);
  });

  it("tells a changed source, a wrong total and a cell without a result, each with its place", async () => {
    await kept();
    await mend("镇街!E4", 1);
    await mend("结果!B2", 5);
    await workbook.host.book.write(workbook.host.book.sheet("结果")?.id ?? "", 0, 3, [["#VALUE!"]]);
    expect((await checkKeptPlans()).map(({ severity, address, action }) => [severity, address, action?.kind])).toEqual([
      ["warning", "镇街!A3:L13", "openPlan"],
      ["error", "结果!D1", undefined],
      ["error", "结果!B3", undefined],
    ]);
  });

  it("tells sources and results that are gone", async () => {
    await kept();
    for (const name of ["镇街", "结果"]) workbook.host.book.removeSheet(workbook.host.book.sheet(name)?.id ?? "");
    expect((await checkKeptPlans()).map(({ severity, action }) => [severity, action?.kind])).toEqual([
      ["warning", "forgetPlan"],
      ["error", "openPlan"],
    ]);
  });
});
