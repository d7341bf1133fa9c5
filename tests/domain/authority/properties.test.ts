import fc from "fast-check";
import { noBits, setBit } from "../../../src/domain/authority/bits";
import { capacityMatch } from "../../../src/domain/authority/capacity";
import { changes } from "../../../src/domain/authority/change";
import { consistency } from "../../../src/domain/authority/consistency";
import type { Coverage } from "../../../src/domain/authority/coverage";
import { idleItems } from "../../../src/domain/authority/idle";
import { holdingsOn, type Ledger } from "../../../src/domain/authority/ledger";
import { coverageBy, type Basis } from "../../../src/domain/authority/measures";
import { nextItems } from "../../../src/domain/authority/nextItems";
import { coverageOverTime } from "../../../src/domain/authority/year";

const TOWNS = 3;
const ITEMS = 40;
const FIELDS = 4;
const DAY = 30;

interface Grant {
  town: number;
  item: number;
  start: number;
  end: number;
  scope: number;
}

const grant = fc
  .record({
    town: fc.nat(TOWNS - 1),
    item: fc.nat(ITEMS - 1),
    start: fc.integer({ min: 0, max: 50 }),
    length: fc.option(fc.integer({ min: 0, max: 50 })),
    scope: fc.nat(2),
  })
  .map(({ length, ...one }): Grant => ({ ...one, end: length === null ? Infinity : one.start + length }));
const grants = fc.array(grant, { maxLength: 60 });

function ledgerOf(rows: readonly Grant[]): Ledger {
  const column = (key: keyof Grant) => rows.map((one) => one[key]);
  return {
    ...{ towns: TOWNS, items: ITEMS, town: column("town"), item: column("item") },
    ...{ start: column("start"), end: column("end"), scope: column("scope") },
  };
}

const numbers = (count: number, most: number) => fc.array(fc.nat(most), { minLength: count, maxLength: count });
const fields = { count: FIELDS, of: Array.from({ length: ITEMS }, (_, item) => item % FIELDS) };

/** Each measure with numbers of its own; some volume and some people there must be. */
const basis: fc.Arbitrary<Basis> = fc.oneof(
  fc.constant<Basis>({ measure: "items" }),
  fc.constant<Basis>({ measure: "fields", fields }),
  numbers(ITEMS, 500).map((volumes): Basis => ({
    measure: "volume",
    volumes: [1 + (volumes[0] ?? 0), ...volumes.slice(1)],
  })),
  fc
    .record({
      officers: fc.array(numbers(FIELDS, 4), { minLength: TOWNS, maxLength: TOWNS }),
      leastOfficers: fc.nat(3),
    })
    .map((more): Basis => ({ measure: "executable", fields, ...more })),
  numbers(TOWNS, 9_000).map((people): Basis => ({
    measure: "population",
    people: [1 + (people[0] ?? 0), ...people.slice(1)],
  })),
);

const on = (rows: readonly Grant[], by: Basis) => coverageBy(holdingsOn(ledgerOf(rows), DAY), by);
const ratios = ({ towns, county }: Coverage) => [...towns, county].map(({ ratio }) => ratio);
/** Rounding of one division, where ratios are weighed. */
const SAME = 1e-12;

describe("Coverage by every measure", () => {
  it("lies between 0 and 1, in each town and in the county", () => {
    fc.assert(
      fc.property(grants, basis, (rows, by) => {
        for (const ratio of ratios(on(rows, by))) expect(ratio >= 0 && ratio <= 1 + SAME).toBe(true);
      }),
    );
  });

  it("never falls where a town is given an item more, and no other town gains by it", () => {
    fc.assert(
      fc.property(grants, grant, basis, (rows, more, by) => {
        const [before, after] = [ratios(on(rows, by)), ratios(on([...rows, more], by))];
        after.forEach((ratio, unit) => {
          expect(ratio).toBeGreaterThanOrEqual((before[unit] ?? 0) - SAME);
          if (unit < TOWNS && unit !== more.town) expect(ratio).toBe(before[unit]);
        });
      }),
    );
  });

  it("never rises where a grant ends earlier", () => {
    fc.assert(
      fc.property(grants, fc.nat(59), fc.nat(60), basis, (rows, at, end, by) => {
        const sooner = rows.map((one, index) => (index === at ? { ...one, end: Math.min(one.end, end) } : one));
        const [before, after] = [ratios(on(rows, by)), ratios(on(sooner, by))];
        after.forEach((ratio, unit) => expect(ratio).toBeLessThanOrEqual((before[unit] ?? 0) + SAME));
      }),
    );
  });
});

