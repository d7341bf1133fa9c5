import { biproportional } from "../../../../src/domain/apportionment/matrix/biproportional";
import type { DivisorMethod } from "../../../../src/domain/apportionment/method";

describe("A power mean of a high exponent", () => {
  it("is proved by the first certificate, though its powers are beyond the range of a double", () => {
    // 20 × 20 equal weights, 20 for each line: one for each cell. The multipliers' powers are some 1e-850.
    const lines = new Array<number>(20).fill(20);
    const weights = lines.map(() => lines.map(() => 7));
    const method: DivisorMethod = { kind: "divisor", signposts: { mean: "power", exponent: 1000 }, scarce: "everyone" };
    const { units, rowMultipliers, certificate } = biproportional({
      weights,
      rowTotals: lines,
      columnTotals: lines,
      method,
    });
    expect(units.flat()).toEqual(new Array<number>(400).fill(1));
    expect(rowMultipliers.every((multiplier) => multiplier > 0 && multiplier < Infinity)).toBe(true);
    expect(certificate.exponent).toBe(1000);
  });
});
