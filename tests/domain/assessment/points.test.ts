import fc from "fast-check";
import { pointsOf, type Method, type Rule } from "../../../src/domain/assessment/points";
import { compare, exact, multiply, ONE, ratio, toNumber, ZERO } from "../../../src/domain/kernel/exact";

const full = exact(10);
const cap = exact(1.2);
const methods: Record<string, Method> = {
  minmax: { kind: "minmax", cap: ONE, equal: "none" },
  efficacy: { kind: "efficacy", cap: ONE, base: exact(0.6), equal: "base" },
  target: { kind: "target", target: exact(50), cap },
  curve: {
    kind: "curve",
    cap: ONE,
    knots: [
      { value: exact(0), share: exact(0.2) },
      { value: exact(80), share: ONE },
    ],
  },
  steps: {
    kind: "steps",
    steps: [
      { from: exact(60), points: exact(10) },
      { from: exact(20), points: exact(5) },
    ],
  },
  rank: { kind: "rank" },
  given: { kind: "given" },
};
const value = fc.integer({ min: 0, max: 1000 }).map((tenths) => ratio(BigInt(tenths), 100n));
const values = fc.array(value, { minLength: 2, maxLength: 12 });
const rule = (method: Method): Rule => ({ points: full, direction: "higher", method });
const score = (list: readonly ReturnType<typeof ratio>[], method: Method) =>
  pointsOf(list, rule(method)).map((one) => one ?? ZERO);

describe.each(Object.entries(methods))("Where higher is better, %s", (_name, method) => {
  it("never takes points from a town whose value grows", () => {
    fc.assert(
      fc.property(values, fc.nat(), value, (list, at, more) => {
        const town = at % list.length;
        const grown = list.map((one, index) =>
          index === town
            ? ratio(
                one.numerator * more.denominator + more.numerator * one.denominator,
                one.denominator * more.denominator,
              )
            : one,
        );
        const most = exact(10);
        fc.pre(method.kind !== "given" || compare(grown[town] ?? ZERO, most) <= 0);
        expect(compare(score(grown, method)[town] ?? ZERO, score(list, method)[town] ?? ZERO)).toBeGreaterThanOrEqual(
          0,
        );
      }),
    );
  });

  it("keeps points between none and the cap, whatever the order of the towns", () => {
    fc.assert(
      fc.property(values, (list) => {
        const found = score(list, method);
        for (const one of found) {
          expect(compare(one, ZERO)).toBeGreaterThanOrEqual(0);
          expect(compare(one, multiply(full, cap))).toBeLessThanOrEqual(0);
        }
        const back = score([...list].reverse(), method).reverse();
        expect(back.map(toNumber)).toEqual(found.map(toNumber));
      }),
    );
  });
});

describe("Where an indicator tells nobody apart", () => {
  const same = [exact(7), exact(7)];

  it("has no answer until the scheme says what all get", () => {
    expect(() => pointsOf(same, rule({ kind: "minmax", cap: ONE }))).toThrow("points.allEqual");
    expect(score(same, { kind: "minmax", cap: ONE, equal: "full" }).map(toNumber)).toEqual([10, 10]);
  });
});

describe("A target where lower is better", () => {
  const lower = (list: readonly number[]) =>
    pointsOf(list.map(exact), { points: full, direction: "lower", method: { kind: "target", target: exact(5), cap } });

  it("gives the town without a single case the cap, and refuses less than none", () => {
    // 5/10 of 10 points; 5/5; nothing: the cap of 12
    expect(lower([10, 5, 0]).map((one) => one && toNumber(one))).toEqual([5, 10, 12]);
    expect(() => lower([-1])).toThrow("points.negative");
  });
});
