import { noAnswer, wrongInput, type ErrorTexts } from "./define";

const tierName = (tier: number) => ({ zh: `第 ${tier + 1} 档`, en: `Tier ${tier + 1}` });

export const revenueTexts: ErrorTexts<"revenue"> = {
  "revenue.tooLarge": wrongInput(({ yuan }) => ({
    zh: `金额 ${yuan} 元过大，无法精确到分。请核对单位是元还是万元。`,
    en: `${yuan} yuan is too large to be kept to the fen. Check whether the unit is yuan or 万元.`,
  })),
  "revenue.roundedToFen": wrongInput(({ found, read }) => ({
    zh: `“${found}”精确到分以下，已四舍五入为 ${read} 元。`,
    en: `“${found}” goes below the fen; it was rounded to ${read} yuan.`,
  })),
  "revenue.noWeight": wrongInput(() => ({
    zh: "各项比例或权重全为 0，金额无法分摊。请至少给一项大于 0 的比例。",
    en: "All shares or weights are 0, so the amount cannot be split. Give at least one above 0.",
  })),
  "revenue.negativeWeight": wrongInput(({ unit, found }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的比例或权重为 ${found}，不得小于 0。`,
    en: `The share or weight of ${nameUnit(unit).en} is ${found}; it must not be below 0.`,
  })),
  "revenue.factorEmpty": noAnswer(({ factor }) => ({
    zh: `第 ${factor + 1} 项因素全为 0，无法按它分摊。请填入数据，或把该项权重改为 0。`,
    en: `Factor ${factor + 1} is 0 everywhere and nothing can be attributed by it. Fill it in, or set its weight to 0.`,
  })),
  "revenue.noTiers": wrongInput(() => ({
    zh: "没有分档。请至少给一档：上限留空、比例填数。",
    en: "There are no tiers. Give at least one: a blank upper edge and a rate.",
  })),
  "revenue.tiersNotAscending": wrongInput(({ tier, edge, before }) => ({
    zh: `${tierName(tier).zh}的上限 ${edge} 应大于前一档的 ${before}。请按增幅由低到高排列。`,
    en: `${tierName(tier).en} ends at ${edge}, which should be above ${before}. Order the tiers by growth, lowest first.`,
  })),
  "revenue.openTier": wrongInput(({ tier }) => ({
    zh: `${tierName(tier).zh}没有上限，却不是最后一档。请补上限，或移到最后。`,
    en: `${tierName(tier).en} has no upper edge but is not the last. Give it one, or move it to the end.`,
  })),
  "revenue.beyondTiers": noAnswer(({ unit, growth, edge }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}增幅 ${growth}，超出最高一档的上限 ${edge}，没有对应的比例。请加一档，上限留空。`,
    en: `${nameUnit(unit).en} grew by ${growth}, beyond the last edge ${edge}, for which no rate is given. Add a tier with a blank edge.`,
  })),
  "revenue.zeroBase": noAnswer(({ unit }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的基数为 0，无法计算增幅。请核定基数，或指定零基数按首档（first）还是最高档（top）分成。`,
    en: `The base of ${nameUnit(unit).en} is 0, so growth has no rate. Fix a base, or say first or top for a zero base.`,
  })),
  "revenue.negativeBase": wrongInput(({ unit, yuan }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的基数为 ${yuan} 元，不得小于 0。`,
    en: `The base of ${nameUnit(unit).en} is ${yuan} yuan; it must not be below 0.`,
  })),
  "revenue.shortfallUnmeasured": noAnswer(({ unit }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的基数为 0，短收比例无法计算，定额不能按比例核减。请核定基数。`,
    en: `The base of ${nameUnit(unit).en} is 0, so its quota cannot be cut in proportion. Fix a base.`,
  })),
  "revenue.parameterMissing": wrongInput(({ rule }) => ({
    zh: `办法“${rule}”还需要一个数。请在其后的参数中给出。`,
    en: `The rule “${rule}” needs one more figure. Give it in the argument that follows.`,
  })),
  "revenue.negativePool": wrongInput(({ yuan }) => ({
    zh: `补助资金为 ${yuan} 元，不得小于 0。`,
    en: `The pool is ${yuan} yuan; it must not be below 0.`,
  })),
  "revenue.poolShort": noAnswer(({ yuan }) => ({
    zh: `补助资金还差 ${yuan} 元，不能补足全部缺口。请增加资金，或改用按缺口比例（proportional）等办法。`,
    en: `The pool is ${yuan} yuan short of all gaps. Add to it, or use a method such as proportional.`,
  })),
  "revenue.noNeed": noAnswer(({ unit }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}财力为负而支出需求为 0，无法计算保障率。请填写支出需求。`,
    en: `${nameUnit(unit).en} has negative resources and no need, so its coverage has no meaning. Fill in its need.`,
  })),
  "revenue.noScale": noAnswer(() => ({
    zh: "人口或支出需求合计为 0，平均数无法计算。请填写。",
    en: "Heads or needs add up to 0, so there is no mean. Fill them in.",
  })),
  "revenue.costShares": wrongInput(({ unit, sum }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的负担比例合计为 ${sum}，应恰为 1。`,
    en: `The shares of ${nameUnit(unit).en} add up to ${sum}; they must make exactly 1.`,
  })),
  "revenue.unbalanced": wrongInput(({ yuan }) => ({
    zh: `结算不平：入库总额与各级、各镇街合计相差 ${yuan} 元。请核对国库已分级的金额。`,
    en: `The settlement does not balance: gross receipts and the parts of all levels and towns differ by ${yuan} yuan. Check amounts that the treasury has split already.`,
  })),
  "revenue.townUnknown": wrongInput(({ found }) => ({
    zh: `镇街表中没有“${found}”。请核对名称，或在镇街表中增加一行。`,
    en: `“${found}” is not in the table of towns. Check the name, or add it there.`,
  })),
  "revenue.refundParts": wrongInput(({ sum }) => ({
    zh: `属地与均衡分担比例合计为 ${sum}，不得超过 1。`,
    en: `The parts of the site and of the pool add up to ${sum}; they must not pass 1.`,
  })),
};
