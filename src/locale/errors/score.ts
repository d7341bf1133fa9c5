import { noAnswer, wrongInput, type ErrorTexts } from "./define";

/** An indicator by its place: "column 2". */
const indicatorText = (indicator: number) => ({ zh: `第 ${indicator + 1} 项指标`, en: `Indicator ${indicator + 1}` });

const places = (decimals: number) => (decimals === 1 ? "1 decimal" : `${decimals} decimals`);

export const scoreTexts: ErrorTexts<"score"> = {
  "score.noWeight": wrongInput(() => ({
    zh: "指标权重全为 0，无法计算得分。请至少给一项指标大于 0 的权重。",
    en: "All weights of the indicators are 0, so there is no score. Give at least one indicator a weight above 0.",
  })),
  "score.negative": wrongInput(({ unit, indicator, found }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的${indicatorText(indicator).zh}为 ${found}，小于 0，不能按占比或最大值折算。请改正数据，或改用 minmax。`,
    en: `${indicatorText(indicator).en} of ${nameUnit(unit).en} is ${found}; a share or a part of the maximum cannot be taken below 0. Mend it, or use minmax.`,
  })),
  "score.allZero": wrongInput(({ indicator }) => ({
    zh: `${indicatorText(indicator).zh}全为 0，无法折算。请填入数据，或把该项权重改为 0。`,
    en: `${indicatorText(indicator).en} is 0 everywhere and cannot be compared. Fill it in, or set its weight to 0.`,
  })),
  "score.allEqual": wrongInput(({ indicator, found }) => ({
    zh: `${indicatorText(indicator).zh}全为 ${found}，最大值与最小值相同，无法按 minmax 折算。请把该项权重改为 0，或改用其他折算方式。`,
    en: `${indicatorText(indicator).en} is ${found} everywhere, so minmax has no distance to measure. Set its weight to 0, or normalise otherwise.`,
  })),
};

export const totalTexts: ErrorTexts<"total"> = {
  "total.reserve": wrongInput(({ total, reserve }) => ({
    zh: `县级预留 ${reserve} 名须为 0 至总数 ${total} 之间的整数。请改小预留，或核对总数。`,
    en: `The county's reserve of ${reserve} must be a whole number from 0 to the total of ${total}. Make it smaller, or check the total.`,
  })),
  "total.none": noAnswer(({ part, percent, below, above }) => ({
    zh: above
      ? `没有整数总量能使 ${part} 占 ${percent}%：相邻两个整数总量分别得 ${above}% 和 ${below}%。请核对份额和小数位数。`
      : `没有整数总量能使 ${part} 占 ${percent}%。请核对份额和小数位数。`,
    en: above
      ? `No whole total makes ${part} a share of ${percent} %: the two nearest give ${above} % and ${below} %. Check the share and its decimals.`
      : `No whole total makes ${part} a share of ${percent} %. Check the share and its decimals.`,
  })),
  "total.unbounded": noAnswer(({ percent, decimals }) => ({
    zh: `份额 ${percent}%(保留 ${decimals} 位小数)可能接近 0，总量没有上限。请给出更多位小数的份额。`,
    en: `A share of ${percent} %, rounded to ${places(decimals)}, may be next to nothing, so the total has no upper end. Give the share with more decimals.`,
  })),
  "total.notRounded": wrongInput(({ percent, decimals }) => ({
    zh: `份额 ${percent} 的小数多于 ${decimals} 位。百分数请写数值本身（46.5% 写 46.5），或改大小数位数。`,
    en: `The share ${percent} has more than ${places(decimals)}. Write percentages as 46.5 for 46.5 %, or raise the number of decimals.`,
  })),
};
