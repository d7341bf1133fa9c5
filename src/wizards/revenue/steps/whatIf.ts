import { published } from "../../../chapters/revenue/read/schemeFile";
import { name } from "../../../locale/text";
import type { Option } from "../../kit/define";
import { sourceField } from "../../kit/fields";
import type { RevenueChoices, WhatIf } from "../choices";
import type { At } from "../compute";
import { sourceOf } from "../sources";
import type { RevenueField } from "./fields";

const none: Option = { value: "", label: { zh: "不比较", en: "None" } };
const template: Option = { value: "template", label: { zh: "模板（假定）", en: "Template (assumed)" } };

export function whatIfFields({ choices, value }: Pick<At, "choices" | "value">): RevenueField[] {
  const { whatIf } = choices;
  const ask = (part: Partial<WhatIf>): RevenueChoices => ({ ...choices, whatIf: { ...whatIf, ...part } });
  const examples = published.map(({ id, place, year, document }): Option => ({
    value: id,
    label: { zh: `${place}（${year}）`, en: `${place} (${year})` },
    help: name(document),
  }));
  const shares: Option[] = value?.otherShares
    ? [none, template, { value: "table", label: { zh: "对比体制表", en: "The second scheme table" } }]
    : [none, template];
  return [
    {
      kind: "choice",
      id: "whatIfRules",
      secondary: true,
      label: { zh: "如果改用哪种办法", en: "What if the rules were those of" },
      value: whatIf.rulesOf,
      options: [none, template, ...examples],
      change: (rulesOf) => ask({ rulesOf }),
    },
    {
      kind: "number",
      id: "whatIfTier",
      secondary: true,
      label: { zh: "如果超收归镇比例增减", en: "What if towns kept more of the excess" },
      unit: { zh: "个百分点", en: "points" },
      value: whatIf.tierPoints,
      least: -100,
      most: 100,
      change: (tierPoints) => ask({ tierPoints }),
    },
    {
      kind: "choice",
      id: "whatIfShares",
      secondary: true,
      label: { zh: "如果改用哪种分享比例", en: "What if the shares were those of" },
      value: whatIf.sharesOf,
      options: shares,
      change: (sharesOf) => ask({ sharesOf: sharesOf as WhatIf["sharesOf"] }),
    },
    { ...sourceField(sourceOf.otherScheme), secondary: true },
  ];
}
