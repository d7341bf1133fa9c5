import { nextBase, type BaseRule } from "../../../domain/revenue/base";
import type { LevelKind } from "../../../domain/revenue/books";
import { addFen, sumFen, type Fen } from "../../../domain/revenue/money";
import { settle, type Settlement, type SettlementRules, type TownAccount } from "../../../domain/revenue/settlement";
import { bothSystems, type BothSystems } from "../../../domain/revenue/systems";
import type { SplitPosting } from "./receipts";

/** All that a settlement is worked out from. */
export interface Case {
  readonly towns: readonly string[];
  readonly accounts: readonly TownAccount[];
  /** What each level of the scheme is to the settlement. */
  readonly kinds: readonly LevelKind[];
  readonly receipts: readonly SplitPosting[];
  readonly rules: SettlementRules;
}

/** @throws the faults of `settle`, with the town as unit */
export function settlementOf({ kinds, accounts, receipts, rules }: Case): Settlement {
  return settle({ levels: kinds, towns: accounts, receipts, rules });
}

/** Each town with a treasury of its own and under the county. @throws the faults of `settle`, with the town as unit */
export function systemsOf({ kinds, accounts, receipts, rules }: Case): BothSystems[] {
  const received = accounts.map(() => kinds.map(() => 0));
  for (const { town, parts } of receipts) {
    const sums = received[town] ?? [];
    parts.forEach((part, level) => (sums[level] = addFen(sums[level] ?? 0, part)));
  }
  return accounts.map((account, town) =>
    bothSystems({ levels: kinds, account, received: received[town] ?? [], rules }, town),
  );
}

/** Σ |entered − computed| ÷ 2 over what the treasury has split itself: what it gave to other levels than the scheme would. */
export function enteredDifference(receipts: readonly SplitPosting[]): Fen {
  const differences = receipts.flatMap(({ parts, computed }) =>
    parts.map((part, level) => Math.abs(part - (computed[level] ?? 0))),
  );
  return sumFen(differences) / 2;
}

/** What one percent more receipts would add: to each level above, to the county, to each town. */
export interface NextPercent {
  readonly gross: Fen;
  readonly above: Fen;
  readonly county: Fen;
  readonly towns: readonly Fen[];
}

export function nextPercent(of: Case, today: Settlement): NextPercent {
  const more = settlementOf({ ...of, receipts: of.receipts.map((receipt) => grown(receipt, 1n)) });
  const above = ({ county }: Settlement) => sumFen(county.levels.filter((_, level) => of.kinds[level] === "above"));
  return {
    gross: more.county.gross - today.county.gross,
    above: above(more) - above(today),
    county: more.county.countyNet - today.county.countyNet,
    towns: more.towns.map(({ final }, town) => final - (today.towns[town]?.final ?? 0)),
  };
}

/** More of a posting by some percent, part by part so that the whole is still the sum of its parts. */
function grown(receipt: SplitPosting, percent: bigint): SplitPosting {
  const parts = receipt.parts.map((part) => addFen(part, Number((BigInt(part) * percent) / 100n)));
  return { ...receipt, parts, amount: sumFen(parts) };
}

/** The bases of the next year, one-off receipts left out; null for a town without a base. */
export function nextBases({ towns }: Settlement, rule: BaseRule, oneOffs: readonly Fen[]): (Fen | null)[] {
  return towns.map(({ base, townLevel }, town) =>
    base === null ? null : nextBase(rule, base, townLevel, oneOffs[town] ?? 0),
  );
}
