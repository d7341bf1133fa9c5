import { powerTable } from "../../../chapters/authority/report/lists";
import { said } from "../../../locale/table";
import { isoDate } from "../../../inputs/cell";
import type { Block, SheetPlan } from "../../kit/plan";
import { across, formats, notes, printed, signatures, writtenLine } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { factWidths, sayIn } from "./page";

const FIRST_ROW = 3;
/** The column of the one who signs for the town, beside the one who devolves. */
const TOWN_SIGNS = 5;

/** One town's list of powers, ready to print and sign. */
export function powerListSheet(at: AtResult, town: number, name: string): SheetPlan {
  const {
    value: { authority },
    result,
    context,
  } = at;
  const say = sayIn(at);
  const called = authority.towns[town]?.name ?? "";
  const [headings = [], ...rows] = said(powerTable(authority, result, town), context.language);
  const width = headings.length;
  const widths = factWidths[context.language];
  const day = isoDate(result.settings.day);
  const counted = {
    zh: `截至 ${day}，共 ${rows.length} 项（目录 ${result.held.columns} 项）`,
    en: `${rows.length} items in force on ${day}, of ${result.held.columns} in the catalogue`,
  };
  const form: Block = {
    row: FIRST_ROW,
    column: 0,
    role: "form",
    cells: rows,
    wrap: true,
    formats: ["0", null, null, null, null, null, null, formats.date, null, null],
    align: ["center", null, null, null, null, null, null, "center", null, null],
  };
  const signRow = FIRST_ROW + rows.length + 1;
  const sides = [
    { zh: "赋权单位（盖章）：", en: "Devolved by (seal):" },
    { zh: "承接镇街（盖章）：", en: "Taken on by (seal):" },
  ] as const;
  return {
    name,
    blocks: [
      across(0, "formTitle", say({ zh: `${called}权力清单`, en: `Powers of ${called}` }), width),
      across(1, "unit", say(counted), width),
      { row: 2, column: 0, role: "formHeading", wrap: true, cells: [headings] },
      ...(rows.length === 0 ? [] : [form]),
      ...signatures(signRow, say, sides, TOWN_SIGNS),
      notes(signRow + 4, writtenLine(context)),
    ],
    widths: [
      6,
      ...[widths.code, widths.name, widths.type, widths.field, widths.department, widths.mode].map((one) => one + 2),
      ...[13, 36, 23],
    ],
    frozenRows: FIRST_ROW,
    print: printed(signRow + 5, width, { heading: 2 }),
  };
}
