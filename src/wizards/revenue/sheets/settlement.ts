import { cellName } from "../../../inputs/address";
import { townTable, type TownColumns } from "../../../inputs/revenue/townTable";
import { withUnit } from "../../../locale/revenue/settlement";
import { treasuryWords, unitWords } from "../../../locale/revenue/words";
import type { LevelKind, Treasury } from "../../../domain/revenue/books";
import { fromFen } from "../../../domain/revenue/money";
import type { Text } from "../../../locale/text";
import { moneyUnit } from "../../../inputs/revenue/readers";
import { fixedRange, follow, followNumber, formula, quote } from "../../kit/formulas";
import type { Block, ChartPlan, PlanCell, SheetPlan } from "../../kit/plan";
import { across, notes, printed, speaker, spilled, subtitle, unitLine, writtenLine } from "../../kit/sheet";
import { chosenTown } from "../preview";
import { needCellFrom } from "./needs";
import type { Ready } from "../ready";
import {
  CHART_COLUMNS,
  CHART_ROWS,
  layOut,
  MONEY_FORMAT,
  resultCell,
  resultColumn,
  schemeArea,
  settleArguments,
  top,
  type SheetLayout,
  type SheetNames,
} from "./layout";

const TITLE_COLUMNS = 12;

/** The settlement: rules and towns to change, the table that follows them, reconciliation, and the waterfall of one town. */
export function settlementSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { choices, context } = ready;
  const say = speaker(context.language);
  const layout = layOut(ready);
  return {
    name: names.settlement,
    blocks: [
      across(
        top.title,
        "title",
        say({
          zh: `${choices.year} 年县与镇街财政体制结算表`,
          en: `Settlement of the county with its towns, ${choices.year}`,
        }),
        TITLE_COLUMNS,
      ),
      across(top.source, "note", writtenLine(context), TITLE_COLUMNS),
      {
        row: top.unit,
        column: 0,
        cells: [[say(unitLine(unitWords[choices.unit]))]],
        role: "unit",
        align: ["left"],
      },
      ...ruleBlocks(ready, layout),
      ...townBlocks(ready, layout, names),
      ...resultBlocks(ready, layout, names),
      ...checkBlocks(ready, layout),
      ...waterfallBlocks(ready, layout),
      ...noteBlocks(ready, layout),
    ],
    widths: [26, 14, ...Array.from({ length: layout.width - 2 }, () => 15)],
    frozenColumns: 1,
    charts: charts(ready, layout),
    print: printed(layout.end, layout.width, { pagesWide: 2, repeatColumns: 1, breaks: [layout.waterfallRow] }),
  };
}

function ruleBlocks({ context }: Ready, { rules }: SheetLayout): Block[] {
  const say = speaker(context.language);
  return [
    {
      row: top.rules,
      column: 0,
      role: "heading",
      cells: [
        [
          say({ zh: "规则", en: "Rule" }),
          say({ zh: "取值", en: "Value" }),
          say({ zh: "比例", en: "Rate" }),
          say({ zh: "依据", en: "Document" }),
        ],
      ],
    },
    ...rules.flatMap(({ cells, formats }, index): Block[] => [
      { row: top.rules + 1 + index, column: 0, role: "label", cells: [[cells[0]]] },
      {
        row: top.rules + 1 + index,
        column: 1,
        role: "input",
        cells: [[cells[1], cells[2], cells[3]]],
        formats: [formats[1], formats[2], null],
        align: ["right", "right", "left"],
      },
    ]),
  ];
}

const MONEY_COLUMNS: readonly (keyof TownColumns)[] = [
  "base",
  "spendingBase",
  "need",
  "transfers",
  "refundTransfer",
  "inflows",
  "quota",
  "previousRemittance",
  "oneOffs",
  "lastResources",
];

