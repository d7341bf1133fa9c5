import { mergeGoals } from "../../chapters/layout/words";
import type { Field, Step } from "../kit/define";
import { isReady } from "../kit/define";
import { kindField, sourceField, yearField } from "../kit/fields";
import { wished, type LayoutChoices } from "./choices";
import { search, type At, type LayoutResult, type LayoutValue } from "./compute";
import { sources } from "./sources";
import { dataViews, effectViews, planViews, wishViews } from "./views";

type LayoutStep = Step<LayoutChoices, LayoutValue, LayoutResult>;

const data: LayoutStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "单元、相邻关系和规则在哪里？", en: "Where are the units, their borders and the rules?" },
  needs: "sources",
  fields: () => sources.map((source) => sourceField<LayoutChoices>(source)),
  views: dataViews,
};

const wishes: LayoutStep = {
  id: "wishes",
  title: { zh: "要求", en: "Wishes" },
  question: { zh: "要几个镇，每镇多少人，什么最要紧？", en: "How many towns, how large, and what matters most?" },
  needs: "value",
  fields: wishFields,
  views: wishViews,
};

function wishFields({ choices }: At): Field<LayoutChoices>[] {
  return [
    {
      kind: "choice",
      id: "count",
      label: { zh: "新镇数", en: "New towns" },
      value: choices.count,
      options: [
        { value: "number", label: { zh: "指定个数", en: "A number" } },
        { value: "most", label: { zh: "尽可能多", en: "As many as can be" } },
        { value: "fewest", label: { zh: "尽可能少", en: "As few as can be" } },
      ],
      change: (count) => wished(choices, { count: count === "most" || count === "fewest" ? count : "number" }),
    },
    ...(choices.count === "number"
      ? [
          {
            kind: "number",
            id: "towns",
            follows: true,
            label: { zh: "个数", en: "How many" },
            value: choices.towns,
            least: 1,
            whole: true,
            change: (towns) => wished(choices, { towns: towns ?? choices.towns }),
          } satisfies Field<LayoutChoices>,
        ]
      : []),
    {
      kind: "number",
      id: "least",
      label: { zh: "每镇至少", en: "People of a town, at least" },
      unit: { zh: "人", en: "people" },
      value: choices.least,
      least: 0,
      whole: true,
      change: (least) => wished(choices, { least: least ?? choices.least }),
    },
    {
      kind: "number",
      id: "most",
      label: { zh: "每镇至多", en: "At most" },
      unit: { zh: "人", en: "people" },
      help: { zh: "留空为不限；上限越低，搜索越快。", en: "Blank for no limit; a lower one makes the search faster." },
      value: choices.most,
      least: 1,
      whole: true,
      change: (most) => wished(choices, { most }),
    },
    kindField(mergeGoals, {
      id: "goal",
      label: { zh: "目标", en: "Goal" },
      value: choices.goal,
      among: ["distance", "balance"],
      change: (goal) => wished(choices, { goal }),
    }),
    ...moreFields(choices),
  ];
}

function moreFields(choices: LayoutChoices): Field<LayoutChoices>[] {
  const number = (
    key: "offices" | "institutions" | "seconds",
    words: Pick<Field<LayoutChoices>, "label" | "help">,
    least: number,
    most?: number,
  ): Field<LayoutChoices> => ({
    kind: "number",
    id: key,
    secondary: true,
    value: choices[key],
    least,
    ...(most === undefined ? {} : { most }),
    whole: true,
    ...words,
    change: (value) => ({ ...choices, [key]: value ?? choices[key] }),
  });
  return [
    number("offices", { label: { zh: "每镇内设机构", en: "Offices of a town" } }, 0),
    number("institutions", { label: { zh: "每镇事业单位", en: "Institutions of a town" } }, 0),
    number(
      "seconds",
      {
        label: { zh: "搜索至多几秒", en: "Seconds for a search" },
        help: { zh: "到时仍未证明的，称为“目前最好”。", en: "What is not proved by then is called the best found." },
      },
      5,
      600,
    ),
    yearField({ label: { zh: "方案年度", en: "Year of the plan" }, secondary: true, least: 2000, choices }),
  ];
}

const plans: LayoutStep = {
  id: "plans",
  title: { zh: "方案", en: "Plans" },
  question: {
    zh: "哪个方案？点一个单元，再点要并入的镇，就知道要付出什么。",
    en: "Which plan? Click a unit, then the town it should go to, and see what that costs.",
  },
  needs: "result",
  search,
  fields: planFields,
  views: planViews,
};

function planFields(at: At): Field<LayoutChoices>[] {
  if (!isReady(at)) return [];
  const { choices, value, result } = at;
  const { found, now } = result;
  const named = (names: readonly string[]) => names.map((one) => ({ value: one, label: { zh: one, en: one } }));
  const chosen: Field<LayoutChoices>[] =
    found && found.plans.length > 1
      ? [
          {
            kind: "choice",
            id: "plan",
            label: { zh: "并列方案", en: "Equal plans" },
            value: String(choices.plan),
            options: found.plans.map((_, plan) => ({
              value: String(plan),
              label: { zh: `方案 ${plan + 1}`, en: `Plan ${plan + 1}` },
            })),
            change: (plan) => ({ ...choices, plan: Number(plan), moved: {}, picked: null }),
          },
        ]
      : [];
  const none = { value: "", label: { zh: "不移动", en: "None" } };
  const unit: Field<LayoutChoices> = {
    kind: "choice",
    id: "picked",
    label: { zh: "移动单元", en: "Move a unit" },
    value: choices.picked ?? "",
    options: [none, ...named(value.layout.units.map((one) => one.unit))],
    change: (picked) => ({ ...choices, picked: picked === "" ? null : picked }),
  };
  if (choices.picked === null) return [...chosen, unit];
  const { picked } = choices;
  const town = now.townOf[value.layout.units.findIndex((one) => one.unit === picked)] ?? "";
  const to: Field<LayoutChoices> = {
    kind: "choice",
    id: "to",
    follows: true,
    label: { zh: "移到", en: "To" },
    value: town,
    options: named([...new Set([...now.names, picked])]),
    change: (target) => ({ ...choices, picked: null, moved: { ...choices.moved, [picked]: target } }),
  };
  return [...chosen, unit, to];
}

const effects: LayoutStep = {
  id: "effects",
  title: { zh: "影响", en: "Effects" },
  question: { zh: "合并带来什么变化？", en: "What does the merge change?" },
  needs: "result",
  fields: () => [],
  views: effectViews,
};

export const steps: readonly LayoutStep[] = [data, wishes, plans, effects];
