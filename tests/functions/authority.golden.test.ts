import { functions as authorityFunctions } from "../../src/functions/families/authority";
import { functions as authorityStaffFunctions } from "../../src/functions/families/authorityStaff";
import { dayOf } from "../../src/inputs/cell";
import { golden } from "../golden/authority";

const all = new Map([...authorityFunctions, ...authorityStaffFunctions].map((one) => [one.id, one]));
type Table = (number | string | boolean)[][];
const call = (id: string, ...args: unknown[]) => all.get(id)?.call(args, "zh") as Table;

describe("Coverage by item, field, volume and people (COV-01)", () => {
  interface Inputs {
    catalogue: [string, string, number][];
    population: Record<string, number>;
    devolved: [string, string][];
  }
  interface Expected {
    towns: Record<string, { item: number; field: number; volume: number }>;
    county: { pairCoverage: number; popWeighted: number };
  }
  const { inputs, expected } = golden<Inputs, Expected>("COV-01");
  const items = [["事项编码", "领域", "年办件量"], ...inputs.catalogue];
  const grants = [["镇街", "事项编码"], ...inputs.devolved];
  const towns = [["镇街", "人口"], ...Object.entries(inputs.population)];
  const ratios = (measure: string) =>
    new Map(
      call("COVERAGE", items, grants, towns, null, measure)
        .slice(1)
        .map((row) => [row[0], row[3]]),
    );

  it.each(Object.entries(expected.towns))("gives %s its three percentages", (town, { item, field, volume }) => {
    expect(ratios("items").get(town)).toBeCloseTo(item, 9);
    expect(ratios("领域").get(town)).toBeCloseTo(field, 9);
    expect(ratios("volume").get(town)).toBeCloseTo(volume, 9);
  });

  it("adds up granted pairs and weighs by people", () => {
    expect(ratios("items").get("全县")).toBeCloseTo(expected.county.pairCoverage, 9);
    expect(ratios("population").get("全县")).toBeCloseTo(expected.county.popWeighted, 9);
  });
});

describe("As of a day and over a year, half-open (COV-08)", () => {
  interface Inputs {
    rows: [string, string, string, string | null][];
    dates: string[];
    year: number;
    catalogue: number;
  }
  interface Expected {
    active: Record<string, string[]>;
    itemYears: number;
    timeWeighted: number;
  }
  const { inputs, expected } = golden<Inputs, Expected>("COV-08");
  const codes = Array.from({ length: inputs.catalogue }, (_, index) => `A${index + 1}`);
  const items = [["Code"], ...codes.map((code) => [code])];
  const grants = [["Code", "Town", "Start", "End"], ...inputs.rows];
  const towns = [["Town"], ["甲镇"]];

  it.each(Object.entries(expected.active))("on %s has the items in force", (day, active) => {
    const lacking = call("COVERAGE.GAPS", items, grants, "甲镇", day)
      .slice(1)
      .map(([code]) => code);
    expect(codes.filter((code) => !lacking.includes(code))).toEqual(active);
  });

  it("weighs the year by days", () => {
    const [, town] = call("COVERAGE.YEAR", items, grants, towns, inputs.year);
    expect(Number(town?.[1]) / 365).toBeCloseTo(expected.itemYears, 9);
    expect(town?.[3]).toBeCloseTo(expected.timeWeighted, 9);
  });

  it("reads the dates as serial numbers and as written in Chinese", () => {
    const serial = dayOf(2023, 4, 1);
    expect(call("COVERAGE", items, grants, towns, serial)).toEqual(
      call("COVERAGE", items, grants, towns, "2023年4月1日"),
    );
  });
});

describe("What was recalled (COV-04)", () => {
  interface Inputs {
    start: number;
    deleted: number;
    recalled: number;
  }
  const { inputs, expected } = golden<Inputs, { remaining: number; removeRate: number }>("COV-04");
  const codes = Array.from({ length: inputs.start }, (_, index) => `GZ${index + 1}`);
  const grants = codes.map((code, index) => [
    code,
    "甲镇",
    "2022-01-01",
    index < inputs.deleted + inputs.recalled ? "2024-08-01" : "",
  ]);

  it("leaves 401 of 506 items", () => {
    const [, town] = call(
      "COVERAGE.CHANGE",
      [["编码"], ...codes.map((code) => [code])],
      [["编码", "镇街", "生效", "收回"], ...grants],
      [["镇街"], ["甲镇"]],
      "2024-07-31",
      "2024-08-01",
    );
    expect(town).toEqual([
      "甲镇",
      inputs.start,
      expected.remaining,
      0,
      inputs.deleted + inputs.recalled,
      0,
      -expected.removeRate,
    ]);
  });
});

