import { list, name } from "../text";
import { noAnswer, wrongInput, type ErrorTexts } from "./define";

const references = {
  two: { zh: "两个数：最差值和最好值", en: "two numbers, the worst and the best value" },
  one: { zh: "一个数", en: "one number" },
  pairs: { zh: "两列：数值和得分（或比例）", en: "two columns, value and points (or share)" },
} as const;

export const pointsTexts: ErrorTexts<"points"> = {
  "points.priorZero": wrongInput(({ found }) => ({
    zh: `基期数值为 ${found}，不大于 0，增幅无从计算。请改按增量计，或核对基期数值。`,
    en: `The value of the year before is ${found}, not above 0, so there is no growth. Take the difference, or check it.`,
  })),
  "points.full": wrongInput(({ found }) => ({
    zh: `分值为 ${found}，应大于 0。`,
    en: `The full points are ${found}; give a number above 0.`,
  })),
  "points.allEqual": noAnswer(({ found }) => ({
    zh: `各镇街的数值全为 ${found}，分不出最好和最差。请给出最差值和最好值，或在方案中填写“相同时”都得多少。`,
    en: `Every value is ${found}, so there is no best and no worst. Give both, or say in the scheme what all get when equal.`,
  })),
  "points.direction": wrongInput(({ bad, good }) => ({
    zh: `最差值 ${bad} 与最好值 ${good} 和所选方向矛盾。请对调两数，或改方向（越高越好、越低越好）。`,
    en: `The worst value ${bad} and the best ${good} contradict the direction. Exchange them, or change the direction.`,
  })),
  "points.target": wrongInput(({ found }) => ({
    zh: `目标值为 ${found}，应大于 0 才能计算完成率。`,
    en: `The target is ${found}; it should be above 0 for a completion to exist.`,
  })),
  "points.negative": wrongInput(({ unit, found }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的数值 ${found} 小于 0，越低越好的目标法无法计算。请改用极差或分段。`,
    en: `The value ${found} of ${nameUnit(unit).en} is below 0, which a lower-is-better target cannot score. Use minmax or steps.`,
  })),
  "points.stepTwice": wrongInput(({ found }) => ({
    zh: `档次 ${found} 出现两次，请只留一行。`,
    en: `The step ${found} stands twice; leave one.`,
  })),
  "points.outside": wrongInput(({ found, most }) => ({
    zh: `得分 ${found} 应在 0 与 ${most} 之间。`,
    en: `The score ${found} should lie between 0 and ${most}.`,
  })),
  "points.reference": wrongInput(({ wanted, found }) => ({
    zh: `此计分方法的参照应为${references[wanted].zh}，现有 ${found} 个值。`,
    en: `This method is measured by ${references[wanted].en}; there are ${found} values.`,
  })),
};

export const assessTexts: ErrorTexts<"assess"> = {
  "assess.blank": wrongInput(({ indicator, town }) => ({
    zh: `${town}的“${indicator}”没有数值，不能当作 0。请填写；确实不考核这一项的，在方案的“适用”中排除本圈。`,
    en: `“${indicator}” of ${town} has no value; it is not 0. Fill it in, or leave the ring out under Applies to.`,
  })),
  "assess.indicatorMissing": wrongInput(({ found, headings }) => ({
    zh: `考核数据中没有“${found}”这一列，现有${list(headings.map(name)).zh}。请统一指标名称和单位。`,
    en: `The indicators have no column “${found}”; there are ${list(headings.map(name)).en}. Use one name and one unit.`,
  })),
  "assess.ringUnknown": wrongInput(({ found, rings }) => ({
    zh: `考核数据中没有“${found}”圈，现有${list(rings.map(name)).zh}。请改正方案的“适用”。`,
    en: `No town is in the ring “${found}”; there are ${list(rings.map(name)).en}. Mend Applies to.`,
  })),
  "assess.noIndicator": wrongInput(({ ring }) => ({
    zh: `“${ring}”没有适用的指标。请在方案中补上。`,
    en: `No indicator applies to “${ring}”. Add one to the scheme.`,
  })),
  "assess.fullMarks": wrongInput(({ rings }) => ({
    zh: `各圈满分不同：${list(rings.map(({ ring, marks }) => name(`${ring} ${marks}`))).zh}。请调整分值，或在设置中填写“满分”按比例换算。`,
    en: `The rings differ in full marks: ${list(rings.map(({ ring, marks }) => name(`${ring} ${marks}`))).en}. Change points, or set full marks to scale them.`,
  })),
  "assess.eventTown": wrongInput(({ found }) => ({
    zh: `“${found}”不在考核数据中。请统一镇街名称。`,
    en: `“${found}” is none of the towns assessed. Use one spelling.`,
  })),
  "assess.eventPoints": wrongInput(({ found }) => ({
    zh: `${found === null ? "没有分值" : `分值 ${found} 小于 0`}。请填写不小于 0 的分值，加分、扣分由类别决定。`,
    en: `${found === null ? "There are no points" : `The points ${found} are below 0`}. Give points from 0 on; the kind says whether they are added or taken.`,
  })),
  "assess.townUnknown": wrongInput(({ found }) => ({
    zh: `“${found}”不在考核数据中。请改正镇街名称。`,
    en: `“${found}” is none of the towns assessed. Mend the name.`,
  })),
  "assess.townsDiffer": wrongInput(({ found, missingIn }) => ({
    zh: `“${found}”只在${missingIn === "after" ? "原数据" : "新数据"}中。两份数据应是同样的镇街。`,
    en: `“${found}” stands only in the data ${missingIn === "after" ? "before" : "after"}. Both should have the same towns.`,
  })),
};

export const gradesTexts: ErrorTexts<"grades"> = {
  "grades.order": wrongInput(({ grade, least, above }) => ({
    zh: `第 ${grade + 1} 个等次的最低分 ${least} 应低于上一等次的 ${above}。等次请从好到差排列。`,
    en: `Grade ${grade + 1} asks for ${least}, which should be below the ${above} of the grade before it. List grades from the best on.`,
  })),
  "grades.quota": wrongInput(({ grade, found }) => ({
    zh: `第 ${grade + 1} 个等次的名额 ${found} 应为 0% 至 100% 的比例，或整数名额。`,
    en: `The quota ${found} of grade ${grade + 1} should be a share from 0 % to 100 %, or a whole number of places.`,
  })),
  "grades.tie": noAnswer(({ grade, places, units }, nameUnit) => {
    const tied = list(units.map(nameUnit));
    return {
      zh: `${tied.zh}得分相同，争“${grade}”最后 ${places} 个名额。请由人决定，或将并列处理设为“不超额”“都进”或“按序”。`,
      en: `${tied.en} are equal for the last ${places} of “${grade}”. Decide it yourself, or set ties to less, more or order.`,
    };
  }),
  "grades.ringTie": noAnswer(({ grade, places }) => ({
    zh: `“${grade}”全县 ${places} 个名额按各圈镇街数分配时，有圈并列争最后一个名额。请改按各圈分别计算名额，或将并列处理设为“按序”。`,
    en: `The county's ${places} places of “${grade}” cannot be shared: rings of equal size claim the last. Count quotas by ring, or set ties to order.`,
  })),
  "grades.none": noAnswer(({ unit, found }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}得分 ${found}，没有可用的等次。请给最后一个等次留空最低分和名额，并允许否决后使用。`,
    en: `No grade fits ${nameUnit(unit).en} with ${found}. Leave least and quota of the last grade blank, and allow it after a veto.`,
  })),
};

const columnName = (column: number) => ({ zh: `第 ${column + 1} 列`, en: `column ${column + 1}` });

export const entropyTexts: ErrorTexts<"entropy"> = {
  "entropy.tooFew": wrongInput(({ found }) => ({
    zh: `只有 ${found} 个镇街，熵权至少需要两个。`,
    en: `Entropy weights need two towns or more; there is ${found}.`,
  })),
  "entropy.negative": wrongInput(({ unit, column, found }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}${columnName(column).zh}为 ${found}，小于 0，不能按占比计算。请改用极差标准化（minmax）。`,
    en: `${nameUnit(unit).en}, ${columnName(column).en} is ${found}; shares need values from 0 on. Use minmax.`,
  })),
  "entropy.lowerShare": wrongInput(({ column }) => ({
    zh: `${columnName(column).zh}越低越好，按占比无法反向。请改用极差标准化（minmax）。`,
    en: `In ${columnName(column).en} lower is better, which shares cannot reverse. Use minmax.`,
  })),
  "entropy.noDifference": noAnswer(() => ({
    zh: "各项指标在镇街之间都没有差异，熵权无从计算。",
    en: "No indicator differs between the towns, so entropy tells no weights.",
  })),
};

