import fc from "fast-check";
import { DomainError } from "../../../src/domain/kernel/errors";
import type { County, MergeRule } from "../../../src/domain/layout/county";
import type { MergeGoal } from "../../../src/domain/layout/goals";
import { mergePlans, type MergeQuestion } from "../../../src/domain/layout/plans";
import { CELL_STEPS } from "../../../src/domain/kernel/steps";
import { Work } from "../../../src/domain/optimise/work";
import { byTrying } from "./brute";
import { asked, countyOf, rowOf } from "./counties";

const merge = (county: County, some: Partial<MergeQuestion>) => mergePlans(county, asked(some), new Work(CELL_STEPS));

/** A path and its ring by chance more: few different people and places, so that ties are common. */
const counties = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc
    .record({
      people: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size }),
      pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 8 }),
      points: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: size, maxLength: size }),
      isPath: fc.boolean(),
      seats: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size }),
    })
    .map(({ people, pairs, points, isPath, seats }) => {
      const borders = pairs.filter(([a, b]) => a !== b);
      if (isPath) for (let unit = 1; unit < size; unit++) borders.push([unit - 1, unit]);
      return { ...countyOf(people, borders, points), maySeat: seats.map((chance) => chance > 0) };
    }),
);

const questions = counties.chain((county) => {
  const units = fc.array(fc.nat(county.people.length - 1), { minLength: 2, maxLength: 3 });
  const rule = fc.record<MergeRule>({
    kind: fc.constantFrom<MergeRule["kind"]>("together", "apart", "alone", "seat"),
    units: units.map((list) => [...new Set(list)]),
  });
  return fc.record({
    county: fc.constant(county),
    question: fc
      .record({
        least: fc.integer({ min: 0, max: 6 }),
        most: fc.constantFrom(5, 8, 12, Infinity),
        rules: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(rule, { maxLength: 2 })),
        towns: fc.constantFrom<MergeQuestion["towns"]>(1, 2, 3, 4, "most", "fewest", undefined),
        goal: fc.constantFrom<MergeGoal>("none", "distance", "balance"),
      })
      .map((some) => asked({ ...some, goal: some.towns === undefined ? "none" : some.goal })),
  });
});

describe("Merging units into towns", () => {
  it("finds what trying every plan finds, with all its equals, in the order of their numbers", () => {
    fc.assert(
      fc.property(questions, ({ county, question }) => {
        const { plans } = byTrying(county, question);
        try {
          const found = mergePlans(county, question, new Work(CELL_STEPS));
          expect(found.plans.map(({ townOf }) => townOf)).toEqual(plans);
          expect(found).toMatchObject({ count: plans.length, isAll: true });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect(["merge.none", "merge.rule", "merge.seat", "merge.most", "merge.count"]).toContain(error.code);
          expect(plans).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("lists no more plans than asked for, and counts them all", () => {
    // Five alike in a row, two towns: the border may be any of four.
    const found = merge(rowOf([1, 1, 1, 1, 1]), { towns: 2, list: 3 });
    expect(found).toMatchObject({ count: 4, isAll: true, plans: { length: 3 } });
  });

  it("counts as far as the steps go, and says so", () => {
    const question = asked({ towns: undefined, list: 2 });
    const found = mergePlans(rowOf(new Array<number>(20).fill(1)), question, new Work(100_000));
    // 2^19 ways to cut a row of twenty.
    expect(found.isAll).toBe(false);
    expect(found.count).toBeGreaterThan(2);
    expect(found.count).toBeLessThan(2 ** 19);
  });

  it("is refused rather than guessed where the steps end before the proof", () => {
    const question = asked({ towns: 5, goal: "balance" });
    const county = rowOf(Array.from({ length: 20 }, (_, unit) => unit + 1));
    expect(() => mergePlans(county, question, new Work(1000))).toThrow(/merge.tooLarge/);
    expect(merge(county, question)).toMatchObject({ isAll: true });
  });

  it("puts the seat where people travel least, so that the big unit stays at home and the small ones pay the way", () => {
    // One town of 10, 1 and 2 people a kilometre apart: seat a 1·1 + 2·2 = 5, seat b 10 + 2 = 12, seat c 20 + 1 = 21.
    expect(merge(rowOf([10, 1, 2]), { towns: 1, goal: "distance" }).value).toBe(5);
    expect(merge(rowOf([10, 1, 2]), { towns: 1, goal: "distance", rules: [{ kind: "seat", units: [2] }] }).value).toBe(
      21,
    );
  });

  it("keeps units together that meet only over a third, which then joins them", () => {
    const rules: MergeRule[] = [{ kind: "together", units: [0, 2] }];
    const { plans } = merge(rowOf([1, 1, 1, 1]), { towns: 2, rules });
    expect(plans.map(({ townOf }) => townOf)).toEqual([[1, 1, 1, 2]]);
  });

  it("takes the units in any order: the value and the number of plans stay", () => {
    fc.assert(
      fc.property(counties, fc.integer({ min: 1, max: 3 }), (county, towns) => {
        const size = county.people.length;
        const turned = (unit: number) => size - 1 - unit;
        const backwards: County = {
          ...county,
          people: [...county.people].reverse(),
          maySeat: [...county.maySeat].reverse(),
          neighbours: [...county.neighbours].reverse().map((list) => list.map(turned).reverse()),
        };
        const shown = (one: County) => {
          try {
            const { value, count } = merge(one, { towns: Math.min(towns, size), goal: "balance" });
            return { value, count };
          } catch (error) {
            return (error as DomainError).code;
          }
        };
        expect(shown(backwards)).toEqual(shown(county));
      }),
      { numRuns: 300 },
    );
  });
});
