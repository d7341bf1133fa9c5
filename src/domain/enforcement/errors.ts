export interface EnforcementFacts {
  /** A field of the cases for which the officers have no column. */
  "enforce.fieldUnknown": { found: string };
  /** A town of the cases that the officers do not list. */
  "enforce.townUnknown": { found: string };
}
