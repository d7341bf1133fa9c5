import { readShares } from "../chapters/revenue/read/shares";
import { cells, optional } from "../inputs/arguments";
import type { CellValue } from "../inputs/cell";
import { InputError } from "../inputs/faults";
import { nationalShares } from "../policy/packs";
import type { Shares } from "../policy/scheme";

const schemeWords = {
  label: { zh: "体制", en: "scheme" },
  detail: {
    zh: "本地体制表（含标题行）：税种 | 施行 | 各级次…，比例可写 0.5、50% 或 1/3，每行合计为 1；同一税种按日期由早到晚；没有施行日期的行一直有效；空白比例为 0。",
    en: "Your own scheme with a heading row: tax | from | level names …; rates as 0.5, 50% or 1/3, each row adding up to 1; rows of a tax by date; a row without a date always holds; a blank rate is 0.",
  },
};

/** A scheme given as a table. */
export const givenScheme = cells(schemeWords);

/** The same, or the national tax sharing (central, local) where it is left out. */
export const schemeOrNational = optional(
  cells({
    ...schemeWords,
    detail: {
      zh: `${schemeWords.detail.zh}留空用全国分税制（中央、地方）。`,
      en: `${schemeWords.detail.en} Left out: national tax sharing (central, local).`,
    },
  }),
  undefined,
);

/**
 * The shares of a scheme given as a table, or of the national one.
 * @throws InputError with every fault of the table at its cell
 */
export function sharesGiven(table: readonly (readonly CellValue[])[] | undefined): Shares {
  if (table === undefined) return nationalShares;
  const reading = readShares({ cells: table });
  if ("issues" in reading) throw new InputError(reading.issues);
  return reading.shares;
}
