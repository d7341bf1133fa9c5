import ExcelJS from "exceljs";
import JSZip from "jszip";
import { readFile, showContents } from "../../src/workbench/file/open";
import { saveWorkbook } from "../../src/workbench/file/save";
import type { MemoryGrid } from "../../src/workbench/grid/memory";
import { Book, type TableData } from "../../src/workbench/host/book";
import { everyChart, spillingGrid, towns } from "./books";

let book: Book;
let sheet: string;
beforeEach(() => {
  book = new Book(spillingGrid({ "=TOWN.QUOTA(A1:A2,10)": [6, 4], "=TOWN.QUOTA(A1:A2,11)": ["#N/A"] }));
  sheet = book.grid.sheets()[0]?.id ?? "";
});

async function reopened(bytes?: Uint8Array): Promise<Book> {
  const again = new Book(spillingGrid());
  await showContents(again, await readFile(bytes ?? (await saveWorkbook(book))));
  return again;
}
const cells = (of: Book, name: string) => (of.grid as MemoryGrid).dump(name);
const only = (of: Book) => of.grid.sheets()[0]?.id ?? "";

async function file(): Promise<{ excel: ExcelJS.Worksheet; zip: JSZip; text: (path: string) => Promise<string> }> {
  const bytes = await saveWorkbook(book);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const zip = await JSZip.loadAsync(bytes);
  return {
    excel: workbook.worksheets[0] as ExcelJS.Worksheet,
    zip,
    text: async (path) => (await zip.file(path)?.async("string")) ?? "",
  };
}

