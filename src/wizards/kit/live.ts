import { said, type Table } from "../../locale/table";
import type { Context } from "./define";
import { sourceRange } from "./formulas";
import type { Block } from "./plan";
import { answer } from "./sheet";

/** Where a source is, as formulas write it; undefined where headings were mapped by hand, which a formula cannot know. */
export function liveRange({ sources }: Pick<Context, "sources">, key: string): string | undefined {
  const source = sources[key];
  return source && Object.keys(source.mapping).length === 0 ? sourceRange(source) : undefined;
}

/** A call of a function on some of the sources, then on other arguments; undefined where it cannot be live. */
export function liveCall(
  context: Pick<Context, "sources">,
  id: string,
  keys: readonly string[],
  ...more: readonly string[]
): string | undefined {
  const ranges = keys.map((key) => liveRange(context, key));
  return ranges.includes(undefined) ? undefined : `=TOWN.${id}(${[...ranges, ...more].join(",")})`;
}

/** A table of a chapter as a live call has it, or its values. */
export function liveTable(
  { language }: Pick<Context, "language">,
  [row, column]: readonly [row: number, column: number],
  call: string | undefined,
  table: Table,
  formats: readonly (string | null)[],
  feet?: readonly (readonly (string | null)[])[],
): Block[] {
  return answer(row, column, call, said(table, language), formats, feet);
}
