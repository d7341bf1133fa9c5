import { systemsOf } from "../../chapters/revenue/answer";
import { systemsTable } from "../../chapters/revenue/report/systems";
import { said } from "../../locale/table";
import { cellFunction, type CellFunction } from "../define";
import { settled, settlementTables } from "../settled";

const switchFunction = cellFunction({
  id: "SETTLE.SWITCH",
  summary: {
    zh: "体制互换：每个镇街按分税制和按统管各算一次补助前财力，差额、哪种更有利、县级差额和两者相等的镇级收入；其他条件不变。",
    en: "The other system: each town's resources before the pool with its own treasury and unified, the difference, which is better, the county's difference, and the receipts at which they are equal; all else as it is.",
  },
  takes: settlementTables,
  gives: "matrix",
  example: {
    args: [
      [
        ["Town", "Treasury", "Revenue base", "Spending base"],
        ["East", "own", 800, 700],
        ["West", "unified", 100, 300],
      ],
      [
        ["Town", "Tax", "Amount"],
        ["East", "VAT", 2000],
        ["West", "VAT", 240],
      ],
      [
        ["Tax", "Central", "County", "Town"],
        ["VAT", 0.5, 0, 0.5],
      ],
      [
        ["Excess tier", "", 0.6],
        ["Unified incentive", 0.3],
      ],
    ],
    // East with a treasury: 1,000 − 40 % of 200 above its base − (800 − 700) = 820; unified 700 + 30 % of 200 = 760.
    result: [
      [
        "Town",
        "Today",
        "Own treasury (yuan)",
        "Unified (yuan)",
        "Difference (yuan)",
        "Better",
        "County (yuan)",
        "Critical receipts (yuan)",
      ],
      ["East", "own treasury", 820, 760, 60, "own treasury", -60, 800],
      ["West", "unified", 312, 306, 6, "own treasury", -6, 100],
    ],
  },
  run(given, language) {
    const { answer, of, written } = settled(given, language, systemsOf);
    return said(systemsTable(answer, of.towns, written.unit), language);
  },
});

export const functions: readonly CellFunction[] = [switchFunction];
