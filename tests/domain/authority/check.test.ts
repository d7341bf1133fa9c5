import { changes } from "../../../src/domain/authority/change";
import { checkGrants, type GrantFinding } from "../../../src/domain/authority/check";
import type { Ledger } from "../../../src/domain/authority/ledger";

interface Entry {
  readonly town?: number;
  readonly start: number;
  readonly end: number;
  readonly scope?: number;
  readonly extends?: boolean;
}

/** One item of up to two towns. */
function ledgerOf(records: readonly Entry[]): Ledger {
  return {
    towns: 2,
    items: 1,
    town: records.map(({ town = 0 }) => town),
    item: records.map(() => 0),
    start: records.map(({ start }) => start),
    end: records.map(({ end }) => end),
    scope: records.map(({ scope = 0 }) => scope),
    saysExtension: records.map((record) => (record.extends === true ? 1 : 0)),
  };
}

const oddities: readonly { of: string; records: readonly Entry[]; findings: readonly GrantFinding[] }[] = [
  {
    of: "a grant on the day that the one before ends is in order",
    records: [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ],
    findings: [],
  },
  {
    of: "a grant while the town holds the item overlaps",
    records: [
      { start: 0, end: 10 },
      { start: 9, end: 20 },
    ],
    findings: [{ grant: 1, kind: "overlap", with: 0 }],
  },
  {
    of: "two grants within a longer one overlap that one, not each other",
    records: [
      { start: 0, end: 100 },
      { start: 10, end: 20 },
      { start: 50, end: 60 },
    ],
    findings: [
      { grant: 1, kind: "overlap", with: 0 },
      { grant: 2, kind: "overlap", with: 0 },
    ],
  },
  {
    of: "of two that reach equally far, the earlier is the one that is overlapped",
    records: [
      { start: 0, end: 100 },
      { start: 10, end: 100 },
      { start: 50, end: 60 },
    ],
    findings: [
      { grant: 1, kind: "overlap", with: 0 },
      { grant: 2, kind: "overlap", with: 0 },
    ],
  },
  {
    of: "a grant that ends before it starts is compared with no other",
    records: [
      { start: 20, end: 15 },
      { start: 20, end: 30 },
    ],
    findings: [{ grant: 0, kind: "endBeforeStart" }],
  },
  {
    of: "a grant that ends on its first day was never in force",
    records: [{ start: 5, end: 5 }],
    findings: [{ grant: 0, kind: "neverInForce" }],
  },
  {
    of: "the same start and end is a repetition, another end a contradiction",
    records: [
      { start: 5, end: 9 },
      { start: 5, end: 9 },
      { start: 5, end: 8 },
    ],
    findings: [
      { grant: 1, kind: "duplicate", with: 0 },
      { grant: 2, kind: "duplicateDiffers", with: 0 },
    ],
  },
  {
    of: "another scope than that of the grant held, or a record that says so, extends",
    records: [
      { start: 0, end: 100, scope: 1 },
      { start: 10, end: 100, scope: 2 },
      { start: 20, end: 100, scope: 1, extends: true },
      { start: 30, end: 100, scope: 1 },
      { start: 40, end: 100 },
    ],
    findings: [
      { grant: 1, kind: "extension", with: 0 },
      { grant: 2, kind: "extension", with: 0 },
      { grant: 3, kind: "overlap", with: 0 },
      { grant: 4, kind: "overlap", with: 0 },
    ],
  },
  {
    of: "an extension after the grant has ended has nothing to extend",
    records: [
      { start: 0, end: 10 },
      { start: 20, end: 30, extends: true },
    ],
    findings: [{ grant: 1, kind: "extensionAlone" }],
  },
  {
    of: "findings stand in the order of the records, whichever town comes first",
    records: [
      { town: 1, start: 0, end: 9 },
      { town: 1, start: 5, end: 9 },
      { town: 0, start: 0, end: 9 },
      { town: 0, start: 5, end: 9 },
    ],
    findings: [
      { grant: 1, kind: "overlap", with: 0 },
      { grant: 3, kind: "overlap", with: 2 },
    ],
  },
];

describe("Oddities of a ledger", () => {
  it.each(oddities)("$of", ({ records, findings }) => {
    expect(checkGrants(ledgerOf(records))).toEqual(findings);
  });

  it("are found the same in whatever order the records stand", () => {
    const records: readonly Entry[] = [
      { start: -Infinity, end: 10 },
      { start: 4, end: 8 },
      { start: 6, end: Infinity },
    ];
    const found = (order: readonly number[]) =>
      checkGrants(ledgerOf(order.map((place) => records[place] ?? { start: 0, end: 1 })))
        .map(({ grant, kind, with: other }) => [order[grant], kind, other === undefined ? undefined : order[other]])
        .sort();
    expect(found([0, 1, 2])).toEqual([
      [1, "overlap", 0],
      [2, "overlap", 0],
    ]);
    expect(found([2, 1, 0])).toEqual(found([0, 1, 2]));
    expect(found([1, 0, 2])).toEqual(found([0, 1, 2]));
  });
});

describe("Extensions between two days", () => {
  const extendedOn = (day: number) =>
    changes(
      ledgerOf([
        { start: 0, end: Infinity, scope: 1 },
        { start: day, end: Infinity, scope: 2 },
      ]),
      100,
      200,
    ).towns.map(({ extended }) => extended);

  it("count from the day after the first to the last: what starts on the first day was there before", () => {
    expect([100, 101, 200, 201].map((day) => extendedOn(day)[0])).toEqual([0, 1, 1, 0]);
  });

  it("count for the town that has them", () => {
    expect(extendedOn(150)).toEqual([1, 0]);
  });
});
