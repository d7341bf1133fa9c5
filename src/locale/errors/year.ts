import { noAnswer, wrongInput, type ErrorTexts } from "./define";

export const yearTexts: ErrorTexts<"year"> = {
  "year.capBelow": noAnswer(({ yuan }) => ({
    zh: `其他人员和保底数的经费已超过上限 ${yuan} 元。请提高上限或降低保底。`,
    en: `The other people and the floors already cost ${yuan} yuan more than the cap. Raise the cap or lower the floors.`,
  })),
  "year.noRate": wrongInput(({ unit }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的人员经费标准不大于 0，上限无从起作用。请填写标准。`,
    en: `The rate of ${nameUnit(unit).en} is not above 0, so that no cap ends its posts. Give its rate.`,
  })),
};
