import { largest } from "../../../domain/kernel/extremes";
import { sheetPrefix, rangeName } from "../../../inputs/address";
import { fixed, formula } from "../../kit/formulas";
import type { SheetPlan } from "../../kit/plan";
import { across, printed, speaker, spilled, writtenLine } from "../../kit/sheet";
import { chosenTown } from "../views/chosen";
import { why } from "../views/why";
import type { Ready } from "../compute";
import { MONEY_FORMAT, layOut, settleArguments, type SheetNames } from "./layout";

const TOWN_ROW = 2;
const HEADING = 4;
const COLUMNS = 6;

/** The steps of one town (计算过程): rule, formula, numbers, amount and document; another town by its name in one cell. */
export function stepsSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, choices, context } = ready;
  const say = speaker(context.language);
  const layout = layOut(ready);
  const rows = largest(value.towns.map((_, town) => why(ready, town).lines.length));
  const settlement = sheetPrefix(names.settlement);
  const towns =
    settlement + rangeName({ row: layout.townHeading + 1, column: 0, rows: layout.towns, columns: 1 }, true);
  return {
    name: names.steps,
    blocks: [
      across(
        0,
        "title",
        say({ zh: `${choices.year} 年体制结算：计算过程`, en: `Settlement ${choices.year}, step by step` }),
        COLUMNS,
      ),
      across(
        1,
        "note",
        `${say({ zh: "改写黄色格中的镇街，即显示该镇街的每一步。", en: "Name another town in the yellow cell to see its steps." })} ${writtenLine(context)}`,
        COLUMNS,
      ),
      { row: TOWN_ROW, column: 0, role: "label", cells: [[say({ zh: "镇街", en: "Town" })]] },
      {
        row: TOWN_ROW,
        column: 1,
        role: "input",
        oneOf: towns,
        cells: [[value.towns[chosenTown(ready)] ?? ""]],
        keys: [["town"]],
      },
      ...spilled(
        HEADING,
        formula(
          `=TOWN.SETTLE.EXPLAIN(${settleArguments(ready, layout, names, settlement)},${fixed(TOWN_ROW, 1)})`,
          rows + 1,
          COLUMNS,
        ),
        [null, null, null, null, MONEY_FORMAT, null],
        { heading: { align: ["left", "left", "left", "left", "right", "left"] }, body: { wrap: true } },
      ),
    ],
    widths: [22, 22, 34, 46, 21, 34],
    frozenRows: HEADING + 1,
    print: printed(HEADING + 1 + rows, COLUMNS, { heading: HEADING }),
  };
}
