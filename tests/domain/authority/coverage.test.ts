import fc from "fast-check";
import {
  columnsOf,
  countBoth,
  countByKind,
  countRows,
  foldRows,
  hasBit,
  noBits,
  setBit,
  sumRows,
  without,
} from "../../../src/domain/authority/bits";
import { capacityMatch, completion } from "../../../src/domain/authority/capacity";
import { changes } from "../../../src/domain/authority/change";
import { consistency } from "../../../src/domain/authority/consistency";
import {
  coverageByKind,
  fieldCoverage,
  itemCoverage,
  reachOfCatalogue,
  volumeCoverage,
  weightedMean,
} from "../../../src/domain/authority/coverage";
import { idleItems } from "../../../src/domain/authority/idle";
import { holdingsOn, newestStart, type Ledger } from "../../../src/domain/authority/ledger";
import { peopleWithin } from "../../../src/domain/authority/reach";
import { recallReasons } from "../../../src/domain/authority/recall";
import { coverageOverTime } from "../../../src/domain/authority/year";

const TOWNS = 4;
const ITEMS = 70;
const FIELDS = 5;

interface Grant {
  town: number;
  item: number;
  start: number;
  end: number;
}

const grant = fc
  .record({
    town: fc.nat(TOWNS - 1),
    item: fc.nat(ITEMS - 1),
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 60 }),
    open: fc.boolean(),
  })
  .map(({ length, open, ...one }): Grant => ({ ...one, end: open ? Infinity : one.start + length }));
const someGrants = fc.array(grant, { maxLength: 80 });
const fields = { count: FIELDS, of: Array.from({ length: ITEMS }, (_, item) => item % FIELDS) };

function ledgerOf(grants: readonly Grant[], more: Partial<Ledger> = {}): Ledger {
  const column = (key: keyof Grant) => grants.map((one) => one[key]);
  return {
    towns: TOWNS,
    items: ITEMS,
    town: column("town"),
    item: column("item"),
    start: column("start"),
    end: column("end"),
    ...more,
  };
}

/** The items in force on a day, counted one by one. */
function inForce(grants: readonly Grant[], town: number, day: number): Set<number> {
  return new Set(
    grants.filter((one) => one.town === town && one.start <= day && day < one.end).map(({ item }) => item),
  );
}

