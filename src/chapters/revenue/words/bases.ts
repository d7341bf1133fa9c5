import { ratio } from "../../../domain/kernel/exact";
import type { BaseRule } from "../../../domain/revenue/base";
import type { RuleWords } from "./rule";

/** 下年基数: how the base of a year comes from the one before. */
export const baseRules: RuleWords<BaseRule> = {
  "prior-unless-fallen": {
    label: { zh: "按本年实际，不低于本年基数", en: "This year's receipts, never below today's base" },
    rule: { kind: "prior-unless-fallen" },
  },
  prior: { label: { zh: "按本年实际", en: "This year's receipts" }, rule: { kind: "prior" } },
  fixed: { label: { zh: "不变", en: "Unchanged" }, rule: { kind: "fixed" } },
  growth: {
    label: { zh: "按固定增长率", en: "By a fixed growth" },
    rate: {
      label: { zh: "基数增长率", en: "Growth of the base" },
      usual: ratio(3n, 100n),
      isNeeded: false,
      least: ratio(-1n),
      most: ratio(1000n),
    },
    rule: (given) => ({ kind: "growth", rate: given }),
  },
};
