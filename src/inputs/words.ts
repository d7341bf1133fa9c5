import { comparable, normalise } from "../domain/kernel/names";
import type { HeadingWords } from "./columns";

/**
 * What stands over the column of towns, in every table: the one list. The words at the end are weak: they name towns only
 * where no other heading does, for beside 镇街 a column 单位 tells what is counted.
 */
export const townWords: HeadingWords = {
  label: { zh: "镇街", en: "Town" },
  aliases: ["乡镇", "镇", "乡镇街道", "镇街名称", "承接镇街", "township", "townships", "town name"],
  otherwise: ["单位", "单位名称", "属地", "承接主体"],
};

/** The same where every row is a town: its name may then be called just that. */
export const ownTownWords: HeadingWords = {
  ...townWords,
  otherwise: [...(townWords.otherwise ?? []), "名称", "name", "unit"],
};

/** In a roster every row is a person, whose unit is where the posts are. */
export const unitWords: HeadingWords = {
  ...townWords,
  otherwise: [...(townWords.otherwise ?? []), "所在单位", "用编单位", "unit"],
};

/** What stands over a number of people who live in a town. */
export const populationWords: HeadingWords = {
  label: { zh: "人口", en: "Population" },
  aliases: ["人口", "户籍人口", "常住人口", "人口数", "总人口", "people", "residents", "heads"],
};

const SERIAL = wordSet(["序号", "编号", "代码", "编码", "区划代码", "行政区划代码", "no", "#", "id", "code"]);
const REMARKS = wordSet(["备注", "说明", "备考", "note", "notes", "remark", "remarks"]);
const TOTALS = ["合计", "总计", "小计", "共计", "累计", "总和", "subtotal", "total", "totals", "grand total", "sum"];
const ALL_TOWNS = ["全县", "全市", "全区", "全县合计", "全市合计", "county", "county total"];
const MEANS = ["平均", "平均值", "average"];
/** 街道小计, 全县总计, 各镇合计. */
const PART_TOTAL = /(小计|合计|总计|共计|累计)$/;
/** What stands under a total: 其中：… breaks it down, 县级预留 is kept beside it, 总数 is both together. */
const UNDER_TOTAL = /^(其中|ofwhich)|^(县级预留|countyreserve|总数|allposts)$/;
const TOTALS_HEADING = wordSet(TOTALS);
const TOTALS_LABEL = wordSet([...TOTALS, ...ALL_TOWNS, ...MEANS]);
const NOTES = [
  ...["注", "备注", "说明", "附注", "数据来源", "来源"],
  ...["填表", "制表", "审核", "复核", "填表人", "填报人", "制表人", "审核人", "复核人", "单位负责人"],
  ...["note", "notes", "source", "remark", "prepared", "prepared by", "checked by", "unit"],
];
const NOTE = new RegExp(`^(${NOTES.join("|")})\\s*[:\\d]`, "i");

/** True for the heading of serial numbers (序号, No.). */
export function isSerialHeading(heading: string): boolean {
  return SERIAL.has(comparable(heading));
}

/** True for the heading of remarks (备注): what stands under it says nothing of the row as such. */
export function isRemarkHeading(heading: string): boolean {
  return REMARKS.has(comparable(heading));
}

/** True for the heading of totals (合计); 县级 may head a level of government. */
export function isTotalsHeading(heading: string): boolean {
  return TOTALS_HEADING.has(comparable(heading));
}

/** True for the label of a totals row (合计, 小 计, 全县, Total), or of a row under one. */
export function isTotalsLabel(label: string): boolean {
  const name = comparable(label);
  return TOTALS_LABEL.has(name) || PART_TOTAL.test(name) || UNDER_TOTAL.test(name);
}

/** True for the label of a row under a total, which is not the sum of the rows above it (其中：里圈, 县级预留). */
export function isUnderTotal(label: string): boolean {
  return UNDER_TOTAL.test(comparable(label));
}

/** True for a line of notes or signatures under a table (注：…, 填表人：…). */
export function isNoteLabel(label: string): boolean {
  return NOTE.test(normalise(label));
}

function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(comparable));
}
