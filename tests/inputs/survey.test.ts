import { count, text } from "../../src/inputs/cell";
import { columnOf, optionalColumn } from "../../src/inputs/columns";
import { distinct, type Spot } from "../../src/inputs/survey";
import { readTable, tableBelow } from "../../src/inputs/table";
import { ownTownWords, populationWords } from "../../src/inputs/words";

const spot = (kind: Spot["kind"], name: string, address: string): Spot => ({ kind, name, address });
const names = (...spots: Spot[]) => distinct(spots).map(({ kind, name }) => `${kind} ${name}`);

describe("The places that may hold a table", () => {
  it("list an Excel table once, not again as its name or as the sheet that it fills", () => {
    expect(
      names(
        spot("table", "Towns", "Sheet1!A1:F11"),
        spot("name", "towns_range", "Sheet1!A1:F11"),
        spot("sheet", "Sheet1", "Sheet1!A1:F11"),
      ),
    ).toEqual(["table Towns"]);
  });

  it("nor with the titles over it and the notes under it", () => {
    expect(names(spot("table", "Towns", "镇街!A3:F13"), spot("sheet", "镇街", "镇街!A1:F15"))).toEqual(["table Towns"]);
  });

  it("list two tables of a sheet as two, and not a third time as the sheet", () => {
    expect(
      names(
        spot("table", "Towns", "数据!A3:F13"),
        spot("table", "Receipts", "数据!A17:F40"),
        spot("sheet", "数据", "数据!A1:F41"),
      ),
    ).toEqual(["table Towns", "table Receipts"]);
  });

  it("lead from a table to the next one under it on the same sheet, which is then read by itself", () => {
    const columns = {
      town: columnOf(ownTownWords, text()),
      people: optionalColumn(populationWords.label, [], count()),
    };
    const spec = { label: { zh: "表", en: "Table" }, columns, key: "town" };
    const cells = [
      ["镇街", "人口"],
      ["甲镇", 5],
      [null, null],
      ["收入情况", null],
      ["镇街", "人口"],
      ["乙镇", 6],
      ["丙镇", 7],
      [null, null],
    ];
    const first = readTable(spec, { cells, origin: { sheet: "数据", row: 2, column: 1 } });
    expect(first.rows.map(({ town }) => town)).toEqual(["甲镇"]);
    expect(tableBelow(first)).toBe("数据!B6:C9");
    const second = readTable(spec, { cells: cells.slice(3, 7), origin: { sheet: "数据", row: 5, column: 1 } });
    expect(second.rows.map(({ town }) => town)).toEqual(["乙镇", "丙镇"]);
    expect(tableBelow(second)).toBeUndefined();
  });

  it("keep a sheet that has more than its tables: beside them, under them, or on another sheet", () => {
    const towns = spot("table", "Towns", "数据!A3:F13");
    const kept = (address: string, name = "数据") =>
      names(towns, spot("sheet", name, address)).includes(`sheet ${name}`);
    expect(kept("数据!A1:K13")).toBe(true);
    expect(kept("数据!A1:F40")).toBe(true);
    expect(kept("其他!A3:F13", "其他")).toBe(true);
    expect(kept("数据!A1:F15")).toBe(false);
  });
});
