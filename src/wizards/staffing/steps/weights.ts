import { asFormula } from "../../../chapters/scoring/report";
import { scoreRules } from "../../../chapters/scoring/words";
import { readFormula } from "../../../domain/formula/formula";
import { DomainError } from "../../../domain/kernel/errors";
import { explain } from "../../../locale/errors";
import { list, type Text } from "../../../locale/text";
import type { Field } from "../../kit/define";
import { kindField } from "../../kit/fields";
import type { StaffingChoices } from "../choices";
import type { At } from "../compute";

/** By what towns are scored: the weights of the indicators, or a formula over them. */
export function weightFields(at: At): Field<StaffingChoices>[] {
  return [scoringField(at), at.choices.scoring === "weights" ? weightsField(at) : formulaField(at)];
}

function scoringField({ choices, value }: At): Field<StaffingChoices> {
  return kindField(scoreRules, {
    id: "scoring",
    label: { zh: "计分方式", en: "Score by" },
    value: choices.scoring,
    change: (scoring) => ({
      ...choices,
      scoring,
      formula: choices.formula || asFormula(value?.indicators ?? [], choices.weights),
    }),
  });
}

function weightsField({ choices, value }: At): Field<StaffingChoices> {
  const indicators = value?.indicators ?? [];
  return {
    kind: "numbers",
    id: "weights",
    label: { zh: "指标与权重", en: "Indicators and weights" },
    help: {
      zh: "权重是本县的决定，不是法定数；只看比例，不必合计为 100。",
      en: "The weights are the county's decision, not law; only their ratio counts.",
    },
    columns: [{ zh: "权重", en: "Weight" }],
    rows: indicators.map(({ id, label }) => ({ id, label: label.zh, values: [choices.weights[id] ?? 0] })),
    total: [indicators.reduce((sum, { id }) => sum + (choices.weights[id] ?? 0), 0)],
    change: (row, _column, weight) => ({
      ...choices,
      weights: { ...choices.weights, [row]: Math.max(0, weight ?? 0) },
    }),
  };
}

function formulaField({ choices, value }: At): Field<StaffingChoices> {
  const headings = value?.indicators.map(({ label }) => label) ?? [];
  return {
    kind: "text",
    id: "formula",
    label: { zh: "算式", en: "Formula" },
    help: { zh: `可用的列：${list(headings).zh}。`, en: `Columns: ${list(headings).en}.` },
    value: choices.formula,
    lines: 3,
    problem: formulaProblem(
      choices.formula,
      headings.map(({ zh }) => zh),
    ),
    change: (formula) => ({ ...choices, formula }),
  };
}

function formulaProblem(formula: string, headings: readonly string[]): Text | undefined {
  try {
    readFormula(formula, headings);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return explain(error);
    throw error;
  }
}
