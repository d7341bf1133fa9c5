import type { County } from "../../../chapters/revenue/read/county";
import type { RateWord } from "../../../chapters/revenue/words/rule";
import { toNumber } from "../../../domain/kernel/exact";
import { fromFen, type Fen } from "../../../domain/revenue/money";
import { moneyUnits } from "../../../inputs/money";
import type { Text } from "../../../locale/text";
import type { Field, Step } from "../../kit/define";
import { percentOf, rateOf, type RevenueChoices } from "../choices";
import type { RevenueResult } from "../compute";

export type RevenueStep = Step<RevenueChoices, County, RevenueResult>;
export type RevenueField = Field<RevenueChoices>;

export const percentSign: Text = { zh: "%", en: "%" };

/** The rate of the rule in the field before, in percent. */
export function rateField(
  id: string,
  { label, least, most }: RateWord,
  rate: string | null,
  change: (rate: string | null) => RevenueChoices,
): RevenueField {
  const bound = (name: "least" | "most", given: RateWord["least"]) => (given ? { [name]: toNumber(given) * 100 } : {});
  return {
    kind: "number",
    id,
    follows: true,
    label,
    unit: percentSign,
    value: rate === null ? null : percentOf(rate),
    ...bound("least", least),
    ...bound("most", most),
    change: (percent) => change(percent === null ? null : rateOf(percent)),
  };
}

/** A label with the unit that is shown. */
export function inShownUnit({ zh, en }: Text, { unit }: RevenueChoices): Text {
  const { label } = moneyUnits[unit];
  return { zh: `${zh}（${label.zh}）`, en: `${en} (${label.en})` };
}

/** An amount of a table as a field shows it. */
export function shown(fen: Fen | null | undefined, { unit }: RevenueChoices): number | null {
  return fen === null || fen === undefined ? null : fromFen(fen, unit);
}
