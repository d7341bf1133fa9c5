import { sum, toNumber, type Rational } from "../domain/kernel/exact";
import { FaultList, type Argument, type ArgumentWords } from "../inputs/arguments";
import { fault, InputError } from "../inputs/faults";
import type { Words } from "../inputs/choices";
import type { Edge } from "../domain/workforce/bands";
import type { Passing } from "../domain/workforce/gradePosts";
import type { PartRounding } from "../domain/workforce/rotation";

/** 边界: to which band a number belongs that is an edge. */
export const edges: Words<Edge> = {
  from: {
    label: { zh: "以上", en: "from" },
    about: { zh: "下限归入本档（以上含本数）", en: "an edge opens its band" },
    synonyms: ["含下限", "起"],
  },
  upTo: {
    label: { zh: "以下", en: "up to" },
    about: { zh: "下限归入下一档（以下含本数）", en: "an edge closes the band below" },
    synonyms: ["含上限", "止"],
  },
};

/** 取整: where a part of a post goes. */
export const passings: Words<Passing> = {
  each: {
    label: { zh: "逐级", en: "each" },
    about: { zh: "逐级取整，余数归最低一级", en: "each level is rounded down, the lowest takes the rest" },
    synonyms: ["逐级取整", "分别"],
  },
  cumulative: {
    label: { zh: "累计", en: "cumulative" },
    about: { zh: "累计取整，上一级用不完的下移一级", en: "what a level cannot use passes to the next" },
    synonyms: ["累计取整", "下移"],
  },
};

/** 取整: how a part of the people becomes a whole number. */
export const partRoundings: Words<PartRounding> = {
  up: { label: { zh: "进位", en: "up" }, synonyms: ["向上", "向上取整"] },
  nearest: { label: { zh: "四舍五入", en: "nearest" }, synonyms: ["最近", "round"] },
  down: { label: { zh: "舍去", en: "down" }, synonyms: ["向下", "向下取整"] },
};

/** Columns added up, exactly. */
export function columnSums(rows: readonly (readonly Rational[])[]): Rational[] {
  return (rows[0] ?? []).map((_, column) => sum(rows.flatMap((row) => row[column] ?? [])));
}

/** Exact rows as cells show them, with their sums below where there are several. */
export function withSums(rows: readonly (readonly Rational[])[]): number[][] {
  const all = rows.length > 1 ? [...rows, columnSums(rows)] : rows;
  return all.map((row) => row.map(toNumber));
}

/** Rows of whole numbers for each unit; of several also their sums and what the whole as one unit would have. */
export function withWhole(units: readonly number[], rowOf: (count: number) => number[]): number[][] {
  const rows = units.map(rowOf);
  if (rows.length < 2) return rows;
  const sums = (rows[0] ?? []).map((_, column) => rows.reduce((total, row) => total + (row[column] ?? 0), 0));
  return [...rows, sums, rowOf(units.reduce((total, count) => total + count, 0))];
}

/** A block with so many rows, turned where only its columns are as many; another shape is a fault that names both ranges. */
export function rowsAlike<T>(
  block: readonly (readonly T[])[],
  rows: number,
  words: ArgumentWords,
  like: ArgumentWords,
): readonly (readonly T[])[] {
  if (block.length === rows) return block;
  const columns = block[0]?.length ?? 0;
  if (columns === rows) return Array.from({ length: columns }, (_, column) => block.map((row) => row[column] as T));
  throw lengthFault(block.length, rows, words, like);
}

/** A range that has not as many values as another. */
export function lengthFault(found: number, wanted: number, words: ArgumentWords, like: ArgumentWords): InputError {
  const lengths = fault("input.lengths", { found, wanted, other: like.label });
  return new InputError([{ severity: "error", fault: lengths, place: { argument: words.label } }]);
}

/**
 * Reads cells whose reader hangs on another argument.
 * @throws InputError with every fault
 */
export function readAs<T>(argument: Argument<T>, raw: unknown): T {
  const faults = new FaultList(argument.label);
  const value = argument.read(raw, faults);
  if (faults.issues.length > 0) throw new InputError(faults.issues);
  return value;
}
