import type { Code, Facts } from "../domain/kernel/errors";
import type { DomainError } from "../domain/kernel/errors";
import { explain, nameByRow } from "../locale/errors";
import type { NameUnit } from "../locale/errors/define";
import type { Text } from "../locale/text";

/** What is wrong with one cell: a code and its facts, not yet a place. */
export type Fault = { [C in Code]: { readonly code: C; readonly facts: Facts[C] } }[Code];

export function fault<C extends Code>(code: C, facts: Facts[C]): Fault {
  return { code, facts } as Fault;
}

/**
 * Where a fault is. In a cell function: the argument, with row and column counted from 0 inside its range.
 * In a workbook: also the address of the cell, such as "Towns!C7".
 */
export interface Place {
  readonly argument: Text;
  readonly row?: number;
  readonly column?: number;
  readonly address?: string;
}

/** A fault at its place. An `error` stops the work; a `repair` or a `note` is told and the work goes on. */
export interface Issue {
  readonly severity: "error" | "repair" | "note";
  readonly fault: Fault;
  readonly place: Place;
  /** The value that mends the cell, where that is certain. */
  readonly mend?: string | number;
}

/** All faults of one reading, thrown together. */
export class InputError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((issue) => issue.fault.code).join(", "));
    this.name = "InputError";
  }
}

/** "weights, row 3": the place in words. */
function placeText({ argument, row, column, address }: Place, nameRow: NameUnit): Text {
  if (address !== undefined) return { zh: `${address}（${argument.zh}）`, en: `${address} (${argument.en})` };
  const rowName = row === undefined ? { zh: "", en: "" } : nameRow(row);
  const zh = [argument.zh, rowName.zh, column === undefined ? "" : `第 ${column + 1} 列`];
  const en = [argument.en, rowName.en, column === undefined ? "" : `column ${column + 1}`];
  return { zh: zh.filter(Boolean).join(" "), en: en.filter(Boolean).join(", ") };
}

/** The whole sentence: place, fault, and how to mend it. `nameRow` names the rows of an argument. */
export function issueText(issue: Issue, nameUnit: NameUnit = nameByRow, nameRow: NameUnit = nameByRow): Text {
  const where = placeText(issue.place, nameRow);
  const what = explain(issue.fault, nameUnit);
  return { zh: `${where.zh}：${what.zh}`, en: `${where.en}: ${what.en}` };
}

/** A fault of the domain as a fault without a place. */
export function faultOf(error: Pick<DomainError, "code" | "facts">): Fault {
  return fault(error.code, error.facts);
}
