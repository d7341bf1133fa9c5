import JSZip from "jszip";
import { saveValues, saveWorkbook } from "../../src/workbench/file/save";
import { Book } from "../../src/workbench/host/book";
import { everyChart, spillingGrid, towns } from "./books";
import { faultsOf, isValidated } from "./validator";

let book: Book;
let sheet: string;
beforeEach(() => {
  book = new Book(spillingGrid({ "=TOWN.QUOTA(A1:A2,10)": [6, 4] }));
  sheet = book.grid.sheets()[0]?.id ?? "";
});

(isValidated ? describe : describe.skip)("The Open XML SDK finds nothing wrong in", () => {
  /** A workbook with something of everything. */
  async function everything(): Promise<void> {
    const { grid } = book;
    await book.write(sheet, 0, 0, [
      ...towns,
      ["合计", "=SUM(B2:B3)", "=TOWN.QUOTA(A1:A2,10)"],
      ["a\u0001\n b "],
      ["#N/A"],
    ]);
    book.tables.push({
      id: "T1",
      name: "镇街表",
      sheet,
      area: { row: 0, column: 0, rows: 3, columns: 3 },
      hasHeaders: true,
      style: "TableStyleLight1",
      bands: false,
      filterButton: true,
    });
    const area = { row: 1, column: 1, rows: 2, columns: 2 };
    const borders = { EdgeTop: { style: "Double", color: "#808080", weight: "Thin" } } as const;
    const font = { bold: true, italic: true, size: 14, fontName: "仿宋", color: "#C00000" };
    grid.setStyle(sheet, area, {
      ...font,
      fill: "#F3F9FF",
      wrap: true,
      indent: 1,
      horizontal: "Center",
      vertical: "Center",
    });
    grid.setStyle(sheet, { ...area, rows: 1 }, { borders, numberFormat: '#,##0"人"' });
    grid.setColumnWidth(sheet, 0, 2, 84);
    grid.setRowHeight(sheet, 1, 1, 33);
    grid.hideRows(sheet, 8, 1, true);
    grid.hideColumns(sheet, 7, 1, true);
    grid.merge(sheet, { row: 6, column: 0, rows: 1, columns: 2 });
    grid.freeze(sheet, 1, 1);
    grid.showGridlines(sheet, false);
    for (const rule of [
      { kind: "scale", low: "#FFFFFF", middle: "#FFF1CC", high: "#0F6CBD" },
      { kind: "compare", operator: "Between", first: "1", second: "2", fill: "#F3F9FF", color: "#C00000" },
      { kind: "formula", formula: '=AND($A1<>"",$B1>1)', fill: "#FFF1CC" },
    ] as const)
      book.colours.push({ sheet, area, rule });
    const page = book.page(sheet);
    Object.assign(page, {
      orientation: "Landscape",
      centerHorizontally: true,
      zoom: { horizontalFitToPages: 1 },
      breaks: [3],
    });
    Object.assign(page, {
      printArea: area,
      titleRows: { ...area, row: 0, rows: 1 },
      titleColumns: { ...area, column: 0, columns: 1 },
    });
    page.headersFooters["centerFooter"] = "&P / &N";
    book.validations.push({
      sheet,
      area,
      kind: "list",
      operator: undefined,
      first: "=$A$2:$A$3",
      second: undefined,
      dropDown: true,
      ignoreBlanks: true,
      prompt: { title: "镇街", message: "选一个" },
      alert: { title: "没有", message: "选一个", style: "Information" },
    });
    book.charts.push(...everyChart(sheet));
    book.names.push({ name: "总编制", formula: "='Sheet1'!$B$2:$B$3", visible: false, comment: "行政 & 事业" });
    book.xmlParts.push({ id: "{X1}", xml: '<plans xmlns="urn:township-planner:plans:1">[]</plans>' });
    Object.assign(book.settings, { language: '"zh"' });
    book.tabColors.set(sheet, "#0F6CBD");
    book.hiddenSheets.set(grid.addSheet("藏 '起来"), "Hidden");
  }

  it("a workbook with something of everything", async () => {
    await everything();
    expect(await faultsOf(await saveWorkbook(book))).toEqual([]);
  });
  it("the same workbook as plain values", async () => {
    await everything();
    expect(await faultsOf(await saveValues(book, "只有数值 & <无公式>"))).toEqual([]);
  });
  it("an empty workbook", async () => {
    expect(await faultsOf(await saveWorkbook(book))).toEqual([]);
  });
  it("but does find a colour that is none, so that it can be trusted", async () => {
    await everything();
    const zip = await JSZip.loadAsync(await saveWorkbook(book));
    const styles = (await zip.file("xl/styles.xml")?.async("string")) ?? "";
    zip.file("xl/styles.xml", styles.replace("FFC00000", "FFRGB(25"));
    const faults = await faultsOf(await zip.generateAsync({ type: "uint8array" }));
    expect(faults.join()).toContain("FFRGB(25");
  });
});
