import { all, create } from "mathjs/number";
import { readFormula } from "../../src/domain/formula/formula";
import { scores } from "../../src/domain/scoring/scores";

const ROWS = 10_000;
const population = Array.from({ length: ROWS }, (_, row) => 20_000 + ((row * 7919) % 60_000));
const area = Array.from({ length: ROWS }, (_, row) => 30 + ((row * 104_729) % 900) / 10);

const ours = readFormula("0.4*人口/sum(人口) + 0.3*sqrt(面积)", ["人口", "面积"]);
const columns = [population, area];

const mathjs = create(all ?? {}, {});
const compiled = mathjs.parse("0.4*population/total + 0.3*sqrt(area)").compile();
const total = population.reduce((a, b) => a + b);

const indicators = population.map((value, row) => [value, area[row] ?? 0]);
const sums = [total, area.reduce((a, b) => a + b)];

export const benches = [
  {
    name: "a formula over 10,000 rows",
    variants: {
      "ours, by column": () => ours.evaluate(ROWS, (index) => columns[index] ?? []),
      "mathjs compiled, by row": () =>
        population.map((value, row) => compiled.evaluate({ population: value, area: area[row], total }) as number),
    },
  },
  {
    name: "scores of 10,000 rows by share",
    variants: {
      "ours, exact": () => scores(indicators, [0.6, 0.4], "share"),
      doubles: () => indicators.map(([a = 0, b = 0]) => (0.6 * a) / (sums[0] ?? 1) + (0.4 * b) / (sums[1] ?? 1)),
    },
  },
];
