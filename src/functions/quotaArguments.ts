import { webster } from "../domain/apportionment/method";
import { method, usualMethods } from "../chapters/staffing/words";
import { forEach, one, optional, vector, type ArgumentWords } from "../inputs/arguments";
import { count, text, weight } from "../inputs/cell";

/** The arguments that the functions of the quota family share. */
export const words = {
  weights: {
    label: { zh: "权重", en: "weights" },
    detail: {
      zh: "各单位的权重（一行或一列），空白为 0",
      en: "The weight of each unit, one row or column; a blank weighs nothing",
    },
  },
  total: { label: { zh: "总数", en: "total" }, detail: { zh: "要分配的总数（整数）", en: "The whole total to share" } },
  method: {
    label: { zh: "方法", en: "method" },
    detail: usualMethods("separate", { zh: "分配方法：", en: "" }),
  },
  minimum: {
    label: { zh: "保底数", en: "minimum" },
    detail: {
      zh: "每个单位至少得多少：一个数或一列，空白为不设",
      en: "The least for each unit: one number or a range; blank for none",
    },
  },
  maximum: {
    label: { zh: "封顶数", en: "maximum" },
    detail: {
      zh: "每个单位至多得多少：一个数或一列，空白为不设",
      en: "The most for each unit: one number or a range; blank for none",
    },
  },
  groups: {
    label: { zh: "分组", en: "groups" },
    detail: { zh: "每个单位所属的组（如内圈、外圈）", en: "The group of each unit, such as its ring" },
  },
  labels: {
    label: { zh: "名称", en: "labels" },
    detail: { zh: "各单位的名称（一行或一列）", en: "The name of each unit, one row or column" },
  },
} satisfies Record<string, ArgumentWords>;

export const weights = vector(words.weights, weight());
export const total = one(words.total, count());
export const byMethod = optional(one(words.method, method({ value: webster })), webster);
export const minimum = optional(vector(words.minimum, count({}, { value: 0 })), [0]);
export const maximum = optional(vector(words.maximum, count({}, { value: Infinity })), [Infinity]);
export const labels = optional(vector(words.labels, text({ value: "" })), undefined);

/** Floors and ceilings for so many units: one number serves all, and none is asked of anybody. */
export function boundsFor(
  units: number,
  given: { readonly minimum: readonly number[]; readonly maximum: readonly number[] },
) {
  const isNone = (bounds: readonly number[], none: number) => bounds.length === 1 && bounds[0] === none;
  return {
    ...(isNone(given.minimum, 0) ? {} : { minimum: forEach(given.minimum, units, words.minimum, words.weights) }),
    ...(isNone(given.maximum, Infinity)
      ? {}
      : { maximum: forEach(given.maximum, units, words.maximum, words.weights) }),
  };
}
