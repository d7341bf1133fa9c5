export interface ScoringFacts {
  /** No weight is above 0. */
  "score.noWeight": { indicators: number };
  /** Shares and parts of the maximum mean nothing below 0. */
  "score.negative": { unit: number; indicator: number; found: number };
  /** An indicator that is 0 everywhere has neither shares nor a maximum to divide by. */
  "score.allZero": { indicator: number };
  /** An indicator that is the same everywhere has no distance between least and greatest. */
  "score.allEqual": { indicator: number; found: number };
}
