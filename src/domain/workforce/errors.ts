import type { Title } from "../kernel/names";

export interface WorkforceFacts {
  /** No whole total gives this share. */
  "total.none": { part: number; percent: string; below: string; above: string };
  /** The share may stand for 0, so that no total is too large. */
  "total.unbounded": { percent: string; decimals: number };
  /** The share has more decimals than it is said to be rounded to. */
  "total.notRounded": { percent: string; decimals: number };
  /** Posts kept back of a total. */
  "total.reserve": { total: number; reserve: number };
  /** A number of a table of bands that does not lie above the one before. */
  "standard.order": { row: number; found: number; before: number };
  "standard.below": { unit: number; found: number; least: number };
  "standard.unknownClass": { unit: number; found: string; classes: readonly string[] };
  "standard.unknownTemplate": { found: string; templates: readonly Title[] };
  /** A band without a result, or with more or fewer than the others. */
  "standard.noResults": Record<string, never>;
  /** A ratio of levels of nothing but 0. */
  "gradePosts.noRatio": Record<string, never>;
  /** Hours that a person has in a year, and the percent of them that go into support. */
  "wisn.noTimeLeft": { time: number; support: number };
  "eligible.unknownRank": { found: string; ranks: readonly Title[] };
  "allowance.unknownClass": { found: string; classes: readonly Title[] };
  "headroom.leaving": { unit: number; leaving: number; onRoll: number };
  "plan.aboveHeadroom": { total: number; headroom: number };
  "plan.replacement": { total: number; floors: number };
  /** Nothing is planned, or there are no posts. */
  "tilt.nothing": { what: "plan" | "posts" };
  "tilt.whole": { what: "plan" | "posts"; whole: number; parts: number };
  /** The year counts from 1. */
  "project.tooMany": { unit: number; year: number; found: number; left: number };
  /** Months before (below 0) or after the statutory day, and the days between which the law lets a person go. */
  "retire.window": { unit: number; found: number; earliest: string; latest: string };
  /** A month typed as a number such as 1975.1, which may have been 1975.10. */
  "people.monthLost": { year: number };
  /** What must be told of a person and is not. */
  "people.blank": Record<string, never>;
  "people.yearOnly": { found: string };
  "people.ageInstead": { found: string };
  "people.birthRange": { found: string; age: number };
  "people.unknownTown": { found: string; nearest: string | null };
  /** A row of the sheet or of the range, counted from 1. */
  "people.sameId": { firstRow: number };
  "people.idUnreadable": Record<string, never>;
  "people.idDigitsLost": Record<string, never>;
  /** Notes and repairs of one kind are told once, with how many rows there are. */
  "people.filledDown": { count: number };
  "people.headingAgain": { count: number };
  "people.townSpelling": { found: string; read: string };
  "people.birthFromId": { count: number };
  "people.monthFromId": { count: number };
  "people.monthOnly": { count: number };
  "people.birthDiffers": { count: number };
  "people.sexDiffers": { count: number };
  "people.sexFromId": { count: number };
  "people.sexCode": { count: number };
  "people.idCheck": { count: number };
  "people.idUnread": { count: number };
  "people.kindAssumed": { count: number };
  "people.statusAssumed": { count: number };
  "people.gone": { count: number };
  "people.ageEstimated": { count: number };
  /** The roll of a town and its table. */
  "people.headcountDiffers": { category: Title; roster: number; table: number };
  /** A category of people that has no rate. */
  "staffcost.rateMissing": { found: string; rates: readonly string[] };
  /** A town that only one of two tables has. */
  "staffcost.townUnknown": { found: string };
}
