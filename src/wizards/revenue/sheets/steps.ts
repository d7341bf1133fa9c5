import { sheetPrefix, rangeName } from "../../../inputs/address";
import { fixed, formula, speaker, writtenLine } from "../../kit/layout";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { chosenTown, why } from "../preview";
import type { Ready } from "../ready";
import { MONEY_FORMAT, layOut, settleArguments, type SheetNames } from "./layout";

const TOWN_ROW = 2;
const HEADING = 4;
const COLUMNS = 6;

/** The steps of one town (计算过程): rule, formula, numbers, amount and document; another town by its name in one cell. */
export function stepsSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, choices, context } = ready;
  const say = speaker(context.language);
  const layout = layOut(ready);
  const rows = Math.max(...value.towns.map((_, town) => why(ready, town).lines.length));
  const row = (first: PlanCell): PlanCell[] => [first, ...Array<null>(COLUMNS - 1).fill(null)];
  const settlement = sheetPrefix(names.settlement);
  const towns =
    settlement + rangeName({ row: layout.townHeading + 1, column: 0, rows: layout.towns, columns: 1 }, true);
  return {
    name: names.steps,
    blocks: [
      {
        row: 0,
        column: 0,
        role: "title",
        merged: true,
        cells: [
          row(say({ zh: `${choices.year} 年体制结算：计算过程`, en: `Settlement ${choices.year}, step by step` })),
        ],
      },
      {
        row: 1,
        column: 0,
        role: "note",
        merged: true,
        cells: [
          row(
            `${say({ zh: "改写黄色格中的镇街，即显示该镇街的每一步。", en: "Name another town in the yellow cell to see its steps." })} ${writtenLine(context)}`,
          ),
        ],
      },
      { row: TOWN_ROW, column: 0, role: "label", cells: [[say({ zh: "镇街", en: "Town" })]] },
      { row: TOWN_ROW, column: 1, role: "input", oneOf: towns, cells: [[value.towns[chosenTown(ready)] ?? ""]] },
      {
        row: HEADING,
        column: 0,
        role: "heading",
        align: ["left", "left", "left", "left", "right", "left"],
        cells: [
          row(
            formula(
              `=TOWN.SETTLE.EXPLAIN(${settleArguments(ready, layout, names, settlement)},${fixed(TOWN_ROW, 1)})`,
              rows + 1,
              COLUMNS,
            ),
          ),
        ],
      },
      {
        row: HEADING + 1,
        column: 0,
        role: "body",
        wrap: true,
        formats: [null, null, null, null, MONEY_FORMAT, null],
        cells: Array.from({ length: rows }, () => row(null)),
      },
    ],
    widths: [22, 22, 34, 46, 21, 34],
    frozenRows: HEADING + 1,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: HEADING + 1 + rows, columns: COLUMNS },
      repeatRows: { row: HEADING, rows: 1 },
      pagesWide: 1,
    },
  };
}
