import { list } from "../../../locale/text";
import { indicatorsOf } from "../../../chapters/scoring/read";
import type { Field, Readings, Step } from "../../kit/define";
import { sourceField } from "../../kit/fields";
import type { StaffingChoices } from "../choices";
import type { StaffingResult, StaffingValue } from "../compute";
import { blankColumns } from "../compute/blanks";
import { sources, townReading } from "../sources";
import { previewViews } from "../views";
import { scoreViews } from "../views/scores";
import { faultText, ruleFields } from "./rules";
import { weightFields } from "./weights";

type StaffingStep = Step<StaffingChoices, StaffingValue, StaffingResult>;

/** Whose posts are today's: asked where the plan begins from an earlier one. */
function lastYearFields(choices: StaffingChoices): Field<StaffingChoices>[] {
  const { lastYear, todayFrom } = choices;
  if (!lastYear) return [];
  const { year, isFinal } = lastYear;
  return [
    {
      kind: "choice",
      id: "todayFrom",
      label: { zh: "现有编制取自", en: "Posts today are those of" },
      value: todayFrom,
      options: [
        {
          value: "lastYear",
          label: isFinal
            ? { zh: `${year} 年方案的定稿`, en: `the final plan of ${year}` }
            : { zh: `${year} 年方案的结果（未定稿）`, en: `the plan of ${year}, not final yet` },
        },
        { value: "table", label: { zh: "镇街表", en: "the town table" } },
      ],
      change: (value) => ({ ...choices, todayFrom: value === "table" ? "table" : "lastYear" }),
    },
  ];
}

/** Which columns' blanks count as 0: asked where there are any. */
function blankFields(readings: Readings, choices: StaffingChoices): Field<StaffingChoices>[] {
  const reading = townReading(readings);
  const blank = reading ? blankColumns({ reading, indicators: indicatorsOf(reading) }, choices) : [];
  if (blank.length === 0) return [];
  return [
    {
      kind: "several",
      id: "blanksAsZero",
      label: { zh: "空白按 0 计", en: "Blanks count as 0" },
      help: {
        zh: "只勾选空白确实等于 0 的列；结果表上会注明。",
        en: "Tick only columns in which a blank does mean 0; the sheet will say so.",
      },
      values: choices.blanksAsZero,
      options: blank.map(({ id, label }) => ({ value: id, label })),
      change: (blanksAsZero) => ({ ...choices, blanksAsZero }),
    },
  ];
}

const data: StaffingStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "各镇街的数据在哪里？", en: "Where are the figures of the towns?" },
  needs: "value",
  fields: ({ readings, choices }) => [
    ...sources.map(sourceField<StaffingChoices>),
    ...lastYearFields(choices),
    ...blankFields(readings, choices),
  ],
  views: ({ value }) =>
    value
      ? [
          {
            kind: "figures",
            figures: [
              { label: { zh: "镇街", en: "Towns" }, value: { value: value.towns.length, as: "count" } },
              { label: { zh: "可用指标", en: "Indicators" }, value: list(value.indicators.map(({ label }) => label)) },
            ],
          },
        ]
      : [],
};

const weights: StaffingStep = {
  id: "weights",
  title: { zh: "权重", en: "Weights" },
  question: { zh: "按什么分配编制？", en: "What are the posts shared by?" },
  needs: "result",
  fields: weightFields,
  views: scoreViews,
};

const rules: StaffingStep = {
  id: "rules",
  title: { zh: "规则", en: "Rules" },
  question: { zh: "总数是多少，按什么规则取整？", en: "What are the totals, and which rules apply?" },
  needs: "result",
  fields: ruleFields,
  views: () => [],
  lacks: ({ result, value }) => {
    if (!result) return [];
    if (result.shared.length === 0)
      return [{ zh: "请至少填写一类编制的总数。", en: "Give the total of at least one category." }];
    return result.faults.map((fault) => faultText(fault, value?.towns ?? [], result.shared));
  },
};

const preview: StaffingStep = {
  id: "preview",
  title: { zh: "预览", en: "Preview" },
  question: { zh: "这样分配可以吗？", en: "Is this allocation right?" },
  needs: "result",
  fields: () => [],
  views: previewViews,
};

export const steps: readonly StaffingStep[] = [data, weights, rules, preview];
