import { largest, smallest } from "../../../domain/kernel/extremes";
import { categories, methodCell as methodInCell, methodWords, tieRules } from "../../../chapters/staffing/words";
import { kindsOf, sheetWord } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";
import type { Block } from "../../kit/plan";
import { formats, line, parameters, speaker, writtenLine } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { parts, partWords, row, type SheetLayout } from "./layout";

const years = { least: 2000, most: 2100, whole: true } as const;
const posts = { least: 0, whole: true } as const;

export function titleBlocks({ context }: AtResult, title: Text): Block[] {
  return [
    { row: row.title, column: 0, cells: [[speaker(context.language)(title)]], role: "title" },
    { row: row.source, column: 0, cells: [[writtenLine(context)]], role: "note" },
  ];
}

/** What the planner may change: year, method, ties, the totals, and the formula of the score. */
export function parameterBlocks(at: AtResult, { width }: SheetLayout): Block[] {
  const { choices, context, result } = at;
  const say = speaker(context.language);
  const entries = [
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
    ...result.categories.map(({ id, total }) => {
      const { zh, en } = categories[id].label;
      return {
        name: say({ zh: `${zh}总数`, en: `${en}, total` }),
        value: total,
        format: formats.count,
        key: `totals/${id}`,
        takes: posts,
      };
    }),
    ...(choices.pace.posts === null
      ? []
      : [
          {
            name: say({ zh: "每年最多增减（名）", en: "Change a year, at most" }),
            value: choices.pace.posts,
            format: formats.count,
            key: "pace/posts",
            takes: posts,
          },
        ]),
    ...(choices.pace.percent === null
      ? []
      : [
          {
            name: say({ zh: "每年最多增减（占现有）", en: "Change a year, of today" }),
            value: choices.pace.percent / 100,
            format: formats.percent,
            key: "pace/percent",
            takes: { least: 0, most: 1 },
          },
        ]),
  ];
  const blocks = parameters(row.parameterNames, entries);
  return choices.scoring === "formula" ? [...blocks, ...formulaBlocks(at, entries.length, width)] : blocks;
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
  for (const { column, category } of partColumns) all[column] = categories[category].short;
  return all;
}
