import type { Vector } from "./evaluate";

/** Reduces a column to one value. */
interface Aggregate {
  readonly kind: "aggregate";
  readonly reduce: (values: Vector) => number;
}

/** Works unit by unit. A result that is not finite is told as a fault of its unit. */
interface ByUnit {
  readonly kind: "byUnit";
  readonly least: number;
  readonly most: number | null;
  readonly apply: (...values: number[]) => number;
}

const truth = (condition: boolean): number => (condition ? 1 : 0);

function byUnit(least: number, most: number | null, apply: (...values: number[]) => number): ByUnit {
  return { kind: "byUnit", least, most, apply };
}

/** The operators of the parser by its names for them; + − × ÷ ^, comparison, and / or / not, percent. */
export const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  pow: (a, b) => a ** b,
  unaryMinus: (a) => -a,
  unaryPlus: (a) => a,
  smaller: (a, b) => truth(a < b),
  smallerEq: (a, b) => truth(a <= b),
  larger: (a, b) => truth(a > b),
  largerEq: (a, b) => truth(a >= b),
  equal: (a, b) => truth(a === b),
  unequal: (a, b) => truth(a !== b),
  and: (a, b) => truth(a !== 0 && b !== 0),
  or: (a, b) => truth(a !== 0 || b !== 0),
  not: (a) => truth(a === 0),
};

/** Functions of one value for each unit. */
const BY_UNIT: Readonly<Record<string, ByUnit>> = {
  sqrt: byUnit(1, 1, Math.sqrt),
  ln: byUnit(1, 1, Math.log),
  log10: byUnit(1, 1, Math.log10),
  exp: byUnit(1, 1, Math.exp),
  abs: byUnit(1, 1, Math.abs),
  floor: byUnit(1, 1, Math.floor),
  ceil: byUnit(1, 1, Math.ceil),
  round: byUnit(1, 2, (value, places = 0) => rounded(Math.round, value, places)),
  roundup: byUnit(1, 2, (value, places = 0) => rounded(Math.ceil, value, places)),
  rounddown: byUnit(1, 2, (value, places = 0) => rounded(Math.floor, value, places)),
  and: byUnit(2, null, (...values) => truth(values.every((value) => value !== 0))),
  or: byUnit(2, null, (...values) => truth(values.some((value) => value !== 0))),
  not: byUnit(1, 1, (value) => truth(value === 0)),
};

/** Of one column: its least and greatest value; of several values: the least and greatest of each unit. */
const EXTREMES: Readonly<Record<string, (...values: number[]) => number>> = { min: Math.min, max: Math.max };

const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  sum: { kind: "aggregate", reduce: sum },
  mean: { kind: "aggregate", reduce: (values) => sum(values) / values.length },
  median: { kind: "aggregate", reduce: median },
  count: { kind: "aggregate", reduce: (values) => values.length },
  min: { kind: "aggregate", reduce: (values) => values.reduce((a, b) => Math.min(a, b)) },
  max: { kind: "aggregate", reduce: (values) => values.reduce((a, b) => Math.max(a, b)) },
};

/** Every function that a formula may call, as the manual lists them; `if` is the evaluator's own. */
export const FUNCTION_NAMES: readonly string[] = [
  ...new Set([...Object.keys(AGGREGATES), ...Object.keys(BY_UNIT), "if"]),
];

/** What Excel calls them. */
const IN_EXCEL: Readonly<Record<string, string>> = { average: "mean", int: "floor" };

/** The name of a function as the table has it: Excel writes SUM and AVERAGE. */
export function functionNamed(name: string): string {
  const small = name.toLowerCase();
  return entry(IN_EXCEL, small) ?? small;
}

/** The function of this name for so many values, or undefined where there is none of the name. */
export function functionFor(name: string, values: number): Aggregate | ByUnit | undefined {
  const extreme = entry(EXTREMES, name);
  if (extreme && values > 1) return byUnit(2, null, extreme);
  return entry(AGGREGATES, name) ?? entry(BY_UNIT, name);
}

/** What a table holds under a name that a planner typed, which may be that of something every object has. */
export function entry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}

/** Neumaier's sum: what the doubles add up to, rounded about once, whatever their order. */
function sum(values: Vector): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

function median(values: Vector): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Half away from zero, decided on the decimal that the planner sees: 1.005 to 2 places is 1.01. */
function rounded(size: (value: number) => number, value: number, places: number): number {
  return Math.sign(value) * shift(size(shift(Math.abs(value), places)), -places);
}

/** value × 10^places, moving the decimal point of the shortest text instead of multiplying. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + Math.trunc(places)}`);
}
