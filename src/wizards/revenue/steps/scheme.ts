import { schemeTableOf } from "../views/scheme";
import { furtherFields } from "./further";
import type { RevenueField, RevenueStep } from "./fields";
import { ruleFields } from "./rules";
import type { RevenueChoices } from "../choices";
import type { At } from "../compute";
import { sourceField } from "../../kit/fields";
import { sourceOf } from "../sources";

/** Shares and rules: from a table, a file, a published scheme or by hand. */
export const scheme: RevenueStep = {
  id: "scheme",
  title: { zh: "体制", en: "Scheme" },
  question: {
    zh: "收入怎样分级，超收短收怎样处理？",
    en: "How is revenue shared, and what follows above and below the base?",
  },
  needs: "result",
  fields: (at) => [...sharesFields(at), ...ruleFields(at.choices), ...furtherFields(at)],
  views: ({ value, choices }) => (value ? [schemeTableOf(value, choices)] : []),
};

function sharesFields({ choices, readings }: At): RevenueField[] {
  const hasTable = readings["scheme"] !== undefined;
  return [
    sourceField(sourceOf.scheme),
    {
      kind: "choice",
      id: "shares",
      label: { zh: "各级比例", en: "Shares" },
      // With a table of shares there is nothing to decide, as a rule.
      secondary: hasTable && choices.shares === "table",
      value: choices.shares,
      options: [
        ...(hasTable ? [{ value: "table", label: { zh: "用体制表", en: "From the scheme table" } }] : []),
        { value: "template", label: { zh: "用模板（假定）", en: "From the template (assumed)" } },
        ...(choices.schemeFile === ""
          ? []
          : [{ value: "file", label: { zh: "用体制文件（JSON）", en: "From the scheme file (JSON)" } }]),
      ],
      change: (shares) => ({ ...choices, shares: shares as RevenueChoices["shares"] }),
    },
  ];
}
