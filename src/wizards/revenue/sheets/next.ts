import { rateText, withUnit } from "../../../chapters/revenue/report/amounts";
import { townTable } from "../../../chapters/revenue/tables";
import { treasuries } from "../../../chapters/revenue/words";
import { fromFen } from "../../../domain/revenue/money";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { across, printed, speaker, writtenLine } from "../../kit/sheet";
import { baseRule, type Ready } from "../compute";
import { MONEY_FORMAT, layOut, resultCellFrom, type SheetLayout, type SheetNames } from "./layout";

/** The columns of next year's table; from the third on they hold money. */
const KEYS = [
  "town",
  "treasury",
  "base",
  "spendingBase",
  "need",
  "transfers",
  "oneOffs",
  "previousRemittance",
  "lastResources",
] as const;

/** Next year's table of towns: bases rolled forward from this settlement, this year kept as the last. */
export function nextSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, choices, context } = ready;
  const say = speaker(context.language);
  const headings = KEYS.map((key, index) => {
    const { label } = townTable.columns[key];
    return say(index < 2 ? label : withUnit(label, choices.unit));
  });
  const rows = value.towns.map((_, town) => nextRow(ready, names, town));
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
        // What the next year begins with is fixed there; it changes nothing of this plan.
        keys: rows.map((row) => row.map(() => null)),
      },
    ],
    widths: [16, 12, ...headings.slice(2).map(() => 14)],
    begins: { source: "towns", size: { rows: 3 + rows.length, columns: headings.length } },
    frozenRows: 3,
    frozenColumns: 1,
    print: printed(3 + rows.length, headings.length),
  };
}

/** What a town begins the next year with: what was settled, live, and blanks for what is approved anew. */
function nextRow(ready: Ready, names: SheetNames, town: number): PlanCell[] {
  const { value, result, choices, context } = ready;
  const layout = layOut(ready);
  const { treasury = "own", spendingBase = null } = result.of.accounts[town] ?? {};
  const cell = (id: string): PlanCell => ({ formula: `=${resultCellFrom(names, layout, town, id)}` });
  return [
    value.towns[town] ?? "",
    speaker(context.language)(treasuries[treasury].label),
    nextBase(ready, names, layout, town),
    spendingBase === null ? null : fromFen(spendingBase, choices.unit),
    cell("need"),
    cell("transfers"),
    null,
    cell("remittance"),
    cell("final"),
  ];
}

/** A base as a live formula of this year's figures, what came once left out. */
function nextBase({ value, result, choices }: Ready, names: SheetNames, layout: SheetLayout, town: number): PlanCell {
  if (result.settlement.towns[town]?.base === null) return null;
  const cell = (id: string) => resultCellFrom(names, layout, town, id);
  const received = value.kinds.flatMap((kind, level) => (kind === "town" ? [cell(`level${level}`)] : [])).join("+");
  const oneOffs = value.oneOffs[town] ?? 0;
  const regular = oneOffs === 0 ? received : `${received}-${fromFen(oneOffs, choices.unit)}`;
  const rule = baseRule(choices);
  switch (rule.kind) {
    case "fixed":
      return { formula: `=${cell("base")}` };
    case "growth":
      return { formula: `=ROUND(${cell("base")}*(1+${rateText(rule.rate)}),${choices.unit === "wan" ? 6 : 2})` };
    case "prior":
      return { formula: `=${regular}` };
    case "prior-unless-fallen":
      return { formula: `=MAX(${cell("base")},${regular})` };
  }
}
