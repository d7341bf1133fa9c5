import { list } from "../text";
import { noAnswer, wrongInput, type ErrorTexts } from "./define";

const document20 = "国办发〔2022〕20号";

export const policyTexts: ErrorTexts<"policy"> = {
  "policy.unknownTax": noAnswer(({ found, nearest }) => ({
    zh: `体制中没有“${found}”。${nearest === null ? "请核对税种名称，或在体制表中增加一行。" : `是否指“${nearest.zh}”？`}`,
    en: `The scheme has no “${found}”. ${nearest === null ? "Check the name of the tax, or add a row to the scheme." : `Is it ${nearest.en}?`}`,
  })),
  "policy.unknownLevel": noAnswer(({ found, levels }) => ({
    zh: `体制中没有级次“${found}”。现有：${list(levels).zh}。`,
    en: `The scheme has no level “${found}”. It has ${list(levels).en}.`,
  })),
  "policy.notInForce": noAnswer(({ tax, date, from }) => ({
    zh: `${tax.zh}在 ${date} 尚无规定，最早的规定自 ${from} 起施行。请核对日期，或在体制表中补上更早的一行。`,
    en: `No rule for ${tax.en} is in force on ${date}; the first begins on ${from}. Check the date, or add an earlier row to the scheme.`,
  })),
  "policy.noShare": noAnswer(({ tax, date, note }) => ({
    zh: `${tax.zh}自 ${date} 起没有分享比例。${note.zh}`,
    en: `${tax.en} has no share from ${date} on. ${note.en}`.trim(),
  })),
  "policy.dateNeeded": wrongInput(({ tax }) => ({
    zh: `${tax.zh}的比例按日期变化，请给出入库日期。`,
    en: `The shares of ${tax.en} change with time; give the date of the posting.`,
  })),
  "policy.sharesNotOne": wrongInput(({ tax, sum }) => ({
    zh: `“${tax}”各级比例合计为 ${sum}，应恰为 1。三分之一请写 1/3。`,
    en: `The shares of “${tax}” add up to ${sum}; they must make exactly 1. Write a third as 1/3.`,
  })),
  "policy.rateRange": wrongInput(({ found }) => ({
    zh: `比例 ${found} 应在 0 与 1(100%)之间。`,
    en: `The rate ${found} should lie between 0 and 1 (100%).`,
  })),
  "policy.datesNotAscending": wrongInput(({ tax, from, before }) => ({
    zh: `“${tax}”自 ${from} 起的一行排在 ${before} 之后。同一税种请按施行日期由早到晚排列。`,
    en: `“${tax}” from ${from} stands after ${before}. Order the rows of a tax by date, earliest first.`,
  })),
  "policy.sameDate": wrongInput(({ tax, from }) => ({
    zh: `“${tax}”自 ${from} 起有两行，不知以哪一行为准。请删去一行或改日期。`,
    en: `“${tax}” has two rows from ${from}. Delete one or change its date.`,
  })),
  "policy.undatedAmongDated": wrongInput(({ tax }) => ({
    zh: `“${tax}”有不止一行，这一行没有施行日期。请填写日期。`,
    en: `“${tax}” has several rows and this one has no date. Fill it in.`,
  })),
  "policy.noLevels": wrongInput(() => ({
    zh: "体制至少要有两个级次。请在“税种、施行”之后为每一级设一列，如：中央、省级、市级、县级、镇级。",
    en: "A scheme needs at least two levels. Give each a column after tax and from, such as Central, Province, Prefecture, County, Town.",
  })),
  "policy.noTownLevel": wrongInput(({ missing }) => ({
    zh: `体制中没有${missing === "town" ? "“镇级”" : "“县级”"}一列，无法结算到镇街。请增加这一列。`,
    en: `The scheme has no column for the ${missing}, so nothing can be settled with towns. Add it.`,
  })),
  "policy.notJson": wrongInput(({ found }) => ({
    zh: `文件不是 JSON 格式：${found}`,
    en: `The file is not JSON: ${found}`,
  })),
  "policy.format": wrongInput(({ path, wanted }) => ({
    zh: `体制文件${path === "" ? "" : `的 ${path} `}应为${wanted.zh}。`,
    en: `${path === "" ? "The scheme" : path} should be ${wanted.en}.`,
  })),
  "policy.ruleUnknown": wrongInput(({ found }) => ({
    zh: `不认识规则“${found}”。请参照体制模板中的规则名称。`,
    en: `“${found}” is no rule that is known. See the names in the template.`,
  })),
  "policy.byAffiliation": wrongInput(({ tax }) => ({
    zh: `“${tax}”按企业隶属关系划分收入。${document20}要求取消这一做法，请改为按税种或比例划分。`,
    en: `“${tax}” shares revenue by the affiliation of enterprises. Guobanfa [2022] 20 asks to end this; share by tax or by rate instead.`,
  })),
};
