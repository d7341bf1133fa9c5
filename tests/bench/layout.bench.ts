import { straightTenths, type County } from "../../src/domain/layout/county";
import { mergePlans, type MergeQuestion } from "../../src/domain/layout/plans";
import { CELL_STEPS } from "../../src/domain/kernel/steps";
import { Work } from "../../src/domain/optimise/work";

/** Units on a plain, the same in every run: a place in each square, borders to the sides and along one diagonal. */
function county(columns: number, rows: number): County {
  let state = 4_711;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const size = columns * rows;
  const neighbours = Array.from({ length: size }, () => new Set<number>());
  const link = (one: number, other: number) => {
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
  };
  const units = Array.from({ length: size }, (_, unit) => {
    const [x, y] = [unit % columns, Math.floor(unit / columns)];
    if (x > 0) link(unit, unit - 1);
    if (y > 0) link(unit, unit - columns);
    if (x > 0 && y > 0)
      link(...(random() < 0.5 ? ([unit, unit - columns - 1] as const) : ([unit - 1, unit - columns] as const)));
    return {
      people: Math.round(12_000 + random() * 45_000),
      point: [6 * x + 4 * random(), 6 * y + 4 * random()] as const,
    };
  });
  return {
    names: units.map((_, unit) => String(unit + 1)),
    people: units.map(({ people }) => people),
    neighbours: neighbours.map((set) => [...set].sort((a, b) => a - b)),
    maySeat: units.map(() => true),
    tenths: straightTenths(units.map(({ point }) => point)),
  };
}

const sizes: readonly (readonly [columns: number, rows: number, some: Partial<MergeQuestion>])[] = [
  [6, 5, { towns: 10, goal: "distance", least: 60_000, most: 160_000 }],
  [6, 5, { towns: 10, goal: "balance", least: 60_000, most: 160_000 }],
  [6, 5, { towns: 10, goal: "distance", least: 60_000 }],
  [6, 5, { towns: "most", goal: "none", least: 60_000, most: 160_000 }],
  [10, 6, { towns: 20, goal: "distance", least: 60_000, most: 150_000 }],
  [10, 6, { towns: 20, goal: "balance", least: 60_000, most: 150_000 }],
  [10, 6, { towns: 20, goal: "balance", least: 60_000 }],
  [10, 6, { towns: 15, goal: "distance", least: 80_000, most: 190_000 }],
];

export const benches = sizes.map(([columns, rows, some]) => {
  const wishes: MergeQuestion = {
    least: 0,
    most: Infinity,
    rules: [],
    towns: undefined,
    goal: "none",
    list: 10,
    ...some,
  };
  const place = county(columns, rows);
  const ours = () => mergePlans(place, wishes, new Work(10 * CELL_STEPS));
  return {
    name: `merge ${columns * rows} to ${wishes.towns} ${wishes.goal}, at most ${wishes.most}`,
    variants: { ours },
  };
});
