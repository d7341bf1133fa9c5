import type { Code, Facts } from "../domain/kernel/errors";
import type { County } from "../domain/layout/county";
import type { MergePlans, MergeQuestion } from "../domain/layout/plans";

/** A question that may take longer than a moment, as plain data that a worker can be sent. */
export interface Question {
  readonly subject: "merge";
  readonly county: County;
  readonly question: MergeQuestion;
}

/** How far a search is: the best plan up to now, and what it reaches. */
export interface Searched {
  readonly townOf: readonly number[];
  readonly value: number;
}

/** What comes of a question: all, proved; the reason why there is nothing; or the best of the time given, which may be nothing. */
export type SearchAnswer =
  | { readonly kind: "proved"; readonly plans: MergePlans }
  | { readonly kind: "fault"; readonly code: Code; readonly facts: Facts[Code] }
  | { readonly kind: "best"; readonly best: Searched | undefined };

/** Answers a question; `report` hears of each better plan. It ends after so many seconds, or when the signal says so, with the best. */
export type Solve = (
  question: Question,
  limits: { readonly seconds: number; readonly signal: AbortSignal; readonly report: (searched: Searched) => void },
) => Promise<SearchAnswer>;
