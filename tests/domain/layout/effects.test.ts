import fc from "fast-check";
import { effectsOf, sumKnown } from "../../../src/domain/layout/effects";
import { countyOf, rowOf } from "./counties";

const known = (area: number) => ({ area, posts: 10, institutionPosts: 5 });

describe("What a plan does to a new town", () => {
  it("adds up its units, and names those that have no border to the rest", () => {
    // a – b – c in a row; a and c in one town are two islands, the smaller of which is a.
    const county = rowOf([100, 300, 200]);
    const effects = effectsOf(county, [known(1.1), known(2.2), known(3.3)], true, ["x", "y", "x"]);
    expect([...effects]).toEqual([
      [
        "x",
        {
          members: [0, 2],
          people: 300,
          area: 4.4,
          islands: [[0]],
          // Seat c: the 100 of a go 2 km; seat a would send 200 the same way.
          seat: 2,
          travel: 2000,
          farthest: 20,
          posts: 20,
          institutionPosts: 10,
        },
      ],
      [
        "y",
        {
          members: [1],
          people: 300,
          area: 2.2,
          islands: [],
          seat: 1,
          travel: 0,
          farthest: 0,
          posts: 10,
          institutionPosts: 5,
        },
      ],
    ]);
  });

  it("leaves blank what some unit does not tell: a blank is not 0", () => {
    const county = { ...countyOf([1, 2], []), tenths: undefined };
    const facts = [known(1), { ...known(2), area: undefined }];
    const [effect] = effectsOf(county, facts, false, ["x", "x"]).values();
    expect(effect).toMatchObject({ people: 3, posts: 20 });
    for (const key of ["area", "islands", "seat", "travel", "farthest"] as const) expect(effect?.[key]).toBeUndefined();
  });

  it("has no seat where none may be", () => {
    const county = { ...rowOf([1, 2]), maySeat: [false, true] };
    const effects = effectsOf(county, [known(1), known(1)], true, ["x", "y"]);
    expect([...effects.values()].map(({ seat }) => seat)).toEqual([undefined, 1]);
  });

  it("loses nobody: the towns' people are the county's, whatever the plan", () => {
    const plans = fc.array(fc.tuple(fc.nat(1000), fc.constantFrom("1", "2", "3")), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(plans, (plan) => {
        const people = plan.map(([heads]) => heads);
        const facts = people.map((heads) => known(heads));
        const effects = [
          ...effectsOf(
            rowOf(people),
            facts,
            true,
            plan.map(([, town]) => town),
          ).values(),
        ];
        const total = people.reduce((sum, heads) => sum + heads, 0);
        expect(effects.reduce((sum, one) => sum + one.people, 0)).toBe(total);
        expect(effects.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([...people.keys()]);
        expect(sumKnown(effects.map(({ area }) => area))).toBe(total);
      }),
    );
  });
});
