import fc from "fast-check";
import {
  add,
  compare,
  divide,
  exact,
  floor,
  multiply,
  onOneScale,
  ratio,
  roundHalfAway,
  subtract,
  toNumber,
} from "../../../src/domain/kernel/exact";
import { DomainError } from "../../../src/domain/kernel/errors";

const rationals = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n))
  .map(([above, below]) => ratio(above, below));

describe("an exact number", () => {
  it("is the decimal that the planner sees, not its binary neighbour", () => {
    expect(exact(0.1)).toEqual(ratio(1n, 10n));
    expect(add(exact(0.1), exact(0.2))).toEqual(exact(0.3));
    expect(exact(1e21)).toEqual(ratio(10n ** 21n));
    expect(exact(1.5e-7)).toEqual(ratio(15n, 10n ** 8n));
  });
  it("may be written as a percentage or a fraction", () => {
    expect(exact("46.5%")).toEqual(ratio(465n, 1000n));
    expect(exact("1/3")).toEqual(ratio(1n, 3n));
    expect(exact("12345678901234567890.1")).toEqual(ratio(123456789012345678901n, 10n));
  });
  it.each(["", "abc", "1/0", "1,2", ".", "--1", NaN, Infinity])("%p is refused", (value) =>
    expect(() => exact(value)).toThrow(DomainError),
  );
  it("obeys the laws of arithmetic", () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });
  it("orders doubles as their decimals", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (a, b) => Math.sign(compare(exact(a), exact(b))) === (a < b ? -1 : a > b ? 1 : 0),
      ),
    );
  });
  it("goes back to the double that it came from", () => {
    fc.assert(
      fc.property(
        fc
          .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
          .filter((value) => value === 0 || Math.abs(value) > 1e-300),
        (value) => {
          expect(toNumber(exact(value)) - value).toBe(0);
        },
      ),
    );
  });
  it("gives the same double however its fraction is written", () => {
    fc.assert(
      fc.property(rationals, fc.bigInt(1n, 10n ** 30n), ({ numerator, denominator }, times) => {
        const other = { numerator: numerator * times, denominator: denominator * times };
        expect(toNumber(other)).toBe(toNumber({ numerator, denominator }));
      }),
    );
  });
  it("is rounded half away from zero, and floored downward", () => {
    expect([5n, -5n, 4n, -4n, 15n].map((tenths) => roundHalfAway(ratio(tenths, 10n)))).toEqual([1n, -1n, 0n, 0n, 2n]);
    expect([floor(ratio(-1n, 2n)), floor(ratio(7n, 2n)), floor(ratio(-4n, 2n))]).toEqual([-1n, 3n, -2n]);
  });
  it("shares one scale with others", () =>
    expect(onOneScale([0.1, "1/3", 2])).toEqual({ integers: [3n, 10n, 60n], denominator: 30n }));
});
