import fc from "fast-check";
import { apportion } from "../../../src/domain/apportionment/apportion";
import type { DivisorMethod } from "../../../src/domain/apportionment/method";
import { signpostsOf } from "../../../src/domain/apportionment/signposts";
import { DomainError } from "../../../src/domain/kernel/errors";
import { exact } from "../../../src/domain/kernel/exact";
import { readMethod } from "../../../src/chapters/staffing/words";

const METHODS = ["webster", "jefferson", "adams", "dean", "huntington-hill", "danish", "imperiali-divisor"];
const WITH_PARAMETER = ["modified:1.4", "stationary:0.3", "power:2", "power:-1", "power:7"];

/** How many signposts of a method are at or below weight ÷ divisor, in whole numbers; a weight of 0 is below all of them. */
function rounded({ signposts: rule }: DivisorMethod, weight: number, divisor: number): number {
  const { power, factor, exponent } = signpostsOf(rule);
  const [own, by] = [exact(weight), exact(divisor)];
  const quotient = [own.numerator * by.denominator, own.denominator * by.numerator].map(
    (one) => one ** BigInt(exponent),
  );
  const [above = 0n, below = 1n] = quotient;
  if (above === 0n) return 0;
  const isReached = (count: number) => {
    const { numerator, denominator } = power(count);
    return numerator * factor.numerator * below <= above * denominator * factor.denominator;
  };
  let count = 0;
  while (isReached(count + 1)) count += 1;
  return count;
}

describe.each([...METHODS, ...WITH_PARAMETER])("The divisor that %s tells", (name) => {
  const method = readMethod(name) as DivisorMethod;
  const question = fc
    .array(
      fc.record({
        weight: fc.integer({ min: 0, max: 900 }),
        least: fc.constantFrom(0, 0, 0, 3),
        most: fc.constantFrom(Infinity, Infinity, 6),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .chain((units) =>
      fc.record({ units: fc.constant(units), total: fc.integer({ min: 0, max: 40 }), tenths: fc.boolean() }),
    );

  it("gives every unit what it has, with its floor and ceiling, and so does any other between the least and the most", () => {
    let checked = 0;
    fc.assert(
      fc.property(question, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ units, total, tenths }, share) => {
        const weights = units.map(({ weight }) => (tenths ? weight / 10 : weight));
        const [minimum, maximum] = [units.map(({ least }) => least), units.map(({ most }) => most)];
        let answer;
        try {
          answer = apportion({ weights, total, method, minimum, maximum, ties: "order" });
        } catch (error) {
          if (error instanceof DomainError) return;
          throw error;
        }
        if (!answer.divisor || answer.ties) return;
        const { low, high, nice } = answer.divisor;
        const top = high === Infinity ? low + 1000 : high;
        for (const divisor of [nice, low + share * (top - low)]) {
          if (divisor === null || divisor <= low * (1 + 1e-12) || divisor >= top * (1 - 1e-12)) continue;
          checked += 1;
          const given = units.map(({ least, most }, unit) =>
            Math.min(most, Math.max(least, rounded(method, weights[unit] ?? 0, divisor))),
          );
          expect(given).toEqual(answer.units);
        }
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(20);
  });
});

describe("A unit that has all there is", () => {
  it("would have more with a smaller divisor: the least is told, too", () => {
    // Dean rounds up from 2·19·20/39 = 19.487: 27.6 ÷ 19.487 = 1.416, and from 2·18·19/37 = 18.486: 27.6 ÷ 18.486 = 1.493.
    const answer = apportion({ weights: [27.6, 0], total: 19, method: readMethod("dean") });
    expect(answer.divisor).toEqual({ low: expect.closeTo(1.416, 3), high: expect.closeTo(1.493, 3), nice: 1.45 });
  });

  it("of nothing has no divisor where every divisor gives at least one", () => {
    expect(apportion({ weights: [5, 3], total: 0, method: readMethod("adams") }).divisor).toBeNull();
  });
});