describe("Coverage on a day", () => {
  it("counts the items in force as counting one by one does, overlaps once", () => {
    fc.assert(
      fc.property(someGrants, fc.integer({ min: -1, max: 100 }), (grants, day) => {
        const held = holdingsOn(ledgerOf(grants), day);
        expect(Array.from({ length: TOWNS }, (_, town) => columnsOf(held, town))).toEqual(
          Array.from({ length: TOWNS }, (_, town) => [...inForce(grants, town, day)].sort((a, b) => a - b)),
        );
      }),
    );
  });

  it("lies between 0 and 1 and does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(someGrants, fc.nat(100), (grants, day) => {
        const coverage = itemCoverage(holdingsOn(ledgerOf(grants), day));
        for (const { ratio } of [...coverage.towns, coverage.county]) expect(ratio >= 0 && ratio <= 1).toBe(true);
        expect(itemCoverage(holdingsOn(ledgerOf([...grants].reverse()), day))).toEqual(coverage);
      }),
    );
  });

  it("is the sum of its fields", () => {
    fc.assert(
      fc.property(someGrants, fc.nat(100), (grants, day) => {
        const held = holdingsOn(ledgerOf(grants), day);
        const { towns, county } = coverageByKind(held, fields);
        const parts = (shares: readonly { part: number; whole: number }[]) => [
          shares.reduce((sum, { part }) => sum + part, 0),
          shares.reduce((sum, { whole }) => sum + whole, 0),
        ];
        const whole = itemCoverage(held);
        towns.forEach((row, town) => expect(parts(row)).toEqual([whole.towns[town]?.part, ITEMS]));
        expect(parts(county)).toEqual([whole.county.part, whole.county.whole]);
      }),
    );
  });

  it("by volume weighs each item by its cases, and equals item coverage where all weigh the same", () => {
    fc.assert(
      fc.property(someGrants, fc.array(fc.nat(1000), { minLength: ITEMS, maxLength: ITEMS }), (grants, volumes) => {
        const held = holdingsOn(ledgerOf(grants), 20);
        expect(sumRows(held, volumes)).toEqual(
          Array.from({ length: TOWNS }, (_, town) =>
            columnsOf(held, town).reduce((sum, item) => sum + (volumes[item] ?? 0), 0),
          ),
        );
        expect(
          volumeCoverage(
            held,
            volumes.map(() => 3),
          ).towns.map(({ ratio }) => ratio),
        ).toEqual(itemCoverage(held).towns.map(({ ratio }) => expect.closeTo(ratio, 12)));
      }),
    );
  });

  it("counts a field from so many items and so many officers on", () => {
    const held = holdingsOn(
      ledgerOf([
        { town: 0, item: 0, start: 0, end: 9 },
        { town: 0, item: 5, start: 0, end: 9 },
        { town: 0, item: 1, start: 0, end: 9 },
      ]),
      3,
    );
    expect(fieldCoverage(held, fields).towns[0]).toEqual({ part: 2, whole: 5, ratio: 0.4 });
    expect(fieldCoverage(held, fields, { least: 2 }).towns[0]?.part).toBe(1);
    const officers = [[1, 2, 9, 9, 9], [], [], []];
    expect(fieldCoverage(held, fields, { officers }).towns[0]?.part).toBe(1);
    expect(fieldCoverage(held, fields, { officers, leastOfficers: 1 }).towns[0]?.part).toBe(2);
  });

  it("tells what some town holds and what every town holds", () => {
    const everywhere = Array.from({ length: TOWNS }, (_, town) => ({ town, item: 33, start: 0, end: Infinity }));
    const { distinct, common } = reachOfCatalogue(
      holdingsOn(ledgerOf([...everywhere, { town: 2, item: 64, start: 0, end: Infinity }]), 1),
    );
    expect([distinct.part, common.part]).toEqual([2, 1]);
  });

  it("weighs towns by their people, and refuses people below 0 or none at all", () => {
    expect(weightedMean([0.8, 0.4, 0.3], [90_000, 60_000, 50_000])).toBeCloseTo(0.555, 12);
    expect(() => weightedMean([1, 1], [5, -1])).toThrow(
      expect.objectContaining({ code: "authority.negative", facts: { unit: 1, found: -1 } }),
    );
    expect(() => weightedMean([1], [0])).toThrow(
      expect.objectContaining({ code: "authority.nothing", facts: { of: "people" } }),
    );
  });

  it("has no answer without fields, without people, or for a list of another length", () => {
    const nothing = (of: string) => expect.objectContaining({ code: "authority.nothing", facts: { of } });
    expect(() => fieldCoverage(noBits(2, 3), { count: 0, of: [] })).toThrow(nothing("fields"));
    expect(() => peopleWithin([[5]], [0], 15)).toThrow(nothing("people"));
    expect(() => volumeCoverage(noBits(2, 3), [1, 2])).toThrow(
      expect.objectContaining({ code: "authority.lengths", facts: { found: 2, wanted: 3 } }),
    );
  });

  it("counts the one field of a catalogue that has only one", () => {
    const held = noBits(2, 1);
    setBit(held, 1, 0);
    expect(fieldCoverage(held, { count: 1, of: [0] }).towns.map(({ ratio }) => ratio)).toEqual([0, 1]);
  });

  it("is 0 of 0, and no more, of a kind that the catalogue has no item of", () => {
    const { towns } = coverageByKind(noBits(1, 2), { count: 2, of: [0, 0] });
    expect(towns[0]?.[1]).toEqual({ part: 0, whole: 0, ratio: 0 });
  });

  it("has no answer for a catalogue without items or volume", () => {
    expect(() => itemCoverage(noBits(3, 0))).toThrow(expect.objectContaining({ code: "authority.nothing" }));
    expect(() => volumeCoverage(noBits(1, 2), [0, 0])).toThrow(expect.objectContaining({ facts: { of: "volume" } }));
  });

  it("takes the newest start as its day", () => {
    expect(newestStart({ start: [-Infinity, 5, 9, 7] })).toBe(9);
    expect(newestStart({ start: [-Infinity] })).toBeUndefined();
  });
});

