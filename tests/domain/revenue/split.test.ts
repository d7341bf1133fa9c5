import fc from "fast-check";
import { exact, ratio } from "../../../src/domain/kernel/exact";
import { attribute } from "../../../src/domain/revenue/attribution";
import { proportions, splitFen, wholeProportions } from "../../../src/domain/revenue/split";
import { splitColumns, splitCumulatively } from "../../../src/domain/revenue/splitColumns";

describe("shares of a split", () => {
  it("below 0 are refused with their place, in fractions as in fen", () => {
    const negative = (found: string) =>
      expect.objectContaining({ code: "revenue.negativeWeight", facts: { unit: 1, found } });
    expect(() => proportions([exact("1/2"), exact("-1/3")])).toThrow(negative("-1/3"));
    expect(() => wholeProportions([5n, -3n])).toThrow(negative("-3"));
  });

  it("that are all 0 are refused: nobody could be given the amount", () => {
    expect(() => proportions([exact(0), exact(0)])).toThrow(expect.objectContaining({ code: "revenue.noWeight" }));
  });

  it("give the odd fen to the earlier level where remainders are equal, and nothing to a share of 0", () => {
    const rule = proportions([exact(0), exact("1/2"), exact("1/2")]);
    expect([splitFen(101, rule), splitFen(-101, rule)]).toEqual([
      [0, 51, 50],
      [0, -51, -50],
    ]);
  });
});

describe("a column of amounts", () => {
  // 1 fen by 1/3 each: in doubles 1 × 1 ÷ 3 is below a third; multiples of 3 have no remainder at all.
  const thirds = proportions([ratio(1n, 3n), ratio(1n, 3n), ratio(1n, 3n)]);

  it("is split row for row as one amount is, at every multiple of the sum and beside it", () => {
    const amounts = Float64Array.from({ length: 400 }, (_, row) => row - 200);
    for (const rule of [
      thirds,
      proportions([7n, 42n, 51n].map((part) => ratio(part, 100n))),
      proportions([ratio(1n, 49n), ratio(48n, 49n)]),
    ]) {
      const levels = rule.weights.length;
      const columns = splitColumns({ amounts, ruleOf: new Uint16Array(400), rules: [rule], levels });
      amounts.forEach((amount, row) => expect(columns.map((column) => column[row])).toEqual(splitFen(amount, rule)));
    }
  });

  it("is split in full where amount × weight passes what doubles count, and just below", () => {
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 3);
    const amounts = Float64Array.of(most - 1, most, most + 1, Number.MAX_SAFE_INTEGER, -most, -most - 1);
    const columns = splitColumns({ amounts, ruleOf: new Uint16Array(6), rules: [thirds], levels: 3 });
    amounts.forEach((amount, row) => expect(columns.map((column) => column[row])).toEqual(splitFen(amount, thirds)));
  });

  /** Sums whose reciprocal is rounded so that n × (1 ÷ n) is below 1, and one that divides evenly. */
  const sums = [49, 98, 103, 107, 161, 187, 196, 197, 1024];

  it("is split to the fen where division by multiplication is one off, on either side and in every level", () => {
    const cases = fc.record({
      sum: fc.constantFrom(...sums),
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      nth: fc.integer({ min: 1, max: 1000 }),
      beside: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(cases, ({ sum, cuts, nth, beside }) => {
        const edges = [0, ...cuts.map((cut) => Math.floor(cut * sum)).sort((a, b) => a - b), sum];
        const rule = wholeProportions(edges.slice(1).map((edge, level) => BigInt(edge - edges[level]!)));
        const most = Math.floor(Number.MAX_SAFE_INTEGER / sum);
        const amounts = Float64Array.of(nth * sum + beside, most - nth, -(most - nth), most, -nth, 0);
        const columns = splitColumns({ amounts, ruleOf: new Uint16Array(6), rules: [rule], levels: 4 });
        amounts.forEach((amount, row) => expect(columns.map((column) => column[row])).toEqual(splitFen(amount, rule)));
      }),
      { numRuns: 400 },
    );
  });

  it("of five levels is split as one amount is", () => {
    const rule = wholeProportions([1n, 2n, 3n, 4n, 5n]);
    const columns = splitColumns({
      amounts: Float64Array.of(100, -7),
      ruleOf: new Uint16Array(2),
      rules: [rule],
      levels: 5,
    });
    expect(columns.map((column) => [...column])).toEqual(
      [0, 1, 2, 3, 4].map((level) => [splitFen(100, rule)[level], splitFen(-7, rule)[level]]),
    );
  });

  it("by running totals keeps each rule and each year to itself", () => {
    const halves = proportions([ratio(1n, 2n), ratio(1n, 2n)]);
    const first = proportions([ratio(1n), ratio(0n)]);
    const columns = splitCumulatively({
      // Twice a fen under halves: the first goes to the first level, the second to the second, in each year anew.
      amounts: Float64Array.of(1, 1, 1, 1, 1, 1),
      ruleOf: Uint16Array.of(0, 1, 0, 0, 1, 0),
      rules: [halves, first],
      levels: 2,
      periods: Uint16Array.of(1, 1, 2, 1, 1, 2),
    });
    expect(columns.map((column) => [...column])).toEqual([
      [1, 1, 1, 0, 1, 0],
      [0, 0, 0, 1, 0, 1],
    ]);
  });
});

describe("an enterprise of several towns", () => {
  // Revenue 3 to 1, payroll 1 to 1, of 1000 fen.
  const factors = [
    [exact(30), exact(5)],
    [exact(10), exact(5)],
  ];

  it("is attributed by its factors as they weigh, the odd fen to the earlier town", () => {
    expect(attribute(1000, factors, [exact(1), exact(1)])).toEqual([625, 375]);
    expect(attribute(1000, factors, [exact(3), exact(1)])).toEqual([688, 312]);
  });

  it("leaves out a factor without weight, even one that is 0 everywhere", () => {
    const rows = factors.map(([revenue = exact(0)]) => [revenue, exact(0)]);
    expect(attribute(1000, rows, [exact(1), exact(0)])).toEqual([750, 250]);
    expect(() => attribute(1000, rows, [exact(1), exact(1)])).toThrow(
      expect.objectContaining({ code: "revenue.factorEmpty", facts: { factor: 1 } }),
    );
  });

  it("is refused where no factor weighs anything", () => {
    expect(() => attribute(1000, factors, [exact(0), exact(0)])).toThrow(
      expect.objectContaining({ code: "revenue.noWeight" }),
    );
  });
});
