import type { RecallTest } from "../../../domain/authority/recall";

/** What the planner decides; days on any one calendar. */
export interface Settings {
  readonly day: number;
  /** The day to compare with, not after the other. */
  readonly since: number;
  /** The first day of the year to weigh by days, and the first one after it. */
  readonly year: { readonly from: number; readonly until: number };
  /** Towns that get proposals of their own. */
  readonly towns: readonly number[];
  /** Certified officers that a field needs before it counts as enforceable. */
  readonly leastOfficers: number;
  /** Propose enforcement only in fields with enough officers. */
  readonly onlyWithOfficers: boolean;
  readonly recallTests: readonly RecallTest[];
  /** An item with fewer cases a year is of low frequency. */
  readonly fewestCases: number;
  /** How many tests an item must fail to be a candidate for recall. */
  readonly leastReasons: number;
}