function townBlocks(ready: Ready, layout: SheetLayout, names: SheetNames): Block[] {
  const { townHeading, townKeys } = layout;
  const { value, context, result } = ready;
  const say = speaker(context.language);
  const columns = townTable().columns;
  const { reading } = value;
  const heading = (key: keyof TownColumns): string => {
    const label = say(columns[key].label);
    return MONEY_COLUMNS.includes(key) ? say(withUnit(columns[key].label, unitOf(ready, key))) : label;
  };
  const treasuries = result.accounts.map(({ treasury }) => say(treasuryWords[treasury]));
  const cellOf = (key: keyof TownColumns, town: number): PlanCell => {
    if (key === "treasury") return treasuries[town] ?? null;
    const byHand = setByHand(ready, key, town);
    if (byHand !== undefined) return byHand;
    if (key === "need" && value.needs?.[town]) return needCellFrom(ready, names, town, unitOf(ready, key));
    if (key === "base" && typeof value.restatedBases?.[town] === "number")
      return restatedBase(ready, layout, names, town);
    return key === "town"
      ? follow(reading, town, reading.found[key], value.towns[town])
      : followNumber(reading, town, reading.found[key]);
  };
  return [
    subtitle(townHeading - 1, say({ zh: "镇街体制与基数", en: "Towns and bases" })),
    { row: townHeading, column: 0, role: "heading", wrap: true, cells: [townKeys.map(heading)] },
    {
      row: townHeading + 1,
      column: 0,
      role: "input",
      formats: townKeys.map((key) => (MONEY_COLUMNS.includes(key) ? MONEY_FORMAT : key === "heads" ? "#,##0" : null)),
      cells: value.towns.map((_, town) => townKeys.map((key) => cellOf(key, town))),
    },
  ];
}

/** The bases of all towns as one live formula; where some are the table's or set by hand, the figure of this one. */
function restatedBase(ready: Ready, layout: SheetLayout, names: SheetNames, town: number): PlanCell {
  const { value, context } = ready;
  const unit = unitOf(ready, "base");
  const bases = value.restatedBases ?? [];
  if (bases.includes(null) || value.towns.some((_, one) => setByHand(ready, "base", one) !== undefined))
    return fromFen(bases[town] ?? 0, unit);
  if (town > 0) return null;
  const towns = fixedRange({ row: layout.townHeading + 1, column: 0, rows: layout.towns, columns: 1 });
  const yearEnd = `DATE(${cellName(top.rules + 1 + layout.rules.findIndex(({ rule }) => rule === "year"), 1, true)},12,31)`;
  return formula(
    `=TOWN.RESTATEBASE(${towns},${context.sources["baseReceipts"]?.address ?? ""},${schemeArea(ready, names)},${yearEnd},${quote(context.language === "zh" ? unitWords[unit].zh : unit)})`,
    layout.towns,
    1,
  );
}

/** The unit in which a column of the towns is written: that of the planner's own heading. */
function unitOf({ value, choices }: Ready, key: keyof TownColumns) {
  const column = value.reading.found[key];
  return column === undefined ? choices.unit : (moneyUnit(value.reading.headings[column]?.unit) ?? choices.townUnit);
}

/** What the planner has set by hand, in the unit of its column. */
function setByHand(ready: Ready, key: keyof TownColumns, town: number): number | undefined {
  const { choices, value, result } = ready;
  const name = value.towns[town] ?? "";
  const given =
    key === "need"
      ? choices.needs[name]
      : key === "base" || key === "spendingBase"
        ? choices.bases[name]?.[key]
        : undefined;
  const fen = key === "need" || key === "base" || key === "spendingBase" ? result.accounts[town]?.[key] : undefined;
  return given === null || given === undefined || fen === null || fen === undefined
    ? undefined
    : fromFen(fen, unitOf(ready, key));
}

function resultBlocks(ready: Ready, layout: SheetLayout, names: SheetNames): Block[] {
  const say = speaker(ready.context.language);
  const { resultHeading, resultColumns, towns } = layout;
  const call = formula(`=TOWN.SETTLE(${settleArguments(ready, layout, names)})`, towns + 2, resultColumns);
  const formats = [null, null, ...Array<string>(resultColumns - 2).fill(MONEY_FORMAT)];
  return [
    subtitle(resultHeading - 1, say({ zh: "结算", en: "Settlement" })),
    ...spilled(resultHeading, call, formats, { heading: { wrap: true }, totals: 1 }),
  ];
}

/**
 * Gross receipts less all levels above, what the county receives and pays by its own side, and the towns: nothing may be
 * left. The county's side is summed from its own columns, and its net must be the same.
 */
