import { pointsOf, type Rule } from "../../src/domain/assessment/points";
import { placesWithin } from "../../src/domain/assessment/ranks";
import { exact, ONE } from "../../src/domain/kernel/exact";

const TOWNS = 2_000;
const INDICATORS = 50;

let seed = 1;
const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
const columns = Array.from({ length: INDICATORS }, () =>
  Array.from({ length: TOWNS }, () => exact(random(10_000) / 100)),
);
const rule: Rule = { points: exact(2), direction: "higher", method: { kind: "minmax", cap: ONE } };
const groups = Array.from({ length: TOWNS }, (_, town) => town % 2);
const scores = columns[0] ?? [];

export const benches = [
  {
    name: `points of ${TOWNS} towns × ${INDICATORS} indicators by minmax`,
    variants: { ours: () => columns.map((values) => pointsOf(values, rule)) },
  },
  {
    name: `ranks of ${TOWNS} towns in two rings`,
    variants: { ours: () => placesWithin(scores, groups, "highest", "competition") },
  },
];
