import { measures, type Measured } from "../../../chapters/layout/report/compare";
import { countyWord } from "../../../chapters/layout/report";
import { sheetPrefix } from "../../../inputs/address";
import { quote, fixedRange } from "../../kit/formulas";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { formats, notes, printed, top } from "../../kit/sheet";
import { cellName } from "../../../inputs/address";
import type { AtResult } from "../compute";
import { HEADING_ROW as EFFECTS_ROW, ROOM } from "./effects";
import { sayIn, titled } from "./page";

const HEADING_ROW = 3;
const WIDTH = 6;
const TODAY = 2;
const NEW = 3;
/** Columns of the table of effects. */
const COLUMNS: Partial<Record<Measured["id"], number>> = {
  travel: 7,
  farthest: 8,
  posts: 9,
  institutionPosts: 10,
};

/** Before, today and after, with the difference; the new figures follow the table of effects. */
export function compareSheet(at: AtResult, name: string, effectsName: string): SheetPlan {
  const { result, context, choices } = at;
  const say = sayIn(at);
  const { units, today, now } = result;
  const lines = measures(choices);
  const formatOf = ({ digits }: Measured) =>
    digits === 0 ? formats.count : digits === 1 ? formats.hours : formats.money;
  const shown = lines.filter(({ of }) => of(now) !== undefined);
  const first = HEADING_ROW + 1;
  const body = shown.map((line, at_): PlanCell[] => {
    const row = first + at_;
    const from = cellName(row, today ? TODAY : 1);
    return [
      say(line.label),
      line.of(units) ?? null,
      today ? (line.of(today) ?? null) : null,
      newCell(line, now, effectsName, say(countyWord)),
      { formula: `=${cellName(row, NEW)}-${from}` },
      say(line.source),
    ];
  });
  const remark = say({
    zh: "“原单元”为每个单元各成一镇。新镇的编制、财力、考核分圈，请用各向导按新镇名重算。",
    en: "“Units” has each unit as a town of its own. For new quotas, money and rings, run their wizards with the new names.",
  });
  return {
    name,
    blocks: [
      ...top(context, say(titled(at, { zh: "合并前后对比", en: "Before and after the merge" })), WIDTH),
      {
        row: HEADING_ROW,
        column: 0,
        role: "heading",
        wrap: true,
        align: ["left", "right", "right", "right", "right", "left"],
        cells: [
          [
            { zh: "项目", en: "What" },
            { zh: "原单元", en: "Units" },
            { zh: "现状", en: "Today" },
            { zh: "新方案", en: "New" },
            today ? { zh: "比现状", en: "Against today" } : { zh: "比原单元", en: "Against the units" },
            { zh: "来源", en: "From" },
          ].map(say),
        ],
      },
      ...body.map((cells, at_) => {
        const line = shown[at_];
        const format = line ? formatOf(line) : null;
        return {
          row: first + at_,
          column: 0,
          role: "body" as const,
          cells: [cells],
          wrap: true,
          formats: [null, format, format, format, format, null],
        };
      }),
      notes(first + body.length + 1, remark),
    ],
    widths: [26, 14, 14, 14, 14, 40],
    frozenRows: first,
    colours: [{ kind: "sign", area: { row: first, column: NEW + 1, rows: body.length, columns: 1 } }],
    print: printed(first + body.length + 2, WIDTH),
  };
}

/** The county's figure, where the table of effects has it, so that a changed plan changes it here too. */
function newCell({ id, of }: Measured, now: AtResult["result"]["now"], sheet: string, county: string): PlanCell {
  const area = (column: number) =>
    sheetPrefix(sheet) + fixedRange({ row: EFFECTS_ROW + 1, column, rows: ROOM, columns: 1 });
  const countyRow = `MATCH(${quote(county)},${area(0)},0)`;
  if (id === "towns") return { formula: `=${countyRow}-1` };
  const column = COLUMNS[id];
  if (column !== undefined) return { formula: `=INDEX(${area(column)},${countyRow})` };
  return of(now) ?? null;
}
