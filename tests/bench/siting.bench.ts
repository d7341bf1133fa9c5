import { CELL_STEPS } from "../../src/domain/kernel/steps";
import { Work } from "../../src/domain/optimise/work";
import { chooseSites, type SitingGoal } from "../../src/domain/siting/sites";

/** Places and candidates on a plain, the same in every run: whole minutes along straight ways, people from 500 to 20,000. */
function county(places: number, sites: number) {
  let state = 4_711;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const point = () => [random() * 60, random() * 60] as const;
  const candidates = Array.from({ length: sites }, point);
  const minutes = Array.from({ length: places }, point).map(([x, y]) =>
    candidates.map(([a, b]) => Math.round(20 * Math.hypot(x - a, y - b)) / 10),
  );
  return { minutes, people: minutes.map(() => Math.round(500 + random() * 19_500)) };
}

const sizes: readonly (readonly [number, number, SitingGoal, number])[] = [
  [70, 29, "nearest", 10],
  [70, 29, "most", 10],
  [70, 29, "cover", 1],
  [200, 60, "nearest", 5],
  [200, 60, "nearest", 10],
  [200, 60, "nearest", 22],
  [200, 60, "most", 5],
];

export const benches = sizes.map(([places, sites, goal, count]) => {
  const states = new Array<"free">(sites).fill("free");
  const question = { ...county(places, sites), goal, count, limit: goal === "cover" ? 40 : 15, states, list: 10 };
  const ours = () => chooseSites(question, new Work(10 * CELL_STEPS));
  return { name: `sites ${places}×${sites} ${goal} ${count}`, variants: { ours } };
});
