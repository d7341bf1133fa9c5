import Decimal from "decimal.js";
import hareNiemeyer from "hare-niemeyer";
import sainteLague from "sainte-lague";
import { apportion } from "../../src/domain/apportionment/apportion";
import { balinskiYoung, hamilton, huntingtonHill, webster } from "../../src/domain/apportionment/method";
import { split } from "../../src/domain/apportionment/split";

/** The weights that the golden cases of 100,000 units use. */
function weightsOf(units: number): number[] {
  let state = 20260101;
  return Array.from({ length: units }, () => {
    state = (state * 48271) % 2147483647;
    return 1 + (state % 1_000_000);
  });
}

/** Webster by halving an interval of divisors in whole numbers, 2^-32 apart; a tie would never end it, so it stops there. */
function websterBigInt(weights: readonly number[], total: number): bigint[] {
  const scaled = weights.map((weight) => BigInt(weight) << 33n);
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n) << 32n;
  let [low, high] = [sum / (2n * BigInt(total)), (2n * sum) / BigInt(total)];
  let units: bigint[] = [];
  while (high - low > 1n) {
    const divisor = (low + high) / 2n;
    units = scaled.map((weight) => (weight + divisor) / (2n * divisor));
    const count = units.reduce((all, each) => all + each, 0n);
    if (count === BigInt(total)) break;
    if (count > BigInt(total)) low = divisor;
    else high = divisor;
  }
  return units;
}

function websterDecimal(weights: readonly number[], total: number): Decimal[] {
  const exact = weights.map((weight) => new Decimal(weight));
  const sum = exact.reduce((all, weight) => all.plus(weight), new Decimal(0));
  let [low, high] = [sum.div(2 * total), sum.mul(2).div(total)];
  let units: Decimal[] = [];
  for (let round = 0; round < 60; round++) {
    const divisor = low.plus(high).div(2);
    units = exact.map((weight) => weight.div(divisor).plus(0.5).floor());
    const count = units.reduce((all, each) => all.plus(each), new Decimal(0));
    if (count.eq(total)) break;
    if (count.gt(total)) low = divisor;
    else high = divisor;
  }
  return units;
}

function hamiltonBigInt(weights: readonly number[], total: number): bigint[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const products = weights.map((weight) => BigInt(weight) * BigInt(total));
  const units = products.map((product) => product / sum);
  const order = products
    .map((product, unit) => ({ rest: product % sum, unit }))
    .sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : 0));
  const left = BigInt(total) - units.reduce((all, each) => all + each, 0n);
  for (const { unit } of order.slice(0, Number(left))) units[unit] = (units[unit] as bigint) + 1n;
  return units;
}

function hamiltonDecimal(weights: readonly number[], total: number): Decimal[] {
  const exact = weights.map((weight) => new Decimal(weight));
  const sum = exact.reduce((all, weight) => all.plus(weight), new Decimal(0));
  const quotas = exact.map((weight) => weight.mul(total).div(sum));
  const units = quotas.map((quota) => quota.floor());
  const order = quotas
    .map((quota, unit) => ({ rest: quota.minus(units[unit] as Decimal), unit }))
    .sort((a, b) => b.rest.cmp(a.rest));
  const left = units.reduce((rest, each) => rest.minus(each), new Decimal(total)).toNumber();
  for (const { unit } of order.slice(0, left)) units[unit] = (units[unit] as Decimal).plus(1);
  return units;
}

const sizes = [
  { units: 10, total: 635 },
  { units: 50, total: 435 },
  { units: 3_000, total: 1_000_000 },
  { units: 10_000, total: 1_000_000 },
  { units: 100_000, total: 5_000_000 },
];

/** Where the others would take many seconds they are left out. */
const DECIMAL_UP_TO = 3_000;
const PEERS_UP_TO = 50;

export const benches = [
  ...sizes.flatMap(({ units, total }) => {
    const weights = weightsOf(units);
    const votes = Object.fromEntries(weights.map((weight, unit) => [`u${unit}`, weight]));
    const size = `${units.toLocaleString("en")} units, total ${total.toLocaleString("en")}`;
    return [
      {
        name: `webster, ${size}`,
        variants: {
          ours: () => apportion({ weights, total, method: webster }),
          "ours, bounded": () => apportion({ weights, total, method: webster, minimum: weights.map(() => 1) }),
          bigint: () => websterBigInt(weights, total),
          ...(units <= DECIMAL_UP_TO ? { "decimal.js": () => websterDecimal(weights, total) } : {}),
          ...(units <= PEERS_UP_TO ? { "npm sainte-lague": () => sainteLague(votes, total, { draw: true }) } : {}),
        },
      },
      {
        name: `huntington-hill, ${size}`,
        variants: { ours: () => apportion({ weights, total, method: huntingtonHill }) },
      },
      {
        name: `hamilton, ${size}`,
        variants: {
          ours: () => apportion({ weights, total, method: hamilton, ties: "order" }),
          bigint: () => hamiltonBigInt(weights, total),
          ...(units <= DECIMAL_UP_TO ? { "decimal.js": () => hamiltonDecimal(weights, total) } : {}),
          ...(units <= PEERS_UP_TO ? { "npm hare-niemeyer": () => hareNiemeyer(votes, total, { draw: true }) } : {}),
        },
      },
    ];
  }),
  {
    name: "balinski-young, 10 units, total 635",
    variants: { ours: () => apportion({ weights: weightsOf(10), total: 635, method: balinskiYoung }) },
  },
  {
    name: "webster, 3,000 equal weights (ties everywhere)",
    variants: {
      ours: () =>
        apportion({ weights: new Array<number>(3_000).fill(7), total: 1_000_001, method: webster, ties: "order" }),
    },
  },
  { name: "money to the fen among 10", variants: { ours: () => split(123_456_789_01n, weightsOf(10)) } },
];
