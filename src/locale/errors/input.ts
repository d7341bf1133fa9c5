import { list, name } from "../text";
import { noAnswer, wrongInput, type ErrorTexts } from "./define";

/** What can be chosen is told whole: the methods of sharing are the longest list. */
const CHOICES = 16;

/** What a reader finds wrong with a cell, a range or a table. The place is said before the sentence. */
export const inputTexts: ErrorTexts<"input"> = {
  "input.missing": wrongInput(() => ({ zh: "缺少内容，请填写。", en: "Nothing is given here; fill it in." })),
  "input.blank": wrongInput(() => ({
    zh: "是空白，不能当作 0。请填写；确实为 0 的，在“空白按 0 计”中勾选这一列。",
    en: "This is blank, which is not 0. Fill it in; where blanks do mean 0, tick the column under Blanks count as 0.",
  })),
  "input.notNumber": wrongInput(({ found }) => ({
    zh: `“${found}”不是数字，请改为数字。`,
    en: `“${found}” is not a number; replace it by one.`,
  })),
  "input.notText": wrongInput(({ found }) => ({ zh: `“${found}”不是文字。`, en: `“${found}” is not a text.` })),
  "input.notDate": wrongInput(({ found }) => ({
    zh: `“${found}”不是日期。请写成 2026-01-31 这样的日期。`,
    en: `“${found}” is not a date. Write it like 2026-01-31.`,
  })),
  "input.notYesNo": wrongInput(({ found }) => ({
    zh: `“${found}”应为“是”或“否”。`,
    en: `“${found}” should be yes or no.`,
  })),
  "input.notWhole": wrongInput(({ found }) => ({
    zh: `“${found}”应为整数。`,
    en: `“${found}” should be a whole number.`,
  })),
  "input.below": wrongInput(({ found, least }) => ({
    zh: `${found} 太小，不得小于 ${least}。`,
    en: `${found} is too small; the least is ${least}.`,
  })),
  "input.above": wrongInput(({ found, most }) => ({
    zh: `${found} 太大，不得大于 ${most}。`,
    en: `${found} is too large; the most is ${most}.`,
  })),
  "input.notOneOf": wrongInput(({ found, choices }) => {
    const all = list(
      choices.map((one) => (typeof one === "string" ? name(one) : one)),
      CHOICES,
    );
    return {
      zh: `“${found}”不在可选项之中。可选：${all.zh}。`,
      en: `“${found}” is not one of the choices: ${all.en}.`,
    };
  }),
  "input.cellError": noAnswer(({ found }) => ({
    zh: `单元格中是错误值 ${found}，请先改正该单元格。`,
    en: `The cell holds the error ${found}; mend that cell first.`,
  })),
  "input.notVector": wrongInput(({ rows, columns }) => ({
    zh: `应为一行或一列，而这里是 ${rows} 行 ${columns} 列。`,
    en: `One row or one column is wanted; this range has ${rows} rows and ${columns} columns.`,
  })),
  "input.lengths": wrongInput(({ found, wanted, other }) => ({
    zh: `有 ${found} 个值，应与“${other.zh}”一样为 ${wanted} 个。`,
    en: `There are ${found} values; there should be ${wanted}, as many as in “${other.en}”.`,
  })),
  "input.noRows": wrongInput(() => ({ zh: "没有可用的数据行。", en: "There are no rows of data." })),
  "input.noHeadings": wrongInput(({ wanted }) => ({
    zh: `找不到标题行。标题行应包含：${list(wanted).zh}。`,
    en: `There is no heading row. It should contain ${list(wanted).en}.`,
  })),
  "input.missingColumn": wrongInput(({ heading, found }) => ({
    zh: `缺少“${heading.zh}”列。现有标题：${list(found.map(name)).zh}。`,
    en: `The column “${heading.en}” is missing. The headings are ${list(found.map(name)).en}.`,
  })),
  "input.doubleColumn": wrongInput(({ heading, found }) => ({
    zh: `“${heading.zh}”有不止一列：${list(found.map(name)).zh}。请指定用哪一列。`,
    en: `More than one column may be “${heading.en}”： ${list(found.map(name)).en}. Choose one.`,
  })),
  "input.duplicate": wrongInput(({ found, firstRow }) => ({
    zh: `“${found}”重复，第 ${firstRow} 行已有。请删去一行，或改为不同的名称。`,
    en: `“${found}” occurs twice; row ${firstRow} has it already. Delete one row or give it another name.`,
  })),
  "input.sameTown": wrongInput(({ found, other, otherRow }) => ({
    zh: `“${found}”与第 ${otherRow} 行的“${other}”似为同一镇街。请统一名称。`,
    en: `“${found}” and “${other}” in row ${otherRow} look like the same town. Use one name.`,
  })),
  "input.numberAsText": wrongInput(({ found, read }) => ({
    zh: `“${found}”是文本，已按数字 ${read} 读取。`,
    en: `“${found}” is kept as text; it was read as ${read}.`,
  })),
  "input.tooManyDigits": wrongInput(({ found }) => ({
    zh: `“${found}”的位数太多，Excel 的数字存不下，尾数会丢失。请拆开，或换用更大的单位。`,
    en: `“${found}” has more digits than a number in Excel holds, and the last ones would be lost. Divide it, or use a larger unit.`,
  })),
  "input.unitInCell": wrongInput(({ found, unit }) => ({
    zh: `“${found}”中带有“${unit}”。请把单位写在标题里，单元格中只写数字。`,
    en: `“${found}” has “${unit}” in it. Write the unit into the heading, and the number alone into the cell.`,
  })),
  "input.unitUnknown": wrongInput(({ found }) => ({
    zh: `金额单位“${found}”不能读取。请换算为元或万元，并改写标题。`,
    en: `Amounts in “${found}” cannot be read. Turn them into yuan or 万元, and change the heading.`,
  })),
  "input.trimmed": wrongInput(({ found, read }) => ({
    zh: `“${found}”含多余空格或全角字符，已按“${read}”读取。`,
    en: `“${found}” has stray spaces or full-width characters; it was read as “${read}”.`,
  })),
  "input.totalsRow": wrongInput(({ found }) => ({
    zh: `“${found}”是合计行，未计入。`,
    en: `“${found}” is a totals row and was left out.`,
  })),
  "input.noteRow": wrongInput(({ found }) => ({
    zh: `“${found}”是说明行，未计入。`,
    en: `“${found}” is a note and was left out.`,
  })),
  "input.tableEnds": wrongInput(() => ({
    zh: "从这里起是另一张表，未计入。",
    en: "Another table begins here; it was left out.",
  })),
  "input.blankRow": wrongInput(() => ({ zh: "空行，未计入。", en: "A blank row; it was left out." })),
  "input.hiddenRow": wrongInput(() => ({ zh: "这一行是隐藏的，已计入。", en: "This row is hidden; it is counted." })),
};
