import fc from "fast-check";
import { apportion } from "../../../src/domain/apportionment/apportion";
import { apportionInTwoStages, apportionWithWindows, type Window } from "../../../src/domain/apportionment/groups";
import { hamilton, jefferson, webster } from "../../../src/domain/apportionment/method";
import { compare, exact, multiply, ONE, ratio, type Rational } from "../../../src/domain/kernel/exact";
import { DomainError } from "../../../src/domain/kernel/errors";
import { earliest, tiesFrom } from "./reference";

const windows = (entries: Record<string, [number, number]>) =>
  new Map(Object.entries(entries).map(([name, [low, high]]): [string, Window] => [name, { low, high }]));

/** Every allocation within all bounds that makes the product of its quotients weight/s(k) greatest. */
function everyBest(
  {
    weights,
    groups,
    total,
    minimum,
    maximum,
    shift,
  }: { weights: number[]; groups: string[]; total: number; minimum: number[]; maximum: number[]; shift: string },
  limits: ReadonlyMap<string, Window>,
): number[][] {
  let best: { value: Rational; answers: number[][] } | undefined;
  const post = (k: number) => exact(shift === "1" ? k : k - 0.5);
  const visit = (units: number[], left: number, value: Rational): void => {
    const unit = units.length;
    if (unit === weights.length) {
      const sums = new Map<string, number>();
      units.forEach((count, each) => sums.set(groups[each] as string, (sums.get(groups[each] as string) ?? 0) + count));
      if (
        left !== 0 ||
        [...limits].some(([name, { low, high }]) => (sums.get(name) ?? 0) < low || (sums.get(name) ?? 0) > high)
      )
        return;
      const order = best ? compare(value, best.value) : 1;
      if (order > 0) best = { value, answers: [units] };
      else if (order === 0) best?.answers.push(units);
      return;
    }
    let product = value;
    const most = weights[unit] === 0 ? (minimum[unit] as number) : Math.min(maximum[unit] as number, left);
    for (let count = 0; count <= most; count++) {
      if (count > (minimum[unit] as number))
        product = multiply(
          product,
          multiply(exact(weights[unit] as number), ratio(post(count).denominator, post(count).numerator)),
        );
      if (count >= (minimum[unit] as number)) visit([...units, count], left - count, product);
    }
  };
  visit([], total, ONE);
  return best?.answers ?? [];
}

