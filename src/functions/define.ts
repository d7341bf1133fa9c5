import { DomainError } from "../domain/kernel/errors";
import { readArguments, rowsOf, type Takes, type Values } from "../inputs/arguments";
import { InputError, issueText, type Issue } from "../inputs/faults";
import { explain, kindOf } from "../locale/errors";
import { say, type Language, type Text } from "../locale/text";

/** What a cell may show. null and undefined would show as 0, so they are written as "". */
export type Shown = number | string | boolean | null | undefined;

type Answer = {
  /** One value. */
  one: Shown;
  /** One value for each cell of the first range, spilled in that range's orientation. */
  along: readonly Shown[];
  /** A block of rows. */
  matrix: readonly (readonly Shown[])[];
};

interface Definition<T extends Takes, G extends keyof Answer> {
  /** A–Z, 0–9 and dots; a contract that stays for ever. */
  readonly id: string;
  readonly summary: Text;
  readonly takes: T;
  readonly gives: G;
  /** One call as Excel makes it, with its answer; the tests run it and the manual shows it. */
  readonly example: { readonly args: readonly unknown[]; readonly result: unknown };
  readonly run: (values: Values<T>, language: Language) => Answer[G] | Promise<Answer[G]>;
}

/** A function of the workbook: its declaration and one line of work. */
export interface CellFunction {
  readonly id: string;
  readonly summary: Text;
  readonly takes: Takes;
  readonly gives: keyof Answer;
  readonly example: { readonly args: readonly unknown[]; readonly result: unknown };
  /**
   * Answers what Excel passed.
   * @throws CellError with a sentence in the given language
   */
  readonly call: (args: readonly unknown[], language: Language) => unknown;
}

/** A fault as a cell shows it: the error value and the sentence on it. */
export class CellError extends Error {
  constructor(readonly value: "#VALUE!" | "#N/A", sentence: string) {
    super(sentence);
    this.name = "CellError";
  }
}

export function cellFunction<const T extends Takes, G extends keyof Answer>(definition: Definition<T, G>): CellFunction {
  const { takes, gives, run } = definition;
  const firstRange = Object.values(takes).findIndex((argument) => argument.dimensionality === "matrix");
  const shape = (answer: Answer[G], args: readonly unknown[]): unknown => {
    if (gives === "one") return shown(answer as Shown);
    if (gives === "matrix") return (answer as Answer["matrix"]).map((row) => row.map(shown));
    const line = (answer as Answer["along"]).map(shown);
    return isRow(args[firstRange]) ? [line] : line.map((value) => [value]);
  };
  return {
    ...definition,
    call(args, language) {
      try {
        const answer = run(readArguments(takes, args), language);
        if (!(answer instanceof Promise)) return shape(answer, args);
        return answer.then(
          (value) => shape(value, args),
          (error: unknown) => Promise.reject(asCellError(error, language)),
        );
      } catch (error) {
        throw asCellError(error, language);
      }
    },
  };
}

function shown(value: Shown): number | string | boolean {
  if (value === null || value === undefined) return "";
  return Object.is(value, -0) ? 0 : value;
}

function isRow(raw: unknown): boolean {
  const rows = rowsOf(raw);
  return rows.length === 1 && (rows[0]?.length ?? 0) > 1;
}

/** Faults of input and of the domain become sentences; anything else is a bug and stays what it is. */
function asCellError(error: unknown, language: Language): unknown {
  if (error instanceof InputError) return new CellError(valueOf(error.issues), sentences(error.issues, language));
  if (error instanceof DomainError) return new CellError(kindOf(error) === "noAnswer" ? "#N/A" : "#VALUE!", say(explain(error), language));
  return error;
}

/** An error passed on from the planner's cells stays #N/A only while nothing else is wrong. */
function valueOf(issues: readonly Issue[]): "#VALUE!" | "#N/A" {
  return issues.every((issue) => kindOf(issue.fault) === "noAnswer") ? "#N/A" : "#VALUE!";
}

const TOLD = 3;

function sentences(issues: readonly Issue[], language: Language): string {
  const told = issues.slice(0, TOLD).map((issue) => say(issueText(issue), language));
  const rest = issues.length - told.length;
  if (rest > 0) told.push(say({ zh: `另有 ${rest} 处。`, en: `and ${rest} more.` }, language));
  return told.join(language === "zh" ? "" : " ");
}
