export interface AuthorityFacts {
  /** A list that needs one entry for each unit has another length. */
  "authority.lengths": { found: number; wanted: number };
  /** A number that must not be below 0. */
  "authority.negative": { unit: number; found: number };
  /** Nothing to divide by. */
  "authority.nothing": { of: "items" | "demand" | "people" | "volume" | "fields" };
  /** A prerequisite that is not a row of the list; `found` as it was given, counted from 1. */
  "authority.requiresRow": { unit: number; found: number; units: number };
  /** Items that need one another in a circle, in its order. */
  "authority.requiresCycle": { units: readonly number[] };
  /** The town is in no row of the ledger. */
  "authority.townNotInLedger": { found: string };
  /** The later day comes first. */
  "authority.datesReversed": { from: string; to: string };

  "ledger.codeMissing": Record<string, never>;
  "ledger.codeUnknown": { found: string };
  /** `first`: the earlier record, counted from 1. */
  "ledger.codeTwice": { found: string; first: number };
  "ledger.codeCase": { found: string; read: string };
  "ledger.townMissing": Record<string, never>;
  "ledger.townUnknown": { found: string };
  "ledger.townTwice": { found: string; first: number };
  "ledger.townSpelling": { found: string; read: string };
  "ledger.townWithoutRows": { found: string };
  "ledger.startMissing": Record<string, never>;
  /** The record says that it is over, and not since when; `found`: its state. */
  "ledger.endMissing": { found: string };
  "ledger.endBeforeStart": { start: string; end: string };
  "ledger.neverInForce": { day: string };
  /** Town, code and start of an earlier record. */
  "ledger.duplicate": { code: string; town: string; first: number };
  /** The same, but the two end on different days. */
  "ledger.duplicateDiffers": { code: string; town: string; first: number };
  "ledger.overlap": { code: string; town: string; first: number };
  "ledger.extension": { code: string; town: string; first: number };
  "ledger.extensionAlone": { code: string; town: string };
  /** The catalogue says that the item stays with the city. */
  "ledger.itemRetained": { code: string; level: string };
  "ledger.grantRetained": { code: string; level: string };
  "ledger.kindMissing": { code: string };
  "ledger.volumeMissing": { code: string };
  /** What stands under a question of the catalogue says neither yes nor no for certain. */
  "ledger.opinionUnclear": { found: string; of: "difficulty" | "assessment" | "obstacle" };
  "ledger.typeUnclear": { found: string };
  "ledger.hoursMissing": { code: string };
  /** Items that need one another in a circle, in its order. */
  "ledger.requiresCircle": { codes: readonly string[] };
  "ledger.townNumberMissing": { town: string };
  "ledger.completedAboveAccepted": { accepted: number; completed: number };
}
