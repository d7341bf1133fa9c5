import fc from "fast-check";
import { Steps } from "../../../src/domain/kernel/steps";
import { nextItems } from "../../../src/domain/authority/nextItems";

/** Every set that keeps the prerequisites and fits, best first: value, then hours, then earlier rows. */
function bestByTrial(
  values: readonly number[],
  hours: readonly number[],
  capacity: number,
  requires: readonly (number | null)[],
) {
  const sets = Array.from({ length: 2 ** values.length }, (_, set) =>
    values.map((__, item) => Math.floor(set / 2 ** (values.length - 1 - item)) % 2 === 1),
  );
  const sum = (chosen: readonly boolean[], amounts: readonly number[]) =>
    amounts.reduce((total, one, item) => total + (chosen[item] ? one : 0), 0);
  const allowed = sets.filter(
    (chosen) =>
      sum(chosen, hours) <= capacity &&
      chosen.every((taken, item) => !taken || requires[item] === null || chosen[(requires[item] as number) - 1]),
  );
  allowed.sort(
    (left, right) =>
      sum(right, values) - sum(left, values) ||
      sum(left, hours) - sum(right, hours) ||
      (left.map(Number).join("") < right.map(Number).join("") ? 1 : -1),
  );
  const [best, second] = allowed;
  if (!best) throw new Error("nothing fits, not even nothing");
  return {
    chosen: best,
    tied: second !== undefined && sum(second, values) === sum(best, values),
    rivalHours: second && sum(second, hours),
  };
}

/** Up to ten items, each perhaps needing a row that does not lead back to it. */
const problem = fc.integer({ min: 1, max: 10 }).chain((size) => {
  const small = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: size, maxLength: size });
  const needs = fc.array(fc.option(fc.nat(size - 1), { freq: 2 }), { minLength: size, maxLength: size });
  const shuffled = fc.shuffledSubarray(
    Array.from({ length: size }, (_, item) => item),
    { minLength: size, maxLength: size },
  );
  return fc
    .record({ values: small, hours: small, capacity: fc.integer({ min: 0, max: 25 }), needs, shuffled })
    .map(({ needs: ranks, shuffled: items, ...rest }) => {
      const requires: (number | null)[] = items.map(() => null);
      ranks.forEach((needed, rank) => {
        if (needed !== null && needed < rank) requires[items[rank] as number] = (items[needed] as number) + 1;
      });
      return { ...rest, requires };
    });
});

