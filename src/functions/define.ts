import { DomainError, InvariantError } from "../domain/kernel/errors";
import { isLine, readArguments, rowsOf, type Takes, type Values } from "../inputs/arguments";
import { InputError, issueText, type Issue } from "../inputs/faults";
import "../locale/errors/functions";
import { explain, kindOf, nameByColumn, nameByRow } from "../locale/errors";
import type { NameUnit } from "../locale/errors/define";
import type { Language, Text } from "../locale/text";
import { CellError } from "./cellError";

/** What a cell may show. null and undefined would show as 0, so they are written as "". */
export type Shown = number | string | boolean | null | undefined;

type Answer = {
  /** One value. */
  one: Shown;
  /** One value for each unit, spilled as the units lie. */
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
  /** Whether units lie across, one in each column; unless told otherwise they do where the first range is a single row. */
  readonly across?: (values: Values<T>) => boolean;
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

/** What a file of `families` gives: functions that are loaded together. */
export interface Family {
  readonly functions: readonly CellFunction[];
}

export function cellFunction<const T extends Takes, G extends keyof Answer>(
  definition: Definition<T, G>,
): CellFunction {
  const { takes, gives, run } = definition;
  const firstRange = Object.values(takes).findIndex((argument) => argument.dimensionality === "matrix");
  const shape = (answer: Answer[G], across: boolean): unknown => {
    if (gives === "one") return shown(answer as Shown);
    if (gives === "matrix") return (answer as Answer["matrix"]).map((row) => row.map(shown));
    const line = (answer as Answer["along"]).map(shown);
    return across ? [line] : line.map((value) => [value]);
  };
  return {
    ...definition,
    call(args, language) {
      let across = firstRange >= 0 && isLine(rowsOf(args[firstRange]));
      const refuse = (error: unknown) => asCellError(error, language, across ? nameByColumn : nameByRow);
      try {
        const values = readArguments(takes, args);
        across = definition.across?.(values) ?? across;
        const answer = run(values, language);
        if (!(answer instanceof Promise)) return shape(answer, across);
        return answer.then((value) => shape(value, across)).catch((error: unknown) => Promise.reject(refuse(error)));
      } catch (error) {
        throw refuse(error);
      }
    },
  };
}

/** @throws number.tooLarge */
function shown(value: Shown): number | string | boolean {
  if (value === null || value === undefined) return "";
  if (Number.isNaN(value)) throw new InvariantError("an answer is no number");
  if (value === Infinity || value === -Infinity) throw new DomainError("number.tooLarge", {});
  return Object.is(value, -0) ? 0 : value;
}

/** Faults of input and of the domain become sentences; anything else is a bug and stays what it is. */
function asCellError(error: unknown, language: Language, nameUnit: NameUnit): unknown {
  if (error instanceof InputError)
    return new CellError(valueOf(error.issues), (named) => sentences(error.issues, named ?? nameUnit, named), language);
  if (error instanceof DomainError)
    return new CellError(
      kindOf(error) === "noAnswer" ? "#N/A" : "#VALUE!",
      (named = nameUnit) => explain(error, named),
      language,
    );
  return error;
}

/** An error passed on from the planner's cells stays #N/A only while nothing else is wrong. */
function valueOf(issues: readonly Issue[]): "#VALUE!" | "#N/A" {
  return issues.every((issue) => kindOf(issue.fault) === "noAnswer") ? "#N/A" : "#VALUE!";
}

const TOLD = 3;
/** A cell shows no more than can be read at once: the first fault, and more where they are short. */
const LONGEST = 360;

function sentences(issues: readonly Issue[], nameUnit: NameUnit, nameRow?: NameUnit): Text {
  const told: Text[] = [];
  let length = 0;
  for (const issue of issues.slice(0, TOLD)) {
    const text = issueText(issue, nameUnit, nameRow);
    length += text.en.length + 1;
    if (told.length > 0 && length > LONGEST) break;
    told.push(text);
  }
  const rest = issues.length - told.length;
  if (rest > 0) told.push({ zh: `另有 ${rest} 处。`, en: `and ${rest} more.` });
  return { zh: told.map(({ zh }) => zh).join(""), en: told.map(({ en }) => en).join(" ") };
}
