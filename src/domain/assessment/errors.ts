export interface AssessmentFacts {
  /** An indicator is worth nothing, or less. */
  "points.full": { found: number };
  /** All values are equal, so that there is neither a best nor a worst. */
  "points.allEqual": { found: number };
  /** The worst value given lies on the better side of the best. */
  "points.direction": { bad: number; good: number };
  /** A target that is not above 0 has no completion. */
  "points.target": { found: number };
  /** Below 0 a reverse target has no completion. */
  "points.negative": { unit: number; found: number };
  /** Two steps begin at one value. */
  "points.stepTwice": { found: number };
  /** A step, a share or a given score is outside 0 to the full points. */
  "points.outside": { found: number; most: number };
  /** A method lacks what it is measured by, or has another number of values. */
  "points.reference": { wanted: "two" | "one" | "pairs"; found: number };
  "grades.order": { grade: number; least: number; above: number };
  "grades.quota": { grade: number; found: number };
  /** More places were equal than there were left. */
  "grades.tie": { grade: string; places: number; units: readonly number[] };
  /** Rings of equal claim to the last place that the county has. */
  "grades.ringTie": { grade: string; places: number };
  "grades.none": { unit: number; found: number };
  "entropy.tooFew": { found: number };
  "entropy.negative": { unit: number; column: number; found: number };
  /** Shares know no reverse. */
  "entropy.lowerShare": { column: number };
  "entropy.noDifference": Record<string, never>;
  "ahp.size": { rows: number; columns: number };
  "ahp.missing": { row: number; column: number };
  "ahp.notPositive": { row: number; column: number; found: number };
  "ahp.diagonal": { row: number; found: number };
  "ahp.reciprocal": { row: number; column: number; found: number; other: number };
  /** The value of last year is not above 0, so that there is no growth. */
  "points.priorZero": { found: number };
  /** A value that an indicator of the town's ring needs. */
  "assess.blank": { indicator: string; town: string };
  "assess.indicatorMissing": { found: string; headings: readonly string[] };
  "assess.ringUnknown": { found: string; rings: readonly string[] };
  "assess.noIndicator": { ring: string };
  "assess.fullMarks": { rings: readonly { readonly ring: string; readonly marks: number }[] };
  "assess.eventTown": { found: string };
  /** Points of an event that are missing or below 0. */
  "assess.eventPoints": { found: number | null };
  "assess.townUnknown": { found: string };
  "assess.townsDiffer": { found: string; missingIn: "before" | "after" };
}
