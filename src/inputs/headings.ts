import { largest } from "../domain/kernel/extremes";
import { comparable, normalise, tidy } from "../domain/kernel/names";
import { isBlank, show, type CellValue } from "./cell";
import { fault, type Fault } from "./faults";
import { otherMoney } from "./units";
import type { Columns, Heading, HeadingWords, Mapping } from "./columns";

const UNIT = /^(.*?)\s*[([【〔]\s*(?:单位\s*[::]\s*)?([^()[\]【】〔〕]+?)\s*[)\]】〕]$/;

/** 金额:万元, 金额/万元 and 金额万元 say the same. */
const BARE_UNIT = /^(.+?)(?:\s*[:/,]\s*(元|[千万亿]元|百万元|美元)|([千万亿]元|百万元|美元))$/;

export function headingOf(cell: CellValue): Heading {
  const text = tidy(show(cell));
  const whole = normalise(text);
  const bare = BARE_UNIT.exec(whole);
  const match = UNIT.exec(whole) ?? (bare && [whole, bare[1], bare[2] ?? bare[3]]);
  const [name, unit] = match?.[1] ? [match[1], match[2]] : [text, undefined];
  return { text, name: comparable(name), unit: unit?.trim() };
}

export interface HeadingMatch {
  /** The columns of the spec, and those that the headings themselves bring along. */
  readonly columns: Columns;
  readonly headings: readonly Heading[];
  /** The grid column of each column of the spec that was found. */
  readonly found: Readonly<Record<string, number>>;
  /** The first row under the headings. */
  readonly firstRow: number;
  readonly faults: readonly Fault[];
}

/** Columns that headings bring along which name none of the spec's: those left over, and what goes with them among all. */
export type Further = (left: readonly Heading[], all: readonly Heading[]) => Columns;

/** How many rows from the top may hold titles before the headings. */
const SEARCHED_ROWS = 15;

/** Finds the heading row (or a pair of rows, where a merged heading stands over others) and the column of each name. */
export function matchHeadings(
  known: Columns,
  cells: readonly (readonly CellValue[])[],
  mapping: Mapping,
  further: Further = () => ({}),
): HeadingMatch {
  let best: Omit<HeadingMatch, "faults"> | undefined;
  for (let row = 0; row < Math.min(cells.length, SEARCHED_ROWS); row++) {
    for (const [headings, firstRow] of candidates(cells, row)) {
      const match = widened(known, headings, mapping, further);
      if (!best || Object.keys(match.found).length > Object.keys(best.found).length)
        best = { headings, firstRow, ...match };
    }
  }
  if (!best || Object.keys(best.found).length === 0) {
    const wanted = Object.values(known)
      .filter((column) => !column.optional)
      .map((column) => column.label);
    const faults = [fault("input.noHeadings", { wanted })];
    return { columns: known, headings: [], found: {}, firstRow: 0, faults };
  }
  const { columns } = best;
  const written = best.headings.map((heading) => heading.text).filter(Boolean);
  const faults: Fault[] = [];
  for (const [key, definition] of Object.entries(columns)) {
    const rivals = exactMatches(definition, best.headings).filter(
      (index, _, all) =>
        !definition.onePerBracket ||
        all.some((other) => other !== index && best.headings[other]?.text === best.headings[index]?.text),
    );
    if (mapping[key] === undefined && rivals.length > 1)
      faults.push(
        fault("input.doubleColumn", {
          heading: definition.label,
          found: rivals.map((index) => best.headings[index]?.text ?? ""),
        }),
      );
    else if (!definition.optional && best.found[key] === undefined)
      faults.push(fault("input.missingColumn", { heading: definition.label, found: written }));
  }
  for (const [key, index] of Object.entries(best.found)) {
    const unit = otherMoney(best.headings[index]?.unit);
    if (unit !== undefined && typeof columns[key]?.reader === "function")
      faults.push(fault("input.unitUnknown", { found: unit }));
  }
  return { ...best, faults };
}

