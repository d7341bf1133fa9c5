import { normalise } from "./cell";

const SUFFIX = /(街道办事处|街道办|办事处|街道|镇人民政府|乡人民政府|民族乡|镇|乡)$/;

/** A town's name without its rank, by which two spellings meet: 夏庄 and 夏庄镇. */
export function townStem(name: string): string {
  const tidy = normalise(name).replace(/ /g, "");
  const stem = tidy.replace(SUFFIX, "");
  return (stem === "" ? tidy : stem).toLowerCase();
}

/** True where two different spellings mean one town: one is the bare name of the other (夏庄 / 夏庄镇), not 城关镇 / 城关街道. */
export function sameTown(left: string, right: string): boolean {
  const stem = townStem(left);
  if (stem !== townStem(right)) return false;
  return [left, right].some((name) => normalise(name).replace(/ /g, "").toLowerCase() === stem);
}

const TOTALS = /^(合计|总计|小计|共计|累计|总和|全县|全市|全区|全县合计|全市合计|平均|平均值|subtotal|total|totals|grandtotal|sum|average|county|countytotal)[::]?$/i;

/** True for the label of a totals row (合计, 小 计, Total). */
export function isTotalsLabel(label: string): boolean {
  return TOTALS.test(normalise(label).replace(/ /g, ""));
}

const NOTE = /^(注|备注|说明|附注|数据来源|来源|填表|制表|审核|单位负责人|note|notes|source|remark|prepared|unit)\s*[::\d]/i;

/** True for a line of notes or signatures under a table (注:…, 填表人:…). */
export function isNoteLabel(label: string): boolean {
  return NOTE.test(normalise(label));
}
