import fc from "fast-check";
import { areaName, columnName, parseArea, sheetPrefix } from "../../src/inputs/address";

describe("an address", () => {
  it("quotes the name of a sheet only where Excel asks for it", () => {
    expect(["Towns", "镇街", "2027 编制", "A1", "it's", "R1C1"].map(sheetPrefix)).toEqual([
      "Towns!",
      "镇街!",
      "'2027 编制'!",
      "'A1'!",
      "'it''s'!",
      "'R1C1'!",
    ]);
  });
  it("is read back as it was written, whatever the sheet is called", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => !/[!\n\r\u2028\u2029]/.test(name) && name.trim() === name),
        fc.nat(9999),
        fc.nat(700),
        fc.nat(9),
        fc.nat(9),
        (sheet, row, column, rows, columns) => {
          const area = { sheet, row, column, rows: rows + 1, columns: columns + 1 };
          expect(parseArea(areaName(area))).toEqual(area);
          expect(parseArea(areaName(area, true))).toEqual(area);
        },
      ),
    );
  });
  it("counts columns as Excel does", () =>
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]));
  it("may be typed in small letters, from any corner, behind a sign of equality", () => {
    const area = { sheet: "Towns", row: 1, column: 1, rows: 3, columns: 2 };
    for (const typed of ["Towns!b2:c4", " =Towns!C4:B2 ", "Towns!$B$4:$C$2"]) expect(parseArea(typed)).toEqual(area);
    expect(parseArea("B10:B2", "Towns")).toEqual({ ...area, rows: 9, columns: 1 });
  });
  it("that is none is not guessed at", () =>
    expect(["", "Towns", "A0", "A:A", "1:1"].map((text) => parseArea(text))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]));
});
