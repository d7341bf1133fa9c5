import { DomainError } from "../domain/kernel/errors";
import { fromFen } from "../domain/revenue/money";
import { settle, type Settlement, type SettlementRules, type TownSettlement } from "../domain/revenue/settlement";
import { cells, one, optional } from "../inputs/arguments";
import { TownNames } from "../inputs/town";
import { text, type CellValue } from "../inputs/cell";
import { faultOf, InputError, type Issue } from "../inputs/faults";
import { readPostingsTable } from "../inputs/revenue/receiptTable";
import { readRuleTable, settlementRules, type WrittenRules } from "../inputs/revenue/ruleTable";
import { declaredUnit, townAccounts, townTable } from "../inputs/revenue/townTable";
import { readTable } from "../inputs/table";
import { explain, kindOf } from "../locale/errors";
import { settlementSteps } from "../locale/revenue/steps";
import { settlementTable, withUnit, type SettlementCell } from "../locale/revenue/settlement";
import { taxTable } from "../locale/revenue/taxTable";
import { name, say, type Language, type Text } from "../locale/text";
import { levelKinds, linesByTax, splitByScheme, type SplitPosting } from "../policy/receipts";
import type { Shares } from "../policy/scheme";
import { cellFunction, CellError, type CellFunction } from "./define";
import { givenScheme, readScheme } from "./revenueScheme";

type Cells = readonly (readonly CellValue[])[];

const tables = {
  towns: cells({
    label: { zh: "镇街表", en: "towns" },
    detail: {
      zh: "镇街表（含标题行）：镇街、体制（分税制或统管）、收入基数、支出基数、支出需求，另可有转移支付、退税调库、其他来源、公用经费、上年上解、人口。单位写在标题里，如 收入基数（万元），不写为元。统管镇的支出基数即核定支出。",
      en: "Towns with a heading row: Town, Treasury (own or unified), Revenue base, Spending base, Need; also Transfers, Refund transfer, Inflows, Quota, Previous remittance, Population. Units stand in the headings, such as Need (wan) for 10,000 yuan; yuan otherwise. A unified town's spending base is its allotment.",
    },
  }),
  receipts: cells({
    label: { zh: "收入表", en: "receipts" },
    detail: {
      zh: "收入表（含标题行）：镇街、税种、金额、入库日期，另可有国库已分的各级金额；或一行一个镇街、一列一个税种。退库为负。",
      en: "Receipts with a heading row: Town, Tax, Amount, Date, and amounts by level where the treasury has split them; or a row for each town with a column for each tax. Refunds are below 0.",
    },
  }),
  scheme: givenScheme,
  rules: optional(
    cells({
      label: { zh: "规则", en: "rules" },
      detail: {
        zh: "规则表：规则 | 取值 | 比例 | 依据。规则：超收分档（增幅上限、镇街比例，可多行）、超收算法、零基数、短收办法、短收比例、上解办法、上解比例、统管镇激励比例、缺口补助资金、缺口补助办法、补助参数、结算年度、年中体制变动（分段或重述）、收入表单位、结果单位。",
        en: "Rules: rule | value | rate | document. Excess tier (edge, rate; several rows), Excess mode, Zero base, Shortfall rule, Shortfall rate, Remittance rule, Remittance rate, Unified incentive, Pool, Pool method, Pool parameter, Year, Mid-year change (segments or restated), Unit of the receipts, Unit.",
      },
    }),
    undefined,
  ),
};

interface Settled {
  readonly names: readonly string[];
  readonly settlement: Settlement;
  readonly receipts: readonly SplitPosting[];
  readonly shares: Shares;
  readonly levels: readonly Text[];
  readonly rules: SettlementRules;
  readonly written: WrittenRules;
}

