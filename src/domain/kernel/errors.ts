import type { ApportionmentFacts } from "../apportionment/errors";
import type { AssessmentFacts } from "../assessment/errors";
import type { MatrixFacts } from "../apportionment/matrix/errors";
import type { AuthorityFacts } from "../authority/errors";
import type { FormulaFacts } from "../formula/errors";
import type { EnforcementFacts } from "../enforcement/errors";
import type { GridFacts } from "../grid/errors";
import type { LayoutFacts } from "../layout/errors";
import type { RevenueFacts } from "../revenue/errors";
import type { ScoringFacts } from "../scoring/errors";
import type { ServicesFacts } from "../services/errors";
import type { SitingFacts } from "../siting/errors";
import type { WorkforceFacts } from "../workforce/errors";
import type { YearFacts } from "../year/errors";
import type { InputFacts } from "./facts/input";
import type { PolicyFacts } from "./facts/policy";
import type { SearchFacts } from "./facts/search";
import type { WorkbookFacts } from "./facts/workbook";

interface NumberFacts {
  /** A text that is neither a decimal, a percentage nor a fraction. */
  "number.invalid": { found: string };
  /** A result beyond what a number of Excel holds, about 1.8E+308. */
  "number.tooLarge": Record<string, never>;
}

/**
 * The typed facts of every fault, by code: the one list of all families, so that `locale` cannot forget a sentence without
 * failing to compile. A part of the domain declares its own in its `errors.ts`; what has no part there, beside this file.
 *
 * Facts hold numbers, texts, titles and indexes (counted from 0), never sentences. An index of a unit is called
 * `unit` or `units`: whoever speaks turns it into a name or a row.
 */
export type Facts = NumberFacts &
  ApportionmentFacts &
  AssessmentFacts &
  AuthorityFacts &
  FormulaFacts &
  InputFacts &
  LayoutFacts &
  MatrixFacts &
  PolicyFacts &
  RevenueFacts &
  ScoringFacts &
  ServicesFacts &
  SitingFacts &
  SearchFacts &
  EnforcementFacts &
  GridFacts &
  WorkbookFacts &
  WorkforceFacts &
  YearFacts;

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
