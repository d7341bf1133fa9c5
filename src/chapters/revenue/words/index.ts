import type { Treasury } from "../../../domain/revenue/books";
import type { ExcessMode, ZeroBase } from "../../../domain/revenue/excess";
import type { SpendingClass } from "../../../domain/revenue/need";
import type { Word, Words } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";

interface ModeWord extends Word {
  /** As a step of a settlement names it. */
  readonly inSteps: Text;
}

/** 超收算法: to what the rate of a tier applies. */
export const excessModes: Readonly<Record<ExcessMode, ModeWord>> = {
  marginal: {
    label: { zh: "超额累进", en: "Marginally" },
    about: { zh: "各档金额按各档比例，没有跳跃。", en: "Each band by its own rate; no jumps." },
    word: { zh: "超额累进", en: "marginal" },
    inSteps: { zh: "超额累进", en: "marginal tiers" },
    synonyms: ["累进", "分段", "按档累进", "progressive", "band"],
  },
  whole: {
    label: { zh: "全额套档", en: "To the whole" },
    about: { zh: "全部超收按达到的一档，档界处有跳跃。", en: "All of it by the tier reached; jumps at each edge." },
    word: { zh: "全额套档", en: "whole" },
    inSteps: { zh: "全额套档", en: "whole amount by tier" },
    synonyms: ["全额", "套档", "全额累进", "whole amount", "slab"],
  },
};

/** 零基数: which rate an excess over a base of 0 has. */
export const zeroBases: Words<ZeroBase> = {
  error: {
    label: { zh: "须先核定基数", en: "Fix a base first" },
    word: { zh: "须先核定", en: "error" },
    synonyms: ["报错", "不计算"],
  },
  first: {
    label: { zh: "按首档", en: "First tier" },
    word: { zh: "首档", en: "first" },
    synonyms: ["最低档", "第一档", "first rate"],
  },
  top: {
    label: { zh: "按最高档", en: "Top tier" },
    word: { zh: "最高档", en: "top" },
    synonyms: ["末档", "top rate", "last"],
  },
};

/** Whether a change of shares in mid-year counts from its day, or the last shares for the whole year. */
export type Change = "segments" | "restated";

/** 年中体制变动. */
export const changes: Words<Change> = {
  segments: {
    label: { zh: "按入库日期分段", en: "By the day of the posting" },
    word: { zh: "分段", en: "segments" },
    synonyms: ["分段结算", "按日期分段", "by date"],
  },
  restated: {
    label: { zh: "全年按年末比例", en: "Year-end shares for the whole year" },
    word: { zh: "重述", en: "restated" },
    synonyms: ["全年重算", "追溯全年", "whole year"],
  },
};

/** 体制: who has a town's receipts. */
export const treasuries: Words<Treasury> = {
  own: {
    label: { zh: "分税制", en: "own treasury" },
    synonyms: ["镇级金库", "设库", "独立金库", "自有金库", "设库分税", "有金库", "分税", "treasury", "tax sharing"],
  },
  unified: {
    label: { zh: "统管", en: "unified" },
    synonyms: [
      "县级统管",
      "县统管",
      "统收统支",
      "不设库",
      "乡财县管",
      "县管",
      "unified management",
      "county managed",
      "managed",
    ],
  },
};

/** 保障类别, in the order in which spending is met; the first three are the 三保. */
export const spendingClasses: Words<SpendingClass> = {
  livelihood: {
    label: { zh: "保基本民生", en: "livelihood" },
    synonyms: ["基本民生", "民生", "basic livelihood"],
  },
  wages: { label: { zh: "保工资", en: "wages" }, synonyms: ["工资", "人员", "人员经费", "pay"] },
  operation: { label: { zh: "保运转", en: "operation" }, synonyms: ["运转", "公用", "公用经费", "running costs"] },
  other: { label: { zh: "其他", en: "other" }, synonyms: ["其它", "项目", "others"] },
};
