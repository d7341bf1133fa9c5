import { answered, county, proposed, withCells, type Change } from "./county";

const items = (...changes: readonly Change[]) => ({ items: withCells(county.items, ...changes) });

describe("What a town is proposed", () => {
  it("is what it lacks and has the hours and officers for, by its part of the people", () => {
    expect(answered().result.additions).toEqual([
      {
        ...{ town: 0, room: 900, hours: 262.5, cases: 375, tied: false },
        items: [
          { item: 1, cases: 150, hours: 150 },
          { item: 2, cases: 225, hours: 112.5 },
        ],
      },
      {
        ...{ town: 1, room: 1000, hours: 87.5, cases: 125, tied: false },
        items: [
          { item: 1, cases: 50, hours: 50 },
          { item: 2, cases: 75, hours: 37.5 },
        ],
      },
    ]);
  });

  it("is nothing that stays with the county, and nothing that needs it", () => {
    expect(proposed(1, items([2, "原行使层级", "县级保留"]))).toEqual(["FW03"]);
    expect(proposed(1, items([2, "原行使层级", "暂不下放"], [3, "前置事项", "XK02"]))).toEqual([]);
    expect(proposed(1, items([2, "原行使层级", "不再保留"]))).toEqual(["XK02", "FW03"]);
  });

  it("is no enforcement without the officers, unless the planner says so", () => {
    expect(proposed(1)).not.toContain("CF01");
    expect(proposed(1, {}, { onlyWithOfficers: false })).toContain("CF01");
    expect(proposed(1, {}, { leastOfficers: 1 })).toContain("CF01");
  });

  it("takes a type that cannot be read for enforcement, which needs officers", () => {
    expect(proposed(1, items([2, "类型", "丙类"], [3, "类型", ""]))).toEqual([]);
    expect(proposed(0, items([2, "类型", "丙类"]))).toContain("XK02");
  });

  it.each([
    ["a high difficulty", "技术难度", "高"],
    ["an unsound assessment", "评估结论", "论证不充分"],
    ["an obstacle", "实施难点", "缺少检测设备"],
    ["no regulated objects", "监管对象", 0],
  ])("is no item with %s", (_, heading, cell) => {
    expect(proposed(1, items([2, heading, cell]))).toEqual(["FW03"]);
  });

  it.each([
    ["评估结论", "未发现问题"],
    ["评估结论", "无困难，可以承接"],
    ["评估结论", "基本无困难但人手不足"],
    ["实施难点", "无"],
    ["实施难点", "暂无困难"],
    ["技术难度", "不难"],
  ])("may be an item whose %s says %s", (heading, cell) => {
    expect(proposed(1, items([2, heading, cell]))).toEqual(["XK02", "FW03"]);
  });

  it("is no item of which the volume, the hours or the prerequisite is unknown", () => {
    expect(proposed(1, items([2, "单件工时", ""]))).toEqual(["FW03"]);
    expect(proposed(1, items([2, "年办件量", ""]))).toEqual(["FW03"]);
    expect(proposed(1, items([2, "前置事项", "ZZ99"]))).toEqual(["FW03"]);
  });

  it("has every item behind the one that it needs, though that one brings nothing", () => {
    expect(proposed(1, items([2, "年办件量", 0], [3, "前置事项", "XK02"]))).toEqual(["XK02", "FW03"]);
    expect(proposed(1, items([2, "年办件量", 0]))).toEqual(["FW03"]);
    expect(proposed(0, items([3, "前置事项", "CF01"]))).toContain("FW03");
  });

  it("is none of the items that need one another in a circle, nor what needs them; the others stay", () => {
    expect(proposed(1, items([2, "前置事项", "FW03"], [3, "前置事项", "XK02"]))).toEqual([]);
    expect(proposed(1, items([3, "前置事项", "FW03"]))).toEqual(["XK02"]);
  });

  it("is nothing where the county knows no hours", () => {
    const bare = county.towns.map((line) => line.filter((_, column) => column !== 3));
    expect(answered({ towns: bare }).result).toMatchObject({ additions: [], capacity: undefined });
  });
});

describe("Hours asked of a town", () => {
  it("come of the cases of the items that it holds, and are met up to what it has", () => {
    const busy = [...county.cases, ["乙镇", "CF01", 99, 99]];
    expect(answered({ cases: busy }).result.capacity).toEqual({
      towns: [1, null],
      county: 1,
      met: 100,
      asked: 100,
      demand: [100, 0],
      available: [1000, 1000],
    });
  });
});

describe("What might be recalled", () => {
  it("fails enough of the chosen tests, those that fail most first", () => {
    const grants = [...county.grants, ["FW03", "乙镇", "委托", "2024-01-01", "", ""]];
    const changed = { grants, ...items([1, "技术难度", "高"], [1, "实施难点", "人手不足"]) };
    expect(answered(changed).result.recalls).toEqual([
      { town: 0, item: 0, reasons: ["difficulty", "obstacle"], cases: 50 },
      { town: 1, item: 2, reasons: ["lowFrequency"], cases: 0 },
    ]);
    expect(answered(changed, { leastReasons: 2 }).result.recalls.map(({ item }) => item)).toEqual([0]);
    expect(answered(changed, { recallTests: ["lowFrequency"] }).result.recalls.map(({ item }) => item)).toEqual([2]);
    expect(answered(changed, { fewestCases: 0 }).result.recalls.map(({ item }) => item)).toEqual([0]);
  });

  it("never needs no reason at all", () => {
    expect(answered({}, { leastReasons: 0 }).result.recalls).toEqual([]);
  });
});

describe("Coverage of the county", () => {
  it("knows what its tables tell, and no more", () => {
    const { result } = answered();
    expect(result.coverage.items.county).toEqual({ part: 1, whole: 6, ratio: 1 / 6 });
    expect(result.coverage.volume?.county).toEqual({ part: 100, whole: 1200, ratio: 1 / 12 });
    expect(result.coverage.executable?.towns.map(({ part }) => part)).toEqual([1, 0]);
    expect(result.byPeople).toBeCloseTo((1 / 3) * 0.75, 12);
    const bare = { items: [["事项编码"], ["CF01"]], towns: [["镇街"], ["甲镇"], ["乙镇"]] };
    expect(answered(bare).result).toMatchObject({
      coverage: { volume: undefined, executable: undefined },
      byPeople: undefined,
    });
  });

  it("counts fields with as many officers as the planner asks for", () => {
    const { result } = answered({}, { leastOfficers: 3 });
    expect(result.coverage.executable?.county.part).toBe(0);
  });
});
