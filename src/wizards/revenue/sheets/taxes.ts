import { sheetPrefix } from "../../../inputs/address";
import { unitWords } from "../../../locale/revenue/words";
import { linesByTax } from "../../../policy/receipts";
import { formula, speaker, writtenLine } from "../../kit/layout";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import type { Ready } from "../ready";
import { MONEY_FORMAT, layOut, settleArguments, type SheetNames } from "./layout";

const HEADING = 3;

/** Taxes by level (分税种分级表): what each level has of every tax, the shares and their document. */
export function taxesSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, result, choices, context } = ready;
  const say = speaker(context.language);
  const { levels } = value.shares.scheme;
  const width = levels.length + 5;
  const lines = linesByTax(result.receipts, value.kinds).length;
  const row = (first: PlanCell): PlanCell[] => [first, ...Array<null>(width - 1).fill(null)];
  const formats = [null, null, null, ...levels.map(() => MONEY_FORMAT), MONEY_FORMAT, null];
  return {
    name: names.taxes,
    blocks: [
      {
        row: 0,
        column: 0,
        role: "formTitle",
        merged: true,
        cells: [row(say({ zh: `${choices.year} 年分税种分级表`, en: `Taxes by level, ${choices.year}` }))],
      },
      { row: 1, column: 0, role: "note", cells: [[writtenLine(context)]] },
      {
        row: 1,
        column: width - 1,
        role: "unit",
        cells: [[say({ zh: `单位：${unitWords[choices.unit].zh}`, en: `Unit: ${unitWords[choices.unit].en}` })]],
      },
      {
        row: HEADING,
        column: 0,
        role: "heading",
        wrap: true,
        align: ["left", "left", "left", ...levels.map(() => "right" as const), "right", "left"],
        cells: [
          row(
            formula(
              `=TOWN.SETTLE.TAXES(${settleArguments(ready, layOut(ready), names, sheetPrefix(names.settlement))})`,
              lines + 2,
              width,
            ),
          ),
        ],
      },
      {
        row: HEADING + 1,
        column: 0,
        role: "body",
        wrap: true,
        formats,
        cells: Array.from({ length: lines }, () => row(null)),
      },
      { row: HEADING + 1 + lines, column: 0, role: "total", formats, cells: [row(null)] },
    ],
    widths: [18, 12, 28, ...levels.map(() => 14), 15, 34],
    frozenRows: HEADING + 1,
    frozenColumns: 1,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: HEADING + 2 + lines, columns: width },
      repeatRows: { row: HEADING, rows: 1 },
      pagesWide: 1,
    },
  };
}
