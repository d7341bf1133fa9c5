import { DomainError } from "../../domain/kernel/errors";
import { ratio } from "../../domain/kernel/exact";
import { nextBase, type BaseRule } from "../../domain/revenue/base";
import { addFen, sumFen, toFen, type Fen } from "../../domain/revenue/money";
import { settle, type Settlement, type SettlementRules, type TownAccount } from "../../domain/revenue/settlement";
import { readRuleTable, settlementRules, type WrittenRules } from "../../inputs/revenue/ruleTable";
import type { SplitPosting } from "../../policy/receipts";
import type { RevenueChoices } from "./choices";
import type { RevenueValue } from "./read";
import { ruleCells } from "./rules";

export interface RevenueResult {
  readonly settlement: Settlement;
  readonly receipts: readonly SplitPosting[];
  readonly rules: SettlementRules;
  readonly written: WrittenRules;
  readonly accounts: readonly TownAccount[];
  /** Σ |entered − computed| over what the treasury has split itself. */
  readonly enteredDifference: Fen;
  /** What one percent more receipts would add: to each level above, to the county, to each town. */
  readonly nextPercent: {
    readonly gross: Fen;
    readonly above: Fen;
    readonly county: Fen;
    readonly towns: readonly Fen[];
  };
  readonly nextBases: readonly (Fen | null)[];
}

/** @throws the faults of the rules, and of the settlement with the town as unit */
export function compute(value: RevenueValue, choices: RevenueChoices): RevenueResult {
  const { rules: written, issues } = readRuleTable(ruleCells(choices));
  const [first] = issues;
  if (first) throw new DomainError(first.fault.code, first.fault.facts);
  const rules = settlementRules(written);
  const { receipts } = value;
  const accounts = value.accounts.map((account, town) => adjusted(account, value.towns[town] ?? "", choices));
  const settled = (percent: bigint) =>
    settle({
      levels: value.kinds,
      towns: accounts,
      receipts: percent === 0n ? receipts : receipts.map((receipt) => grown(receipt, percent)),
      rules,
    });
  const settlement = settled(0n);
  const more = settled(1n);
  const above = ({ county }: Settlement) => sumFen(county.levels.filter((_, level) => value.kinds[level] === "above"));
  return {
    settlement,
    receipts,
    rules,
    written,
    accounts,
    enteredDifference:
      sumFen(
        receipts.flatMap(({ parts, computed }) => parts.map((part, level) => Math.abs(part - (computed[level] ?? 0)))),
      ) / 2,
    nextPercent: {
      gross: more.county.gross - settlement.county.gross,
      above: above(more) - above(settlement),
      county: more.county.countyNet - settlement.county.countyNet,
      towns: more.towns.map(({ final }, town) => final - (settlement.towns[town]?.final ?? 0)),
    },
    nextBases: settlement.towns.map(({ base, townLevel }, town) =>
      base === null ? null : nextBase(baseRule(choices), base, townLevel, value.oneOffs[town] ?? 0),
    ),
  };
}

/** One percent more of a posting, part by part so that the whole is still the sum of its parts. */
function grown(receipt: SplitPosting, percent: bigint): SplitPosting {
  const parts = receipt.parts.map((part) => addFen(part, Number((BigInt(part) * percent) / 100n)));
  return { ...receipt, parts, amount: sumFen(parts) };
}

export function baseRule({ baseRule: kind, baseGrowth }: RevenueChoices): BaseRule {
  return kind === "growth" ? { kind, rate: ratio(BigInt(Math.round(baseGrowth * 1e6)), 100_000_000n) } : { kind };
}

/** A town's account with what the planner has set by hand. */
function adjusted(account: TownAccount, town: string, { treasuries, bases, needs, unit }: RevenueChoices): TownAccount {
  const set = bases[town];
  const need = needs[town];
  const fen = (amount: number) => toFen(amount, unit).fen;
  return {
    ...account,
    treasury: treasuries[town] ?? account.treasury,
    base: set?.base === null || set?.base === undefined ? account.base : fen(set.base),
    spendingBase:
      set?.spendingBase === null || set?.spendingBase === undefined ? account.spendingBase : fen(set.spendingBase),
    need: need === null || need === undefined ? account.need : fen(need),
  };
}
