import { exact } from "../../domain/kernel/exact";
import type { CellValue } from "../../inputs/cell";
import { ruleNames, type RuleName } from "../../inputs/revenue/ruleTable";
import { excessModes, gapMethods, remittanceRules, shortfallRules, zeroBases } from "../../inputs/revenue/choices";
import { unitWords } from "../../locale/revenue/words";
import type { Language, Text } from "../../locale/text";
import { say } from "../../locale/text";
import type { RevenueChoices } from "./choices";
import { usedTiers } from "./ruleSheet";

/** One row of the table of rules: rule, value, rate, document as SETTLE reads them, and how the two values are formatted. */
export interface RuleRow {
  readonly rule: RuleName;
  readonly cells: readonly [string, string | number | null, number | null, string | null];
  readonly formats: readonly [null, string | null, string | null];
}

const PERCENT = "0.00%";

/** What a planner says of the tables, for which no document stands. */
const UNDOCUMENTED: ReadonlySet<RuleName> = new Set(["year", "receiptUnit", "unit"]);

/** What stands beside a rule until a document is named: it is assumed. */
export const UNNAMED: Text = { zh: "假定，待补文件", en: "assumed, document to come" };

function documentOf(rule: RuleName, { document, documents }: RevenueChoices): string {
  return (documents[rule] ?? document).trim();
}

/** The rules of the choices as the table that SETTLE reads, so that form, sheet and result are one. */
export function ruleRows(choices: RevenueChoices, language: Language): RuleRow[] {
  const words = (text: Text) => say(text, language);
  const row = (
    rule: RuleName,
    value: string | number | null,
    format: string | null = null,
    second: number | null = null,
  ): RuleRow => ({
    rule,
    cells: [
      words(ruleNames[rule].label) + (rule === "pool" ? `(${words(unitWords[choices.unit])})` : ""),
      value,
      second,
      UNDOCUMENTED.has(rule) ? null : documentOf(rule, choices) || words(UNNAMED),
    ],
    formats: [null, format, second === null ? null : PERCENT],
  });
  const named = (names: Readonly<Record<string, readonly string[]>>, value: string) =>
    language === "zh" ? (names[value]?.[0] ?? value) : value;
  return [
    ...usedTiers(choices).map(({ upTo, rate }) =>
      row("tiers", upTo === null ? null : fraction(upTo), upTo === null ? null : PERCENT, fraction(rate)),
    ),
    row("mode", named(excessModes, choices.mode)),
    row("zeroBase", named(zeroBases, choices.zeroBase)),
    row("shortfall", named(shortfallRules, choices.shortfall)),
    ...(choices.shortfallRate === null ? [] : [row("shortfallRate", fraction(choices.shortfallRate), PERCENT)]),
    row("remittance", named(remittanceRules, choices.remittance)),
    ...(choices.remittanceRate === null ? [] : [row("remittanceRate", fraction(choices.remittanceRate), PERCENT)]),
    row("incentive", fraction(choices.incentive), PERCENT),
    ...(choices.pool === null
      ? []
      : [row("pool", choices.pool, "#,##0.00"), row("method", named(gapMethods, choices.method))]),
    ...(choices.pool === null || choices.methodRate === null
      ? []
      : [row("methodRate", fraction(choices.methodRate), PERCENT)]),
    row("year", choices.year, "0"),
    row("change", language === "zh" ? (choices.change === "segments" ? "分段" : "重述") : choices.change),
    row("receiptUnit", words(unitWords[choices.receiptUnit])),
    row("unit", words(unitWords[choices.unit])),
  ];
}

/** The rules as the reader of tables takes them; without a document where none is named. */
export function ruleCells(choices: RevenueChoices): CellValue[][] {
  return ruleRows(choices, "zh").map(({ rule, cells: [label, value, second] }) => [
    label,
    value,
    second,
    documentOf(rule, choices) || null,
  ]);
}

/** 35 percent as the double nearest to 0.35, decided on the decimal. */
function fraction(percent: number): number {
  const { numerator, denominator } = exact(`${percent}%`);
  return Number(numerator) / Number(denominator);
}
