import { townTable } from "../../../inputs/revenue/townTable";
import { withUnit } from "../../../locale/revenue/settlement";
import { treasuryWords } from "../../../locale/revenue/words";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { across, printed, speaker, writtenLine } from "../../kit/sheet";
import { baseRule } from "../compute";
import type { Ready } from "../ready";
import { MONEY_FORMAT, layOut, resultCellFrom, type SheetNames } from "./layout";

/** Next year's table of towns: bases rolled forward from this settlement, this year kept as the last. */
export function nextSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, result, choices, context } = ready;
  const say = speaker(context.language);
  const layout = layOut(ready);
  const columns = townTable().columns;
  const townLevel = value.kinds.flatMap((kind, level) => (kind === "town" ? [`level${level}`] : []));
  const cell = (town: number, id: string) => resultCellFrom(names, layout, town, id);
  const decimals = choices.unit === "wan" ? 6 : 2;
  const rule = baseRule(choices);
  const baseCell = (town: number): PlanCell => {
    if (result.settlement.towns[town]?.base === null) return null;
    const oneOffs = value.oneOffs[town] ?? 0;
    const actual = `${townLevel.map((id) => cell(town, id)).join("+")}${oneOffs === 0 ? "" : `-${oneOffs / (choices.unit === "wan" ? 1_000_000 : 100)}`}`;
    if (rule.kind === "fixed") return { formula: `=${cell(town, "base")}` };
    if (rule.kind === "growth")
      return { formula: `=ROUND(${cell(town, "base")}*(1+${choices.baseGrowth}%),${decimals})` };
    return { formula: rule.kind === "prior" ? `=${actual}` : `=MAX(${cell(town, "base")},${actual})` };
  };
  const headings = (
    [
      "town",
      "treasury",
      "base",
      "spendingBase",
      "need",
      "transfers",
      "oneOffs",
      "previousRemittance",
      "lastResources",
    ] as const
  ).map((key, index) => say(index < 2 ? columns[key].label : withUnit(columns[key].label, choices.unit)));
  const spending = (town: number): PlanCell => {
    const fen = result.accounts[town]?.spendingBase;
    return fen === null || fen === undefined ? null : fen / (choices.unit === "wan" ? 1_000_000 : 100);
  };
  const rows = value.towns.map((town, index): PlanCell[] => [
    town,
    say(treasuryWords[result.accounts[index]?.treasury ?? "own"]),
    baseCell(index),
    spending(index),
    { formula: `=${cell(index, "need")}` },
    { formula: `=${cell(index, "transfers")}` },
    null,
    { formula: `=${cell(index, "remittance")}` },
    { formula: `=${cell(index, "final")}` },
  ]);
  return {
    name: names.next,
    blocks: [
      across(
        0,
        "title",
        say({
          zh: `${choices.year + 1} 年镇街财政（由 ${choices.year} 年结算滚动）`,
          en: `Town finance ${choices.year + 1}, rolled forward from ${choices.year}`,
        }),
        headings.length,
      ),
      across(
        1,
        "note",
        `${writtenLine(context)} · ${say({ zh: "一次性收入已从基数中剔除；支出需求、转移支付请按新年度核定。", en: "One-off receipts are taken out of the bases; fix needs and transfers anew." })}`,
        headings.length,
      ),
      { row: 2, column: 0, role: "heading", wrap: true, cells: [headings] },
      {
        row: 3,
        column: 0,
        role: "input",
        formats: [null, null, ...headings.slice(2).map(() => MONEY_FORMAT)],
        cells: rows,
      },
    ],
    widths: [16, 12, ...headings.slice(2).map(() => 14)],
    frozenRows: 3,
    frozenColumns: 1,
    print: printed(3 + rows.length, headings.length),
  };
}
