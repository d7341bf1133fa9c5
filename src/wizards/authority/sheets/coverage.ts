import { alikeTable, matrixTable, measuredTable, overTimeTable } from "../../../chapters/authority/report/coverage";
import { words } from "../../../chapters/authority/words";
import type { Coverage } from "../../../domain/authority/coverage";
import type { Measure } from "../../../domain/authority/measures";
import type { Text } from "../../../locale/text";
import { fixed, fixedRange, formula, quote, under } from "../../kit/formulas";
import type { Block, ColourPlan, PlanCell, SheetPlan } from "../../kit/plan";
import { sourceChecks } from "../../kit/sourceCheck";
import { formats, notes, parameters, printed, subtitle, top } from "../../kit/sheet";
import { dayWords, otherYear, yearOf } from "../choices";
import type { AtResult } from "../compute";
import { idleCells } from "./idle";
import { callOn, COUNTY, liveTable, pagesAcross, sayIn, sourceRanges } from "./page";

/** By which column the rows of the sources are counted. */
const COUNTED = { items: "code", grants: "code", towns: "town" } as const;
const PARAMETER_ROW = 3;
const FIRST_ROW = 6;
/** Tables of four columns stand side by side with one between. */
const BESIDE = 5;
const WIDTH_OF_NAMES = 14;
const WIDTH_OF_COUNTS = { zh: 11, en: 12 } as const;
/** The day of the figures, which other sheets follow. */
export const dayCell = fixed(PARAMETER_ROW + 1, 0);
const yearCell = fixed(PARAMETER_ROW + 1, 1);
/** Rows that a landscape page holds in the size in which the heat map fits it. */
const ROWS_A_PAGE = 40;
/** The officers that the function counts by, as the law does; another number is shown as it was counted. */
const OFFICERS_BY_LAW = 2;

const { count, hours, percent } = formats;
const shareFormats = [null, count, count, percent];

const titles = {
  three: { zh: "一、覆盖率、空转率与事权匹配率", en: "1. Coverage, idle rate and capacity match" },
  matrix: { zh: "二、镇街×领域覆盖率", en: "2. Coverage, towns × fields" },
  others: { zh: "三、领域、可执行领域与办件量", en: "3. Fields, enforceable fields and volume" },
  year: { zh: "四、全年按天加权与同类一致度", en: "4. Over the year, and how alike towns of one class are" },
} satisfies Record<string, Text>;

/** The rows with which the sections begin, for so many towns. */
function rowsOf(towns: number) {
  const matrix = FIRST_ROW + towns + 4;
  const others = matrix + towns + 5;
  const year = others + towns + 4;
  return { matrix, others, year, notes: year + towns + 4 };
}

/** The three rates side by side, the heat map, the other measures, the year: live over the planner's own tables. */
export function coverageSheet(at: AtResult, name: string, title: string, idleSheet: string | undefined): SheetPlan {
  const {
    value: { authority },
    result,
    context,
  } = at;
  const say = sayIn(at);
  const hasFields = authority.known.has("field");
  const fields = result.matrix.kinds.length;
  const rows = rowsOf(authority.towns.length);
  const width = Math.max(hasFields ? fields + 3 : 0, 2 * BESIDE + 4);
  const widths = [WIDTH_OF_NAMES, ...Array<number>(width - 1).fill(WIDTH_OF_COUNTS[context.language])];
  const remarks = notesOf(at);
  const checks = rows.notes + remarks.length;
  const colours: ColourPlan[] = [
    { kind: "scale", area: { row: rows.matrix + 2, column: 1, rows: authority.towns.length, columns: fields } },
  ];
  return {
    name,
    blocks: [
      ...top(context, title, width),
      ...parameters(PARAMETER_ROW, [
        { name: say(dayWords.day), value: result.settings.day, format: formats.date, key: "day" },
        { name: say({ zh: "年份", en: "Year" }), value: yearOf(result.settings.day), format: formats.year },
      ]),
      ...threeRates(at, idleSheet),
      ...(hasFields ? matrixBlocks(at, rows.matrix) : []),
      ...otherMeasures(at, rows.others),
      ...yearBlocks(at, rows.year),
      notes(rows.notes, ...remarks.map(say)),
      ...sourceChecks(checks, at.readings, COUNTED, say),
    ],
    colours: hasFields ? colours : [],
    widths,
    frozenColumns: 1,
    print: printed(checks + Object.keys(COUNTED).length, width, {
      pagesWide: pagesAcross(widths),
      breaks: pageStarts([hasFields ? rows.matrix : rows.others, rows.others, rows.year, rows.notes + 4]),
    }),
  };
}

function measureTable(at: AtResult, measure: Measure, coverage: Coverage, row: number, column: number): Block[] {
  const live = measure !== "executable" || at.result.settings.leastOfficers === OFFICERS_BY_LAW;
  const by = measure === "items" ? [] : [quote(measure)];
  const call = live ? callOn(at, "COVERAGE", COUNTY, dayCell, ...by) : undefined;
  return liveTable(at, [row, column], call, measuredTable(at.value.authority, { measure, coverage }), shareFormats);
}

function threeRates(at: AtResult, idleSheet: string | undefined): Block[] {
  const towns = at.value.authority.towns.length;
  return [
    subtitle(FIRST_ROW, sayIn(at)(titles.three)),
    ...measureTable(at, "items", at.result.coverage.items, FIRST_ROW + 1, 0),
    ...(idleSheet === undefined ? [] : idleBlocks(idleCells(idleSheet, towns))),
    ...capacityBlocks(at),
  ];
}