function checkBlocks(ready: Ready, layout: SheetLayout): Block[] {
  const say = speaker(ready.context.language);
  const { checkRow, towns } = layout;
  const county = (id: string) => resultCell(layout, towns, id);
  const { above, receives, pays } = countySide(ready, layout);
  const cell = (row: number) => cellName(checkRow + row, 1, true);
  const lines: [Text, string][] = [
    [{ zh: "入库总额", en: "Gross receipts" }, `=${county("gross")}`],
    [{ zh: "上级收入", en: "Levels above" }, `=${above}`],
    [{ zh: "县级收入（分享、统管镇收入、超收、上解）", en: "County receives" }, `=${receives}`],
    [{ zh: "县级支出（激励、补助、核定支出、转移等）", en: "County pays" }, `=${pays}`],
    [{ zh: "镇街最终财力 − 其他来源", en: "Towns, final − inflows" }, `=${county("final")}-${county("inflows")}`],
  ];
  const checks: [Text, string][] = [
    [
      { zh: "差额（应为 0.00）", en: "Difference (0.00)" },
      `=ROUND(${cell(0)}-${cell(1)}-${cell(2)}+${cell(3)}-${cell(4)},6)`,
    ],
    [
      { zh: "县级净财力 − 收支差（应为 0.00）", en: "County net − (receives − pays) (0.00)" },
      `=ROUND(${county("countyNet")}-${cell(2)}+${cell(3)},6)`,
    ],
  ];
  const rows = (some: [Text, string][]): PlanCell[][] => some.map(([label, text]) => [say(label), { formula: text }]);
  const formats = [null, MONEY_FORMAT];
  return [
    { row: checkRow, column: 0, role: "body", formats, cells: rows(lines) },
    { row: checkRow + lines.length, column: 0, role: "total", formats, cells: rows(checks) },
  ];
}

/** What the levels above have, what the county receives and what it pays, as sums of the settlement's columns. */
function countySide({ value }: Ready, layout: SheetLayout): { above: string; receives: string; pays: string } {
  const county = (id: string) => resultCell(layout, layout.towns, id);
  const levelsOf = (kind: LevelKind) => value.kinds.flatMap((one, level) => (one === kind ? [`level${level}`] : []));
  const of = (treasury: Treasury, id: string) =>
    [treasuryWords[treasury].zh, treasuryWords[treasury].en].map(
      (word) => `SUMIF(${resultColumn(layout, 1)},${quote(word)},${resultColumn(layout, layout.columnOf(id))})`,
    );
  const sum = (terms: readonly string[]) => terms.join("+") || "0";
  return {
    above: sum(levelsOf("above").map(county)),
    receives: sum([
      ...levelsOf("county").map(county),
      ...levelsOf("town").flatMap((id) => of("unified", id)),
      ...of("own", "excessCounty"),
      county("remittance"),
    ]),
    pays: sum([
      ...of("unified", "excessTown"),
      ...["subsidy", "shortfallTransfer", "allotment", "transfers", "refundTransfer", "grant"].map(county),
    ]),
  };
}

/** Label, amount, level reached, and the stacked parts from which the chart is drawn. */
function waterfallBlocks(ready: Ready, layout: SheetLayout): Block[] {
  const { value, context } = ready;
  const say = speaker(context.language);
  const { waterfallRow, moves } = layout;
  const town = chosenTown(ready);
  const first = waterfallRow + 2;
  const at = (index: number, column: number) => cellName(first + index, column, true);
  const headings = [
    { zh: "项目", en: "Item" },
    { zh: "金额", en: "Amount" },
    { zh: "累计", en: "Level" },
    { zh: "底", en: "Base" },
    { zh: "增", en: "Rise" },
    { zh: "减", en: "Fall" },
    { zh: "总", en: "Total" },
  ];
  const rows = moves.map(({ label, column, sign, isLevel }, index): PlanCell[] => {
    const amount: PlanCell = { formula: `=${sign < 0 ? "-" : ""}${resultCell(layout, town, column)}` };
    const level: PlanCell = { formula: isLevel ? `=${at(index, 1)}` : `=${at(index - 1, 2)}+${at(index, 1)}` };
    if (isLevel) return [say(label), amount, level, 0, 0, 0, { formula: `=${at(index, 1)}` }];
    return [
      say(label),
      amount,
      level,
      { formula: `=MIN(${at(index - 1, 2)},${at(index, 2)})` },
      { formula: `=MAX(${at(index, 1)},0)` },
      { formula: `=MAX(-${at(index, 1)},0)` },
      0,
    ];
  });
  return [
    subtitle(
      waterfallRow,
      say({ zh: `${value.towns[town]}：从入库到财力`, en: `${value.towns[town]}: from receipts to resources` }),
    ),
    { row: waterfallRow + 1, column: 0, role: "heading", cells: [headings.map(say)] },
    { row: first, column: 0, role: "body", formats: [null, ...Array<string>(6).fill(MONEY_FORMAT)], cells: rows },
  ];
}