describe("Capacity and fields that can be enforced (COV-10)", () => {
  interface Inputs {
    towns: [string, number, number, number[]][];
  }
  interface Expected {
    rows: [string, number, number][];
    countyMatch: number;
  }
  const { inputs, expected } = golden<Inputs, Expected>("COV-10");

  it("never offsets one town's lack by another's surplus", () => {
    const ratios = call(
      "CAPACITY",
      inputs.towns.map((row) => [row[1]]),
      inputs.towns.map((row) => [row[2]]),
    );
    expect(ratios.flat()).toEqual(
      [...expected.rows.map((row) => row[1]), expected.countyMatch].map((ratio) => expect.closeTo(ratio, 9)),
    );
  });

  it("counts a field only with two certified officers", () => {
    const fields = ["城管", "农业", "水务"];
    const items = [["事项编码", "领域"], ...fields.map((field, index) => [`A${index}`, field])];
    const grants = [
      ["事项编码", "镇街"],
      ...inputs.towns.flatMap(([town]) => fields.map((_, index) => [`A${index}`, town])),
    ];
    const towns = [
      ["镇街", ...fields.map((field) => `${field}持证人员`)],
      ...inputs.towns.map(([town, , , officers]) => [town, ...officers]),
    ];
    const rows = call("COVERAGE", items, grants, towns, null, "executable").slice(1, -1);
    expect(rows.map(([town, , , ratio]) => [town, ratio])).toEqual(
      expected.rows.map(([town, , ratio]) => [town, ratio]),
    );
  });
});

describe("A dirty ledger (COV-11)", () => {
  interface Inputs {
    towns: string[];
    fields: string[];
    rows: (string | number)[][];
  }
  interface Expected {
    errors: [string, string][];
    townsWithoutRows: string[];
  }
  const { inputs, expected } = golden<Inputs, Expected>("COV-11");
  const items = [
    ["事项编码", "领域"],
    ["XK001", "城管"],
    ["CF002", "城管"],
    ["CF003", "城管"],
    ["CF004", "自然资源"],
  ];
  const grants = [["序号", "事项编码", "镇街", "领域", "类型", "生效", "收回", "年办件量"], ...inputs.rows];
  const towns = [["镇街"], ...inputs.towns.map((town) => [town])];

  it("has every fault told with its row and code", () => {
    const told = call("LEDGER.CHECK", items, grants, towns)
      .slice(1)
      .filter((row) => row[3] === "赋权台账");
    expect(told.map(([row, code]) => [String(row), code])).toEqual(expected.errors);
  });

  it("names the towns without rows", () => {
    const told = call("LEDGER.CHECK", items, grants, towns).filter((row) => row[1] === "TOWN_WITHOUT_ROWS");
    expect(told.map((row) => String(row[2]))).toEqual(
      expected.townsWithoutRows.map((town) => expect.stringContaining(town)),
    );
  });

  it("is refused by coverage, the first fault named", () => {
    expect(() => call("COVERAGE", items, grants, towns)).toThrow(/^赋权台账 第 3 条 镇街：缺少镇街名称/);
  });
});

describe("Totals of published lists", () => {
  it("add up as printed (COV-06, COV-07)", () => {
    const duty = golden<
      { basic: number; coop: number; recalled: number },
      { total: number; shareCoopRecalled: number }
    >("COV-06");
    const { basic, coop, recalled } = duty.inputs;
    const items = [
      ["编码", "领域"],
      ...[
        ["基本", basic],
        ["配合", coop],
        ["收回", recalled],
      ].flatMap(([kind, count]) => Array.from({ length: Number(count) }, (_, index) => [`${kind}${index}`, kind])),
    ];
    const grants = [
      ["编码", "镇街"],
      ...items
        .slice(1)
        .filter(([, kind]) => kind !== "基本")
        .map(([code]) => [code, "甲镇"]),
    ];
    expect(call("COVERAGE", items, grants, [["镇街"], ["甲镇"]])[1]).toEqual([
      "甲镇",
      coop + recalled,
      duty.expected.total,
      expect.closeTo(duty.expected.shareCoopRecalled, 9),
    ]);

    const {
      inputs: { parts },
      expected: { total },
    } = golden<{ parts: number[] }, { total: number }>("COV-07");
    const sevenKinds = parts.flatMap((count, kind) =>
      Array.from({ length: count }, (_, index) => [`K${kind}-${index}`, `类${kind}`]),
    );
    const matrix = call(
      "COVERAGE.MATRIX",
      [["编码", "类型"], ...sevenKinds],
      [["编码", "镇街"], ...sevenKinds.map(([code]) => [code, "襄城"])],
      [["镇街"], ["襄城"]],
      null,
      "type",
    );
    expect(matrix[matrix.length - 1]).toEqual(["目录事项", ...parts, total, ""]);
  });
});

describe("What to devolve next (OPT-01)", () => {
  it("is the choice of the greatest value that takes the least hours", () => {
    const { inputs, expected } = golden<{ items: [string, number, number][]; capacity: number }, { chosen: string[] }>(
      "OPT-01",
    );
    const chosen = call(
      "DEVOLVE.NEXT",
      inputs.items.map((row) => [row[1]]),
      inputs.items.map((row) => [row[2]]),
      inputs.capacity,
    ).flat();
    expect(inputs.items.filter((_, index) => chosen[index] === 1).map(([name]) => name)).toEqual(expected.chosen);
  });
});

describe("People within a limit (OPT-04, OPT-05)", () => {
  it.each(["OPT-04", "OPT-05"])("%s: the chosen sites reach so many people", (id) => {
    const { inputs, expected } = golden<
      { minutes: number[][]; demand: number[]; limit: number },
      { sites: number[]; covered: number; share: number }
    >(id);
    const minutes = inputs.minutes.map((row) => expected.sites.map((site) => row[site]));
    expect(
      call(
        "REACH",
        minutes,
        inputs.demand.map((people) => [people]),
        inputs.limit,
      )[0],
    ).toEqual([expected.covered, 6000, expect.closeTo(expected.share, 9)]);
  });
});
