export interface RevenueFacts {
  /** An amount whose fen a double cannot count (2^53 fen, some ninety million million yuan). */
  "revenue.tooLarge": { yuan: string };
  /** Told as a repair: an amount that was not a whole number of fen. */
  "revenue.roundedToFen": { found: string; read: string };
  /** Shares or weights that are all 0 where there is something to split. */
  "revenue.noWeight": Record<string, never>;
  "revenue.negativeWeight": { unit: number; found: string };
  /** A factor of attribution that no town has. */
  "revenue.factorEmpty": { factor: number };
  "revenue.noTiers": Record<string, never>;
  /** The upper edge of a tier is not above the one before (tiers counted from 0). */
  "revenue.tiersNotAscending": { tier: number; edge: string; before: string };
  /** A tier without end that is not the last. */
  "revenue.openTier": { tier: number };
  /** Growth beyond the last tier: no rate is given for it. */
  "revenue.beyondTiers": { unit: number; growth: string; edge: string };
  "revenue.zeroBase": { unit: number };
  "revenue.negativeBase": { unit: number; yuan: string };
  "revenue.shortfallUnmeasured": { unit: number };
  "revenue.parameterMissing": { rule: string };
  "revenue.negativePool": { yuan: string };
  /** The pool does not reach for what is promised in full; `yuan` is missing. */
  "revenue.poolShort": { yuan: string };
  /** A town with debts and without need: its coverage has no meaning. */
  "revenue.noNeed": { unit: number };
  "revenue.noScale": Record<string, never>;
  /** Cost shares of an item that do not add up to 1. */
  "revenue.costShares": { unit: number; sum: string };
  /** A town of the receipts that is not in the list of towns. */
  "revenue.townUnknown": { found: string };
  /** What the site and the pool bear of a refund passes the whole. */
  "revenue.refundParts": { sum: string };
  /** Gross receipts and the parts of all levels differ: `yuan` is gross minus parts. */
  "revenue.unbalanced": { yuan: string };
}
