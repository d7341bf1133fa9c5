import { DomainError } from "../../domain/kernel/errors";
import { fromFen } from "../../domain/revenue/money";
import type { Settlement } from "../../domain/revenue/settlement";
import { settlementOf, type Case } from "../../chapters/revenue/answer";
import { linesByTax } from "../../chapters/revenue/answer/receipts";
import { withUnit, type ReportCell } from "../../chapters/revenue/report/amounts";
import { settlementTable } from "../../chapters/revenue/report/settlement";
import { settlementSteps } from "../../chapters/revenue/report/steps";
import { taxTable } from "../../chapters/revenue/report/taxes";
import { cells, one, optional } from "../../inputs/arguments";
import { text } from "../../inputs/cell";
import { TownNames } from "../../inputs/town";
import { name, say, type Language, type Text } from "../../locale/text";
import { cellFunction, type CellFunction } from "../define";
import { settled, settlementTables } from "../settled";

const exampleTables = [
  [
    ["Town", "Treasury", "Revenue base", "Spending base", "Need"],
    ["East", "own", 800, 700, 900],
    ["West", "unified", 100, 300, 320],
  ],
  [
    ["Town", "Tax", "Amount"],
    ["East", "VAT", 2000],
    ["West", "VAT", 200],
  ],
  [
    ["Tax", "Central", "County", "Town"],
    ["VAT", 0.5, 0, 0.5],
  ],
  [
    ["Excess tier", "", 0.6],
    ["Pool", 20],
  ],
];

const settleFunction = cellFunction({
  id: "SETTLE",
  summary: {
    zh: "年度体制结算：从入库到最终财力，每个镇街一行，末行全县；逐笔核对，分文不差。",
    en: "The yearly settlement, from receipts to final resources: a row for each town, then the county; reconciled to the fen.",
  },
  takes: settlementTables,
  gives: "matrix",
  example: {
    args: exampleTables,
    result: [
      [
        "Town",
        "Treasury",
        ...[
          "Gross receipts",
          "Central",
          "County",
          "Town",
          "Revenue base",
          "Excess",
          "Excess, town",
          "Excess, county",
          "Shortfall",
          "Shortfall transfer",
          "Remittance",
          "Subsidy",
          "Allotment",
          "Transfers",
          "Refund transfer",
          "Inflows",
          "Resources",
          "Need",
          "Gap",
          "Grant",
          "Final resources",
          "Remaining gap",
          "County net",
        ].map((heading) => `${heading} (yuan)`),
      ],
      [
        "East",
        "own treasury",
        2000,
        1000,
        0,
        1000,
        800,
        200,
        120,
        80,
        0,
        0,
        100,
        0,
        0,
        0,
        0,
        0,
        820,
        900,
        80,
        16,
        836,
        64,
        164,
      ],
      ["West", "unified", 200, 100, 0, 100, 100, 0, 0, 0, 0, 0, 0, 0, 300, 0, 0, 0, 300, 320, 20, 4, 304, 16, -204],
      [
        "County",
        "",
        2200,
        1100,
        0,
        1100,
        900,
        200,
        120,
        80,
        0,
        0,
        100,
        0,
        300,
        0,
        0,
        0,
        1120,
        1220,
        100,
        20,
        1140,
        80,
        -40,
      ],
    ],
  },
  run(given, language) {
    const { answer: settlement, of, levels, written } = settled(given, language, settlementOf);
    return shown(settlementTable(settlement, of.towns, levels, written.unit), language);
  },
});

function shown(rows: readonly (readonly ReportCell[])[], language: Language): (string | number | null)[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? say(cell, language) : cell)));
}

const stepHeadings: readonly Text[] = [
  { zh: "步骤", en: "Step" },
  { zh: "办法", en: "Rule" },
  { zh: "公式", en: "Formula" },
  { zh: "数据", en: "Numbers" },
  { zh: "金额", en: "Amount" },
  { zh: "依据", en: "Document" },
];

