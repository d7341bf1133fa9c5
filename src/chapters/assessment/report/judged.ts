import type { Judged } from "../../../domain/assessment/ahp";
import type { Text } from "../../../locale/text";

const shown = (value: number) => String(Number(value.toPrecision(3)));

/** Whether judgements agree, and where not, the one that fits the weights least with what would fit. */
export function verdict({ consistent, worst, outside }: Judged): Text {
  const { row, column, given, fits } = worst;
  const [zhScale, enScale] =
    outside.length > 0
      ? [`；有 ${outside.length} 个判断超出 1/9 至 9`, `; ${outside.length} outside 1/9 to 9`]
      : ["", ""];
  if (consistent) return { zh: `一致${zhScale}`, en: `consistent${enScale}` };
  return {
    zh: `不一致：第 ${row + 1} 与第 ${column + 1} 项填 ${shown(given)}，按权重应约 ${shown(fits)}${zhScale}`,
    en: `inconsistent: item ${row + 1} against ${column + 1} is ${shown(given)}, the weights say about ${shown(fits)}${enScale}`,
  };
}
