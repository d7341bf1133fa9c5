import { readTable, type Grid } from "../../src/inputs/table";
import { staffingColumns } from "../../src/chapters/staffing/tables";
import { kindField, yearField } from "../../src/wizards/kit/fields";
import { fixed, fixedRange, follow, followNumber, formula, quote, under } from "../../src/wizards/kit/formulas";
import { freeSheetName, type Block } from "../../src/wizards/kit/plan";
import {
  across,
  answer,
  listed,
  parameters,
  printed,
  sheetNamer,
  signatures,
  speaker,
  spilled,
  top,
  writtenLine,
} from "../../src/wizards/kit/sheet";

const context = {
  language: "zh",
  year: 2027,
  sheetNames: ["2027 方案"],
  sources: {
    towns: { address: "镇街!A1:F11", mapping: {}, fingerprint: "" },
    receipts: { address: "收入!A1:D9", mapping: {}, fingerprint: "" },
  },
  now: new Date(2026, 10, 3, 9),
  version: "1.2.3",
} as const;
const rows = (blocks: readonly Block[]) => blocks.map(({ role, row, cells }) => [role, row, cells.length]);

describe("The names of the sheets of one plan", () => {
  it("are free in the workbook and among themselves, and as Excel allows them", () => {
    const name = sheetNamer(context);
    const wish = { zh: "2027 方案", en: "2027 plan" };
    expect([name(wish), name(wish), name({ zh: "甲/乙", en: "" })]).toEqual([
      "2027 方案 (2)",
      "2027 方案 (3)",
      "甲 乙",
    ]);
    expect(freeSheetName("x".repeat(40), ["x".repeat(31)])).toBe(`${"x".repeat(27)} (2)`);
  });
});

describe("The head of a sheet", () => {
  it("says what it is, where its figures come from and when it was written", () => {
    expect(top(context, "方案", 3).map(({ role, merged, cells }) => [role, merged, cells[0]])).toEqual([
      ["title", true, ["方案", null, null]],
      ["note", true, ["数据来源：镇街!A1:F11、收入!A1:D9 · 制表日期：2026-11-03 · 镇街规划 1.2.3", null, null]],
    ]);
    expect(writtenLine({ ...context, language: "en" })).toBe(
      "Source: 镇街!A1:F11, 收入!A1:D9 · written 2026-11-03 · Township Planner 1.2.3",
    );
    expect(across(0, "title", "方案", 1)).toMatchObject({ merged: false, cells: [["方案"]] });
  });

  it("has parameters as names over values that the planner may change", () => {
    const [names, values] = parameters(2, [{ name: "年度", value: 2027, format: "0" }]);
    expect(names).toMatchObject({ role: "label", row: 2, cells: [["年度"]] });
    expect(values).toMatchObject({ role: "input", row: 3, cells: [[2027]], formats: ["0"] });
  });
});

