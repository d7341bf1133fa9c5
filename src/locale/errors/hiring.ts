import { list, name } from "../text";
import { noAnswer, wrongInput, type ErrorTexts } from "./define";

export const headroomTexts: ErrorTexts<"headroom"> = {
  "headroom.leaving": wrongInput(({ unit, leaving, onRoll }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}减员 ${leaving} 人，多于实有 ${onRoll} 人。请核对两处人数。`,
    en: `${leaving} leave ${nameUnit(unit).en}, more than the ${onRoll} on its roll. Check both numbers.`,
  })),
};

export const planTexts: ErrorTexts<"plan"> = {
  "plan.aboveHeadroom": noAnswer(({ total, headroom }) => ({
    zh: `计划总数 ${total} 超过可用空间合计 ${headroom}，多 ${total - headroom} 名。请减少计划，或核对编制、实有和减员。`,
    en: `${total} places are ${total - headroom} above the headroom of ${headroom}. Plan fewer, or check posts, people and leavers.`,
  })),
  "plan.replacement": noAnswer(({ total, floors }) => ({
    zh: `计划总数 ${total} 少于退补保底合计 ${floors}，缺 ${floors - total} 名。请增加计划，或降低退补比例。`,
    en: `${total} places are ${floors - total} short of the ${floors} that replace leavers. Plan more, or lower the rate of replacement.`,
  })),
};

const wholes = {
  plan: { zh: "计划", en: "places" },
  posts: { zh: "编制", en: "posts" },
} as const;

export const tiltTexts: ErrorTexts<"tilt"> = {
  "tilt.nothing": noAnswer(({ what }) => ({
    zh: `${wholes[what].zh}总数为 0，没有份额可比。请核对${wholes[what].zh}数。`,
    en: `There are no ${wholes[what].en} at all, so there is no share to compare. Check the ${wholes[what].en}.`,
  })),
  "tilt.whole": wrongInput(({ what, whole, parts }) => ({
    zh: `${wholes[what].zh}总数 ${whole} 小于各单位之和 ${parts}。请填写包括这些单位在内的总数。`,
    en: `The whole of ${whole} ${wholes[what].en} is less than its parts, ${parts}. Give the whole to which they belong.`,
  })),
};

export const projectTexts: ErrorTexts<"project"> = {
  "project.tooMany": noAnswer(({ unit, year, found, left }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}第 ${year} 年减员 ${found} 人，多于年初的 ${left} 人。请核对减员人数。`,
    en: `In year ${year}, ${found} leave ${nameUnit(unit).en}, more than the ${left} who are there. Check the leavers.`,
  })),
};

export const staffCostTexts: ErrorTexts<"staffcost"> = {
  "staffcost.rateMissing": wrongInput(({ found, rates }) => ({
    zh: `“${found}”没有经费标准，标准表中有${list(rates.map(name)).zh}。请补上这一类的标准。`,
    en: `“${found}” has no rate; there are ${list(rates.map(name)).en}. Add the rate of this category.`,
  })),
  "staffcost.townUnknown": wrongInput(({ found }) => ({
    zh: `财力表中没有“${found}”。请统一镇街名称，或补上它的财力。`,
    en: `The finance table does not list “${found}”. Use one spelling, or add its resources.`,
  })),
};
