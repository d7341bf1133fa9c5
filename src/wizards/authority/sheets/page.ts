import { areaName, parseArea } from "../../../inputs/address";
import type { Text } from "../../../locale/text";
import { formula, speaker, writtenLine } from "../../kit/layout";
import type { Block, PlanCell } from "../../kit/plan";
import type { Ready } from "../words";

export type Speaker = (text: Text) => string;

/** The title and the line of sources on top of every sheet. */
export function top({ context }: Ready, title: string, width: number): Block[] {
  const across = (text: string): PlanCell[][] => [[text, ...Array<null>(Math.max(0, width - 1)).fill(null)]];
  return [
    { row: 0, column: 0, role: "title", merged: width > 1, cells: across(title) },
    { row: 1, column: 0, role: "note", merged: width > 1, cells: across(writtenLine(context)) },
  ];
}

/** Where the sources are, as formulas write them; undefined where headings were mapped by hand, which a formula cannot know. */
export function sourceRanges({ context: { sources } }: Ready): Readonly<Record<string, string>> | undefined {
  const ranges: Record<string, string> = {};
  for (const [key, { address, mapping }] of Object.entries(sources)) {
    const area = parseArea(address);
    if (Object.keys(mapping).length > 0 || !area) return undefined;
    ranges[key] = areaName(area, true);
  }
  return ranges;
}

/**
 * An answer with its own headings: a live formula that spills to the size of the values, or the values where it cannot be
 * live. Its first row looks like a heading and its last ones, as many as `feet` has formats for, like totals.
 */
export function answer(
  row: number,
  column: number,
  call: string | undefined,
  values: readonly (readonly PlanCell[])[],
  formats: readonly (string | null)[],
  feet: readonly (readonly (string | null)[])[] = [formats],
): Block[] {
  const width = values[0]?.length ?? 1;
  const left = [Array<null>(width).fill(null)];
  const [headings = []] = values;
  const cells =
    call === undefined
      ? values
      : values.map((line, down) =>
          line.map((_, across) => (down + across === 0 ? formula(call, values.length, width) : null)),
        );
  return [
    { row, column, role: "body", wrap: true, cells, shows: values, formats },
    {
      row,
      column,
      role: "heading",
      wrap: true,
      cells: left,
      shows: [headings],
      align: headings.map((_, index) => (formats[index] ? "right" : "left")),
    },
    ...feet.map((footFormats, index): Block => ({
      row: row + values.length - feet.length + index,
      column,
      role: "total",
      cells: left,
      formats: footFormats,
    })),
  ];
}

/** Characters that a landscape page holds across at not much less than three fifths of their size, below which a print cannot be read. */
const READABLE = 245;

/** Widths of what lists tell of items. */
export const factWidths = {
  zh: { code: 11, name: 40, type: 11, field: 18, department: 23, mode: 12 },
  en: { code: 10, name: 35, type: 16, field: 19, department: 26, mode: 15 },
} as const;

/** How many pages wide a sheet is printed, so that it can still be read. */
export function pagesAcross(widths: readonly number[]): number {
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0) / READABLE);
}

/** Names over their values, to be changed by the planner. */
export function parameters(
  row: number,
  entries: readonly { readonly name: string; readonly value: PlanCell; readonly format: string | null }[],
): Block[] {
  return [
    { row, column: 0, role: "label", cells: [entries.map(({ name }) => name)], wrap: true },
    {
      row: row + 1,
      column: 0,
      role: "input",
      cells: [entries.map(({ value }) => value)],
      formats: entries.map(({ format }) => format),
      align: entries.map(() => "left"),
    },
  ];
}

/** A plain table of values under a subtitle; says so where there is nothing. */
export function listBlocks(
  row: number,
  title: string,
  headings: readonly string[],
  rows: readonly (readonly PlanCell[])[],
  nothing: string,
  formats: readonly (string | null)[] = [],
): Block[] {
  const blocks: Block[] = [{ row, column: 0, role: "subtitle", cells: [[title]] }];
  if (rows.length === 0) return [...blocks, { row: row + 1, column: 0, role: "note", cells: [[nothing]] }];
  return [
    ...blocks,
    { row: row + 1, column: 0, role: "heading", cells: [headings], wrap: true },
    { row: row + 2, column: 0, role: "body", cells: rows, wrap: true, formats },
  ];
}

export const DATE_FORMAT = "yyyy-mm-dd";
export const RATIO_FORMAT = "0.0%";
export const COUNT_FORMAT = "#,##0";
export const HOURS_FORMAT = "#,##0.0";

export const sayIn = ({ context }: Ready): Speaker => speaker(context.language);
