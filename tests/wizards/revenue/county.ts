import sample from "../../../assets/sample/revenue.json";
import type { Rules } from "../../../src/chapters/revenue/words/rules";
import { revenue } from "../../../src/wizards/revenue";
import type { RevenueChoices } from "../../../src/wizards/revenue/choices";
import type { PlanCell, Planned } from "../../../src/wizards/kit/plan";
import { atWork, sheet } from "../fixture";

export type Cell = string | number | null;

const [finance, receipts, scheme] = sample.map(({ headings, rows }) => [
  headings.map(({ zh }) => zh),
  ...rows.map((row) => row.map((cell): Cell => (typeof cell === "object" && cell !== null ? cell.zh : cell))),
]);
if (!finance || !receipts || !scheme) throw new Error("the sample has three tables");

/** The three tables of the sample county. */
export const tables = { finance, receipts, scheme };
export const grids = {
  towns: sheet("镇街财政", finance),
  receipts: sheet("收入", receipts),
  scheme: sheet("体制", scheme),
};

export const job = (language: "zh" | "en" = "zh", given: typeof grids = grids) => atWork(revenue, given, language);

/** The wizard where it has a result. */
export function ready(changed: Partial<RevenueChoices> = {}, language: "zh" | "en" = "zh", given = grids) {
  const { standing, issues } = job(language, given).stand(changed);
  if (!standing.value || !standing.result)
    throw new Error(`no result: ${standing.fault?.message} ${issues.map(({ fault }) => fault.code).join()}`);
  return { ...standing, value: standing.value, result: standing.result };
}

/** The cells of a plan's sheets, as `sheet!row,column` counted from 0. */
export function board({ sheets }: Planned): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const { name, blocks } of sheets)
    for (const { row, column, cells: lines } of blocks)
      lines.forEach((line, down) =>
        line.forEach((cell, across) => cell !== null && cells.set(`${name}!${row + down},${column + across}`, cell)),
      );
  return cells;
}

export const at = (changed: Partial<RevenueChoices> = {}) => job().stand(changed).standing;

/** The template's rules with some of them changed. */
export function ruled(part: Partial<Rules<string>>): Partial<RevenueChoices> {
  return { rules: { ...job().choices.rules, ...part } };
}

export const wan = (fen: number | undefined) => (fen ?? NaN) / 1e6;
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
