import { countyOf } from "../../../src/chapters/layout/answer";
import { readLayout } from "../../../src/chapters/layout/read";
import type { CellValue } from "../../../src/inputs/cell";
import { InputError } from "../../../src/inputs/faults";

const units = [
  ["单元", "人口", "横坐标", "纵坐标", "驻地"],
  ["甲镇", 300, 0, 0, "候选"],
  ["乙镇", 200, 3, 4, ""],
  ["丙镇", 100, 6, 8, "不作驻地"],
  ["合计", 600, "", "", ""],
];
const pairs = [
  ["单元", "相邻单元"],
  ["甲", "乙"],
  ["乙镇", "丙镇"],
];
const issues = (neighbours: CellValue[][], rules?: CellValue[][], of: CellValue[][] = units) => {
  try {
    readLayout(of, neighbours, rules);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map(({ fault, place }) => [fault.code, place.row]);
  }
};

describe("The tables of a merge", () => {
  it("are read by their headings: totals left out, 甲 found as 甲镇， borders both ways", () => {
    const layout = readLayout(units, pairs, [
      ["规则", "单元"],
      ["分开", "甲、丙"],
    ]);
    expect(countyOf(layout)).toEqual({
      names: ["甲镇", "乙镇", "丙镇"],
      people: [300, 200, 100],
      neighbours: [[1], [0, 2], [1]],
      maySeat: [true, true, false],
      tenths: [
        [0, 50, 100],
        [50, 0, 50],
        [100, 50, 0],
      ],
    });
    expect(layout.rules).toEqual([{ kind: "apart", units: [0, 2] }]);
  });

  it("take kilometres of borders before straight lines, by the shortest way", () => {
    const ways = [
      ["单元", "相邻单元", "公里"],
      ["甲镇", "乙镇", 7.24],
      ["乙镇", "丙镇", 6],
      ["甲镇", "丙镇", 20],
    ];
    // From 甲 over 乙 to 丙 7.24 + 6 = 13.24 km, shown as 13.2, is shorter than 20.
    expect(countyOf(readLayout(units, ways, undefined)).tenths?.[0]).toEqual([0, 72, 132]);
  });

  it("may give borders as a square matrix, of 1 or of kilometres, one triangle enough", () => {
    const matrix = [
      ["", "甲镇", "乙镇", "丙镇"],
      ["甲镇", 0, 1, ""],
      ["乙镇", "", 0, 1],
      ["丙镇", "", "", 0],
    ];
    expect(readLayout(units, matrix, undefined).borders).toEqual({ neighbours: [[1], [0, 2], [1]], ways: undefined });
    const km = matrix.map((row) => row.map((cell) => (cell === 1 ? 2.5 : cell)));
    expect(readLayout(units, km, undefined).borders?.ways).toEqual([
      { from: 0, to: 1, km: 2.5 },
      { from: 1, to: 2, km: 2.5 },
    ]);
  });

  it("without coordinates of every unit and without kilometres tell no ways", () => {
    const lacking = units.map((row, at) => (at === 2 ? ["乙镇", 200, "", "", ""] : row));
    expect(countyOf(readLayout(lacking, pairs, undefined)).tenths).toBeUndefined();
  });
});

describe("What is wrong with the tables of a merge is told at its place, all at once", () => {
  it("names that are no unit, in borders and rules", () => {
    expect(issues([...pairs, ["丙镇", "丁镇"]], [["单独", "戊镇"]])).toEqual([
      ["merge.unitUnknown", 3],
      ["merge.unitUnknown", 0],
    ]);
  });

  it("two directions that differ, in a list and in a matrix", () => {
    const list = [
      ["单元", "相邻单元", "公里"],
      ["甲镇", "乙镇", 5],
      ["乙镇", "甲镇", 6],
    ];
    expect(issues(list)).toEqual([["merge.oneWay", 2]]);
    expect(
      issues([
        ["", "甲镇", "乙镇", "丙镇"],
        ["甲镇", 0, 1, 0],
        ["乙镇", 0, 0, 0],
        ["丙镇", 0, 0, 0],
      ]),
    ).toEqual([["merge.oneWay", 1]]);
  });

  it("kilometres for some borders only", () => {
    const list = [
      ["单元", "相邻单元", "公里"],
      ["甲镇", "乙镇", 5],
      ["乙镇", "丙镇", ""],
    ];
    expect(issues(list)).toEqual([["merge.kilometres", 2]]);
  });

  it("a line that begins with no rule, and a rule with too few units", () => {
    expect(issues(pairs, [["并入", "甲镇"]])).toEqual([["merge.ruleUnknown", 0]]);
    expect(issues(pairs, [["合并", "甲镇"]])).toEqual([["merge.ruleShort", 0]]);
  });

  it("coordinates that look like degrees, which as kilometres would make all ways nothing", () => {
    const degrees = units.map((row, at) => (at === 0 ? row : [row[0], row[1], 119.7 + at / 50, 36.4, ""]));
    expect(issues(pairs, undefined, degrees)).toEqual([["merge.degrees", 0]]);
  });
});