describe("Coverage over a year", () => {
  it("is the mean of the days' coverage, and so lies between the least and the greatest", () => {
    fc.assert(
      fc.property(someGrants, (grants) => {
        const ledger = ledgerOf(grants);
        const days = Array.from({ length: 50 }, (_, day) =>
          itemCoverage(holdingsOn(ledger, day)).towns.map(({ part }) => part),
        );
        const year = coverageOverTime(ledger, 0, 50);
        year.towns.forEach(({ part, ratio }, town) => {
          const counts = days.map((row) => row[town] ?? 0);
          expect(part).toBe(counts.reduce((sum, one) => sum + one, 0));
          expect(ratio).toBeGreaterThanOrEqual(Math.min(...counts) / ITEMS);
          expect(ratio).toBeLessThanOrEqual(Math.max(...counts) / ITEMS);
        });
      }),
    );
  });
});

describe("Change between two days", () => {
  it("adds up: after is before and added less recalled", () => {
    fc.assert(
      fc.property(someGrants, fc.nat(50), fc.nat(50), (grants, from, length) => {
        const { towns, county } = changes(ledgerOf(grants), from, from + length);
        for (const { before, after, added, recalled } of [...towns, county])
          expect(after).toBe(before + added - recalled);
      }),
    );
  });

  it("counts a wider scope apart, and it adds no item", () => {
    const grants = [
      { town: 0, item: 1, start: 0, end: Infinity },
      { town: 0, item: 1, start: 10, end: Infinity },
    ];
    expect(changes(ledgerOf(grants, { scope: [0, 1] }), 5, 10).towns[0]).toEqual({
      before: 1,
      after: 1,
      added: 0,
      recalled: 0,
      extended: 1,
      rate: 0,
    });
    expect(changes(ledgerOf(grants), 5, 10).towns[0]?.extended).toBe(0);
  });

  it("has no rate where nothing was held before", () => {
    expect(changes(ledgerOf([{ town: 0, item: 1, start: 6, end: Infinity }]), 5, 10).towns[0]?.rate).toBeNull();
  });
});

describe("Tables of bits", () => {
  it("hold the 32nd and the last column like any other", () => {
    const table = noBits(2, 65);
    for (const column of [0, 31, 32, 63, 64]) setBit(table, 1, column);
    expect(columnsOf(table, 1)).toEqual([0, 31, 32, 63, 64]);
    expect(countRows(table)).toEqual([0, 5]);
    expect(
      countByKind(
        table,
        Array.from({ length: 65 }, (_, column) => (column < 32 ? 0 : 1)),
        2,
      ),
    ).toEqual([
      [0, 0],
      [2, 3],
    ]);
    expect(countRows(foldRows(table, "some"))).toEqual([5]);
    expect(countRows(foldRows(table, "every"))).toEqual([0]);
    expect(countBoth(table, 0, 1)).toBe(0);
    expect(countRows(without(table, table))).toEqual([0, 0]);
  });
});

