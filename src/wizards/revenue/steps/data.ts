import { moneyUnits } from "../../../inputs/money";
import { kindField, sourceField, yearField } from "../../kit/fields";
import { sourceOf } from "../sources";
import { money } from "../views/figures";
import type { RevenueStep } from "./fields";

/** The tables, the year and the units. */
export const data: RevenueStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "收入和镇街财政数据在哪里？", en: "Where are the receipts and the towns' figures?" },
  needs: "value",
  fields: ({ choices }) => [
    sourceField(sourceOf.receipts),
    sourceField(sourceOf.towns),
    yearField({ label: { zh: "结算年度", en: "Year" }, least: 1994, choices }),
    kindField(moneyUnits, {
      id: "unit",
      label: { zh: "结果单位", en: "Unit of the result" },
      value: choices.unit,
      // What was put in by hand stood in the other unit.
      change: (unit) => (unit === choices.unit ? choices : { ...choices, unit, bases: {}, needs: {}, pool: null }),
    }),
    kindField(moneyUnits, {
      id: "receiptUnit",
      secondary: true,
      unitOf: ["receipts", "baseReceipts"],
      label: { zh: "收入表单位（标题未写时）", en: "Unit of the receipts where no heading says it" },
      value: choices.receiptUnit,
      change: (receiptUnit) => ({ ...choices, receiptUnit }),
    }),
    kindField(moneyUnits, {
      id: "townUnit",
      secondary: true,
      unitOf: ["towns"],
      label: { zh: "镇街表单位（标题未写时）", en: "Unit of the town table where no heading says it" },
      value: choices.townUnit,
      change: (townUnit) => ({ ...choices, townUnit }),
    }),
  ],
  views: ({ value, choices }) => {
    if (!value) return [];
    const gross = value.postings.reduce((sum, { amount }) => sum + amount, 0);
    return [
      {
        kind: "figures",
        figures: [
          { label: { zh: "镇街", en: "Towns" }, value: { value: value.towns.length, as: "count" } },
          { label: { zh: "入库笔数", en: "Postings" }, value: { value: value.postings.length, as: "count" } },
          { label: { zh: "入库总额", en: "Gross receipts" }, value: money(gross, choices) },
        ],
      },
    ];
  },
};
