import { answer } from "../../chapters/scoring/answer";
import { liesAcross, readScoring } from "../../chapters/scoring/read";
import { normalisations } from "../../chapters/scoring/words";
import { totalRange } from "../../domain/workforce/totalRange";
import { matrix, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, number, weight } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { inPercent } from "../../inputs/rate";
import { cellFunction, type CellFunction } from "../define";

const weightWords: ArgumentWords = {
  label: { zh: "权重", en: "weights" },
  detail: {
    zh: "每项指标一个权重，不小于 0；留空为 0。按给定的数使用，不必合计为 1。",
    en: "One weight for each indicator, 0 or more; blank is 0. Used as given; they need not add up to 1.",
  },
};

const score = cellFunction({
  id: "SCORE",
  summary: {
    zh: "按多项指标和权重计算各镇街的得分，可作为分配编制的依据。",
    en: "Scores each township by weighted indicators, to share posts by.",
  },
  takes: {
    indicators: matrix(
      {
        label: { zh: "指标", en: "indicators" },
        detail: {
          zh: "指标数据：一行一个镇街、一列一项指标；行列对调也可以，两种都说得通时按一行一个镇街。空格须先填写，没有的填 0。",
          en: "The indicators: a row for each township, a column for each indicator, or the other way round; where both fit, rows are townships. Fill in blanks first; where there is nothing, 0.",
        },
      },
      number(),
    ),
    weights: vector(weightWords, weight()),
    normalise: optional(
      one(
        {
          label: { zh: "折算方式", en: "normalise" },
          detail: listOfKinds(normalisations, "share"),
        },
        wordReader(normalisations),
      ),
      "share" as const,
    ),
  },
  gives: "along",
  example: {
    args: [
      [
        [60, 10],
        [30, 30],
        [10, 10],
      ],
      [[0.6, 0.4]],
    ],
    result: [[0.44], [0.42], [0.14]],
  },
  across: ({ indicators, weights }) => liesAcross(indicators, weights.length),
  run: ({ indicators, weights, normalise }) => answer(readScoring(indicators, weights, normalise, weightWords)),
});

const totalrange = cellFunction({
  id: "TOTALRANGE",
  summary: {
    zh: "由部分数和四舍五入后的占比，反推总量：最小、推算、最大。",
    en: "From a part and its rounded percentage, the totals that fit: lowest, point, highest.",
  },
  takes: {
    part: one(
      {
        label: { zh: "部分数", en: "part" },
        detail: { zh: "部分的数量，例如 635 名编制。", en: "The part, such as 635 posts." },
      },
      number({ least: 1, most: Number.MAX_SAFE_INTEGER, whole: true }),
    ),
    percent: one(
      {
        label: { zh: "占比", en: "percent" },
        detail: {
          zh: "部分占总量的百分之几：46.5% 写 46.5。",
          en: "The part as so many percent of the total: 46.5 for 46.5 %.",
        },
      },
      inPercent(number({ least: 0 })),
    ),
    decimals: optional(
      one(
        {
          label: { zh: "小数位数", en: "decimals" },
          detail: {
            zh: "占比保留到几位小数，默认 1 位。",
            en: "The decimals that the percentage was rounded to; 1 unless given.",
          },
        },
        count({ most: 12 }),
      ),
      1,
    ),
  },
  gives: "matrix",
  example: { args: [444, 26.1], result: [[1698, 1701.1494252873563, 1704]] },
  run({ part, percent, decimals }) {
    const { lowest, point, highest } = totalRange(part, percent, decimals);
    return [[lowest, point, highest]];
  },
});

export const functions: readonly CellFunction[] = [score, totalrange];
