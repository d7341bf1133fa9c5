import { sheetPrefix } from "../../../inputs/address";
import { moneyUnits } from "../../../inputs/money";
import { linesByTax } from "../../../chapters/revenue/answer/receipts";
import { formula } from "../../kit/formulas";
import type { SheetPlan } from "../../kit/plan";
import { across, notes, printed, speaker, spilled, unitLine, writtenLine } from "../../kit/sheet";
import type { Ready } from "../compute";
import { MONEY_FORMAT, layOut, settleArguments, type SheetNames } from "./layout";

const HEADING = 3;

/** Taxes by level (分税种分级表): what each level has of every tax, the shares and their document. */
export function taxesSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, choices, context } = ready;
  const say = speaker(context.language);
  const { levels } = value.shares.scheme;
  const width = levels.length + 5;
  const lines = linesByTax(value.receipts, value.kinds).length;
  const formats = [null, null, null, ...levels.map(() => MONEY_FORMAT), MONEY_FORMAT, null];
  return {
    name: names.taxes,
    blocks: [
      across(
        0,
        "formTitle",
        say({ zh: `${choices.year} 年分税种分级表`, en: `Taxes by level, ${choices.year}` }),
        width,
      ),
      notes(1, writtenLine(context)),
      { row: 1, column: width - 1, role: "unit", cells: [[say(unitLine(moneyUnits[choices.unit].label))]] },
      ...spilled(
        HEADING,
        formula(
          `=TOWN.SETTLE.TAXES(${settleArguments(ready, layOut(ready), names, sheetPrefix(names.settlement))})`,
          lines + 2,
          width,
        ),
        formats,
        {
          heading: {
            wrap: true,
            align: ["left", "left", "left", ...levels.map(() => "right" as const), "right", "left"],
          },
          body: { wrap: true },
          totals: 1,
        },
      ),
    ],
    widths: [18, 12, 28, ...levels.map(() => 14), 15, 34],
    frozenRows: HEADING + 1,
    frozenColumns: 1,
    print: printed(HEADING + 2 + lines, width, { heading: HEADING }),
  };
}
