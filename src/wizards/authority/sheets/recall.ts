import type { PlanCell, SheetPlan } from "../../kit/plan";
import { itemFacts, reasonText, words, type Ready } from "../words";
import { COUNT_FORMAT, factWidths, listBlocks, sayIn, top } from "./page";

const WIDTH = 8;
const FIRST_ROW = 2;

/** What might be recalled from whom, and why. */
export function recallSheet(at: Ready, name: string, title: string): SheetPlan {
  const {
    value,
    result: { recalls },
  } = at;
  const say = sayIn(at);
  const widths = factWidths[at.context.language];
  const rows = recalls.map(({ town, item, reasons, cases }): PlanCell[] => {
    const { code, name: called, type, field, department } = itemFacts(value, item);
    return [
      value.authority.towns.names[town] ?? "",
      code,
      called,
      type,
      field,
      department,
      cases ?? "",
      say(reasonText(reasons)),
    ];
  });
  const headings = [
    words.town,
    words.code,
    words.name,
    words.type,
    words.field,
    words.department,
    words.cases,
    words.reasons,
  ].map(say);
  return {
    name,
    blocks: [
      ...top(at, title, WIDTH),
      ...listBlocks(
        FIRST_ROW,
        say({
          zh: `可考虑收回的事项及理由（${rows.length} 项次）`,
          en: `Candidates for recall, with reasons (${rows.length})`,
        }),
        headings,
        rows,
        say({ zh: "没有。", en: "None." }),
        [null, null, null, null, null, null, COUNT_FORMAT, null],
      ),
    ],
    widths: [14, widths.code, widths.name, widths.type, widths.field, widths.department, 10, 36],
    ...(rows.length > 0 ? { frozenRows: FIRST_ROW + 2 } : {}),
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: FIRST_ROW + rows.length + 2, columns: WIDTH },
      ...(rows.length > 0 ? { repeatRows: { row: FIRST_ROW + 1, rows: 1 } } : {}),
      pagesWide: 1,
    },
  };
}
