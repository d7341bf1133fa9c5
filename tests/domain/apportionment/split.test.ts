import fc from "fast-check";
import { split, splitAmount } from "../../../src/domain/apportionment/split";

describe("splitting money", () => {
  const weights = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0.1, 0.2, 0.35, 1e-9)), {
      minLength: 1,
      maxLength: 8,
    })
    .filter((all) => all.some((weight) => weight > 0));
  const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

  it("adds up to the amount, and no part is a whole unit away from its exact share", () => {
    fc.assert(
      fc.property(amount, weights, (whole, shares) => {
        const parts = split(whole, shares);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole);
        const scaled = shares.map((share) => BigInt(Math.round(share * 1e9)));
        const sum = scaled.reduce((all, share) => all + share, 0n);
        parts.forEach((part, index) => {
          const gap = part * sum - whole * (scaled[index] as bigint);
          expect(gap < sum && gap > -sum).toBe(true);
        });
      }),
    );
  });

  it("gives a debt the same parts as the claim, negative", () => {
    fc.assert(
      fc.property(amount, weights, (whole, shares) =>
        expect(split(-whole, shares)).toEqual(split(whole, shares).map((part) => -part)),
      ),
    );
  });

  it("gives what is left over to the earlier of equals", () => {
    expect(splitAmount(100, [1, 1, 1], 0.01)).toEqual([33.34, 33.33, 33.33]);
    expect(splitAmount(-100, [1, 1, 1], 0.01)).toEqual([-33.34, -33.33, -33.33]);
  });

  it("works in any unit of money", () => {
    expect(splitAmount(1_000_000, [1, 1, 1], 10_000)).toEqual([340_000, 330_000, 330_000]);
    expect(splitAmount("0.3", ["1/3", "2/3"], 0.1)).toEqual([0.1, 0.2]);
  });

  it.each([
    ["the amount is finer than the unit", () => splitAmount(0.005, [1], 0.01), "apportionment.notMultiple"],
    ["the unit is 0", () => splitAmount(1, [1], 0), "apportionment.unit"],
    ["all weights are 0", () => splitAmount(1, [0, 0], 0.01), "apportionment.noWeight"],
    ["a weight is below 0", () => splitAmount(1, [1, -1], 0.01), "apportionment.negativeWeight"],
    ["there is nobody", () => splitAmount(1, [], 0.01), "apportionment.noUnits"],
  ])("has no answer where %s", (_name, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }));
  });

  it("splits nothing into nothing, whatever the weights", () => {
    expect(splitAmount(0, [0, 0], 0.01)).toEqual([0, 0]);
  });
});
