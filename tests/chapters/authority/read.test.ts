import { soundAuthority } from "../../../src/chapters/authority/read";
import type { Finding } from "../../../src/chapters/authority/read/findings";
import { publicCode } from "../../../src/chapters/authority/report/findings";
import { itemTable } from "../../../src/chapters/authority/tables";
import { county, reading, tables, withCells, type Change, type Rows, type Sheets } from "./county";

const grant = (...cells: Rows[number]) => ({ grants: [...county.grants, cells] });
const items = (...changes: readonly Change[]) => ({ items: withCells(county.items, ...changes) });
const towns = (...changes: readonly Change[]) => ({ towns: withCells(county.towns, ...changes) });

/** What is told: code, what becomes of it, and the cell. */
const told = (findings: readonly Finding[]) =>
  findings.map((finding) => [publicCode(finding), finding.severity, finding.place.address]);
const toldOf = (changed: Sheets) => told(reading(changed).all);

describe("The small county", () => {
  it("has nothing to tell but that 乙镇 holds nothing", () => {
    expect(toldOf({})).toEqual([["TOWN_WITHOUT_ROWS", "note", "Towns!B5"]]);
  });
});

describe("The end of a grant", () => {
  /** 甲镇 holds XK02 besides, with what the ledger says of its end; told is what stands in the way. */
  const ledger = (heading: string, end: string | number, status = "") => [
    ["事项编码", "镇街", "生效", heading, "状态"],
    ["CF01", "甲镇", "2024-01-01", "", ""],
    ["XK02", "甲镇", "2024-01-01", end, status],
    ["XK02", "乙镇", "2024-01-01", "", ""],
  ];
  const endOf = (grants: Rows) => soundAuthority(tables({ grants })).ledger.end[1];

  it("is the day on which it is out of force under 收回， and the day after under 有效期至", () => {
    for (const heading of ["收回", "失效日期", "终止时间", "废止日期", "End"])
      expect([heading, endOf(ledger(heading, 45505))]).toEqual([heading, 45505]);
    for (const heading of ["有效期至", "截止日期", "结束日期", "到期日", "Valid until"])
      expect([heading, endOf(ledger(heading, 45505))]).toEqual([heading, 45506]);
  });

  it("may be the last day that Excel counts, as a number: the grant is open", () => {
    expect(endOf(ledger("收回", 2_958_465))).toBe(2_958_465);
  });

  it.each(["已收回", "收回", "已被撤销", "已废止（2024）", "Revoked"])("is wanted where the state is %s", (status) => {
    expect(toldOf({ grants: ledger("收回", "", status) })).toEqual([["END_MISSING", "error", "Grants!F5"]]);
    expect(toldOf({ grants: ledger("收回", "2024-05-01", status) })).toEqual([]);
  });

  it.each(["", "有效", "未收回", "未被收回", "拟收回", "in force"])("may be open where the state is %j", (status) => {
    expect(toldOf({ grants: ledger("收回", "", status) })).toEqual([]);
  });
});

/** 乙镇 has a record in each of these, so that nothing else is told. */
const good = ["XK02", "乙镇", "委托", "2024-01-01", "", ""];

