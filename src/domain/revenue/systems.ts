import type { LevelKind, Treasury } from "./books";
import { levelsOf } from "./books";
import { exactFen, roundToFen, type Fen } from "./money";
import { add, floor, multiply, ONE, ratio } from "../kernel/exact";
import { settleAlone, type SettlementRules, type TownAccount } from "./settlement";

/** One town settled both ways, before the pool, everything else as it is; null where no base or spending base is fixed. */
export interface BothSystems {
  readonly today: Treasury;
  readonly own: Fen | null;
  readonly unified: Fen | null;
  /** Own treasury − unified. */
  readonly difference: Fen | null;
  /** What the county has under own treasury − what it has under unified, by the county's own book. */
  readonly county: Fen | null;
  /** The town-level receipts nearest to this year's at which neither is better; null where one always is. */
  readonly critical: Fen | null;
}

export interface SystemsCase {
  readonly levels: readonly LevelKind[];
  readonly account: TownAccount;
  /** The town's receipts by level. */
  readonly received: readonly Fen[];
  readonly rules: SettlementRules;
}

/**
 * The critical receipts are sought in thousandths of a fen, so that the roundings of a settlement leave them within half a
 * fen; for amounts that would pass 2^53 in coarser parts.
 */
const SCALES = [1000, 100, 10] as const;
/** How many times the base and this year's receipts are looked at. */
const FAR = 10;
/** What the roundings of two settlements can leave between equals. */
const ROUNDINGS = 4;

/**
 * What a town has to spend with a treasury of its own and under the county, and where the two meet.
 * @param unit whose they are, for the fault
 * @throws the faults of `settleAlone`
 */
export function bothSystems({ levels, account, received, rules }: SystemsCase, unit = 0): BothSystems {
  const today = account.treasury;
  const { base, spendingBase } = account;
  if (base === null || spendingBase === null)
    return { today, own: null, unified: null, difference: null, county: null, critical: null };
  const under = (treasury: Treasury) => settleAlone({ ...account, treasury }, levels, received, rules, unit);
  const [own, unified] = [under("own"), under("unified")];
  return {
    today,
    own: own.resources,
    unified: unified.resources,
    difference: own.resources - unified.resources,
    county: own.countyNet - unified.countyNet,
    critical: criticalReceipts({ ...account, base }, levelsOf({ levels: received }, levels, "town"), rules, unit),
  };
}

/**
 * Resources are straight lines in the receipts between the edges: the base and the ends of its tiers. Their difference is
 * looked at on every edge and halved in between, which also finds the jump of tiers that hold for the whole excess.
 */
function criticalReceipts(
  account: TownAccount & { base: Fen },
  actual: Fen,
  rules: SettlementRules,
  unit: number,
): Fen | null {
  const largest = FAR * Math.max(account.base, actual, 1);
  const scale = SCALES.find((one) => largest * one < Number.MAX_SAFE_INTEGER / 2) ?? 1;
  const now = actual * scale;
  const fine = { ...account, ...scaled(account, scale) };
  const resources = (treasury: Treasury, receipts: Fen) =>
    settleAlone({ ...fine, treasury }, ["town"], [receipts], rules, unit).resources;
  const difference = (receipts: Fen) => signed(resources("own", receipts) - resources("unified", receipts));
  const edges = edgesOf(account.base * scale, largest * scale, rules);
  const signs = edges.map(difference);
  const meetings = edges.flatMap((edge, index) => {
    const [sign, next, end] = [signs[index] as number, signs[index + 1], edges[index + 1]];
    if (sign === 0 && next === 0 && end !== undefined && edge <= now && now <= end) return [now];
    if (sign === 0) return [edge];
    return next !== undefined && end !== undefined && sign * next < 0 ? [meeting(difference, edge, end)] : [];
  });
  const fen = meetings.map((receipts) => roundToFen(ratio(BigInt(receipts), BigInt(scale))));
  return fen.reduce<Fen | null>(
    (nearest, one) => (nearest === null || Math.abs(one - actual) < Math.abs(nearest - actual) ? one : nearest),
    null,
  );
}

const signed = (difference: number) => (Math.abs(difference) <= ROUNDINGS ? 0 : Math.sign(difference));

/** Where the better of two changes between receipts at which it is not the same. */
function meeting(difference: (receipts: Fen) => number, from: Fen, to: Fen): Fen {
  const before = difference(from);
  const first = firstWhere((receipts) => difference(receipts) !== before, from, to);
  const last = firstWhere((receipts) => difference(receipts) === -before, first - 1, to);
  return Math.round((first + last) / 2);
}

/** The first whole number above `from` for which it holds; it holds for `to`. */
function firstWhere(holds: (value: number) => boolean, from: number, to: number): number {
  let [below, above] = [from, to];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** The edges from 0 on, each with what follows it at once; the last lies far beyond, unless tiers end before. */
function edgesOf(base: Fen, far: Fen, { excess }: SettlementRules): Fen[] {
  const tiers = base > 0 ? (excess?.tiers ?? []) : [];
  const ends = tiers.flatMap(({ upTo }) =>
    upTo === null ? [] : [Number(floor(multiply(exactFen(base), add(ONE, upTo))))],
  );
  const isClosed = tiers.length > 0 && ends.length === tiers.length;
  const end = ends[ends.length - 1] ?? 0;
  const last = isClosed ? end : Math.max(far, FAR * end);
  const all = [0, Math.max(0, base), ...ends.flatMap((edge) => [edge, edge + 1]), last];
  return [...new Set(all.filter((edge) => edge <= last))].sort((a, b) => a - b);
}

function scaled(account: TownAccount, scale: number) {
  const times = <Amount extends Fen | null>(amount: Amount) => (amount === null ? amount : amount * scale) as Amount;
  return {
    base: times(account.base),
    spendingBase: times(account.spendingBase),
    transfers: times(account.transfers),
    refundTransfer: times(account.refundTransfer),
    inflows: times(account.inflows),
    quota: times(account.quota),
    previousRemittance: times(account.previousRemittance),
  };
}
