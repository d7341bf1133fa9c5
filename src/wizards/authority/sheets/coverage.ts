import { consistency } from "../../../domain/authority/consistency";
import type { Coverage } from "../../../domain/authority/coverage";
import { coverageOverTime } from "../../../domain/authority/year";
import { dayOf } from "../../../inputs/cell";
import { kindName, townClasses } from "../../../chapters/authority/read/kinds";
import type { Text } from "../../../locale/text";
import { fixed, formula, under } from "../../kit/layout";
import type { Block, ColourPlan, PlanCell, SheetPlan } from "../../kit/plan";
import { words, type Ready } from "../words";
import { idleCells } from "./idle";
import {
  answer,
  COUNT_FORMAT,
  DATE_FORMAT,
  HOURS_FORMAT,
  pagesAcross,
  parameters,
  RATIO_FORMAT,
  sayIn,
  sourceRanges,
  top,
} from "./page";

const PARAMETER_ROW = 3;
const FIRST_ROW = 6;
/** Tables of four columns stand side by side with one between. */
const BESIDE = 5;
const WIDTH_OF_NAMES = 14;
const WIDTH_OF_COUNTS = { zh: 11, en: 12 } as const;
/** The day of the figures, which other sheets follow. */
export const dayCell = fixed(PARAMETER_ROW + 1, 0);
/** Rows that a landscape page holds in the size in which the heat map fits it. */
const ROWS_A_PAGE = 40;
const shareFormats = [null, COUNT_FORMAT, COUNT_FORMAT, RATIO_FORMAT];

const headings = {
  items: [
    { zh: "已赋事项", en: "Items held" },
    { zh: "目录事项", en: "Items in the catalogue" },
    { zh: "覆盖率", en: "Coverage" },
  ],
  fields: [
    { zh: "已赋领域", en: "Fields held" },
    { zh: "目录领域", en: "Fields in the catalogue" },
    { zh: "覆盖率", en: "Coverage" },
  ],
  executable: [
    { zh: "可执行领域", en: "Fields it can enforce" },
    { zh: "目录领域", en: "Fields in the catalogue" },
    { zh: "可执行率", en: "Enforceable" },
  ],
  volume: [
    { zh: "已赋办件量", en: "Volume held" },
    { zh: "目录办件量", en: "Volume of the catalogue" },
    { zh: "覆盖率", en: "Coverage" },
  ],
  year: [
    { zh: "有效事项日", en: "Item-days in force" },
    { zh: "全部事项日", en: "Item-days in all" },
    { zh: "按天覆盖率", en: "Coverage over the year" },
  ],
} as const satisfies Record<string, readonly Text[]>;

const titles = {
  three: { zh: "一、覆盖率、空转率与事权匹配率", en: "1. Coverage, idle rate and capacity match" },
  matrix: { zh: "二、镇街×领域覆盖率", en: "2. Coverage, towns × fields" },
  others: { zh: "三、领域、可执行领域与办件量", en: "3. Fields, enforceable fields and volume" },
  year: { zh: "四、全年按天加权与同类一致度", en: "4. Over the year, and how alike towns of one class are" },
} satisfies Record<string, Text>;

