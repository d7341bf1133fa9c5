import { categoryWords } from "../../../chapters/staffing/words";
import type { CategoryId } from "../../../chapters/staffing/answer";
import type { Text } from "../../../locale/text";
import type { ChartPlan, Planned, SheetPlan } from "../../kit/plan";
import { printed, sheetNamer, speaker } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import type { AtResult } from "../compute";
import { answerBlocks, categoryBlocks } from "./categories";
import { decisionSheet } from "./decision";
import { headingBlocks, parameterBlocks, titleBlocks } from "./head";
import { chartArea, columnOf, hasPart, layOut, partWords, row, type SheetLayout } from "./layout";
import { noteBlocks } from "./notes";
import { noticeSheet } from "./notices";
import { reasonSheet } from "./reasons";
import { totalsBlocks, townBlocks } from "./towns";
import { windowBlocks } from "./windows";
import { yearsBlocks, yearsOf } from "./years";

/** In characters, of which a Chinese one takes two. */
const WIDTH_OF_NAMES = 14;
const WIDTH_OF_INDICATORS = 14;
const WIDTH_OF_COUNTS = 10;
/** More columns than these go on to a page beside. */
const COLUMNS_A_PAGE = 25;

/** The year: the plan with live formulas over the planner's own table, the form to sign, a notice for each town, and the reasons. */
export function plan(at: AtResult): Planned {
  const { choices, context } = at;
  const { year } = choices;
  const title = { zh: `${year} 年镇街编制分配方案`, en: `Staffing quotas of the towns, ${year}` };
  const layout = layOut(at);
  const named = sheetNamer(context);
  const main = named({ zh: `${year} 编制方案`, en: `${year} staffing` });
  const form = named({ zh: `${year} 编制核定表`, en: `${year} posts fixed` });
  const notices = named({ zh: `${year} 编制核定通知`, en: `${year} notices` });
  const reasons = named({ zh: `${year} 编制计算依据`, en: `${year} reasons` });
  return {
    title: speaker(context.language)(title),
    year,
    sheets: [
      mainSheet(at, layout, main, title),
      decisionSheet(at, layout, form, main),
      noticeSheet(at, layout, notices, main),
      ...(choices.arrangement === "separate" ? [reasonSheet(at, layout, reasons, main)] : []),
    ],
  };
}

/** Parameters, the table, charts and notes. */
function mainSheet(at: AtResult, layout: SheetLayout, name: string, title: Text): SheetPlan {
  const { context, result } = at;
  const { width, scoreColumn, end } = layout;
  return {
    name,
    blocks: [
      ...titleBlocks(at, title),
      ...parameterBlocks(at, layout),
      ...headingBlocks(at, layout),
      ...townBlocks(at, layout),
      ...result.categories.flatMap((answer) => categoryBlocks(at, layout, answer)),
      ...answerBlocks(at, layout),
      ...totalsBlocks(at, layout),
      ...sourceChecks(layout.checkRow, at.readings, { towns: "town" }, speaker(context.language)),
      ...windowBlocks(at, layout),
      ...noteBlocks(at, layout.noteRow),
      ...yearsBlocks(at, yearsOf(at), layout.yearsRow),
    ],
    widths: [
      WIDTH_OF_NAMES,
      ...Array.from({ length: width - 1 }, (_, index) =>
        index + 1 < scoreColumn ? WIDTH_OF_INDICATORS : WIDTH_OF_COUNTS,
      ),
    ],
    frozenRows: row.first,
    frozenColumns: 1,
    charts: layout.categories.map((category, index) => chart(at, layout, category, index)),
    print: printed(end, width, {
      repeatRows: { row: row.groups, rows: 2 },
      pagesWide: Math.max(1, Math.round(width / COLUMNS_A_PAGE)),
      repeatColumns: 1,
    }),
  };
}

/** Today and new, town by town. */
function chart({ context }: AtResult, layout: SheetLayout, category: CategoryId, index: number): ChartPlan {
  const say = speaker(context.language);
  const ofTowns = (column: number) => ({ row: row.first, column, rows: layout.towns, columns: 1 });
  const shown = [
    ["today", "today"],
    ["units", "new"],
  ] as const;
  return {
    kind: "columns",
    title: say(categoryWords(category).label),
    categories: ofTowns(0),
    series: shown
      .filter(([part]) => hasPart(layout, category, part))
      .map(([part, tone]) => ({
        name: say(partWords[part].name),
        values: ofTowns(columnOf(layout, category, part)),
        tone,
      })),
    at: chartArea(layout, index),
  };
}
