import { cellName } from "../../../inputs/address";
import type { Block, PlanCell } from "../../kit/plan";
import { speaker, subtitle } from "../../kit/sheet";
import type { Ready } from "../compute";
import { chosenTown } from "../views/chosen";
import { MONEY_FORMAT, resultCell, type SheetLayout } from "./layout";

/** Label, amount, level reached, and the stacked parts from which the chart is drawn. */
export function waterfallBlocks(ready: Ready, layout: SheetLayout): Block[] {
  const { value, context } = ready;
  const say = speaker(context.language);
  const { waterfallRow, moves } = layout;
  const town = chosenTown(ready);
  const first = waterfallRow + 2;
  const at = (index: number, column: number) => cellName(first + index, column, true);
  const headings = [
    { zh: "项目", en: "Item" },
    { zh: "金额", en: "Amount" },
    { zh: "累计", en: "Level" },
    { zh: "底", en: "Base" },
    { zh: "增", en: "Rise" },
    { zh: "减", en: "Fall" },
    { zh: "总", en: "Total" },
  ];
  const rows = moves.map(({ label, column, sign, isLevel }, index): PlanCell[] => {
    const amount: PlanCell = { formula: `=${sign < 0 ? "-" : ""}${resultCell(layout, town, column)}` };
    const level: PlanCell = { formula: isLevel ? `=${at(index, 1)}` : `=${at(index - 1, 2)}+${at(index, 1)}` };
    if (isLevel) return [say(label), amount, level, 0, 0, 0, { formula: `=${at(index, 1)}` }];
    return [
      say(label),
      amount,
      level,
      { formula: `=MIN(${at(index - 1, 2)},${at(index, 2)})` },
      { formula: `=MAX(${at(index, 1)},0)` },
      { formula: `=MAX(-${at(index, 1)},0)` },
      0,
    ];
  });
  return [
    subtitle(
      waterfallRow,
      say({ zh: `${value.towns[town]}：从入库到财力`, en: `${value.towns[town]}: from receipts to resources` }),
    ),
    { row: waterfallRow + 1, column: 0, role: "heading", cells: [headings.map(say)] },
    { row: first, column: 0, role: "body", formats: [null, ...Array<string>(6).fill(MONEY_FORMAT)], cells: rows },
  ];
}
