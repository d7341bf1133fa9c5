import ExcelJS from "exceljs";
import JSZip from "jszip";
import { FileFault } from "../../src/workbench/file/contents";
import { readFile, showContents } from "../../src/workbench/file/open";
import { saveWorkbook } from "../../src/workbench/file/save";
import type { Cell } from "../../src/workbench/grid/grid";
import { MemoryGrid } from "../../src/workbench/grid/memory";
import { Book } from "../../src/workbench/host/book";
import { everyChart } from "./books";

/** An empty workbook of one sheet, as it is saved. */
let book: Book;
beforeEach(() => {
  book = new Book(new MemoryGrid());
});

/** The cells of the first sheet of a file. */
async function opened(bytes: Uint8Array): Promise<Record<string, Cell>> {
  const grid = new MemoryGrid();
  await showContents(new Book(grid), await readFile(bytes));
  return grid.dump("Sheet1");
}

describe("a file of Excel opens with", () => {
  async function excelFile(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Record<string, Cell>> {
    const workbook = new ExcelJS.Workbook();
    fill(workbook.addWorksheet("Sheet1"));
    return opened(new Uint8Array(await workbook.xlsx.writeBuffer()));
  }

  it("dates as the numbers that they are, rich text and links as text", async () => {
    expect(
      await excelFile((excel) => {
        excel.getCell("A1").value = new Date(Date.UTC(2026, 10, 24, 12));
        excel.getCell("A2").value = { richText: [{ text: "夏" }, { text: "庄", font: { bold: true } }] };
        excel.getCell("A3").value = { text: "mail", hyperlink: "mailto:a@b.c" };
      }),
    ).toEqual({ A1: 46350.5, A2: "夏庄", A3: "mail" });
  });

  it("each formula of a shared one", async () => {
    expect(
      await excelFile((excel) => {
        excel.getCell("A1").value = 1;
        excel.getCell("A2").value = 2;
        excel.fillFormula("B1:B2", "A1*2+$A$1", [3, 5]);
      }),
    ).toEqual({ A1: 1, A2: 2, B1: "=A1*2+$A$1", B2: "=A2*2+$A$1" });
  });

  it.each(["_xldudf_TOWN_QUOTA_EXPLAIN(A1:A2)", "_xldudf_TOWN_QUOTA.EXPLAIN(A1:A2)"])(
    "the add-in's function for %s",
    async (formula) => {
      expect(await excelFile((excel) => (excel.getCell("C1").value = { formula, result: 1 }))).toEqual({
        C1: "=TOWN.QUOTA.EXPLAIN(A1:A2)",
      });
    },
  );

  it("newer functions without their prefixes", async () => {
    expect(
      await excelFile(
        (excel) => (excel.getCell("A1").value = { formula: "_xlfn._xlws.SORT(_xlfn.UNIQUE(B1:B9))", result: 1 }),
      ),
    ).toEqual({ A1: "=SORT(UNIQUE(B1:B9))" });
  });

  it("a word on what is not shown, such as charts of another kind", async () => {
    book.charts.push(...everyChart(book.grid.sheets()[0]?.id ?? ""));
    const zip = await JSZip.loadAsync(await saveWorkbook(book));
    const pie = (await zip.file("xl/charts/chart1.xml")?.async("string"))?.replaceAll("barChart", "pieChart") ?? "";
    zip.file("xl/charts/chart1.xml", pie).file("xl/vbaProject.bin", "x");
    expect((await readFile(await zip.generateAsync({ type: "uint8array" }))).unsupported).toEqual(["charts", "macros"]);
  });
});

describe("what is no workbook is told apart", () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const archive = async (files: Record<string, string>) => {
    const zip = new JSZip();
    for (const [path, text] of Object.entries(files)) zip.file(path, text);
    return zip.generateAsync({ type: "uint8array" });
  };
  it.each([
    ["a text", "notWorkbook", async () => bytesOf("镇街,人口\n夏庄镇,97048")],
    ["an empty file", "notWorkbook", async () => new Uint8Array()],
    ["another kind of archive", "notWorkbook", () => archive({ "word/document.xml": "<document/>" })],
    [
      "an old or protected workbook",
      "oldOrProtected",
      async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    ],
    ["half of a workbook", "damaged", async () => (await saveWorkbook(book)).slice(0, 2000)],
    [
      "a workbook with broken XML",
      "damaged",
      async () => archive({ "xl/workbook.xml": "<workbook><sheets><sheet", "[Content_Types].xml": "<Types/>" }),
    ],
    [
      "a workbook without sheets",
      "damaged",
      async () => archive({ "xl/workbook.xml": "<workbook/>", "[Content_Types].xml": "<Types/>" }),
    ],
  ] as const)("%s is %s", async (_, reason, make) => {
    await expect(make().then(readFile)).rejects.toEqual(new FileFault(reason));
  });
});
