import { planWeights, replacementRates } from "../../../chapters/workforce/words";
import { plannedCategories } from "../../../chapters/workforce/words";
import { methodWord } from "../../../chapters/staffing/words";
import type { Explanation, ExplanationLine } from "../../../locale/explanation";
import { townNamed } from "../../kit/fields";
import type { AtResult, CategoryResult } from "../compute";
import { columnWords, count, sum } from "./figures";

/** The steps to the places of one town: posts, people, who leaves, what is kept, the room, and the share of the plan. */
export function why(
  { value, choices }: Pick<AtResult, "value" | "choices">,
  one: CategoryResult,
  town: number,
): Explanation {
  const { label } = plannedCategories[one.id];
  const of = (values: readonly number[]) => values[town] ?? 0;
  const [overdue = 0, first = 0] = one.retiring[town] ?? [];
  const room = one.headroom[town]?.headroom ?? 0;
  const places = of(one.plan);
  const use = choices.use[one.id];
  const lines: (ExplanationLine | false)[] = [
    { label: columnWords.posts, value: count(of(one.posts)) },
    of(one.borrowed) > 0 && { label: columnWords.borrowed, value: count(of(one.borrowed)) },
    use < 100 && { label: { zh: "编制使用上限", en: "May be used" }, value: `${use}%` },
    { label: columnWords.onRoll, value: count(of(one.onRoll)) },
    {
      label: columnWords.retiring,
      value: count(overdue + first),
      ...(overdue > 0
        ? { detail: { zh: `其中年初应退未退 ${overdue} 人`, en: `${overdue} of them overdue at the start` } }
        : {}),
    },
    of(one.otherExits) > 0 && { label: columnWords.otherExits, value: count(of(one.otherExits)) },
    of(one.committed) > 0 && { label: columnWords.committed, value: count(of(one.committed)) },
    {
      label: columnWords.headroom,
      value: count(room),
      detail: {
        zh: "编制 −（实有 − 减员）− 预留，不低于 0",
        en: "posts − (people − leaving) − kept, not below 0",
      },
    },
    one.total !== null && {
      label: { zh: "权重", en: "Weight" },
      value: { part: of(one.weights), whole: sum(one.weights) },
      detail: planWeights[choices.weights].label,
    },
    one.total !== null && {
      label: { zh: "本年计划", en: "Places" },
      value: count(places),
      detail: {
        zh: `共 ${one.total} 名，${methodWord(choices.method).label.zh}，保底：${replacementRates[choices.rate].label.zh}${places === room ? "；已到可用空间" : ""}`,
        en: `of ${one.total}, ${methodWord(choices.method).label.en}, replaced first: ${replacementRates[choices.rate].label.en}${places === room ? "; the headroom is full" : ""}`,
      },
    },
  ];
  const called = value.towns[town] ?? "";
  return {
    title: {
      zh: `${called}：${label.zh}为什么计划 ${places} 名`,
      en: `${called}: why ${places} places, ${label.en.toLowerCase()}`,
    },
    lines: lines.filter((line) => line !== false),
  };
}

/** The places of one town, the category that the heading names first. */
export function explain(at: AtResult, row: string, heading: string): Explanation[] {
  const town = townNamed(at.value.towns, row);
  if (town === undefined) return [];
  const isMeant = ({ id }: CategoryResult) =>
    [plannedCategories[id].label.zh, plannedCategories[id].label.en].some((label) => heading.includes(label));
  const ordered = [...at.result.categories].sort((left, right) => Number(isMeant(right)) - Number(isMeant(left)));
  return ordered.map((one) => why(at, one, town));
}
