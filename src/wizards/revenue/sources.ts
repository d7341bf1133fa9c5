import type { CountyTables } from "../../chapters/revenue/read/county";
import { needTable, receiptTable, ruleTable, schemeTable, townTable } from "../../chapters/revenue/tables";
import type { Readings, Source } from "../kit/define";

/** The tables of a settlement, by key. */
export const sourceOf = {
  towns: {
    key: "towns",
    label: { zh: "镇街财政表", en: "Town finances" },
    help: {
      zh: "一行一个镇街：体制、收入基数、支出基数、支出需求，有则带上年财力。",
      en: "A row for each town: treasury, revenue base, spending base, need, and last year's resources if there are any.",
    },
    spec: townTable,
  },
  receipts: {
    key: "receipts",
    label: { zh: "收入表", en: "Receipts" },
    help: {
      zh: "镇街、税种、入库日期、金额；退库为负。也可一行一个镇街、一列一个税种。",
      en: "Town, tax, date, amount, refunds below 0; or a row for each town with a column for each tax.",
    },
    spec: receiptTable,
    yearly: true,
  },
  scheme: {
    key: "scheme",
    label: { zh: "体制表", en: "Scheme" },
    help: {
      zh: "税种、施行日期和各级比例；没有时用模板（假定）。",
      en: "Tax, date and the share of each level; the template (assumed) where there is none.",
    },
    spec: schemeTable,
    optional: true,
  },
  rules: {
    key: "rules",
    label: { zh: "规则表", en: "Rule table" },
    help: {
      zh: "如往年结算表上的规则（规则、取值、比例、依据）：指向后读入本表单，之后可再改。",
      en: "Such as the rules on an earlier settlement (rule, value, rate, document): they are read into this form, to be changed as you like.",
    },
    spec: ruleTable,
    optional: true,
    byHand: true,
  },
  otherScheme: {
    key: "otherScheme",
    label: { zh: "对比体制表", en: "Second scheme table" },
    help: {
      zh: "另一份体制表，如下年方案；预览比较两种体制对各镇街的影响，不改本次结算。",
      en: "Another table of shares, such as next year's draft: the preview compares what both do to each town. This settlement stays.",
    },
    spec: schemeTable,
    optional: true,
    byHand: true,
  },
  baseReceipts: {
    key: "baseReceipts",
    label: { zh: "基期收入表", en: "Receipts of the base year" },
    help: {
      zh: "分享比例变了才用：按本年比例重算收入基数（几年的取平均），新旧口径不相混。",
      en: "Only where shares have changed: bases are worked out anew at this year's shares (of several years the mean), so that like is compared with like.",
    },
    spec: receiptTable,
    optional: true,
    yearly: true,
    byHand: true,
  },
  needItems: {
    key: "needItems",
    label: { zh: "支出项目表", en: "Spending items" },
    help: {
      zh: "镇街、支出项目、数量、标准，可带类别和镇级承担比例；有它则逐项算出支出需求。",
      en: "Town, item, units, standard, with class and the town's share if you like; needs are then worked out item by item.",
    },
    spec: needTable,
    optional: true,
    yearly: true,
  },
} as const satisfies { readonly [Key in keyof CountyTables]: Source & { readonly key: Key } };

export const sources: readonly Source[] = Object.values(sourceOf);

/** The tables that have been read, each as what it is: a reading comes from the spec of its source. */
export function tablesOf(readings: Readings): Partial<CountyTables> {
  return readings as Partial<CountyTables>;
}
