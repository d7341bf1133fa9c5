import type { MoneyUnit } from "../../src/domain/revenue/money";
import { number, show, text, type CellReader } from "../../src/inputs/cell";
import { column, lenient, optionalColumn } from "../../src/inputs/columns";
import { fault } from "../../src/inputs/faults";
import type { Grid } from "../../src/inputs/grid";
import { readTable, type TableSpec } from "../../src/inputs/table";

/** An amount that tells the unit in which it was read. */
const amount = (_: unknown, unit: MoneyUnit): CellReader<string> => ({
  read: (cell) => ({ value: `${show(cell)} ${unit}` }),
});

const columns = {
  town: column({ zh: "镇街", en: "Town" }, [], text()),
  people: column({ zh: "人口", en: "People" }, [], number({ least: 0 })),
  posts: optionalColumn({ zh: "编制", en: "Posts" }, [], number()),
  code: lenient(column({ zh: "编码", en: "Code" }, [], number())),
  need: optionalColumn({ zh: "需求", en: "Need" }, [], amount),
};
const spec: TableSpec<typeof columns> = { label: { zh: "镇街表", en: "Towns" }, columns, key: "town" };
const at = (cells: Grid["cells"]): Grid => ({ cells, origin: { sheet: "镇街", row: 2, column: 1 } });
const headings = ["镇街", "人口", "编制", "编码", "村居"];

describe("a reading", () => {
  it("holds whole rows only: a needed value that is missing or broken is an issue and no row", () => {
    const reading = readTable(
      spec,
      at([
        headings,
        ["夏庄镇", "约五万", 1, 1, 9],
        ["柏城镇", null, 2, 2, 9],
        ["#N/A", 3, 3, 3, 9],
        ["姜庄镇", 4, 4, 4, 9],
      ]),
    );
    expect(reading.rows).toEqual([{ town: "姜庄镇", people: 4, posts: 4, code: 4 }]);
    expect(reading.lines).toBe(4);
    expect(reading.issues.map(({ fault: { code }, place }) => [code, place.address])).toEqual([
      ["input.notNumber", "镇街!C4"],
      ["input.missing", "镇街!C5"],
      ["input.cellError", "镇街!B6"],
    ]);
  });

  it("keeps the row where a broken value may be left out, and knows that it was told", () => {
    const reading = readTable(spec, at([headings, ["夏庄镇", 1, "?", "A1", 9], ["柏城镇", 2, null, 2, 9]]));
    expect(reading.rows).toEqual([
      { town: "夏庄镇", people: 1 },
      { town: "柏城镇", people: 2, code: 2 },
    ]);
    expect([0, 1].map((row) => reading.isBroken(row, "posts"))).toEqual([true, false]);
    expect([0, 1].map((row) => reading.isBroken(row, "code"))).toEqual([true, false]);
    expect(reading.issues).toHaveLength(2);
  });

  it("knows the place of every value of its rows, by the key of the column or by its number", () => {
    const reading = readTable(
      spec,
      at([["二〇二六年"], headings, ["夏庄镇", "?", 1, 1, 7], ["柏城镇", 61030, 2, 2, 8]]),
    );
    expect(reading.address(0, "people")).toBe("镇街!C6");
    expect(reading.cell(0, "people")).toBe(61030);
    expect(reading.address(0, 4)).toBe("镇街!F6");
    expect(reading.cell(0, 4)).toBe(8);
    expect(reading.record(0)).toBe(2);
    expect(reading.place(0, "people")).toEqual({ argument: columns.people.label, row: 3, address: "镇街!C6" });
    expect(reading.place(0, 4)).toEqual({ argument: { zh: "村居", en: "村居" }, row: 3, address: "镇街!F6" });
    expect(reading.place(0)).toEqual({ argument: spec.label, row: 3, address: "镇街!B6:F6" });
    expect(reading.place()).toEqual({ argument: spec.label, row: 1, address: "镇街!B4:F4" });
  });

  it("has no address for a column that the table lacks: the row stands for it", () => {
    const reading = readTable(spec, at([headings, ["柏城镇", 1, 2, 3, 4]]));
    expect(reading.has("need")).toBe(false);
    expect(reading.address(0, "need")).toBeUndefined();
    expect(reading.place(0, "need")).toEqual({ argument: columns.need.label, row: 1, address: "镇街!B4:F4" });
  });

  it("of an argument of a cell function has rows, and no addresses", () => {
    const reading = readTable(spec, { cells: [headings, ["柏城镇", 1, 2, 3, 4]] });
    expect(reading.address(0, "people")).toBeUndefined();
    expect(reading.place(0, "people")).toEqual({ argument: columns.people.label, row: 1 });
  });

  it("tells what is found out later at its value", () => {
    const reading = readTable(spec, at([headings, ["柏城镇", 1, 2, 3, 4]]));
    expect(reading.issue("error", fault("input.missing", {}), 0, "posts", 5)).toEqual({
      severity: "error",
      fault: fault("input.missing", {}),
      place: { argument: columns.posts.label, row: 1, address: "镇街!D4" },
      mend: 5,
    });
  });
});

describe("the unit of an amount", () => {
  const need = (cells: Grid["cells"], unit?: MoneyUnit, given = spec) =>
    readTable(given, { cells }, { unit }).rows[0]?.need;
  const table = (heading: string) => [
    ["镇街", "人口", "编码", heading],
    ["柏城镇", 1, 1, 5],
  ];

  it("is the heading's own, whatever else is said", () => {
    expect(need([["单位：元"], ...table("需求（万元）")], "yuan")).toBe("5 wan");
  });

  it("otherwise the one that the planner has chosen", () => {
    expect(need([["单位：万元"], ...table("需求")], "yuan")).toBe("5 yuan");
  });

  it("otherwise the one that a line above the table declares", () => {
    expect(need([["单位：万元"], ...table("需求")])).toBe("5 wan");
    expect(readTable(spec, { cells: [["单位：万元"], ...table("需求")] }).unit).toBe("wan");
  });

  it("may be another on the planner's wish: the table is then as if it had been read so", () => {
    const cells = [["单位：万元"], ...table("需求")];
    const reading = readTable(spec, { cells }, { mapping: { code: 2 } });
    expect(reading.inUnit("wan")).toBe(reading);
    expect(reading.inUnit("yuan")).toEqual(readTable(spec, { cells }, { mapping: { code: 2 }, unit: "yuan" }));
    expect(reading.inUnit("yuan").rows[0]?.need).toBe("5 yuan");
  });

  it("otherwise the table's usual one, which is yuan unless told otherwise", () => {
    expect(need(table("需求"))).toBe("5 yuan");
    expect(need(table("需求"), undefined, { ...spec, unit: "wan" })).toBe("5 wan");
  });
});
