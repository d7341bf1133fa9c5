import fc from "fast-check";
import { functions } from "../../src/functions/families/handling";

type Rows = (string | number)[][];
const call = (id: string, ...args: unknown[]) => functions.find((one) => one.id === id)?.call(args, "zh") as Rows;

describe("SERVICES", () => {
  it("does not take a blank completion for 0, and says how many rows are in no rate", () => {
    const rows = [
      ["镇街", "受理", "办结"],
      ["甲镇", 100, 90],
      ["甲", 50, ""],
    ];
    // 90 of the 100 whose completion is known; 甲 is 甲镇.
    const remark = "1 条没有办结数，未计入办结率";
    expect(call("SERVICES", rows)[1]).toEqual(["甲镇", 150, 90, 10, 0.9, "", "", remark]);
  });

  it("asks for the column by which cases are grouped, and for the name in each row", () => {
    const rows = [
      ["镇街", "部门", "受理"],
      ["甲镇", "", 3],
    ];
    expect(() => call("SERVICES", rows, "层级")).toThrow("缺少“层级”列");
    expect(() => call("SERVICES", rows, "部门")).toThrow("缺少内容");
  });

  it("gives the county as many open cases as its towns have, in whatever order the rows stand", () => {
    const row = fc.tuple(fc.constantFrom("甲镇", "乙镇", "丙镇"), fc.nat(500), fc.nat(500));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const heading = ["镇街", "受理", "办结"];
        const answer = call("SERVICES", [heading, ...rows]).slice(1);
        const open = answer.slice(0, -1).reduce((sum, line) => sum + Number(line[3]), 0);
        expect(answer.at(-1)?.[3]).toBe(open);
        expect(call("SERVICES", [heading, ...[...rows].reverse()]).at(-1)).toEqual(answer.at(-1));
      }),
    );
  });
});

describe("SERVICES.LEVELS", () => {
  const rows = [
    ["事项编码", "社区", "跑动次数"],
    ["A1", "✓", 0],
    ["A2", "咨询", ""],
    ["A3", 0, 1],
  ];

  it("counts advice as not to be had, and leaves blank the levels of which the table does not tell", () => {
    expect(call("SERVICES.LEVELS", rows, "none").slice(1)).toEqual([["合计", 3, "", "", 1, "", "", 1, 1, 1 / 3]]);
  });

  it("refuses a word that is none, and a code that occurs twice, both at once", () => {
    const wrong = [...rows, ["A1", "也许", 0]];
    expect(() => call("SERVICES.LEVELS", wrong, "none")).toThrow(/也许.*A1.*重复|A1.*重复.*也许/s);
  });
});
