import fc from "fast-check";
import { DomainError } from "../../../src/domain/kernel/errors";
import { scores, type Normalisation } from "../../../src/domain/scoring/scores";

const towns = [
  [60, 10],
  [30, 30],
  [10, 10],
];

function faultOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.facts };
    throw error;
  }
  return undefined;
}

describe("A score", () => {
  it("weighs each indicator's share of its sum", () => {
    expect(scores(towns, [0.6, 0.4], "share")).toEqual([0.44, 0.42, 0.14]);
  });

  it("weighs each indicator's part of its greatest", () => {
    expect(scores(towns, [0.5, 0.5], "max")).toEqual([0.5 + 1 / 6, 0.75, 0.25]);
  });

  it("weighs each indicator's place between least and greatest", () => {
    expect(scores(towns, [0.6, 0.4], "minmax")).toEqual([0.6, 0.64, 0]);
  });

  it("weighs the indicators as they are", () => {
    expect(scores(towns, [0.1, 0.2], "none")).toEqual([8, 9, 3]);
  });

  it("is decided on the decimals that the planner sees", () => {
    // In doubles 0.1·1 + 0.1·2 is 0.30000000000000004.
    expect(
      scores(
        [
          [1, 2],
          [3, 0],
        ],
        [0.1, 0.1],
        "none",
      ),
    ).toEqual([0.3, 0.3]);
  });

  it("does not look at an indicator of weight 0", () => {
    expect(
      scores(
        [
          [1, 0],
          [3, 0],
        ],
        [1, 0],
        "share",
      ),
    ).toEqual([0.25, 0.75]);
  });

  it("takes rates of change below 0 with minmax and none", () => {
    expect(scores([[-5], [0], [5]], [1], "minmax")).toEqual([0, 0.5, 1]);
    expect(scores([[-5], [5]], [2], "none")).toEqual([-10, 10]);
  });
});

describe("A score is refused", () => {
  it("when no indicator has a weight", () => {
    expect(faultOf(() => scores(towns, [0, 0], "share"))).toEqual({ code: "score.noWeight", indicators: 2 });
  });

  it("when a share would be taken of something below 0, naming unit and indicator", () => {
    for (const normalise of ["share", "max"] as const)
      expect(
        faultOf(() =>
          scores(
            [
              [1, 2],
              [1, -0.5],
            ],
            [1, 1],
            normalise,
          ),
        ),
      ).toEqual({ code: "score.negative", unit: 1, indicator: 1, found: -0.5 });
  });

  it("when an indicator is 0 everywhere", () => {
    expect(
      faultOf(() =>
        scores(
          [
            [1, 0],
            [2, 0],
          ],
          [1, 1],
          "share",
        ),
      ),
    ).toEqual({ code: "score.allZero", indicator: 1 });
    expect(
      faultOf(() =>
        scores(
          [
            [1, 0],
            [2, 0],
          ],
          [1, 1],
          "max",
        ),
      ),
    ).toEqual({ code: "score.allZero", indicator: 1 });
  });

  it("when minmax finds no distance between least and greatest", () => {
    expect(faultOf(() => scores([[7], [7]], [1], "minmax"))).toEqual({
      code: "score.allEqual",
      indicator: 0,
      found: 7,
    });
  });
});

describe("Whatever the indicators", () => {
  const hundredths = fc.integer({ min: 1, max: 10_000_000 }).map((value) => value / 100);
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      indicators: fc.array(fc.array(hundredths, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
      weights: fc.array(hundredths, { minLength: width, maxLength: width }),
    }),
  );

  it("shares spread the weights: scores add up to their sum", () => {
    fc.assert(
      fc.property(table, ({ indicators, weights }) => {
        const sum = weights.reduce((a, b) => a + b);
        expect(scores(indicators, weights, "share").reduce((a, b) => a + b) / sum).toBeCloseTo(1, 10);
      }),
    );
  });

  it("a change of unit, such as 元 to 万元， changes no share", () => {
    fc.assert(
      fc.property(table, fc.constantFrom<Normalisation>("share", "max"), ({ indicators, weights }, normalise) => {
        const inTenThousands = indicators.map((row) => row.map((value) => `${value}e-4`));
        expect(scores(inTenThousands, weights, normalise)).toEqual(scores(indicators, weights, normalise));
      }),
    );
  });

  it("units of the same indicators score the same, and the order of units does not matter", () => {
    fc.assert(
      fc.property(table, ({ indicators, weights }) => {
        const twice = scores([...indicators, ...indicators].reverse(), weights, "share");
        expect(twice.slice(0, indicators.length)).toEqual(twice.slice(indicators.length));
      }),
    );
  });
});
