import { DomainError } from "../../../src/domain/kernel/errors";
import type { County } from "../../../src/domain/layout/county";
import { mergePlans, type MergeQuestion } from "../../../src/domain/layout/plans";
import { CELL_STEPS } from "../../../src/domain/kernel/steps";
import { Work } from "../../../src/domain/optimise/work";
import { asked, countyOf, rowOf } from "./counties";

function fault(county: County, some: Partial<MergeQuestion>) {
  try {
    return mergePlans(county, asked(some), new Work(CELL_STEPS));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, facts: error.facts };
  }
}
const none = (facts: object) => ({ code: "merge.none", facts });

describe("Where no plan exists, the reason is told by names", () => {
  it("one unit alone is above the most", () => {
    expect(fault(rowOf([3, 9, 2]), { most: 8 })).toEqual(none({ why: "unit", names: ["b"], people: 9, most: 8 }));
  });

  it("units that must be together are above the most", () => {
    const rules = [{ kind: "together" as const, units: [0, 1] }];
    expect(fault(rowOf([5, 4, 2]), { most: 8, rules })).toEqual(
      none({ why: "unit", names: ["a", "b"], people: 9, most: 8 }),
    );
  });

  it("a region that borders on no other is below the least", () => {
    const county = countyOf([30, 40, 90], [[0, 1]]);
    expect(fault(county, { least: 80 })).toEqual(none({ why: "region", names: ["a", "b"], people: 70, least: 80 }));
  });

  it("a region fits no number of towns: one is too many people, two too few for each", () => {
    expect(fault(rowOf([5, 5]), { least: 6, most: 9 })).toEqual(
      none({ why: "gap", names: ["a", "b"], people: 10, least: 6, most: 9 }),
    );
  });

  it("the people allow another number of towns", () => {
    // 12 people of at least 4 are three towns at most; at most 6 each are two at least.
    expect(fault(rowOf([3, 3, 3, 3]), { least: 4, most: 6, towns: 4 })).toEqual(
      none({ why: "towns", towns: 4, from: 2, to: 3 }),
    );
  });

  it("units that must be together are in regions without a border between them", () => {
    const rules = [{ kind: "together" as const, units: [0, 2] }];
    expect(fault(countyOf([1, 1, 1], [[0, 1]]), { rules })).toEqual(none({ why: "together", names: ["a", "c"] }));
  });

  it("more units are apart than there are towns", () => {
    const rules = [{ kind: "apart" as const, units: [0, 2, 3] }];
    expect(fault(rowOf([1, 1, 1, 1]), { towns: 2, rules })).toEqual(
      none({ why: "apart", names: ["a", "c", "d"], towns: 2 }),
    );
  });

  it("else each bound and rule that is in the way alone is named, with the value that just suffices", () => {
    // 8 2 8 in two towns: 8 and 10; the least 9 is too much, 8 would do, and so would one town of 18.
    expect(fault(rowOf([8, 2, 8]), { least: 9, towns: 2 })).toEqual(
      none({
        why: "others",
        remedies: [
          { kind: "least", value: 8 },
          { kind: "towns", values: [1] },
        ],
      }),
    );
    // 1 2 1 in two towns: 1 + 3 or 3 + 1; at most 2 each cannot be, 3 would do, and three towns would.
    expect(fault(rowOf([1, 2, 1]), { most: 2, towns: 2 })).toEqual(
      none({
        why: "others",
        remedies: [
          { kind: "most", value: 3 },
          { kind: "towns", values: [3] },
        ],
      }),
    );
    // The rule alone is in the way: a and c are together over b only, which leaves no second town.
    const rules = [{ kind: "together" as const, units: [0, 2] }];
    expect(fault(rowOf([1, 1, 1]), { towns: 2, rules })).toMatchObject(
      none({
        why: "others",
        remedies: expect.arrayContaining([{ kind: "rule", rule: "together", names: ["a", "c"] }]) as unknown,
      }),
    );
  });

  it("nothing is promised where giving up one wish alone is not enough", () => {
    // Both pairs must be together over the same middle, and the towns are to be two: neither rule alone is in the way.
    const rules = [
      { kind: "together" as const, units: [0, 2] },
      { kind: "together" as const, units: [2, 0] },
    ];
    expect(fault(rowOf([1, 1, 1]), { towns: 2, rules })).toEqual(
      none({ why: "others", remedies: [{ kind: "towns", values: [1] }] }),
    );
  });
});

describe("Wishes that contradict each other are wrong input", () => {
  it.each([
    ["a most below the least", { least: 5, most: 4 }, "merge.most"],
    ["more towns than units", { towns: 4 }, "merge.count"],
    ["a goal without a number of towns", { goal: "balance" as const }, "merge.countMissing"],
    [
      "units together and apart",
      {
        rules: [
          { kind: "together" as const, units: [0, 1] },
          { kind: "apart" as const, units: [1, 0] },
        ],
      },
      "merge.rule",
    ],
    [
      "a unit alone that must be with another",
      {
        rules: [
          { kind: "alone" as const, units: [0] },
          { kind: "together" as const, units: [0, 1] },
        ],
      },
      "merge.rule",
    ],
  ])("%s", (_, some, code) => {
    expect(fault(rowOf([1, 2, 3]), some)).toMatchObject({ code });
  });

  it("a seat where none may be", () => {
    const county = { ...rowOf([1, 2]), maySeat: [true, false] };
    expect(fault(county, { rules: [{ kind: "seat", units: [1] }] })).toMatchObject({ code: "merge.seat" });
  });

  it("ways without coordinates or kilometres", () => {
    const county = { ...rowOf([1, 2]), tenths: undefined };
    expect(fault(county, { towns: 1, goal: "distance" })).toMatchObject({ code: "merge.coordinates" });
  });
});
