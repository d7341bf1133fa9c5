import { categoryWords, methodWord } from "../../../chapters/staffing/words";
import { sheetPrefix } from "../../../inputs/address";
import type { Text } from "../../../locale/text";
import { fixed, quote } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { across, formats, line, notes, printed, signatureLine, speaker, writtenLine } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { columnOf, hasPart, partWords, row, totalCell, type Part, type SheetLayout } from "./layout";

/** Rows of the form, counted from 0. */
const at = { title: 0, basis: 1, groups: 2, headings: 3, first: 4 } as const;
/** Towns that one landscape page holds in a size that can be read. */
const TOWNS_A_PAGE = 30;

/** Beside more categories than these the page has no room for the indicators; they stand on the plan's sheet. */
const CATEGORIES_WITH_INDICATORS = 3;

const WIDTH_OF_NAMES = 14;
const WIDTH_OF_FIGURES = 11;
const WIDTH_OF_COUNTS = 9;
const WIDTH_OF_MANY_COUNTS = 7;

/** What the form tells of each category, from the left. */
const told = ["today", "units", "change"] as const satisfies readonly Part[];
const decided: Partial<Record<Part, Text>> = {
  today: { zh: "现有", en: "Today" },
  units: { zh: "核定", en: "Fixed" },
  change: { zh: "增减", en: "Change" },
};

/** One column of the form: its heading, its format, and which cell of the plan's sheet it shows for each row. */
interface Column {
  readonly heading: string;
  readonly group: string;
  readonly format: string | null;
  readonly width: number;
  readonly cell: (town: number) => PlanCell;
  /** The cell under the towns, and in the rows of the reserve and of all posts. */
  readonly total: PlanCell;
  readonly below: readonly PlanCell[];
}

/** 编制核定表: what is decided, on one A4 page, to be signed. Its figures are those of the plan's sheet, live. */
export function decisionSheet(ready: AtResult, layout: SheetLayout, name: string, main: string): SheetPlan {
  const { choices, context, value } = ready;
  const say = speaker(context.language);
  const columns = columnsOf(ready, layout, main);
  const width = columns.length;
  const towns = value.towns.length;
  const below = layout.reserve ? 2 : 0;
  const end = at.first + towns + 1 + below;
  return {
    name,
    blocks: [
      across(
        at.title,
        "formTitle",
        say({ zh: `${choices.year} 年镇街编制核定表`, en: `Posts of the towns fixed for ${choices.year}` }),
        width,
      ),
      { row: at.basis, column: 0, role: "label", cells: [[basis(ready, layout, main)]] },
      { row: at.basis, column: width - 1, role: "unit", cells: [[say({ zh: "单位：名", en: "Unit: posts" })]] },
      ...groupBlocks(columns),
      { row: at.headings, column: 0, role: "formHeading", wrap: true, cells: [columns.map(({ heading }) => heading)] },
      {
        row: at.first,
        column: 0,
        role: "form",
        formats: columns.map(({ format }) => format),
        align: columns.map(({ format }) => (format === null ? "left" : "right")),
        cells: [
          ...value.towns.map((_, town) => columns.map(({ cell }) => cell(town))),
          columns.map(({ total }) => total),
          ...Array.from({ length: below }, (_, index) => columns.map((column) => column.below[index] ?? "")),
        ],
      },
      signatureLine(end, width, say),
      notes(end + 1, writtenLine(context)),
    ],
    widths: columns.map((column) => column.width),
    frozenRows: at.first,
    frozenColumns: 1,
    print: printed(end + 2, width, {
      repeatRows: { row: at.groups, rows: 2 },
      ...(towns <= TOWNS_A_PAGE ? { pagesHigh: 1 } : {}),
    }),
  };
}

