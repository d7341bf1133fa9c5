import type { County } from "../../../chapters/revenue/read/county";
import { gapMethods } from "../../../chapters/revenue/words/gaps";
import { chosen } from "../../../chapters/revenue/words/rule";
import { moneyUnits } from "../../../inputs/money";
import { isReady } from "../../kit/define";
import { kindField, sourceField } from "../../kit/fields";
import type { RevenueChoices } from "../choices";
import { sourceOf } from "../sources";
import { gapsTable } from "../views/towns";
import { inShownUnit, rateField, shown, type RevenueField, type RevenueStep } from "./fields";

/** What the towns need, and how a pool fills their gaps. */
export const pool: RevenueStep = {
  id: "pool",
  title: { zh: "补助", en: "Pool" },
  question: { zh: "各镇街需要多少，缺口怎么补？", en: "What does each town need, and how are gaps filled?" },
  needs: "result",
  fields: ({ choices, value }) => [
    {
      kind: "number",
      id: "pool",
      label: { zh: "缺口补助资金", en: "Pool" },
      help: { zh: "留空则不补。", en: "Blank for none." },
      unit: moneyUnits[choices.unit].label,
      value: choices.pool,
      least: 0,
      change: (amount) => ({ ...choices, pool: amount }),
    },
    ...methodFields(choices),
    sourceField(sourceOf.needItems),
    ...(value ? [needsField(value, choices)] : []),
  ],
  views: (at) => (isReady(at) ? [gapsTable(at)] : []),
};

function methodFields(choices: RevenueChoices): RevenueField[] {
  const { method } = choices.rules;
  const withMethod = (changed: typeof method): RevenueChoices => ({
    ...choices,
    rules: { ...choices.rules, method: changed },
  });
  const { rate: word } = gapMethods[method.kind];
  return [
    kindField(gapMethods, {
      id: "method",
      label: { zh: "补助办法", en: "Method" },
      value: method.kind,
      change: (kind) => withMethod(chosen(gapMethods, kind)),
    }),
    ...(word ? [rateField("methodRate", word, method.rate, (rate) => withMethod({ ...method, rate }))] : []),
  ];
}

function needsField(county: County, choices: RevenueChoices): RevenueField {
  return {
    kind: "numbers",
    id: "needs",
    label: inShownUnit({ zh: "支出需求", en: "Need" }, choices),
    columns: [{ zh: "需求", en: "Need" }],
    rows: county.towns.map((town, index) => ({
      id: town,
      label: town,
      values: [choices.needs[town] ?? shown(county.accounts[index]?.need, choices)],
    })),
    change: (town, _column, need) => ({ ...choices, needs: { ...choices.needs, [town]: need } }),
  };
}
