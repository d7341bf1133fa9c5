import { apportion, type Apportioning } from "../../../src/domain/apportionment/apportion";
import { adams, dean, hamilton, huntingtonHill, webster } from "../../../src/domain/apportionment/method";
import { readMethod } from "../../../src/chapters/staffing/words";

const share = (question: Partial<Apportioning>) =>
  apportion({ weights: [5, 3, 2], total: 10, method: webster, ...question });

describe("what cannot be shared", () => {
  it.each<[string, Partial<Apportioning>, string, object]>([
    ["the total is not whole", { total: 2.5 }, "apportionment.total", { found: 2.5 }],
    ["the total is below 0", { total: -1 }, "apportionment.total", { found: -1 }],
    ["there is nobody", { weights: [] }, "apportionment.noUnits", {}],
    ["all weights are 0", { weights: [0, 0, 0] }, "apportionment.noWeight", { total: 10 }],
    ["a weight is below 0", { weights: [1, -2, 3] }, "apportionment.negativeWeight", { unit: 1, found: "-2" }],
    ["a weight is no number", { weights: [1, Number.NaN, 3] }, "number.invalid", { found: "NaN" }],
    [
      "a floor is not whole",
      { minimum: [0, 0.5, 0] },
      "apportionment.bound",
      { unit: 1, which: "minimum", found: 0.5 },
    ],
    ["there are too few floors", { minimum: [1] }, "apportionment.length", { which: "minimum", found: 1, wanted: 3 }],
    [
      "a floor is above its ceiling",
      { minimum: [0, 4, 0], maximum: [9, 3, 9] },
      "apportionment.minimumAboveMaximum",
      { units: [1], minimum: 4, maximum: 3 },
    ],
    ["floors exceed the total", { minimum: [5, 5, 3] }, "apportionment.minimaAboveTotal", { sum: 13, total: 10 }],
    [
      "ceilings stay below the total",
      { maximum: [4, 3, 2] },
      "apportionment.maximaBelowTotal",
      { sum: 9, total: 10, unweighted: [] },
    ],
    [
      "only units without weight have room",
      { weights: [5, 3, 0], maximum: [4, 3, 9] },
      "apportionment.maximaBelowTotal",
      { sum: 7, total: 10, unweighted: [2] },
    ],
    [
      "everyone is entitled to one and there are fewer",
      { total: 2, method: huntingtonHill },
      "apportionment.fewerThanUnits",
      { total: 2, needed: 3 },
    ],
    [
      "everyone is entitled to one beside the floors",
      { total: 4, minimum: [3, 0, 0], method: dean },
      "apportionment.fewerThanUnits",
      { total: 4, needed: 5 },
    ],
    [
      "a quota gives away too much",
      { weights: [1, 1], total: 1, method: readMethod("imperiali") },
      "apportionment.overAllocated",
      { cause: "quota" },
    ],
    [
      "clipping gives away too much",
      { weights: [9, 1, 1], total: 10, minimum: [0, 2, 2], method: readMethod("hamilton:clip") },
      "apportionment.overAllocated",
      { cause: "clip", given: 12 },
    ],
    [
      "clipping gives away too little",
      { weights: [9, 1, 1], total: 10, maximum: [3, 9, 9], method: readMethod("hamilton:clip") },
      "apportionment.underAllocated",
      { cause: "clip" },
    ],
    [
      "signposts do not ascend",
      { method: readMethod("modified:3.5") },
      "apportionment.parameter",
      { parameter: "first" },
    ],
  ])("is told where %s", (_name, question, code, facts) => {
    expect(() => share(question)).toThrow(expect.objectContaining({ code, facts: expect.objectContaining(facts) }));
  });
});

describe("bounds", () => {
  it("are told with each unit that they hold", () => {
    const { units, bound } = share({ weights: [80, 15, 5], minimum: [0, 0, 2], maximum: [6, 9, 9] });
    expect(units).toEqual([6, 2, 2]);
    expect(bound).toEqual(["maximum", null, "minimum"]);
  });

  it("that hold nobody are not told", () => {
    expect(share({ minimum: [5, 0, 0], maximum: [5, 9, 9] }).bound).toEqual([null, null, null]);
  });

  it("fit the shares of hamilton before rounding, where clipping would fail", () => {
    expect(share({ weights: [9, 1, 1], minimum: [0, 2, 2], method: hamilton }).units).toEqual([6, 2, 2]);
    expect(share({ weights: [9, 1, 1], maximum: [3, 9, 9], method: hamilton, ties: "order" }).units).toEqual([3, 4, 3]);
  });

  it("give units without weight their floors", () => {
    expect(share({ weights: [0, 0, 1], minimum: [2, 0, 0] }).units).toEqual([2, 0, 8]);
    expect(share({ weights: [0, 0, 0], minimum: [5, 3, 2] }).units).toEqual([5, 3, 2]);
  });

  it("of 0 take a unit out, even where everyone is entitled to one", () => {
    expect(share({ total: 2, maximum: [0, 9, 9], method: huntingtonHill }).units).toEqual([0, 1, 1]);
  });
});

describe("a total below the number of units", () => {
  it("goes to the largest under Adams, and under the others where the name says so", () => {
    expect(share({ total: 2, method: adams }).units).toEqual([1, 1, 0]);
    expect(share({ total: 2, method: readMethod("dean:largest") }).units).toEqual([1, 1, 0]);
  });
});

describe("numbers at the edge of doubles", () => {
  it("are decided exactly", () => {
    expect(share({ weights: ["1e300", "3e300"], total: 4, method: webster }).units).toEqual([1, 3]);
    expect(share({ weights: ["1e-400", "3e-400"], total: 4, method: hamilton }).units).toEqual([1, 3]);
    expect(share({ weights: [1, "1e-330"], total: 2, minimum: [0, 1], method: adams }).units).toEqual([1, 1]);
    expect(share({ weights: [1, 2], total: Number.MAX_SAFE_INTEGER - 1, method: webster }).units).toEqual([
      3002399751580330, 6004799503160660,
    ]);
    expect(() => share({ weights: [5e-324, 1e-323], total: 3, method: readMethod("jefferson") })).not.toThrow();
  });
});
