import { money } from "../compute";
import { unitField, type RevenueStep } from "./fields";

/** The tables, the year and the units. */
export const data: RevenueStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "收入和镇街财政数据在哪里？", en: "Where are the receipts and the towns' figures?" },
  needs: "value",
  fields: ({ choices }) => [
    { kind: "source", id: "receipts", source: "receipts", label: { zh: "收入表", en: "Receipts" } },
    { kind: "source", id: "towns", source: "towns", label: { zh: "镇街财政表", en: "Town finances" } },
    {
      kind: "number",
      id: "year",
      label: { zh: "结算年度", en: "Year" },
      value: choices.year,
      least: 1994,
      most: 2100,
      whole: true,
      change: (year) => ({ ...choices, year: year ?? choices.year }),
    },
    unitField(
      "unit",
      { zh: "结果单位", en: "Unit of the result" },
      choices.unit,
      // What was put in by hand stood in the other unit.
      (unit) => (unit === choices.unit ? choices : { ...choices, unit, bases: {}, needs: {}, pool: null }),
      false,
    ),
    unitField(
      "receiptUnit",
      { zh: "收入表单位（标题未写时）", en: "Unit of the receipts where no heading says it" },
      choices.receiptUnit,
      (receiptUnit) => ({ ...choices, receiptUnit }),
    ),
    unitField(
      "townUnit",
      { zh: "镇街表单位（标题未写时）", en: "Unit of the town table where no heading says it" },
      choices.townUnit,
      (townUnit) => ({ ...choices, townUnit }),
    ),
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
