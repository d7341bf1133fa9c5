import { ratio } from "../../../domain/kernel/exact";
import type { RemittanceRule } from "../../../domain/revenue/remittance";
import type { Text } from "../../../locale/text";
import type { RateWord, RuleWords } from "./rule";

const rate = (label: Text, percent: bigint): RateWord => ({
  label,
  usual: ratio(percent, 100n),
  isNeeded: true,
  least: ratio(-1n),
  most: ratio(1000n),
});
const growth = rate({ zh: "上解年增长率", en: "Growth of the remittance" }, 3n);

/** 上解办法: how a town with more revenue than approved spending remits. */
export const remittanceRules: RuleWords<RemittanceRule> = {
  fixed: {
    label: { zh: "定额上解或补助", en: "fixed" },
    about: {
      zh: "基数收大于支上解、支大于收补助",
      en: "revenue above spending is remitted, below is subsidised",
    },
    word: { zh: "定额上解", en: "fixed" },
    synonyms: ["定额", "定额上解补助", "fixed amount"],
    formula: { zh: "收入基数 − 支出基数", en: "revenue base − spending base" },
    rule: { kind: "fixed" },
  },
  share: {
    label: { zh: "总额分成", en: "share of the total" },
    about: { zh: "总额分成", en: "a share of what is received" },
    word: { zh: "总额分成", en: "share" },
    synonyms: ["总额分成上解", "total share", "total sharing", "ratio"],
    formula: { zh: "镇级收入 × (1 − 支出基数 ÷ 收入基数)", en: "receipts × (1 − spending base ÷ revenue base)" },
    rule: { kind: "share" },
  },
  growth: {
    label: { zh: "递增上解", en: "growing" },
    about: { zh: "递增上解", en: "grows each year" },
    word: { zh: "递增上解", en: "growth" },
    synonyms: ["定额递增", "按比例递增", "fixed growth"],
    formula: () => ({ zh: "上年上解 × (1 + 增长率)", en: "last remittance × (1 + growth)" }),
    rate: growth,
    rule: (given) => ({ kind: "growth", rate: given }),
  },
  chain: {
    label: { zh: "环比上解", en: "growing, never below fixed" },
    about: { zh: "环比上解且不低于定额", en: "the same, never below fixed" },
    word: { zh: "环比上解", en: "chain" },
    synonyms: ["环比增长上解", "环比增长", "chain with floor", "floor"],
    formula: () => ({
      zh: "上年上解 × (1 + 增长率)，不低于收支基数差",
      en: "last remittance × (1 + growth), never below the difference of bases",
    }),
    rate: growth,
    rule: (given) => ({ kind: "chain", rate: given }),
  },
  increment: {
    label: { zh: "增量分成", en: "share of the increment" },
    about: { zh: "增量分成", en: "a rate above the base" },
    word: { zh: "增量分成", en: "increment" },
    synonyms: ["增量上解", "增长分成", "increment share"],
    formula: () => ({ zh: "(镇级收入 − 基数) × 比例", en: "(receipts − base) × rate" }),
    rate: rate({ zh: "增量上解比例", en: "Part of the increment" }, 20n),
    rule: (given) => ({ kind: "increment", rate: given }),
  },
  "base-return": {
    label: { zh: "基数内返还", en: "part of the base returned" },
    about: { zh: "基数内返还一部分", en: "a rate of what is within the base is returned" },
    word: { zh: "基数内返还", en: "base-return" },
    synonyms: ["基数返还", "基数内分成", "base sharing"],
    formula: () => ({ zh: "基数内收入 × (1 − 返还比例)", en: "receipts within the base × (1 − rate)" }),
    rate: rate({ zh: "基数内返还比例", en: "Part of the base returned" }, 65n),
    rule: (given) => ({ kind: "base-return", rate: given }),
  },
  none: {
    label: { zh: "不上解", en: "none" },
    about: { zh: "不上解也不补助", en: "nothing moves" },
    synonyms: ["无", "不办理上解补助"],
    rule: { kind: "none" },
  },
};