function noteBlocks({ context }: Ready, { noteRow }: SheetLayout): Block[] {
  const say = speaker(context.language);
  const lines = [
    { zh: "说明", en: "Notes" },
    {
      zh: "1. 浅黄色单元格可以修改，修改后各表重新计算；镇街数据和收入随来源表更新。",
      en: "1. Change a pale yellow cell and every sheet follows; towns and receipts follow their source tables.",
    },
    {
      zh: "2. 每笔税收按入库日有效的比例分级，最大余数取整到分，各级合计恰为原额。",
      en: "2. Each posting is split by the shares in force on its day, by largest remainder to the fen; the levels add up to it.",
    },
    {
      zh: "3. 县级净财力 = 县级收入与统管镇收入，加减与镇街之间的全部往来。",
      en: "3. County net is the county's part and the receipts of unified towns, with all that moves between county and towns.",
    },
  ];
  return [notes(noteRow, ...lines.map(say))];
}

function charts(ready: Ready, layout: SheetLayout): ChartPlan[] {
  const { value, context } = ready;
  const say = speaker(context.language);
  const { waterfallRow, moves, resultHeading, towns, chartRow, townKeys, townHeading } = layout;
  const steps = (column: number) => ({ row: waterfallRow + 2, column, rows: moves.length, columns: 1 });
  const column = (id: string) => ({ row: resultHeading + 1, column: layout.columnOf(id), rows: towns, columns: 1 });
  const names = { row: resultHeading + 1, column: 0, rows: towns, columns: 1 };
  const at = (index: number) => ({
    row: chartRow,
    column: index * CHART_COLUMNS,
    rows: CHART_ROWS,
    columns: CHART_COLUMNS,
  });
  const last = townKeys.indexOf("lastResources");
  const compared = last >= 0 && unitOf(ready, "lastResources") === ready.choices.unit;
  return [
    {
      kind: "waterfall",
      title: say({
        zh: `${value.towns[chosenTown(ready)]}：从入库到财力`,
        en: `${value.towns[chosenTown(ready)]}: from receipts to resources`,
      }),
      categories: steps(0),
      at: at(0),
      series: [
        { name: say({ zh: "底", en: "Base" }), values: steps(3), tone: "invisible" },
        { name: say({ zh: "增", en: "Rise" }), values: steps(4), tone: "gain" },
        { name: say({ zh: "减", en: "Fall" }), values: steps(5), tone: "loss" },
        { name: say({ zh: "总", en: "Total" }), values: steps(6), tone: "new" },
      ],
    },
    {
      kind: "columns",
      title: say({ zh: "最终财力", en: "Final resources" }),
      categories: names,
      at: at(1),
      series: [
        ...(compared
          ? [
              {
                name: say({ zh: "上年", en: "Last year" }),
                values: { row: townHeading + 1, column: last, rows: towns, columns: 1 },
                tone: "today" as const,
              },
            ]
          : []),
        { name: say({ zh: "本年", en: "This year" }), values: column("final"), tone: "new" },
      ],
    },
    {
      kind: "stackedColumns",
      title: say({ zh: "缺口：已补与未补", en: "Gaps: filled and left" }),
      categories: names,
      at: at(2),
      series: [
        { name: say({ zh: "缺口补助", en: "Grant" }), values: column("grant"), tone: "gain" },
        { name: say({ zh: "未补缺口", en: "Remaining gap" }), values: column("remainingGap"), tone: "loss" },
      ],
    },
  ];
}
