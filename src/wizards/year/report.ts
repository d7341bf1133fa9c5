import { moneyUnits } from "../../inputs/money";
import { cellName, rangeName, sheetPrefix } from "../../inputs/address";
import { fromFen, type MoneyUnit } from "../../domain/revenue/money";
import { largest } from "../../domain/kernel/extremes";
import type { Language, Text } from "../../locale/text";
import { formula } from "../kit/formulas";
import {
  freeSheetName,
  type Block,
  type CellArea,
  type ChartPlan,
  type FigureArea,
  type PlanCell,
  type PlanRecord,
  type SheetPlan,
} from "../kit/plan";
import {
  across,
  formats,
  listed,
  notes,
  printed,
  signatureLine,
  speaker,
  spilled,
  subtitle,
  unitLine,
  type Speaker,
} from "../kit/sheet";
import type { TownFigures } from "../kit/townFigures";
import { townsOf, valueIn, type YearChapter } from "./chapters";
import { holds, type YearCheck } from "./checks";
import type { CostWishes, YearCost } from "./cost";
import { inWan } from "./views";
import { yearWords } from "./words";

/** What the report of a year is made of. */
export interface YearReport {
  readonly year: number;
  readonly chapters: readonly YearChapter[];
  readonly wishes: CostWishes;
  readonly cost: YearCost | undefined;
  readonly checks: readonly YearCheck[];
  readonly language: Language;
  readonly day: string;
  readonly sheetNames: readonly string[];
}

const words = {
  title: (year: number) => ({ zh: `${year} 年度配置方案`, en: `Year plan ${year}` }),
  draft: (day: string) => ({ zh: `草稿 · 制表日期：${day}`, en: `Draft · compiled ${day}` }),
  final: (day: string) => ({
    zh: `各章均已定稿 · 制表日期：${day}`,
    en: `All its chapters are final · compiled ${day}`,
  }),
  table: { zh: "一、总表", en: "1. All towns" },
  cost: { zh: "二、人员经费与财力", en: "2. Staff cost against resources" },
  category: { zh: "人员类别", en: "Category" },
  rate: { zh: "标准（元/人·年）", en: "Rate (yuan)" },
  resources: { zh: "财力（万元）", en: "Resources (10k yuan)" },
  checks: { zh: "三、对账", en: "3. Checks" },
  check: { zh: "核对", en: "Check" },
  left: { zh: "一方", en: "One side" },
  right: { zh: "另一方", en: "The other" },
  difference: { zh: "差", en: "Difference" },
  result: { zh: "结论", en: "Result" },
  holds: { zh: "相符", en: "holds" },
  differs: { zh: "不符", en: "does not hold" },
  noChecks: { zh: "没有可核对的数。", en: "There is nothing to check." },
  sources: { zh: "四、数据从哪里来", en: "4. Where the figures come from" },
  column: { zh: "列", en: "Column" },
  plan: { zh: "方案", en: "Plan" },
  sheet: { zh: "工作表", en: "Sheet" },
  state: { zh: "状态", en: "State" },
  signed: (day: string) => ({ zh: `${day} 定稿`, en: `final on ${day}` }),
  written: (day: string) => ({ zh: `${day} 写入，未定稿`, en: `written ${day}, not final` }),
  live: {
    zh: "总表和人员经费随各方案的结果表变动，定稿的取自定稿；对账为制表当日的数。",
    en: "The tables of towns and of cost follow the sheets of the plans, or the final copies where there are; the checks are those of the day.",
  },
  chart: { zh: "编制", en: "Posts" },
};

/** A column of the table of towns, with the plan whose sheet holds it. */
interface Column {
  readonly figures: TownFigures;
  readonly label: Text;
  readonly record: PlanRecord | undefined;
}

const TABLE = 4;

