import fc from "fast-check";
import { apportion, type Apportioning, type Apportionment } from "../../../src/domain/apportionment/apportion";
import { quotas } from "../../../src/domain/apportionment/quotas";
import { DomainError } from "../../../src/domain/kernel/errors";
import { methods, readMethod } from "../../../src/chapters/staffing/words";

const names = [
  ...methods.map(({ name, sample }) => (sample === undefined ? name : `${name}:${sample}`)),
  "hamilton:clip",
  "droop:clip",
  "hagenbach-bischoff:rounded",
  "power:-3",
  "dean:largest",
];
const divisorNames = names.filter((name) => readMethod(name).kind === "divisor");

/** Equal weights, small weights and populations together: ties are common, and so are great differences. */
const weight = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 1, max: 90_000 }),
  fc.constantFrom(0.1, 0.2, 0.3, 12.5, 100),
);
const weightList = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((each) => each > 0));
const total = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2000 }));

/** The answer with earlier units first, or undefined where the rules leave none. */
function answerOf(question: Apportioning): Apportionment | undefined {
  try {
    return apportion({ ...question, ties: "order" });
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** What a unit has in every answer of equal right, and in some. */
const least = ({ units, ties }: Apportionment, unit: number) =>
  (units[unit] as number) - Number(ties?.mayLose.includes(unit) ?? false);
const most = ({ units, ties }: Apportionment, unit: number) =>
  (units[unit] as number) + Number(ties?.mayGain.includes(unit) ?? false);
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Runs a property on answers only; a question without one is another test's matter. */
function everyAnswer(
  question: fc.Arbitrary<Apportioning>,
  holds: (answer: Apportionment, question: Apportioning) => void,
): void {
  fc.assert(
    fc.property(question, (asked) => {
      const answer = answerOf(asked);
      if (answer) holds(answer, asked);
    }),
    { numRuns: 80 },
  );
}

describe.each(names)("every answer of %s", (name) => {
  const method = readMethod(name);
  const plain = fc.record({ weights: weightList, total, method: fc.constant(method) });
  const bounded = fc
    .record({
      weights: weightList,
      total,
      seed: fc.array(
        fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3 })),
        { minLength: 12, maxLength: 12 },
      ),
    })
    .map(({ weights, total: shared, seed }) => ({
      weights,
      total: shared,
      method,
      minimum: weights.map((_each, unit) => ((seed[unit]?.[2] ?? 0) % 2 === 1 ? (seed[unit]?.[0] ?? 0) : 0)),
      maximum: weights.map((_each, unit) =>
        (seed[unit]?.[2] ?? 0) >= 2 ? (seed[unit]?.[0] ?? 0) + (seed[unit]?.[1] ?? 0) : Infinity,
      ),
    }));

  it("adds up to the total, in whole numbers from 0 on", () => {
    everyAnswer(plain, ({ units }, question) => {
      expect(add(units)).toBe(question.total);
      expect(units.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    });
  });

  it("keeps floors and ceilings, and gives nothing beyond its floor to a unit without weight", () => {
    everyAnswer(bounded, ({ units }, { weights, total: shared, minimum = [], maximum = [] }) => {
      expect(add(units)).toBe(shared);
      units.forEach((count, unit) => {
        expect(count).toBeGreaterThanOrEqual(minimum[unit] as number);
        expect(count).toBeLessThanOrEqual(maximum[unit] as number);
        if (weights[unit] === 0) expect(count).toBe(minimum[unit]);
      });
    });
  });

  it("does not depend on the order of the units, and finds the same ties", () => {
    fc.assert(
      fc.property(
        bounded.chain((question) =>
          fc.tuple(
            fc.constant(question),
            fc.shuffledSubarray([...question.weights.keys()], { minLength: question.weights.length }),
          ),
        ),
        ([question, order]) => {
          const moved = <T>(all: readonly T[]) => order.map((unit) => all[unit] as T);
          const first = answerOf(question);
          const second = answerOf({
            ...question,
            weights: moved(question.weights),
            minimum: moved(question.minimum),
            maximum: moved(question.maximum),
          });
          expect(second === undefined).toBe(first === undefined);
          if (!first || !second) return;
          order.forEach((unit, place) => {
            expect([least(second, place), most(second, place)]).toEqual([least(first, unit), most(first, unit)]);
            expect(second.bound[place]).toBe(first.bound[unit]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("does not depend on the unit in which weights are counted", () => {
    everyAnswer(plain, ({ units, ties }, question) => {
      const rounded =
        method.kind === "remainder" && (method.quota === "droop" || method.quota === "hagenbach-bischoff-rounded");
      // A rounded quota is whole on the scale of the last decimal, which only this change of unit keeps.
      const factor = rounded ? 1 : 7;
      const other = apportion({
        ...question,
        weights: question.weights
          .map((each) => `${Number(each) * 10 * factor}`.replace(/^(\d+\.\d)\d{10,}$/, "$1"))
          .map((text) => (rounded ? `${text}/10` : text)),
        ties: "order",
      });
      expect([other.units, other.ties]).toEqual([units, ties]);
    });
  });

  it("is proportional where proportion is possible", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 1000 }),
        (units, scale) => {
          const answer = answerOf({ weights: units.map((count) => count * scale), total: add(units), method });
          const quotaBelowHare = method.kind === "remainder" && method.quota !== "hare";
          const offCentre = /^(imperiali|modified)/.test(name);
          if (answer && !quotaBelowHare && !offCentre) expect([answer.units, answer.ties]).toEqual([units, null]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe.each([...divisorNames, "balinski-young"])("%s is steady", (name) => {
  const method = readMethod(name);

  it("takes nothing away from anyone when the total grows", () => {
    everyAnswer(fc.record({ weights: weightList, total, method: fc.constant(method) }), (answer, question) => {
      const after = answerOf({ ...question, total: question.total + 1 });
      if (!after) return;
      for (const unit of question.weights.keys()) expect(most(after, unit)).toBeGreaterThanOrEqual(least(answer, unit));
    });
  });
});

describe.each(divisorNames)("%s is coherent", (name) => {
  const method = readMethod(name);

  it("never moves units from one that grew more to one that grew less", () => {
    const twice = fc.record({
      weights: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 6 }),
      total: fc.integer({ min: 6, max: 60 }),
      growth: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }),
    });
    fc.assert(
      fc.property(twice, ({ weights, total: shared, growth }) => {
        const later = weights.map((each, unit) => each + (growth[unit] as number));
        const [before, after] = [weights, later].map((each) => answerOf({ weights: each, total: shared, method }));
        if (!before || !after) return;
        for (const i of weights.keys())
          for (const j of weights.keys()) {
            const faster =
              (later[i] as number) * (weights[j] as number) > (later[j] as number) * (weights[i] as number);
            if (faster) expect(most(after, i) < least(before, i) && least(after, j) > most(before, j)).toBe(false);
          }
      }),
      { numRuns: 80 },
    );
  });

  it("shares the same among some of the units as among all", () => {
    everyAnswer(
      fc.record({ weights: weightList.filter((weights) => weights.length > 1), total, method: fc.constant(method) }),
      (answer, { weights }) => {
        const part = weights.slice(0, Math.ceil(weights.length / 2));
        const held = add(answer.units.slice(0, part.length));
        if (answer.ties || (held > 0 && part.every((each) => each === 0))) return;
        expect(apportion({ weights: part, total: held, method }).units).toEqual(answer.units.slice(0, part.length));
      },
    );
  });

  it("gives the same answer when every weight is divided by its nice divisor", () => {
    everyAnswer(fc.record({ weights: weightList, total, method: fc.constant(method) }), ({ divisor, ties }) => {
      if (divisor === null) return;
      if (ties) expect(divisor.low).toBe(divisor.high);
      if (divisor.nice === null) return;
      expect(divisor.nice).toBeGreaterThanOrEqual(divisor.low);
      expect(divisor.nice).toBeLessThanOrEqual(divisor.high);
    });
  });
});

describe("quotas", () => {
  const within = (name: string, holds: (count: number, lower: number, upper: number) => void) =>
    everyAnswer(
      fc.record({ weights: weightList, total, method: fc.constant(readMethod(name)) }),
      ({ units }, question) => {
        quotas(question.weights, question.total).forEach(({ lower, upper }, unit) =>
          holds(units[unit] as number, lower, upper),
        );
      },
    );

  it.each(["hamilton", "hamilton:clip", "balinski-young"])("%s stays between lower and upper quota", (name) => {
    within(name, (count, lower, upper) => expect(count >= lower && count <= upper).toBe(true));
  });
  it("jefferson never goes below the lower quota", () =>
    within("jefferson", (count, lower) => expect(count).toBeGreaterThanOrEqual(lower)));
  it("adams never goes above the upper quota", () =>
    within("adams", (count, _lower, upper) => expect(count).toBeLessThanOrEqual(upper)));
});

describe("ties", () => {
  it("are an error by default, which names all who contest", () => {
    expect(() => apportion({ weights: [3, 1, 1, 1], total: 3, method: readMethod("webster") })).toThrow(
      expect.objectContaining({ code: "apportionment.tie", facts: { mayGain: [2, 3], mayLose: [0, 1] } }),
    );
  });

  it("are seen on the decimals that print, not on their binary noise", () => {
    // As doubles, 0.3/1.5 is below 0.1/0.5.
    expect(() => apportion({ weights: [0.3, 0.1], total: 2, method: readMethod("webster") })).toThrow(
      expect.objectContaining({ code: "apportionment.tie" }),
    );
  });
});
