import { ONE, ratio, ZERO } from "../../../domain/kernel/exact";
import type { ShortfallRule } from "../../../domain/revenue/shortfall";
import type { RateWord, RuleWords } from "./rule";

const rate: Omit<RateWord, "usual" | "isNeeded"> = {
  label: { zh: "短收比例", en: "Shortfall rate" },
  least: ZERO,
  most: ratio(1000n),
};

/** 短收办法: what follows when a town falls short of its base. */
export const shortfallRules: RuleWords<ShortfallRule> = {
  self: {
    label: { zh: "短收自负", en: "borne by the town" },
    about: { zh: "自负，不增不减", en: "borne by the town, nothing moves" },
    word: { zh: "短收自负", en: "self" },
    synonyms: ["自负", "自行负担", "self borne", "none", "无"],
    formula: { zh: "不增不减", en: "nothing moves" },
    rule: { kind: "self" },
  },
  cut: {
    label: { zh: "短收扣减", en: "deducted" },
    about: { zh: "按短收扣减（短一扣一）", en: "deducted in proportion" },
    word: { zh: "短收扣减", en: "cut" },
    synonyms: ["扣减", "短一扣一", "按比例扣减", "deduct", "deduction", "one for one"],
    formula: (given) => ({ zh: `−短收 × ${given}`, en: `−shortfall × ${given}` }),
    rate: { ...rate, usual: ONE, isNeeded: false },
    rule: (given) => ({ kind: "cut", rate: given }),
  },
  quota: {
    label: { zh: "核减定额", en: "quota cut" },
    about: { zh: "定额按短收比例核减", en: "a quota cut by shortfall ÷ base" },
    word: { zh: "核减定额", en: "quota" },
    synonyms: ["按短收比例核减", "核减公用经费", "cut quota"],
    formula: { zh: "−定额 × 短收 ÷ 基数", en: "−quota × shortfall ÷ base" },
    rule: { kind: "quota" },
  },
  county: {
    label: { zh: "县级负担", en: "borne by the county in part" },
    about: { zh: "县级负担一部分", en: "borne in part by the county" },
    word: { zh: "县级负担", en: "county" },
    synonyms: ["县负担", "县级补助", "县区负担", "county bears", "borne by county"],
    formula: (given) => ({ zh: `短收 × ${given}`, en: `shortfall × ${given}` }),
    rate: { ...rate, usual: ratio(1n, 2n), isNeeded: true },
    rule: (given) => ({ kind: "county", rate: given }),
  },
};
