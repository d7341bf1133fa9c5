import { DomainError } from "../kernel/errors";
import { add, ONE, subtract, toNumber, type Rational } from "../kernel/exact";
import { sumFen, type Fen } from "./money";
import { proportions, splitFen } from "./split";

/** Who bears a refund of value added tax credits: amounts of one place. */
export interface RefundBurden {
  readonly central: Fen;
  /** Borne where the enterprise is. */
  readonly site: Fen;
  /** Paid out there for the pool. */
  readonly advance: Fen;
  /** The place's own part of the pool. */
  readonly due: Fen;
  /** What the pool returns to the place: advance − due. The transfers of all places add up to 0. */
  readonly transfer: Fen;
  /** site + due */
  readonly burden: Fen;
}

/**
 * Shares refunds among the central treasury, the place itself and a pool that all places fill by weight.
 * @param refunds fen for each place
 * @param weights such as last year's VAT shares; used in their ratio, so that the pool closes within these places
 * @param site the part of a refund borne by the place, @param pool the part borne in common; the rest is central
 * @throws revenue.refundParts where the two pass 1, revenue.negativeWeight, revenue.noWeight
 * @see 国发〔2019〕21号; 财预〔2019〕205号
 */
export function refundPool(
  refunds: readonly Fen[],
  weights: readonly Rational[],
  site: Rational,
  pool: Rational,
): RefundBurden[] {
  const local = add(site, pool);
  const central = subtract(ONE, local);
  if (central.numerator < 0n) throw new DomainError("revenue.refundParts", { sum: String(toNumber(local)) });
  const rule = proportions([central, site, pool]);
  const parts = refunds.map((refund) => splitFen(refund, rule) as [Fen, Fen, Fen]);
  const dues = splitFen(sumFen(parts.map(([, , advance]) => advance)), proportions(weights));
  return parts.map(([above, own, advance], place) => {
    const due = dues[place] ?? 0;
    return { central: above, site: own, advance, due, transfer: advance - due, burden: own + due };
  });
}
