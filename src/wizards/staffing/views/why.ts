import { steps as scoringSteps } from "../../../chapters/scoring/report";
import type { CategoryAnswer } from "../../../chapters/staffing/answer";
import { steps as staffingSteps } from "../../../chapters/staffing/report";
import { categoryWords } from "../../../chapters/staffing/words";
import { largest } from "../../../domain/kernel/extremes";
import type { Explanation, ExplanationLine } from "../../../locale/explanation";
import type { StaffingChoices } from "../choices";
import { townNamed } from "../../kit/fields";
import { scoredBy, type AtResult, type StaffingResult, type StaffingValue } from "../compute";
import { shortOfNextPost } from "../compute/nextPost";

/** The steps to one town's figure: what went in, its score, its posts, and what it is short of for one more. */
export function why(
  answer: CategoryAnswer,
  value: StaffingValue,
  { scores }: StaffingResult,
  choices: StaffingChoices,
  town: number,
): Explanation {
  const { label } = categoryWords(answer.id);
  const [name, units] = [value.towns[town] ?? "", answer.units[town] ?? 0];
  const weights = choices.scoring === "weights" ? choices.weights : undefined;
  return {
    title: { zh: `${name}：${label.zh}为什么是 ${units}`, en: `${name}: why ${units} ${label.en.toLowerCase()}` },
    lines: [
      ...scoringSteps(scoredBy(value, choices), weights, scores, town),
      ...staffingSteps(answer, choices.method, town),
      ...shortOfNextPost(value, choices, answer.id, town).map(({ indicator, amount }): ExplanationLine => ({
        label: { zh: `再得 1 名，${indicator.label.zh}尚差`, en: `For one more, short of ${indicator.label.en}` },
        value: { value: amount, as: "decimal", digits: Number.isInteger(amount) ? 0 : 2 },
        detail: { zh: "其他条件都不变", en: "all else equal" },
      })),
    ],
  };
}

/** The posts of one town, those that the heading names before the others. */
export function explain({ value, result, choices }: AtResult, row: string, heading: string): Explanation[] {
  const town = townNamed(value.towns, row);
  if (town === undefined) return [];
  // 全额事业编制 also holds the name of 事业编制: the longest name is meant.
  const meant = ({ id }: CategoryAnswer) => {
    const { label, short } = categoryWords(id);
    return largest(
      [label.zh, label.en, short.zh, short.en].filter((one) => heading.includes(one)).map((one) => one.length),
      0,
    );
  };
  const answers = [...result.categories].sort((left, right) => meant(right) - meant(left));
  return answers.map((answer) => why(answer, value, result, choices, town));
}