describe("A fault has the address of its cell, and is told once", () => {
  const holds = (changed: Sheets): Sheets => ({ ...changed, grants: [...(changed.grants ?? county.grants), good] });

  it.each<[string, Sheets, string, Finding["severity"], string]>([
    ["a blank code", grant("", "甲镇", "", "2024-01-01", "", ""), "CODE_MISSING", "error", "Grants!B5"],
    ["an unknown code", grant("ZZ99", "甲镇", "", "2024-01-01", "", ""), "CODE_UNKNOWN", "error", "Grants!B5"],
    ["a code that is an error", grant("#N/A", "甲镇", "", "2024-01-01", "", ""), "CELL_ERROR", "error", "Grants!B5"],
    ["a code in small letters", grant("xk02", "甲镇", "", "2024-01-01", "", ""), "CODE_CASE", "repair", "Grants!B5"],
    ["a blank town", grant("XK02", "", "", "2024-01-01", "", ""), "TOWN_MISSING", "error", "Grants!C5"],
    ["an unknown town", grant("XK02", "丁镇", "", "2024-01-01", "", ""), "TOWN_UNKNOWN", "error", "Grants!C5"],
    ["another spelling", grant("XK02", "甲", "", "2024-01-01", "", ""), "TOWN_SPELLING", "repair", "Grants!C5"],
    ["a start that is no date", grant("XK02", "甲镇", "", "2024-13-01", "", ""), "DATE_INVALID", "error", "Grants!E5"],
    ["a missing start", grant("XK02", "甲镇", "", "", "", ""), "START_MISSING", "error", "Grants!E5"],
    [
      "an end that is no date",
      grant("XK02", "甲镇", "", "2024-01-01", "soon", ""),
      "DATE_INVALID",
      "error",
      "Grants!F5",
    ],
    [
      "an end that is no date, of a record that another one repeats",
      grant("CF01", "甲镇", "", "2024-01-01", "soon", ""),
      "DATE_INVALID",
      "error",
      "Grants!F5",
    ],
    [
      "an end before the start",
      grant("XK02", "甲镇", "", "2024-01-01", "2023-01-01", ""),
      "END_BEFORE_START",
      "error",
      "Grants!F5",
    ],
    [
      "a day that never comes",
      grant("XK02", "甲镇", "", "2024-01-01", "2024-01-01", ""),
      "NEVER_IN_FORCE",
      "note",
      "Grants!F5",
    ],
    ["a duplicate", grant("CF01", "甲镇", "", "2024-01-01", "", ""), "DUPLICATE_ROW", "note", "Grants!B5"],
    ["another end", grant("CF01", "甲镇", "", "2024-01-01", "2025-01-01", ""), "DUPLICATE_ROW", "error", "Grants!F5"],
    ["an overlap", grant("CF01", "甲镇", "", "2024-02-01", "", ""), "OVERLAP", "note", "Grants!B5"],
    ["a wider scope", grant("CF01", "甲镇", "", "2024-02-01", "", "扩大到村"), "SCOPE_EXTENSION", "note", "Grants!G5"],
    [
      "an extension of nothing",
      grant("XK02", "甲镇", "扩大", "2024-01-01", "", ""),
      "EXTENSION_AS_NEW",
      "error",
      "Grants!B5:G5",
    ],
    [
      "a code twice",
      { items: [...county.items, ["cf01", "", "行政处罚", "城管", "", 1, 1, "", 9, "", "", ""]] },
      "CODE_DUPLICATE",
      "error",
      "Items!B7",
    ],
    ["a blank field", items([2, "领域", ""]), "FIELD_MISSING", "error", "Items!E5"],
    ["a field that is an error", items([2, "领域", "#REF!"]), "CELL_ERROR", "error", "Items!E5"],
    ["a type that is an error", items([2, "类型", "#REF!"]), "CELL_ERROR", "error", "Items!D5"],
    ["a blank volume", items([2, "年办件量", ""]), "VOLUME_MISSING", "note", "Items!G5"],
    ["a volume below 0", items([2, "年办件量", -3]), "NEGATIVE_VOLUME", "error", "Items!G5"],
    ["blank hours", items([2, "单件工时", ""]), "HOURS_MISSING", "note", "Items!H5"],
    ["hours that are no number", items([2, "单件工时", "两"]), "NOT_NUMBER", "error", "Items!H5"],
    ["an unknown prerequisite", items([2, "前置事项", "ZZ99"]), "CODE_UNKNOWN", "note", "Items!I5"],
    [
      "prerequisites in a circle",
      items([2, "前置事项", "FW03"], [3, "前置事项", "XK02"]),
      "REQUIRES_CIRCLE",
      "note",
      "Items!I5",
    ],
    ["a type of no kind", items([2, "类型", "丙类"]), "TYPE_UNCLEAR", "note", "Items!D5"],
    ["a difficulty that cannot be read", items([2, "技术难度", "3 级"]), "OPINION_UNCLEAR", "note", "Items!K5"],
    [
      "an assessment that contradicts itself",
      items([2, "评估结论", "基本无困难但人手不足"]),
      "OPINION_UNCLEAR",
      "note",
      "Items!L5",
    ],
    ["an obstacle half denied", items([2, "实施难点", "基本无困难"]), "OPINION_UNCLEAR", "note", "Items!M5"],
    ["an item that stays", items([3, "原行使层级", "县级保留"]), "ITEM_STAYS", "note", "Items!F6"],
    ["a town twice", { towns: [...county.towns, ["甲", "镇", 1, 1, 1, 1]] }, "TOWN_DUPLICATE", "error", "Towns!B6"],
    ["a town without people", towns([1, "人口", ""]), "TOWN_NUMBER_MISSING", "note", "Towns!D4"],
    ["a town without hours", towns([2, "可用工时", ""]), "TOWN_NUMBER_MISSING", "note", "Towns!E5"],
    ["hours of a town below 0", towns([2, "可用工时", -1]), "NEGATIVE_WORKLOAD", "error", "Towns!E5"],
    ["a case of no item", { cases: [...county.cases, ["甲镇", "QQ", 1, 1]] }, "CODE_UNKNOWN", "error", "Cases!C5"],
    ["a case of no town", { cases: [...county.cases, ["丁镇", "CF01", 1, 1]] }, "TOWN_UNKNOWN", "error", "Cases!B5"],
    [
      "more completed than accepted",
      { cases: [...county.cases, ["甲镇", "CF01", 1, 2]] },
      "COMPLETED_ABOVE_ACCEPTED",
      "note",
      "Cases!E5",
    ],
  ])("%s", (_, changed, code, severity, address) => {
    expect(toldOf(holds(changed))).toEqual([[code, severity, address]]);
  });

  it("and so has a number of officers that is none, by its town and heading", () => {
    expect(reading(towns([2, "民政持证人员", "两名"])).officerIssues).toMatchObject([
      { fault: { code: "input.notNumber" }, place: { argument: { zh: "镇街表 第 2 条" }, address: "Towns!G5" } },
    ]);
  });

  it("an item that stays and is granted all the same is told where it is granted, and where it is catalogued", () => {
    expect(toldOf({ ...holds({}), ...items([2, "原行使层级", "市级保留"]) })).toEqual([
      ["GRANT_OF_STAYING_ITEM", "error", "Grants!B5"],
      ["ITEM_STAYS", "note", "Items!F5"],
    ]);
  });

  it("and so have the headings where a column is needed and missing", () => {
    const bare = county.items.map((line) => line.filter((_, column) => column !== 5));
    expect(() => soundAuthority(tables({ items: bare }), ["volume"])).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ place: { argument: itemTable.label, address: "Items!B3:L3" } })],
      }),
    );
    expect(soundAuthority(tables({ items: bare }), ["field", "type", "population"]).items).toHaveLength(3);
  });
});

