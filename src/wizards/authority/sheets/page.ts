import { said, type Table } from "../../../locale/table";
import type { Text } from "../../../locale/text";
import { sourceRange } from "../../kit/formulas";
import { liveCall, liveTable as liveBlocks } from "../../kit/live";
import type { Block } from "../../kit/plan";
import { listed, speaker, type Speaker } from "../../kit/sheet";
import type { AtResult } from "../compute";

type Rest<List> = List extends readonly [unknown, ...infer Others] ? Others : never;
type Formats = readonly (string | null)[];

export const sayIn = ({ context }: AtResult): Speaker => speaker(context.language);

/** Where the sources are, as formulas write them; undefined where headings were mapped by hand, which a formula cannot know. */
export function sourceRanges({ context: { sources } }: AtResult): Readonly<Record<string, string>> | undefined {
  const ranges: Record<string, string> = {};
  for (const [key, source] of Object.entries(sources)) {
    const range = sourceRange(source);
    if (Object.keys(source.mapping).length > 0 || range === undefined) return undefined;
    ranges[key] = range;
  }
  return ranges;
}

/** A call of a function on some of the sources, then on other arguments; undefined where it cannot be live. */
export function callOn(
  at: AtResult,
  id: string,
  keys: readonly string[],
  ...more: readonly string[]
): string | undefined {
  return sourceRanges(at) && liveCall(at.context, id, keys, ...more);
}

/** The tables that most functions take, in their order. */
export const COUNTY = ["items", "grants", "towns"] as const;

/** A table of the chapter as a live call has it, or its values. */
export function liveTable(at: AtResult, ...table: Rest<Parameters<typeof liveBlocks>>): Block[] {
  return liveBlocks(at.context, ...table);
}

/** A table of the chapter as values under a subtitle; says so where it has no rows. */
export function listedTable(
  at: AtResult,
  row: number,
  title: Text,
  table: Table,
  nothing: Text,
  formats?: Formats,
): Block[] {
  const say = sayIn(at);
  const [headings = [], ...rows] = said(table, at.context.language);
  return listed(row, say(title), headings.map(String), rows, say(nothing), formats);
}

/** Widths of what lists tell of items. */
export const factWidths = {
  zh: { code: 11, name: 40, type: 11, field: 18, department: 23, mode: 12 },
  en: { code: 10, name: 35, type: 16, field: 19, department: 26, mode: 15 },
} as const;

/** Characters that a landscape page holds across at not much less than three fifths of their size, below which a print cannot be read. */
const READABLE = 245;

/** How many pages wide a sheet is printed, so that it can still be read. */
export function pagesAcross(widths: readonly number[]): number {
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0) / READABLE);
}
