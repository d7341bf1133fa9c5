import type { ExplanationLine } from "../../locale/explanation";
import type { Indicator } from "./read";

/** The weights as a formula over the headings: what the planner has already said, in the other notation. */
export function asFormula(indicators: readonly Indicator[], weights: Readonly<Record<string, number>>): string {
  return indicators
    .filter(({ id }) => (weights[id] ?? 0) > 0)
    .map(({ id, label }) => `${(weights[id] ?? 0) / 100}*[${label.zh}]/sum([${label.zh}])`)
    .join(" + ");
}

/** The steps to the score of one town: what each indicator is, with its weight where there are weights, and the score. */
export function steps(
  indicators: readonly Indicator[],
  weights: Readonly<Record<string, number>> | undefined,
  scores: readonly number[],
  town: number,
): ExplanationLine[] {
  const inputs = indicators.map(({ id, label, values }): ExplanationLine => {
    const value = values[town] ?? 0;
    const weight = weights?.[id];
    return {
      label,
      value: { value, as: "decimal", digits: Number.isInteger(value) ? 0 : 2 },
      ...(weight === undefined ? {} : { detail: { zh: `权重 ${weight}`, en: `weight ${weight}` } }),
    };
  });
  const score = { value: scores[town] ?? 0, as: "decimal", digits: 6 } as const;
  return [...inputs, { label: { zh: "得分", en: "Score" }, value: score }];
}
