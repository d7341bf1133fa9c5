import { explained, paradoxes } from "../../chapters/staffing/answer";
import { readRange, readYears } from "../../chapters/staffing/read";
import { explainRows, fairnessRows, paradoxRows } from "../../chapters/staffing/report";
import { indexList, indices } from "../../chapters/staffing/words";
import { fairness } from "../../domain/apportionment/fairness";
import { forEach, matrix, one, optional, vector } from "../../inputs/arguments";
import { count, number, weight } from "../../inputs/cell";
import { wordReader } from "../../inputs/choices";
import { nameByRow } from "../../locale/errors";
import { name, say } from "../../locale/text";
import { cellFunction } from "../define";
import { boundsFor, byMethod, labels, maximum, minimum, total, weights, words } from "../quotaArguments";

/** What a sharing of posts rests on, and how fair and how steady it is. */
export const functions = [
  cellFunction({
    id: "QUOTA.EXPLAIN",
    summary: {
      zh: "逐个说明分配结果：占比、应得数、受何限制、再得一个还差多少",
      en: "Explains each unit: share, exact quota, what bound it, how far it is from one more",
    },
    takes: { weights, total, method: byMethod, minimum, maximum, labels },
    gives: "matrix",
    example: {
      args: [[[47], [16], [37]], 10, "webster", "", "", [["A"], ["B"], ["C"]]],
      result: [
        ["label", "weight", "share", "exact quota", "units", "bound by", "weight short of one more"],
        ["A", 47, 0.47, 4.7, 4, "", 1],
        ["B", 16, 0.16, 1.6, 2, "", 11],
        ["C", 37, 0.37, 3.7, 4, "", 12],
        ["total", 100, 1, 10, 10, "", ""],
        ["weight for one unit: least, most, for example", 10.444444444444445, 10.571428571428571, 10.5, "", "", ""],
        ["ties", "none", "", "", "", "", ""],
      ],
    },
    run({ weights, total, method, labels: given, ...bounds }, language) {
      const names = given && forEach(given, weights.length, words.labels, words.weights);
      const nameUnit = (unit: number) => name(names?.[unit] || say(nameByRow(unit), language));
      const answer = explained({ weights, total, method, ...boundsFor(weights.length, bounds) });
      return explainRows(answer, nameUnit, language);
    },
  }),
  cellFunction({
    id: "FAIRNESS",
    summary: { zh: "分配结果与权重的偏离程度", en: "How far posts are from proportion to weight" },
    takes: {
      weights,
      units: vector(
        { label: { zh: "分配数", en: "units" }, detail: { zh: "各单位已分得的数", en: "What each unit has" } },
        number({ least: 0 }, { value: 0 }),
      ),
      index: optional(one({ label: { zh: "指数", en: "index" }, detail: indexList() }, wordReader(indices)), undefined),
    },
    gives: "matrix",
    example: { args: [[[1], [1]], [[3], [1]], "loosemore-hanby"], result: [[25]] },
    run: ({ weights, units, index }, language) => fairnessRows(fairness(weights, units), index, language),
  }),
  cellFunction({
    id: "PARADOX",
    summary: {
      zh: "在自己的数据上查找分配反常：总数增加反而减少、人口增长反而减少、增减单位影响他人",
      en: "Looks for paradoxes in your own data: losing when the total grows, when the town grows, or when a town joins",
    },
    takes: {
      weights: matrix(
        {
          label: words.weights.label,
          detail: { zh: "各单位的权重；两列时为前后两年", en: "The weight of each unit; two columns for two years" },
        },
        weight(),
      ),
      total,
      method: byMethod,
      range: optional(
        vector(
          {
            label: { zh: "范围", en: "range" },
            detail: {
              zh: "查找的总数：上下各多少（默认 10），或最低、最高两个数",
              en: "The totals to try: so many on either side (10 by default), or the lowest and the highest",
            },
          },
          count(),
        ),
        [10],
      ),
    },
    gives: "matrix",
    example: {
      args: [[[6], [6], [2]], 10, "hamilton", 1],
      result: [
        ["paradox", "unit", "from", "to", "what happens"],
        ["total", "row 3", 2, 1, "With 11 instead of 10, row 3 would have 1 instead of 2."],
      ],
    },
    run({ weights, total, method, range }, language) {
      const [thisYear, nextYear] = readYears(weights);
      const found = paradoxes({ weights: thisYear, total, method }, readRange(range, total), nextYear);
      return paradoxRows(found, total, language);
    },
  }),
];
