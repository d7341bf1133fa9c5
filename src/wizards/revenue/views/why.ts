import { linesByTax } from "../../../chapters/revenue/answer/receipts";
import { settlementSteps } from "../../../chapters/revenue/report/steps";
import { name } from "../../../locale/text";
import { townNamed } from "../../kit/fields";
import type { Explanation } from "../../kit/view";
import { documentOf } from "../choices";
import type { Ready } from "../compute";
import { money } from "./figures";

/** The steps from receipts to final resources of one town. */
export function why({ value, result, choices }: Ready, town: number): Explanation {
  const settled = result.settlement.towns[town];
  const title = value.towns[town] ?? "";
  if (!settled) return { title: name(title), lines: [] };
  const steps = settlementSteps({
    town: settled,
    lines: linesByTax(
      value.receipts.filter((receipt) => receipt.town === town),
      value.kinds,
    ),
    levels: value.shares.scheme.levels.map((level) => level.title),
    rules: result.of.rules,
    document: (rule) => documentOf(choices, rule),
    unit: choices.unit,
  });
  const join = (parts: readonly string[]) => parts.filter(Boolean).join(" · ");
  return {
    title: { zh: `${title}：从收入到财力`, en: `${title}: from receipts to resources` },
    lines: steps.map(({ label, rule, formula, numbers, amount, document }) => ({
      label,
      value: money(amount, choices),
      detail: {
        zh: join([rule.zh, formula.zh, numbers, document]),
        en: join([rule.en, formula.en, numbers, document]),
      },
    })),
  };
}

/** The resources of one town. */
export function explain(ready: Ready, row: string): Explanation[] {
  const town = townNamed(ready.value.towns, row);
  return town === undefined ? [] : [why(ready, town)];
}