/** The columns found, and with them those that the headings left over bring along. */
function widened(known: Columns, headings: readonly Heading[], mapping: Mapping, further: Further) {
  const found = assign(known, headings, mapping);
  const taken = new Set(Object.values(found));
  const left = headings.filter(({ text }, index) => text !== "" && !taken.has(index));
  const more = further(left, headings);
  if (Object.keys(more).length === 0) return { columns: known, found };
  const columns = { ...known, ...more };
  return { columns, found: assign(columns, headings, mapping) };
}

/** The row alone; and the row with the next, each blank under a merged heading filled from the left. */
function candidates(cells: readonly (readonly CellValue[])[], row: number): [Heading[], number][] {
  const upper = cells[row] ?? [];
  if (!upper.some((cell) => typeof cell === "string" && !isBlank(cell))) return [];
  const lower = cells[row + 1];
  const single: [Heading[], number] = [Array.from(upper, headingOf), row + 1];
  const isHeadingLine =
    lower?.some((cell) => !isBlank(cell)) && lower.every((cell) => isBlank(cell) || typeof cell === "string");
  if (!lower || !isHeadingLine || !upper.some(isBlank)) return [single];
  const ways: readonly ((group: string, below: string) => string)[] = [
    (group, below) => `${group}${below}`,
    // 编制情况 or 核定编制数 over 行政 is what others call 行政编制.
    (group, below) => `${below}${group.replace(/(情况|人数|人员|数)$/, "").replace(/^(核定|现有)(?=编制)/, "")}`,
  ];
  return [single, ...ways.map((way): [Heading[], number] => [joined(upper, lower, way), row + 2])];
}

/** Each heading of two rows: the lower one with the group that stands over it, where that is another word. */
function joined(
  upper: readonly CellValue[],
  lower: readonly CellValue[],
  way: (group: string, below: string) => string,
): Heading[] {
  let group = "";
  return Array.from(upper, (cell, index) => {
    if (!isBlank(cell)) group = show(cell);
    const below = lower[index];
    if (isBlank(below)) return headingOf(isBlank(cell) ? "" : cell);
    return headingOf(group === show(below) ? below : way(group, show(below)));
  });
}

/** Exact names first, then names that hold an alias; a heading serves one column, and only where there is no doubt. */
function assign(columns: Columns, headings: readonly Heading[], mapping: Mapping): Record<string, number> {
  const found: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (key: string, index: number) => {
    found[key] = index;
    taken.add(index);
  };
  for (const [key, index] of Object.entries(mapping))
    if (index !== null && columns[key] && headings[index]) take(key, index);
  const open = () => Object.entries(columns).filter(([key]) => found[key] === undefined && mapping[key] === undefined);
  for (const [key, definition] of open()) {
    const index = exactMatches(definition, headings).find((candidate) => !taken.has(candidate));
    if (index !== undefined) take(key, index);
  }
  const loose = open().flatMap(([key, definition]) =>
    headings.flatMap((heading, index) => {
      if (taken.has(index)) return [];
      const length = largest(
        names(definition)
          .filter((alias) => alias.length > 1 && heading.name.includes(alias))
          .map((alias) => alias.length),
        0,
      );
      return length > 0 ? [{ key, index, length }] : [];
    }),
  );
  for (const candidate of loose.sort((a, b) => b.length - a.length)) {
    const rivals = loose.filter(
      (other) => other.key === candidate.key && other.length === candidate.length && !taken.has(other.index),
    );
    if (found[candidate.key] === undefined && !taken.has(candidate.index) && rivals.length === 1)
      take(candidate.key, candidate.index);
  }
  return found;
}

/** The headings of this very name; those of another name for it only where there is none, and those of a weak name last. */
function exactMatches({ label, aliases, otherwise = [] }: HeadingWords, headings: readonly Heading[]): number[] {
  const called = (names: readonly string[]) => {
    const known = new Set(names.map(comparable));
    return headings.flatMap((heading, index) => (known.has(heading.name) ? [index] : []));
  };
  const ranks = [[label.zh, label.en], aliases, otherwise];
  return ranks.map(called).find((found) => found.length > 0) ?? [];
}

function names({ label, aliases, otherwise = [] }: HeadingWords): string[] {
  return [label.zh, label.en, ...aliases, ...otherwise].map(comparable);
}
