import type { Text } from "./text";

/** A number with its way of showing: counts, shares (0.465 as 46.5 %), money in yuan or 万元, signed differences. */
export interface Figure {
  readonly value: number;
  readonly as: "count" | "decimal" | "percent" | "yuan" | "wan" | "difference" | "wanDifference" | "percentDifference";
  /** Digits after the point; each way has its own default. */
  readonly digits?: number;
}

/** So many of so many, shown as 108 / 259. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

export type ViewCell = string | Figure | Ratio | Text | null;

/** One step to a figure: what went in, by which rule. */
export interface ExplanationLine {
  readonly label: Text;
  readonly value: ViewCell;
  readonly detail?: Text;
}

/** The steps that lead to a figure: what went in, by which rule, what came out. */
export interface Explanation {
  readonly title: Text;
  readonly lines: readonly ExplanationLine[];
}