function columnsOf({ context, result }: AtResult, layout: SheetLayout, main: string): Column[] {
  const say = speaker(context.language);
  const isWide = result.categories.length > CATEGORIES_WITH_INDICATORS;
  const figure = (column: number, heading: string, format: string, group = ""): Column => ({
    heading,
    group,
    format,
    width: group === "" ? WIDTH_OF_FIGURES : isWide ? WIDTH_OF_MANY_COUNTS : WIDTH_OF_COUNTS,
    cell: (town) => shown(main, row.first + town, column),
    total: group === "" && column !== layout.scoreColumn ? "" : shown(main, layout.totalRow, column),
    below: [],
  });
  const names: Column = {
    heading: say({ zh: "镇街", en: "Town" }),
    group: "",
    format: null,
    width: WIDTH_OF_NAMES,
    cell: (town) => shown(main, row.first + town, 0),
    total: say({ zh: "合计", en: "Total" }),
    below: [say({ zh: "县级预留", en: "County reserve" }), say({ zh: "总数", en: "All posts" })],
  };
  return [
    names,
    ...(isWide ? [] : layout.indicators).map(({ heading, values }, index) =>
      figure(layout.firstIndicator + index, heading, values.every(Number.isInteger) ? formats.count : "#,##0.00"),
    ),
    figure(layout.scoreColumn, say({ zh: "得分", en: "Score" }), "0.00"),
    ...result.categories.flatMap(({ id }) =>
      told
        .filter((part) => hasPart(layout, id, part))
        .map((part): Column => {
          const column = columnOf(layout, id, part);
          const { format, name } = partWords[part];
          return {
            ...figure(column, say(decided[part] ?? name), format, say(categoryWords(id).label)),
            below: part === "units" ? [0, 1].map((down) => shown(main, layout.reserveRow + down, column)) : [],
          };
        }),
    ),
  ];
}

/** A cell of the plan's sheet as it stands there; blank where it is blank. */
export function shown(main: string, of: number, column: number): PlanCell {
  const cell = sheetPrefix(main) + fixed(of, column);
  return { formula: `=IF(ISBLANK(${cell}),"",${cell})` };
}

/** The names of the categories over their columns. */
function groupBlocks(columns: readonly Column[]): Block[] {
  const starts = columns.flatMap(({ group }, index) =>
    index === 0 || group !== columns[index - 1]?.group ? [index] : [],
  );
  return starts.map((from, index): Block => {
    const width = (starts[index + 1] ?? columns.length) - from;
    return {
      row: at.groups,
      column: from,
      role: "formHeading",
      merged: width > 1,
      align: ["center"],
      cells: [line(width, columns[from]?.group ?? "")],
    };
  });
}

/** So many totals are told in one line of a notice. */
const TOTALS_A_LINE = 3;

/** By which method which totals are shared, in one line. */
function basis(ready: AtResult, layout: SheetLayout, main: string): PlanCell {
  return { formula: `=${[method(ready), ...totals(ready, layout, main)].join("&")}` };
}

/** The same in as many lines as a narrow page needs. */
export function basisLines(ready: AtResult, layout: SheetLayout, main: string): PlanCell[] {
  const all = totals(ready, layout, main);
  if (all.length <= TOTALS_A_LINE) return [basis(ready, layout, main)];
  const lines = Array.from({ length: Math.ceil(all.length / TOTALS_A_LINE) }, (_, line) =>
    all.slice(line * TOTALS_A_LINE, (line + 1) * TOTALS_A_LINE),
  );
  // Behind the method each total begins with a semicolon; a line of its own begins without one.
  const semicolon = speaker(ready.context.language)({ zh: "；", en: "; " }).length;
  return [
    { formula: `=${method(ready)}` },
    ...lines.map((line) => ({ formula: `=MID(${line.join("&")},${semicolon + 1},500)` })),
  ];
}

function method({ choices, context }: AtResult): string {
  const { zh, en } = methodWord(choices.method).label;
  return quote(speaker(context.language)({ zh: `计算方法：${zh}`, en: `Method: ${en}` }));
}

/** For each category its total and what is kept back of it. */
function totals({ choices, context, result }: AtResult, layout: SheetLayout, main: string): string[] {
  const say = speaker(context.language);
  return result.categories.map(({ id }) => {
    const { zh, en } = categoryWords(id).label;
    const total = `${quote(say({ zh: `；${zh}总数 `, en: `; ${en}, total ` }))}&${sheetPrefix(main)}${totalCell(layout, id)}`;
    if (!layout.reserve || !choices.reserve[id]) return total;
    const kept = sheetPrefix(main) + fixed(layout.reserveRow, columnOf(layout, id, "units"));
    return `${total}&${quote(say({ zh: "（县级预留 ", en: " (reserve " }))}&${kept}&${quote(say({ zh: "）", en: ")" }))}`;
  });
}
