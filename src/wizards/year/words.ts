import type { Text } from "../../locale/text";

export const yearWords = {
  title: { zh: "年度方案", en: "Year plan" },
  town: { zh: "镇街", en: "Town" },
  county: { zh: "全县", en: "County" },
  cost: { zh: "人员经费", en: "Staff cost" },
  share: { zh: "占财力", en: "Of resources" },
  balance: { zh: "结余", en: "Balance" },
  wan: { zh: "万元", en: "10k yuan" },
} as const satisfies Readonly<Record<string, Text>>;
