import { list, name } from "../text";
import { wrongInput, type ErrorTexts } from "./define";

const names = (words: readonly string[]) => list(words.map(name));

export const formulaTexts: ErrorTexts<"formula"> = {
  "formula.empty": wrongInput(() => ({
    zh: "算式为空。请写出算式，例如 0.6*人口/sum(人口)+0.4*面积/sum(面积)。",
    en: "The formula is empty. Write one, such as 0.6*population/sum(population)+0.4*area/sum(area).",
  })),
  "formula.syntax": wrongInput(({ near }) => ({
    zh: near
      ? `算式在“${near}”处读不懂。请检查括号、逗号和运算符。`
      : "算式没有写完。请检查括号是否成对、末尾是否缺少内容。",
    en: near
      ? `The formula cannot be read at “${near}”. Check brackets, commas and operators.`
      : "The formula ends too early. Check for a missing bracket or value.",
  })),
  "formula.tooComplex": wrongInput(({ most }) => ({
    zh: `算式过长或括号层数过多（最多 ${most} 个字符）。请先用辅助列算出一部分。`,
    en: `The formula is too long or nested too deeply (at most ${most} characters). Work out a part of it in a column first.`,
  })),
  "formula.unknownName": wrongInput(({ found, names: all }) => ({
    zh: `没有名为“${found}”的列。现有的列：${names(all).zh}。`,
    en: `There is no column “${found}”. The columns are ${names(all).en}.`,
  })),
  "formula.ambiguousName": wrongInput(({ found, names: all }) => ({
    zh: `“${found}”可指不止一列：${names(all).zh}。请在方括号中写出完整标题；标题相同的，请先改名。`,
    en: `“${found}” may be more than one column: ${names(all).en}. Write the whole heading in square brackets; rename headings that are the same.`,
  })),
  "formula.unknownFunction": wrongInput(({ found, functions }) => ({
    zh: `没有函数“${found}”。可用的函数：${names(functions).zh}。列名含括号的，请写在方括号中。`,
    en: `There is no function “${found}”. The functions are ${names(functions).en}. A column whose name has brackets stands in square brackets.`,
  })),
  "formula.argumentCount": wrongInput(({ name: called, found, least, most }) => {
    const zh = most === null ? `至少 ${least}` : least === most ? String(least) : `${least} 至 ${most}`;
    const en = most === null ? `at least ${least}` : least === most ? String(least) : `${least} to ${most}`;
    return {
      zh: `函数 ${called} 需要 ${zh} 个参数，现有 ${found} 个。`,
      en: `The function ${called} takes ${en} ${en === "1" ? "value" : "values"}; it was given ${found}.`,
    };
  }),
  "formula.noOperator": wrongInput(({ left, right }) => ({
    zh: `“${left}”与“${right}”之间缺少运算符。相乘请写 *；列名中有空格的，请写在方括号中。`,
    en: `There is no operator between “${left}” and “${right}”. Write * to multiply; a column whose name has spaces stands in square brackets.`,
  })),
  "formula.notAllowed": wrongInput(({ found }) => ({
    zh: `算式中不能用“${found}”。只能用数字、列名、四则运算、乘方、比较和所列函数。`,
    en: `“${found}” cannot be used in a formula. Only numbers, columns, arithmetic, powers, comparison and the listed functions can.`,
  })),
  "formula.brackets": wrongInput(({ found }) => ({
    zh: `“${found}”有两种读法。请加括号，例如 (2^3)^2 或 2^(3^2)、(a=b)=1。`,
    en: `“${found}” can be read in two ways. Add brackets, such as (2^3)^2 or 2^(3^2), (a=b)=1.`,
  })),
  "formula.divisionByZero": wrongInput(({ unit, divisor }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的除数“${divisor}”为 0。请改正数据，或用 if 另行处理。`,
    en: `The divisor “${divisor}” is 0 in ${nameUnit(unit).en}. Mend the data, or treat that case with if.`,
  })),
  "formula.noValue": wrongInput(({ unit, operation }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}的“${operation}”算不出结果：数值超出了该运算的范围。`,
    en: `“${operation}” has no value in ${nameUnit(unit).en}: a number is outside the range of the operation.`,
  })),
};
