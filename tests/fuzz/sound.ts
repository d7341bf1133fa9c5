import type { Random } from "./random";

/** Arguments for which `references` works the answer out by itself. */
export const soundCalls: Readonly<Record<string, (random: Random) => unknown[]>> = {
  QUOTA(random) {
    const weights = weightsOf(random);
    const total = random.below(10 ** (1 + random.below(9)));
    const method = random.pick([
      "webster",
      "adams",
      "jefferson",
      "hamilton",
      "huntington-hill",
      "dean",
      "balinski-young",
    ]);
    if (random.once(2)) return [column(weights), total, method, null, null, "order"];
    const most = weights.map(() => total - random.below(1 + total / 2));
    const least = weights.map(() => random.below(1 + total / weights.length / 2));
    return [column(weights), total, method, column(least), column(most), "order"];
  },
  "SPLIT.MONEY": (random) => [
    (random.once(4) ? -1 : 1) * (random.below(10 ** (1 + random.below(12))) / 100),
    column(weightsOf(random)),
    random.pick([0.01, 0.01, 1, 100, 0.05]),
  ],
  "QUOTA.MATRIX"(random) {
    const [rows, columns] = [1 + random.below(8), 1 + random.below(6)];
    const weights = block(rows, columns, () => 1 + random.below(1000));
    // The margins of one matrix of whole numbers, so that they add up.
    const other = block(rows, columns, () => random.below(9));
    return [weights, column(other.map(sum)), [transposed(other).map(sum)], "webster", null, null, "order"];
  },
  "QUOTA.ROUND": (random) => [
    block(1 + random.below(12), 1 + random.below(8), () =>
      random.once(5) ? random.below(9) : random.below(900) / 100,
    ),
  ],
  TAXSPLIT(random) {
    const rows = 1 + random.below(30);
    const of = <T>(one: () => T) => column(Array.from({ length: rows }, one));
    return [
      of(() => random.pick(["VAT", "CIT", "PIT"])),
      of(() => (random.below(2e9) - 1e8) / 100),
      of(() => random.pick(["2016-05-01", "2020-12-31", "2024-01-31"])),
    ];
  },
  ATTRIBUTE(random) {
    const factors = block(1 + random.below(20), 1 + random.below(5), () => random.below(1000));
    return [random.below(1e9) / 100, factors, [factors[0]!.map(() => 1 + random.below(9))]];
  },
  COSTSHARE: (random) => [
    column(Array.from({ length: 1 + random.below(10) }, () => random.below(500))),
    [[random.below(1e7) / 100]],
    [random.pick([[0.3, 0.4, 0.3], [1 / 2, 1 / 4, 1 / 4], [1], [0.333, 0.667]])],
  ],
  COVERAGE(random) {
    const items = Array.from({ length: 1 + random.below(40) }, (_, item) => [
      `A${item}`,
      `F${random.below(4)}`,
      random.below(500),
    ]);
    const towns = Array.from({ length: 1 + random.below(12) }, (_, town) => [
      `East${town}`,
      "town",
      1 + random.below(90_000),
    ]);
    const pairs = towns.flatMap(([town]) => items.map(([code]) => [code, town])).filter(() => random.once(2));
    const grants = pairs.map(([code, town]) => {
      const start = 2020 + random.below(5);
      return [
        code,
        town,
        `${start}-0${1 + random.below(9)}-01`,
        random.once(3) ? `${start + 1 + random.below(3)}-01-01` : "",
      ];
    });
    return [
      [["Code", "Field", "Volume"], ...items],
      [
        ["Code", "Town", "Start", "End"],
        ...(grants.length > 0 ? grants : [[items[0]![0], towns[0]![0], "2020-01-01", ""]]),
      ],
      [["Town", "Class", "Population"], ...towns],
      "2023-06-30",
    ];
  },
  SERVICES(random) {
    const rows = Array.from({ length: 1 + random.below(60) }, () => {
      const accepted = random.below(500);
      return [`East${random.below(9)}`, accepted, random.below(accepted + 1), ""];
    });
    return [[["Town", "Accepted", "Completed", "On time"], ...rows]];
  },
  SETTLE(random) {
    const towns = Array.from({ length: 1 + random.below(15) }, (_, town) => [
      `East${town}`, random.pick(["own", "unified"]), random.below(1000), random.below(1000), random.below(1000),
    ]); // prettier-ignore
    const receipts = towns.flatMap(([town]) =>
      ["VAT", "CIT"].map((tax) => [town, tax, random.below(1e7) / 100]).filter(() => !random.once(4)),
    );
    return [
      [["Town", "Treasury", "Revenue base", "Spending base", "Need"], ...towns],
      [["Town", "Tax", "Amount"], ...receipts, [towns[0]![0], "VAT", 1]],
      [["Tax", "Central", "County", "Town"], ["VAT", 0.5, 0, 0.5], ["CIT", 0.6, 0.1, 0.3]],
      [["Excess tier", "", 0.6], ["Pool", 20]],
    ]; // prettier-ignore
  },
  NEAREST(random) {
    const [places, points] = [1 + random.below(20), 1 + random.below(8)];
    const open = Array.from({ length: points }, (_, point) => (point === 0 ? 1 : random.below(2)));
    return [block(places, points, () => random.below(60)), [open], 1 + random.below(40)];
  },
  RANKS: (random) => [column(Array.from({ length: 1 + random.below(60) }, () => random.below(30)))],
  "DEVOLVE.NEXT"(random) {
    const items = 1 + random.below(11);
    const of = <T>(one: (item: number) => T) => column(Array.from({ length: items }, (_, item) => one(item)));
    return [
      of(() => random.below(90)),
      of(() => random.below(40) / 10),
      random.below(10 * items) / 10,
      of((item) => (random.once(3) ? ((item + random.below(items)) % items) + 1 : "")),
    ];
  },
};

function weightsOf(random: Random): number[] {
  const units = random.pick([1, 2, 3, 5, 10, 29, random.once(20) ? 3000 : 60]);
  const size = 10 ** (1 + random.below(7));
  const digits = random.pick([1, 1, 100, 1000]);
  const weights = Array.from({ length: units }, () => random.below(size * digits) / digits);
  return [size, ...weights.slice(1)];
}

function column<T>(values: readonly T[]): T[][] {
  return values.map((value) => [value]);
}

function block(rows: number, columns: number, one: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, one));
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

export function transposed(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
}
