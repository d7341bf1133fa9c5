import { say, type Language, type Text } from "../../locale/text";
import type { Context } from "./define";
import { formula } from "./formulas";
import {
  freeSheetName,
  type Block,
  type FormulaCell,
  type PlanCell,
  type PrintPlan,
  type Role,
  type Taken,
} from "./plan";

/** What the sheets of all wizards have in common: each part is one or more blocks, laid where the sheet says. */

/** Number formats that mean one thing on every sheet. */
export const formats = {
  count: "#,##0",
  money: "#,##0.00",
  hours: "#,##0.0",
  percent: "0.0%",
  date: "yyyy-mm-dd",
  year: "0",
} as const;

/** Formats of the columns of a block, from the left; null keeps the general one. */
type Formats = readonly (string | null)[];

/** Says a text in the language of the plan. */
export type Speaker = (text: Text) => string;

export function speaker(language: Language): Speaker {
  return (text) => say(text, language);
}

/** Gives free names for the sheets of one plan, one after another, so that no two are alike. */
export function sheetNamer({ sheetNames, language }: Pick<Context, "sheetNames" | "language">): Speaker {
  const taken = [...sheetNames];
  return (wish) => {
    const name = freeSheetName(say(wish, language), taken);
    taken.push(name);
    return name;
  };
}

/** A row of cells as wide as its table; the rest is left alone, as under a merged text or a spilled answer. */
export function line(width: number, ...cells: readonly PlanCell[]): PlanCell[] {
  return [...cells, ...Array<null>(Math.max(0, width - cells.length)).fill(null)];
}

/** Rows of cells that are left alone, to be filled by a spilled answer. */
export function blank(rows: number, width: number): PlanCell[][] {
  return Array.from({ length: rows }, () => line(width));
}

/** One text across so many columns. */
export function across(row: number, role: Role, text: string, width: number): Block {
  return { row, column: 0, role, merged: width > 1, cells: [line(width, text)] };
}

/** "Source Towns!A1:F11 · written 2026-11-23 · Township Planner 0.1.0": what every sheet says of itself. */
export function writtenLine({ sources, now, version, language, planName }: Context): string {
  const addresses = Object.values(sources)
    .map(({ address }) => address)
    .join(language === "zh" ? "、" : ", ");
  const day = localDay(now);
  const [nameZh, nameEn] = planName ? [`方案：${planName} · `, `Plan: ${planName} · `] : ["", ""];
  return say(
    {
      zh: `${nameZh}数据来源：${addresses} · 制表日期：${day} · 镇街规划 ${version}`,
      en: `${nameEn}Source: ${addresses} · written ${day} · Township Planner ${version}`,
    },
    language,
  );
}

/** The day where the planner is, as 2026-11-26. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** The title over a sheet, and under it where the figures come from. */
export function top(context: Context, title: string, width: number): Block[] {
  return [across(0, "title", title, width), across(1, "note", writtenLine(context), width)];
}

export function subtitle(row: number, text: string, column = 0): Block {
  return { row, column, role: "subtitle", cells: [[text]] };
}

/** Sentences one under another. */
export function notes(row: number, ...lines: readonly string[]): Block {
  return { row, column: 0, role: "note", cells: lines.map((text) => [text]) };
}

/** 单位：万元, as money tables have it above their last column. */
export function unitLine(unit: Text): Text {
  return { zh: `单位：${unit.zh}`, en: `Unit: ${unit.en}` };
}

/** Names over their values, to be changed by the planner. */
export function parameters(
  row: number,
  entries: readonly {
    readonly name: string;
    readonly value: PlanCell;
    readonly format: string | null;
    /** The choice that the cell stands for. */
    readonly key?: string;
    readonly takes?: Taken;
  }[],
): Block[] {
  return [
    { row, column: 0, role: "label", cells: [entries.map(({ name }) => name)], wrap: true },
    {
      row: row + 1,
      column: 0,
      role: "input",
      cells: [entries.map(({ value }) => value)],
      keys: [entries.map(({ key }) => key ?? null)],
      takes: entries.map(({ takes }) => takes ?? null),
      formats: entries.map(({ format }) => format),
      align: entries.map(() => "left"),
    },
  ];
}