/** @throws InputError with every fault of the four tables; CellError where the rules allow no answer for a town, by its name */
function settled(
  given: { towns: Cells; receipts: Cells; scheme: Cells; rules: Cells | undefined },
  language: Language,
): Settled {
  const shares = readScheme(given.scheme);
  const kinds = levelKinds(shares);
  const issues: Issue[] = [];
  const reading = readTable(townTable(declaredUnit(given.towns) ?? "yuan"), { cells: given.towns });
  const { accounts, issues: missing } = townAccounts(reading);
  const names = reading.rows.map(({ town }) => town ?? "");
  const { rules: written, issues: ruleIssues } = readRuleTable(given.rules ?? []);
  const { postings, issues: told } = readPostingsTable(
    { cells: given.receipts },
    names,
    shares.vocabulary,
    written.receiptUnit ?? declaredUnit(given.receipts) ?? "yuan",
  );
  for (const issue of [...reading.issues, ...missing, ...told, ...ruleIssues])
    if (issue.severity === "error") issues.push(issue);
  const undated = written.year === null ? undefined : `${written.year}-12-31`;
  const { receipts, faults } = splitByScheme(shares, postings, { undated, restated: written.change === "restated" });
  for (const { posting, error } of faults) {
    const issue = postings[posting]?.tell(faultOf(error), error.code === "policy.unknownTax" ? "tax" : "date");
    if (issue) issues.push(issue);
  }
  if (issues.length > 0) throw new InputError(issues);
  const rules = settlementRules(written);
  try {
    const settlement = settle({ levels: kinds, towns: accounts, receipts, rules });
    return {
      names,
      settlement,
      receipts,
      shares,
      levels: shares.scheme.levels.map(({ title }) => title),
      rules,
      written,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new CellError(
      kindOf(error) === "noAnswer" ? "#N/A" : "#VALUE!",
      say(
        explain(error, (town) => name(names[town] ?? town + 1)),
        language,
      ),
    );
  }
}

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
  takes: tables,
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
    const { settlement, names, levels, written } = settled(given, language);
    return settlementTable(settlement, names, levels, written.unit).map((row) =>
      row.map((cell) => said(cell, language)),
    );
  },
});

function said(cell: SettlementCell, language: Language): string | number | null {
  return typeof cell === "object" && cell !== null ? say(cell, language) : cell;
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
    ...tables,
    rules: cells(tables.rules),
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
  run(given, language) {
    const { settlement, names, receipts, shares, levels, rules, written } = settled(given, language);
    const at = placeOf(given.town, names);
    const lines = linesByTax(
      receipts.filter((receipt) => receipt.town === at),
      levelKinds(shares),
    );
    const documents = (rule: Parameters<Parameters<typeof settlementSteps>[4]>[0]) => written.documents.get(rule) ?? "";
    const steps = settlementSteps(
      settlement.towns[at] as TownSettlement,
      lines,
      levels,
      rules,
      documents,
      written.unit,
    );
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
function placeOf(town: string, names: readonly string[]): number {
  const at = new TownNames(names).find(town);
  if (at === undefined) throw new DomainError("revenue.townUnknown", { found: town });
  return at;
}

const taxesFunction = cellFunction({
  id: "SETTLE.TAXES",
  summary: {
    zh: "分税种分级表：每个税种按分享比例分到各级的金额和依据，末行合计。",
    en: "Taxes by level: what each level has of every tax, the shares and their document; a total at the end.",
  },
  takes: {
    ...tables,
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
  run({ town, ...given }, language) {
    const { names, receipts, shares, levels, written } = settled(given, language);
    const at = town === undefined ? undefined : placeOf(town, names);
    const lines = linesByTax(
      receipts.filter((receipt) => at === undefined || receipt.town === at),
      levelKinds(shares),
    );
    return taxTable(lines, levels, written.unit, at === undefined ? undefined : name(names[at] ?? "")).map((row) =>
      row.map((cell) => said(cell, language)),
    );
  },
});

export const settlementFunctions: readonly CellFunction[] = [settleFunction, explainFunction, taxesFunction];
