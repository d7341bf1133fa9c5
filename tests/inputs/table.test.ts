import { count, number, text } from "../../src/inputs/cell";
import { column, optionalColumn } from "../../src/inputs/columns";
import { cellAddress, fingerprint, readTable, type Grid, type TableSpec } from "../../src/inputs/table";

const columns = {
  town: column({ zh: "镇街", en: "Town" }, ["乡镇", "单位"], text()),
  population: column({ zh: "户籍人口", en: "Population" }, ["人口"], number({ least: 0 })),
  posts: optionalColumn({ zh: "行政编制", en: "Administrative posts" }, [], count()),
  headcount: optionalColumn({ zh: "行政实有人数", en: "Administrative headcount" }, ["行政编制实有"], count()),
};
const towns: TableSpec<typeof columns> = { label: { zh: "镇街表", en: "Town table" }, columns, key: "town" };
const sheet = (cells: Grid["cells"], hiddenRows: number[] = []): Grid => ({
  cells,
  origin: { sheet: "Towns", row: 0, column: 0 },
  hiddenRows,
});
const told = (grid: Grid) =>
  readTable(towns, grid).issues.map((issue) => [issue.severity, issue.fault.code, issue.place.address]);

describe("a table from a planner's workbook", () => {
  it("is found under its title, by headings with units, in either language", () => {
    const reading = readTable(
      towns,
      sheet([
        ["2026年各镇街情况", null, null],
        ["", "", ""],
        ["序号", "Town", "户籍人口（人）"],
        [1, "夏庄镇", 97048],
        [2, "柏城镇", 61030],
      ]),
    );
    expect(reading.rows).toEqual([
      { town: "夏庄镇", population: 97048 },
      { town: "柏城镇", population: 61030 },
    ]);
    expect(reading.issues).toEqual([]);
    expect(cellAddress(reading, 1, 2)).toBe("Towns!C5");
  });

  it("may have a merged heading over two others", () => {
    const reading = readTable(
      towns,
      sheet([
        ["镇街", "人口", "行政编制", null],
        [null, null, "核定", "实有"],
        ["夏庄镇", 97048, 87, 83],
      ]),
    );
    expect(reading.rows).toEqual([{ town: "夏庄镇", population: 97048, posts: 87, headcount: 83 }]);
  });

  it("ends at its last line: spare rows below are each looked at a few times, however many they are", () => {
    const looksAt = (spare: number) => {
      let looks = 0;
      const blank = new Proxy([null, null], {
        get: (line, key) => {
          looks += 1;
          return Reflect.get(line, key) as unknown;
        },
      });
      const rows = Array<Grid["cells"][number]>(spare).fill(blank);
      const { rows: towned, issues } = readTable(towns, sheet([["镇街", "人口"], ["夏庄镇", 5], ...rows]));
      expect([towned.length, issues]).toEqual([1, []]);
      return looks;
    };
    expect(looksAt(2000)).toBeLessThan(11 * looksAt(200));
  });

  it("takes no sum of a part for a town, whatever it is called", () => {
    const rows = ["夏庄镇", "镇小计", "柏城镇", "街道 小计", "各镇合计", "其中：城区", "全县总计"].map((town) => [
      town,
      5,
    ]);
    const reading = readTable(towns, sheet([["镇街", "人口"], ...rows]));
    expect(reading.rows.map(({ town }) => town)).toEqual(["夏庄镇", "柏城镇"]);
    expect(reading.issues.map(({ fault }) => fault.code)).toEqual(Array(5).fill("input.totalsRow"));
  });

  it("leaves out totals, notes and blank rows, and says so with their places", () => {
    expect(
      told(
        sheet([
          ["镇街", "人口"],
          ["夏庄镇", 5],
          [null, null],
          ["柏城镇", 6],
          ["合 计", 11],
          ["注：户籍人口", null],
        ]),
      ),
    ).toEqual([
      ["note", "input.blankRow", "Towns!A3:B3"],
      ["note", "input.totalsRow", "Towns!A5"],
      ["note", "input.noteRow", "Towns!A6:B6"],
    ]);
  });

  it("names every fault at once, each with its cell", () => {
    expect(
      told(
        sheet([
          ["镇街", "人口"],
          ["夏庄镇", "约五万"],
          ["柏城镇", null],
          ["", 7],
          ["姜庄镇", "#REF!"],
          ["井沟镇", -1],
        ]),
      ),
    ).toEqual([
      ["error", "input.notNumber", "Towns!B2"],
      ["error", "input.missing", "Towns!B3"],
      ["error", "input.missing", "Towns!A4"],
      ["error", "input.cellError", "Towns!B5"],
      ["error", "input.below", "Towns!B6"],
    ]);
  });

  it("repairs a number kept as text, says so, and offers the mend", () => {
    expect(
      readTable(
        towns,
        sheet([
          ["镇街", "人口"],
          ["夏庄镇", "9７,048"],
        ]),
      ),
    ).toMatchObject({
      rows: [{ population: 97048 }],
      issues: [{ severity: "repair", mend: 97048, place: { address: "Towns!B2" } }],
    });
  });

  it("knows the same town twice, and under two spellings", () => {
    expect(
      told(
        sheet([
          ["镇街", "人口"],
          ["夏庄镇", 1],
          ["夏庄", 2],
          ["夏庄镇", 3],
        ]),
      ),
    ).toEqual([
      ["error", "input.sameTown", "Towns!A3"],
      ["error", "input.duplicate", "Towns!A4"],
    ]);
    expect(
      told(
        sheet([
          ["镇街", "人口"],
          ["城关镇", 1],
          ["城关街道", 2],
        ]),
      ),
    ).toEqual([]);
  });

  it("counts a hidden row and says so", () => {
    expect(
      told(
        sheet(
          [
            ["镇街", "人口"],
            ["夏庄镇", 1],
          ],
          [1],
        ),
      ),
    ).toEqual([["note", "input.hiddenRow", "Towns!A2:B2"]]);
  });

  it("without a wanted column names the headings that there are", () => {
    expect(
      readTable(
        towns,
        sheet([
          ["镇街", "面积"],
          ["夏庄镇", 1],
        ]),
      ).issues[0]?.fault,
    ).toEqual({ code: "input.missingColumn", facts: { heading: columns.population.label, found: ["镇街", "面积"] } });
  });

  it("with two columns for one thing asks, and the answer by hand settles it", () => {
    const grid = sheet([
      ["镇街", "户籍人口", "户籍人口（万人）"],
      ["夏庄镇", 97048, 9.7],
    ]);
    expect(readTable(towns, grid).issues.map((issue) => issue.fault.code)).toEqual(["input.doubleColumn"]);
    expect(readTable(towns, grid, { mapping: { population: 2 } }).rows).toEqual([{ town: "夏庄镇", population: 9.7 }]);
  });

  it("tells columns apart by their brackets where brackets name no unit", () => {
    const officers = { ...optionalColumn({ zh: "持证人员", en: "Officers" }, [], count()), onePerBracket: true };
    const codes = (headings: string[], definition = officers) =>
      readTable(
        { label: towns.label, columns: { town: columns.town, officers: definition }, key: "town" },
        sheet([headings, ["夏庄镇", 2, 3]]),
      ).issues.map((issue) => issue.fault.code);
    expect(codes(["镇街", "持证人员（城管）", "持证人员（民政）"])).toEqual([]);
    expect(codes(["镇街", "持证人员（城管）", "持证人员（城管）"])).toEqual(["input.doubleColumn"]);
    expect(codes(["镇街", "持证人员（人）", "持证人员（名）"], { ...officers, onePerBracket: false })).toEqual([
      "input.doubleColumn",
    ]);
  });

  it("offers other numeric columns as indicators, but no serial numbers", () => {
    const reading = readTable(
      towns,
      sheet([
        ["序号", "镇街", "人口", "村居数", "书记"],
        [1, "夏庄镇", 5, 66, "张"],
        [2, "柏城镇", 6, 40, "李"],
      ]),
    );
    expect(reading.extras).toEqual([{ heading: "村居数", column: 3 }]);
  });

  it("has a fingerprint that any changed cell changes", () => {
    const grid = sheet([
      ["镇街", "人口"],
      ["夏庄镇", 1],
    ]);
    expect(fingerprint(grid)).toBe(
      fingerprint(
        sheet([
          ["镇街", "人口"],
          ["夏庄镇", 1],
        ]),
      ),
    );
    expect(fingerprint(grid)).not.toBe(
      fingerprint(
        sheet([
          ["镇街", "人口"],
          ["夏庄镇", "1"],
        ]),
      ),
    );
  });
});