const explainFunction = cellFunction({
  id: "SETTLE.EXPLAIN",
  summary: {
    zh: "某镇街结算的每一步：办法、公式、数据、金额、依据。",
    en: "Each step of one town's settlement: rule, formula, numbers, amount, document.",
  },
  takes: {
    ...settlementTables,
    rules: cells(settlementTables.rules),
    town: one({ label: { zh: "镇街", en: "town" }, detail: { zh: "镇街名称。", en: "The name of the town." } }, text()),
  },
  gives: "matrix",
  example: {
    args: [...exampleTables, "West"],
    result: [
      ["Step", "Rule", "Formula", "Numbers", "Amount (yuan)", "Document"],
      ["VAT, town's part", "tax sharing", "Central : County : Town", "200.00 × (50% : 0% : 50%)", 100, ""],
      ["Town-level receipts", "", "sum over taxes", "100.00", 100, ""],
      ["Own treasury", "unified", "receipts go to the county, which allots spending", "", 0, ""],
      ["Excess", "", "town-level receipts − base", "100.00 − 100.00", 0, ""],
      ["Resources", "", "allotment", "300.00", 300, ""],
      ["Gap", "", "need − resources, not below 0", "320.00 − 300.00", 20, ""],
      ["Grant", "by gap", "pool of 20.00", "", 4, ""],
      ["Final resources", "", "resources + grant", "300.00 + 4.00", 304, ""],
    ],
  },
  run({ town: called, ...given }, language) {
    const { answer: settlement, of, levels, written } = settled(given, language, settlementOf);
    const { at, town } = townOf(called, of.towns, settlement);
    const steps = settlementSteps({
      town,
      lines: linesOf(of, at),
      levels,
      rules: of.rules,
      document: (rule) => written.documents.get(rule) ?? "",
      unit: written.unit,
    });
    return [
      stepHeadings.map((heading, index) => say(index === 4 ? withUnit(heading, written.unit) : heading, language)),
      ...steps.map(({ label, rule, formula, numbers, amount, document }) => [
        say(label, language),
        say(rule, language),
        say(formula, language),
        numbers,
        fromFen(amount, written.unit),
        document,
      ]),
    ];
  },
});

/** @throws revenue.townUnknown */
function townOf(called: string, towns: readonly string[], settlement: Settlement) {
  const at = new TownNames(towns).find(called) ?? -1;
  const town = settlement.towns[at];
  if (!town) throw new DomainError("revenue.townUnknown", { found: called });
  return { at, town };
}

/** What each tax brought in one town, or in the county. */
function linesOf({ receipts, kinds }: Case, town: number | undefined) {
  return linesByTax(
    receipts.filter((receipt) => town === undefined || receipt.town === town),
    kinds,
  );
}

const taxesFunction = cellFunction({
  id: "SETTLE.TAXES",
  summary: {
    zh: "分税种分级表：每个税种按分享比例分到各级的金额和依据，末行合计。",
    en: "Taxes by level: what each level has of every tax, the shares and their document; a total at the end.",
  },
  takes: {
    ...settlementTables,
    town: optional(
      one(
        {
          label: { zh: "镇街", en: "town" },
          detail: { zh: "镇街名称；省略为全县。", en: "The name of a town; the whole county if left out." },
        },
        text(),
      ),
      undefined,
    ),
  },
  gives: "matrix",
  example: {
    args: [...exampleTables, "West"],
    result: [
      ["Tax", "From", "Shares", "Gross receipts (yuan)", "Central (yuan)", "County (yuan)", "Town (yuan)", "Document"],
      ["VAT", "", "50% : 0% : 50%", 200, 100, 0, 100, ""],
      ["West", "", "", 200, 100, 0, 100, ""],
    ],
  },
  run({ town: called, ...given }, language) {
    const { answer: settlement, of, levels, written } = settled(given, language, settlementOf);
    const at = called === undefined ? undefined : townOf(called, of.towns, settlement).at;
    const total = at === undefined ? undefined : name(of.towns[at] ?? "");
    return shown(taxTable(linesOf(of, at), levels, written.unit, total), language);
  },
});

export const functions: readonly CellFunction[] = [settleFunction, explainFunction, taxesFunction];
