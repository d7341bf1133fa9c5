import type { Formula } from "../../domain/formula/formula";
import { scores, type Normalisation } from "../../domain/scoring/scores";

/** What towns are scored by. */
export type ScoringCase =
  | {
      readonly kind: "weights";
      /** A row for each town, a column for each weight. */
      readonly indicators: readonly (readonly number[])[];
      readonly weights: readonly number[];
      readonly normalise: Normalisation;
    }
  | {
      readonly kind: "formula";
      readonly formula: Formula;
      readonly towns: number;
      /** The values of a column that the formula uses, one for each town. */
      readonly column: (index: number) => readonly number[];
    };

/** The score of each town. @throws score.*, formula.divisionByZero, formula.noValue */
export function answer(asked: ScoringCase): number[] {
  switch (asked.kind) {
    case "weights":
      return scores(asked.indicators, asked.weights, asked.normalise);
    case "formula":
      return asked.formula.evaluate(asked.towns, asked.column);
  }
}
