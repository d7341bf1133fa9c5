import { sitingGoals, gridEnds, coordinateUnits } from "../../chapters/services/words";
import type { Text } from "../../locale/text";
import type { Field, FieldWords, Step } from "../kit/define";
import { kindField, sourceField, yearField } from "../kit/fields";
import { numbers, type ServicesChoices } from "./choices";
import type { At, ServicesAnswer, ServicesValue } from "./compute";
import { sources } from "./sources";
import { circleViews, forceViews, gridViews, handlingViews, windowViews } from "./views";

type ServicesStep = Step<ServicesChoices, ServicesValue, ServicesAnswer>;
type NumberKey = keyof typeof numbers;

/** What a number of the choices is called, here and over its yellow cell. */
export const numberWords: Readonly<Record<NumberKey, Pick<FieldWords, "label" | "help">>> = {
  openHours: {
    label: { zh: "全年开放小时", en: "Hours open a year" },
    help: { zh: "假定 250 天、每天 8 小时。", en: "250 days of 8 hours, assumed." },
  },
  peak: {
    label: { zh: "高峰系数", en: "Peak factor" },
    help: { zh: "高峰小时是平均的几倍（假定 2）。", en: "The peak hour over the mean, 2 assumed." },
  },
  minutes: {
    label: { zh: "每人办理分钟", en: "Minutes a person" },
    help: { zh: "在窗口的平均时间（假定）。", en: "Mean time at the window, assumed." },
  },
  wait: { label: { zh: "承诺等待分钟", en: "Promised minutes" } },
  share: { label: { zh: "时限内轮到的比例", en: "Share within them" } },
  busy: { label: { zh: "最高忙碌率", en: "Busiest" } },
  speed: { label: { zh: "时速（公里）", en: "Speed (km an hour)" }, help: { zh: "假定 30。", en: "30 assumed." } },
  factor: {
    label: { zh: "绕行系数", en: "Detour factor" },
    help: { zh: "路程是直线的几倍（假定 1.3）。", en: "Road over straight line, 1.3 assumed." },
  },
  count: {
    label: { zh: "设几处", en: "Number of sites" },
    help: { zh: "含必选的；目标为“覆盖”时不用。", en: "Musts among them; not used for “cover”." },
  },
  limit: { label: { zh: "时限（分钟）", en: "Limit (minutes)" } },
  least: {
    label: { zh: "每个领域最少持证", en: "Certified officers a field" },
    help: { zh: "行政处罚法第四十二条：不得少于两人。", en: "Art. 42 of the Administrative Penalty Law: two." },
  },
  load: {
    label: { zh: "人均办案上限", en: "Cases an officer at most" },
    help: { zh: "留空则不计负荷缺口。", en: "Blank: officers lacking are not told." },
  },
  officers: {
    label: { zh: "执法人员总数", en: "Officers to share" },
    help: { zh: "留空为各镇街下限之和。", en: "Blank: the sum of the towns' floors." },
  },
  training: {
    label: { zh: "可培训持证人次", en: "Certificates to train" },
    help: { zh: "先补哪些领域由办案数决定。", en: "Cases decide which fields come first." },
  },
};

function numberField(choices: ServicesChoices, key: NumberKey, more: Partial<FieldWords> = {}): Field<ServicesChoices> {
  const blank = key === "load" || key === "officers";
  return {
    kind: "number",
    id: key,
    ...numberWords[key],
    ...more,
    value: choices[key],
    ...numbers[key],
    change: (value) => ({ ...choices, [key]: blank ? value : (value ?? choices[key]) }),
  };
}

const secondary = { secondary: true };

const data: ServicesStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: {
    zh: "社区表在哪里？其余各表可有可无。",
    en: "Where is the table of communities? The others are optional.",
  },
  needs: "sources",
  fields: ({ choices }) => [
    ...sources.map((source) => sourceField<ServicesChoices>(source)),
    yearField({ label: { zh: "方案年度", en: "Year of the plan" }, secondary: true, least: 2000, choices }),
  ],
  views: () => [],
};

const handling: ServicesStep = {
  id: "handling",
  title: { zh: "办理", en: "Handling" },
  question: { zh: "哪些事下沉了，办得怎样？", en: "What can be had where, and how is it handled?" },
  needs: "result",
  fields: () => [],
  views: handlingViews,
};

const windows: ServicesStep = {
  id: "windows",
  title: { zh: "窗口", en: "Windows" },
  question: { zh: "高峰时要开几个窗口？", en: "How many windows does the peak need?" },
  needs: "result",
  fields: ({ choices, readings }) =>
    readings["cases"]
      ? [
          numberField(choices, "peak"),
          numberField(choices, "minutes"),
          numberField(choices, "wait"),
          numberField(choices, "openHours", secondary),
          numberField(choices, "share", secondary),
          numberField(choices, "busy", secondary),
        ]
      : [],
  views: windowViews,
};

const circle: ServicesStep = {
  id: "circle",
  title: { zh: "服务圈", en: "Circle" },
  question: { zh: "服务中心设在哪里最好？", en: "Where are service centres best?" },
  needs: "result",
  fields: ({ choices, readings }: At) =>
    readings["sites"]
      ? [
          kindField(sitingGoals, {
            id: "goal",
            label: { zh: "目标", en: "Goal" },
            value: choices.goal,
            change: (goal) => ({ ...choices, goal }),
          }),
          ...(choices.goal === "cover" ? [] : [numberField(choices, "count")]),
          numberField(choices, "limit"),
          numberField(choices, "speed", secondary),
          numberField(choices, "factor", secondary),
          kindField(coordinateUnits, {
            id: "unit",
            label: { zh: "坐标", en: "Coordinates" },
            secondary: true,
            value: choices.unit,
            change: (unit) => ({ ...choices, unit }),
          }),
        ]
      : [],
  views: circleViews,
};

const force: ServicesStep = {
  id: "force",
  title: { zh: "执法", en: "Enforcement" },
  question: { zh: "执法力量够不够，先补哪里？", en: "Do the officers suffice, and where first?" },
  needs: "result",
  fields: ({ choices, value }) =>
    value?.force ? (["least", "load", "officers", "training"] as const).map((key) => numberField(choices, key)) : [],
  views: forceViews,
};

const grids: ServicesStep = {
  id: "grids",
  title: { zh: "网格", en: "Grids" },
  question: { zh: "划多少网格，配多少人？", en: "How many grids, and how many people?" },
  needs: "result",
  fields: ({ choices }) => [
    kindField(gridEnds, {
      id: "grids",
      label: gridLabel,
      value: choices.grids,
      change: (end) => ({ ...choices, grids: end }),
    }),
  ],
  views: gridViews,
};

const gridLabel: Text = { zh: "在标准内取", en: "Within the standard" };

export const steps: readonly ServicesStep[] = [data, handling, windows, circle, force, grids];
