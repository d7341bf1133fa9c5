import { remittanceRules } from "../../../chapters/revenue/words/remittance";
import { chosen, type RuleChoice, type RuleWord } from "../../../chapters/revenue/words/rule";
import type { Rules } from "../../../chapters/revenue/words/rules";
import { shortfallRules } from "../../../chapters/revenue/words/shortfall";
import type { Text } from "../../../locale/text";
import type { NumbersRow } from "../../kit/define";
import { kindField } from "../../kit/fields";
import { percentOf, rateOf, type RevenueChoices } from "../choices";
import { percentSign, rateField, type RevenueField } from "./fields";

/** How many rows for tiers the form has at least. */
const TIER_ROWS = 4;

/** The rules in the order in which money moves by them. */
export function ruleFields(choices: RevenueChoices): RevenueField[] {
  const { rules } = choices;
  const withRules = (part: Partial<Rules<string>>): RevenueChoices => ({ ...choices, rules: { ...rules, ...part } });
  return [
    {
      kind: "text",
      id: "document",
      label: { zh: "体制文件", en: "Document of the rules" },
      help: {
        zh: "文号或名称，写在每条规则的依据栏和结算单上。",
        en: "Its number or name; it stands beside every rule and on the forms.",
      },
      value: choices.document,
      change: (document) => ({ ...choices, document, documents: {} }),
    },
    tiersField(rules, withRules),
    ...kindAndRate("shortfall", { zh: "短收办法", en: "Shortfall" }, shortfallRules, rules.shortfall, (shortfall) =>
      withRules({ shortfall }),
    ),
    ...kindAndRate(
      "remittance",
      { zh: "上解办法", en: "Remittance" },
      remittanceRules,
      rules.remittance,
      (remittance) => withRules({ remittance }),
    ),
    {
      kind: "number",
      id: "incentive",
      label: { zh: "统管镇超收激励", en: "Incentive of unified towns" },
      unit: percentSign,
      value: percentOf(rules.incentive),
      least: 0,
      most: 100,
      change: (incentive) => withRules({ incentive: rateOf(incentive ?? 0) }),
    },
  ];
}

function tiersField(
  { tiers }: Rules<string>,
  withRules: (part: Partial<Rules<string>>) => RevenueChoices,
): RevenueField {
  const percent = (rate: string | null | undefined) => (rate === null || rate === undefined ? null : percentOf(rate));
  const rows = Array.from({ length: Math.max(TIER_ROWS, tiers.length) }, (_, tier): NumbersRow => ({
    id: String(tier),
    label: String(tier + 1),
    values: [percent(tiers[tier]?.upTo), percent(tiers[tier]?.rate)],
  }));
  return {
    kind: "numbers",
    id: "tiers",
    label: { zh: "超收分档", en: "Tiers of the excess" },
    help: {
      zh: "增幅上限留空为不封顶；全部留空则超收全归镇。",
      en: "A blank edge has no end; without tiers the town keeps all.",
    },
    columns: [
      { zh: "增幅至 %", en: "Growth to %" },
      { zh: "归镇 %", en: "Town %" },
    ],
    rows,
    change: (row, column, amount) => {
      const told = amount === null ? null : rateOf(amount);
      return withRules({
        tiers: rows.map(({ id }, tier) => {
          const { upTo = null, rate = null } = tiers[tier] ?? {};
          return id !== row ? { upTo, rate } : column === 0 ? { upTo: told, rate } : { upTo, rate: told };
        }),
      });
    },
  };
}

/** A rule by its kind, and its rate where the kind has one. */
function kindAndRate<Kind extends string>(
  id: string,
  label: Text,
  words: Readonly<Record<Kind, RuleWord<unknown>>>,
  rule: RuleChoice<Kind, string>,
  change: (rule: RuleChoice<Kind, string>) => RevenueChoices,
): RevenueField[] {
  const { rate: word } = words[rule.kind];
  return [
    kindField(words, { id, label, value: rule.kind, change: (kind) => change(chosen(words, kind)) }),
    ...(word ? [rateField(`${id}Rate`, word, rule.rate, (rate) => change({ ...rule, rate }))] : []),
  ];
}
