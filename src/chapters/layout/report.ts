import type { MergePlans } from "../../domain/layout/plans";
import { say, type Language, type Text } from "../../locale/text";
import type { LayoutCase } from "./answer";

type Shown = string | number;

const words = {
  unit: { zh: "单元", en: "Unit" },
  plan: { zh: "方案", en: "Plan" },
  towns: { zh: "新镇数", en: "Towns" },
  value: { zh: "目标值", en: "Value" },
} satisfies Record<string, Text>;

/** Plans side by side: a row for each unit with the number of its town; then towns, value and how many plans there are. */
export function planRows(
  { units }: LayoutCase,
  { plans, count, isAll, value }: MergePlans,
  language: Language,
): Shown[][] {
  const blanks = plans.slice(1).map((): Shown => "");
  const listed = plans.length;
  const label: Text =
    isAll && listed === count
      ? { zh: "方案数", en: "Plans" }
      : { zh: `方案数（列出 ${listed} 个）`, en: `Plans (${listed} listed)` };
  return [
    [say(words.unit, language), ...plans.map((_, plan) => `${say(words.plan, language)} ${plan + 1}`)],
    ...units.map(({ unit }, at): Shown[] => [unit, ...plans.map(({ townOf }) => townOf[at] ?? "")]),
    [say(words.towns, language), ...plans.map(({ towns }) => towns)],
    [say(words.value, language), ...plans.map(() => value)],
    [say(label, language), isAll ? count : `≥ ${count}`, ...blanks],
  ];
}
