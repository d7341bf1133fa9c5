import { noAnswer, wrongInput, type ErrorTexts } from "./define";

export const retireTexts: ErrorTexts<"retire"> = {
  "retire.window": noAnswer(({ unit, found, earliest, latest }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}不能${found < 0 ? `提前 ${-found}` : `延后 ${found}`} 个月退休：最早 ${earliest}，最迟 ${latest}。`,
    en: `${nameUnit(unit).en} cannot retire ${Math.abs(found)} months ${found < 0 ? "early" : "late"}: ${earliest} at the earliest, ${latest} at the latest.`,
  })),
};

/** Sentences name no person and no number of one: the address of the cell says the rest. */
export const peopleTexts: ErrorTexts<"people"> = {
  "people.monthLost": wrongInput(({ year }) => ({
    zh: `${year}.1 按数字保存，分不清是 1 月还是 10 月。请改为 ${year}-01 或 ${year}-10。`,
    en: `${year}.1 was kept as a number, which may be January or October. Write ${year}-01 or ${year}-10.`,
  })),
  "people.blank": wrongInput(() => ({ zh: "是空白。请填写。", en: "It is blank. Fill it in." })),
  "people.yearOnly": wrongInput(({ found }) => ({
    zh: `“${found}”只有年份。请补上月份，如 ${found.slice(0, 4)}-03。`,
    en: `“${found}” is a year without a month. Add the month, such as ${found.slice(0, 4)}-03.`,
  })),
  "people.ageInstead": wrongInput(({ found }) => ({
    zh: `“${found}”像是年龄，不是出生年月。请填写出生年月。`,
    en: `“${found}” looks like an age. Give the date of birth.`,
  })),
  "people.birthRange": wrongInput(({ found, age }) => ({
    zh: `按“${found}”计算为 ${age} 岁，不在 16 至 75 岁之间。请核对出生年月。`,
    en: `“${found}” makes the person ${age}, outside 16 to 75. Check the date of birth.`,
  })),
  "people.unknownTown": wrongInput(({ found, nearest }) => ({
    zh: `“${found}”不在所给的镇街中${nearest === null ? "" : `，是否为“${nearest}”`}。请统一名称，或补上这个镇街。`,
    en: `“${found}” is none of the towns given${nearest === null ? "" : `; is it “${nearest}”`}. Use one spelling, or add the town.`,
  })),
  "people.sameId": wrongInput(({ firstRow }) => ({
    zh: `证件号码与第 ${firstRow} 行相同。一人只列一行，请删去或改正其中一行。`,
    en: `The ID number is that of row ${firstRow}. Each person stands once; delete or mend one of the rows.`,
  })),
  "people.idUnreadable": wrongInput(() => ({
    zh: "证件号码读不出生日，也没有填出生年月。请填写出生年月。",
    en: "No birth can be read from the ID number, and none is given. Give the date of birth.",
  })),
  "people.idDigitsLost": wrongInput(() => ({
    zh: "证件号码按数字保存，末几位已丢失，读不出性别，也没有填性别。请填写性别，或按文本重新录入证件号码。",
    en: "The ID number was kept as a number and has lost its last digits; no sex can be read, and none is given. Give the sex, or enter the number as text.",
  })),
};
