import { CellError } from "../../src/functions/cellError";
import type { Call } from "./calls";
import { references } from "./references";

/** A fault by its kind, under which it is counted, and what is wrong with this call. */
export interface Found {
  readonly kind: string;
  readonly detail: string;
}

/** No sentence is longer, and a planner reads no longer one. */
const LONGEST = 400;
/** What a cell of Excel holds. */
const LONGEST_TEXT = 32_767;
const NO_WORDS = /\b(NaN|undefined|null|Infinity|InvariantError)\b|\[object/;

/** Makes the call and says what is wrong with its answer. */
export async function judge(call: Call): Promise<{ readonly fault?: Found | undefined; readonly answer: unknown }> {
  const { definition, args, language } = call;
  const given = JSON.stringify(args) ?? "";
  let answer: unknown;
  try {
    answer = await definition.call(args, language);
  } catch (error) {
    return { fault: refused(error, given), answer: String(error) };
  }
  if ((JSON.stringify(args) ?? "") !== given) return { fault: { kind: "changes its arguments", detail: "" }, answer };
  return { fault: shape(answer, given) ?? wrong(call, answer), answer };
}

function wrong({ definition, args, isSound }: Call, answer: unknown): Found | undefined {
  const reference = isSound ? references[definition.id] : undefined;
  const detail = reference?.(args, answer);
  return detail === undefined ? undefined : { kind: "a wrong answer", detail };
}

function refused(error: unknown, given: string): Found | undefined {
  if (!(error instanceof CellError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: `crashes (${(error as Error).name})`, detail: stack.split("\n").slice(0, 4).join("\n  ") };
  }
  if (error.message.length === 0) return { kind: "refuses without a sentence", detail: error.value };
  if (error.message.length > LONGEST)
    return { kind: "a sentence too long", detail: `${error.message.length}: ${error.message.slice(0, 200)} …` };
  return words(error.message, given);
}

/** No word of the program in what a planner reads, unless the planner wrote it. */
function words(text: string, given: string): Found | undefined {
  const [found] = NO_WORDS.exec(text) ?? [];
  return found && !given.includes(found) && !/NaN|null|undefined|Infinity/.test(given)
    ? { kind: `says ${found}`, detail: text }
    : undefined;
}

function shape(answer: unknown, given: string): Found | undefined {
  const rows = Array.isArray(answer) ? (answer as unknown[]) : [[answer]];
  if (rows.length === 0) return { kind: "answers nothing", detail: JSON.stringify(answer) };
  const width = Array.isArray(rows[0]) ? rows[0].length : -1;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width || width === 0)
      return { kind: "rows of unlike length", detail: JSON.stringify(answer).slice(0, 300) };
    for (const cell of row as unknown[]) {
      const fault = value(cell, given);
      if (fault) return fault;
    }
  }
  return undefined;
}

function value(cell: unknown, given: string): Found | undefined {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? undefined : { kind: `answers ${cell}`, detail: String(cell) };
  if (typeof cell === "boolean") return undefined;
  if (typeof cell !== "string") return { kind: `answers ${typeof cell}`, detail: String(cell) };
  if (cell.length > LONGEST_TEXT)
    return { kind: "a text longer than a cell", detail: `${cell.length}: ${cell.slice(0, 200)}` };
  return words(cell, given);
}
