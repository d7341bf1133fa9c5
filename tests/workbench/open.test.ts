import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { parseArea } from "../../src/inputs/address";
import { Archive } from "../../src/workbench/file/archive";
import { FileFault } from "../../src/workbench/file/contents";
import { isCalledOff, readFile, showContents } from "../../src/workbench/file/open";
import { saveWorkbook } from "../../src/workbench/file/save";
import { Work } from "../../src/workbench/file/work";
import type { Cell } from "../../src/workbench/grid/grid";
import { MemoryGrid } from "../../src/workbench/grid/memory";
import { Book } from "../../src/workbench/host/book";
import files from "../golden/files.json";
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

describe("a workbook of another writer opens that", () => {
  it.each(files.cases)("$kind", async ({ file, area, values, ...others }) => {
    const contents = await readFile(readFileSync(`tests/golden/files/${file}`));
    const place = parseArea(area);
    const cells = contents.sheets.find(({ name }) => name === place?.sheet)?.cells;
    const found = Array.from({ length: place?.rows ?? 0 }, (_, down) =>
      Array.from({ length: place?.columns ?? 0 }, (_none, across) => {
        const cell = cells?.[(place?.row ?? 0) + down]?.[(place?.column ?? 0) + across] ?? null;
        return typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
      }),
    );
    // What a formula comes to is seen in the browser.
    const isFormula = (cell: Cell | undefined) => typeof cell === "string" && cell.startsWith("=");
    expect(found).toEqual(
      values.map((line, down) =>
        line.map((cell, across) => (isFormula(found[down]?.[across]) ? found[down]?.[across] : cell)),
      ),
    );
    expect(contents.unsupported).toEqual("lost" in others ? others.lost : []);
  });
});

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

/** A workbook of one sheet as another writer has it. */
async function foreign(sheet: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await saveWorkbook(book));
  zip.file("xl/worksheets/sheet1.xml", `<worksheet xmlns="http://x">${sheet}</worksheet>`);
  return zip.generateAsync({ type: "uint8array" });
}

describe("a file costs what it holds, not where it stands", () => {
  it("with validations and colours of whole columns", async () => {
    const rule = `<cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule>`;
    const { sheets, unsupported } = await readFile(
      await foreign(
        `<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>` +
          `<conditionalFormatting sqref="A1:A1048576">${rule}</conditionalFormatting>` +
          `<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>`,
      ),
    );
    expect(sheets[0]?.cells).toEqual([[7]]);
    expect(sheets[0]?.validations.map(({ area }) => area)).toEqual([
      { row: 0, column: 0, rows: 1048576, columns: 16384 },
    ]);
    expect(unsupported).toEqual([]);
  });

  it("with columns and rows that are formatted to the last", async () => {
    const { sheets } = await readFile(
      await foreign(
        `<cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>7</v></c></row>` +
          `<row r="1048576" ht="30"><c r="XFD1048576" s="0"/></row></sheetData>`,
      ),
    );
    expect(sheets[0]?.cells).toEqual([[7]]);
    expect(sheets[0]?.look.columnWidths.size).toBeLessThan(100);
    expect(sheets[0]?.look.rowHeights.size).toBe(0);
  });
});

describe("opening tells how far it is", () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
  );

  it("up to the end, and never back", async () => {
    const told: number[] = [];
    const { sheets } = await readFile(
      await foreign(`<sheetData>${rows.join("")}</sheetData>`),
      new Work((done) => told.push(done)),
    );
    expect(sheets[0]?.cells.at(-1)).toEqual([29_999]);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  it("and ends where the planner calls it off", async () => {
    const cancel = new AbortController();
    cancel.abort();
    const error = await readFile(
      await foreign(`<sheetData>${rows.join("")}</sheetData>`),
      new Work(() => undefined, cancel.signal),
    ).catch((reason: unknown) => reason);
    expect(isCalledOff(error)).toBe(true);
  });
});

describe("what would fill the memory or stop the page is refused:", () => {
  const closing = "</sheetData>";
  it.each([
    [
      "a value in the last cell of a sheet",
      "tooLarge",
      `<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>${closing}`,
    ],
    ["rows that do not end", "damaged", `<sheetData>${'<row r="1">'.repeat(200_000)}${closing}`],
    ["cells that do not end", "damaged", `<sheetData><row r="1">${'<c r="A1">'.repeat(200_000)}</row>${closing}`],
    ["tags that do not end", "damaged", `<sheetData>${"<row ".repeat(200_000)}${closing}`],
    ["comments that do not end", "damaged", `<sheetData>${"<!-- ".repeat(200_000)}${closing}`],
    ["elements within elements without an end", "damaged", `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`],
    ["entities that hold each other", "damaged", `<!DOCTYPE a [<!ENTITY b "&c;&c;">]><sheetData>${closing}`],
  ] as const)("%s is %s", async (_, reason, sheet) => {
    const error: unknown = await readFile(await foreign(sheet)).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(FileFault);
    expect((error as FileFault).reason).toBe(reason);
  });

  it("a part that unpacks to more than the memory bears", async () => {
    const zip = new JSZip().file("a.xml", " ".repeat(200_000));
    const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    expect(bytes.length).toBeLessThan(1000);
    const archive = await Archive.open(bytes, 100_000);
    await expect(archive.text("a.xml")).rejects.toEqual(new FileFault("tooLarge"));
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
