/** What is searched for, so that whoever speaks knows the remedy. */
export type Search = "items" | "posts" | "paradoxes";

export interface SearchFacts {
  /** A search that would take longer than a cell may. */
  "search.tooLong": { search: Search };
}
