import { readFormula } from "../domain/formula/formula";
import { FUNCTION_NAMES } from "../domain/formula/operations";
import { cells, FaultList, one, vector, type ArgumentWords } from "../inputs/arguments";
import { number, readCell, text, type CellValue } from "../inputs/cell";
import { fault, InputError, type Fault } from "../inputs/faults";
import { cellFunction, type CellFunction } from "./define";

type Cells = readonly (readonly CellValue[])[];

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

const formula = cellFunction({
  id: "FORMULA",
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
  across: ({ data, headings }) => liesAcross(data, readHeadings(headings).length, headings.length > 1),
  run({ expression, data, headings }) {
    const names = readHeadings(headings);
    const columns = data[0]?.length ?? 0;
    const across = liesAcross(data, names.length, headings.length > 1);
    if (!across && columns !== names.length)
      throw inputError(
        headingWords,
        fault("input.lengths", { found: names.length, wanted: columns, other: dataWords.label }),
      );
    const sound = readFormula(expression, names);
    const units = across ? columns : data.length;
    const values = readColumns(sound.columns, units, data, across);
    return sound.evaluate(units, (column) => values.get(column) ?? []);
  },
});

/** Whether each column of the data is a unit: headings that stand in a column belong to rows. */
function liesAcross(data: Cells, headings: number, headingsInColumn: boolean): boolean {
  return data.length === headings && (headingsInColumn || data[0]?.length !== headings);
}

function inputError(words: ArgumentWords, wrong: Fault): InputError {
  return new InputError([{ severity: "error", fault: wrong, place: { argument: words.label } }]);
}

/** @throws InputError where a heading is an error, or the headings are neither a row nor a column */
function readHeadings(headings: Cells): readonly string[] {
  const faults = new FaultList(headingWords.label);
  const names = vector(headingWords, text({ value: "" })).read(headings, faults);
  if (faults.issues.length > 0) throw new InputError(faults.issues);
  return names;
}

/** The numbers of the columns that the formula uses. @throws InputError with every cell that holds none */
function readColumns(columns: readonly number[], units: number, data: Cells, across: boolean): Map<number, number[]> {
  const faults = new FaultList(dataWords.label);
  const reader = number();
  const read = (unit: number, column: number): number => {
    const [row, place] = across ? [column, unit] : [unit, column];
    const reading = readCell(reader, data[row]?.[place]);
    if ("value" in reading) return reading.value;
    faults.add(reading.fault, row, place);
    return Number.NaN;
  };
  const values = new Map(
    columns.map((column) => [column, Array.from({ length: units }, (_, unit) => read(unit, column))]),
  );
  if (faults.issues.length > 0) throw new InputError(faults.issues);
  return values;
}

export const formulaFunctions: readonly CellFunction[] = [formula];