describe("a workbook saved and opened again has", () => {
  it("its texts, numbers, truth values and formulas; a text of digits stays a text", async () => {
    await book.write(sheet, 0, 0, [
      ["夏庄镇", 97048, true],
      ["'001", 0.1, "=SUM(B1:B2)"],
      [null, -3, '=IF(A1="TOWN.X(","<是>&",2)'],
    ]);
    expect(cells(await reopened(), "Sheet1")).toEqual({
      A1: "夏庄镇",
      B1: 97048,
      C1: true,
      A2: "001",
      B2: 0.1,
      C2: "=SUM(B1:B2)",
      B3: -3,
      C3: '=IF(A1="TOWN.X(","<是>&",2)',
    });
  });

  it("its sheets in their order, with the one that was shown, hidden ones hidden, and colours of tabs", async () => {
    const second = book.grid.addSheet("编制 '27 定稿");
    const third = book.grid.addSheet("Hidden");
    book.hiddenSheets.set(third, "VeryHidden");
    book.tabColors.set(second, "#0F6CBD");
    book.grid.activate(second);
    const again = await reopened();
    const [, shown, hidden] = again.grid.sheets();
    expect(again.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", "编制 '27 定稿", "Hidden"]);
    expect(again.grid.activeSheet()).toBe(shown?.id);
    expect(again.hiddenSheets.get(hidden?.id ?? "")).toBe("VeryHidden");
    expect(again.tabColors.get(shown?.id ?? "")).toBe("#0F6CBD");
  });

  it("its names, Chinese ones, hidden ones and those of a formula too", async () => {
    book.names.push(
      { name: "总编制", formula: "='Sheet1'!$B$2:$B$11", visible: true, comment: "行政 & 事业" },
      { name: "Rate", formula: "=0.465", visible: false, comment: "" },
      { name: "Quotas", formula: "=TOWN.QUOTA(Sheet1!$A$1:$A$2,10)", visible: true, comment: "" },
    );
    expect((await reopened()).names).toEqual(book.names);
  });

  it("its tables with their looks; formulas in a table stay, and nothing is doubled", async () => {
    await book.write(sheet, 2, 1, [
      ["镇街", "人口", "份额"],
      ["夏庄镇", 3, "=C4/4"],
      ["姜庄镇", 1, "=C5/4"],
    ]);
    const table: TableData = {
      id: "T1",
      name: "镇街表",
      sheet,
      area: { row: 2, column: 1, rows: 3, columns: 3 },
      hasHeaders: true,
      style: "TableStyleLight1",
      bands: false,
      filterButton: true,
    };
    book.tables.push(table);
    const again = await reopened();
    expect(again.tables).toEqual([{ ...table, id: again.tables[0]?.id, sheet: only(again) }]);
    expect(cells(again, "Sheet1")).toEqual(cells(book, "Sheet1"));
  });

  it("number formats, letters, fills, borders and alignment", async () => {
    await book.write(sheet, 0, 0, [
      ["a", 1],
      ["b", 2],
    ]);
    const style = {
      numberFormat: '#,##0"人"',
      bold: true,
      italic: true,
      size: 14,
      fontName: "仿宋",
      color: "#C00000",
      fill: "#F3F9FF",
      horizontal: "Center",
      vertical: "Top",
      wrap: true,
      indent: 1,
      borders: {
        EdgeTop: { style: "Continuous", color: "#808080", weight: "Thin" },
        EdgeBottom: { style: "Double", color: "#000000", weight: "Thick" },
      },
    } as const;
    book.grid.setStyle(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, style);
    const again = await reopened();
    expect(again.grid.styleOf(only(again), 1, 1)).toMatchObject({
      ...style,
      borders: { EdgeTop: style.borders.EdgeTop, EdgeBottom: { style: "Double" } },
    });
  });

  it("widths, heights, merges, hidden rows and columns, frozen panes and no gridlines", async () => {
    const { grid } = book;
    await book.write(sheet, 0, 0, [
      ["a", 1, 2],
      ["b", 2, 3],
      ["c", 3, 4],
    ]);
    grid.setColumnWidth(sheet, 0, 3, 84);
    grid.setRowHeight(sheet, 1, 1, 33);
    grid.hideRows(sheet, 2, 1, true);
    grid.hideColumns(sheet, 2, 1, true);
    grid.merge(sheet, { row: 0, column: 0, rows: 1, columns: 2 });
    grid.freeze(sheet, 1, 1);
    grid.showGridlines(sheet, false);
    const again = await reopened();
    expect(again.grid.look(only(again))).toEqual({
      columnWidths: new Map([
        [0, 84],
        [1, 84],
        [2, 84],
      ]),
      rowHeights: new Map([[1, 33]]),
      hiddenRows: new Set([2]),
      hiddenColumns: new Set([2]),
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      frozenRows: 1,
      frozenColumns: 1,
      gridlines: false,
    });
  });

  it("its colour rules", async () => {
    await book.write(sheet, 0, 0, [[1], [2]]);
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    const rules = [
      { kind: "scale", low: "#FFFFFF", middle: "#FFF1CC", high: "#0F6CBD" },
      { kind: "compare", operator: "LessThan", first: "0", color: "#C00000" },
      { kind: "compare", operator: "Between", first: "1", second: "2", fill: "#F3F9FF" },
      { kind: "formula", formula: "=$A1>1", fill: "#FFF1CC" },
    ] as const;
    for (const rule of rules) book.colours.push({ sheet, area, rule });
    expect((await reopened()).colours.map(({ rule }) => rule)).toEqual(rules);
  });

  it("what its cells accept", async () => {
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    const usual = { sheet, area, second: undefined, dropDown: true, ignoreBlanks: true };
    const none = { operator: undefined, prompt: undefined, alert: undefined };
    book.validations.push(
      { ...usual, ...none, kind: "list", first: "=$D$4:$D$13" },
      {
        ...usual,
        ...none,
        area: { ...area, column: 1 },
        kind: "list",
        first: '行政,"事业",<其他>',
        dropDown: false,
        ignoreBlanks: false,
      },
      {
        ...usual,
        area: { ...area, column: 2 },
        kind: "wholeNumber",
        operator: "Between",
        first: "0",
        second: "=$A$1",
        prompt: { title: "人数", message: "0 至 A1" },
        alert: { title: "不可用", message: "请填整数", style: "Warning" },
      },
      { ...usual, ...none, area: { ...area, column: 3 }, kind: "custom", first: "=LEN(D1)>2" },
    );
    const again = await reopened();
    expect(again.validations).toEqual(book.validations.map((one) => ({ ...one, sheet: only(again) })));
  });

  it("its charts, of every kind that the add-in draws", async () => {
    await book.write(sheet, 0, 0, towns);
    book.charts.push(...everyChart(sheet));
    const again = await reopened();
    expect(again.charts).toEqual(
      book.charts.map((chart, index) => ({ ...chart, id: again.charts[index]?.id, sheet: only(again) })),
    );
    expect((again.grid as MemoryGrid).charts.map(({ title }) => title)).toEqual(book.charts.map(({ title }) => title));
  });

  it("the looks of its blank cells, which are ruled to be signed", async () => {
    await book.write(sheet, 0, 0, [["签字"]]);
    book.grid.setStyle(sheet, { row: 2, column: 1, rows: 1, columns: 2 }, { fill: "#FFF9DB" });
    const again = await reopened();
    expect(again.grid.styleOf(only(again), 2, 2)).toMatchObject({ fill: "#FFF9DB" });
  });

  it("the set-up of its pages", async () => {
    await book.write(sheet, 0, 0, [[1], [2], [3]]);
    const page = {
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printArea: { row: 0, column: 0, rows: 3, columns: 1 },
      titleRows: { row: 0, column: 0, rows: 2, columns: 1 },
      titleColumns: { row: 0, column: 0, rows: 1, columns: 1 },
      centerHorizontally: true,
      margins: { leftMargin: 36, rightMargin: 36, topMargin: 54, bottomMargin: 54, headerMargin: 18, footerMargin: 18 },
      headersFooters: { leftHeader: "高密市", centerFooter: "第 &P 页,共 &N 页", rightFooter: "&D" },
      breaks: [],
    } as const;
    book.pages.set(sheet, structuredClone(page) as never);
    const again = await reopened();
    const found = again.page(only(again));
    expect({
      ...found,
      margins: Object.fromEntries(Object.entries(found.margins).map(([side, points]) => [side, Math.round(points)])),
    }).toEqual(page);
  });

  it("the plans and settings that the add-in keeps in it", async () => {
    const xml = '<plans xmlns="urn:township-planner:plans:1">[{"id":"a","title":"2027 &amp; &lt;编制&gt;"}]</plans>';
    book.xmlParts.push(
      { id: "{1}", xml },
      { id: "{7F3B0B52-52A9-4B8E-9D2C-2A1F0E6C1D11}", xml: '<other xmlns="urn:other"/>' },
    );
    Object.assign(book.settings, { language: '"zh" & <en>' });
    const again = await reopened();
    expect(again.xmlParts).toEqual([{ id: expect.stringMatching(/^\{[0-9A-F-]{36}\}$/), xml }, book.xmlParts[1]]);
    expect(again.settings).toEqual(book.settings);
    // And once more, now with the ids of the file.
    const third = await reopened(await saveWorkbook(again));
    expect(third.xmlParts).toEqual(again.xmlParts);
  });
});

describe("the file", () => {
  it("keeps a function of the add-in under the name that Excel gives it", async () => {
    await book.write(sheet, 0, 0, [["=TOWN.QUOTA.EXPLAIN(A5:A9)"]]);
    expect((await file()).excel.getCell("A1").value).toMatchObject({
      formula: "_xldudf_TOWN_QUOTA_EXPLAIN(A5:A9)",
      result: 42,
    });
  });

  it("holds a spill as Excel does: one formula in the first cell that may grow, and every value in its place", async () => {
    await book.write(sheet, 0, 0, [
      [3, "=TOWN.QUOTA(A1:A2,10)"],
      [2, null],
      [null, "end"],
    ]);
    const { excel, text } = await file();
    expect(excel.getCell("B1").value).toEqual({
      formula: "_xldudf_TOWN_QUOTA(A1:A2,10)",
      result: 6,
      shareType: "array",
      ref: "B1:B2",
    });
    expect(excel.getCell("B2").value).toBe(4);
    expect(await text("xl/worksheets/sheet1.xml")).toContain(
      '<c r="B1" cm="1"><f t="array" ref="B1:B2">_xldudf_TOWN_QUOTA(A1:A2,10)</f><v>6</v></c>',
    );
    expect(await text("xl/metadata.xml")).toContain('fDynamic="1"');
    expect(await text("[Content_Types].xml")).toContain("/xl/metadata.xml");
    expect(await text("xl/_rels/workbook.xml.rels")).toContain("/sheetMetadata");
    expect(cells(await reopened(), "Sheet1")).toEqual(cells(book, "Sheet1"));
  });

  it("is not calculated anew by an Excel that has no add-in, so that its values stand", async () => {
    expect(await (await file()).text("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  });

  it.each([
    ["=TOWN.SCORE(A1:A2,10)", true],
    ["=SUM(A1:A9)", false],
    ["=A1+B2*Towns!C3", false],
    ["='高 密'!C3*夏庄!$D$4", false],
    ['=IF(SUMIFS(C:C,A:A,"A1:A9",B:B,B2)>0,MAX(A1:A9),"A1:A9*2")', false],
    ["=A1:A9*2", true],
    ["=SUM(A1:A9*B1:B9)", true],
    ["=SUMPRODUCT(A1:A9*(B1:B9>0))", false],
    ["=SUM(IF(A1:A9>0,1,0))", true],
    ["=COUNTIF(A1:A9,B1)", false],
    ["=COUNTIF(A1:A9,B1:B3)", true],
    ["=INDEX(C1:C9,MATCH(B1,A1:A9,0))", false],
    ["=INDEX(C1:C9,MATCH(1,(A1:A9=B1)*(D1:D9=E1),0))", true],
    ["=LEN(A1:A9)", true],
    ["=SUM(镇街表[人口])", false],
    ["=镇街表[人口]*2", true],
    ["=镇街表[@人口]*2", false],
    ["=FILTER(A1:A9,A1:A9>0)", true],
    ["=TRUE", false],
  ])("%s is a formula that may spill or works cell by cell: %s", async (formula, isDynamic) => {
    await book.write(sheet, 0, 0, [[formula]]);
    const xml = await (await file()).text("xl/worksheets/sheet1.xml");
    expect(/<c r="A1"[^>]* cm="1"><f t="array" ref="A1">/.test(xml)).toBe(isDynamic);
  });

  it("holds errors as errors", async () => {
    await book.write(sheet, 0, 0, [["#N/A"], ["=TOWN.QUOTA(A1:A2,11)"]]);
    const { excel } = await file();
    expect(excel.getCell("A1").value).toEqual({ error: "#N/A" });
    expect(excel.getCell("A2").result).toEqual({ error: "#N/A" });
    expect(cells(await reopened(), "Sheet1")).toEqual({ A1: "#N/A", A2: "=TOWN.QUOTA(A1:A2,11)" });
  });

  it("gives every column of a table a heading of its own", async () => {
    await book.write(sheet, 0, 0, [
      ["a", "A", null, 2026],
      [1, 2, 3, 4],
    ]);
    book.tables.push({
      id: "T1",
      name: "Towns",
      sheet,
      area: { row: 0, column: 0, rows: 2, columns: 4 },
      hasHeaders: true,
      style: "TableStyleLight1",
      bands: true,
      filterButton: false,
    });
    const { excel, text } = await file();
    expect([1, 2, 3, 4].map((column) => excel.getCell(1, column).value)).toEqual(["a", "A2", "Column3", "2026"]);
    expect(
      [...(await text("xl/tables/table1.xml")).matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name),
    ).toEqual(["a", "A2", "Column3", "2026"]);
  });

  it("keeps plans where Excel keeps custom XML parts", async () => {
    book.xmlParts.push({ id: "{X1}", xml: '<plans xmlns="urn:township-planner:plans:1">[]</plans>' });
    const { text, zip } = await file();
    expect(
      Object.keys(zip.files)
        .filter((name) => name.startsWith("customXml"))
        .sort(),
    ).toEqual(["customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"]);
    expect(await text("customXml/item1.xml")).toBe(book.xmlParts[0]?.xml);
    expect(await text("customXml/itemProps1.xml")).toContain('ds:uri="urn:township-planner:plans:1"');
    expect(await text("xl/_rels/workbook.xml.rels")).toContain('Target="../customXml/item1.xml"');
  });
});

it("A colour that is none is a fault when it is saved, not when the file is opened", async () => {
  await book.write(sheet, 0, 0, [[1]]);
  book.grid.setStyle(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, { fill: "rgb(254, 2, 3)" });
  await expect(saveWorkbook(book)).rejects.toThrow("rgb(254, 2, 3) is no colour");
});
