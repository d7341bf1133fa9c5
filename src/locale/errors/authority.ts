import { list, type Text } from "../text";
import { noAnswer, wrongInput, type ErrorTexts } from "./define";

const nothingWords: Record<"items" | "demand" | "people" | "volume" | "fields", Text> = {
  items: {
    zh: "事项目录中没有事项，覆盖率没有分母。请填写事项目录。",
    en: "The catalogue has no items, so there is no denominator. Fill in the catalogue.",
  },
  demand: {
    zh: "事权所需工时合计为 0，无法计算匹配率。请填写各镇街所需工时。",
    en: "No town is asked anything, so there is no match to measure. Fill in the demand.",
  },
  people: {
    zh: "人口合计为 0，无法按人口计算。请填写人口。",
    en: "The people add up to 0, so nothing can be weighted by them. Fill in the population.",
  },
  volume: {
    zh: "年办件量合计为 0，无法按办件量计算。请填写年办件量。",
    en: "The volumes add up to 0, so nothing can be weighted by them. Fill in the yearly volumes.",
  },
  fields: {
    zh: "事项目录中没有领域。请填写“领域”列。",
    en: "The catalogue has no fields. Fill in the column “Field”.",
  },
};

export const authorityTexts: ErrorTexts<"authority"> = {
  "authority.lengths": wrongInput(({ found, wanted }) => ({
    zh: `有 ${found} 个值，应为 ${wanted} 个：每行一个。`,
    en: `There are ${found} values; there should be ${wanted}, one for each row.`,
  })),
  "authority.negative": wrongInput(({ unit, found }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}为 ${found}，不得小于 0。请改正。`,
    en: `The value of ${nameUnit(unit).en} is ${found}; it must not be below 0. Mend it.`,
  })),
  "authority.nothing": noAnswer(({ of }) => nothingWords[of]),
  "authority.requiresRow": wrongInput(({ unit, found, units }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的前置事项为第 ${found} 行，但事项只有第 1 至 ${units} 行。请填写行号或留空。`,
    en: `The prerequisite of ${nameUnit(unit).en} is row ${found}, but the items are rows 1 to ${units}. Give a row or leave it blank.`,
  })),
  "authority.requiresCycle": wrongInput(({ units }, nameUnit) => ({
    zh: `${list(units.map(nameUnit)).zh}互为前置，谁也不能先放。请改正前置事项。`,
    en:
      units.length === 1
        ? `The item of ${list(units.map(nameUnit)).en} needs itself, so it can never come first. Mend the prerequisite.`
        : `The items of ${list(units.map(nameUnit)).en} need one another in a circle, so none can come first. Mend the prerequisites.`,
  })),
  "authority.townNotInLedger": wrongInput(({ found }) => ({
    zh: `赋权台账中没有“${found}”。请核对镇街名称。`,
    en: `The ledger has no row of “${found}”. Check the name of the town.`,
  })),
  "authority.datesReversed": wrongInput(({ from, to }) => ({
    zh: `期初 ${from} 晚于期末 ${to}。请对调两个日期。`,
    en: `The first day, ${from}, comes after the last, ${to}. Swap the two.`,
  })),
};

const opinionExamples: Record<"difficulty" | "assessment" | "obstacle", Text> = {
  difficulty: { zh: "“高”或“低”", en: "“high” or “low”" },
  assessment: { zh: "“论证充分”或“论证不充分”", en: "“sound” or “not sound”" },
  obstacle: { zh: "“无”或具体难点", en: "“none” or the obstacle itself" },
};

/** What is wrong with one record of the catalogue, the ledger, the towns or the cases. Who speaks says the record first. */
/** Of a longer circle the first items and the last are told. */
const CIRCLE = 6;

