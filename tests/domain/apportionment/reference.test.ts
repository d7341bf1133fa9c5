import fc from "fast-check";
import { apportion } from "../../../src/domain/apportionment/apportion";
import { DomainError } from "../../../src/domain/kernel/errors";
import { readMethod } from "../../../src/chapters/staffing/words";
import { earliest, everyAnswer, tiesFrom, type Question } from "./reference";

const names = [
  "webster",
  "jefferson",
  "adams",
  "huntington-hill",
  "dean",
  "danish",
  "stationary:2/5",
  "power:2",
  "power:3",
  "power:-2",
  "modified:1.4",
  "imperiali-divisor",
  "hamilton",
  "droop",
  "hagenbach-bischoff",
  "imperiali",
  "balinski-young",
];

/** Small weights and round totals, so that ties are the rule; bounds now and then. */
const questions = (bounded: boolean) =>
  fc
    .array(
      fc.record({
        weight: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })),
        low: fc.integer({ min: 0, max: 3 }),
        room: fc.integer({ min: 0, max: 6 }),
        bound: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .chain((units) => fc.record({ units: fc.constant(units), total: fc.integer({ min: 0, max: 14 }) }))
    .filter(({ units }) => units.some(({ weight }) => weight > 0))
    .map(({ units, total }) => ({
      weights: units.map(({ weight }) => weight),
      total,
      minimum: units.map(({ low, bound }) => (bounded && bound % 2 === 1 ? low : 0)),
      maximum: units.map(({ low, room, bound }) => (bounded && bound >= 2 ? low + room : Infinity)),
    }));

function agree(question: Question): void {
  const answers = everyAnswer(question);
  if (answers.length === 0) {
    expect(() => apportion({ ...question, ties: "order" })).toThrow(DomainError);
    return;
  }
  const { units, ties } = apportion({ ...question, ties: "order" });
  expect(units).toEqual(earliest(answers));
  expect(ties).toEqual(tiesFrom(units, answers));
  if (answers.length > 1)
    expect(() => apportion(question)).toThrow(expect.objectContaining({ code: "apportionment.tie" }));
  else expect(apportion(question).units).toEqual(units);
}

describe.each(names)("%s agrees with the definition, ties included", (name) => {
  const method = readMethod(name);

  it("for any weights and total", () => {
    fc.assert(
      fc.property(questions(false), (question) => agree({ ...question, method })),
      { numRuns: 150 },
    );
  });

  it("for weights that doubles cannot tell apart", () => {
    const close = fc
      .record({ base: fc.integer({ min: 1, max: 4 }), step: fc.integer({ min: -2, max: 2 }) })
      .map(({ base, step }) => (BigInt(base) * 10n ** 20n + BigInt(step)).toString());
    const fractions = fc
      .record({ above: fc.integer({ min: 1, max: 9 }), below: fc.constantFrom(3, 7, 9) })
      .map(({ above, below }) => `${above}/${below}`);
    const decimals = fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1.1, 2.2, 3.3, 1e-7, 1e21);
    const lists = fc
      .tuple(fc.constantFrom<fc.Arbitrary<string | number>>(close, fractions, decimals))
      .chain(([kind]) => fc.array(kind, { minLength: 1, maxLength: 4 }));
    // Droop's quota is whole on the scale of the weights; the reference knows whole weights only.
    fc.assert(
      fc.property(
        method.kind === "remainder" && method.quota === "droop"
          ? fc.array(close, { minLength: 1, maxLength: 4 })
          : lists,
        fc.integer({ min: 0, max: 9 }),
        (weights, total) =>
          agree({ weights, total, method, minimum: weights.map(() => 0), maximum: weights.map(() => Infinity) }),
      ),
      { numRuns: 100 },
    );
  });

  if (method.kind === "remainder" && method.quota !== "hare") return;
  it("within floors and ceilings", () => {
    fc.assert(
      fc.property(questions(true), (question) => agree({ ...question, method })),
      { numRuns: 150 },
    );
  });
});
