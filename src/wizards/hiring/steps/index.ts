import { exitOptions } from "../../../chapters/workforce/words";
import type { Field, Step } from "../../kit/define";
import { kindField, sourceField } from "../../kit/fields";
import type { HiringChoices } from "../choices";
import { asOfWords, type At, type HiringResult, type HiringValue } from "../compute";
import { sources } from "../sources";
import { dataViews } from "../views/data";
import { headroomViews } from "../views/headroom";
import { peopleViews } from "../views/people";
import { planViews } from "../views/plan";
import { previewViews } from "../views/preview";
import { headroomFields } from "./headroom";
import { lacks, planFields } from "./plan";

type HiringStep = Step<HiringChoices, HiringValue, HiringResult>;
type Fields = readonly Field<HiringChoices>[];

const data: HiringStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "镇街表和实名制台账在哪里？", en: "Where are the towns and the roster?" },
  needs: "sources",
  fields: () =>
    sources.map((source) => ({ ...sourceField<HiringChoices>(source), ...(source.byHand ? { secondary: true } : {}) })),
  views: dataViews,
};

const people: HiringStep = {
  id: "people",
  title: { zh: "人员", en: "People" },
  question: { zh: "算哪些人，他们什么时候退？", en: "Who counts, and when do they leave?" },
  needs: "value",
  fields: peopleFields,
  views: peopleViews,
};

function peopleFields({ choices }: At): Fields {
  return [
    {
      kind: "text",
      id: "asOf",
      label: asOfWords,
      help: { zh: "按这一天的在编人员计算。", en: "Who is on the roll on this day counts." },
      value: choices.asOf,
      change: (asOf) => ({ ...choices, asOf }),
    },
    {
      kind: "choice",
      id: "headcount",
      label: { zh: "实有人数取自", en: "Headcount from" },
      value: choices.headcount,
      options: [
        { value: "roster", label: { zh: "实名制台账", en: "the roster" } },
        { value: "towns", label: { zh: "镇街表", en: "the town table" } },
      ],
      change: (value) => ({ ...choices, headcount: value === "towns" ? "towns" : "roster" }),
    },
    kindField(exitOptions, {
      id: "option",
      label: { zh: "退休口径", en: "Retirement" },
      value: choices.option,
      change: (option) => ({ ...choices, option }),
    }),
    {
      kind: "number",
      id: "attrition",
      label: { zh: "年流失率", en: "Other losses a year" },
      help: { zh: "退休以外的流失，只用于推演。", en: "Besides retirement; for the years ahead alone." },
      unit: { zh: "%", en: "%" },
      value: choices.attrition,
      least: 0,
      most: 100,
      change: (attrition) => ({ ...choices, attrition: attrition ?? 0 }),
    },
    {
      kind: "switch",
      id: "outsiders",
      secondary: true,
      label: { zh: "不计单位不在镇街表的人", en: "Leave out people of other units" },
      help: {
        zh: "打开后这些人不计入；写入的是数值，不随台账重算。",
        en: "They are then left out, and the sheets hold values that do not follow the roster.",
      },
      value: choices.outsiders === "skip",
      change: (isOn) => ({ ...choices, outsiders: isOn ? "skip" : "error" }),
    },
  ];
}

const headroom: HiringStep = {
  id: "headroom",
  title: { zh: "空间", en: "Headroom" },
  question: { zh: "各镇街还有多少空间？", en: "How many places are there?" },
  needs: "result",
  fields: headroomFields,
  views: headroomViews,
};

const plan: HiringStep = {
  id: "plan",
  title: { zh: "计划", en: "Plan" },
  question: { zh: "今年进几人，分给谁？", en: "How many may join, and where?" },
  needs: "result",
  fields: planFields,
  views: planViews,
  lacks,
};

const preview: HiringStep = {
  id: "preview",
  title: { zh: "预览", en: "Preview" },
  question: { zh: "这份计划可以吗？", en: "Is this plan right?" },
  needs: "result",
  fields: () => [],
  views: previewViews,
  lacks,
};

export const steps: readonly HiringStep[] = [data, people, headroom, plan, preview];