describe("Tables of bits of odd shapes", () => {
  const everywhere = noBits(3, 70);
  for (let column = 0; column < 70; column += 3) setBit(everywhere, 2, column);

  it("know a single column beyond the first word", () => {
    expect([30, 32, 33, 66, 67].map((column) => hasBit(everywhere, 2, column))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it("take a word for each 32 columns, and no more", () => {
    expect([0, 1, 32, 33, 65].map((columns) => noBits(2, columns).bits.length)).toEqual([0, 2, 2, 4, 6]);
  });

  it("count kinds that lie in one word, in several, or nowhere", () => {
    const kindOf = Array.from({ length: 70 }, (_, column) => (column < 40 ? 0 : column < 64 ? 1 : 3));
    expect(countByKind(everywhere, kindOf, 4)).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [14, 8, 0, 2],
    ]);
  });

  it("have no common column where there is no row, and are not taken from one of another shape", () => {
    expect(countRows(foldRows(noBits(0, 40), "every"))).toEqual([0]);
    expect(() => without(noBits(1, 40), noBits(1, 20))).toThrow("tables of different shapes");
  });
});

describe("Consistency", () => {
  it("has no mean for a class of one town", () => {
    expect(consistency(noBits(1, 3), [0], 1).county).toEqual({ towns: 1, pairs: 0, mean: null });
  });

  it("is the mean over pairs of one class, 1 for equal lists and for two empty ones", () => {
    const held = holdingsOn(
      ledgerOf([
        { town: 0, item: 1, start: 0, end: 9 },
        { town: 0, item: 2, start: 0, end: 9 },
        { town: 1, item: 1, start: 0, end: 9 },
      ]),
      1,
    );
    expect(consistency(held, [0, 0, 1, 1], 3)).toEqual({
      classes: [
        { towns: 2, pairs: 1, mean: 0.5 },
        { towns: 2, pairs: 1, mean: 1 },
        { towns: 0, pairs: 0, mean: null },
      ],
      county: { towns: 4, pairs: 2, mean: 0.75 },
    });
  });
});

describe("Idle items, capacity, completion, reach", () => {
  it("calls an item idle that is held and has no case", () => {
    const held = holdingsOn(
      ledgerOf([
        { town: 0, item: 1, start: 0, end: 9 },
        { town: 0, item: 2, start: 0, end: 9 },
      ]),
      1,
    );
    const used = noBits(TOWNS, ITEMS);
    setBit(used, 0, 2);
    setBit(used, 0, 3);
    const { towns, idle } = idleItems(held, used);
    expect(towns[0]).toEqual({ part: 1, whole: 2, ratio: 0.5 });
    expect(columnsOf(idle, 0)).toEqual([1]);
  });

  it("matches no demand with null and never offsets", () => {
    expect(capacityMatch([0, 10], [5, 5])).toEqual({ towns: [null, 0.5], county: 0.5, met: 5, asked: 10 });
    expect(() => capacityMatch([0], [5])).toThrow(expect.objectContaining({ facts: { of: "demand" } }));
  });

  it("keeps the open cases of one town apart from what another completed too many", () => {
    const { rows, all } = completion([100, 50, 0], [90, 55, 0]);
    expect(rows.map(({ rate, open }) => [rate, open])).toEqual([
      [0.9, 10],
      [1.1, 0],
      [null, 0],
    ]);
    expect(all).toEqual({ accepted: 150, completed: 145, rate: 145 / 150, open: 10 });
  });

  it("counts people from whom some point is within the limit, the limit included", () => {
    expect(
      peopleWithin(
        [
          [15, null],
          [16, 15.5],
          [null, null],
        ],
        [10, 20, 30],
        15,
      ),
    ).toEqual({ part: 10, whole: 60, ratio: 1 / 6 });
  });
});

describe("The five tests for recall", () => {
  const unknown = {
    difficult: undefined,
    objects: undefined,
    cases: undefined,
    unsoundAssessment: undefined,
    obstacle: undefined,
  };
  it("speak only of what is known", () => {
    expect(recallReasons(unknown, 5)).toEqual([]);
    expect(
      recallReasons({ difficult: true, objects: 0, cases: 4, unsoundAssessment: true, obstacle: true }, 5),
    ).toEqual(["difficulty", "noObjects", "lowFrequency", "assessment", "obstacle"]);
    expect(recallReasons({ ...unknown, cases: 5, objects: 1, difficult: false }, 5)).toEqual([]);
  });
});
