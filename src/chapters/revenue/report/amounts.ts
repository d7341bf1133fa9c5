import { toNumber, type Rational } from "../../../domain/kernel/exact";
import { fromFen, type Fen, type MoneyUnit } from "../../../domain/revenue/money";
import { moneyUnits } from "../../../inputs/money";
import type { Text } from "../../../locale/text";

/** A cell of a table: words, an amount, or nothing where no figure has been fixed. */
export type ReportCell = Text | number | null;

/** "入库总额(元)": a heading with its unit. */
export function withUnit(label: Text, unit: MoneyUnit): Text {
  const { zh, en } = moneyUnits[unit].label;
  return { zh: `${label.zh}（${zh}）`, en: `${label.en} (${en})` };
}

/** "1,234.50", or in 万元 with as many decimals as the fen need. */
export function amountText(fen: Fen, unit: MoneyUnit): string {
  return fromFen(fen, unit).toLocaleString("en-US", {
    minimumFractionDigits: 2,
    maximumFractionDigits: unit === "yuan" ? 2 : 6,
  });
}

/** "50%", or "1/3" where no short percentage says it. */
export function rateText(rate: Rational): string {
  const percent = toNumber(rate) * 100;
  const short = Number(percent.toFixed(6));
  return Math.abs(short - percent) < 1e-9 ? `${short}%` : `${rate.numerator}/${rate.denominator}`;
}
