import fc from "fast-check";
import { Places, startingStates, type Placement, type SiteState } from "../../../src/domain/optimise/placement";

/** Small placements, and multipliers that come from nowhere. */
const guesses = fc
  .record({ places: fc.integer({ min: 1, max: 6 }), sites: fc.integer({ min: 2, max: 6 }) })
  .chain(({ places, sites }) =>
    fc.record({
      problem: fc.record<Placement>({
        places: fc.constant(places),
        sites: fc.constant(sites),
        costs: fc
          .array(fc.integer({ min: 0, max: 50 }), { minLength: places * sites, maxLength: places * sites })
          .map((costs) => Float64Array.from(costs)),
        count: fc.integer({ min: 1, max: sites }),
        states: fc.constant(new Array<SiteState>(sites).fill("free")),
      }),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: places, maxLength: places }),
    }),
  );

describe("The bound of a placement", () => {
  it("is never above what any choice costs, whatever the multipliers", () => {
    fc.assert(
      fc.property(guesses, ({ problem, shares }) => {
        const places = new Places(problem);
        const multipliers = Float64Array.from(shares, (share) => Math.round(share * 50 * places.scale));
        const { value } = places.bound(multipliers, startingStates(problem));
        for (let set = 1; set < 1 << problem.sites; set++) {
          const chosen = [...problem.states.keys()].filter((site) => set & (1 << site));
          if (chosen.length === problem.count) expect(value).toBeLessThanOrEqual(places.cost(chosen) * places.scale);
        }
      }),
    );
  });

  it("is whole: no rounding of a double decides what is proved", () => {
    fc.assert(
      fc.property(guesses, ({ problem, shares }) => {
        const places = new Places(problem);
        const multipliers = Float64Array.from(shares, (share) => Math.round(share * 50 * places.scale));
        expect(Number.isInteger(places.bound(multipliers, startingStates(problem)).value)).toBe(true);
      }),
    );
  });
});
