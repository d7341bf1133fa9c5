import { categories } from "../../../chapters/staffing/words";
import type { CategoryId } from "../../../chapters/staffing/answer";
import type { ChartPlan, Planned, PrintPlan } from "../../kit/plan";
import { sheetNamer, speaker } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import type { AtResult } from "../compute";
import { answerBlocks, categoryBlocks } from "./categories";
import { headingBlocks, parameterBlocks, titleBlocks } from "./head";
import { chartArea, columnOf, hasPart, layOut, partWords, row, type SheetLayout } from "./layout";
import { noteBlocks } from "./notes";
import { reasonBlocks } from "./reasons";
import { totalsBlock, townBlocks } from "./towns";
import { windowBlocks } from "./windows";
import { yearsBlocks, yearsOf } from "./years";

/** In characters, of which a Chinese one takes two. */
const WIDTH_OF_NAMES = 14;
const WIDTH_OF_INDICATORS = 14;
const WIDTH_OF_COUNTS = 10;

/** One sheet for the year: parameters, the table with live formulas over the planner's own, charts, notes and the reasons. */
export function plan(at: AtResult): Planned {
  const { choices, context, result } = at;
  const title = { zh: `${choices.year} 年镇街编制分配方案`, en: `Staffing quotas of the towns, ${choices.year}` };
  const layout = layOut(at);
  const { width, scoreColumn, end } = layout;
  return {
    title: speaker(context.language)(title),
    year: choices.year,
    sheets: [
      {
        name: sheetNamer(context)({ zh: `${choices.year} 编制方案`, en: `${choices.year} staffing` }),
        blocks: [
          ...titleBlocks(at, title),
          ...parameterBlocks(at, layout),
          ...headingBlocks(at, layout),
          ...townBlocks(at, layout),
          ...result.categories.flatMap((answer) => categoryBlocks(at, layout, answer)),
          ...answerBlocks(at, layout),
          totalsBlock(at, layout),
          ...sourceChecks(layout.totalRow + 1, at.readings, { towns: "town" }, speaker(context.language)),
          ...windowBlocks(at, layout),
          ...noteBlocks(at, layout.noteRow),
          ...yearsBlocks(at, yearsOf(at), layout.yearsRow),
          ...reasonBlocks(at, layout),
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
        print: {
          orientation: "landscape",
          area: { row: 0, column: 0, rows: end, columns: width },
          pagesWide: 1,
          ...pages(layout),
        },
      },
    ],
  };
}

/** Towns whose reasons a page holds. */
const REASONS_A_PAGE = 28;

/** The reasons begin a page of their own, each category another where they are long; else the headings of the towns are repeated. */
function pages({ towns, categories: shared, explainRow, explainRows, end }: SheetLayout): Partial<PrintPlan> {
  if (end === explainRow) return { repeatRows: { row: row.groups, rows: 2 } };
  return {
    breaks: shared
      .map((_, index) => explainRow + index * explainRows)
      .filter((_, index) => index === 0 || 2 * towns > REASONS_A_PAGE),
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
    title: say(categories[category].label),
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
