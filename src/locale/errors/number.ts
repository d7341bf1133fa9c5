import { wrongInput, type ErrorTexts } from "./define";

export const numberTexts: ErrorTexts<"number"> = {
  "number.invalid": wrongInput(({ found }) => ({
    zh: `“${found}”不是数字。请写成小数、百分数（46.5%）或分数（1/3）。`,
    en: `“${found}” is not a number. Write a decimal, a percentage (46.5%) or a fraction (1/3).`,
  })),
};
