import type { MergeRule } from "../../domain/layout/county";
import type { MergeGoal } from "../../domain/layout/goals";
import type { Words } from "../../inputs/choices";

/** 目标: what a plan is to be best at. */
export const mergeGoals: Words<MergeGoal> = {
  none: {
    label: { zh: "无", en: "none" },
    about: { zh: "不比较，数出并列出方案", en: "plans are counted and listed, none is better" },
    synonyms: ["计数", "count"],
  },
  distance: {
    label: { zh: "路程", en: "distance" },
    about: { zh: "居民到驻地的人公里最少", en: "least people × km to the seats" },
    synonyms: ["人公里", "距离", "路程最短"],
  },
  balance: {
    label: { zh: "均衡", en: "balance" },
    about: { zh: "各镇人口与平均数之差的平方和最小", en: "least sum of squared deviations from the mean people" },
    synonyms: ["人口均衡", "最均衡", "even"],
  },
};

/** 新镇数 where it is no number. */
export const townNumbers: Words<"most" | "fewest"> = {
  most: {
    label: { zh: "最多", en: "most" },
    about: { zh: "镇数尽可能多", en: "as many towns as can be" },
    synonyms: ["尽可能多", "max"],
  },
  fewest: {
    label: { zh: "最少", en: "fewest" },
    about: { zh: "镇数尽可能少", en: "as few towns as can be" },
    synonyms: ["尽可能少", "min"],
  },
};

/** 规则: what a town must keep to. */
export const mergeRules: Words<MergeRule["kind"]> = {
  together: {
    label: { zh: "合并", en: "together" },
    about: { zh: "必须在同一个镇", en: "in one town" },
    synonyms: ["功能区", "同镇", "zone"],
  },
  apart: {
    label: { zh: "分开", en: "apart" },
    about: { zh: "两两不得同镇", en: "no two in one town" },
    synonyms: ["不同镇", "不得同镇", "separate"],
  },
  alone: {
    label: { zh: "单独", en: "alone" },
    about: { zh: "单独成镇", en: "a town of its own" },
    synonyms: ["单独成镇", "不并"],
  },
  seat: {
    label: { zh: "驻地", en: "seat" },
    about: { zh: "必须是驻地", en: "must be the seat of its town" },
    synonyms: ["镇驻地", "政府驻地"],
  },
};

/** 驻地 in the table of units: whether the seat of a town may stand there. */
export const seatStates: Words<"may" | "never"> = {
  may: { label: { zh: "候选", en: "may" }, synonyms: ["可", "是", "驻地", "可作驻地", "yes", "1"] },
  never: { label: { zh: "不作驻地", en: "never" }, synonyms: ["否", "不可", "no", "0"] },
};