/** The three rates side by side, the heat map, the other measures, the year: live over the planner's own tables. */
export function coverageSheet(at: Ready, name: string, title: string, idleSheet: string | undefined): SheetPlan {
  const { value, result, choices } = at;
  const say = sayIn(at);
  const towns = value.authority.towns.names.length;
  const fields = value.fields.count;
  const matrixRow = FIRST_ROW + towns + 4;
  const otherRow = matrixRow + towns + 5;
  const yearRow = otherRow + towns + 4;
  const width = Math.max(value.hasFields ? fields + 3 : 0, 2 * BESIDE + 4);
  const widths = [WIDTH_OF_NAMES, ...Array<number>(width - 1).fill(WIDTH_OF_COUNTS[at.context.language])];
  const yearCell = fixed(PARAMETER_ROW + 1, 1);
  const ranges = sourceRanges(at);
  const tables = ranges && `${ranges["items"]},${ranges["grants"]},${ranges["towns"]}`;
  const call = (text: (tables: string) => string) => (tables === undefined ? undefined : text(tables));
  const table = (coverage: Coverage, of: keyof typeof headings) => shareTable(at, coverage, headings[of]);
  const subtitle = (row: number, text: Text): Block => ({ row, column: 0, role: "subtitle", cells: [[say(text)]] });

  const blocks: Block[] = [
    ...top(at, title, width),
    ...parameters(PARAMETER_ROW, [
      { name: say({ zh: "计算日期", en: "Day" }), value: result.day, format: DATE_FORMAT },
      { name: say({ zh: "年份", en: "Year" }), value: Number(choices.day.slice(0, 4)), format: "0" },
    ]),
    subtitle(FIRST_ROW, titles.three),
    ...answer(
      FIRST_ROW + 1,
      0,
      call((given) => `=TOWN.COVERAGE(${given},${dayCell})`),
      table(result.items, "items"),
      shareFormats,
    ),
    ...(idleSheet === undefined ? [] : idleBlocks(idleCells(idleSheet, towns))),
    ...capacityBlocks(at),
  ];
  const colours: ColourPlan[] = [];
  if (value.hasFields) {
    const matrixFormats = [null, ...Array<string>(fields + 1).fill("0%"), COUNT_FORMAT];
    blocks.push(
      subtitle(matrixRow, titles.matrix),
      ...answer(
        matrixRow + 1,
        0,
        call((given) => `=TOWN.COVERAGE.MATRIX(${given},${dayCell})`),
        matrixTable(at),
        matrixFormats,
        [matrixFormats, Array<string>(fields + 3).fill(COUNT_FORMAT)],
      ),
    );
    colours.push({ kind: "scale", area: { row: matrixRow + 2, column: 1, rows: towns, columns: fields } });
  }
  const others = [
    ...(value.hasFields ? [{ measure: "fields", coverage: result.fields } as const] : []),
    // The function counts two officers, as the law does; another number is shown as it was counted.
    ...(result.executable ? [{ measure: "executable", coverage: result.executable } as const] : []),
    ...(result.volume ? [{ measure: "volume", coverage: result.volume } as const] : []),
  ];
  if (others.length > 0) blocks.push(subtitle(otherRow, titles.others));
  others.forEach(({ measure, coverage }, index) => {
    const live = measure !== "executable" || choices.leastOfficers === 2;
    blocks.push(
      ...answer(
        otherRow + 1,
        index * BESIDE,
        live ? call((given) => `=TOWN.COVERAGE(${given},${dayCell},"${measure}")`) : undefined,
        table(coverage, measure),
        shareFormats,
      ),
    );
  });
  blocks.push(
    subtitle(yearRow, titles.year),
    ...answer(
      yearRow + 1,
      0,
      call((given) => `=TOWN.COVERAGE.YEAR(${given},${yearCell})`),
      table(yearCoverage(at), "year"),
      shareFormats,
    ),
    ...answer(
      yearRow + 1,
      BESIDE,
      ranges && `=TOWN.CONSISTENCY(${ranges["grants"]},${ranges["towns"]},${dayCell})`,
      consistencyTable(at),
      [null, COUNT_FORMAT, COUNT_FORMAT, RATIO_FORMAT],
    ),
    { row: yearRow + towns + 4, column: 0, role: "note", cells: notes(at).map((note) => [say(note)]) },
  );
  return {
    name,
    blocks,
    colours,
    widths,
    frozenColumns: 1,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: yearRow + towns + 4 + notes(at).length, columns: width },
      pagesWide: pagesAcross(widths),
      breaks: pageStarts([value.hasFields ? matrixRow : otherRow, otherRow, yearRow, yearRow + towns + 8]),
    },
  };
}

