import { handling, type Handled, type Handling } from "../../../domain/services/handling";
import { levelCounts, type Level, type LevelCounts, type ServiceItem } from "../../../domain/services/levels";

/** Records in groups: of each its group, counted from 0. */
export interface Grouped<T> {
  readonly names: readonly string[];
  readonly of: readonly number[];
  readonly records: readonly T[];
}

export interface ItemCase extends Grouped<ServiceItem> {
  /** The levels of which the table tells. */
  readonly told: ReadonlySet<Level>;
}

/** Something of each group, and of all records together. */
export interface ByGroup<R> {
  readonly groups: readonly { readonly name: string; readonly row: R }[];
  readonly all: R;
}

export function handledBy(cases: Grouped<Handled>): ByGroup<Handling> {
  return byGroup(cases, handling);
}

export function levelsBy(items: ItemCase): ByGroup<LevelCounts> {
  return byGroup(items, levelCounts);
}

function byGroup<T, R>({ names, of, records }: Grouped<T>, answer: (records: readonly T[]) => R): ByGroup<R> {
  const lists = names.map((): T[] => []);
  records.forEach((record, index) => lists[of[index] ?? -1]?.push(record));
  return { groups: names.map((name, index) => ({ name, row: answer(lists[index] ?? []) })), all: answer(records) };
}
