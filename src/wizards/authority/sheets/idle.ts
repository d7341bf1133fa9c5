import { idleTable } from "../../../chapters/authority/report/coverage";
import { sheetPrefix } from "../../../inputs/address";
import { fixed } from "../../kit/formulas";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { formats, notes, printed, top } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { callOn, liveTable, sayIn } from "./page";

const HEADING = 3;
const WIDTHS = [16, 12, 12, 12, 96];

/** The items that a town holds without a case in the year: how many, and which. */
export function idleSheet(
  at: AtResult,
  idle: NonNullable<AtResult["result"]["idle"]>,
  name: string,
  title: string,
  dayCell: string,
): SheetPlan {
  const table = idleTable(at.value.authority, idle);
  const note = {
    zh: "空转事项为已赋权而全年没有受理办件的事项。",
    en: "An idle item is held, but no case was accepted in the year.",
  };
  const call = callOn(at, "IDLE", ["items", "grants", "cases", "towns"], dayCell);
  return {
    name,
    blocks: [
      ...top(at.context, title, WIDTHS.length),
      notes(2, sayIn(at)(note)),
      ...liveTable(at, [HEADING, 0], call, table, [null, formats.count, formats.count, formats.percent, null]),
    ],
    widths: WIDTHS,
    frozenRows: HEADING + 1,
    print: printed(HEADING + table.length, WIDTHS.length, { heading: HEADING }),
  };
}

/** Town, idle items, items held and idle rate as they stand on that sheet: headings, towns and county. */
export function idleCells(name: string, towns: number): PlanCell[][] {
  return Array.from({ length: towns + 2 }, (_, row) =>
    Array.from({ length: 4 }, (_none, column) => ({ formula: `=${sheetPrefix(name)}${fixed(HEADING + row, column)}` })),
  );
}
