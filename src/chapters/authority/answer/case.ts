import type { BitTable } from "../../../domain/authority/bits";
import type { Ledger } from "../../../domain/authority/ledger";

/** An item of the catalogue. Words that are blank are ""; numbers and opinions that are not known are undefined. */
export interface Item {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly field: string;
  readonly department: string;
  readonly basis: string;
  readonly volume: number | undefined;
  readonly hours: number | undefined;
  /** The item that a town must hold before this one; "unknown" where the catalogue does not have it. */
  readonly requires: number | "unknown" | undefined;
  /** People or businesses that it concerns. */
  readonly objects: number | undefined;
  /** It is not to be devolved. */
  readonly stays: boolean;
  /** Whether it takes law-enforcement officers. */
  readonly enforcement: boolean | undefined;
  readonly difficult: boolean | undefined;
  readonly unsound: boolean | undefined;
  readonly obstacle: boolean | undefined;
}

export interface Town {
  readonly name: string;
  readonly class: string;
  readonly population: number | undefined;
  /** Hours that its people have in a year. */
  readonly workload: number | undefined;
}

/** What a record of the ledger tells beside its dates. */
export interface Grant {
  readonly mode: string;
  readonly document: string;
}

/** What the tables may tell, or may not. */
export type Known = "field" | "department" | "type" | "mode" | "volume" | "hours" | "population" | "workload";

/** The tables as one, each cell read once: what a county knows of its devolved authority. */
export interface AuthorityCase {
  readonly items: readonly Item[];
  readonly towns: readonly Town[];
  readonly ledger: Ledger;
  /** For each grant of the ledger. */
  readonly grants: readonly Grant[];
  readonly known: ReadonlySet<Known>;
  /** Certified officers, towns × fields in the order of the catalogue; undefined where the county does not tell. */
  readonly officers: readonly (readonly number[])[] | undefined;
  readonly handled: Handled | undefined;
}

/** The cases of a year, towns × items. */
export interface Handled {
  readonly accepted: readonly Float64Array[];
  /** Items with a case. */
  readonly used: BitTable;
}

/** What things sort into, such as items into fields: the names, and for each thing the number of its name. */
export interface NamedKinds {
  readonly names: readonly string[];
  readonly count: number;
  readonly of: readonly number[];
}

/** Sorts by name, in the order in which the names come up. */
export function kindsOf(names: readonly string[]): NamedKinds {
  const numbers = new Map<string, number>();
  const of = names.map((name) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
  return { names: [...numbers.keys()], count: numbers.size, of };
}

/** The fields of the catalogue; one for all where it tells of none. */
export function fieldsOf({ items }: Pick<AuthorityCase, "items">): NamedKinds {
  return kindsOf(items.map(({ field }) => field));
}

/** A number of each item or town; what is blank weighs nothing. */
export function numbersOf<K extends string>(
  things: readonly Readonly<Record<K, number | undefined>>[],
  key: K,
): number[] {
  return things.map((thing) => thing[key] ?? 0);
}
