import { bucketed } from "../kernel/buckets";
import { DomainError } from "../kernel/errors";
import { type Rational } from "../kernel/exact";
import { fillGaps, type GapMethod } from "./equalisation";
import { excessBands, excessOf, excessPart, type Band, type ExcessRule } from "./excess";
import {
  balanceOf,
  countyBook,
  imbalance,
  inBook,
  levelsOf,
  townBook,
  type LevelKind,
  type Moves,
  type Treasury,
} from "./books";
import { addFen, portion, sumFen, yuanText, type Fen } from "./money";
import { remit, type RemittanceRule } from "./remittance";
import { shortfallMoves, shortfallOf, type ShortfallRule } from "./shortfall";

/** What is known of a town before the settlement. `null` where it has not been fixed; all other money is 0 or more, except `refundTransfer`. */
export interface TownAccount {
  readonly treasury: Treasury;
  readonly base: Fen | null;
  /** Approved spending: for a unified town its allotment. */
  readonly spendingBase: Fen | null;
  readonly need: Fen | null;
  /** From the county: returns, general and special transfers. */
  readonly transfers: Fen;
  /** From the refund pool, or to it where below 0. */
  readonly refundTransfer: Fen;
  /** From outside this year's receipts: carried in, drawn from funds, from higher levels. */
  readonly inflows: Fen;
  /** What a shortfall may cut under the rule `quota`. */
  readonly quota: Fen;
  readonly previousRemittance: Fen | null;
  readonly heads: Rational | null;
}

/** What was collected in one town, split by level. */
interface SplitReceipt {
  readonly town: number;
  readonly amount: Fen;
  readonly parts: readonly Fen[];
}

export interface SettlementRules {
  /** null: nothing is shared above the base; the town keeps all. */
  readonly excess: ExcessRule | null;
  readonly shortfall: ShortfallRule;
  readonly remittance: RemittanceRule;
  /** What a unified town gets of what exceeds its base. */
  readonly incentive: Rational;
  readonly pool: Fen | null;
  readonly method: GapMethod;
}

export interface TownSettlement extends Moves {
  readonly gross: Fen;
  /** What stays in the town's own treasury before anything moves: 0 for a unified town. */
  readonly own: Fen;
  readonly base: Fen | null;
  readonly bands: readonly Band[];
  readonly shortfall: Fen;
  readonly resources: Fen;
  readonly need: Fen | null;
  readonly gap: Fen;
  readonly grant: Fen;
  readonly final: Fen;
  readonly remainingGap: Fen;
  /** What the county has of this town: its level's part, and all that moves between the two; see `CountyBook`. */
  readonly countyNet: Fen;
}

interface CountySettlement {
  readonly gross: Fen;
  readonly levels: readonly Fen[];
  readonly countyNet: Fen;
  readonly final: Fen;
  readonly inflows: Fen;
  /** What no town was given of the pool; null without a pool. */
  readonly poolLeft: Fen | null;
}

export interface Settlement {
  readonly towns: readonly TownSettlement[];
  readonly county: CountySettlement;
}

export interface SettlementCase {
  readonly levels: readonly LevelKind[];
  readonly towns: readonly TownAccount[];
  readonly receipts: readonly SplitReceipt[];
  readonly rules: SettlementRules;
}

/**
 * Settles a year between a county and its towns, in fen:
 * own treasury F = town receipts − county part of the excess − remittance + subsidy ± shortfall + transfers + inflows;
 * unified F = allotment + incentive × excess + transfers + inflows; then gaps N − F are filled from the pool.
 * Checked at the end from the county's own book: gross receipts = all levels above + county net + Σ final resources − inflows.
 * @throws the faults of the excess, of shortfall, remittance and gap filling (`unit` is the town); revenue.unbalanced
 */
export function settle({ levels, towns, receipts, rules }: SettlementCase): Settlement {
  const own = bucketed(receipts, towns.length, ({ town }) => town);
  const before = towns.map((account, town) => resourcesOf(account, town, levels, own[town] ?? [], rules));
  const { grants, left } = grantsOf(towns, before, rules);
  const settled = before.map((town, index) => granted(town, grants[index] ?? 0, levels));
  const gross = sumFen(receipts.map(({ amount }) => amount));
  const county: CountySettlement = {
    gross,
    levels: levels.map((_, level) => sumFen(settled.map((town) => town.levels[level] ?? 0))),
    countyNet: sumFen(settled.map(({ countyNet }) => countyNet)),
    final: sumFen(settled.map(({ final }) => final)),
    inflows: sumFen(settled.map(({ inflows }) => inflows)),
    poolLeft: left,
  };
  checkBalance(county, settled, levels, rules.pool);
  return { towns: settled, county };
}

/**
 * One town before any pool, by itself.
 * @param unit whose settlement it is, for the fault
 * @throws the faults of the excess, of shortfall and remittance
 */
export function settleAlone(
  account: TownAccount,
  levels: readonly LevelKind[],
  parts: readonly Fen[],
  rules: SettlementRules,
  unit = 0,
): TownSettlement {
  return granted(resourcesOf(account, unit, levels, [{ town: unit, amount: sumFen(parts), parts }], rules), 0, levels);
}