describe("The order of the records", () => {
  const shuffled = grants.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  );

  it("never matters to coverage, to a year, to what changed, nor to how alike towns are", () => {
    fc.assert(
      fc.property(shuffled, basis, ([rows, others], by) => {
        expect(on(others, by)).toEqual(on(rows, by));
        const [ledger, other] = [ledgerOf(rows), ledgerOf(others)];
        expect(coverageOverTime(other, 5, 45)).toEqual(coverageOverTime(ledger, 5, 45));
        const alike = (one: Ledger) => consistency(holdingsOn(one, DAY), [0, 0, 0], 1);
        expect(alike(other)).toEqual(alike(ledger));
        // Of two records of one day the first counts as the grant and the second as its extension.
        const bare = (one: Ledger) => changes({ ...one, scope: [] }, 10, 40);
        expect(bare(other)).toEqual(bare(ledger));
      }),
    );
  });
});

describe("Rates", () => {
  it("of idle items and of likeness lie between 0 and 1", () => {
    fc.assert(
      fc.property(
        grants,
        fc.array(fc.tuple(fc.nat(TOWNS - 1), fc.nat(ITEMS - 1)), { maxLength: 40 }),
        (rows, cases) => {
          const held = holdingsOn(ledgerOf(rows), DAY);
          const used = noBits(TOWNS, ITEMS);
          for (const [town, item] of cases) setBit(used, town, item);
          const { county } = consistency(held, [0, 0, 0], 1);
          for (const ratio of [...ratios(idleItems(held, used)), county.mean ?? 0])
            expect(ratio >= 0 && ratio <= 1).toBe(true);
        },
      ),
    );
  });

  it("of a year lie between 0 and 1 and never fall by a further grant", () => {
    fc.assert(
      fc.property(grants, grant, (rows, more) => {
        const before = ratios(coverageOverTime(ledgerOf(rows), 10, 40));
        ratios(coverageOverTime(ledgerOf([...rows, more]), 10, 40)).forEach((ratio, unit) => {
          expect(ratio <= 1).toBe(true);
          expect(ratio).toBeGreaterThanOrEqual(before[unit] ?? 0);
        });
      }),
    );
  });
});

describe("Capacity", () => {
  const staff = fc.array(fc.record({ demand: fc.nat(500), available: fc.nat(500) }), { minLength: 2, maxLength: 8 });
  const match = (towns: readonly { demand: number; available: number }[]) =>
    capacityMatch(
      towns.map(({ demand }) => demand),
      towns.map(({ available }) => available),
    );

  it("of one town never makes up for what another lacks: surplus given to it changes nothing", () => {
    fc.assert(
      fc.property(staff, fc.nat(7), fc.nat(10_000), (towns, at, more) => {
        fc.pre(towns.some(({ demand }) => demand > 0));
        const rich = at % towns.length;
        const full = towns.map((one, town) =>
          town === rich ? { ...one, available: Math.max(one.demand, one.available) } : one,
        );
        const richer = full.map((one, town) => (town === rich ? { ...one, available: one.available + more } : one));
        expect(match(richer)).toEqual(match(full));
      }),
    );
  });

  it("taken from a town that is short costs the county as much as it costs the town, whoever gets it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), fc.nat(500), (demand, lost, spare) => {
        const short = Math.min(lost, demand);
        const before = match([
          { demand, available: demand },
          { demand: 100, available: 100 + spare },
        ]);
        const after = match([
          { demand, available: demand - short },
          { demand: 100, available: 100 + spare + short },
        ]);
        expect(before.met - after.met).toBe(short);
        expect(after.county <= 1).toBe(true);
      }),
    );
  });
});

describe("What to devolve next", () => {
  const work = fc.array(fc.record({ value: fc.nat(30), hours: fc.nat(20) }), { minLength: 1, maxLength: 14 });
  const best = (items: readonly { value: number; hours: number }[], room: number) =>
    nextItems(
      items.map(({ value }) => value),
      items.map(({ hours }) => hours),
      room,
    );

  it("is worth no less with an hour more, and no less with an item more to choose from", () => {
    fc.assert(
      fc.property(work, fc.nat(100), (items, room) => {
        const { value, hours } = best(items, room);
        expect(hours).toBeLessThanOrEqual(room);
        expect(best(items, room + 1).value).toBeGreaterThanOrEqual(value);
        expect(best(items.slice(1), room).value).toBeLessThanOrEqual(value);
      }),
    );
  });

  it("has one value and one sum of hours, in whatever order the items stand", () => {
    const two = work.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })),
    );
    fc.assert(
      fc.property(two, fc.nat(100), ([items, others], room) => {
        const { value, hours, tie } = best(items, room);
        expect(best(others, room)).toMatchObject({ value, hours, tie });
      }),
    );
  });
});
