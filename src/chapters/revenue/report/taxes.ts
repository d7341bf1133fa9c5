import { fromFen, sumFen, type MoneyUnit } from "../../../domain/revenue/money";
import { name, type Text } from "../../../locale/text";
import type { TaxLine } from "../answer/receipts";
import { rateText, withUnit, type ReportCell } from "./amounts";
import { countyRow } from "./settlement";

/** What was collected of every tax under each version of its shares, by level, with the document: headings, rows, a total. */
export function taxTable(
  lines: readonly TaxLine[],
  levels: readonly Text[],
  unit: MoneyUnit,
  totalLabel: Text = countyRow,
): ReportCell[][] {
  return [
    [
      { zh: "税种", en: "Tax" },
      { zh: "施行日期", en: "From" },
      { zh: "比例", en: "Shares" },
      withUnit({ zh: "入库总额", en: "Gross receipts" }, unit),
      ...levels.map((level) => withUnit(level, unit)),
      { zh: "依据", en: "Document" },
    ],
    ...lines.map(({ tax, version: { from, values, basis }, amount, parts }): ReportCell[] => [
      tax.title,
      name(from ?? ""),
      name((values ?? []).map(rateText).join(" : ")),
      fromFen(amount, unit),
      ...parts.map((fen) => fromFen(fen, unit)),
      name(basis),
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
