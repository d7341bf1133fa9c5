import { baseRules } from "../../../chapters/revenue/words/bases";
import { chosen } from "../../../chapters/revenue/words/rule";
import { name } from "../../../locale/text";
import { isReady } from "../../kit/define";
import { kindField } from "../../kit/fields";
import type { RevenueChoices } from "../choices";
import { previewViews } from "../views";
import { whatIfViews } from "../views/whatIf";
import { rateField, type RevenueField, type RevenueStep } from "./fields";
import { whatIfFields } from "./whatIf";

/** The result, town by town, and what would be if the scheme were another. */
export const preview: RevenueStep = {
  id: "preview",
  title: { zh: "预览", en: "Preview" },
  question: { zh: "结算结果对吗？", en: "Is this settlement right?" },
  needs: "result",
  fields: ({ choices, value }) => [
    {
      kind: "choice",
      id: "town",
      label: { zh: "看哪个镇街", en: "Town to look at" },
      value: choices.town,
      options: (value?.towns ?? []).map((town) => ({ value: town, label: name(town) })),
      change: (town) => ({ ...choices, town }),
    },
    ...whatIfFields({ choices, value }),
  ],
  views: (at) => (isReady(at) ? [...previewViews(at), ...whatIfViews(at)] : []),
};

/** How next year's bases come about; everything else is settled. */
export const write: RevenueStep = {
  id: "write",
  title: { zh: "写入", en: "Write" },
  question: {
    zh: "写入以下新工作表，不改动现有内容。",
    en: "These new sheets are written. Nothing that exists is changed.",
  },
  needs: "result",
  fields: ({ choices }) => baseFields(choices),
  views: () => [],
};

function baseFields(choices: RevenueChoices): RevenueField[] {
  const { base } = choices;
  const { rate: word } = baseRules[base.kind];
  return [
    kindField(baseRules, {
      id: "baseRule",
      label: { zh: "下年基数", en: "Next year's base" },
      value: base.kind,
      change: (kind) => ({ ...choices, base: chosen(baseRules, kind) }),
    }),
    ...(word ? [rateField("baseGrowth", word, base.rate, (rate) => ({ ...choices, base: { ...base, rate } }))] : []),
  ];
}