/** @throws revenue.unbalanced where a town's two books, the county's receipts or its pool do not come out */
function checkBalance(
  county: CountySettlement,
  towns: readonly TownSettlement[],
  kinds: readonly LevelKind[],
  pool: Fen | null,
): void {
  const above = sumFen(county.levels.filter((_, level) => kinds[level] === "above"));
  const paid = pool === null ? 0 : pool - (county.poolLeft ?? 0);
  const differences = [
    county.gross - addFen(above, county.countyNet, county.final, -county.inflows),
    paid - sumFen(towns.map(({ grant }) => grant)),
    ...towns.map((town) => imbalance(balanceOf(town, town.grant, kinds))),
  ];
  const difference = differences.find((fen) => fen !== 0);
  if (difference !== undefined) throw new DomainError("revenue.unbalanced", { yuan: yuanText(difference) });
}

type BeforePool = Omit<TownSettlement, "grant" | "final" | "remainingGap" | "countyNet">;

function granted(town: BeforePool, grant: Fen, kinds: readonly LevelKind[]): TownSettlement {
  return {
    ...town,
    grant,
    final: addFen(town.resources, grant),
    remainingGap: Math.max(0, town.gap - grant),
    countyNet: inBook(countyBook(town, grant, kinds)),
  };
}

function resourcesOf(
  account: TownAccount,
  town: number,
  kinds: readonly LevelKind[],
  receipts: readonly SplitReceipt[],
  rules: SettlementRules,
): BeforePool {
  const { treasury, base, spendingBase, need, transfers, refundTransfer, inflows } = account;
  const levels = kinds.map((_, level) => sumFen(receipts.map(({ parts }) => parts[level] ?? 0)));
  const townLevel = levelsOf({ levels }, kinds, "town");
  const isOwn = treasury === "own";
  const moves: Moves & Pick<TownSettlement, "bands" | "shortfall"> = {
    treasury,
    levels,
    townLevel,
    ...excessMoves(townLevel, account, rules, town),
    shortfall: base === null ? 0 : shortfallOf(townLevel, base),
    ...transferMoves(townLevel, account, rules, town),
    allotment: isOwn ? 0 : (spendingBase ?? 0),
    transfers,
    refundTransfer,
    inflows,
  };
  const resources = inBook(townBook(moves));
  return {
    ...moves,
    gross: sumFen(receipts.map(({ amount }) => amount)),
    own: isOwn ? townLevel : 0,
    base,
    resources,
    need,
    gap: need === null ? 0 : Math.max(0, need - resources),
  };
}

/** What exceeds the base and who gets it: by the tiers in a town with a treasury, by the incentive in a unified one. */
function excessMoves(
  townLevel: Fen,
  { treasury, base }: TownAccount,
  rules: SettlementRules,
  town: number,
): Pick<TownSettlement, "excess" | "bands" | "excessTown" | "excessCounty"> {
  if (base === null) return { excess: 0, bands: [], excessTown: 0, excessCounty: 0 };
  const excess = excessOf(townLevel, base);
  if (treasury === "unified" || !rules.excess) {
    const excessTown = treasury === "unified" ? portion(excess, rules.incentive) : excess;
    return { excess, bands: [], excessTown, excessCounty: excess - excessTown };
  }
  const excessTown = excessPart(townLevel, base, rules.excess, town);
  return {
    excess,
    bands: excessBands(townLevel, base, rules.excess, town),
    excessTown,
    excessCounty: excess - excessTown,
  };
}

/** What a shortfall and the bases move between the county and a town with a treasury. */
function transferMoves(
  townLevel: Fen,
  { treasury, base, spendingBase, quota, previousRemittance: previous }: TownAccount,
  rules: SettlementRules,
  town: number,
): Pick<TownSettlement, "deducted" | "borne" | "shortfallTransfer" | "remittance" | "subsidy"> {
  if (treasury === "unified" || base === null)
    return { deducted: 0, borne: 0, shortfallTransfer: 0, remittance: 0, subsidy: 0 };
  const { deducted, borne } = shortfallMoves(townLevel, base, rules.shortfall, quota, town);
  const remitted =
    spendingBase === null
      ? { remittance: 0, subsidy: 0 }
      : remit(rules.remittance, { revenueBase: base, spendingBase, actual: townLevel, previous });
  return { deducted, borne, shortfallTransfer: borne - deducted, ...remitted };
}

/** Only towns whose need is known take part in the pool. */
function grantsOf(
  towns: readonly TownAccount[],
  before: readonly BeforePool[],
  { pool, method }: SettlementRules,
): { grants: Fen[]; left: Fen | null } {
  const part = before.flatMap(({ need }, town) => (need === null ? [] : [town]));
  const grants = towns.map(() => 0);
  if (pool === null || part.length === 0) return { grants, left: pool };
  const heads = part.map((town) => towns[town]?.heads ?? null);
  const counted = heads.filter((head): head is Rational => head !== null);
  const caps =
    method.kind === "coefficient" && method.caps
      ? { ...method, caps: part.map((town) => method.caps?.[town] ?? null) }
      : method;
  const answer = fillGaps(caps, {
    resources: part.map((town) => before[town]?.resources ?? 0),
    needs: part.map((town) => before[town]?.need ?? 0),
    pool,
    ...(counted.length === part.length ? { heads: counted } : {}),
  });
  part.forEach((town, index) => (grants[town] = answer.grants[index] ?? 0));
  return { grants, left: answer.left };
}
