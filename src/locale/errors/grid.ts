import { list, name } from "../text";
import { wrongInput, type ErrorTexts } from "./define";

export const enforceTexts: ErrorTexts<"enforce"> = {
  "enforce.fieldUnknown": wrongInput(({ found }) => ({
    zh: `人员表中没有领域“${found}”的持证人员列。请补上这一列，如“持证人员（${found}）”，没有人的填 0。`,
    en: `The officers have no column for the field “${found}”. Add one, such as “Officers (${found})”, with 0 where there are none.`,
  })),
  "enforce.townUnknown": wrongInput(({ found }) => ({
    zh: `人员表中没有“${found}”。请统一镇街名称，或在人员表中补上。`,
    en: `The officers do not list “${found}”. Use one spelling, or add the town.`,
  })),
};

export const gridsTexts: ErrorTexts<"grids"> = {
  "grids.kindUnknown": wrongInput(({ unit, found, kinds }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的类别“${found}”不在标准中，标准有${list(kinds.map(name)).zh}。请改正类别，或在标准中补上。`,
    en: `The standard has no kind “${found}” (${nameUnit(unit).en}); it has ${list(kinds.map(name)).en}. Mend the kind, or add it.`,
  })),
  "grids.standard": wrongInput(({ least, most }) => ({
    zh: `网格标准的最少户数 ${least} 大于最多户数 ${most}。请核对标准。`,
    en: `The standard asks for ${least} households at least and ${most} at most. Check it.`,
  })),
  "grids.areaMissing": wrongInput(({ unit }, nameUnit) => ({
    zh: `标准限定面积，但${nameUnit(unit).zh}没有面积。请填写面积。`,
    en: `The standard limits the area, and ${nameUnit(unit).en} has none. Fill it in.`,
  })),
};

const units = {
  grid: { zh: "网格", en: "grids" },
  village: { zh: "村", en: "villages" },
  community: { zh: "社区", en: "communities" },
} as const;

export const gridStaffTexts: ErrorTexts<"gridstaff"> = {
  "gridstaff.per": wrongInput(({ role, unit }) => ({
    zh: `“${role}”按${units[unit].zh}配备，但单位表中没有${units[unit].zh}数，或有空白。请补上。`,
    en: `“${role}” is counted by ${units[unit].en}, which the table of units lacks or leaves blank. Add them.`,
  })),
};
