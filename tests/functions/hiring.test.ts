import fc from "fast-check";
import { functions as plans } from "../../src/functions/families/hiring";
import { functions as years } from "../../src/functions/families/hiringYears";
import { headroomOf } from "../../src/domain/workforce/headroom";
import { hiringPlan } from "../../src/domain/workforce/hiring";
import { projected } from "../../src/domain/workforce/projection";
import { webster } from "../../src/domain/apportionment/method";
import { ONE, ratio, ZERO } from "../../src/domain/kernel/exact";

const call = (id: string, ...args: unknown[]) => [...plans, ...years].find((one) => one.id === id)?.call(args, "zh");

const staffing = fc
  .record({ posts: fc.nat(90), onRoll: fc.nat(90), leaving: fc.nat(9), committed: fc.nat(4) })
  .map((town) => ({ ...town, leaving: Math.min(town.leaving, town.onRoll) }));

describe("Headroom", () => {
  it("is never below 0, and vacancies and people over are never netted", () => {
    fc.assert(
      fc.property(staffing, fc.integer({ min: 0, max: 100 }), (town, percent) => {
        const { vacancy, over, headroom, staysOver } = headroomOf(town, ratio(BigInt(percent), 100n), { places: 0 }, 0);
        expect(Math.min(vacancy, over, headroom, staysOver)).toBeGreaterThanOrEqual(0);
        expect(vacancy - over).toBe(town.posts - town.onRoll);
        expect(vacancy * over).toBe(0);
      }),
    );
  });

  it("counts places beyond the posts as a number, as 5% and as a cell that shows 5 %", () => {
    const headroom = (overflow: unknown) => (call("HEADROOM", 41, 35, 0, 0, 1, overflow) as number[][])[0]?.[2];
    expect([headroom(3), headroom("5%"), headroom(0.05)]).toEqual([9, 9, 9]);
  });

  it("refuses a town of which more leave than there are, by its row and both numbers", () => {
    expect(() => call("HEADROOM", [[9], [9]], [[8], [3]], [[0], [4]])).toThrow(/第 2 行减员 4 人，多于实有 3 人/);
  });
});

describe("A hiring plan", () => {
  const towns = fc.array(
    fc.record({ headroom: fc.nat(9), leaving: fc.nat(9), weight: fc.integer({ min: 1, max: 99 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it("adds up, passes nobody's headroom and first replaces who leaves", () => {
    fc.assert(
      fc.property(towns, fc.nat(100), fc.constantFrom(ZERO, ratio(1n, 2n), ONE), (all, percent, rate) => {
        const headroom = all.map((town) => town.headroom);
        const floors = all.map((town) =>
          Math.min(town.headroom, Math.floor((town.leaving * Number(rate.numerator)) / Number(rate.denominator))),
        );
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
        const total = sum(floors) + Math.floor(((sum(headroom) - sum(floors)) * percent) / 100);
        const plan = hiringPlan({
          headroom,
          total,
          rate,
          weights: all.map((town) => town.weight),
          leaving: all.map((town) => town.leaving),
          method: webster,
          ties: "order",
        });
        expect(sum(plan)).toBe(total);
        plan.forEach((places, town) => {
          expect(places).toBeGreaterThanOrEqual(floors[town] ?? 0);
          expect(places).toBeLessThanOrEqual(headroom[town] ?? 0);
        });
        if (total === sum(headroom)) expect(plan).toEqual(headroom);
      }),
    );
  });

  it("of more places than there is room for says by how many, and of fewer than the replacements too", () => {
    expect(() => call("HIRINGPLAN", [[20], [19]], 44)).toThrow(/计划总数 44 超过可用空间合计 39，多 5 名/);
    expect(() => call("HIRINGPLAN", [[5], [5]], 3, "", [[4], [2]], 1)).toThrow(/少于退补保底合计 6，缺 3 名/);
  });
});

describe("The tilt", () => {
  it("of parts that lie in no whole, or in one that is less than they are, is refused", () => {
    expect(() => call("TILT", [[0], [0]], [[5], [5]])).toThrow(/计划总数为 0/);
    expect(() => call("TILT", [[3], [3]], [[5], [5]], 4)).toThrow(/计划总数 4 小于各单位之和 6/);
  });

  it("is 1 for a plan that follows the posts", () => {
    expect(call("TILT", [[2], [4]], [[10], [20]])).toEqual([[1], [1]]);
  });
});

describe("A projection", () => {
  it("never rises where nobody joins, and ends with all who have not left", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }), (people, leaving) => {
        fc.pre(leaving.reduce((all, one) => all + one, 0) <= people);
        const path = projected(
          { onRoll: people, leaving, joining: [], posts: Infinity },
          { replacement: ZERO, attrition: ZERO },
          0,
        );
        path.forEach((now, year) => expect(now).toBeLessThanOrEqual(path[year - 1] ?? people));
        expect(path.at(-1)).toBe(people - leaving.reduce((all, one) => all + one, 0));
      }),
    );
  });

  it("replaces one for two of all who have left so far, so that an odd one waits for the next", () => {
    // 3 leave: 1 comes; 5 have left: 2 in all, 1 more; 6: 3 in all, 1 more.
    expect(call("PROJECT", 50, [[3, 2, 1]], "", 0.5)).toEqual([[48, 47, 47]]);
  });

  it("lets planned joiners fill the posts and no more", () => {
    expect(call("PROJECT", 44, [[2, 0]], 5, 0, 45)).toEqual([[45, 45]]);
  });
});

describe("The pool", () => {
  const loans = [
    ["单位", "周转编制数", "开始时间", "到期时间", "收回时间"],
    ["东镇", 3, "2024-03-01", "2027-02-28", ""],
    ["西镇", 2, "2025-09-01", "2026-08-31", 0],
  ];

  it("counts what units that are not listed have borrowed as no longer free", () => {
    expect(call("POOL", loans, "东镇", "2026-12-31", 4)).toEqual([[3, 0, 0, -1]]);
  });

  it("names the row of a loan without a day", () => {
    expect(() => call("POOL", [...loans, ["南镇", 1, "去年", "2026-01-01", ""]], "东镇", "2026-12-31")).toThrow(
      /第 4 行/,
    );
  });
});
