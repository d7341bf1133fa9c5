import { areaName, cellName, rangeName, sheetPrefix } from "../../../inputs/address";
import { ruleRows, type RuleRow } from "../../../chapters/revenue/report/rules";
import { settlementColumns } from "../../../chapters/revenue/report/settlement";
import type { TownColumns } from "../../../chapters/revenue/tables";
import type { RuleName } from "../../../chapters/revenue/words/names";
import { sourceRange } from "../../kit/formulas";
import type { CellArea } from "../../kit/plan";
import { rulesTold, type Ready } from "../compute";
import { waterfallMoves, type Move } from "../views/chosen";
import { formats, sheetNamer } from "../../kit/sheet";

/** The names of the sheets, all free in the workbook. */
export interface SheetNames {
  readonly settlement: string;
  readonly summary: string;
  readonly taxes: string;
  readonly steps: string;
  readonly scheme: string;
  readonly next: string;
  /** The sheet of needs; "" where no items of spending are given. */
  readonly needs: string;
  readonly forms: readonly string[];
}

export function sheetNames({ value, choices: { year }, context }: Ready): SheetNames {
  const free = sheetNamer(context);
  return {
    settlement: free({ zh: `${year} 体制结算`, en: `${year} settlement` }),
    summary: free({ zh: `${year} 结算汇总`, en: `${year} summary` }),
    taxes: free({ zh: `${year} 分税种分级`, en: `${year} taxes by level` }),
    steps: free({ zh: `${year} 计算过程`, en: `${year} step by step` }),
    scheme: free({ zh: `${year} 体制表`, en: `${year} scheme` }),
    next: free({ zh: `${year + 1} 镇街财政`, en: `${year + 1} town finance` }),
    needs: value.needs ? free({ zh: `${year} 支出需求`, en: `${year} needs` }) : "",
    forms: value.towns.map((town) => free({ zh: `${year} 结算单 ${town}`, en: `${year} form ${town}` })),
  };
}

export const MONEY_FORMAT = formats.money;

export const top = { title: 0, source: 1, unit: 2, rules: 4 } as const;
const HEADING_GAP = 2;
export const CHART_ROWS = 18;
/** So that three charts stand side by side on the first of two pages. */
export const CHART_COLUMNS = 4;
export const CHECK_ROWS = 7;
const NOTE_ROWS = 4;

/** Where everything stands on the settlement sheet; rows and columns count from 0. */
export interface SheetLayout {
  readonly rules: readonly RuleRow[];
  readonly moves: readonly Move[];
  readonly townKeys: readonly (keyof TownColumns)[];
  readonly towns: number;
  readonly townHeading: number;
  readonly resultHeading: number;
  readonly resultColumns: number;
  readonly checkRow: number;
  readonly waterfallRow: number;
  readonly chartRow: number;
  readonly noteRow: number;
  readonly end: number;
  readonly width: number;
  /** The column of the settlement by id. */
  readonly columnOf: (id: string) => number;
}

const WRITTEN: readonly (keyof TownColumns)[] = [
  "town",
  "treasury",
  "base",
  "spendingBase",
  "need",
  "transfers",
  "refundTransfer",
  "inflows",
  "quota",
  "previousRemittance",
  "heads",
  "oneOffs",
  "lastResources",
];

export function layOut(ready: Ready): SheetLayout {
  const { value, choices, context } = ready;
  const rules = ruleRows(rulesTold(choices), context.language);
  const moves = waterfallMoves(ready);
  const townKeys = WRITTEN.filter(
    (key) =>
      key === "town" ||
      key === "treasury" ||
      value.reading.has(key) ||
      (key === "base" && value.restatedBases) ||
      (key === "need" && value.needs) ||
      ((key === "base" || key === "spendingBase" || key === "need") && isSetByHand(ready, key)),
  );
  const towns = value.towns.length;
  const columns = settlementColumns(value.shares.scheme.levels.map(({ title }) => title));
  const resultColumns = columns.length + 2;
  const townHeading = top.rules + rules.length + 1 + HEADING_GAP + 1;
  const resultHeading = townHeading + towns + 1 + HEADING_GAP + 1;
  const checkRow = resultHeading + towns + 3;
  const waterfallRow = checkRow + CHECK_ROWS + 4;
  const chartRow = waterfallRow + moves.length + 3;
  const noteRow = chartRow + CHART_ROWS + 2;
  return {
    rules,
    moves,
    townKeys,
    towns,
    townHeading,
    resultHeading,
    resultColumns,
    checkRow,
    waterfallRow,
    chartRow,
    noteRow,
    end: noteRow + NOTE_ROWS,
    width: Math.max(resultColumns, townKeys.length),
    columnOf: (id) => 2 + columns.findIndex((column) => column.id === id),
  };
}

function isSetByHand({ choices }: Ready, key: "base" | "spendingBase" | "need"): boolean {
  return key === "need"
    ? Object.values(choices.needs).some((need) => need !== null)
    : Object.values(choices.bases).some((bases) => bases[key] !== null);
}

/** The cell of one figure of one town in the settlement; the county's where the town is one past the last. */
export function resultCell(layout: SheetLayout, town: number, id: string): string {
  return cellName(layout.resultHeading + 1 + town, layout.columnOf(id), true);
}

/** The cells of one column of the settlement for all towns, without the county's. */
export function resultColumn({ resultHeading, towns }: SheetLayout, column: number): string {
  return rangeName({ row: resultHeading + 1, column, rows: towns, columns: 1 }, true);
}

/** The same, seen from another sheet. */
export function resultCellFrom(names: SheetNames, layout: SheetLayout, town: number, id: string): string {
  return sheetPrefix(names.settlement) + resultCell(layout, town, id);
}

/** The cell beside a rule that names its document, seen from another sheet; undefined where the rules do not hold it. */
export function documentCellFrom(names: SheetNames, { rules }: SheetLayout, rule: RuleName): string | undefined {
  const row = rules.findIndex((one) => one.rule === rule);
  return row < 0 ? undefined : sheetPrefix(names.settlement) + cellName(top.rules + 1 + row, 3, true);
}

/** The word for a town's treasury in the settlement, seen from another sheet. */
export function treasuryCellFrom(names: SheetNames, { resultHeading }: SheetLayout, town: number): string {
  return sheetPrefix(names.settlement) + cellName(resultHeading + 1 + town, 1, true);
}

function rulesArea({ rules }: SheetLayout): CellArea {
  return { row: top.rules, column: 0, rows: rules.length + 1, columns: 4 };
}

function townsArea({ townHeading, townKeys, towns }: SheetLayout): CellArea {
  return { row: townHeading, column: 0, rows: towns + 1, columns: townKeys.length };
}

/** The table of shares on its sheet. */
export function schemeArea({ value }: Ready, names: SheetNames): string {
  const { taxes, levels } = value.shares.scheme;
  const rows = taxes.reduce((sum, { versions }) => sum + versions.length, 0);
  return areaName(
    { sheet: names.scheme, row: SCHEME_HEADING, column: 0, rows: rows + 1, columns: levels.length + 4 },
    true,
  );
}

/** The four tables as SETTLE takes them, on a sheet of its own or seen from another (`prefix` names it). */
export function settleArguments(ready: Ready, layout: SheetLayout, names: SheetNames, prefix = ""): string {
  const { context } = ready;
  return [
    prefix + rangeName(townsArea(layout), true),
    sourceRange(context.sources["receipts"]) ?? "",
    schemeArea(ready, names),
    prefix + rangeName(rulesArea(layout), true),
  ].join(",");
}

/** The row of the headings on the sheet of the scheme. */
export const SCHEME_HEADING = 3;
