import { list, name, type Text } from "../text";
import { noAnswer, wrongInput, type ErrorTexts, type NameUnit } from "./define";

const NAMED = 8;

/** The first few units by name, and how many more there are. */
function names(units: readonly number[], nameUnit: NameUnit): Text {
  const rest = units.length - NAMED;
  if (rest <= 0) return list(units.map(nameUnit));
  const first = units.slice(0, NAMED).map(nameUnit);
  return {
    zh: `${first.map((word) => word.zh).join("、")}等 ${units.length} 个`,
    en: `${first.map((word) => word.en).join(", ")} and ${rest} more`,
  };
}

const bounds = { minimum: { zh: "保底数", en: "minimum" }, maximum: { zh: "封顶数", en: "maximum" } } as const;
const ranges = { ...bounds, units: { zh: "分配数", en: "units" }, groups: { zh: "分组", en: "groups" } } as const;
const parameters = {
  shift: { zh: "取整点应为不小于 0 的数", en: "the rounding point should be a number from 0 on" },
  first: { zh: "首个除数应大于 0 且小于第二个除数", en: "the first divisor should be above 0 and below the second" },
  exponent: {
    zh: "幂次应为不等于 0 的整数，绝对值不超过 1000",
    en: "the exponent should be a whole number other than 0, up to 1000 in size",
  },
} as const;