/** Idle items beside coverage, as they stand on the sheet that also tells which they are. */
function idleBlocks(cells: readonly (readonly PlanCell[])[]): Block[] {
  const row = FIRST_ROW + 1;
  const towns = cells.length - 2;
  return [
    {
      row,
      column: BESIDE,
      role: "heading",
      wrap: true,
      cells: cells.slice(0, 1),
      align: shareFormats.map((format) => (format ? "right" : "left")),
    },
    { row: row + 1, column: BESIDE, role: "body", cells: cells.slice(1, -1), formats: shareFormats },
    { row: row + 1 + towns, column: BESIDE, role: "total", cells: cells.slice(-1), formats: shareFormats },
  ];
}

/** Hours asked as they were counted when the sheet was written; the match follows them. */
function capacityBlocks(at: AtResult): Block[] {
  const {
    result: { capacity },
    value: {
      authority: { towns },
    },
  } = at;
  if (!capacity) return [];
  const say = sayIn(at);
  const column = 2 * BESIDE;
  const first = FIRST_ROW + 2;
  const rows = towns.length;
  const range = (offset: number) => fixedRange({ row: first, column: column + offset, rows, columns: 1 });
  const match = formula(`=TOWN.CAPACITY(${range(1)},${range(2)})`, rows + 1);
  return [
    {
      row: FIRST_ROW + 1,
      column,
      role: "heading",
      wrap: true,
      align: ["left", "right", "right", "right"],
      cells: [[words.town, words.hoursAsked, words.hoursThere, words.match].map(say)],
    },
    { row: first, column, role: "body", cells: [...towns.map(({ name }) => [name]), [say(words.county)]] },
    {
      row: first,
      column: column + 1,
      role: "input",
      formats: [hours, hours],
      cells: towns.map((_, town) => [capacity.demand[town] ?? 0, capacity.available[town] ?? 0]),
    },
    { row: first, column: column + 3, role: "body", formats: [percent], cells: under(match, rows + 1) },
    {
      row: first + rows,
      column,
      role: "total",
      formats: [null, hours, hours, percent],
      cells: [[null, { formula: `=SUM(${range(1)})` }, { formula: `=SUM(${range(2)})` }, null]],
    },
  ];
}

function matrixBlocks(at: AtResult, row: number): Block[] {
  const { matrix } = at.result;
  const fields = matrix.kinds.length;
  const ratios = [null, ...Array<string>(fields + 1).fill("0%"), count];
  return [
    subtitle(row, sayIn(at)(titles.matrix)),
    ...liveTable(
      at,
      [row + 1, 0],
      callOn(at, "COVERAGE.MATRIX", COUNTY, dayCell),
      matrixTable(at.value.authority, matrix),
      ratios,
      [ratios, Array<string>(fields + 3).fill(count)],
    ),
  ];
}

function otherMeasures(at: AtResult, row: number): Block[] {
  const { fields, executable, volume } = at.result.coverage;
  const known: Partial<Record<Measure, Coverage | undefined>> = {
    fields: at.value.authority.known.has("field") ? fields : undefined,
    executable,
    volume,
  };
  const shown = (["fields", "executable", "volume"] as const).flatMap((measure) => {
    const coverage = known[measure];
    return coverage ? [{ measure, coverage }] : [];
  });
  return [
    ...(shown.length > 0 ? [subtitle(row, sayIn(at)(titles.others))] : []),
    ...shown.flatMap(({ measure, coverage }, index) => measureTable(at, measure, coverage, row + 1, index * BESIDE)),
  ];
}

function yearBlocks(at: AtResult, row: number): Block[] {
  const {
    value: { authority },
    result,
  } = at;
  return [
    subtitle(row, sayIn(at)(titles.year)),
    ...liveTable(
      at,
      [row + 1, 0],
      callOn(at, "COVERAGE.YEAR", COUNTY, yearCell),
      overTimeTable(authority, result.overTime),
      shareFormats,
    ),
    ...liveTable(
      at,
      [row + 1, BESIDE],
      callOn(at, "CONSISTENCY", ["grants", "towns"], dayCell),
      alikeTable(result.alike),
      shareFormats,
    ),
  ];
}

/** The sections that begin a page, so that as many stand on each as it holds; the last row ends them. */
function pageStarts(sections: readonly number[]): number[] {
  let first = 0;
  return sections.slice(0, -1).filter((row, index) => {
    if ((sections[index + 1] ?? row) - first <= ROWS_A_PAGE) return false;
    first = row;
    return true;
  });
}

function notesOf(at: AtResult): Text[] {
  const why = otherYear(at.choices);
  const live: Text = sourceRanges(at)
    ? {
        zh: "2. 各表随来源表重新计算；所需工时 = Σ受理件数 × 单件工时，为写入时的数。",
        en: "2. The tables recalculate with their sources; hours asked are Σ cases × hours a case as of writing.",
      }
    : {
        zh: "2. 列由人工对应，公式无法识别，因此写入的是数值。",
        en: "2. Columns were mapped by hand, which a formula cannot know, so values were written.",
      };
  return [
    {
      zh: "1. 分母为所选事项目录；各镇街清单出自同一目录是假设，不同目录不可合并计算。",
      en: "1. The denominator is the chosen catalogue; that all lists come from it is an assumption, and different catalogues must not be joined.",
    },
    live,
    {
      zh: "3. 覆盖率本身不是目标，应与空转率、匹配率一并使用。",
      en: "3. Coverage is no goal in itself; read it beside the idle rate and the match.",
    },
    ...(why ? [{ zh: `4. ${why.zh}`, en: `4. ${why.en}` }] : []),
  ];
}
