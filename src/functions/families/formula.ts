import { answer } from "../../chapters/scoring/answer";
import { formulaLiesAcross, readFormulaScoring } from "../../chapters/scoring/read";
import { FUNCTION_NAMES } from "../../domain/formula/operations";
import { cells, one, type ArgumentWords } from "../../inputs/arguments";
import { text } from "../../inputs/cell";
import { cellFunction, type CellFunction } from "../define";

const dataWords: ArgumentWords = {
  label: { zh: "数据", en: "data" },
  detail: {
    zh: "数据区域：一行一个镇街、一列一项；行列对调也可以。只检查算式用到的列。",
    en: "The data: a row for each township, a column for each heading, or the other way round. Only columns that the formula uses are looked at.",
  },
};

const headingWords: ArgumentWords = {
  label: { zh: "标题", en: "headings" },
  detail: {
    zh: "各列的标题，即算式中的列名；可略去末尾括号中的单位，含空格或符号的写在方括号中，例如 [人均 GDP]。",
    en: "The headings, by which the formula names columns; a unit in brackets may be left off, names with spaces or signs stand in square brackets: [GDP per head].",
  },
};

const words = { data: dataWords, headings: headingWords };

const formula = cellFunction({
  id: "SCORE.FORMULA",
  summary: {
    zh: `按自己写的算式逐行计算，例如 0.4*人口/sum(人口)+0.3*sqrt(面积)。可用 + - * / ^、比较、and or not 和函数 ${FUNCTION_NAMES.join("、")}。`,
    en: `Works out your own formula for every row, such as 0.4*population/sum(population)+0.3*sqrt(area). It may use + - * / ^, comparison, and or not, and ${FUNCTION_NAMES.join(", ")}.`,
  },
  takes: {
    expression: one(
      {
        label: { zh: "算式", en: "expression" },
        detail: { zh: "用列名写的算式，放在引号中。", en: "The formula over column names, in quotation marks." },
      },
      text(),
    ),
    data: cells(dataWords),
    headings: cells(headingWords),
  },
  gives: "along",
  example: {
    args: [
      "0.5*人口/sum(人口) + 0.5*面积/max(面积)",
      [
        [30, 100],
        [50, 50],
        [20, 25],
      ],
      [["人口（万人）", "面积"]],
    ],
    result: [[0.65], [0.5], [0.225]],
  },
  across: (given) => formulaLiesAcross(given, words),
  run: (given) => answer(readFormulaScoring(given, words)),
});

export const functions: readonly CellFunction[] = [formula];
