import fc from "fast-check";
import { judgedWeights } from "../../../src/domain/assessment/ahp";
import { entropyWeights } from "../../../src/domain/assessment/entropy";

describe("Weights by judgement", () => {
  it("give back the weights that judgements were made from, with a consistency ratio of 0", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 10 }), (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const { weights, ratio } = judgedWeights(
          parts.map((a, row) => parts.map((b, column) => (column > row ? a / b : null))),
        );
        weights.forEach((weight, index) => expect(weight).toBeCloseTo((parts[index] ?? 0) / sum, 10));
        expect(ratio).toBeCloseTo(0, 9);
      }),
    );
  });

  it("refuse a judgement that is missing, or that the other triangle contradicts", () => {
    expect(() =>
      judgedWeights([
        [1, null],
        [null, 1],
      ]),
    ).toThrow("ahp.missing");
    expect(() =>
      judgedWeights([
        [1, 3],
        [0.5, 1],
      ]),
    ).toThrow("ahp.reciprocal");
    expect(
      judgedWeights([
        [1, 3],
        [0.333, 1],
      ]).weights[0],
    ).toBeCloseTo(0.75, 3);
  });
});

describe("Weights by entropy", () => {
  it("give an indicator without differences nothing, and all weights add up to 1", () => {
    // The second column is the same everywhere.
    const weights = entropyWeights(
      [
        [1, 5, 2],
        [3, 5, 9],
        [4, 5, 3],
      ],
      ["higher", "higher", "lower"],
      "minmax",
    );
    expect(weights[1]).toBe(0);
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
  });
});
