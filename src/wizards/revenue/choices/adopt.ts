import { readRules } from "../../../chapters/revenue/read/rules";
import { ruleRows, unnamed } from "../../../chapters/revenue/report/rules";
import { treasuries } from "../../../chapters/revenue/words";
import { ruleNames, type RuleName } from "../../../chapters/revenue/words/names";
import { withRates } from "../../../chapters/revenue/words/rules";
import { fromFen, toFen, type MoneyUnit } from "../../../domain/revenue/money";
import { isBlank, number, readCell, show, text, type CellValue } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { fraction } from "../../../policy/validate";
import { putAt } from "../../kit/parameters";
import { rulesTold } from "../compute";
import type { RevenueChoices } from "./index";

/** The key of a cell of the rules: which rule, which of several rows of it, and which column of the table. */
export function ruleKey(rule: RuleName, nth: number, column: number): string {
  return `rules/${rule}/${nth}/${column}`;
}

const DOCUMENT_COLUMN = 3;

/**
 * The choices with what the planner has put into a yellow cell of the settlement since; undefined where the cell cannot be
 * read as that choice, and for the unit of everything that is shown, in which the other amounts stand.
 * @param key a cell of the rules (`ruleKey`), treasuries/夏庄镇, or bases/夏庄镇/base/wan and needs/夏庄镇/yuan with the unit of the column
 */
export function adopt(choices: RevenueChoices, key: string, cell: CellValue): RevenueChoices | undefined {
  const [part, name = "", ...rest] = key.split("/");
  if (part === "rules") return withRule(choices, name as RuleName, rest.map(Number), cell);
  if (part === "town") return valued(text(), cell, (town) => ({ ...choices, town }));
  if (part === "treasuries")
    return valued(wordReader(treasuries), cell, (treasury) => putAt(choices, [part, name], treasury));
  if (part !== "bases" && part !== "needs") return undefined;
  return valued(number({ least: 0 }), cell, (amount) => {
    const unit = rest[rest.length - 1] as MoneyUnit;
    const shown = fromFen(toFen(amount, unit).fen, choices.unit);
    if (part === "needs") return putAt(choices, [part, name], shown);
    const before = choices.bases[name] ?? { base: null, spendingBase: null };
    return putAt(choices, [part, name], { ...before, [rest[0] ?? ""]: shown });
  });
}

function valued<Value>(
  reader: Parameters<typeof readCell<Value>>[0],
  cell: CellValue,
  taken: (value: Value) => RevenueChoices,
): RevenueChoices | undefined {
  const reading = isBlank(cell) ? undefined : readCell(reader, cell);
  return reading && "value" in reading ? taken(reading.value) : undefined;
}

/** The table of rules is laid out as it was written, with the one cell changed, and read as the settlement reads it. */
function withRule(
  choices: RevenueChoices,
  rule: RuleName,
  [nth = 0, column = 0]: readonly number[],
  cell: CellValue,
): RevenueChoices | undefined {
  if (!(rule in ruleNames) || rule === "unit") return undefined;
  if (column === DOCUMENT_COLUMN) return putAt(choices, ["documents", rule], documentIn(cell));
  if (isBlank(cell) && !(rule === "tiers" && column === 1)) return undefined;
  const rows = ruleRows(rulesTold(choices), "zh");
  const row = rows.filter((one) => one.rule === rule)[nth];
  if (!row) return undefined;
  const cells = rows.map((one) =>
    one.cells.map((old, at): CellValue => (one === row && at === column ? cell : (old ?? ""))),
  );
  const { written, issues } = readRules({ cells });
  if (issues.length > 0) return undefined;
  return {
    ...choices,
    rules: withRates(written.rules, fraction),
    pool: written.pool === null ? null : fromFen(written.pool, choices.unit),
    change: written.change,
    year: written.year ?? choices.year,
    receiptUnit: written.receiptUnit ?? choices.receiptUnit,
  };
}

function documentIn(cell: CellValue): string {
  const document = show(cell).trim();
  return document === unnamed.zh || document === unnamed.en ? "" : document;
}
