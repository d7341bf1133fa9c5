import { fault } from "./faults";
import type { Text } from "../locale/text";
import { choice, type CellReader, type Choice } from "./cell";

/** What one kind of a choice is called. Whatever it is called is read back as that kind. */
export interface Word {
  /** As lists and forms show it. */
  readonly label: Text;
  /** As a cell of a sheet says it, where that is not the label. */
  readonly word?: Text;
  /** One line: what it does and whom it favours. */
  readonly about?: Text;
  /** Other names by which planners know it. */
  readonly synonyms?: readonly string[];
}

/** The one table of a choice: a row for each kind, in the order in which lists show them. */
export type Words<K extends string> = Readonly<Record<K, Word>>;

export function kindsOf<K extends string>(words: Words<K>): K[] {
  return Object.keys(words) as K[];
}

/** Reads any name of a kind. */
export function wordReader<K extends string>(words: Words<K>, blank?: { readonly value: K }): CellReader<K> {
  const names = ({ label, word = label, synonyms = [] }: Word) => [label.zh, label.en, word.zh, word.en, ...synonyms];
  const all = kindsOf(words).map((kind) => [kind, names(words[kind])] as const);
  const reader = choice(Object.fromEntries(all) as Record<K, string[]>, blank);
  const titles = kindsOf(words).map((kind) => sheetWord(words[kind]));
  return {
    ...reader,
    choices: choicesOf(words),
    read(cell) {
      const reading = reader.read(cell);
      if (!("fault" in reading) || reading.fault.code !== "input.notOneOf") return reading;
      return { fault: fault("input.notOneOf", { ...reading.fault.facts, choices: titles }) };
    },
  };
}

/** A kind as a cell of a sheet says it. */
export function sheetWord({ label, word = label }: Word): Text {
  return word;
}

/** The kinds as a list to choose from. */
export function choicesOf<K extends string>(words: Words<K>, among: readonly K[] = kindsOf(words)): Choice[] {
  return among.map((kind) => {
    const { label, about } = words[kind];
    return { value: kind, label, ...(about ? { help: about } : {}) };
  });
}

/** "share (default): part of the sum; max: part of the greatest": the kinds as the description of an argument lists them. */
export function listOfKinds<K extends string>(words: Words<K>, usual?: K): Text {
  const all = kindsOf(words).map((kind) => ({ kind, about: words[kind].about ?? words[kind].label }));
  return {
    zh: all.map(({ kind, about }) => `${kind}${kind === usual ? "（默认）" : ""}：${about.zh}`).join("；"),
    en: all.map(({ kind, about }) => `${kind}${kind === usual ? " (default)" : ""}: ${about.en}`).join("; "),
  };
}
