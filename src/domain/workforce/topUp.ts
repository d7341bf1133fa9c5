import { type Rational } from "../kernel/exact";
import { portion, sumFen, type Fen } from "../revenue/money";

interface TopUp {
  /** What a head is paid on top. */
  readonly head: Fen;
  readonly cost: Fen;
}

/**
 * What it costs that people in a town are paid `part` of what the county pays in the same rank, and never less than now. Exact
 * to the fen; the guaranteed pay is rounded once.
 * @param town pay a head in the town
 * @param county pay a head in the county
 * @param heads a whole number
 * @throws revenue.tooLarge
 */
export function topUp(town: Fen, county: Fen, heads: number, part: Rational): TopUp {
  const head = Math.max(0, sumFen([portion(county, part), -town]));
  return { head, cost: portion(head, { numerator: BigInt(heads), denominator: 1n }) };
}
