import { fromFen, sumFen, type MoneyUnit } from "../../domain/revenue/money";
import type { Text } from "../text";
import { countyRow, withUnit, type SettlementCell } from "./settlement";
import { rateText, type TaxLine } from "./steps";

/** What was collected of every tax under each version of its shares, by level, with the document: headings, rows, a total. */
export function taxTable(
  lines: readonly TaxLine[],
  levels: readonly Text[],
  unit: MoneyUnit,
  totalLabel: Text = countyRow,
): SettlementCell[][] {
  const said = (text: string): Text => ({ zh: text, en: text });
  return [
    [
      { zh: "税种", en: "Tax" },
      { zh: "施行日期", en: "From" },
      { zh: "比例", en: "Shares" },
      withUnit({ zh: "入库总额", en: "Gross receipts" }, unit),
      ...levels.map((level) => withUnit(level, unit)),
      { zh: "依据", en: "Document" },
    ],
    ...lines.map(({ tax, from, shares, amount, parts, basis }): SettlementCell[] => [
      tax,
      said(from ?? ""),
      said(shares.map(rateText).join(" : ")),
      fromFen(amount, unit),
      ...parts.map((fen) => fromFen(fen, unit)),
      said(basis),
    ]),
    [
      totalLabel,
      null,
      null,
      fromFen(sumFen(lines.map(({ amount }) => amount)), unit),
      ...levels.map((_, level) => fromFen(sumFen(lines.map(({ parts }) => parts[level] ?? 0)), unit)),
      null,
    ],
  ];
}