export const ledgerTexts: ErrorTexts<"ledger"> = {
  "ledger.codeMissing": wrongInput(() => ({
    zh: "缺少事项编码，请填写。",
    en: "The item code is missing; fill it in.",
  })),
  "ledger.codeUnknown": wrongInput(({ found }) => ({
    zh: `事项目录中没有编码“${found}”。请改正编码，或在目录中补上这一事项。`,
    en: `The catalogue has no code “${found}”. Mend the code, or add the item to the catalogue.`,
  })),
  "ledger.codeTwice": wrongInput(({ found, first }) => ({
    zh: `编码“${found}”与第 ${first} 条重复。目录中每个编码只能有一条，请删去一条。`,
    en: `The code “${found}” repeats record ${first}. A code may stand in the catalogue once; delete one.`,
  })),
  "ledger.codeCase": wrongInput(({ found, read }) => ({
    zh: `编码“${found}”与目录中的“${read}”大小写或空格不同，已按“${read}”读取。`,
    en: `The code “${found}” differs from “${read}” of the catalogue in letter case or spaces; it was read as “${read}”.`,
  })),
  "ledger.townMissing": wrongInput(() => ({ zh: "缺少镇街名称，请填写。", en: "The town is missing; fill it in." })),
  "ledger.townUnknown": wrongInput(({ found }) => ({
    zh: `镇街表中没有“${found}”。请改正名称，或在镇街表中补上。`,
    en: `The table of towns has no “${found}”. Mend the name, or add the town.`,
  })),
  "ledger.townTwice": wrongInput(({ found, first }) => ({
    zh: `“${found}”与第 ${first} 条是同一镇街。请删去一条。`,
    en: `“${found}” is the same town as record ${first}. Delete one.`,
  })),
  "ledger.townSpelling": wrongInput(({ found, read }) => ({
    zh: `“${found}”已按镇街表中的“${read}”读取。`,
    en: `“${found}” was read as “${read}” of the table of towns.`,
  })),
  "ledger.townWithoutRows": wrongInput(({ found }) => ({
    zh: `“${found}”在赋权台账中没有任何记录，按未赋权计。如有遗漏请补录。`,
    en: `“${found}” has no record in the ledger and counts as holding nothing. Add its grants if they were forgotten.`,
  })),
  "ledger.startMissing": wrongInput(() => ({
    zh: "缺少生效日期，无法判断某日是否有效。请填写。",
    en: "The start is missing, so it cannot be told when the grant is in force. Fill it in.",
  })),
  "ledger.endMissing": wrongInput(({ found }) => ({
    zh: `状态为“${found}”，但没有收回日期，无法判断某日是否有效。请填写收回日期。`,
    en: `The status is “${found}” without the day of its end, so it cannot be told when the grant is in force. Fill in the end.`,
  })),
  "ledger.endBeforeStart": wrongInput(({ start, end }) => ({
    zh: `收回日期 ${end} 早于生效日期 ${start}。请改正其中一个。`,
    en: `The end, ${end}, comes before the start, ${start}. Mend one of them.`,
  })),
  "ledger.neverInForce": wrongInput(({ day }) => ({
    zh: `生效与收回同为 ${day}，从未有效，不计入。`,
    en: `It starts and ends on ${day}, so it is never in force and is not counted.`,
  })),
  "ledger.duplicate": wrongInput(({ code, town, first }) => ({
    zh: `与第 ${first} 条重复（${town}，${code}，同日生效），只计一次。请删去一条。`,
    en: `It repeats record ${first} (${town}, ${code}, same start) and counts once. Delete one.`,
  })),
  "ledger.duplicateDiffers": wrongInput(({ code, town, first }) => ({
    zh: `与第 ${first} 条重复（${town}，${code}，同日生效），但收回日期不同。请核实后保留一条。`,
    en: `It repeats record ${first} (${town}, ${code}, same start), but ends on another day. Find out which is right and keep one.`,
  })),
  "ledger.overlap": wrongInput(({ code, town, first }) => ({
    zh: `生效时第 ${first} 条仍然有效（${town}，${code}），期限重叠，只计一次。请核对两条的起止日期。`,
    en: `Record ${first} is still in force when it starts (${town}, ${code}); the two overlap and count once. Check their dates.`,
  })),
  "ledger.extension": wrongInput(({ code, town, first }) => ({
    zh: `是第 ${first} 条（${town}，${code}）的范围扩大，不作为新增事项。`,
    en: `It widens the scope of record ${first} (${town}, ${code}) and adds no item.`,
  })),
  "ledger.extensionAlone": wrongInput(({ code, town }) => ({
    zh: `写明是范围扩大，但${town}此前没有事项 ${code}，会被当作新增。请补录原赋权，或改正范围。`,
    en: `It says that it extends a scope, but ${town} did not hold ${code} before, so it would count as new. Add the first grant, or mend the scope.`,
  })),
  "ledger.itemRetained": wrongInput(({ code, level }) => ({
    zh: `事项 ${code} 注明“${level}”，不下放，仍计入目录的分母。如不应计入，请从目录中删去。`,
    en: `Item ${code} is marked “${level}” and stays with the city; it still counts in the denominator. Delete it from the catalogue if it should not.`,
  })),
  "ledger.grantRetained": wrongInput(({ code, level }) => ({
    zh: `事项 ${code} 在目录中注明“${level}”，却有赋权记录。请改正目录或台账。`,
    en: `The catalogue marks item ${code} “${level}”， yet it is granted here. Mend the catalogue or the ledger.`,
  })),
  "ledger.kindMissing": wrongInput(({ code }) => ({
    zh: `事项 ${code} 这一列为空，无法归类。请填写。`,
    en: `This column is blank for item ${code}, so it belongs nowhere. Fill it in.`,
  })),
  "ledger.volumeMissing": wrongInput(({ code }) => ({
    zh: `事项 ${code} 没有年办件量，按 0 计。`,
    en: `Item ${code} has no yearly volume and counts as 0.`,
  })),
  "ledger.opinionUnclear": wrongInput(({ found, of }) => ({
    zh: `“${found}”未能判明，不作为收回或不放的理由。请写明，如${opinionExamples[of].zh}。`,
    en: `“${found}” says neither yes nor no for certain and speaks neither for recall nor against devolving. Write it plainly, such as ${opinionExamples[of].en}.`,
  })),
  "ledger.typeUnclear": wrongInput(({ found }) => ({
    zh: `“${found}”不是已知的事项类型，按须有持证人员的执法事项处理。请写明，如行政处罚、行政许可、公共服务。`,
    en: `“${found}” is no known type of item; it is taken for enforcement that needs officers. Write it plainly, such as penalty, licence, service.`,
  })),
  "ledger.hoursMissing": wrongInput(({ code }) => ({
    zh: `事项 ${code} 没有单件工时，所需工时未计入，也不列入下放建议。请填写。`,
    en: `Item ${code} has no hours a case: its cases ask nothing, and it is not proposed. Fill them in.`,
  })),
  "ledger.requiresCircle": wrongInput(({ codes }) => {
    const told = codes.length > CIRCLE ? [...codes.slice(0, CIRCLE - 1), "…", codes[codes.length - 1]] : codes;
    const circle = [...told, codes[0]].join(" → ");
    return {
      zh: `前置事项首尾相连（${circle}），谁也不能先放，不列入下放建议。请改正。`,
      en: `The prerequisites form a circle (${circle}), so none can come first and none is proposed. Mend them.`,
    };
  }),
  "ledger.townNumberMissing": wrongInput(({ town }) => ({
    zh: `${town}这一列为空，按 0 计。请填写。`,
    en: `This column is blank for ${town} and counts as 0. Fill it in.`,
  })),
  "ledger.completedAboveAccepted": wrongInput(({ accepted, completed }) => ({
    zh: `办结 ${completed} 件多于受理 ${accepted} 件，办结率超过 100%。请核对（可能含上年结转）。`,
    en: `${completed} completed are more than ${accepted} accepted, so the rate is above 100 %. Check it (cases may come from last year).`,
  })),
};
