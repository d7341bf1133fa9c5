import { DomainError } from "../kernel/errors";
import { add, divide, multiply, sum, ZERO, type Rational } from "../kernel/exact";
import type { Fen } from "./money";
import { proportions, splitFen } from "./split";

/**
 * The share of each town in what an enterprise of several towns pays: each factor (revenue, payroll, assets …) as a part
 * of its sum, weighted. Weights are used in their ratio.
 * @param factors a row for each town, a column for each factor, from 0 on
 * @throws revenue.factorEmpty where a weighted factor is 0 everywhere, revenue.noWeight where all weights are 0
 * @see 财预〔2012〕40号; 国家税务总局公告2012年第57号, article 15
 */
function attributionShares(factors: readonly (readonly Rational[])[], factorWeights: readonly Rational[]): Rational[] {
  const all = sum(factorWeights);
  if (all.numerator === 0n) throw new DomainError("revenue.noWeight", {});
  const shares = factors.map(() => ZERO);
  factorWeights.forEach((weight, factor) => {
    if (weight.numerator === 0n) return;
    const total = sum(factors.map((row) => row[factor] ?? ZERO));
    if (total.numerator === 0n) throw new DomainError("revenue.factorEmpty", { factor });
    factors.forEach((row, town) => {
      shares[town] = add(shares[town] ?? ZERO, multiply(divide(weight, all), divide(row[factor] ?? ZERO, total)));
    });
  });
  return shares;
}

/** An amount attributed to towns by factors, whole fen that add up to it; see `attributionShares`. */
export function attribute(
  amount: Fen,
  factors: readonly (readonly Rational[])[],
  factorWeights: readonly Rational[],
): Fen[] {
  return splitFen(amount, proportions(attributionShares(factors, factorWeights)));
}
