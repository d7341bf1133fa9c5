import { coverageByKind, itemCoverage } from "../../src/domain/authority/coverage";
import { holdingsOn, type Ledger } from "../../src/domain/authority/ledger";
import { nextItems } from "../../src/domain/authority/nextItems";
import { coverageOverTime } from "../../src/domain/authority/year";

const TOWNS = 2_000;
const ITEMS = 5_000;
const FIELDS = 40;
const GRANTS = 5_000_000;

let seed = 1;
const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;

/** A province: half of all pairs granted, each once, some of them recalled. */
function province(): Ledger {
  const ledger = {
    towns: TOWNS,
    items: ITEMS,
    town: new Uint16Array(GRANTS),
    item: new Uint16Array(GRANTS),
    start: new Float64Array(GRANTS),
    end: new Float64Array(GRANTS),
  };
  for (let grant = 0; grant < GRANTS; grant++) {
    ledger.town[grant] = Math.floor((grant * 2) / ITEMS);
    ledger.item[grant] = (grant * 2 + random(2)) % ITEMS;
    ledger.start[grant] = random(300);
    ledger.end[grant] = random(4) === 0 ? 365 + random(300) : Infinity;
  }
  return ledger;
}

const ledger = province();
const held = holdingsOn(ledger, 364);
const table: boolean[][] = Array.from({ length: TOWNS }, () => new Array<boolean>(ITEMS).fill(false));
for (let grant = 0; grant < GRANTS; grant++)
  (table[ledger.town[grant] as number] as boolean[])[ledger.item[grant] as number] = true;

const fields = {
  count: FIELDS,
  of: Uint8Array.from({ length: ITEMS }, (_, item) => Math.floor((item * FIELDS) / ITEMS)),
};

const hours = Array.from({ length: 300 }, () => 1 + random(400));
const values = hours.map(() => random(1_000));
const requires = hours.map((_, item) => (item > 0 && random(3) === 0 ? 1 + random(item) : null));
const WORK = 20_000;

/** The textbook table over whole hours, without prerequisites. */
function byTable(): number {
  const best = new Float64Array(WORK + 1);
  hours.forEach((hour, item) => {
    for (let room = WORK; room >= hour; room--)
      best[room] = Math.max(best[room] as number, (best[room - hour] as number) + (values[item] as number));
  });
  return best[WORK] as number;
}

const manyHours = Array.from({ length: 1300 }, () => 1 + random(400));
const pieces = manyHours.map((hour) => 3 * hour);

export const benches = [
  {
    name: "coverage of 2,000 towns × 5,000 items",
    variants: {
      "ours, bitset": () => itemCoverage(held),
      "boolean[][]": () => table.map((row) => row.reduce((count, one) => count + (one ? 1 : 0), 0)),
    },
  },
  {
    name: "coverage of 2,000 towns × 40 fields",
    variants: {
      "ours, bitset": () => coverageByKind(held, fields),
      "boolean[][]": () =>
        table.map((row) =>
          row.reduce((counts, one, item) => {
            if (one) counts[fields.of[item] as number] = (counts[fields.of[item] as number] as number) + 1;
            return counts;
          }, new Array<number>(FIELDS).fill(0)),
        ),
    },
  },
  {
    name: "5 million grants on one day and over a year",
    variants: {
      "ours, on a day": () => holdingsOn(ledger, 364),
      "ours, over a year": () => coverageOverTime(ledger, 0, 365),
    },
  },
  {
    name: "what to devolve next of 300 items",
    variants: {
      "ours, exact, with prerequisites": () => nextItems(values, hours, WORK, requires),
      "textbook table, no prerequisites": byTable,
    },
  },
  {
    name: "what to devolve next of 1,300 items whose value goes with their hours",
    variants: { "ours, exact": () => nextItems(pieces, manyHours, 90_000) },
  },
];
