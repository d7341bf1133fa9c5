import fc from "fast-check";
import { apportion, type Apportioning } from "../../../src/domain/apportionment/apportion";
import { distances } from "../../../src/domain/apportionment/distance";
import { fairness } from "../../../src/domain/apportionment/fairness";
import { hamilton, huntingtonHill, webster } from "../../../src/domain/apportionment/method";
import { alabamaParadoxes, newTownParadoxes, populationParadoxes } from "../../../src/domain/apportionment/paradoxes";
import { quotas } from "../../../src/domain/apportionment/quotas";
import { readMethod } from "../../../src/chapters/staffing/words";
import { listCases } from "../../golden/apportionment/lists";

const caseOf = (id: string) => {
  const found = listCases.find((example) => example.id === id);
  if (!found?.weights) throw new Error(id);
  return { weights: found.weights, total: found.total, minimum: found.min };
};

describe("the distance to another answer", () => {
  it("is 89 people for New York in 2020", () => {
    // U.S. Census Bureau: New York would have kept its 27th seat with 89 more people.
    const question = { ...caseOf("us-house-2020-huntington-hill-435"), method: huntingtonHill };
    const newYork = question.weights.indexOf(20215751);
    expect(apportion(question).units[newYork]).toBe(26);
    expect(distances(question)?.[newYork]?.toGain).toBe(89);
  });

  it.each([
    "webster",
    "jefferson",
    "adams",
    "huntington-hill",
    "dean",
    "power:2",
    "modified:1.4",
    "hamilton",
    "balinski-young",
  ])("is the least change of one weight that certainly changes the answer of %s", (name) => {
    const method = readMethod(name);
    const question = fc.record({
      weights: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 }),
      total: fc.integer({ min: 5, max: 25 }),
      minimum: fc.constantFrom(0, 0, 2),
      maximum: fc.constantFrom(Infinity, Infinity, 9),
    });
    let checked = 0;
    fc.assert(
      fc.property(question, ({ weights, total, minimum, maximum }) => {
        const asked: Apportioning = {
          weights,
          total,
          method,
          minimum: weights.map(() => minimum),
          maximum: weights.map(() => maximum),
          ties: "order",
        };
        let answer: ReturnType<typeof apportion>;
        try {
          answer = apportion(asked);
        } catch {
          return;
        }
        const certainly = (unit: number, change: number) => {
          const changed = apportion({
            ...asked,
            weights: weights.map((weight, each) => weight + (each === unit ? change : 0)),
          });
          const count = changed.units[unit] as number;
          return {
            least: count - Number(changed.ties?.mayLose.includes(unit) ?? false),
            most: count + Number(changed.ties?.mayGain.includes(unit) ?? false),
          };
        };
        distances(asked)?.forEach(({ toGain, toLose }, unit) => {
          const today = answer.units[unit] as number;
          if (toGain !== null) {
            checked += 1;
            expect(certainly(unit, toGain).least).toBeGreaterThan(today);
            if (toGain > 1) expect(certainly(unit, toGain - 1).least).toBeLessThanOrEqual(today);
          }
          if (toLose !== null) {
            expect(certainly(unit, -toLose).most).toBeLessThan(today);
            if (toLose > 1) expect(certainly(unit, 1 - toLose).most).toBeGreaterThanOrEqual(today);
          }
        });
      }),
      { numRuns: 40 },
    );
    expect(checked).toBeGreaterThan(20);
  });

  it("is not told where without the unit's weight there would be no answer", () => {
    const [first] =
      distances({ weights: [1, 1], total: 10, method: readMethod("dean"), maximum: [9, 9], ties: "order" }) ?? [];
    expect(first?.toLose).toBeNull();
  });

  it("is counted on the last decimal of the weights", () => {
    const [first] = distances({ weights: [0.5, 0.25], total: 2, method: webster, ties: "order" }) ?? [];
    // 0.5/1.5 against 0.25/0.5: 0.75 ties, one step of 0.01 above it wins.
    expect(first).toEqual({ toGain: 0.26, toLose: 0.42 });
  });
});