describe("The tables as one", () => {
  it("hold each item with what its cells say", () => {
    const changed = items(
      [2, "前置事项", "cf01"],
      [2, "技术难度", "高"],
      [2, "评估结论", "论证不充分"],
      [2, "实施难点", "无"],
      [2, "监管对象", 0],
      [3, "前置事项", "ZZ"],
    );
    expect(reading(changed).authority.items.slice(1)).toEqual([
      {
        ...{ code: "XK02", name: "占道许可", type: "行政许可", field: "城管", department: "", basis: "" },
        ...{ volume: 200, hours: 1, requires: 0, objects: 0, stays: false, enforcement: false },
        ...{ difficult: true, unsound: true, obstacle: false },
      },
      expect.objectContaining({ requires: "unknown", difficult: false, unsound: undefined, obstacle: undefined }),
    ]);
  });

  it("leave out a record that cannot be placed, and keep the order of the others", () => {
    const { authority } = reading({
      grants: [
        ...county.grants,
        ["ZZ", "甲镇", "派驻", "2024-01-01", "", ""],
        ["XK02", "乙镇", "委托", "2024-02-01", "", ""],
      ],
    });
    expect(authority.ledger).toMatchObject({ towns: 2, items: 3, town: [0, 1], item: [0, 1] });
    expect(authority.grants.map(({ mode }) => mode)).toEqual(["直接赋权", "委托"]);
  });

  it("add up several records of cases of one town and item", () => {
    const { handled } = reading({ cases: [...county.cases, ["甲镇", "CF01", 7, 0], ["乙镇", "FW03", 0, 0]] }).authority;
    expect(handled?.accepted.map((row) => [...row])).toEqual([
      [57, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("know certified officers by field only where the catalogue has fields", () => {
    expect(reading().authority.officers).toEqual([
      [2, 0],
      [1, 0],
    ]);
    const bare = county.items.map((line) => line.filter((_, column) => column !== 3));
    expect(reading({ items: bare }).authority.officers).toBeUndefined();
    const none = county.towns.map((line) => line.slice(0, 4));
    expect(reading({ towns: none }).authority.officers).toBeUndefined();
  });

  it("serve every field with the town's officers where there is one column of them", () => {
    const one = county.towns.map((line, row) => [...line.slice(0, 4), row === 0 ? "持证人员" : row]);
    expect(reading({ towns: one }).authority.officers).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
