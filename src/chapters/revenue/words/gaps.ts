import { ONE, ratio, ZERO } from "../../../domain/kernel/exact";
import type { GapMethod } from "../../../domain/revenue/equalisation";
import type { RateWord, RuleWords } from "./rule";

const rate: Omit<RateWord, "usual"> = {
  label: { zh: "补助参数", en: "Parameter" },
  isNeeded: false,
  least: ZERO,
  most: ONE,
};

/** 缺口补助办法: how a pool fills gaps. The usual rates are the German and the Japanese where a method has a model. */
export const gapMethods: RuleWords<GapMethod> = {
  proportional: {
    label: { zh: "按缺口比例", en: "by gap" },
    about: { zh: "按缺口比例", en: "by gap, the same percentage for all" },
    word: { zh: "按缺口比例", en: "proportional" },
    synonyms: ["比例", "缺口比例", "按比例", "pro rata"],
    rule: { kind: "proportional" },
  },
  "water-filling": {
    label: { zh: "保障率拉平", en: "lowest coverage first" },
    about: { zh: "保障率由低到高拉平", en: "lowest coverage first" },
    word: { zh: "保障率拉平", en: "water-filling" },
    synonyms: ["注水", "补低", "补齐最低", "水位法", "water fill", "water level", "levelling"],
    rule: { kind: "water-filling" },
  },
  full: {
    label: { zh: "全额补足", en: "in full" },
    about: { zh: "全额补足", en: "every gap" },
    word: { zh: "全额补足", en: "full" },
    synonyms: ["足额", "补足", "all"],
    rule: { kind: "full" },
  },
  floor: {
    label: { zh: "保底", en: "up to a floor" },
    about: { zh: "补到平均数的一定比例", en: "up to a part of the mean" },
    word: { zh: "保底", en: "floor" },
    synonyms: ["人均保底", "最低保障", "minimum", "raise"],
    rate: { ...rate, usual: ONE },
    rule: (given) => ({ kind: "floor", rate: given }),
  },
  linear: {
    label: { zh: "按差额比例", en: "part of the distance to the mean" },
    about: { zh: "按与平均数差额的比例", en: "a part of the distance to the mean" },
    word: { zh: "线性均衡", en: "linear" },
    synonyms: ["差额比例", "线性", "germany"],
    rate: { ...rate, usual: ratio(63n, 100n) },
    rule: (given) => ({ kind: "linear", rate: given }),
  },
  retention: {
    label: { zh: "自有财力留用", en: "own resources counted in part" },
    about: { zh: "部分自有财力不计入", en: "part of own resources not counted" },
    word: { zh: "留用比例", en: "retention" },
    synonyms: ["留成", "japan"],
    rate: { ...rate, usual: ratio(25n, 100n) },
    rule: (given) => ({ kind: "retention", rate: given }),
  },
  coefficient: {
    label: { zh: "统一系数", en: "one coefficient" },
    about: { zh: "统一系数、各有上限", en: "one for all, with caps" },
    word: { zh: "转移支付系数", en: "coefficient" },
    synonyms: ["系数", "系数法", "china"],
    rule: { kind: "coefficient" },
  },
};