/** A plain table of values under a subtitle; says so where there is nothing. */
export function listed(
  row: number,
  title: string,
  headings: readonly string[],
  rows: readonly (readonly PlanCell[])[],
  nothing: string,
  columnFormats: Formats = [],
): Block[] {
  if (rows.length === 0) return [subtitle(row, title), notes(row + 1, nothing)];
  return [
    subtitle(row, title),
    { row: row + 1, column: 0, role: "heading", cells: [headings], wrap: true },
    { row: row + 2, column: 0, role: "body", cells: rows, wrap: true, formats: columnFormats },
  ];
}

/**
 * An answer with its own headings whose values are known: a live formula that spills to their size, or the values where it
 * cannot be live. Its first row looks like a heading and its last ones, as many as `feet` has formats for, like totals.
 */
export function answer(
  row: number,
  column: number,
  call: string | undefined,
  values: readonly (readonly PlanCell[])[],
  columnFormats: Formats,
  feet: readonly Formats[] = [columnFormats],
): Block[] {
  const [headings = []] = values;
  const width = headings.length;
  const cells =
    call === undefined
      ? values
      : [line(width, formula(call, values.length, width)), ...blank(values.length - 1, width)];
  return [
    { row, column, role: "body", wrap: true, cells, shows: values, formats: columnFormats },
    {
      row,
      column,
      role: "heading",
      wrap: true,
      cells: blank(1, width),
      shows: [headings],
      align: headings.map((_, index) => (columnFormats[index] ? "right" : "left")),
    },
    ...feet.map((footFormats, index): Block => ({
      row: row + values.length - feet.length + index,
      column,
      role: "total",
      cells: blank(1, width),
      formats: footFormats,
    })),
  ];
}

/** An answer with its own headings, of which only the size is known: its first row is the heading, the last ones may be totals. */
export function spilled(
  row: number,
  call: FormulaCell,
  columnFormats: Formats,
  looks: { readonly heading?: Partial<Block>; readonly body?: Partial<Block>; readonly totals?: number } = {},
): Block[] {
  const { rows, columns } = call.spill ?? { rows: 1, columns: 1 };
  const { heading, body, totals = 0 } = looks;
  const between = rows - 1 - totals;
  return [
    { row, column: 0, role: "heading", cells: [line(columns, call)], ...heading },
    { row: row + 1, column: 0, role: "body", cells: blank(between, columns), formats: columnFormats, ...body },
    ...(totals === 0
      ? []
      : [
          {
            row: row + 1 + between,
            column: 0,
            role: "total" as const,
            cells: blank(totals, columns),
            formats: columnFormats,
          },
        ]),
  ];
}

/** Room for two sides to seal and sign: who they are, then head, clerk and date of each. The second begins in column `right`. */
export function signatures(
  row: number,
  say: Speaker,
  sides: readonly [Text, Text],
  right: number,
  width = right + 1,
): Block[] {
  const both = (text: Text): readonly [Text, Text] => [text, text];
  return [
    sides,
    both({ zh: "负责人：", en: "Head:" }),
    both({ zh: "经办人：", en: "Prepared by:" }),
    both({ zh: "日期：    年  月  日", en: "Date:" }),
  ].map(([one, other], index): Block => ({
    row: row + index,
    column: 0,
    role: "signature",
    cells: [line(width, ...line(right, say(one)), say(other))],
  }));
}

/** Three to sign, from the left to the right of the page. */
export function signatureLine(row: number, width: number, say: Speaker): Block {
  const signers = [
    { zh: "负责人：", en: "Head:" },
    { zh: "复核：", en: "Checked by:" },
    { zh: "制表：", en: "Prepared by:" },
  ].map(say);
  const places = [1, Math.floor(width / 2), width - 2];
  const cells = Array.from({ length: width }, (_, column) => signers[places.indexOf(column)] ?? null);
  return { row, column: 0, role: "signature", cells: [cells] };
}

/** A landscape print of the sheet from its first cell on, one page wide unless it is said otherwise; `heading` is a row that every page repeats. */
export function printed(
  rows: number,
  columns: number,
  { heading, ...others }: { readonly heading?: number } & Partial<PrintPlan> = {},
): PrintPlan {
  return {
    orientation: "landscape",
    area: { row: 0, column: 0, rows, columns },
    ...(heading === undefined ? {} : { repeatRows: { row: heading, rows: 1 } }),
    pagesWide: 1,
    ...others,
  };
}
