import { DomainError } from "../kernel/errors";
import { exact, toNumber, type Decimal } from "../kernel/exact";

/** Measures of how far whole units are from proportion; all are 0 for perfect proportion, but for `maxMinRatio`, which is 1. */
export interface Fairness {
  /** √(½ Σ(v−s)²) over shares of weight v and of units s, in percentage points. */
  readonly gallagher: number;
  /** ½ Σ|v−s|, in percentage points: the part of all units that stands wrong. */
  readonly loosemoreHanby: number;
  /** Σ(s−v)²/v, in percentage points; Infinity where units stand without weight. */
  readonly sainteLague: number;
  /** The Gini coefficient of units for each piece of weight, from 0 to 1. */
  readonly gini: number;
  /** The greatest units per weight over the least; Infinity where a weight has no units. */
  readonly maxMinRatio: number;
  /** The greatest |units − exact quota|, in units. */
  readonly maxDeviation: number;
}

/**
 * All measures for units held against weights, in doubles.
 * @param units from 0 on, one for each weight; any numbers
 * @throws apportionment.length, apportionment.noUnits, apportionment.noWeight
 * @see Gallagher, Proportionality, disproportionality and electoral systems (1991); Loosemore & Hanby (1971)
 */
export function fairness(weights: readonly Decimal[], units: readonly number[]): Fairness {
  if (weights.length === 0) throw new DomainError("apportionment.noUnits", {});
  if (units.length !== weights.length)
    throw new DomainError("apportionment.length", { which: "units", found: units.length, wanted: weights.length });
  const values = weights.map((weight) => toNumber(exact(weight)));
  const weightSum = values.reduce((sum, value) => sum + value, 0);
  const total = units.reduce((sum, count) => sum + count, 0);
  if (weightSum === 0) throw new DomainError("apportionment.noWeight", { total });
  const lines = values.map((value, unit) => {
    const weight = value / weightSum;
    const held = total === 0 ? 0 : units[unit] / total;
    return { weight, held, gap: held - weight };
  });
  const add = (term: (line: (typeof lines)[number]) => number) => lines.reduce((sum, line) => sum + term(line), 0);
  const counted = lines.filter(({ weight, held }) => weight > 0 || held > 0);
  const rates = counted.map(({ weight, held }) => held / weight);
  const least = end(rates, Math.min);
  const greatest = end(rates, Math.max);
  return {
    gallagher: 100 * Math.sqrt(add(({ gap }) => gap * gap) / 2),
    loosemoreHanby: 50 * add(({ gap }) => Math.abs(gap)),
    sainteLague: 100 * add(({ weight, gap }) => (gap === 0 ? 0 : (gap * gap) / weight)),
    gini: gini(lines),
    maxMinRatio: total === 0 ? Number.NaN : greatest / least,
    maxDeviation: lines.reduce((most, { gap }) => Math.max(most, Math.abs(gap)), 0) * total,
  };
}

/** One end of a list of any length (a call cannot take a million arguments). */
function end(values: readonly number[], pick: (a: number, b: number) => number): number {
  return values.reduce((a, b) => pick(a, b));
}

/** Twice the area between the diagonal and the Lorenz curve of units over weight, poorest weight first. */
function gini(lines: readonly { readonly weight: number; readonly held: number }[]): number {
  const ordered = [...lines].sort((a, b) => a.held * b.weight - b.held * a.weight);
  let area = 0;
  let before = 0;
  for (const { weight, held } of ordered) {
    area += weight * (2 * before + held);
    before += held;
  }
  return before === 0 ? 0 : Math.max(0, 1 - area);
}
