import Decimal from "decimal.js";
import { ratio } from "../../src/domain/kernel/exact";
import { proportions, splitFen } from "../../src/domain/revenue/split";
import { splitColumns } from "../../src/domain/revenue/splitColumns";

const ROWS = 2_000_000;
const SMALL = 20_000;
const levels = 4;
const rules = [
  [50, 0, 25, 25],
  [60, 8, 16, 16],
  [0, 20, 40, 40],
  [0, 0, 1, 2],
].map((parts) => proportions(parts.map((part) => ratio(BigInt(part), BigInt(parts.reduce((a, b) => a + b))))));

const amounts = Float64Array.from(
  { length: ROWS },
  (_, row) => ((row * 2_654_435_761) % 40_000_000_000) - 1_000_000_000,
);
const ruleOf = Uint16Array.from({ length: ROWS }, (_, row) => (row * 7919) % rules.length);
const few = { amounts: amounts.slice(0, SMALL), ruleOf: ruleOf.slice(0, SMALL), rules, levels };
const decimalRules = rules.map(({ weights, sum }) =>
  weights.map((weight) => new Decimal(String(weight)).div(String(sum))),
);

/** Largest remainder with decimal.js: whole parts, then a fen to each of the largest remainders. */
function decimalSplit(amount: number, shares: readonly Decimal[]): Decimal[] {
  const exact = shares.map((share) => share.times(Math.abs(amount)));
  const parts = exact.map((part) => part.floor());
  let left = parts.reduce((rest, part) => rest.minus(part), new Decimal(Math.abs(amount))).toNumber();
  const order = exact
    .map((part, level) => ({ level, rest: part.minus(parts[level] ?? 0) }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.level - b.level);
  for (const { level } of order) if (left-- > 0) parts[level] = (parts[level] ?? new Decimal(0)).plus(1);
  return amount < 0 ? parts.map((part) => part.negated()) : parts;
}

export const benches = [
  {
    name: "2,000,000 amounts × 4 levels to the fen, beside copying the result",
    variants: {
      ours: () => splitColumns({ amounts, ruleOf, rules, levels }),
      "copying four columns": () => Array.from({ length: levels }, () => amounts.slice()),
    },
  },
  {
    name: "20,000 amounts × 4 levels (one hundredth, so that decimal.js ends)",
    variants: {
      ours: () => splitColumns(few),
      "ours with BigInt": () =>
        Array.from(few.amounts, (amount, row) => splitFen(amount, rules[few.ruleOf[row] ?? 0] ?? proportions([]))),
      "decimal.js": () =>
        Array.from(few.amounts, (amount, row) => decimalSplit(amount, decimalRules[few.ruleOf[row] ?? 0] ?? [])),
    },
  },
];