const pair = (row: number, column: number) => ({
  zh: `第 ${row + 1} 项对第 ${column + 1} 项`,
  en: `item ${row + 1} against item ${column + 1}`,
});

export const ahpTexts: ErrorTexts<"ahp"> = {
  "ahp.size": wrongInput(({ rows, columns }) => ({
    zh: `判断矩阵为 ${rows} 行 ${columns} 列，应为 2 至 10 项的方阵。指标更多时请先分板块比较。`,
    en: `The judgements have ${rows} rows and ${columns} columns; give a square of 2 to 10 items. Compare blocks first where there are more.`,
  })),
  "ahp.missing": wrongInput(({ row, column }) => ({
    zh: `缺少${pair(row, column).zh}的判断，两个方向填一个即可。`,
    en: `The judgement of ${pair(row, column).en} is missing; one direction is enough.`,
  })),
  "ahp.notPositive": wrongInput(({ row, column, found }) => ({
    zh: `${pair(row, column).zh}的判断 ${found} 应大于 0，如 3 或 1/3。`,
    en: `The judgement ${found} of ${pair(row, column).en} should be above 0, such as 3 or 1/3.`,
  })),
  "ahp.diagonal": wrongInput(({ row, found }) => ({
    zh: `第 ${row + 1} 项与自身比较应为 1 或留空，现为 ${found}。`,
    en: `Item ${row + 1} against itself is 1 or blank, not ${found}.`,
  })),
  "ahp.reciprocal": wrongInput(({ row, column, found, other }) => ({
    zh: `${pair(row, column).zh}填 ${found}，反过来却填 ${other}，两数之积应为 1。请改正其一或留空。`,
    en: `${pair(row, column).en} is ${found}, the other way round ${other}; their product should be 1. Mend or clear one.`,
  })),
};
