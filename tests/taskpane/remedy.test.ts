import { remedyOf } from "../../src/taskpane/frame/remedy";
import { atWork, sheet, wizard } from "../wizards/fixture";

const remediesOf = async (id: string, source: string, cells: Parameters<typeof sheet>[1]) => {
  const loaded = await wizard(id);
  const { standing, issues } = atWork(loaded, { [source]: sheet("S", cells) }).stand();
  return issues.map((issue) => [issue.fault.code, remedyOf(loaded, standing, issue)] as const);
};

describe("A fault of a table leads to where the planner mends it:", () => {
  it("one about a heading to the mapping of that source, and there to its column", async () => {
    const double = [
      ["镇街", "行政编制", "行政编制（名）"],
      ["甲镇", 1, 2],
    ];
    expect(await remediesOf("staffing", "towns", double)).toEqual([
      ["input.doubleColumn", { kind: "columns", step: 0, field: "towns", column: "administrativePosts" }],
    ]);
    const missing = [["人口"], [5]];
    expect(await remediesOf("staffing", "towns", missing)).toEqual([
      ["input.missingColumn", { kind: "columns", step: 0, field: "towns", column: "town" }],
    ]);
  });

  it("one about the range to the field of the source: no headings, no rows, another table below", async () => {
    const place = { kind: "place", step: 0, field: "towns" };
    expect(await remediesOf("staffing", "towns", [["甲", 1]])).toEqual([["input.noHeadings", place]]);
    expect(await remediesOf("staffing", "towns", [["镇街", "人口"]])).toEqual([["input.noRows", place]]);
    const two = [
      ["镇街", "人口"],
      ["甲镇", 5],
      [null, null],
      ["镇街", "人口"],
      ["甲镇", 6],
    ];
    expect(await remediesOf("staffing", "towns", two)).toContainEqual(["input.tableEnds", place]);
  });

  it("one about the unit of amounts to the choice of the unit of that very table", async () => {
    const cells = [["单位：美元"], ["镇街", "支出责任"], ["甲镇", 5]];
    const [found] = await remediesOf("revenue", "towns", cells);
    expect(found).toEqual(["input.unitUnknown", { kind: "unit", step: 0, field: "townUnit" }]);
  });

  it("and one about a cell to the cell alone", async () => {
    const cells = [
      ["镇街", "人口", "行政编制"],
      ["甲镇", "约九万", 5],
    ];
    expect((await remediesOf("staffing", "towns", cells)).map(([, remedy]) => remedy)).toEqual([undefined]);
  });
});
