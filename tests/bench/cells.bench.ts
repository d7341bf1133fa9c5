import { all, create } from "mathjs/number";
import { cellFunctions } from "./built";

const cell = await cellFunctions();
const call =
  (id: string, ...args: unknown[]) =>
  () =>
    cell[id]?.(...args);

let seed = 1;
const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
const column = <T>(length: number, one: (row: number) => T): T[][] => Array.from({ length }, (_, row) => [one(row)]);

const TAXES = ["VAT", "CIT", "PIT", "Land"];
const shares = [
  ["Tax", "Central", "County", "Town"],
  ["VAT", 0.5, 0, 0.5],
  ["CIT", 0.6, 0.1, 0.3],
  ["PIT", 0.6, 0.1, 0.3],
  ["Land", 0, 0, 1],
];

/** A county of so many towns with four taxes each. */
function county(towns: number) {
  const names = Array.from({ length: towns }, (_, town) => `East${town}`);
  return [
    [
      ["Town", "Treasury", "Revenue base", "Spending base", "Need"],
      ...names.map((name, town) => [
        name,
        town % 3 > 0 ? "own" : "unified",
        100 + random(900),
        100 + random(900),
        random(1900),
      ]),
    ],
    [["Town", "Tax", "Amount"], ...names.flatMap((name) => TAXES.map((tax) => [name, tax, random(100_000) / 100]))],
    shares,
    [
      ["Excess tier", "", 0.6],
      ["Pool", 2000],
    ],
  ];
}

/** A catalogue of 500 items, 100 towns and a ledger of so many grants. */
const items = [
  ["Code", "Field", "Volume"],
  ...Array.from({ length: 500 }, (_, item) => [`A${item}`, `F${item % 7}`, random(500)]),
];
const towns = [
  ["Town", "Class", "Population"],
  ...Array.from({ length: 100 }, (_, town) => [`East${town}`, "town", 1 + random(9999)]),
];
const ledger = (grants: number) => [
  ["Code", "Town", "Start", "End"],
  ...Array.from({ length: grants }, (_, grant) => [
    `A${grant % 500}`,
    `East${Math.floor(grant / 500)}`,
    40_000 + random(5000),
    random(3) > 0 ? "" : 45_000 + random(900),
  ]),
];
const spare = (rows: number) => Array.from({ length: rows }, () => ["", "", "", ""]);
const [large, small] = [ledger(50_000), ledger(5000)];

const weights = column(100_000, () => 1 + random(1_000_000));
const few = column(200, () => 1 + random(1_000_003));
const level = column(10_000, () => 1 + random(3));
const hours = column(1300, () => 1 + random(400));

const data = Array.from({ length: 10_000 }, () => [1 + random(90_000), (1 + random(900)) / 10]);
const compiled = create(all ?? {}, {})
  .parse("0.4*a/total + 0.3*sqrt(b)")
  .compile();
const total = data.reduce((sum, [a = 0]) => sum + a, 0);

export const benches = [
  {
    name: "COVERAGE of a ledger of 50,000 rows, and of 5,000 with 20,000 spare ones",
    variants: {
      "50,000 rows": call("COVERAGE", items, large, towns, "2023-06-30"),
      "5,000 rows": call("COVERAGE", items, small, towns, "2023-06-30"),
      "5,000 rows and 20,000 spare": call("COVERAGE", items, [...small, ...spare(20_000)], towns, "2023-06-30"),
    },
  },
  {
    name: "the settlement of 3,000 towns, and the taxes of 2,000",
    variants: {
      "SETTLE of 3,000 towns": call("SETTLE", ...county(3000)),
      "SETTLE of 300 towns": call("SETTLE", ...county(300)),
      "SETTLE.TAXES of 2,000 towns": call("SETTLE.TAXES", ...county(2000)),
    },
  },
  {
    name: "QUOTA from the cell",
    variants: {
      "100,000 rows": call("QUOTA", weights, 5_000_000, null, null, null, "order"),
      "10,000 rows with ties, six methods": call("QUOTA.COMPARE", level, 54_321),
    },
  },
  ...["webster", "hamilton"].map((method) => ({
    name: `QUOTA and its reasons for 200 units by ${method}`,
    variants: {
      QUOTA: call("QUOTA", few, 100_000, method),
      "QUOTA.EXPLAIN": call("QUOTA.EXPLAIN", few, 100_000, method),
    },
  })),
  {
    name: "DEVOLVE.NEXT from the cell, 1,300 items whose value goes with their hours",
    variants: {
      ours: call(
        "DEVOLVE.NEXT",
        hours.map(([hour = 0]) => [3 * hour]),
        hours,
        90_000,
      ),
    },
  },
  {
    name: "SCORE.FORMULA of 10,000 rows from the cell",
    variants: {
      ours: call("SCORE.FORMULA", "0.4*a/sum(a) + 0.3*sqrt(b)", data, [["a", "b"]]),
      "mathjs compiled, by row": () => data.map(([a, b]) => compiled.evaluate({ a, b, total }) as number),
    },
  },
];
