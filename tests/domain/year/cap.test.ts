import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { apportion } from "../../../src/domain/apportionment/apportion";
import { greatestTotal, type CapCase } from "../../../src/domain/year/cap";
import { readMethod } from "../../../src/chapters/staffing/words/methods";
import golden from "../../golden/year/cases.json";

const yuan = 100;
const webster = readMethod("webster");

describe("The greatest total of posts within a cap on what they cost", () => {
  it("is what is left under the cap by the rate, where there is one rate (YER-04)", () => {
    const { rate, otherCost, cap, expected } = golden.oneRate;
    const money = { otherCost: otherCost * yuan, cap: cap * yuan };
    expect(greatestTotal({ weights: [1], method: webster, rates: [rate * yuan], ...money }).total).toBe(expected);
  });

  it("follows the sharing where a town costs more, and says what one post more would cost (YER-05)", () => {
    const { weights, rates, otherCost, cap, expected } = golden.ratesByTown;
    const money = { rates: rates.map((rate) => rate * yuan), otherCost: otherCost * yuan, cap: cap * yuan };
    expect(greatestTotal({ weights, method: webster, ...money })).toEqual({
      ...{ total: expected.total, posts: expected.posts, ties: null },
      ...{ cost: expected.cost * yuan, next: expected.next * yuan },
    });
  });

  it("ends at the ceilings, where the cap would pay for more that nobody may have", () => {
    const some = { weights: [1, 1], maximum: [3, 2], rates: [1, 1], otherCost: 0, cap: 100 };
    expect(greatestTotal({ ...some, method: webster })).toMatchObject({ total: 5, cost: 5, next: null });
  });

  it("has no answer where the floors cost more, by how much", () => {
    const some = { weights: [1, 1], minimum: [3, 2], rates: [200, 100], otherCost: 50, cap: 700 };
    expect(() => greatestTotal({ ...some, method: webster })).toThrow(
      expect.objectContaining({ code: "year.capBelow", facts: { yuan: "1.50" } }) as Error,
    );
  });

  it("is refused where the posts of a town cost nothing", () => {
    const some = { weights: [1, 1], rates: [100, 0], otherCost: 0, cap: 700 };
    expect(() => greatestTotal({ ...some, method: webster })).toThrow(
      expect.objectContaining({ code: "year.noRate", facts: { unit: 1 } }) as Error,
    );
  });

  it("stays within the cap while every greater total passes it, by any method, floors and ceilings too", () => {
    const towns = array(tuple(integer({ min: 1, max: 50 }), integer({ min: 1, max: 9 }), integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 5,
    });
    const methods = constantFrom("webster", "adams", "jefferson", "hamilton", "balinski-young");
    assert(
      property(towns, methods, integer({ min: 0, max: 200 }), (units, id, above) => {
        const minimum = units.map(([, , floor]) => floor);
        const rates = units.map(([, rate]) => rate);
        const floors = minimum.reduce((sum, floor, unit) => sum + floor * (rates[unit] ?? 0), 0);
        const given: CapCase = {
          weights: units.map(([weight]) => weight),
          minimum,
          maximum: minimum.map((floor) => floor + 12),
          method: readMethod(id),
          rates,
          otherCost: 7,
          cap: 7 + floors + above,
        };
        const found = greatestTotal(given);
        expect(found.cost).toBeLessThanOrEqual(given.cap);
        const most = (given.maximum ?? []).reduce((sum, one) => sum + one, 0);
        for (let total = found.total + 1; total <= most; total++) {
          const { units: posts } = apportion({ ...given, total, ties: "order" });
          const cost = posts.reduce((sum, count, unit) => sum + count * (rates[unit] ?? 0), 7);
          expect(cost).toBeGreaterThan(given.cap);
        }
      }),
    );
  });
});