/** Why whole units cannot be shared as asked for. */
export const apportionmentTexts: ErrorTexts<"apportionment"> = {
  "apportionment.noUnits": wrongInput(() => ({ zh: "没有可供分配的单位。", en: "There is nobody to share among." })),
  "apportionment.noWeight": wrongInput(({ total }) => ({
    zh: `权重全部为 0，无法分配 ${total}。请至少填写一个大于 0 的权重。`,
    en: `All weights are 0, so ${total} cannot be shared. Give at least one weight above 0.`,
  })),
  "apportionment.negativeWeight": wrongInput(({ unit, found }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的权重 ${found} 小于 0，请改为不小于 0 的数。`,
    en: `The weight ${found} of ${nameUnit(unit).en} is below 0; give a number from 0 on.`,
  })),
  "apportionment.total": wrongInput(({ found }) => ({
    zh: `总数 ${found} 应为不小于 0 的整数。`,
    en: `The total ${found} should be a whole number from 0 on.`,
  })),
  "apportionment.bound": wrongInput(({ unit, which, found }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的${bounds[which].zh} ${found} 应为不小于 0 的整数。`,
    en: `The ${bounds[which].en} ${found} of ${nameUnit(unit).en} should be a whole number from 0 on.`,
  })),
  "apportionment.length": wrongInput(({ which, found, wanted }) => ({
    zh: `${ranges[which].zh}有 ${found} 个值，应与权重一样为 ${wanted} 个。`,
    en: `There are ${found} values of ${ranges[which].en}; there should be ${wanted}, one for each weight.`,
  })),
  "apportionment.minimumAboveMaximum": noAnswer(({ units, minimum, maximum }, nameUnit) => ({
    zh: `${names(units, nameUnit).zh}的保底数大于封顶数（${units.length > 1 ? "首个" : ""}保底 ${minimum}，封顶 ${maximum}）。请调低保底数或调高封顶数。`,
    en: `The minimum is above the maximum for ${names(units, nameUnit).en} (${minimum} against ${maximum}${units.length > 1 ? " for the first" : ""}). Lower the minimum or raise the maximum.`,
  })),
  "apportionment.minimaAboveTotal": noAnswer(({ sum, total }) => ({
    zh: `保底数合计 ${sum}，比总数 ${total} 多 ${sum - total}。请调低保底数或增加总数。`,
    en: `The minimums add up to ${sum}, ${sum - total} more than the total of ${total}. Lower the minimums or raise the total.`,
  })),
  "apportionment.maximaBelowTotal": noAnswer(({ sum, total, unweighted }, nameUnit) => ({
    zh: `按封顶数最多只能分出 ${sum}，比总数 ${total} 少 ${total - sum}。请调高封顶数或减少总数。${unweighted.length > 0 ? `(${names(unweighted, nameUnit).zh}的权重为 0，只能得到保底数。)` : ""}`,
    en: `The maximums leave room for ${sum} only, ${total - sum} fewer than the total of ${total}. Raise the maximums or lower the total.${unweighted.length > 0 ? ` (The weight of ${names(unweighted, nameUnit).en} is 0, which gives no more than the minimum.)` : ""}`,
  })),
  "apportionment.fewerThanUnits": noAnswer(({ total, needed }) => ({
    zh: `此法须给每个有权重的单位至少 1 个，连同保底数共需 ${needed}，而总数只有 ${total}，尚缺 ${needed - total}。请增加总数或改用其他方法。`,
    en: `This method gives every unit with a weight at least one, which with the minimums takes ${needed}; the total of ${total} is ${needed - total} short. Raise the total or choose another method.`,
  })),
  "apportionment.tie": noAnswer(({ mayGain, mayLose }, nameUnit) => {
    const all = names(
      [...mayGain, ...mayLose].sort((a, b) => a - b),
      nameUnit,
    );
    return {
      zh: `${all.zh}条件完全相同，共争 ${mayLose.length} 个名额，无法区分先后。请由人决定（调整其保底数），或将并列处理设为“order”（排在前面的优先）。`,
      en: `${all.en} have exactly equal claims to ${mayLose.length} last ${mayLose.length === 1 ? "unit" : "units"}. Decide it yourself by a minimum for one of them, or set ties to “order” to serve earlier rows first.`,
    };
  }),
  "apportionment.overAllocated": noAnswer(({ given, total, cause }) =>
    cause === "quota"
      ? {
          zh: `此法的单位配额偏低，整数部分合计已达 ${given}，超过总数 ${total}。请改用最大余数法（hamilton）。`,
          en: `The price of this quota is so low that whole parts alone come to ${given}, above the total of ${total}. Use hamilton instead.`,
        }
      : {
          zh: `按保底数截取后整数部分合计 ${given}，超过总数 ${total}。请改用 hamilton(先按保底、封顶调整份额再取整)。`,
          en: `Clipped to the bounds, whole parts come to ${given}, above the total of ${total}. Use hamilton, which fits the shares to the bounds before rounding.`,
        },
  ),
  "apportionment.underAllocated": noAnswer(({ given, total, units, cause }) =>
    cause === "quota"
      ? {
          zh: `取整后只分出 ${given}，剩余 ${total - given} 个多于可再加 1 的 ${units} 个单位。请改用最大余数法（hamilton）。`,
          en: `Rounding down gives away ${given}; the ${total - given} left are more than the ${units} units that may have one more. Use hamilton instead.`,
        }
      : {
          zh: `按封顶数截取后只分出 ${given}，剩余 ${total - given} 个多于可再加 1 的 ${units} 个单位。请改用 hamilton(先按保底、封顶调整份额再取整)。`,
          en: `Clipped to the bounds, only ${given} are given away; the ${total - given} left are more than the ${units} units that may have one more. Use hamilton, which fits the shares to the bounds before rounding.`,
        },
  ),
  "apportionment.parameter": wrongInput(({ parameter, found }) => ({
    zh: `方法的参数 ${found} 不可用：${parameters[parameter].zh}。`,
    en: `The method's parameter ${found} cannot be used: ${parameters[parameter].en}.`,
  })),
  "apportionment.unit": wrongInput(({ found }) => ({
    zh: `最小单位 ${found} 应大于 0，如 0.01(分)。`,
    en: `The unit ${found} should be above 0, such as 0.01.`,
  })),
  "apportionment.notMultiple": wrongInput(({ amount, unit }) => ({
    zh: `金额 ${amount} 不是最小单位 ${unit} 的整数倍。请先用 ROUND 取整，或改用更小的单位。`,
    en: `The amount ${amount} is not a multiple of the unit ${unit}. Round it first, or use a smaller unit.`,
  })),
  "apportionment.groupWindow": noAnswer(({ group, low, high, cause, bound }) => {
    const who = { zh: `“${group}”`, en: `“${group}”` };
    if (cause === "crossed")
      return {
        zh: `${who.zh}的下限 ${low} 大于上限 ${high}。`,
        en: `The lower limit ${low} of ${who.en} is above its upper limit ${high}.`,
      };
    return cause === "minima"
      ? {
          zh: `${who.zh}各单位的保底数合计 ${bound}，超过该组上限 ${high}，多 ${bound - high}。请调低保底数或调高该组上限。`,
          en: `The minimums within ${who.en} add up to ${bound}, ${bound - high} above the group's limit of ${high}. Lower the minimums or raise the limit.`,
        }
      : {
          zh: `${who.zh}各单位按封顶数最多只能得到 ${bound}，低于该组下限 ${low}，缺 ${low - bound}。请调高封顶数或调低该组下限。`,
          en: `The units of ${who.en} can hold ${bound} only, ${low - bound} below the group's lower limit of ${low}. Raise the maximums or lower the limit.`,
        };
  }),
  "apportionment.groupWindows": noAnswer(({ side, sum, total }) =>
    side === "low"
      ? {
          zh: `各组下限（含组内保底）合计 ${sum}，比总数 ${total} 多 ${sum - total}。请调低下限或增加总数。`,
          en: `The lower limits of the groups (minimums included) add up to ${sum}, ${sum - total} more than the total of ${total}. Lower them or raise the total.`,
        }
      : {
          zh: `各组上限（含组内封顶）合计 ${sum}，比总数 ${total} 少 ${total - sum}。请调高上限或减少总数。`,
          en: `The upper limits of the groups (maximums included) add up to ${sum}, ${total - sum} fewer than the total of ${total}. Raise them or lower the total.`,
        },
  ),
  "apportionment.groupUnknown": wrongInput(({ unit, group }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的分组“${group}”不在分组总数表中。请补上该组，或改正组名。`,
    en: `The group “${group}” of ${nameUnit(unit).en} is not among the group totals. Add it there or mend the name.`,
  })),
  "apportionment.groupEmpty": noAnswer(({ group, low }) => ({
    zh: `分组“${group}”没有任何单位，却要分到 ${low}。请改正组名或将其总数改为 0。`,
    en: `The group “${group}” has no units but is to get ${low}. Mend the name or set its total to 0.`,
  })),
  "apportionment.groupTie": noAnswer(({ mayGain, mayLose }) => {
    const all = list([...mayGain, ...mayLose].map(name));
    return {
      zh: `分组${all.zh}条件完全相同，共争 ${mayLose.length} 个名额，无法区分先后。请直接给定各组总数。`,
      en: `The groups ${all.en} have exactly equal claims to ${mayLose.length} last ${mayLose.length === 1 ? "unit" : "units"}. Give the totals of the groups yourself.`,
    };
  }),
};
