import fc from "fast-check";
import { splitAmount } from "../../../src/domain/apportionment/split";
import { InvariantError } from "../../../src/domain/kernel/errors";
import { largestRemainder } from "../../../src/domain/kernel/largestRemainder";
import { proportions, splitFen } from "../../../src/domain/revenue/split";
import { splitColumns } from "../../../src/domain/revenue/splitColumns";

const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const weights = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 })
  .filter((all) => all.some((weight) => weight > 0));

describe("the split by the largest remainder", () => {
  it("is one: what SPLIT gives, what a tax is shared by, and what a long column is shared by", () => {
    fc.assert(
      fc.property(amount, weights, (fen, all) => {
        const rule = proportions(all.map((weight) => ({ numerator: BigInt(weight), denominator: 1n })));
        const parts = largestRemainder(BigInt(fen), rule.weights, rule.sum).map(Number);
        expect(splitFen(fen, rule)).toEqual(parts);
        expect(splitAmount(fen, all, 1)).toEqual(parts);
        const column = { amounts: Float64Array.of(fen), ruleOf: Uint16Array.of(0), rules: [rule], levels: all.length };
        expect(splitColumns(column).map(([part]) => part)).toEqual(parts);
      }),
    );
  });

  it("gives the odd fen to whoever is listed first among equals, of a debt as of a claim", () => {
    expect(largestRemainder(100n, [1n, 1n, 1n], 3n)).toEqual([34n, 33n, 33n]);
    expect(largestRemainder(-100n, [1n, 1n, 1n], 3n)).toEqual([-34n, -33n, -33n]);
  });

  it("gives nothing to who has no weight", () => expect(largestRemainder(5n, [0n, 1n, 0n], 1n)).toEqual([0n, 5n, 0n]));

  it("does not take a sum that is not that of the weights", () =>
    expect(() => largestRemainder(100n, [1n, 1n], 5n)).toThrow(InvariantError));
});
