import { answer, type Answer } from "../../../src/chapters/authority/answer";
import type { AuthorityCase } from "../../../src/chapters/authority/answer/case";
import type { Settings } from "../../../src/chapters/authority/answer/settings";
import { readAuthority, type AuthorityReading, type Tables } from "../../../src/chapters/authority/read";
import { caseTable, grantTable, itemTable, townTable } from "../../../src/chapters/authority/tables";
import { recallTests } from "../../../src/domain/authority/recall";
import { isoDay, type CellValue } from "../../../src/inputs/cell";
import type { Columns } from "../../../src/inputs/columns";
import { readTable, type TableSpec } from "../../../src/inputs/table";

export type Rows = readonly (readonly CellValue[])[];

/** The tables of a small county, each on a sheet of its name from B3 on. */
export interface Sheets {
  readonly items?: Rows;
  readonly grants?: Rows;
  readonly towns?: Rows;
  readonly cases?: Rows;
}

/** Two towns: 甲镇 holds the penalty, 乙镇 nothing. Both have hours to spare and officers in one field. */
export const county = {
  items: [
    [
      "事项编码",
      "名称",
      "类型",
      "领域",
      "原行使层级",
      "年办件量",
      "单件工时",
      "前置事项",
      "监管对象",
      "技术难度",
      "评估结论",
      "实施难点",
    ],
    ["CF01", "乱堆处罚", "行政处罚", "城管", "县级", 100, 2, "", 9, "低", "", ""],
    ["XK02", "占道许可", "行政许可", "城管", "县级", 200, 1, "", 9, "低", "", ""],
    ["FW03", "老年证", "公共服务", "民政", "县级", 300, 0.5, "", 9, "低", "", ""],
  ],
  grants: [
    ["事项编码", "镇街", "赋权方式", "生效", "收回", "范围"],
    ["CF01", "甲镇", "直接赋权", "2024-01-01", "", ""],
  ],
  towns: [
    ["镇街", "类别", "人口", "可用工时", "城管持证人员", "民政持证人员"],
    ["甲镇", "镇", 30000, 1000, 2, 0],
    ["乙镇", "镇", 10000, 1000, 1, 0],
  ],
  cases: [
    ["镇街", "事项编码", "受理", "办结"],
    ["甲镇", "CF01", 50, 50],
  ],
} satisfies Sheets;

/** A cell written anew: its row (0 is the heading), its heading, what it says. */
export type Change = readonly [row: number, heading: string, cell: CellValue];

export function withCells(table: Rows, ...changes: readonly Change[]): Rows {
  const [headings = []] = table;
  return table.map((line, row) =>
    line.map((cell, column) => {
      const change = changes.find(([at, heading]) => at === row && heading === headings[column]);
      return change ? change[2] : cell;
    }),
  );
}

export function tables(changed: Sheets = {}): Tables {
  const sheets = { ...county, ...changed };
  const table = <C extends Columns>(spec: TableSpec<C>, name: string, cells: Rows) =>
    readTable(spec, { cells, origin: { sheet: name, row: 2, column: 1 } });
  return {
    items: table(itemTable, "Items", sheets.items),
    grants: table(grantTable, "Grants", sheets.grants),
    towns: table(townTable, "Towns", sheets.towns),
    cases: table(caseTable, "Cases", sheets.cases),
  };
}

export function reading(changed: Sheets = {}): AuthorityReading {
  return readAuthority(tables(changed));
}

export const settings: Settings = {
  day: isoDay("2024-06-01"),
  since: isoDay("2023-06-01"),
  year: { from: isoDay("2024-01-01"), until: isoDay("2025-01-01") },
  towns: [0, 1],
  leastOfficers: 2,
  onlyWithOfficers: true,
  recallTests,
  fewestCases: 1,
  leastReasons: 1,
};

export function answered(
  changed: Sheets = {},
  chosen: Partial<Settings> = {},
): { authority: AuthorityCase; result: Answer } {
  const { authority } = reading(changed);
  return { authority, result: answer(authority, { ...settings, ...chosen }) };
}

/** The codes that are proposed to a town. */
export function proposed(town: number, changed: Sheets = {}, chosen: Partial<Settings> = {}): string[] {
  const { authority, result } = answered(changed, chosen);
  return result.additions[town]?.items.map(({ item }) => authority.items[item]?.code ?? "") ?? [];
}
