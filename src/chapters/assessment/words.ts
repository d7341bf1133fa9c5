import type { EntropyScale } from "../../domain/assessment/entropy";
import type { GradeTies, QuotaBy } from "../../domain/assessment/grades";
import type { Direction, Equal, Method } from "../../domain/assessment/points";
import type { Best, TiedPlaces } from "../../domain/assessment/ranks";
import type { Words } from "../../inputs/choices";
import type { Text } from "../../locale/text";

/** How a value becomes points. */
export const methods: Words<Method["kind"]> = {
  minmax: {
    label: { zh: "极差", en: "minmax" },
    about: { zh: "最差 0 分、最好满分", en: "none for the worst, all for the best" },
    synonyms: ["极差法", "极值法", "min-max"],
  },
  efficacy: {
    label: { zh: "功效系数", en: "efficacy" },
    about: { zh: "基础分加功效分，通常 60+40", en: "a base and a part above it, usually 60+40" },
    synonyms: ["功效系数法", "功效"],
  },
  target: {
    label: { zh: "目标完成", en: "target" },
    about: { zh: "按目标完成率，可封顶", en: "by completion of a target, up to a cap" },
    synonyms: ["目标", "完成率", "目标完成率", "目标法"],
  },
  steps: {
    label: { zh: "分段得分", en: "steps" },
    about: { zh: "达到哪一档得哪一档的分", en: "the points of the step that is reached" },
    synonyms: ["分段", "分档", "档次"],
  },
  curve: {
    label: { zh: "分档插值", en: "curve" },
    about: { zh: "档次之间按直线插值", en: "straight between pairs of value and share" },
    synonyms: ["插值", "分段插值", "插值法"],
  },
  rank: {
    label: { zh: "排名", en: "rank" },
    about: { zh: "按名次，并列取平均", en: "by place, ties share the mean place" },
    synonyms: ["排名法", "排名得分", "名次"],
  },
  deduct: {
    label: { zh: "扣分", en: "deduct" },
    about: { zh: "每单位扣若干分，扣完为止", en: "so many points less a unit, not below 0" },
    synonyms: ["扣分法", "倒扣"],
  },
  given: {
    label: { zh: "直接得分", en: "given" },
    about: { zh: "数值就是得分", en: "the value itself" },
    synonyms: ["直接", "直接给分", "原值"],
  },
};

export const directions: Words<Direction> = {
  higher: {
    label: { zh: "越高越好", en: "higher" },
    synonyms: ["正向", "高优", "越大越好", "higher is better", "positive"],
  },
  lower: {
    label: { zh: "越低越好", en: "lower" },
    synonyms: ["逆向", "负向", "低优", "越小越好", "lower is better", "negative"],
  },
};

/** How equal scores share places. */
export const tiedPlaces: Words<TiedPlaces> = {
  competition: {
    label: { zh: "跳位", en: "competition" },
    about: { zh: "1、2、2、4", en: "1 2 2 4" },
    synonyms: ["1224"],
  },
  dense: { label: { zh: "连续", en: "dense" }, about: { zh: "1、2、2、3", en: "1 2 2 3" }, synonyms: ["1223"] },
  average: {
    label: { zh: "平均", en: "average" },
    about: { zh: "1、2.5、2.5、4", en: "1 2.5 2.5 4" },
    synonyms: ["平均名次"],
  },
};

export const bests: Words<Best> = {
  highest: { label: { zh: "高分在前", en: "highest" }, synonyms: ["降序", "从高到低", "descending"] },
  lowest: { label: { zh: "低分在前", en: "lowest" }, synonyms: ["升序", "从低到高", "ascending"] },
};

/** What a tie at the last place of a grade does. */
export const gradeTies: Words<GradeTies> = {
  less: {
    label: { zh: "不超额", en: "less" },
    about: { zh: "并列者都不进，不超名额", en: "none of the tied, so that the quota holds" },
  },
  more: { label: { zh: "都进", en: "more" }, about: { zh: "并列者都进", en: "all of the tied" } },
  order: { label: { zh: "按序", en: "order" }, about: { zh: "排在前面的优先", en: "earlier rows first" } },
  error: {
    label: { zh: "待定", en: "error" },
    about: { zh: "不定等次，并指出是哪些镇街", en: "an error that names them" },
    synonyms: ["报错"],
  },
};

export const quotaScopes: Words<QuotaBy> = {
  ring: {
    label: { zh: "各圈", en: "ring" },
    about: { zh: "各圈按本圈镇街数", en: "of the towns of each ring" },
    synonyms: ["本圈", "分圈"],
  },
  county: {
    label: { zh: "全县", en: "county" },
    about: { zh: "全县名额按各圈大小分配", en: "of all towns, shared among the rings by size" },
    synonyms: ["全市", "全区"],
  },
};

export const entropyScales: Words<EntropyScale> = {
  minmax: {
    label: { zh: "极差", en: "minmax" },
    about: { zh: "先按极差化为 0 至 1", en: "least 0, greatest 1 first" },
    synonyms: ["极差法"],
  },
  share: {
    label: { zh: "占比", en: "share" },
    about: { zh: "直接按占合计的比重", en: "parts of the column's sum as they are" },
    synonyms: ["比重"],
  },
};

/** 口径: what of an indicator is scored. */
export const measuredBy: Words<"level" | "growth" | "difference"> = {
  level: { label: { zh: "数值", en: "level" }, synonyms: ["水平", "总量"] },
  growth: { label: { zh: "增幅", en: "growth" }, synonyms: ["增长率", "增速", "同比"] },
  difference: { label: { zh: "增量", en: "difference" }, synonyms: ["增减", "差额"] },
};

/** 相同时: what all get where no value differs. */
export const equals: Words<Equal> = {
  full: { label: { zh: "满分", en: "full" }, synonyms: ["都得满分"] },
  base: { label: { zh: "基础分", en: "base" }, synonyms: ["都得基础分"] },
  none: { label: { zh: "不计", en: "none" }, synonyms: ["0分", "不得分"] },
};

/** 类别 of an event. */
export const eventKinds: Words<"bonus" | "deduction" | "veto"> = {
  bonus: { label: { zh: "加分", en: "bonus" }, synonyms: ["奖励加分", "加"] },
  deduction: { label: { zh: "扣分", en: "deduction" }, synonyms: ["减分", "扣"] },
  veto: { label: { zh: "一票否决", en: "veto" }, synonyms: ["否决"] },
};

/** 比较范围: among whom an indicator finds its best and worst. */
export const scopes: Words<"ring" | "county"> = {
  ring: { label: { zh: "本圈", en: "ring" }, synonyms: ["各圈", "圈内"] },
  county: { label: { zh: "全县", en: "county" }, synonyms: ["全市", "全区"] },
};

/** What the tables of an assessment call things. */
export const words = {
  town: { zh: "镇街", en: "Town" },
  ring: { zh: "里外圈", en: "Ring" },
  bonus: { zh: "加分", en: "Bonus" },
  deduction: { zh: "扣分", en: "Deduction" },
  total: { zh: "总分", en: "Total" },
  rank: { zh: "名次", en: "Rank" },
  grade: { zh: "等次", en: "Grade" },
  remark: { zh: "说明", en: "Remark" },
} satisfies Record<string, Text>;