describe("An answer with its own headings", () => {
  const values = [
    ["镇街", "编制"],
    ["甲镇", 3],
    ["乙镇", 4],
    ["合计", 7],
  ];

  it("is one live formula that leaves the cells under it alone, and is known by what it will show", () => {
    const [body, heading, total] = answer(5, 0, "=TOWN.QUOTA(A1:A2,7)", values, [null, "#,##0"]);
    expect(body?.cells).toEqual([
      [{ formula: "=TOWN.QUOTA(A1:A2,7)", spill: { rows: 4, columns: 2 } }, null],
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(body?.shows).toBe(values);
    expect(heading).toMatchObject({ role: "heading", row: 5, align: ["left", "right"], shows: [values[0]] });
    expect(total).toMatchObject({ role: "total", row: 8, formats: [null, "#,##0"] });
  });

  it("stands as values where it cannot be live", () => {
    expect(answer(5, 0, undefined, values, [null, "#,##0"])[0]?.cells).toBe(values);
  });

  it("looks the same where only its size is known", () => {
    const call = formula("=TOWN.SETTLE(A1)", 4, 2);
    expect(rows(spilled(5, call, [null, "0"], { totals: 1 }))).toEqual([
      ["heading", 5, 1],
      ["body", 6, 2],
      ["total", 8, 1],
    ]);
    expect(rows(spilled(5, call, []))).toEqual([
      ["heading", 5, 1],
      ["body", 6, 3],
    ]);
  });
});

describe("A list", () => {
  it("says so where there is nothing", () => {
    expect(rows(listed(3, "缺项", ["镇街"], [["甲镇"], ["乙镇"]], "没有。"))).toEqual([
      ["subtitle", 3, 1],
      ["heading", 4, 1],
      ["body", 5, 2],
    ]);
    expect(listed(3, "缺项", ["镇街"], [], "没有。")[1]).toMatchObject({ role: "note", row: 4, cells: [["没有。"]] });
  });
});

describe("The foot of a form", () => {
  it("has room for both sides to seal and sign, the second in its own column", () => {
    const blocks = signatures(
      9,
      speaker("zh"),
      [
        { zh: "县（盖章）：", en: "" },
        { zh: "镇（盖章）：", en: "" },
      ],
      2,
      4,
    );
    expect(blocks.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [9, ["县（盖章）：", null, "镇（盖章）：", null]],
      [10, ["负责人：", null, "负责人：", null]],
      [11, ["经办人：", null, "经办人：", null]],
      [12, ["日期：    年  月  日", null, "日期：    年  月  日", null]],
    ]);
  });

  it("prints on landscape A4, one page wide, with its headings on every page, unless it is said otherwise", () => {
    expect(printed(20, 5, { heading: 3 })).toEqual({
      orientation: "landscape",
      area: { row: 0, column: 0, rows: 20, columns: 5 },
      repeatRows: { row: 3, rows: 1 },
      pagesWide: 1,
    });
    expect(printed(20, 5, { orientation: "portrait", pagesHigh: 1 })).toMatchObject({
      orientation: "portrait",
      pagesHigh: 1,
    });
  });
});

describe("A formula", () => {
  it("names its own cells so that they can be copied, and holds texts as Excel does", () => {
    expect([fixed(4, 2), fixedRange({ row: 4, column: 2, rows: 10, columns: 1 })]).toEqual(["$C$5", "$C$5:$C$14"]);
    expect(quote('"三保"')).toBe('"""三保"""');
    expect(under(formula("=A1"), 2)).toEqual([[{ formula: "=A1" }], [null]]);
  });
});

describe("A cell that follows the planner's own", () => {
  const grid: Grid = {
    cells: [
      ["镇街", "行政编制", "事业编制"],
      ["甲镇", 58, "1,118"],
      ["乙镇", "５７", ""],
    ],
    origin: { sheet: "镇街", row: 2, column: 1 },
  };
  const reading = readTable({ label: { zh: "", en: "" }, columns: staffingColumns, key: "town" }, grid);

  it("is a reference, which turns a number kept as text into a number on the way", () => {
    expect(follow(reading, 0, 0, "甲镇")).toEqual({ formula: "=镇街!B4" });
    expect(follow(reading, 0, 1, 58)).toEqual({ formula: '=IF(ISBLANK(镇街!C4),"",镇街!C4)' });
    expect(follow(reading, 0, 1, 58, "zero")).toEqual({ formula: "=镇街!C4" });
    expect(follow(reading, 0, 2, 1118)).toEqual({ formula: '=NUMBERVALUE(TRIM(镇街!D4),".",",")' });
    expect(followNumber(reading, 0, 2)).toEqual({ formula: '=NUMBERVALUE(TRIM(镇街!D4),".",",")' });
  });

  it("stays blank where the planner's is, and is the number as it was read where no Excel reads its signs alike", () => {
    expect(follow(reading, 1, 2, undefined)).toEqual({ formula: '=IF(ISBLANK(镇街!D5),"",镇街!D5)' });
    expect(follow(reading, 1, 1, 57)).toBe(57);
    expect(followNumber(reading, 1, 1)).toBe(57);
  });

  it("is the value itself where the table has no such column", () => {
    expect([follow(reading, 0, "ring", 3), follow(reading, 0, "ring", undefined)]).toEqual([3, null]);
  });
});

describe("A choice among kinds", () => {
  const words = { webster: { label: { zh: "甲", en: "A" } }, hamilton: { label: { zh: "乙", en: "B" } } };
  const field = kindField(words, {
    id: "method",
    label: { zh: "方法", en: "Method" },
    value: "webster",
    among: ["webster"],
    change: (method) => ({ method }),
  });

  it("offers the kinds that are possible here and gives the kind itself; what is none of them changes nothing", () => {
    if (field.kind !== "choice") throw new Error(field.kind);
    expect(field.options.map(({ value }) => value)).toEqual(["webster"]);
    expect([field.change("webster"), field.change("hamilton")]).toEqual([{ method: "webster" }, { method: "webster" }]);
  });

  it("keeps the year of a plan while its field is empty", () => {
    const year = yearField({ label: { zh: "年度", en: "Year" }, least: 2000, choices: { year: 2027, pool: 8 } });
    if (year.kind !== "number") throw new Error(year.kind);
    expect([year.change(2028), year.change(null)]).toEqual([
      { year: 2028, pool: 8 },
      { year: 2027, pool: 8 },
    ]);
  });
});
