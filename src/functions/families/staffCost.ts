import { readStaffCost } from "../../chapters/workforce/read/staffCost";
import { costTable } from "../../chapters/workforce/report";
import { financeTable, headTable, rateTable } from "../../chapters/workforce/tables";
import { staffCosts } from "../../domain/workforce/staffCost";
import { optional, table } from "../../inputs/arguments";
import { said } from "../../locale/table";
import { cellFunction, type CellFunction } from "../define";

const staffCost = cellFunction({
  id: "STAFFCOST",
  summary: {
    zh: "人员经费与财力：人数、人员经费、财力、占比、其他保障、结余、结论，末行为全县；精确到分。",
    en: "Staff cost against resources: heads, cost, resources, share, other guaranteed, balance, verdict; the county last; exact to the fen.",
  },
  takes: {
    heads: table(
      {
        label: { zh: "人数", en: "heads" },
        detail: {
          zh: "含标题行：镇街，每类人员一列。",
          en: "With a heading row: Town, and a column for each category of people.",
        },
      },
      headTable,
    ),
    rates: table(
      {
        label: { zh: "标准", en: "rates" },
        detail: {
          zh: "含标题行：人员类别、标准（每人每年，元；标题可写万元）。",
          en: "With a heading row: Category, Rate (a head and year in yuan, or the unit of its heading).",
        },
      },
      rateTable,
    ),
    finance: optional(
      table(
        {
          label: { zh: "财力", en: "finance" },
          detail: {
            zh: "含标题行：镇街、财力，可有其他保障支出；单位写在标题中，结果用财力的单位。",
            en: "With a heading row: Town, Resources, and if you have it Other guaranteed; units in the headings, the answer is in that of the resources.",
          },
        },
        financeTable,
      ),
      undefined,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Town", "Administrative", "Contracted"],
        ["East", 58, 30],
        ["West", 62, 0],
      ],
      [
        ["Category", "Rate"],
        ["Administrative", 118_000],
        ["Contracted", 52_000],
      ],
      [
        ["Town", "Resources (10k yuan)", "Other guaranteed (10k yuan)"],
        ["East", 1000, 100],
        ["West", 700, 0],
      ],
    ],
    // East: 58 × 118,000 + 30 × 52,000 = 8,404,000; West: 62 × 118,000 = 7,316,000, more than its 7,000,000.
    result: [
      ["Town", "Heads", "Staff cost", "Resources", "Share", "Other guaranteed", "Balance", "Verdict"],
      ["East", 88, 840.4, 1000, 0.8404, 100, 59.6, "carried"],
      ["West", 62, 731.6, 700, 731.6 / 700, 0, -31.6, "short by 31.6"],
      ["County", 150, 1572, 1700, 1572 / 1700, 100, 28, "carried"],
    ],
  },
  run({ heads, rates, finance }, language) {
    const { names, towns, rates: each, unit } = readStaffCost(heads, rates, finance);
    return said(costTable(staffCosts(towns, each), names, unit), language);
  },
});

export const functions: readonly CellFunction[] = [staffCost];
