import { spelling } from "../../domain/kernel/names";
import { choicesOf, kindsOf, type Words } from "../../inputs/choices";
import type { NameUnit } from "../../locale/errors/define";
import { name } from "../../locale/text";
import type { Field, FieldWords, Source } from "./define";

/** Where a table is pointed at. */
export function sourceField<Choices>({ key, label }: Source): Field<Choices> {
  return { kind: "source", id: key, source: key, label };
}

interface KindField<K extends string, Choices> extends FieldWords {
  readonly value: K;
  /** The kinds that are possible here; all where nothing is said. */
  readonly among?: readonly K[];
  readonly change: (kind: K) => Choices;
}

/** A choice among the kinds of a table of words, each with what it does. */
export function kindField<K extends string, Choices>(
  words: Words<K>,
  { among = kindsOf(words), change, ...field }: KindField<K, Choices>,
): Field<Choices> {
  return {
    kind: "choice",
    ...field,
    options: choicesOf(words, among),
    change: (value) => change(among.find((kind) => kind === value) ?? field.value),
  };
}

interface YearField<Choices> extends Pick<FieldWords, "label" | "secondary"> {
  /** The first year that there can be such a plan. */
  readonly least: number;
  readonly choices: Choices;
}

/** The year of the plan, which stays what it was while the field is empty. */
export function yearField<Choices extends { readonly year: number }>({
  choices,
  ...field
}: YearField<Choices>): Field<Choices> {
  return {
    kind: "number",
    id: "year",
    ...field,
    value: choices.year,
    most: 2100,
    whole: true,
    change: (year) => ({ ...choices, year: year ?? choices.year }),
  };
}

/** Names a town in a fault by its name, or by its place in the table where it has none. */
export function townNamer(towns: readonly string[]): NameUnit {
  return (town) => name(towns[town] ?? town + 1);
}

/** Which town a cell names, however it is spelled. */
export function townNamed(towns: readonly string[], cell: string): number | undefined {
  const town = towns.findIndex((other) => spelling(other) === spelling(cell));
  return town < 0 ? undefined : town;
}
