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
  "people.filledDown": wrongInput(({ count }) => ({
    zh: `共 ${count} 行没有写单位，按上面一行的单位计。`,
    en: `${count} rows name no unit and take the one above.`,
  })),
  "people.headingAgain": wrongInput(({ count }) => ({
    zh: `重复的标题行共 ${count} 行，已跳过。`,
    en: `${count} lines repeat the headings and are left out.`,
  })),
  "people.townSpelling": wrongInput(({ found, read }) => ({
    zh: `“${found}”按“${read}”计。`,
    en: `“${found}” is taken for “${read}”.`,
  })),
  "people.birthFromId": wrongInput(({ count }) => ({
    zh: `共 ${count} 人没有填出生年月，取自证件号码。`,
    en: `${count} births are blank and taken from the ID number.`,
  })),
  "people.monthFromId": wrongInput(({ count }) => ({
    zh: `共 ${count} 人的出生年月缺月份，按证件号码补全。请改正。`,
    en: `${count} births lack their month, which the ID number tells. Mend them.`,
  })),
  "people.monthOnly": wrongInput(({ count }) => ({
    zh: `共 ${count} 人只有出生年月，证件号码也说不出日期，按当月 1 日计，退休月份不受影响。`,
    en: `${count} births have no day and no ID number that tells it; the first of the month stands for it, which leaves the month of retirement certain.`,
  })),
  "people.birthDiffers": wrongInput(({ count }) => ({
    zh: `共 ${count} 人的出生年月与证件号码不一致，以台账（档案）为准。`,
    en: `${count} births differ from the ID number; the roster holds.`,
  })),
  "people.sexDiffers": wrongInput(({ count }) => ({
    zh: `共 ${count} 人的性别与证件号码不一致，以台账为准。`,
    en: `${count} sexes differ from the ID number; the roster holds.`,
  })),
  "people.sexFromId": wrongInput(({ count }) => ({
    zh: `共 ${count} 人没有填性别，取自证件号码。`,
    en: `${count} sexes are blank and taken from the ID number.`,
  })),
  "people.sexCode": wrongInput(({ count }) => ({
    zh: `共 ${count} 人的性别写作 1、2，按男、女计。`,
    en: `${count} sexes are written 1 or 2 and read as M or F.`,
  })),
  "people.idCheck": wrongInput(({ count }) => ({
    zh: `共 ${count} 个证件号码的校验码不对，可能有录入错误。`,
    en: `${count} ID numbers fail their check digit and may be mistyped.`,
  })),
  "people.idUnread": wrongInput(({ count }) => ({
    zh: `共 ${count} 个证件号码读不出，或按数字保存而丢了末几位；本次未用到。`,
    en: `${count} ID numbers cannot be read, or have lost their last digits as numbers; nothing was taken from them.`,
  })),
  "people.kindAssumed": wrongInput(({ count }) => ({
    zh: `共 ${count} 人没有填人员类别：行政编按公务员、事业编按专技、工勤编按工勤计。`,
    en: `${count} people have no kind: administrative posts count as civil servants, institution posts as professionals, support posts as workers.`,
  })),
  "people.statusAssumed": wrongInput(({ count }) => ({
    zh: `共 ${count} 人没有填在编状态，按在岗计。`,
    en: `${count} people have no status and count as in post.`,
  })),
  "people.gone": wrongInput(({ count }) => ({
    zh: `共 ${count} 人已退休、调出或辞职，不计入。`,
    en: `${count} people have retired or left and do not count.`,
  })),
  "people.ageEstimated": wrongInput(({ count }) => ({
    zh: `没有出生年月，共 ${count} 人按年龄推算，退休年度可能差一年。`,
    en: `There are no births: ${count} are estimated from ages, and years of retirement may be off by one.`,
  })),
  "people.headcountDiffers": wrongInput(({ category, roster, table }) => ({
    zh: `${category.zh}：镇街表为 ${table} 人，台账在编 ${roster} 人。请核对。`,
    en: `${category.en}: ${table} in the town table, ${roster} on the roll. Check both.`,
  })),
};
