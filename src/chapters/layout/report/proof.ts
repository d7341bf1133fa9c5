import type { Text } from "../../../locale/text";

interface Found {
  readonly proved: boolean;
  readonly value: number;
  readonly bound: number;
  readonly count: number;
  readonly isAll: boolean;
}

const shown = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 1 });

/** The share that a plan may lie above the best; undefined where its value is nothing. */
export function gapOf({ value, bound }: Pick<Found, "value" | "bound">): number {
  return value > 0 ? (value - bound) / value : 0;
}

/** What is known of a found plan: proved with all its equals, or the best that was found and how much better one may be. */
export function proofText(found: Found, measure: Text): Text {
  const { proved, value, bound, count, isAll } = found;
  const number = shown(value);
  if (!proved) {
    const percent = (100 * gapOf(found)).toFixed(1);
    return {
      zh: `目前最好，未证明最优：${measure.zh} ${number}；任何方案都不低于 ${shown(bound)}，所以至多差 ${percent}%。`,
      en: `The best found, not proved: ${measure.en} ${number}. No plan is below ${shown(bound)}, so at most ${percent} % is lost.`,
    };
  }
  const many: Text = !isAll
    ? { zh: `至少 ${count} 个方案并列`, en: `at least ${count} plans are equal` }
    : count === 1
      ? { zh: "只有这一个方案", en: "no other plan reaches it" }
      : { zh: `共 ${count} 个方案并列`, en: `${count} plans are equal` };
  return {
    zh: `已证明最优：${measure.zh} ${number}，${many.zh}。`,
    en: `Proved: no plan has less than ${number} ${measure.en}; ${many.en}.`,
  };
}
