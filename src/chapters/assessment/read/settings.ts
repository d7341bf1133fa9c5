import type { GradeTies, QuotaBy } from "../../../domain/assessment/grades";
import type { Rational } from "../../../domain/kernel/exact";
import { comparable } from "../../../domain/kernel/names";
import { count, isBlank, readCell, show, type CellReader, type CellValue } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { fault, type Issue } from "../../../inputs/faults";
import { quantity } from "../../../inputs/rate";
import { gradeTies, quotaScopes, scopes } from "../words";

export interface Settings {
  /** To what the full marks of each ring are scaled; undefined where they stay. */
  readonly full?: Rational;
  readonly bonusCap?: Rational;
  readonly deductionCap?: Rational;
  /** Totals are rounded before they are ranked; exact where it is undefined. */
  readonly decimals?: number;
  readonly ties: GradeTies;
  readonly quotaBy: QuotaBy;
  readonly scope: "ring" | "county";
}

const label = { zh: "设置", en: "settings" };

type Key = keyof Settings;

/** What settings are called, and how they are read. */
const known: Readonly<
  Record<
    Key,
    { readonly names: readonly [zh: string, en: string, ...others: string[]]; readonly reader: CellReader<unknown> }
  >
> = {
  full: { names: ["满分", "full marks", "full"], reader: quantity() },
  bonusCap: { names: ["加分上限", "bonus cap"], reader: quantity() },
  deductionCap: { names: ["扣分上限", "deduction cap", "减分上限"], reader: quantity() },
  decimals: { names: ["小数", "decimals", "小数位"], reader: count({ most: 9 }) },
  ties: { names: ["并列", "ties", "并列处理"], reader: wordReader(gradeTies) },
  quotaBy: { names: ["名额范围", "quotas by", "quotaBy"], reader: wordReader(quotaScopes) },
  scope: { names: ["比较范围", "scope"], reader: wordReader(scopes) },
};

/** Settings from two columns, name and value; a blank value keeps the usual. */
export function readSettings(cells: readonly (readonly CellValue[])[] | undefined): {
  readonly settings: Settings;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const found: Partial<Record<Key, unknown>> = {};
  const keys = new Map(
    Object.entries(known).flatMap(([key, { names }]) => names.map((name) => [comparable(name), key as Key] as const)),
  );
  (cells ?? []).forEach(([name, value], row) => {
    if (isBlank(name)) return;
    const key = keys.get(comparable(show(name)));
    const tell = (what: Issue["fault"]) =>
      issues.push({ severity: "error", fault: what, place: { argument: label, row } });
    if (key === undefined) {
      const choices = Object.values(known).map(({ names: [zh, en] }) => ({ zh, en }));
      return void tell(fault("input.notOneOf", { found: show(name), choices }));
    }
    if (isBlank(value)) return;
    const reading = readCell(known[key].reader, value);
    if ("fault" in reading) tell(reading.fault);
    else found[key] = reading.value;
  });
  const usual: Settings = { ties: "less", quotaBy: "ring", scope: "ring" };
  return { settings: { ...usual, ...(found as Partial<Settings>) }, issues };
}
