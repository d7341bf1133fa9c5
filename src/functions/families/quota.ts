import { apportion } from "../../domain/apportionment/apportion";
import { apportionInTwoStages, apportionWithWindows } from "../../domain/apportionment/groups";
import { splitAmount } from "../../domain/apportionment/split";
import { byMethod as answerByMethod } from "../../chapters/staffing/answer";
import { groupTotals } from "../../chapters/staffing/read";
import { comparisonRows } from "../../chapters/staffing/report";
import { namedMethod, tieRuleList, tieRules, usualNamed } from "../../chapters/staffing/words";
import { forEach, one, optional, vector } from "../../inputs/arguments";
import { asShown, number, text } from "../../inputs/cell";
import { wordReader } from "../../inputs/choices";
import { cellFunction } from "../define";
import { boundsFor, byMethod, maximum, minimum, total, weights, words } from "../quotaArguments";

const ties = optional(
  one(
    { label: { zh: "并列处理", en: "ties" }, detail: tieRuleList({ zh: "行", en: "rows" }) },
    wordReader(tieRules, { value: "error" }),
  ),
  "error" as const,
);

/** Whole posts and money shared by weight. */
export const functions = [
  cellFunction({
    id: "QUOTA",
    summary: {
      zh: "按权重分配整数名额，合计恰为总数",
      en: "Shares whole posts by weight; they add up to the total exactly",
    },
    takes: { weights, total, method: byMethod, minimum, maximum, ties },
    gives: "along",
    example: { args: [[[47], [16], [37]], 10], result: [[4], [2], [4]] },
    run: ({ weights, total, method, ties, ...bounds }) =>
      apportion({ weights, total, method, ties, ...boundsFor(weights.length, bounds) }).units,
  }),
  cellFunction({
    id: "QUOTA.GROUPED",
    summary: {
      zh: "分组分配：各组总数固定、有上下限，或先分到组再分到单位",
      en: "Shares posts with totals for groups: fixed, between limits, or in two stages",
    },
    takes: {
      weights,
      groups: vector(words.groups, text()),
      groupTotals: groupTotals({
        label: { zh: "分组总数", en: "groupTotals" },
        detail: {
          zh: "一个总数（先分到组），或“组名|总数”两列，或“组名|下限|上限”三列、末行只填总数",
          en: "One total (two stages); or group | total; or group | low | high with the total in a last row without a group",
        },
      }),
      method: byMethod,
      minimum,
      maximum,
    },
    gives: "along",
    example: {
      args: [
        [[52], [31], [20], [10]],
        [["inner"], ["inner"], ["outer"], ["outer"]],
        [
          ["inner", 0, 8],
          ["outer", 3, 99],
          ["", "", 12],
        ],
      ],
      result: [[5], [3], [3], [1]],
    },
    run({ weights, groups, groupTotals, method, ...bounds }) {
      const question = {
        weights,
        method,
        groups: forEach(groups, weights.length, words.groups, words.weights),
        ...boundsFor(weights.length, bounds),
      };
      if ("stages" in groupTotals) return apportionInTwoStages({ ...question, total: groupTotals.stages }).units;
      return apportionWithWindows({ ...question, ...groupTotals }).units;
    },
  }),
  cellFunction({
    id: "QUOTA.COMPARE",
    summary: {
      zh: "同一总数用多种方法分配，每种方法一列",
      en: "The same total by several methods, one column for each",
    },
    takes: {
      weights,
      total,
      methods: optional(
        vector(
          {
            label: { zh: "方法", en: "methods" },
            detail: {
              zh: "要比较的方法，默认六种常用方法",
              en: "The methods to compare; the six usual ones by default",
            },
          },
          namedMethod(),
        ),
        usualNamed(),
      ),
    },
    gives: "matrix",
    example: {
      args: [[[9061], [7179], [5259], [3319], [1182]], 26, [["webster", "adams", "dean"]]],
      result: [
        ["webster", "adams", "dean"],
        [9, 9, 9],
        [8, 7, 7],
        [5, 5, 5],
        [3, 3, 4],
        [1, 2, 1],
      ],
    },
    run({ weights, total, methods }, language) {
      const columns = methods.map(({ method, title }) => ({
        title: title(language),
        answer: answerByMethod(weights, total, method),
      }));
      return comparisonRows(columns, weights.length, language);
    },
  }),
  cellFunction({
    id: "SPLIT.MONEY",
    summary: {
      zh: "按权重分配金额，精确到最小单位，合计恰为原额",
      en: "Splits money by weight to the unit; the parts add up exactly",
    },
    takes: {
      amount: one(
        {
          label: { zh: "金额", en: "amount" },
          detail: { zh: "要分配的金额，可为负", en: "The amount to split; may be negative" },
        },
        number(),
      ),
      weights,
      unit: optional(
        one(
          {
            label: { zh: "最小单位", en: "unit" },
            detail: { zh: "分到的最小单位，默认 0.01(分)", en: "The smallest unit of money, 0.01 by default" },
          },
          number({ least: 0 }, { value: 0.01 }),
        ),
        0.01,
      ),
    },
    gives: "along",
    example: { args: [100, [[1], [1], [1]]], result: [[33.34], [33.33], [33.33]] },
    run: ({ amount, weights, unit }) => splitAmount(asShown(amount), weights, unit),
  }),
];
