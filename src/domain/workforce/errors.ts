export interface WorkforceFacts {
  /** No whole total gives this share. */
  "total.none": { part: number; percent: string; below: string; above: string };
  /** The share may stand for 0, so that no total is too large. */
  "total.unbounded": { percent: string; decimals: number };
  /** The share has more decimals than it is said to be rounded to. */
  "total.notRounded": { percent: string; decimals: number };
}
