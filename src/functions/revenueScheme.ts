import { cells, optional } from "../inputs/arguments";
import type { CellValue } from "../inputs/cell";
import { fault, faultOf, InputError } from "../inputs/faults";
import { readShareTable } from "../inputs/revenue/shareTable";
import { countyScheme } from "../policy/county";
import { nationalShares, sharesOf } from "../policy/packs";
import type { Shares } from "../policy/scheme";
import { checkShares } from "../policy/validate";

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
export function readScheme(table: readonly (readonly CellValue[])[] | undefined): Shares {
  if (table === undefined) return nationalShares;
  const written = readShareTable({ cells: table });
  const issues = written.issues.filter(({ severity }) => severity === "error");
  for (const { severity, error, row, column } of checkShares(written.rows))
    if (severity === "error") issues.push(written.tell(faultOf(error), row, column));
  if (written.levels.length < 2 && issues.length === 0)
    issues.push(written.tell(fault("policy.noLevels", {}), 0, "tax"));
  if (issues.length > 0) throw new InputError(issues);
  const sound = written.rows.map(({ from = null, shares, ...row }) => ({
    ...row,
    from,
    shares: shares && shares.filter((share) => share !== undefined),
  }));
  return sharesOf(countyScheme(written.levels, sound));
}
