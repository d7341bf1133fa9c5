/**
 * The typed facts of every fault, by code. Each family of the domain adds its own codes in its `errors.ts`
 * by augmenting this interface, so `locale` cannot forget a sentence without failing to compile.
 *
 * Facts hold numbers, texts and indexes (counted from 0), never sentences. An index of a unit is called
 * `unit` or `units`: whoever speaks turns it into a name or a row.
 */
export interface Facts {
  /** A text that is neither a decimal, a percentage nor a fraction. */
  "number.invalid": { found: string };
}

export type Code = keyof Facts;

/** A fault that the planner can mend: a code with its facts. Only `locale` makes the sentence. */
export class DomainError<C extends Code = Code> extends Error {
  readonly code: C;
  readonly facts: Facts[C];

  constructor(code: C, facts: Facts[C]) {
    super(`${code} ${describe(facts)}`);
    this.name = "DomainError";
    this.code = code;
    this.facts = facts;
  }
}

/** Narrows an unknown error to a fault of any code; `instanceof` alone would leave its facts untyped. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof DomainError;
}

/** For logs and failing tests only; planners read the sentence made by `locale`. */
function describe(facts: unknown): string {
  return JSON.stringify(facts, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}

/** A broken promise inside the program. It is a bug, has no translation and is never caught as a fault. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "InvariantError";
  }
}
