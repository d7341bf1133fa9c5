import { DomainError, InvariantError } from "../kernel/errors";
import { onOneScale, toNumber, type Decimal } from "../kernel/exact";

/**
 * How an indicator becomes comparable with the others:
 * `share` its part of the sum; `max` its part of the greatest; `minmax` its place between least (0) and greatest (1); `none` as it is.
 */
export type Normalisation = "share" | "max" | "minmax" | "none";

/** One indicator on whole numbers: a unit's value is (value − origin) / span. */
interface Column {
  readonly integers: readonly bigint[];
  readonly origin: bigint;
  readonly span: bigint;
}

/**
 * The score of each unit: the weighted sum of its normalised indicators.
 *
 * `indicators` has a row for each unit and a column for each weight; weights are 0 or more and are used as given,
 * so that with `share` the scores of all units add up to the sum of the weights. An indicator of weight 0 is not looked at.
 * Worked out on the decimals that the planner sees; exactness ends where each score becomes the nearest double,
 * so that units equal in substance get equal scores.
 * @throws score.noWeight, score.negative (with `share` and `max`), score.allZero, score.allEqual
 */
export function scores(
  indicators: readonly (readonly Decimal[])[],
  weights: readonly Decimal[],
  normalise: Normalisation,
): number[] {
  const weighing = onOneScale(weights);
  const used = weights.map((_, indicator) => indicator).filter((indicator) => weighing.integers[indicator] !== 0n);
  if (used.length === 0) throw new DomainError("score.noWeight", { indicators: weights.length });
  const columns = used.map((indicator) => column(indicators, indicator, normalise));
  const spans = columns.reduce((product, { span }) => product * span, 1n);
  const factors = columns.map(({ span }, index) => (weighing.integers[used[index] ?? 0] ?? 0n) * (spans / span));
  const denominator = weighing.denominator * spans;
  return indicators.map((_, unit) => {
    let numerator = 0n;
    columns.forEach(({ integers, origin }, index) => {
      numerator += (factors[index] ?? 0n) * ((integers[unit] ?? 0n) - origin);
    });
    return toNumber({ numerator, denominator });
  });
}

function column(indicators: readonly (readonly Decimal[])[], indicator: number, normalise: Normalisation): Column {
  const values = indicators.map((row) => {
    const value = row[indicator];
    if (value === undefined) throw new InvariantError("every unit has a value for every weight");
    return value;
  });
  const { integers, denominator } = onOneScale(values);
  if (normalise === "none") return { integers, origin: 0n, span: denominator };
  if (normalise !== "minmax") {
    const unit = integers.findIndex((value) => value < 0n);
    if (unit >= 0) throw new DomainError("score.negative", { unit, indicator, found: Number(values[unit]) });
  }
  const least = integers.reduce((a, b) => (b < a ? b : a));
  const greatest = integers.reduce((a, b) => (b > a ? b : a));
  if (normalise === "minmax") {
    if (least === greatest) throw new DomainError("score.allEqual", { indicator, found: Number(values[0]) });
    return { integers, origin: least, span: greatest - least };
  }
  if (greatest === 0n) throw new DomainError("score.allZero", { indicator });
  return { integers, origin: 0n, span: normalise === "max" ? greatest : integers.reduce((a, b) => a + b) };
}
