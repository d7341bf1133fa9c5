import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { count, text } from "../../src/inputs/cell";
import { column, columnOf, optionalColumn, type Column } from "../../src/inputs/columns";
import { readTable, type TableSpec } from "../../src/inputs/table";
import {
  isNoteLabel,
  isTotalsHeading,
  isTotalsLabel,
  ownTownWords,
  townWords,
  unitWords,
} from "../../src/inputs/words";
import { wizards } from "../../src/wizards/all";

/** Every table that has a column of towns, of every wizard. */
async function townTables() {
  const loaded = await Promise.all(wizards.map(({ load }) => load()));
  return loaded
    .flatMap(({ sources }) => sources)
    .flatMap(({ spec }) => {
      const found = Object.entries(spec.columns).find(([, { label }]) => label.zh === townWords.label.zh);
      return found ? [{ spec, key: found[0], town: found[1] }] : [];
    });
}

const sourceFiles = readdirSync(join(__dirname, "../../src"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("workbench"))
  .map((file) => ({ file, source: readFileSync(join(__dirname, "../../src", file), "utf8") }));

describe("the heading of towns", () => {
  it("is one list for every table: a synonym more is a change of this list and of no other", async () => {
    const tables = await townTables();
    expect(tables.length).toBeGreaterThan(6);
    for (const { town } of tables) {
      expect(town.aliases).toBe(townWords.aliases);
      expect([townWords, ownTownWords, unitWords].map(({ otherwise }) => otherwise)).toContain(town.otherwise);
    }
    const lists = sourceFiles.filter(({ source }) => source.includes('"镇街名称"')).map(({ file }) => file);
    expect(lists).toEqual([join("inputs", "words.ts")]);
  });

  it("is known by each of its synonyms in every table", async () => {
    for (const { spec, key, town } of await townTables()) {
      const others = Object.entries(spec.columns).filter(([other, { optional }]) => other !== key && !optional);
      for (const heading of [town.label.zh, town.label.en, ...town.aliases, ...(town.otherwise ?? [])]) {
        const { found } = readTable(spec, { cells: [[...others.map(([, { label }]) => label.zh), heading], []] });
        expect([spec.label.zh, heading, found[key]]).toEqual([spec.label.zh, heading, others.length]);
      }
    }
  });

  it("may be 单位 only where no other heading names the towns: beside 镇街 it tells what is counted", () => {
    const columns = { town: columnOf(townWords, text()), people: column({ zh: "人数", en: "People" }, [], count()) };
    const spec = { label: { zh: "表", en: "Table" }, columns, key: "town" };
    const rows = (...cells: (string | number)[][]) => readTable(spec, { cells }).rows;
    expect(rows(["单位", "人数"], ["夏庄镇", 5])).toEqual([{ town: "夏庄镇", people: 5 }]);
    expect(rows(["单位", "镇街", "人数"], ["人", "夏庄镇", 5])).toEqual([{ town: "夏庄镇", people: 5 }]);
  });
});

describe("a line of totals", () => {
  it.each(["合计", "合 计", "小计\uff1a", "总计\u003a", "\uff08合计\uff09", "全县", "Grand total", "平均值"])(
    "is %s",
    (label) => expect(isTotalsLabel(label)).toBe(true),
  );
  it.each(["合计镇", "夏庄镇", "计", ""])("is not %s", (label) => expect(isTotalsLabel(label)).toBe(false));
  it("has a heading of its own, which no level of government is", () =>
    expect(["合计", "County", "全县"].map(isTotalsHeading)).toEqual([true, false, false]));
});

describe("a line of notes", () => {
  it.each([
    "注\uff1a数据为年末数",
    "注\u003a1",
    "备注1 口径",
    "填表人\uff1a",
    "审核 :张",
    "Note: x",
    "数据来源\uff1a统计局",
  ])("is %s", (label) => expect(isNoteLabel(label)).toBe(true));
  it.each(["注册资本", "来源镇", "夏庄镇"])("is not %s", (label) => expect(isNoteLabel(label)).toBe(false));
});

describe("a row", () => {
  const columns = {
    town: columnOf(townWords, text()),
    people: column({ zh: "人口", en: "People" }, [], count()),
    remark: optionalColumn({ zh: "说明", en: "Remark" }, ["备注"], text()),
  };
  const spec: TableSpec<Readonly<Record<string, Column<unknown>>>> = {
    label: { zh: "镇街表", en: "Towns" },
    columns,
    key: "town",
  };
  const read = (...cells: (string | number | null)[][]) => {
    const { rows, issues } = readTable(spec, { cells });
    return { towns: rows.map(({ town }) => town), told: issues.map(({ fault }) => fault.code) };
  };

  it("stays whatever its remark says, wherever the remarks stand", () => {
    for (const remark of ["合计", "Total", "注\uff1a含飞地", "备注1", "说明\u003a新设"]) {
      expect(read(["镇街", "人口", "备注"], ["夏庄镇", 5, remark])).toEqual({ towns: ["夏庄镇"], told: [] });
      expect(read(["备注", "镇街", "人口"], [remark, "夏庄镇", 5])).toEqual({ towns: ["夏庄镇"], told: [] });
    }
  });

  it("stays when a further column says so, such as the way a figure was made", () => {
    expect(read(["镇街", "人口", "口径"], ["夏庄镇", 5, "合计"])).toEqual({ towns: ["夏庄镇"], told: [] });
    expect(read(["镇街", "人口", "口径"], ["夏庄镇", 5, "来源\u003a公安"])).toEqual({ towns: ["夏庄镇"], told: [] });
  });

  it("is left out, and this is told, where totals or a note stand in place of the town or before it", () => {
    const totals = { towns: ["夏庄镇"], told: ["input.totalsRow"] };
    expect(read(["序号", "镇街", "人口"], [1, "夏庄镇", 5], ["合计", null, 5])).toEqual(totals);
    expect(read(["序号", "镇街", "人口"], [1, "夏庄镇", 5], [null, "合计", 5])).toEqual(totals);
    const note = { towns: ["夏庄镇"], told: ["input.noteRow"] };
    expect(read(["序号", "镇街", "人口"], [1, "夏庄镇", 5], ["制表\u003a李", "审核\u003a张", null])).toEqual(note);
    expect(read(["序号", "镇街", "人口"], [1, "夏庄镇", 5], [null, null, "制表\u003a李"])).toEqual(note);
  });
});
