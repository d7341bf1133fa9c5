import { apportion } from "../domain/apportionment/apportion";
import { webster } from "../domain/apportionment/method";
import { splitAmount } from "../domain/apportionment/split";
import { choice, count, number, weight } from "../inputs/cell";
import { forEach, one, optional, vector, type ArgumentWords } from "../inputs/arguments";
import { method } from "../inputs/methods";
import { cellFunction } from "./define";

const words = {
  weights: { label: { zh: "权重", en: "weights" }, detail: { zh: "各单位的权重(一行或一列),空白为 0", en: "The weight of each unit, one row or column; a blank weighs nothing" } },
  total: { label: { zh: "总数", en: "total" }, detail: { zh: "要分配的总数(整数)", en: "The whole total to share" } },
  method: { label: { zh: "方法", en: "method" }, detail: { zh: "分配方法,如 webster(默认)、hamilton 最大余数、jefferson、adams、huntington-hill、dean", en: "webster (default), hamilton, jefferson, adams, huntington-hill, dean …" } },
  minimum: { label: { zh: "保底数", en: "minimum" }, detail: { zh: "每个单位至少得多少:一个数或一列,空白为不设", en: "The least for each unit: one number or a range; blank for none" } },
  maximum: { label: { zh: "封顶数", en: "maximum" }, detail: { zh: "每个单位至多得多少:一个数或一列,空白为不设", en: "The most for each unit: one number or a range; blank for none" } },
  ties: { label: { zh: "平局规则", en: "ties" }, detail: { zh: "error(默认):平局时返回 #N/A 并列出各行;order:排在前面的优先", en: "error (default): #N/A naming the tied rows; order: earlier rows first" } },
} satisfies Record<string, ArgumentWords>;

const weights = vector(words.weights, weight());
const minimum = optional(vector(words.minimum, count({}, { value: 0 })), [0]);
const maximum = optional(vector(words.maximum, count({}, { value: Infinity })), [Infinity]);
const byMethod = optional(one(words.method, method({ value: webster })), webster);
const ties = optional(one(words.ties, choice<"error" | "order">({ error: ["报错", "错误"], order: ["顺序", "按顺序", "靠前优先"] }, { value: "error" })), "error" as const);

export const quotaFunctions = [
  cellFunction({
    id: "QUOTA",
    summary: { zh: "按权重分配整数名额,合计恰为总数", en: "Shares whole posts by weight; they add up to the total exactly" },
    takes: { weights, total: one(words.total, count()), method: byMethod, minimum, maximum, ties },
    gives: "along",
    example: { args: [[[47], [16], [37]], 10], result: [[4], [2], [4]] },
    run: ({ weights, total, method, minimum, maximum, ties }) =>
      apportion({
        weights,
        total,
        method,
        minimum: forEach(minimum, weights.length, words.minimum, words.weights),
        maximum: forEach(maximum, weights.length, words.maximum, words.weights),
        ties,
      }).units,
  }),
  cellFunction({
    id: "SPLIT",
    summary: { zh: "按权重分配金额,精确到给定单位,合计恰为原额", en: "Splits money by weight to the unit; the parts add up exactly" },
    takes: {
      amount: one({ label: { zh: "金额", en: "amount" }, detail: { zh: "要分配的金额,可为负", en: "The amount to split; may be negative" } }, number()),
      weights,
      unit: optional(one({ label: { zh: "最小单位", en: "unit" }, detail: { zh: "分到的最小单位,默认 0.01(分)", en: "The smallest unit of money, 0.01 by default" } }, number({ least: 0 }, { value: 0.01 })), 0.01),
    },
    gives: "along",
    example: { args: [100, [[1], [1], [1]]], result: [[33.34], [33.33], [33.33]] },
    run: ({ amount, weights, unit }) => splitAmount(asShown(amount), weights, unit),
  }),
];

/** A computed amount without the binary noise behind the 15 digits that Excel shows (0.1 + 0.2 is 0.3). */
function asShown(amount: number): number {
  return Number(amount.toPrecision(15));
}
