import type { Code, Facts } from "../../domain/kernel/errors";
import type { Text } from "../text";

/**
 * Turns the index of a unit (from 0) into what the reader calls it: a town's name in the pane, "row 3" in a cell.
 * In a matrix the units are its rows; `column` names its columns, "column 3" where it is left out.
 */
export interface NameUnit {
  (unit: number): Text;
  readonly column?: (column: number) => Text;
}

/** One fault in words: what is wrong and how to mend it. Where it is, is said by whoever knows the place. */
export interface ErrorText<C extends Code> {
  /** `noAnswer` shows as #N/A (a tie, a bound that cannot be kept, a scheme not in force); `wrongInput` as #VALUE!. */
  readonly kind: "noAnswer" | "wrongInput";
  readonly text: (facts: Facts[C], nameUnit: NameUnit) => Text;
}

/** The sentences of one family: every code that begins with its prefix, none forgotten. */
export type ErrorTexts<Prefix extends string> = {
  readonly [C in Code as C extends `${Prefix}.${string}` ? C : never]: ErrorText<C>;
};

export function noAnswer<F>(text: (facts: F, nameUnit: NameUnit) => Text) {
  return { kind: "noAnswer" as const, text };
}

export function wrongInput<F>(text: (facts: F, nameUnit: NameUnit) => Text) {
  return { kind: "wrongInput" as const, text };
}
