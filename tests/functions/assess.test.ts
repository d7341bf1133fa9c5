import fc from "fast-check";
import { exact, ratio, toNumber, type Rational } from "../../src/domain/kernel/exact";
import { placesAt, stableInterval } from "../../src/domain/assessment/sensitivity";
import { functions } from "../../src/functions/families/assessment";
import cases from "../golden/assessment/towns.json";

const call = (id: string, ...args: unknown[]) =>
  functions.find((one) => one.id === id)?.call(args, "zh") as unknown[][];
const [values, scheme, events, grades, settings] = cases.find(({ id }) => id === "ASM-11")?.args as unknown[][][];

describe("An assessment", () => {
  it("does not hang on the order of its towns", () => {
    const rows = call("ASSESS", values, scheme, events, grades, settings).slice(1);
    const [head, ...towns] = values ?? [];
    fc.assert(
      fc.property(fc.shuffledSubarray(towns, { minLength: towns.length }), (shuffled) => {
        const answer = call("ASSESS", [head, ...shuffled], scheme, events, grades, settings).slice(1);
        for (const row of answer) expect(rows).toContainEqual(row);
      }),
      { numRuns: 30 },
    );
  });

  it("never lowers the points of a town whose value has risen where higher is better", () => {
    const pointsOf = (tax: number) => {
      const raised = (values ?? []).map((row, at) => (at === 1 ? [row[0], row[1], tax, ...row.slice(3)] : row));
      return call("ASSESS", raised, scheme)[1]?.[2] as number;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(pointsOf(low)).toBeLessThanOrEqual(pointsOf(high));
      }),
      { numRuns: 40 },
    );
  });

  it("is refused with every fault at once: a blank, an indicator that the data lack, a town that is none", () => {
    const data = [
      ["镇街", "税收"],
      ["甲镇", ""],
    ];
    const rules = [
      ["指标", "分值", "计分方法", "目标"],
      ["税收", 60, "目标完成", 100],
      ["信访", 40, "直接得分", ""],
    ];
    const matters = [
      ["镇街", "类别", "分值"],
      ["乙镇", "加分", 2],
      ["甲镇", "扣分", -1],
    ];
    expect(() => call("ASSESS", data, rules, matters)).toThrow(
      /“税收”没有数值.*没有“信访”这一列.*“乙镇”不在考核数据中.*另有 1 处/s,
    );
  });

  it("of rings with different full marks is refused with both, or scaled where the settings say to what", () => {
    const data = [
      ["镇街", "里外圈", "税收", "村庄"],
      ["甲镇", "里圈", 80, ""],
      ["乙镇", "外圈", 80, 10],
    ];
    const rules = [
      ["指标", "适用", "分值", "计分方法"],
      ["税收", "全部", 100, "直接得分"],
      ["村庄", "外圈", 100, "直接得分"],
    ];
    expect(() => call("ASSESS", data, rules)).toThrow(/里圈 100和外圈 200/);
    const given = [
      ["指标", "适用", "分值", "计分方法", "目标"],
      ...rules.slice(1).map((row) => [...row.slice(0, 3), "目标完成", 100]),
    ];
    // The outer ring's 200 are halved: 80 × ½ + 10 × ½.
    expect(call("ASSESS", data, given, "", "", [["满分", 100]]).map((row) => row.at(-4))).toEqual(["总分", 80, 45]);
  });

  it("names the indicator in which all are equal, unless the scheme says what they get", () => {
    const data = [
      ["镇街", "税收"],
      ["甲镇", 80],
      ["乙镇", 80],
    ];
    const rules = (equal: string) => [
      ["指标", "分值", "计分方法", "相同时"],
      ["税收", 100, "极差", equal],
    ];
    expect(() => call("ASSESS", data, rules(""))).toThrow(expect.objectContaining({ value: "#N/A" }));
    expect(() => call("ASSESS", data, rules(""))).toThrow(/税收.*全为 80/);
    expect(call("ASSESS", data, rules("满分"))[1]?.[2]).toBe(100);
  });

  it("by growth takes last year's column, and refuses growth from nothing", () => {
    const data = (before: number) => [
      ["镇街", "投资", "上年投资"],
      ["甲镇", 120, before],
    ];
    const rules = [
      ["指标", "分值", "计分方法", "口径", "基期列", "目标"],
      ["投资", 100, "目标完成", "增幅", "上年投资", 0.25],
    ];
    // 120 ÷ 100 − 1 = 0.2 of a target of 0.25.
    expect(call("ASSESS", data(100), rules)[1]?.[2]).toBe(80);
    expect(() => call("ASSESS", data(0), rules)).toThrow(/基期数值为 0/);
  });
});

describe("The steps of one town", () => {
  it("say between whose values it was measured, what capped its bonus, and what barred a better grade", () => {
    const rows = call("ASSESS.EXPLAIN", values, scheme, "戊", events, grades, settings);
    expect(rows.map((row) => row[0])).toEqual(["步骤", "税收", "信访", "村庄", "加分", "扣分", "总分", "名次", "等次"]);
    expect(rows[3]?.[3]).toBe("40 × (75 − 60（丁镇）) ÷ (80（丙镇） − 60（丁镇）)");
    expect(rows[7]).toEqual(["名次", "", "", "距上一名丙镇 6 分", 2, ""]);
    const first = call("ASSESS.EXPLAIN", values, scheme, "甲镇", events, grades, settings);
    expect(first[4]).toEqual(["加分", "", "", "合计 6，上限 5", 5, ""]);
    expect(first.at(-1)?.[3]).toContain("“优秀”1 个名额已满");
    expect(() => call("ASSESS.EXPLAIN", values, scheme, "己镇")).toThrow(/“己镇”不在考核数据中/);
  });

  it("add up to the total of ASSESS", () => {
    const all = call("ASSESS", values, scheme, events, grades, settings);
    for (const row of all.slice(1)) {
      const steps = call("ASSESS.EXPLAIN", values, scheme, row[0], events, grades, settings);
      const total = steps.findIndex(([step]) => step === "总分");
      expect(steps[total]?.[4]).toBe(row[8]);
    }
  });
});

describe("The interval of a weight", () => {
  const share = fc.integer({ min: 0, max: 12 }).map((part) => ratio(BigInt(part), 12n));
  const town = fc.record({
    share,
    rest: share,
    besides: fc.integer({ min: -5, max: 5 }).map((points) => exact(points)),
  });

  it("is where the order stays: the same inside, another just outside", () => {
    fc.assert(
      fc.property(fc.array(town, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 99 }), (towns, weight) => {
        const [points, full] = [exact(weight), exact(100)];
        const { from, to, below, above } = stableInterval(towns, points, full);
        const now = placesAt(towns, points, full);
        const at = (value: Rational) => placesAt(towns, value, full);
        const between = (one: Rational, other: Rational) =>
          ratio(
            one.numerator * other.denominator + other.numerator * one.denominator,
            2n * one.denominator * other.denominator,
          );
        expect(at(between(from, points))).toEqual(now);
        expect(at(between(points, to))).toEqual(now);
        const beyond = (end: Rational, step: bigint) =>
          ratio(end.numerator * 10_000_000n + step * end.denominator, end.denominator * 10_000_000n);
        if (below.length > 0 && toNumber(from) > 0) expect(at(beyond(from, -1n))).not.toEqual(now);
        if (above.length > 0 && toNumber(to) < 100) expect(at(beyond(to, 1n))).not.toEqual(now);
      }),
    );
  });
});
