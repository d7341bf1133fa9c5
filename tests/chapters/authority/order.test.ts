import fc from "fast-check";
import { answer } from "../../../src/chapters/authority/answer";
import { measuredTable, overTimeTable } from "../../../src/chapters/authority/report/coverage";
import { recallTable, roomTable } from "../../../src/chapters/authority/report/lists";
import { said, type Table } from "../../../src/locale/table";
import type { CellValue } from "../../../src/inputs/cell";
import { reading, settings, type Rows, type Sheets } from "./county";

const CODES = ["A1", "A2", "B1", "B2", "C1"];
const NAMES = ["甲镇", "乙镇", "丙街道"];

const item = (code: string) =>
  fc
    .tuple(
      fc.constantFrom("行政处罚", "公共服务", "行政许可"),
      ...[fc.nat(300), fc.nat(9)],
      fc.constantFrom("", ...CODES.filter((one) => one < code)),
      fc.constantFrom("", "高", "低"),
    )
    .map((cells): CellValue[] => [code, code.slice(0, 1), ...cells]);
const town = (name: string) =>
  fc.tuple(fc.nat(9_000), fc.nat(2_000), fc.nat(3)).map((cells): CellValue[] => [name, ...cells]);
const day = fc.constantFrom("2022-01-01", "2023-06-01", "2024-02-01");
const end = fc.constantFrom("", "2023-09-01", "2024-05-01");
const grant = fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(...NAMES), day, end);
const handled = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...CODES), fc.nat(20));

const sheets = fc
  .record({
    items: fc.tuple(...CODES.map(item)),
    towns: fc.tuple(...NAMES.map(town)),
    // No record twice from one day on: the later of the two would be the one that is left out.
    grants: fc.uniqueArray(grant, { maxLength: 12, selector: ([code, name, start]) => `${code} ${name} ${start}` }),
    cases: fc.array(handled, { maxLength: 10 }),
  })
  .map(({ items, towns, grants, cases }) => ({
    items: [["事项编码", "领域", "类型", "年办件量", "单件工时", "前置事项", "技术难度"], ...items] as Rows,
    towns: [["镇街", "人口", "可用工时", "A持证人员"], ...towns] as Rows,
    grants: [["事项编码", "镇街", "生效", "收回"], ...grants] as Rows,
    cases: [["镇街", "事项编码", "受理"], ...cases] as Rows,
  }));

const mix = (rows: Rows) =>
  fc
    .shuffledSubarray([...rows.slice(1)], { minLength: rows.length - 1, maxLength: rows.length - 1 })
    .map((rest): Rows => [rows[0] ?? [], ...rest]);
const mixed = sheets.chain((one) =>
  fc
    .record({ items: mix(one.items), towns: mix(one.towns), grants: mix(one.grants), cases: mix(one.cases) })
    .map((other) => [one, other] as const),
);

/** What is said of each town, whatever the order in which they stand. */
function findings(one: Sheets): string[][] {
  const { authority } = reading(one);
  const towns = authority.towns.map((_, index) => index);
  const result = answer(authority, { ...settings, towns });
  const lines = (table: Table) =>
    said(table, "zh")
      .map((row) => JSON.stringify(row))
      .sort();
  const { items, fields, volume, executable } = result.coverage;
  return [
    lines(measuredTable(authority, { measure: "items", coverage: items })),
    lines(measuredTable(authority, { measure: "fields", coverage: fields })),
    ...(volume ? [lines(measuredTable(authority, { measure: "volume", coverage: volume }))] : []),
    ...(executable ? [lines(measuredTable(authority, { measure: "executable", coverage: executable }))] : []),
    lines(overTimeTable(authority, result.overTime)),
    lines(recallTable(authority, result)),
    // Of choices that are worth as much and take as long the rows decide, so that only what they bring is the same.
    lines(roomTable(authority, result).map(([name, room, , cases, hours, left]) => [name, room, cases, hours, left])),
    [
      JSON.stringify([
        result.capacity?.county,
        result.idle?.county,
        result.change.county,
        result.byPeople?.toFixed(12),
      ]),
    ],
  ];
}

describe("The order of the rows of any table", () => {
  it("never matters: each town keeps what is counted, proposed and recalled", () => {
    fc.assert(
      fc.property(mixed, ([one, other]) => {
        expect(findings(other)).toEqual(findings(one));
      }),
    );
  });
});
