import { addFen, sumFen, type Fen } from "./money";

/** The levels among which receipts are split, as far as a settlement tells them apart. */
export type LevelKind = "town" | "county" | "above";

/** A town with a treasury of its own, or one whose receipts the county takes and whose spending it allots. */
export type Treasury = "own" | "unified";

/** What a year moves between a town and the county; from 0 on, except receipts, `shortfallTransfer` and `refundTransfer`. */
export interface Moves {
  readonly treasury: Treasury;
  /** The town's receipts by level. */
  readonly levels: readonly Fen[];
  /** Town-level receipts, compared with the base. */
  readonly townLevel: Fen;
  readonly excess: Fen;
  readonly excessTown: Fen;
  readonly excessCounty: Fen;
  /** What the county deducts from the town for its shortfall, and what it bears of it. */
  readonly deducted: Fen;
  readonly borne: Fen;
  /** From the county to the town; below 0 where the county deducts. */
  readonly shortfallTransfer: Fen;
  readonly remittance: Fen;
  readonly subsidy: Fen;
  /** The approved allotment of a unified town. */
  readonly allotment: Fen;
  readonly transfers: Fen;
  readonly refundTransfer: Fen;
  readonly inflows: Fen;
}

/** What a town's resources are made of, by its own book; what it gives is below 0. */
export type TownBook = {
  readonly receipts: Fen;
  /** An own treasury gives the county's part of its excess; a unified town gets its incentive. */
  readonly excess: Fen;
  readonly remittance: Fen;
  readonly subsidy: Fen;
  readonly shortfall: Fen;
  readonly allotment: Fen;
  readonly transfers: Fen;
  readonly refundTransfer: Fen;
  readonly inflows: Fen;
};

/** What the county has of a town, by the county's book; what it pays is below 0. */
export type CountyBook = {
  /** The county level's part of the receipts. */
  readonly share: Fen;
  /** The town level's part, where the county takes it. */
  readonly unifiedReceipts: Fen;
  readonly excess: Fen;
  readonly incentive: Fen;
  readonly remittance: Fen;
  readonly subsidy: Fen;
  readonly deducted: Fen;
  readonly borne: Fen;
  readonly allotment: Fen;
  readonly transfers: Fen;
  readonly refundTransfer: Fen;
  readonly grant: Fen;
};

export function townBook(town: Moves): TownBook {
  const isOwn = town.treasury === "own";
  return {
    receipts: isOwn ? town.townLevel : 0,
    excess: isOwn ? town.excessTown - town.excess : town.excessTown,
    remittance: 0 - town.remittance,
    subsidy: town.subsidy,
    shortfall: town.shortfallTransfer,
    allotment: town.allotment,
    transfers: town.transfers,
    refundTransfer: town.refundTransfer,
    inflows: town.inflows,
  };
}

export function countyBook(town: Moves, grant: Fen, kinds: readonly LevelKind[]): CountyBook {
  const isOwn = town.treasury === "own";
  return {
    share: levelsOf(town, kinds, "county"),
    unifiedReceipts: isOwn ? 0 : levelsOf(town, kinds, "town"),
    excess: isOwn ? town.excessCounty : 0,
    incentive: isOwn ? 0 : 0 - town.excessTown,
    remittance: town.remittance,
    subsidy: 0 - town.subsidy,
    deducted: town.deducted,
    borne: 0 - town.borne,
    allotment: 0 - town.allotment,
    transfers: 0 - town.transfers,
    refundTransfer: 0 - town.refundTransfer,
    grant: 0 - grant,
  };
}

/** What a town's receipts brought to the levels of a kind. */
export function levelsOf({ levels }: Pick<Moves, "levels">, kinds: readonly LevelKind[], kind: LevelKind): Fen {
  return sumFen(levels.filter((_, level) => kinds[level] === kind));
}

/** The sum of a book. */
export function inBook(book: TownBook | CountyBook): Fen {
  return sumFen(Object.values(book));
}

/** One town's receipts and what both books and the levels above have of them. */
export interface TownBalance {
  readonly levels: Fen;
  readonly above: Fen;
  /** What comes from outside, on top of the receipts. */
  readonly inflows: Fen;
  readonly town: TownBook;
  readonly grant: Fen;
  readonly county: CountyBook;
}

export function balanceOf(town: Moves, grant: Fen, kinds: readonly LevelKind[]): TownBalance {
  return {
    levels: sumFen(town.levels),
    above: levelsOf(town, kinds, "above"),
    inflows: town.inflows,
    town: townBook(town),
    grant,
    county: countyBook(town, grant, kinds),
  };
}

/**
 * What is missing between what comes in and who has it: levels + inflows − above − county's book − town's book − grant.
 * Each side is worked out by itself, so a wrong sign in either leaves a difference.
 */
export function imbalance({ levels, above, inflows, town, grant, county }: TownBalance): Fen {
  return addFen(levels, inflows) - addFen(above, inBook(county), inBook(town), grant);
}