describe("What to devolve next", () => {
  it("is what trying every set finds, ties by hours and then by row", () => {
    fc.assert(
      fc.property(problem, ({ values, hours, capacity, requires }) => {
        const { chosen, tied, rivalHours } = bestByTrial(values, hours, capacity, requires);
        const answer = nextItems(values, hours, capacity, requires);
        expect(answer.chosen).toEqual(chosen);
        expect(answer.tie).toEqual(tied ? { hours: rivalHours } : null);
      }),
      { numRuns: 800 },
    );
  });

  it("is what trying every set finds where each hour brings the same, as pieces at one piece's hours do", () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 1, max: 3 }), ({ hours, capacity, requires }, worth) => {
        const values = hours.map((one) => one * worth);
        for (const needs of [requires, hours.map(() => null)]) {
          const { chosen, tied, rivalHours } = bestByTrial(values, hours, capacity, needs);
          const answer = nextItems(values, hours, capacity, needs);
          expect(answer.chosen).toEqual(chosen);
          expect(answer.tie).toEqual(tied ? { hours: rivalHours } : null);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("takes a million steps, and no more, for 259 items whose value goes with their hours", () => {
    const hours = Array.from({ length: 259 }, (_, item) => 1 + ((item * 48_271) % 97));
    const values = hours.map((one) => 3 * one);
    expect(nextItems(values, hours, 4000, undefined, new Steps("items", 1_000_000)).hours).toBe(4000);
    expect(() => nextItems(values, hours, 4000, undefined, new Steps("items", 10_000))).toThrow("search.tooLong");
  });

  it("is found for 1,300 such items of which some need an item in a later row", () => {
    const hours = Array.from({ length: 1300 }, (_, item) => 1 + ((item * 48_271) % 397));
    const requires = hours.map((_, item) => (item % 100 === 0 ? item + 71 : null));
    const values = hours.map((one) => 3 * one);
    const { chosen, hours: taken } = nextItems(values, hours, 90_000, requires, new Steps("items", 100_000_000));
    expect(taken).toBe(90_000);
    for (const [item, needs] of requires.entries())
      if (needs !== null && chosen[item]) expect(chosen[needs - 1]).toBe(true);
    // Among so many that fill the hours, the one with the earlier rows.
    expect(chosen.slice(0, 300).every(Boolean)).toBe(true);
  });

  it("is refused where its steps run out, before memory does: 10,000 items of one value an hour, chains of 20,000", () => {
    const hours = Array.from({ length: 10_000 }, (_, item) => 1 + ((item * 48_271) % 397));
    const few = () => new Steps("items", 20_000_000);
    expect(() =>
      nextItems(
        hours.map((one) => 3 * one),
        hours,
        700_000,
        undefined,
        few(),
      ),
    ).toThrow("search.tooLong");
    const chain = Array.from({ length: 20_000 }, (_, item) => 1 + ((item * 48_271) % 40));
    expect(() =>
      nextItems(
        chain.map((one) => (one * 7) % 50),
        chain,
        5000,
        chain.map((_, item) => (item > 0 ? item : null)),
        few(),
      ),
    ).toThrow("search.tooLong");
  });

  it("does not change with rows that do not fit, before, between and behind, far beyond a word of the machine", () => {
    const dear = fc.array(fc.nat(16), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(problem, dear, ({ values, hours, capacity, requires }, gaps) => {
        const small = nextItems(values, hours, capacity, requires);
        const places = values.map((_, item) => gaps.slice(0, item + 1).reduce((sum, gap) => sum + gap + 1, 0) - 1);
        const rows = (places.at(-1) ?? 0) + 20;
        const at = <T>(of: readonly T[], other: T): T[] =>
          Array.from({ length: rows }, (_, row) => of[places.indexOf(row)] ?? other);
        const answer = nextItems(
          at(values, 9),
          at(hours, capacity + 1),
          capacity,
          at(
            requires.map((needed) => (needed === null ? null : (places[needed - 1] ?? 0) + 1)),
            null,
          ),
        );
        expect(answer).toEqual({ ...small, chosen: at(small.chosen, false) });
      }),
      { numRuns: 50 },
    );
  });

  it("is the same in hours and in seconds, in yuan and in fen, however large the numbers grow", () => {
    const factor = 94_906_267;
    const times = (amounts: readonly number[]) => amounts.map((amount) => amount * factor);
    fc.assert(
      fc.property(problem, ({ values, hours, capacity, requires }) => {
        const small = nextItems(values, hours, capacity, requires);
        expect(nextItems(times(values), times(hours), capacity * factor, requires)).toEqual({
          chosen: small.chosen,
          value: small.value * factor,
          hours: small.hours * factor,
          tie: small.tie && { hours: small.tie.hours * factor },
        });
      }),
      { numRuns: 200 },
    );
  });

  it("rounds only beyond fifteen digits, to the nearest", () => {
    // Together 3 × 10^16, more than a double counts: the third item is worth more by 4, which still decides.
    const large = 10 ** 16;
    expect(nextItems([large, large - 4, large + 4], [1, 1, 1], 1).chosen).toEqual([false, false, true]);
  });

  it("fills hours that doubles would miss: 0.1 and 0.2 fit into 0.3", () => {
    expect(nextItems([1, 1], [0.1, 0.2], 0.3)).toEqual({ chosen: [true, true], value: 2, hours: 0.3, tie: null });
  });

  it("pays for a dear prerequisite only where what follows is worth it", () => {
    expect(nextItems([0, 10, 4], [3, 1, 3], 4, [null, 1, null]).chosen).toEqual([true, true, false]);
    expect(nextItems([0, 3, 4], [3, 1, 3], 4, [null, 1, null]).chosen).toEqual([false, false, true]);
  });

  it("is not misled by items that cost and bring nothing", () => {
    expect(nextItems([1, 1, 0, 0, 5], [0, 0, 0, 3, 1], 0, [null, 4, 4, null, 3])).toMatchObject({
      chosen: [true, false, false, false, false],
      value: 1,
    });
  });

  it("says when another choice is worth as much", () => {
    expect(nextItems([90, 60, 55, 40, 75, 20, 65, 30], [0.8, 0.5, 0.7, 0.3, 1, 0.2, 0.9, 0.4], 3)).toEqual({
      chosen: [true, true, true, true, false, true, false, true],
      value: 295,
      hours: 2.9,
      tie: { hours: 3 },
    });
  });

  it("tells the hours of a choice worth as much as they are written: 0.3, not 0.30000000000000004", () => {
    expect(nextItems([5, 5], [0.3, 0.2], 0.4).tie).toEqual({ hours: 0.3 });
  });

  it("takes values and hours that are thirds and sevenths", () => {
    expect(nextItems([1 / 3, 2 / 7, 1 / 3], [1 / 3, 1 / 7, 2 / 3], 1).chosen).toEqual([true, false, true]);
  });

  it("answers for 400 items whose value is nearly their hours, with prerequisites", () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const hours = Array.from({ length: 400 }, () => 50 + random(950));
    const values = hours.map((one) => one + 100);
    const requires = hours.map((_, item) => (item > 0 && random(3) === 0 ? 1 + random(item) : null));
    const answer = nextItems(values, hours, 60_000, requires);
    const bare = nextItems(values, hours, 60_000);
    expect(answer.hours).toBeLessThanOrEqual(60_000);
    expect(
      answer.chosen.every(
        (taken, item) => !taken || requires[item] === null || answer.chosen[(requires[item] as number) - 1],
      ),
    ).toBe(true);
    expect(answer.value).toBeLessThanOrEqual(bare.value);
  });

  it("refuses items that need one another in a circle, and rows that are not there", () => {
    expect(() => nextItems([1, 1, 1], [1, 1, 1], 3, [2, 3, 2])).toThrow(
      expect.objectContaining({ code: "authority.requiresCycle", facts: { units: [1, 2] } }),
    );
    expect(() => nextItems([1], [1], 3, [4])).toThrow(
      expect.objectContaining({ code: "authority.requiresRow", facts: { unit: 0, found: 4, units: 1 } }),
    );
  });

  it("refuses lists of different lengths, and values or hours below 0 or not known", () => {
    const lengths = (found: number, wanted: number) =>
      expect.objectContaining({ code: "authority.lengths", facts: { found, wanted } });
    const negative = (unit: number, found: number) =>
      expect.objectContaining({ code: "authority.negative", facts: { unit, found } });
    expect(() => nextItems([1, 1], [1], 3)).toThrow(lengths(1, 2));
    expect(() => nextItems([1], [1], 3, [null, null])).toThrow(lengths(2, 1));
    expect(() => nextItems([1, -1], [1, 1], 3)).toThrow(negative(1, -1));
    expect(() => nextItems([1, 1], [-2, 1], 3)).toThrow(negative(0, -2));
    expect(() => nextItems([1, 1], [1, NaN], 3)).toThrow(negative(1, NaN));
  });

  it("refuses the row 1.5 as the row that an item needs", () => {
    expect(() => nextItems([1, 1], [1, 1], 3, [null, 1.5])).toThrow(
      expect.objectContaining({ code: "authority.requiresRow", facts: { unit: 1, found: 1.5, units: 2 } }),
    );
  });
});
