import { handlingTable, levelTable } from "../../../chapters/services/report/handling";
import { caseGroupings, itemGroupings } from "../../../chapters/services/words";
import { said } from "../../../locale/table";
import { fixed, quote } from "../../kit/formulas";
import { liveCall, liveTable } from "../../kit/live";
import type { SheetPlan } from "../../kit/plan";
import { formats, notes, printed, subtitle, top } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import type { AtResult } from "../compute";
import { checkCell, sayIn } from "./page";

const { count, percent } = formats;
const handled = [null, count, count, count, percent, count, percent, null];
const FIRST = 3;

/** What became of the cases of the year, by town and by department. */
export function handlingSheet(
  at: AtResult,
  handling: NonNullable<AtResult["result"]["handling"]>,
  name: string,
  title: string,
): SheetPlan {
  const { context, result, readings } = at;
  const say = sayIn(at);
  const by = (grouping: "town" | "department") => quote(say(caseGroupings[grouping].label));
  const towns = handlingTable(handling, "town");
  const departments = result.departments && handlingTable(result.departments, "department");
  const second = FIRST + towns.length + 2;
  const end = departments ? second + 1 + departments.length : second - 1;
  const first = FIRST + 1;
  const last = FIRST + towns.length;
  return {
    name,
    blocks: [
      ...top(context, title, handled.length),
      subtitle(FIRST - 1, say({ zh: "一、各镇街", en: "1. By town" })),
      ...liveTable(context, [FIRST, 0], liveCall(context, "SERVICES", ["cases"], by("town")), towns, handled),
      ...(departments
        ? [
            subtitle(second, say({ zh: "二、各部门", en: "2. By department" })),
            ...liveTable(
              context,
              [second + 1, 0],
              liveCall(context, "SERVICES", ["cases"], by("department")),
              departments,
              handled,
            ),
          ]
        : []),
      notes(
        end + 1,
        say({
          zh: "未办结按每条记录计算，不互相抵销；没有办结数的记录不计入办结率。",
          en: "Open cases are counted record by record and never netted; records without completed count in no rate.",
        }),
      ),
      {
        row: end + 2,
        column: 0,
        role: "note",
        cells: [[checkCell(`SUM(${fixed(first, 1)}:${fixed(last - 2, 1)})`, fixed(last - 1, 1), say)]],
      },
      ...sourceChecks(end + 3, readings, { cases: "accepted" }, say),
    ],
    widths: [16, 11, 11, 11, 11, 11, 11, 40],
    frozenColumns: 1,
    print: printed(end + 4, handled.length),
  };
}

/** Where the items can be had: departments × levels. */
export function levelSheet(
  at: AtResult,
  levels: NonNullable<AtResult["result"]["levels"]>,
  name: string,
  title: string,
): SheetPlan {
  const { context, value, readings } = at;
  const say = sayIn(at);
  const table = levelTable(levels, value.items?.told ?? new Set());
  const [headings = []] = said(table, context.language);
  const by = readings["items"]?.has("department") ? "department" : "none";
  const shown = headings.map((_, column) => (column === 0 ? null : column === headings.length - 1 ? percent : count));
  const call = liveCall(context, "SERVICES.LEVELS", ["items"], quote(say(itemGroupings[by].label)));
  const end = FIRST + table.length;
  return {
    name,
    blocks: [
      ...top(context, title, headings.length),
      ...liveTable(context, [FIRST, 0], call, table, shown),
      notes(
        end + 1,
        say({ zh: "只提供咨询的不算可以办理。", en: "Advice alone does not mean that an item can be had there." }),
      ),
      ...sourceChecks(end + 2, readings, { items: "code" }, say),
    ],
    widths: [26, ...Array<number>(headings.length - 1).fill(11)],
    frozenRows: FIRST + 1,
    frozenColumns: 1,
    print: printed(end + 3, headings.length, { heading: FIRST }),
  };
}
