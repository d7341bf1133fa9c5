import fc from "fast-check";
import { gridsOf } from "../../src/domain/grid/grids";
import { functions } from "../../src/functions/families/grid";

const call = (id: string, ...args: unknown[]) => functions.find((one) => one.id === id)?.call(args, "zh");
const standard = { leastHouseholds: 300, mostHouseholds: 500, mostPeople: 2500, mostArea: undefined };

describe("Grids", () => {
  it("lie between least and most, and are the least where people or area ask for more than the households allow", () => {
    const place = fc.record({
      households: fc.nat(5000),
      people: fc.integer({ min: 1, max: 20_000 }),
      area: fc.constant(undefined),
    });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 900 }), (one, each) => {
        for (const choice of ["least", "most", each] as const) {
          const { least, most, grids, conflict } = gridsOf(one, standard, choice);
          if (least > most) expect([grids, conflict]).toEqual([least, "people"]);
          else {
            expect(conflict).toBeNull();
            expect(grids).toBeGreaterThanOrEqual(least);
            expect(grids).toBeLessThanOrEqual(most);
          }
          // No grid holds more than the standard lets it.
          expect(one.people / grids).toBeLessThanOrEqual(2500);
        }
      }),
    );
  });

  it("of a kind that the standard does not have are refused by the row and the kinds that there are", () => {
    const table = [
      ["类别", "最少户数", "最多户数", "最多人数"],
      ["城市", 300, 500, 2500],
      ["农村", 200, 400, 2000],
    ];
    expect(() => call("GRIDS", [[900], [900]], [[2000], [2000]], [["城市"], ["牧区"]], table)).toThrow(
      /第 2 行的类别“牧区”不在标准中，标准有城市和农村/,
    );
    expect(() => call("GRIDS", 900, 2000, "", [[600, 500, 2500]])).toThrow(/最少户数 600 大于最多户数 500/);
  });

  it("need the area where the standard limits it; a blank is not 0", () => {
    expect(() => call("GRIDS", 900, 2000, "", [[300, 500, 2500, 2]])).toThrow(/没有面积/);
    expect(call("GRIDS", 900, 2000, "", [[300, 500, 2500, 2]], 5)).toEqual([[3, 3, 3, 300, 2000 / 3, ""]]);
  });

  it("with more households than people say so", () => {
    expect(call("GRIDS", 400, 300)).toEqual([[1, 1, 1, 400, 300, "户数多于人数，请核对"]]);
  });
});

describe("Enforcement", () => {
  const officers = [
    ["镇街", "执法人员", "持证人员（城管）", "持证人员（环保）"],
    ["东镇", 4, 4, 1],
  ];

  it("names the field for which the officers have no column, and the town that they do not list, both at once", () => {
    const cases = [
      ["镇街", "领域", "立案"],
      ["东镇", "渔业", 3],
      ["西镇", "城管", 2],
    ];
    expect(() => call("ENFORCE", cases, officers)).toThrow(/没有领域“渔业”.*没有“西镇”/s);
  });

  it("tells officers lacking only where a load is given, and what one town has over pays for no other", () => {
    const cases = [
      ["镇街", "领域", "立案"],
      ["东镇", "城管", 10],
      ["西镇", "城管", 300],
    ];
    const two = [...officers, ["西镇", 2, 2, 2]];
    const last = (...more: unknown[]) => (call("ENFORCE", cases, two, ...more) as unknown[][]).map((row) => row.at(-1));
    expect(last()).toEqual(["负荷缺口", "", "", ""]);
    // East has 4 for 1 that 10 cases ask for; West lacks 10 of the 12 that 300 ask for.
    expect(last(2, 25)).toEqual(["负荷缺口", 0, 10, 10]);
  });
});

describe("The staff of the grid", () => {
  it("is refused by the role whose units the table does not tell, before anything is counted", () => {
    const roles = [
      ["角色", "配备", "人数", "月补贴"],
      ["巡查员", "社区", 2, 500],
    ];
    expect(() =>
      call(
        "GRID.STAFF",
        [
          ["镇街", "网格"],
          ["东镇", 3],
        ],
        roles,
      ),
    ).toThrow(/“巡查员”按社区配备，但单位表中没有社区数/);
  });
});
