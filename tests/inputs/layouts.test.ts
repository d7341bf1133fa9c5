import { indicatorColumns } from "../../src/chapters/scoring/tables";
import { staffingColumns } from "../../src/chapters/staffing/tables";
import type { CellValue } from "../../src/inputs/cell";
import { readTable, type TableSpec } from "../../src/inputs/table";

const columns = { ...staffingColumns, ...indicatorColumns };
const spec: TableSpec<typeof columns> = { label: { zh: "镇街表", en: "Town table" }, columns, key: "town" };
const read = (cells: CellValue[][]) => readTable(spec, { cells, origin: { sheet: "镇街", row: 0, column: 0 } });
const faults = (cells: CellValue[][]) => read(cells).issues.filter(({ severity }) => severity === "error");

describe("Of several columns that may be meant", () => {
  it("the one that bears the very name is taken: 户籍人口 beside 常住人口", () => {
    const { rows, issues } = read([
      ["镇街", "常住人口", "户籍人口"],
      ["夏庄镇", 90000, 97048],
    ]);
    expect(issues).toEqual([]);
    expect(rows).toMatchObject([{ population: 97048 }]);
  });

  it("two that bear it are asked about", () => {
    expect(
      faults([
        ["镇街", "户籍人口", "户籍人口"],
        ["夏庄镇", 1, 2],
      ]),
    ).toMatchObject([{ fault: { code: "input.doubleColumn" } }]);
  });
});

describe("Two rows of headings", () => {
  it("are read with their groups: 行政 under 编制情况 is 行政编制， under 实有情况 行政实有", () => {
    const { rows, issues } = read([
      ["镇街", "编制情况", "", "实有情况", ""],
      ["", "行政", "事业", "行政", "事业"],
      ["夏庄镇", 87, 62, 83, 57],
    ]);
    expect(issues).toEqual([]);
    expect(rows).toMatchObject([
      { administrativePosts: 87, institutionPosts: 62, administrativeHeadcount: 83, institutionHeadcount: 57 },
    ]);
  });
});

describe("A table ends", () => {
  const first = [
    ["镇街", "户籍人口", "行政编制"],
    ["夏庄镇", 97048, 87],
    ["姜庄镇", 83041, 65],
  ];

  it("where behind a blank row the same headings stand again: the second table is another", () => {
    const { rows, issues } = read([
      ...first,
      ["", "", ""],
      ["去年", "", ""],
      ["镇街", "户籍人口", "行政编制"],
      ["夏庄镇", 1, 2],
    ]);
    expect(rows.map(({ town }) => town)).toEqual(["夏庄镇", "姜庄镇"]);
    expect(issues).toMatchObject([
      { severity: "note", fault: { code: "input.blankRow" } },
      { severity: "note", fault: { code: "input.tableEnds" }, place: { address: "镇街!A5:C5" } },
    ]);
  });

  it("where other headings stand there over numbers", () => {
    const { rows } = read([...first, ["", "", ""], ["项目", "金额", ""], ["办公费", 3, ""]]);
    expect(rows).toHaveLength(2);
  });

  it("not at a blank row between its own rows", () => {
    const { rows, issues } = read([...first, ["", "", ""], ["柏城镇", 61030, 60]]);
    expect(rows).toHaveLength(3);
    expect(issues).toMatchObject([{ fault: { code: "input.blankRow" } }]);
  });
});
