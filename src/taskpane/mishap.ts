import { DomainError } from "../domain/kernel/errors";

/** Work that failed: what was not done, why where that is known, and the details for whoever helps. */
export interface Mishap {
  readonly doing: "reading" | "working" | "writing" | "undoing" | "mending" | "inserting" | "showing";
  /** A fault that has its sentence, such as a protected workbook; without one the failure was not foreseen. */
  readonly fault: DomainError | undefined;
  readonly details: string;
}

export function mishapOf(doing: Mishap["doing"], error: unknown): Mishap {
  const details = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
  return { doing, fault: error instanceof DomainError ? error : undefined, details };
}

/** Whether it is told until the planner does something: what was not changed, or half. What was not read is told until it is read. */
export function isLasting(mishap: Mishap | undefined): mishap is Mishap {
  return mishap !== undefined && !["reading", "working", "showing"].includes(mishap.doing);
}
