import type { Search } from "../steps";

export interface SearchFacts {
  /** A search that would take longer than a cell may. */
  "search.tooLong": { search: Search };
}
