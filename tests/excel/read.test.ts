import { DomainError } from "../../src/domain/kernel/errors";
import { goTo, readGrid, readGrids, selection, survey } from "../../src/excel/read";
import { openWorkbook, type OpenWorkbook } from "./excel";

const TOWNS = [
  ["镇街基本情况", "", ""],
  ["镇街", "人口", "备注"],
  ["夏庄镇", 97048, "#N/A"],
  ["姜庄镇", 83041, true],
];

let workbook: OpenWorkbook;
let towns: string;

beforeEach(async () => {
  workbook = await openWorkbook();
  const { grid, host } = workbook;
  towns = grid.addSheet("镇街 2026");
  await host.book.write(towns, 1, 1, TOWNS);
});
afterEach(() => workbook.close());

const ADDRESS = "'镇街 2026'!B2:D5";

describe("what a workbook offers as a source", () => {
  it("is every sheet that holds something, by its used range", async () => {
    expect(await survey()).toEqual({
      settings: [],
      sheets: [
        { id: "s1", name: "Sheet1" },
        { id: towns, name: "镇街 2026" },
      ],
      spots: [{ kind: "sheet", name: "镇街 2026", address: ADDRESS }],
    });
  });

  it("is every table and every name of a range, before the sheets", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("镇街 2026");
      sheet.tables.add("B3:D5", true).name = "Towns";
      context.workbook.names.add("People", sheet.getRange("C3:C5"));
      await context.sync();
    });
    expect((await survey()).spots.map(({ kind, name, address }) => `${kind} ${name} ${address}`)).toEqual([
      "table Towns '镇街 2026'!B3:D5",
      "name People '镇街 2026'!C3:C5",
      `sheet 镇街 2026 ${ADDRESS}`,
    ]);
  });

  it("comes with the settings by which figures are not what they look", async () => {
    workbook.host.book.calculation = "Manual";
    workbook.host.book.dates = 1904;
    expect((await survey()).settings).toEqual(["manual", "dates1904"]);
  });

  it("is no hidden sheet, though its name is taken", async () => {
    workbook.host.book.hiddenSheets.set(towns, "Hidden");
    const { sheets, spots } = await survey();
    expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "镇街 2026"]);
    expect(spots).toEqual([]);
  });
});

describe("reading", () => {
  it("gives the cells as they are, with their place; an error stays its text", async () => {
    expect(await readGrid(ADDRESS)).toEqual({ cells: TOWNS, origin: { sheet: "镇街 2026", row: 1, column: 1 } });
  });

  it.each(["'镇街 2026'!C4", "'镇街 2026'!B:D", "镇街 2026"])("grows %s to the cells in use", async (address) => {
    expect(await readGrid(address)).toEqual(await readGrid(ADDRESS));
  });

  it("takes a whole column as far as it is used", async () => {
    expect(await readGrid("'镇街 2026'!C:C")).toMatchObject({
      cells: [[""], ["人口"], [97048], [83041]],
      origin: { row: 1, column: 2 },
    });
  });

  it("takes a table or a name for its range", async () => {
    await Excel.run(async (context) => {
      context.workbook.names.add("People", context.workbook.worksheets.getItem("镇街 2026").getRange("C3:C5"));
      await context.sync();
    });
    expect((await readGrid("People")).cells).toEqual([["人口"], [97048], [83041]]);
  });

  it("tells which rows are hidden", async () => {
    workbook.grid.hideRows(towns, 1, 1, true);
    workbook.grid.hideRows(towns, 4, 1, true);
    expect((await readGrid(ADDRESS)).hiddenRows).toEqual([0, 3]);
  });

  it("makes one batch of what is asked for in one go, for each costs Excel a round trip", async () => {
    const run = jest.spyOn(Excel, "run");
    const asked = ["'镇街 2026'!C3:C4", "'镇街 2026'!B3:B4", "'镇街 2026'!D3:D4"].map(readGrid);
    expect((await Promise.all(asked)).map(({ cells }) => cells[0]?.[0])).toEqual(["人口", "镇街", "备注"]);
    expect(run).toHaveBeenCalledTimes(1);
    await readGrid(ADDRESS);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it("lets a place that is gone fail alone", async () => {
    const asked = ["'镇街 2026'!B3:B4", "Nowhere!A1", "'镇街 2026'!C3:C4"].map(readGrid);
    const came = await Promise.allSettled(asked);
    expect(came.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(came[1]).toMatchObject({ reason: { code: "workbook.noPlace" } });
  });

  it("reads several places at once, in the order asked for", async () => {
    const grids = await readGrids(["'镇街 2026'!C3:C4", "'镇街 2026'!B3:B4"]);
    expect(grids.map(({ cells }) => cells)).toEqual([
      [["人口"], [97048]],
      [["镇街"], ["夏庄镇"]],
    ]);
  });

  it("gives nothing for an empty sheet", async () => {
    expect(await readGrid("Sheet1")).toEqual({ cells: [] });
  });

  it("reads a sheet whose name has an apostrophe", async () => {
    const sheet = workbook.grid.addSheet("Gaomi's");
    await workbook.host.book.write(sheet, 0, 0, [[1, 2]]);
    expect(await readGrid("'Gaomi''s'!A1:B1")).toEqual({
      cells: [[1, 2]],
      origin: { sheet: "Gaomi's", row: 0, column: 0 },
    });
  });

  it.each(["Nowhere!A1", "Nowhere", "'镇街 2026'!Nonsense"])("says that %s is not there", async (address) => {
    await expect(readGrid(address)).rejects.toEqual(new DomainError("workbook.noPlace", { address }));
  });

  it("asks for one block where several areas are chosen", async () => {
    await expect(readGrid("Sheet1!A1:B2,Sheet1!D1")).rejects.toMatchObject({ code: "workbook.severalAreas" });
  });

  it("reads many rows in parts and loses none", async () => {
    const sheet = workbook.grid.addSheet("Many");
    const rows = Array.from({ length: 250 }, (_none, row) =>
      Array.from({ length: 1000 }, (_zero, column) => row * 1000 + column),
    );
    await workbook.host.book.write(sheet, 0, 0, rows);
    expect((await readGrid("Many!A1:ALL250")).cells).toEqual(rows);
  });
});

describe("moving about", () => {
  it("goes to a cell and selects it", async () => {
    await goTo("'镇街 2026'!C4");
    expect(await selection()).toBe("'镇街 2026'!C4");
  });

  it("goes to the beginning of a sheet", async () => {
    await goTo("镇街 2026");
    expect(await selection()).toBe("'镇街 2026'!A1");
  });
});
