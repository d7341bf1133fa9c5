import { DomainError } from "../kernel/errors";
import { type Rational } from "../kernel/exact";
import { fillGaps, type GapMethod } from "./equalisation";
import { excessBands, excessOf, excessPart, type Band, type ExcessRule } from "./excess";
import { addFen, portion, sumFen, yuanText, type Fen } from "./money";
import { remit, type RemittanceRule } from "./remittance";
import { shortfallAmount, shortfallOf, type ShortfallRule } from "./shortfall";
import "./errors";

/** The levels among which receipts are split, as far as a settlement tells them apart. */
export type LevelKind = "town" | "county" | "above";

/** A town with a treasury of its own, or one whose receipts the county takes and whose spending it allots. */
export type Treasury = "own" | "unified";

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
export interface SplitReceipt {
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

export interface TownSettlement {
  readonly treasury: Treasury;
  readonly gross: Fen;
  readonly levels: readonly Fen[];
  /** Town-level receipts, compared with the base. */
  readonly townLevel: Fen;
  /** What stays in the town's own treasury before anything moves: 0 for a unified town. */
  readonly own: Fen;
  readonly base: Fen | null;
  readonly excess: Fen;
  readonly bands: readonly Band[];
  readonly excessTown: Fen;
  readonly excessCounty: Fen;
  readonly shortfall: Fen;
  /** From the county to the town; below 0 where the county deducts. */
  readonly shortfallTransfer: Fen;
  readonly remittance: Fen;
  readonly subsidy: Fen;
  /** The approved allotment of a unified town. */
  readonly allotment: Fen;
  readonly transfers: Fen;
  readonly refundTransfer: Fen;
  readonly inflows: Fen;
  readonly resources: Fen;
  readonly need: Fen | null;
  readonly gap: Fen;
  readonly grant: Fen;
  readonly final: Fen;
  readonly remainingGap: Fen;
  /** What the county has of this town: its level's part, and all that moves between the two. */
  readonly countyNet: Fen;
}

export interface CountySettlement {
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
 * Checked at the end: gross receipts = all levels above + county net + Σ final resources − inflows.
 * @throws the faults of the excess, of shortfall, remittance and gap filling (`unit` is the town); revenue.unbalanced
 */
export function settle({ levels, towns, receipts, rules }: SettlementCase): Settlement {
  const before = towns.map((account, town) =>
    resourcesOf(
      account,
      town,
      levels,
      receipts.filter((receipt) => receipt.town === town),
      rules,
    ),
  );
  const grants = grantsOf(towns, before, rules);
  const settled = before.map((town, index): TownSettlement => {
    const grant = grants.grants[index] ?? 0;
    return {
      ...town,
      grant,
      final: addFen(town.resources, grant),
      remainingGap: Math.max(0, town.gap - grant),
      countyNet: town.countyNet - grant,
    };
  });
  const gross = sumFen(receipts.map(({ amount }) => amount));
  const county: CountySettlement = {
    gross,
    levels: levels.map((_, level) => sumFen(settled.map((town) => town.levels[level] ?? 0))),
    countyNet: sumFen(settled.map(({ countyNet }) => countyNet)),
    final: sumFen(settled.map(({ final }) => final)),
    inflows: sumFen(settled.map(({ inflows }) => inflows)),
    poolLeft: grants.left,
  };
  const above = sumFen(county.levels.filter((_, level) => levels[level] === "above"));
  const difference = gross - addFen(above, county.countyNet, county.final, -county.inflows);
  if (difference !== 0) throw new DomainError("revenue.unbalanced", { yuan: yuanText(difference) });
  return { towns: settled, county };
}

type BeforePool = Omit<TownSettlement, "grant" | "final" | "remainingGap">;

function resourcesOf(
  account: TownAccount,
  town: number,
  kinds: readonly LevelKind[],
  receipts: readonly SplitReceipt[],
  rules: SettlementRules,
): BeforePool {
  const { treasury, base, spendingBase, need, transfers, refundTransfer, inflows } = account;
  const gross = sumFen(receipts.map(({ amount }) => amount));
  const levels = kinds.map((_, level) => sumFen(receipts.map(({ parts }) => parts[level] ?? 0)));
  const at = (kind: LevelKind) => sumFen(levels.filter((_, level) => kinds[level] === kind));
  const townLevel = at("town");
  const isOwn = treasury === "own";
  const own = isOwn ? townLevel : 0;
  const excess = base === null ? 0 : excessOf(townLevel, base);
  const shortfall = base === null ? 0 : shortfallOf(townLevel, base);
  const shared = base === null ? null : isOwn ? rules.excess : null;
  const bands = base !== null && shared ? excessBands(townLevel, base, shared, town) : [];
  const excessTown = isOwn
    ? base !== null && shared
      ? excessPart(townLevel, base, shared, town)
      : excess
    : portion(excess, rules.incentive);
  const excessCounty = excess - excessTown;
  const moved = isOwn && base !== null ? shortfallAmount(townLevel, base, rules.shortfall, account.quota, town) : 0;
  const shortfallTransfer = rules.shortfall.kind === "county" ? moved : 0 - moved;
  const { remittance, subsidy } =
    isOwn && base !== null && spendingBase !== null
      ? remit(rules.remittance, {
          revenueBase: base,
          spendingBase,
          actual: townLevel,
          previous: account.previousRemittance,
        })
      : { remittance: 0, subsidy: 0 };
  const allotment = isOwn ? 0 : (spendingBase ?? 0);
  const fromCounty = addFen(
    isOwn ? -excessCounty : excessTown,
    -remittance,
    subsidy,
    shortfallTransfer,
    allotment,
    transfers,
    refundTransfer,
  );
  const resources = addFen(own, fromCounty, inflows);
  return {
    treasury,
    gross,
    levels,
    townLevel,
    own,
    base,
    excess,
    bands,
    excessTown,
    excessCounty,
    shortfall,
    shortfallTransfer,
    remittance,
    subsidy,
    allotment,
    transfers,
    refundTransfer,
    inflows,
    resources,
    need,
    gap: need === null ? 0 : Math.max(0, need - resources),
    countyNet: addFen(at("county"), townLevel - own, -fromCounty),
  };
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