/** The report of a year: every town in every chapter, what it costs, the checks, and where each column comes from. */
export function reportSheet(report: YearReport): SheetPlan {
  const { year, chapters, checks, language, day, sheetNames } = report;
  const say = speaker(language);
  const columns = columnsOf(chapters);
  const towns = townsOf(chapters);
  const width = Math.max(8, columns.length + 1);
  const isFinal = chapters.every(({ record }) => !record || record.final !== undefined);
  const costRow = TABLE + towns.length + 3;
  const cost = costBlocks(report, say, columns, towns, costRow);
  const checksRow = cost.end + 1;
  const sourcesRow = checksRow + 3 + checks.length;
  const end = sourcesRow + 3 + columns.length;
  const blocks: Block[] = [
    across(0, "title", say(words.title(year)), width),
    across(1, "note", say(isFinal ? words.final(day) : words.draft(day)), width),
    subtitle(3, say(words.table)),
    ...tableBlocks(say, columns, towns),
    ...cost.blocks,
    ...checkBlocks(say, checks, checksRow),
    ...listed(
      sourcesRow,
      say(words.sources),
      [words.column, words.plan, words.sheet, words.state].map(say),
      columns.map((column) => sourceRow(say, column)),
      "",
    ),
    notes(end - 1, say(words.live)),
    signatureLine(end + 1, width, say),
  ];
  return {
    name: freeSheetName(say(words.title(year)), sheetNames),
    blocks,
    widths: [26, ...Array<number>(width - 1).fill(14)],
    charts: charts(say, columns, towns, end + 4),
    print: printed(end + 24, width),
  };
}

/** The kinds of posts first, since their columns are one table of heads. */
function columnsOf(chapters: readonly YearChapter[]): Column[] {
  const all = chapters.flatMap(({ figures, record }) =>
    figures.map((one): Column => ({
      figures: one,
      label: one.kind === "money" ? inWan(one.label) : one.label,
      record,
    })),
  );
  const isPosts = ({ figures }: Column) => figures.kind === "posts";
  return [...all.filter(isPosts), ...all.filter((column) => !isPosts(column))];
}

function tableBlocks(say: Speaker, columns: readonly Column[], towns: readonly string[]): Block[] {
  const first = TABLE + 1;
  const last = TABLE + towns.length;
  const columnFormats = [null, ...columns.map(({ figures }) => formatOf(figures))];
  const adds = ({ kind }: TownFigures) => kind !== "rate" && kind !== "points";
  return [
    {
      row: TABLE,
      column: 0,
      role: "heading",
      wrap: true,
      cells: [[say(yearWords.town), ...columns.map(({ label }) => say(label))]],
      align: [null, ...columns.map(() => "right" as const)],
    },
    {
      row: first,
      column: 0,
      role: "body",
      formats: columnFormats,
      cells: towns.map((town, index) => [town, ...columns.map((column) => valueCell(column, town, first + index))]),
    },
    {
      row: last + 1,
      column: 0,
      role: "total",
      formats: columnFormats,
      cells: [
        [
          say(yearWords.county),
          ...columns.map(({ figures }, column) =>
            adds(figures) ? formula(`=SUM(${cellName(first, column + 1)}:${cellName(last, column + 1)})`) : null,
          ),
        ],
      ],
    },
  ];
}

function formatOf({ kind }: TownFigures): string {
  if (kind === "money" || kind === "points") return formats.money;
  return kind === "rate" ? formats.percent : formats.count;
}

/** Live from the plan's sheet where it holds the figure, by the name of the town; the value where it does not. */
function valueCell({ figures, record }: Column, town: string, row: number): PlanCell {
  const value = valueIn(figures, town);
  const area = record?.figures?.find(({ key }) => key === figures.id);
  const sheet = area && record && sheetOf(record, area);
  if (value === undefined) return null;
  if (!area || sheet === undefined) return figures.kind === "money" ? fromFen(value, "wan") : value;
  const at = (column: number) =>
    sheetPrefix(sheet) + rangeName({ row: area.row, column, rows: area.rows, columns: 1 }, true);
  const found = `INDEX(${at(area.column)},MATCH(${cellName(row, 0, true)},${at(0)},0))`;
  return formula(figures.unit === "yuan" ? `=${found}/10000` : `=${found}`);
}

/** The sheet of the plan, or its final copy. */
function sheetOf({ sheets, final }: PlanRecord, { sheet }: FigureArea): string | undefined {
  return final ? final.sheets[sheets.indexOf(sheet)] : sheet;
}

interface Part {
  readonly blocks: readonly Block[];
  readonly end: number;
}

