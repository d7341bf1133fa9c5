import { list, name } from "../text";
import { noAnswer, wrongInput, type ErrorTexts } from "./define";

export const standardTexts: ErrorTexts<"standard"> = {
  "standard.order": wrongInput(({ row, found, before }) => ({
    zh: `标准表第 ${row + 1} 档的下限 ${found} 不大于上一档的 ${before}。请按下限由小到大排列，不要重复。`,
    en: `Band ${row + 1} of the standard begins at ${found}, not above ${before} of the band before. Sort the bands by their lower bounds, without repeats.`,
  })),
  "standard.below": noAnswer(({ unit, found, least }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}为 ${found}，小于标准的最低一档 ${least}。请核对数值，或在标准表中补上更低的一档。`,
    en: `The value of ${nameUnit(unit).en} is ${found}, below the lowest band of the standard, ${least}. Check the value, or add a lower band.`,
  })),
  "standard.unknownClass": noAnswer(({ unit, found, classes }, nameUnit) => ({
    zh: `标准中没有${nameUnit(unit).zh}的类别“${found}”，只有${list(classes.map(name)).zh}。请改正类别，或在标准表中补上。`,
    en: `The standard has no class “${found}” (${nameUnit(unit).en}); it knows ${list(classes.map(name)).en}. Mend the class, or add it to the standard.`,
  })),
  "standard.unknownTemplate": wrongInput(({ found, templates }) => ({
    zh: `没有名为“${found}”的标准。可用${list(templates).zh}，或给出标准表（下限或类别、标准数）。`,
    en: `There is no standard called “${found}”. Use ${list(templates).en}, or give a table (lower bound or class, then the numbers).`,
  })),
  "standard.noResults": wrongInput(() => ({
    zh: "标准表至少两列：第一列为下限或类别，其余各列为标准数，且至少一档。请补全。",
    en: "A standard has two columns or more, the lower bound or class first, then the numbers, and one band or more. Complete it.",
  })),
};

export const gradePostsTexts: ErrorTexts<"gradePosts"> = {
  "gradePosts.noRatio": wrongInput(() => ({
    zh: "高级、中级、初级的比例不能全为 0。请填写，如 1、3、6。",
    en: "The ratio of high, middle and junior posts is 0 throughout. Give one, such as 1, 3, 6.",
  })),
};

export const wisnTexts: ErrorTexts<"wisn"> = {
  "wisn.noTimeLeft": noAnswer(({ time, support }) => ({
    zh: `每人每年可用 ${time} 小时，其中 ${support}% 用于辅助工作，没有剩余时间办理业务。请核对工时和辅助工作占比（22.5% 写 22.5）。`,
    en: `Of ${time} hours a year, ${support} % go into support, so no time is left for cases. Check the hours and the support (22.5 for 22.5 %).`,
  })),
};

export const eligibleTexts: ErrorTexts<"eligible"> = {
  "eligible.unknownRank": wrongInput(({ found, ranks }) => ({
    zh: `“${found}”不是可计算的职级或职务。请写全名称：${list(ranks).zh}。`,
    en: `“${found}” is no rank or post that can be told from. Write one of ${list(ranks).en}.`,
  })),
};

export const allowanceTexts: ErrorTexts<"allowance"> = {
  "allowance.unknownClass": wrongInput(({ found, classes }) => ({
    zh: `没有类别“${found}”，只有${list(classes).zh}。请改正，或在补贴标准表中补上这一类。`,
    en: `There is no class “${found}”; there are ${list(classes).en}. Mend it, or give the class a column in the rates.`,
  })),
};