describe("quotas", () => {
  it("are cut exactly, even where doubles would round to the next whole number", () => {
    const [first] = quotas(["99999999999999999999", "1"], 10);
    expect(first).toEqual({ share: 1, quota: 10, lower: 9, upper: 10 });
    expect(quotas([1, 3], 4)).toEqual([
      { share: 0.25, quota: 1, lower: 1, upper: 1 },
      { share: 0.75, quota: 3, lower: 3, upper: 3 },
    ]);
  });

  it("are 0 where nobody weighs anything", () => {
    expect(quotas([0, 0], 3)).toEqual([0, 0].map(() => ({ share: 0, quota: 0, lower: 0, upper: 0 })));
  });
});

describe("paradoxes", () => {
  it("of the total: Alabama in 1880", () => {
    // Published by the Census Office clerk C. W. Seaton: Alabama 8 of 299, 7 of 300. The floor of one seat is part of it.
    const question = { ...caseOf("us-house-1880-hamilton-min1-299"), method: readMethod("hamilton:clip") };
    expect(alabamaParadoxes(question, 299, 300)).toEqual([{ kind: "alabama", unit: 0, total: 299, from: 8, to: 7 }]);
  });

  it("of growth: Virginia and Maine in 1901", () => {
    // Balinski & Young, Fair Representation (1982), p. 43: 386 seats, growth at the rates of 1900 to 1901.
    const states = {
      virginia: [1_854_184, 1_873_951],
      maine: [694_466, 699_114],
      others: [72_445_310, 73_911_523],
    } as const;
    const years = [0, 1].map((year) => Object.values(states).map((populations) => populations[year] as number)) as [
      number[],
      number[],
    ];
    const [before, after] = years.map(
      (weights) => apportion({ weights, total: 386, method: hamilton, ties: "order" }).units,
    );
    const found = populationParadoxes({ weights: years[0], total: 386, method: hamilton }, years[1]);
    // Told exactly where the one that grew more went down and the other up.
    const shifted = (before?.[0] ?? 0) > (after?.[0] ?? 0) && (before?.[1] ?? 0) < (after?.[1] ?? 0);
    expect(found.some(({ unit }) => unit === 0)).toBe(shifted);
  });

  it("of a new town, and none where a divisor is used", () => {
    // The textbook form of Oklahoma in 1907: with the third town, the second keeps what it would lose without it.
    const question = { weights: [1045, 8955, 525], total: 105, method: hamilton };
    const found = newTownParadoxes(question);
    expect(found).toContainEqual(expect.objectContaining({ kind: "newTown", absent: 2 }));
    expect(newTownParadoxes({ ...question, method: webster })).toEqual([]);
  });

  it("are never found with a divisor method", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 6, max: 30 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }),
        (weights, total, growth) => {
          const question = { weights, total, method: webster };
          expect(alabamaParadoxes(question, total, total + 10)).toEqual([]);
          expect(newTownParadoxes(question)).toEqual([]);
          expect(
            populationParadoxes(
              question,
              weights.map((weight, unit) => weight + (growth[unit] as number)),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("fairness", () => {
  it("is perfect for units in proportion", () => {
    expect(fairness([50, 30, 20], [5, 3, 2])).toEqual({
      gallagher: 0,
      loosemoreHanby: 0,
      sainteLague: 0,
      gini: 0,
      maxMinRatio: 1,
      maxDeviation: 0,
    });
  });

  it("measures as the books define", () => {
    const measured = fairness([1, 1], [3, 1]);
    expect(measured.gallagher).toBeCloseTo(25, 12);
    expect(measured.loosemoreHanby).toBeCloseTo(25, 12);
    expect(measured.sainteLague).toBeCloseTo(25, 12);
    expect(measured.gini).toBeCloseTo(0.25, 12);
    expect(measured.maxMinRatio).toBe(3);
    expect(measured.maxDeviation).toBe(1);
  });

  it("tells units without weight and weights without units", () => {
    expect(fairness([1, 0], [1, 1]).sainteLague).toBe(Infinity);
    expect(fairness([1, 1], [2, 0]).maxMinRatio).toBe(Infinity);
  });
});
