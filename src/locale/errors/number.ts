import { noAnswer, wrongInput, type ErrorTexts } from "./define";

export const numberTexts: ErrorTexts<"number"> = {
  "number.invalid": wrongInput(({ found }) => ({
    zh: `“${found}”不是数字。请写成小数、百分数（46.5%）或分数（1/3）。`,
    en: `“${found}” is not a number. Write a decimal, a percentage (46.5%) or a fraction (1/3).`,
  })),
  "number.tooLarge": noAnswer(() => ({
    zh: "结果超出 Excel 数字的范围。请核对过大或接近 0 的数，或换用更大的单位。",
    en: "The result is beyond what a number in Excel can hold. Check figures that are too large or close to 0, or use a larger unit.",
  })),
};