function shareTable(at: Ready, { towns, county }: Coverage, titlesOf: readonly Text[]): PlanCell[][] {
  const say = sayIn(at);
  return [
    [words.town, ...titlesOf].map(say),
    ...towns.map(({ part, whole, ratio }, town) => [at.value.authority.towns.names[town] ?? "", part, whole, ratio]),
    [say(words.county), county.part, county.whole, county.ratio],
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

/** The sections that begin a page, so that as many stand on each as it holds; the last row ends them. */
function pageStarts(sections: readonly number[]): number[] {
  let top = 0;
  return sections.slice(0, -1).filter((row, index) => {
    if ((sections[index + 1] ?? row) - top <= ROWS_A_PAGE) return false;
    top = row;
    return true;
  });
}

/** Hours asked as they were counted when the sheet was written; the match follows them. */
function capacityBlocks(at: Ready): Block[] {
  const {
    result: { capacity },
    value,
  } = at;
  if (!capacity) return [];
  const say = sayIn(at);
  const names = value.authority.towns.names;
  const column = 2 * BESIDE;
  const first = FIRST_ROW + 2;
  const range = (offset: number) =>
    `${fixed(first, column + offset)}:${fixed(first + names.length - 1, column + offset)}`;
  return [
    {
      row: FIRST_ROW + 1,
      column,
      role: "heading",
      wrap: true,
      align: ["left", "right", "right", "right"],
      cells: [
        [
          words.town,
          { zh: "所需工时", en: "Hours asked" },
          { zh: "可用工时", en: "Hours there are" },
          { zh: "匹配率", en: "Match" },
        ].map(say),
      ],
    },
    { row: first, column, role: "body", cells: [...names.map((town) => [town]), [say(words.county)]] },
    {
      row: first,
      column: column + 1,
      role: "input",
      formats: [HOURS_FORMAT, HOURS_FORMAT],
      cells: names.map((_, town) => [capacity.demand[town] ?? 0, capacity.available[town] ?? 0]),
    },
    {
      row: first,
      column: column + 3,
      role: "body",
      formats: [RATIO_FORMAT],
      cells: under(formula(`=TOWN.CAPACITY(${range(1)},${range(2)})`, names.length + 1), names.length + 1),
    },
    {
      row: first + names.length,
      column,
      role: "total",
      formats: [null, HOURS_FORMAT, HOURS_FORMAT, RATIO_FORMAT],
      cells: [[null, { formula: `=SUM(${range(1)})` }, { formula: `=SUM(${range(2)})` }, null]],
    },
  ];
}

function matrixTable(at: Ready): PlanCell[][] {
  const {
    value,
    result: { matrix, items, held },
  } = at;
  const say = sayIn(at);
  const whole = say(headings.items[1]);
  return [
    [
      say(words.town),
      ...value.fields.names.map((name) => kindName(name, at.context.language)),
      say({ zh: "合计", en: "All" }),
      whole,
    ],
    ...matrix.towns.map((row, town) => [
      value.authority.towns.names[town] ?? "",
      ...row.map(({ ratio }) => ratio),
      items.towns[town]?.ratio ?? 0,
      held.columns,
    ]),
    [say(words.county), ...matrix.county.map(({ ratio }) => ratio), items.county.ratio, items.county.whole],
    [whole, ...(matrix.towns[0] ?? []).map((share) => share.whole), held.columns, ""],
  ];
}

function yearCoverage({
  value: {
    authority: { ledger },
  },
  choices,
}: Ready): Coverage {
  const year = Number(choices.day.slice(0, 4));
  return coverageOverTime(ledger, dayOf(year, 1, 1) ?? 0, dayOf(year + 1, 1, 1) ?? 0);
}

function consistencyTable(at: Ready): PlanCell[][] {
  const {
    value: {
      authority: { towns },
    },
    result: { held },
    context,
  } = at;
  const say = sayIn(at);
  const classes = townClasses(towns);
  const { classes: rows, county } = consistency(held, classes.of, classes.count);
  return [
    [
      { zh: "类别", en: "Class" },
      { zh: "镇街数", en: "Towns" },
      { zh: "对数", en: "Pairs" },
      { zh: "一致度", en: "Consistency" },
    ].map(say),
    ...rows.map(({ towns: members, pairs, mean }, index) => [
      kindName(classes.names[index] ?? "", context.language),
      members,
      pairs,
      mean ?? "",
    ]),
    [say(words.county), county.towns, county.pairs, county.mean ?? ""],
  ];
}

function notes(at: Ready): Text[] {
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
  ];
}
