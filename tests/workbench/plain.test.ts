import { readFile, showContents } from "../../src/workbench/file/open";
import { saveValues } from "../../src/workbench/file/save";
import type { MemoryGrid } from "../../src/workbench/grid/memory";
import { Book, type ChartData } from "../../src/workbench/host/book";
import { everyChart, spillingGrid } from "./books";

let book: Book;
let sheet: string;
beforeEach(() => {
  book = new Book(spillingGrid({ "=TOWN.QUOTA(A1:A2,10)": [6, 4] }));
  sheet = book.grid.sheets()[0]?.id ?? "";
});

async function reopened(bytes: Uint8Array): Promise<Book> {
  const again = new Book(spillingGrid());
  await showContents(again, await readFile(bytes));
  return again;
}
const cells = (of: Book, name: string) => (of.grid as MemoryGrid).dump(name);

describe("Saved as plain values, for WPS and people without the add-in,", () => {
  const note = "数值版：改动数据后不会重新计算。";

  it("a sheet holds what its formulas have come to, and a note below that says so", async () => {
    await book.write(sheet, 0, 0, [
      ["夏庄镇", "=TOWN.QUOTA(A1:A2,10)", "'=1"],
      ["姜庄镇", null, true],
      ["合计", "=SUM(B1:B2)"],
    ]);
    expect(cells(await reopened(await saveValues(book, note)), "Sheet1")).toEqual({
      A1: "夏庄镇",
      B1: 6,
      C1: "'=1",
      A2: "姜庄镇",
      B2: 4,
      C2: true,
      A3: "合计",
      B3: 42,
      A5: note,
    });
  });

  it("the note stands below the charts, and not on a sheet that had no formula", async () => {
    await book.write(sheet, 0, 0, [["=1+1"]]);
    const chart = everyChart(sheet)[0] as ChartData;
    book.charts.push({ ...chart, at: { row: 5, column: 0, rows: 10, columns: 4 } });
    const source = book.grid.addSheet("镇街");
    await book.write(source, 0, 0, [["夏庄镇", 97048]]);
    const again = await reopened(await saveValues(book, note));
    expect(cells(again, "Sheet1")).toEqual({ A1: 42, A17: note });
    expect(cells(again, "镇街")).toEqual({ A1: "夏庄镇", B1: 97048 });
    expect(again.charts).toHaveLength(1);
  });

  it("charts and colours stay, names of live formulas and the plans of the add-in do not", async () => {
    await book.write(sheet, 0, 0, [["=TOWN.QUOTA(A1:A2,10)"]]);
    book.colours.push({
      sheet,
      area: { row: 0, column: 0, rows: 2, columns: 1 },
      rule: { kind: "scale", low: "#FFFFFF", high: "#0F6CBD" },
    });
    book.names.push(
      { name: "Quotas", formula: "=TOWN.QUOTA(Sheet1!$A$1:$A$2,10)", visible: true, comment: "" },
      { name: "Posts", formula: "=Sheet1!$A$1:$A$2", visible: true, comment: "" },
    );
    book.xmlParts.push({ id: "{1}", xml: '<plans xmlns="urn:township-planner:plans:1">[]</plans>' });
    const again = await reopened(await saveValues(book, note));
    expect(again.colours).toHaveLength(1);
    expect(again.names.map(({ name }) => name)).toEqual(["Posts"]);
    expect(again.xmlParts).toEqual([]);
  });

  it("the workbook itself stays as it is", async () => {
    await book.write(sheet, 0, 0, [["=1+1"]]);
    await saveValues(book, note);
    expect(cells(book, "Sheet1")).toEqual({ A1: "=1+1" });
  });
});