describe("windows for groups", () => {
  // Bounds and windows are laid around some allocation, so that there is an answer; a few questions have none all the same.
  const gap = fc.constantFrom(0, 1, 2, Infinity);
  const unit = fc.record({
    weight: fc.integer({ min: 0, max: 5 }),
    group: fc.constantFrom("inner", "middle", "outer"),
    base: fc.integer({ min: 0, max: 3 }),
    below: gap,
    above: gap,
  });
  const question = fc.record({
    units: fc.array(unit, { minLength: 1, maxLength: 5 }),
    limits: fc.array(fc.tuple(gap, gap), { minLength: 3, maxLength: 3 }),
  });

  it.each([
    ["webster", webster, "1/2"],
    ["jefferson", jefferson, "1"],
  ] as const)("give %s the greatest quotients of all allocations within them, and all ties", (_name, method, shift) => {
    let answered = 0;
    fc.assert(
      fc.property(question, ({ units, limits }) => {
        const sumOf = (name?: string) =>
          units.reduce((all, { group, base }) => all + (name === undefined || group === name ? base : 0), 0);
        const asked = {
          weights: units.map(({ weight }) => weight),
          groups: units.map(({ group }) => group),
          total: sumOf(),
          minimum: units.map(({ base, below }) => Math.max(0, base - below)),
          maximum: units.map(({ base, above }) => base + above),
        };
        const between = new Map(
          ["inner", "middle", "outer"].map((name, index) => [
            name,
            {
              low: Math.max(0, sumOf(name) - (limits[index]?.[0] ?? 0)),
              high: sumOf(name) + (limits[index]?.[1] ?? 0),
            },
          ]),
        );
        const answers = everyBest({ ...asked, shift }, between);
        const share = (ties: "error" | "order") => apportionWithWindows({ ...asked, windows: between, method, ties });
        if (answers.length === 0) {
          expect(() => share("order")).toThrow(DomainError);
          return;
        }
        answered += 1;
        const found = share("order");
        expect(answers).toContainEqual(found.units);
        expect(found.units).toEqual(earliest(answers));
        const union = (pick: "mayGain" | "mayLose") =>
          [...new Set(found.ties.flatMap((tie) => tie[pick]))].sort((a, b) => a - b);
        expect(found.ties.length === 0 ? null : { mayGain: union("mayGain"), mayLose: union("mayLose") }).toEqual(
          tiesFrom(found.units, answers),
        );
        if (answers.length > 1)
          expect(() => share("error")).toThrow(expect.objectContaining({ code: "apportionment.tie" }));
      }),
      { numRuns: 500 },
    );
    expect(answered).toBeGreaterThan(200);
  });

  it("that are wide enough change nothing", () => {
    const weights = [52, 31, 27, 18, 15, 12];
    const groups = ["inner", "inner", "inner", "outer", "outer", "outer"];
    const answer = apportionWithWindows({
      weights,
      groups,
      total: 40,
      method: webster,
      windows: windows({ inner: [0, 40], outer: [0, 40] }),
    });
    expect(answer.units).toEqual(apportion({ weights, total: 40, method: webster }).units);
    expect([...answer.groups.values()].map(({ bound }) => bound)).toEqual([null, null]);
  });

  it("tell which group they hold", () => {
    const answer = apportionWithWindows({
      weights: [6, 4],
      groups: ["a", "b"],
      total: 10,
      method: webster,
      windows: windows({ a: [0, 5], b: [0, 10] }),
    });
    expect(answer.groups.get("a")).toEqual({ total: 5, bound: "high" });
    expect(answer.units).toEqual([5, 5]);
  });

  it.each([
    [
      "a group's limits are crossed",
      { a: [5, 4], b: [0, 9] },
      "apportionment.groupWindow",
      { group: "a", cause: "crossed" },
    ],
    [
      "floors inside exceed a group's limit",
      { a: [0, 3], b: [0, 9] },
      "apportionment.groupWindow",
      { group: "a", cause: "minima", bound: 4 },
    ],
    [
      "ceilings inside leave a group below its limit",
      { a: [0, 9], b: [7, 9] },
      "apportionment.groupWindow",
      { group: "b", cause: "maxima", bound: 6 },
    ],
    [
      "the lows add up to more than the total",
      { a: [7, 9], b: [6, 9] },
      "apportionment.groupWindows",
      { side: "low", sum: 13, total: 12 },
    ],
    [
      "the highs add up to less than the total",
      { a: [0, 5], b: [0, 5] },
      "apportionment.groupWindows",
      { side: "high", sum: 10, total: 12 },
    ],
    ["a group is missing", { a: [0, 9] }, "apportionment.groupUnknown", { unit: 2, group: "b" }],
    [
      "a group without units is to get some",
      { a: [0, 9], b: [0, 9], c: [1, 2] },
      "apportionment.groupEmpty",
      { group: "c", low: 1 },
    ],
  ] as const)("have no answer where %s", (_name, limits, code, facts) => {
    const share = () =>
      apportionWithWindows({
        weights: [3, 2, 4],
        groups: ["a", "a", "b"],
        total: 12,
        method: webster,
        minimum: [2, 2, 0],
        maximum: [Infinity, Infinity, 6],
        windows: windows(limits as unknown as Record<string, [number, number]>),
      });
    expect(share).toThrow(expect.objectContaining({ code, facts: expect.objectContaining(facts) }));
  });
});

describe("two stages", () => {
  it("share among groups by the exact sums of their weights, then inside", () => {
    const answer = apportionInTwoStages({
      weights: [0.1, 0.2, 0.3],
      groups: ["a", "a", "b"],
      total: 6,
      method: hamilton,
    });
    expect([...answer.groups]).toEqual([
      ["a", { total: 3, bound: null }],
      ["b", { total: 3, bound: null }],
    ]);
    expect(answer.units).toEqual([1, 2, 3]);
  });

  it("name the groups that tie, not their units", () => {
    const question = { weights: [1, 1, 2], groups: ["a", "a", "b"], total: 5, method: webster };
    expect(() => apportionInTwoStages(question)).toThrow(
      expect.objectContaining({ code: "apportionment.groupTie", facts: { mayGain: ["b"], mayLose: ["a"] } }),
    );
    expect(apportionInTwoStages({ ...question, ties: "order" }).units).toEqual([2, 1, 2]);
  });
});
