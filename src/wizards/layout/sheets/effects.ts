import { effectRows } from "../../../chapters/layout/report";
import { formula, fixedRange } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { answer, formats, notes, parameters, printed, top } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { sayIn, sourceRanges, titled } from "./page";

const WIDTH = 13;
const PARAMETER_ROW = 3;
/** The answer of MERGE.EFFECTS begins here, and has at most so many rows under its headings. */
export const HEADING_ROW = 6;
export const ROOM = 200;
/** Its columns. */
export const TOWN = 0;
export const SEAT = 6;

/** What the plan makes of each new town, live over the column of new towns. */
export function effectsSheet(at: AtResult, name: string, plan: string): SheetPlan {
  const { value, result, context, choices } = at;
  const say = sayIn(at);
  const { offices, institutions } = choices;
  const rows = effectRows(value.layout, result.now.effects, offices + institutions, context.language);
  const values = rows.map((row): PlanCell[] => row.map((cell) => cell ?? null));
  const { count, hours } = formats;
  const columns = [null, count, null, count, count, null, null, hours, hours, count, count, count, count];
  const ranges = sourceRanges(at);
  const template = fixedRange({ row: PARAMETER_ROW + 1, column: 0, rows: 1, columns: 2 });
  const call = ranges && `=TOWN.MERGE.EFFECTS(${ranges.units},${plan},${ranges.neighbours},${template})`;
  const remark = say({
    zh: "机构数 = 每镇内设机构与事业单位之和×镇数；“前”按每个单元一套。编制为现有数相加。",
    en: "Offices are offices and institutions of one town × towns; before, each unit had its own. Posts are added up as they are.",
  });
  return {
    name,
    blocks: [
      ...top(context, say(titled(at, { zh: "新镇情况", en: "The new towns" })), WIDTH),
      notes(PARAMETER_ROW - 1, remark),
      ...parameters(PARAMETER_ROW, [
        { name: say({ zh: "每镇内设机构", en: "Offices of a town" }), value: offices, format: count, key: "offices" },
        {
          name: say({ zh: "每镇事业单位", en: "Institutions of a town" }),
          value: institutions,
          format: count,
          key: "institutions",
        },
      ]),
      ...table(call, values, columns),
    ],
    widths: [20, 12, 44, 12, 10, 16, 16, 14, 10, 12, 12, 12, 12],
    frozenRows: HEADING_ROW + 1,
    frozenColumns: 1,
    print: printed(HEADING_ROW + values.length + 1, WIDTH, { heading: HEADING_ROW }),
  };
}

/** The spilled answer; its size may change with the plan, so nothing stands below it for as many rows as it may take. */
function table(call: string | undefined, values: PlanCell[][], columns: readonly (string | null)[]): Block[] {
  return answer(HEADING_ROW, 0, call && formula(call).formula, values, columns);
}
