import { largest, smallest } from "../../../domain/kernel/extremes";
import { categoryWords, methodCell as methodInCell, methodWords, tieRules } from "../../../chapters/staffing/words";
import type { CategoryId } from "../../../chapters/staffing/answer";
import { kindsOf, sheetWord } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";
import type { Block } from "../../kit/plan";
import { formats, line, parameters, speaker, writtenLine } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { parts, partWords, reserveFormula, row, totalCell, type SheetLayout } from "./layout";

const years = { least: 2000, most: 2100, whole: true } as const;
const posts = { least: 0, whole: true } as const;

export function titleBlocks({ context }: AtResult, title: Text): Block[] {
  return [
    { row: row.title, column: 0, cells: [[speaker(context.language)(title)]], role: "title" },
    { row: row.source, column: 0, cells: [[writtenLine(context)]], role: "note" },
  ];
}

type Entry = Parameters<typeof parameters>[1][number];

/** What the planner may change: year, method, ties, the totals with their reserves and limits, and the formula of the score. */
export function parameterBlocks(at: AtResult, layout: SheetLayout): Block[] {
  const { choices, context, result } = at;
  const say = speaker(context.language);
  const entries: Entry[] = [
    { name: say({ zh: "年度", en: "Year" }), value: choices.year, format: formats.year, key: "year", takes: years },
    {
      name: say({ zh: "计算方法", en: "Method" }),
      value: methodInCell(choices.method, context.language),
      format: null,
      key: "method",
      takes: { words: methodWords(choices.arrangement, context.language) },
    },
    {
      name: say({ zh: "并列处理", en: "Ties" }),
      value: say(sheetWord(tieRules[choices.ties])),
      format: null,
      key: "ties",
      takes: { words: kindsOf(tieRules).map((kind) => say(sheetWord(tieRules[kind]))) },
    },
    ...result.categories.map(({ id, total, reserved }) => {
      const { zh, en } = categoryWords(id).label;
      const name = say({ zh: `${zh}总数`, en: `${en}, total` });
      return { name, value: total + reserved, format: formats.count, key: `totals/${id}`, takes: posts };
    }),
    ...(layout.reserve ? result.categories.map(({ id }) => reserveEntry(at, id)) : []),
    ...paceEntries(at),
  ];
  return [
    ...parameters(row.parameterNames, entries),
    ...(layout.reserve ? sharedBlocks(at, layout, layout.reserve.shared) : []),
    ...(choices.scoring === "formula" ? formulaBlocks(at, layout.formulaColumn, layout.width) : []),
  ];
}

function reserveEntry({ choices, context }: AtResult, id: CategoryId): Entry {
  const { zh, en } = categoryWords(id).label;
  const { unit = "posts", amount = null } = choices.reserve[id] ?? {};
  const isPercent = unit === "percent";
  return {
    name: speaker(context.language)({ zh: `${zh}县级预留`, en: `${en}, county reserve` }),
    value: isPercent && amount !== null ? amount / 100 : amount,
    format: isPercent ? formats.percent : formats.count,
    key: `reserve/${id}/amount`,
    takes: isPercent ? { least: 0, most: 1 } : posts,
  };
}

function paceEntries({ choices: { pace }, context }: AtResult): Entry[] {
  const say = speaker(context.language);
  const entries: Entry[] = [];
  if (pace.posts !== null)
    entries.push({
      name: say({ zh: "每年最多增减（名）", en: "Change a year, at most" }),
      value: pace.posts,
      format: formats.count,
      key: "pace/posts",
      takes: posts,
    });
  if (pace.percent !== null)
    entries.push({
      name: say({ zh: "每年最多增减（占现有）", en: "Change a year, of today" }),
      value: pace.percent / 100,
      format: formats.percent,
      key: "pace/percent",
      takes: { least: 0, most: 1 },
    });
  return entries;
}

/** What is left of each total to share among the towns: no choice, so that it is not yellow. */
function sharedBlocks(at: AtResult, layout: SheetLayout, column: number): Block[] {
  const say = speaker(at.context.language);
  const labels = layout.categories.map((id) => categoryWords(id).label);
  return [
    {
      row: row.parameterNames,
      column,
      role: "label",
      wrap: true,
      cells: [labels.map(({ zh, en }) => say({ zh: `${zh}可分配`, en: `${en}, to share` }))],
    },
    {
      row: row.parameters,
      column,
      role: "body",
      formats: labels.map(() => formats.count),
      align: labels.map(() => "left"),
      cells: [
        layout.categories.map((id) => ({
          formula: `=${totalCell(layout, id)}-${reserveFormula(at, layout, id)}`,
        })),
      ],
    },
  ];
}

/** The formula of the score over the rest of the row. */
function formulaBlocks({ choices, context }: AtResult, column: number, width: number): Block[] {
  const say = speaker(context.language);
  const merged = width - column > 1;
  const label = say({ zh: "计分算式", en: "Score formula" });
  return [
    { row: row.parameterNames, column, cells: [line(width - column, label)], role: "label", merged },
    {
      row: row.parameters,
      column,
      cells: [line(width - column, choices.formula)],
      keys: [["formula"]],
      role: "input",
      merged,
      align: ["left"],
    },
  ];
}

/** The headings of the table; above them the weights of the indicators and the names of the parts. */
export function headingBlocks({ choices, context }: AtResult, layout: SheetLayout): Block[] {
  const { indicators, partColumns, firstIndicator } = layout;
  const say = speaker(context.language);
  const blocks: Block[] = [];
  if (choices.scoring === "weights")
    blocks.push(
      { row: row.weights, column: 0, cells: [[say({ zh: "权重", en: "Weight" })]], role: "label" },
      {
        row: row.weights,
        column: firstIndicator,
        cells: [indicators.map(({ weight }) => weight)],
        keys: [indicators.map(({ id }) => `weights/${id}`)],
        takes: indicators.map(() => ({ least: 0 })),
        role: "input",
      },
    );
  for (const part of parts) {
    const columns = partColumns.filter((one) => one.part === part).map(({ column }) => column);
    if (columns.length > 0)
      blocks.push({
        row: row.groups,
        column: smallest(columns),
        cells: [line(columns.length, say(partWords[part].name))],
        role: "heading",
        merged: columns.length > 1,
        align: ["center"],
      });
  }
  blocks.push({
    row: row.headings,
    column: 0,
    role: "heading",
    wrap: true,
    cells: [headings(layout).map((heading) => (typeof heading === "string" ? heading : say(heading)))],
  });
  return blocks;
}

function headings(layout: SheetLayout): (Text | string)[] {
  const { indicators, partColumns, firstIndicator, ringColumn, townTotals, scoreColumn } = layout;
  const last = largest(
    partColumns.map(({ column }) => column),
    scoreColumn,
  );
  const all = Array.from({ length: last + 1 }, (): Text | string => "");
  all[0] = { zh: "镇街", en: "Town" };
  if (ringColumn !== undefined) all[ringColumn] = { zh: "里外圈", en: "Ring" };
  indicators.forEach(({ heading }, index) => (all[firstIndicator + index] = heading));
  all[scoreColumn] = { zh: "得分", en: "Score" };
  if (townTotals) {
    all[townTotals.minimum] = { zh: "合计保底", en: "Minimum, all" };
    all[townTotals.maximum] = { zh: "合计封顶", en: "Maximum, all" };
    all[townTotals.units] = { zh: "镇街合计", en: "Posts, all" };
  }
  for (const { column, category } of partColumns) all[column] = categoryWords(category).short;
  return all;
}
