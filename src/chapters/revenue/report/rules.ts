import { toNumber, type Rational } from "../../../domain/kernel/exact";
import { fromFen, type Fen, type MoneyUnit } from "../../../domain/revenue/money";
import { kindsOf, sheetWord, type Word, type Words } from "../../../inputs/choices";
import { moneyUnits } from "../../../inputs/money";
import { say, type Language, type Text } from "../../../locale/text";
import { fraction } from "../../../policy/validate";
import { changes, excessModes, zeroBases, type Change } from "../words";
import { gapMethods } from "../words/gaps";
import { ruleNames, type RuleName } from "../words/names";
import { remittanceRules } from "../words/remittance";
import { usedTiers, type Rules } from "../words/rules";
import { shortfallRules } from "../words/shortfall";

/** One row of the table of rules: rule, value, rate, document as `readRules` reads them, and how the two values are formatted. */
export interface RuleRow {
  readonly rule: RuleName;
  readonly cells: readonly [string, string | number | null, string | number | null, string | null];
  readonly formats: readonly [null, string | null, string | null];
  /** The words among which its value is one. */
  readonly words?: readonly string[];
}

/** What the table of rules is written from. */
export interface RulesTold {
  readonly rules: Rules<Rational>;
  readonly pool: Fen | null;
  readonly year: number;
  readonly change: Change;
  readonly receiptUnit: MoneyUnit;
  readonly unit: MoneyUnit;
  /** The document of a rule; "" where none is named. */
  readonly document: (rule: RuleName) => string;
}

const PERCENT = "0.00%";
const MONEY = "#,##0.00";
const YEAR = "0";

/** What a planner says of the tables, for which no document stands. */
const UNDOCUMENTED: ReadonlySet<RuleName> = new Set(["year", "receiptUnit", "unit"]);

/** What stands beside a rule until a document is named: it is assumed. */
export const unnamed: Text = { zh: "假定，待补文件", en: "assumed, document to come" };

/** The rules as a table that SETTLE reads, one row each; a tier's rate stands in the third column. */
export function ruleRows(told: RulesTold, language: Language): RuleRow[] {
  const { rules, pool, unit } = told;
  const words = (text: Text) => say(text, language);
  const word = (one: Word) => words(sheetWord(one));
  const among = <K extends string>(rule: RuleName, table: Words<K>, kind: K): RuleRow => ({
    ...row(rule, word(table[kind])),
    words: kindsOf(table).map((other) => word(table[other])),
  });
  const row = (
    rule: RuleName,
    value: string | number | null,
    format: string | null = null,
    rate: string | number | null = null,
  ): RuleRow => ({
    rule,
    cells: [
      words(ruleNames[rule].label) + (rule === "pool" ? `(${words(moneyUnits[unit].label)})` : ""),
      value,
      rate,
      UNDOCUMENTED.has(rule) ? null : told.document(rule) || words(unnamed),
    ],
    formats: [null, format, rate === null ? null : PERCENT],
  });
  const rateRow = (rule: RuleName, rate: Rational | null): RuleRow[] =>
    rate === null ? [] : [row(rule, rateCell(rate), PERCENT)];
  return [
    ...usedTiers(rules.tiers).map(({ upTo, rate }) =>
      row("tiers", upTo && rateCell(upTo), upTo && PERCENT, rateCell(rate)),
    ),
    among("mode", excessModes, rules.mode),
    among("zeroBase", zeroBases, rules.zeroBase),
    among("shortfall", shortfallRules, rules.shortfall.kind),
    ...rateRow("shortfallRate", rules.shortfall.rate),
    among("remittance", remittanceRules, rules.remittance.kind),
    ...rateRow("remittanceRate", rules.remittance.rate),
    ...rateRow("incentive", rules.incentive),
    ...(pool === null
      ? []
      : [
          row("pool", fromFen(pool, unit), MONEY),
          among("method", gapMethods, rules.method.kind),
          ...rateRow("methodRate", rules.method.rate),
        ]),
    row("year", told.year, YEAR),
    among("change", changes, told.change),
    row("receiptUnit", words(moneyUnits[told.receiptUnit].label)),
    row("unit", words(moneyUnits[unit].label)),
  ];
}

/** A rate as a number where that says it exactly, otherwise as a fraction. */
export function rateCell(rate: Rational): string | number {
  const text = fraction(rate);
  return text.includes("/") ? text : toNumber(rate);
}
