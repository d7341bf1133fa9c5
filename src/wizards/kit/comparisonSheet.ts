import { largest } from "../../domain/kernel/extremes";
import { cellName } from "../../inputs/address";
import { show, type CellValue } from "../../inputs/cell";
import type { Language } from "../../locale/text";
import type { ComparedFigures, Comparison } from "./compare";
import { formula } from "./formulas";
import { freeSheetName, type Block, type PlanCell, type SheetPlan } from "./plan";
import { across, formats, listed, notes, printed, speaker, subtitle } from "./sheet";

/** What a comparison is called and when it was made. */
interface Compared {
  /** What the two plans are called. */
  readonly names: readonly [string, string];
  readonly day: string;
  readonly language: Language;
  readonly sheetNames: readonly string[];
}

const words = {
  sheet: { zh: "方案比较", en: "Comparison" },
  title: (left: string, right: string) => ({ zh: `方案比较：${left}与${right}`, en: `${left} compared with ${right}` }),
  day: (day: string) => ({
    zh: `${day} 比较；此表为当日数值，不随方案变动`,
    en: `Compared on ${day}; these are the values of that day and do not follow the plans`,
  }),
  parameters: { zh: "不同的参数", en: "Parameters that differ" },
  parameter: { zh: "参数", en: "Parameter" },
  same: { zh: "参数全部相同。", en: "All parameters are alike." },
  row: { zh: "镇街", en: "Town" },
  change: { zh: "相差", en: "Difference" },
  total: { zh: "合计", en: "Total" },
  alike: (count: number) => ({
    zh: `另有 ${count} 列结果完全相同。`,
    en: `${count} more columns of results are alike.`,
  }),
};

const WIDTH = 4;

/** The comparison of two plans as a sheet: the values of its day, with live differences and totals. */
export function comparisonSheet(comparison: Comparison, about: Compared): SheetPlan {
  const { names, day, language, sheetNames } = about;
  const say = speaker(language);
  const blocks: Block[] = [
    across(0, "title", say(words.title(...names)), WIDTH),
    across(1, "note", say(words.day(day)), WIDTH),
    ...listed(
      3,
      say(words.parameters),
      [say(words.parameter), ...names],
      comparison.parameters.map(({ name, left, right }) => [name, plain(left), plain(right)]),
      say(words.same),
    ),
  ];
  let next = 6 + comparison.parameters.length;
  for (const figures of comparison.figures) {
    for (const block of results(next, figures, about)) blocks.push(block);
    next += figures.rows.length + 4;
  }
  if (comparison.alike > 0) blocks.push(notes(next, say(words.alike(comparison.alike))));
  const end = largest(blocks.map(({ row, cells }) => row + cells.length));
  return {
    name: freeSheetName(say(words.sheet), sheetNames),
    blocks,
    widths: [26, 18, 18, 14],
    print: printed(end, WIDTH, { orientation: "portrait" }),
  };
}

/** The results of one kind, town by town. */
function results(row: number, { name, rows }: ComparedFigures, { names, language }: Compared): Block[] {
  const say = speaker(language);
  const first = row + 2;
  const last = first + rows.length - 1;
  const difference = (at: number) => formula(`=${cellName(at, 2)}-${cellName(at, 1)}`);
  const sum = (column: number) => formula(`=SUM(${cellName(first, column)}:${cellName(last, column)})`);
  const isWhole = rows.every(({ left = 0, right = 0 }) => Number.isInteger(left) && Number.isInteger(right));
  const format = isWhole ? formats.count : formats.money;
  const columns = [null, format, format, `+${format};-${format};0`];
  return [
    subtitle(row, name),
    {
      row: row + 1,
      column: 0,
      role: "heading",
      wrap: true,
      cells: [[say(words.row), ...names, say(words.change)]],
      align: [null, "right", "right", "right"],
    },
    {
      row: first,
      column: 0,
      role: "body",
      formats: columns,
      cells: rows.map(({ name: town, left, right }, index) => [
        town,
        left ?? "",
        right ?? "",
        left === undefined || right === undefined ? "" : difference(first + index),
      ]),
    },
    {
      row: last + 1,
      column: 0,
      role: "total",
      formats: columns,
      cells: [[say(words.total), sum(1), sum(2), difference(last + 1)]],
    },
  ];
}

function plain(cell: CellValue): PlanCell {
  return typeof cell === "number" ? cell : show(cell);
}