/** The rates as cells to change, and what the posts of the table of towns cost by them. */
function costBlocks(
  { wishes, cost }: YearReport,
  say: Speaker,
  columns: readonly Column[],
  towns: readonly string[],
  row: number,
): Part {
  const posts = columns.filter(({ figures }) => figures.kind === "posts");
  if (!cost) return { blocks: [], end: row };
  const money = columns.findIndex(({ figures }) => figures.kind === "money" && figures.id === "final");
  const rates: CellArea = { row: row + 1, column: 0, rows: posts.length + 1, columns: 2 };
  const finance: CellArea = { row: row + 1, column: 3, rows: towns.length + 1, columns: 2 };
  const heads: CellArea = { row: TABLE, column: 0, rows: towns.length + 1, columns: posts.length + 1 };
  const hasMoney = money >= 0;
  const answerRow = row + 3 + Math.max(posts.length, hasMoney ? towns.length : 0);
  const args = [heads, rates, ...(hasMoney ? [finance] : [])].map((area) => rangeName(area, true));
  const unit: MoneyUnit = hasMoney ? "wan" : "yuan";
  const call = formula(`=TOWN.STAFFCOST(${args.join(",")})`, towns.length + 2, 8);
  const amount = unit === "wan" ? "#,##0.00####" : formats.money;
  return {
    blocks: [
      subtitle(row, say(words.cost)),
      { row: row + 1, column: 0, role: "heading", wrap: true, cells: [[say(words.category), say(words.rate)]] },
      { row: row + 2, column: 0, role: "label", cells: posts.map(({ label }) => [say(label)]) },
      {
        row: row + 2,
        column: 1,
        role: "input",
        formats: [formats.count],
        cells: posts.map(({ figures }) => [fromFen(wishes.rates[figures.id] ?? 0)]),
        takes: [{ least: 0 }],
      },
      ...(hasMoney ? financeBlocks(say, towns, row, money) : []),
      notes(answerRow - 1, say(unitLine(moneyUnits[unit].label))),
      ...spilled(answerRow, call, [null, formats.count, amount, amount, formats.percent, amount, amount, null], {
        totals: 1,
      }),
    ],
    end: answerRow + towns.length + 2,
  };
}

/** The resources of the table of towns as a table of their own. */
function financeBlocks(say: Speaker, towns: readonly string[], row: number, money: number): Block[] {
  return [
    {
      ...{ row: row + 1, column: 3, role: "heading", wrap: true },
      cells: [[say(yearWords.town), say(words.resources)]],
      align: [null, "right"],
    },
    {
      ...{ row: row + 2, column: 3, role: "body", formats: [null, formats.money] },
      cells: towns.map((_, index) => [
        formula(`=${cellName(TABLE + 1 + index, 0)}`),
        formula(`=${cellName(TABLE + 1 + index, money + 1)}`),
      ]),
    },
  ];
}

function checkBlocks(say: Speaker, checks: readonly YearCheck[], row: number): Block[] {
  const first = row + 2;
  const amount = (value: number, { kind }: YearCheck) => (kind === "money" ? fromFen(value, "wan") : value);
  return listed(
    row,
    say(words.checks),
    [words.check, words.left, words.right, words.difference, words.result].map(say),
    checks.map((check, index) => [
      say(check.label),
      amount(check.left, check),
      amount(check.right, check),
      formula(`=${cellName(first + index, 1)}-${cellName(first + index, 2)}`),
      say(holds(check) ? words.holds : words.differs) + (check.about ? ` · ${say(check.about)}` : ""),
    ]),
    say(words.noChecks),
    [null, "#,##0.######", "#,##0.######", "#,##0.######", null],
  );
}

function sourceRow(say: Speaker, { label, figures, record }: Column): PlanCell[] {
  const area = record?.figures?.find(({ key }) => key === figures.id);
  const title = record ? (record.name === undefined ? record.title : `${record.title} · ${record.name}`) : "";
  return [
    say(label),
    title,
    (record && ((area && sheetOf(record, area)) ?? record.sheets[0])) ?? "",
    record?.final ? say(words.signed(record.final.day)) : say(words.written(record?.written.slice(0, 10) ?? "")),
  ];
}

/** The posts of the towns, category on category. */
function charts(say: Speaker, columns: readonly Column[], towns: readonly string[], row: number): ChartPlan[] {
  const posts = columns.filter(({ figures }) => figures.kind === "posts");
  if (posts.length === 0 || towns.length === 0) return [];
  const column = (index: number): CellArea => ({ row: TABLE + 1, column: index, rows: towns.length, columns: 1 });
  const tones = ["new", "today", "neutral"] as const;
  return [
    {
      kind: "stackedColumns",
      title: say(words.chart),
      categories: column(0),
      series: posts.map(({ label }, index) => ({
        name: say(label),
        values: column(index + 1),
        tone: tones[Math.min(index, tones.length - 1)] ?? "neutral",
      })),
      at: { row, column: 0, rows: 16, columns: largest([6, Math.min(8, columns.length + 1)]) },
    },
  ];
}
