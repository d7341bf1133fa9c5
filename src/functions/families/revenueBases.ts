import { restateBases } from "../../chapters/revenue/answer/receipts";
import { issuesOf, readReceipts } from "../../chapters/revenue/read/receipts";
import { receiptTable } from "../../chapters/revenue/tables";
import { fromFen } from "../../domain/revenue/money";
import { cells, one, optional, vector } from "../../inputs/arguments";
import { date, isoDate, text } from "../../inputs/cell";
import { wordReader } from "../../inputs/choices";
import { InputError } from "../../inputs/faults";
import { moneyUnits } from "../../inputs/money";
import { readTable } from "../../inputs/table";
import { cellFunction, type CellFunction } from "../define";
import { givenScheme, sharesGiven } from "../revenueScheme";

const restateBase = cellFunction({
  id: "RESTATEBASE",
  summary: {
    zh: "按新比例重算收入基数：基期每个税种的收入 × 该日镇级比例，合计后取整到分；收入有几年的取年平均。新旧口径不相混。",
    en: "Bases at new shares: the base year's receipts of every tax × the town level's share on a day, rounded once; of several years, their mean. Like is then compared with like.",
  },
  takes: {
    towns: vector(
      { label: { zh: "镇街", en: "towns" }, detail: { zh: "镇街名称，一列。", en: "The names of the towns." } },
      text(),
    ),
    receipts: cells({
      label: { zh: "基期收入表", en: "receipts" },
      detail: {
        zh: "基期收入（含标题行）：镇街、税种、金额，几年的要有入库日期；或一行一个镇街、一列一个税种。",
        en: "Receipts of the base year with a heading row: Town, Tax, Amount, and Date where there are several years; or a row for each town with a column for each tax.",
      },
    }),
    scheme: givenScheme,
    date: one(
      {
        label: { zh: "日期", en: "date" },
        detail: {
          zh: "用哪一天有效的比例，如结算年度的 12 月 31 日。",
          en: "The day whose shares count, such as the last of the year that is settled.",
        },
      },
      date(),
    ),
    unit: optional(
      one(
        {
          label: { zh: "结果单位", en: "unit" },
          detail: { zh: "元（默认）或 万元。", en: "yuan (default) or wan (10,000 yuan)." },
        },
        wordReader(moneyUnits),
      ),
      "yuan" as const,
    ),
  },
  gives: "along",
  example: {
    args: [
      [["East"], ["West"]],
      [
        ["Town", "Tax", "Amount"],
        ["East", "VAT", 2000],
        ["East", "Property", 100],
        ["West", "VAT", 300],
      ],
      [
        ["Tax", "From", "Central", "County", "Town"],
        ["VAT", "1994-01-01", 0.75, 0, 0.25],
        ["VAT", "2016-05-01", 0.5, 0.1, 0.4],
        ["Property", "1994-01-01", 0, 0.5, 0.5],
      ],
      "2026-12-31",
    ],
    result: [[850], [120]],
  },
  run({ towns, receipts, scheme, date: day, unit }) {
    const shares = sharesGiven(scheme);
    const reading = readTable(receiptTable, { cells: receipts });
    const { postings, issues } = readReceipts(reading, towns, shares);
    const { bases, faults } = restateBases(shares, postings, towns.length, isoDate(day));
    const told = [...reading.issues, ...issues, ...issuesOf(postings, faults)].filter(
      ({ severity }) => severity === "error",
    );
    if (told.length > 0) throw new InputError(told);
    return bases.map((fen) => fromFen(fen, unit));
  },
});

export const functions: readonly CellFunction[] = [restateBase];
