import { hasBit } from "../../../domain/authority/bits";
import { gapsTable } from "../../../chapters/authority/report/lists";
import { said } from "../../../locale/table";
import { words } from "../../../chapters/authority/words";
import type { Block, SheetPlan } from "../../kit/plan";
import { formats, notes, printed, top } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { factWidths, pagesAcross, sayIn } from "./page";

const FACTS = 6;
const FIRST_ROW = 4;
const WIDTH_OF_TOWNS = { zh: 10, en: 12 } as const;

/** The items that some town lacks: a row for each, a mark for each town that lacks it. */
export function gapSheet(at: AtResult, name: string, title: string): SheetPlan {
  const {
    value: { authority },
    result: {
      held,
      settings: { towns },
    },
    context,
  } = at;
  const say = sayIn(at);
  const [headings = [], ...rows] = said(gapsTable(authority, held, towns), context.language);
  const width = FACTS + 1 + towns.length;
  const { code, name: called, type, field, department } = factWidths[context.language];
  const ofTowns = towns.map(() => WIDTH_OF_TOWNS[context.language]);
  const widths = [code, called, type, field, department, 9, 9, ...ofTowns];
  const centred = towns.map(() => "center" as const);
  const lacking = towns.map((town) => authority.items.filter((_, item) => !hasBit(held, town, item)).length);
  const total = FIRST_ROW + rows.length;
  const under = Array<null>(FACTS).fill(null);
  const body: Block = {
    row: FIRST_ROW,
    column: 0,
    role: "body",
    cells: rows,
    wrap: true,
    formats: [null, null, null, null, null, formats.count, formats.count],
    align: [...under, null, ...centred],
  };
  const note = {
    zh: `目录共 ${held.columns} 项；下列 ${rows.length} 项至少一个镇街尚未承接。`,
    en: `The catalogue has ${held.columns} items; at least one town lacks each of these ${rows.length}.`,
  };
  return {
    name,
    blocks: [
      ...top(context, title, width),
      notes(2, say(note)),
      {
        row: FIRST_ROW - 1,
        column: 0,
        role: "heading",
        wrap: true,
        align: ["left", "left", "left", "left", "left", "right", "right", ...centred],
        cells: [headings],
      },
      ...(rows.length === 0 ? [] : [body]),
      {
        row: total,
        column: 0,
        role: "total",
        cells: [[say(words.total), "", "", "", "", "", lacking.reduce((sum, one) => sum + one, 0), ...lacking]],
        formats: [...under, ...Array<string>(towns.length + 1).fill(formats.count)],
        align: [...under, null, ...centred],
      },
    ],
    ...(rows.length === 0
      ? {}
      : {
          colours: [
            { kind: "flag", area: { row: FIRST_ROW, column: FACTS + 1, rows: rows.length, columns: towns.length } },
          ],
        }),
    widths,
    frozenRows: FIRST_ROW,
    frozenColumns: 2,
    print: printed(total + 1, width, { heading: FIRST_ROW - 1, pagesWide: pagesAcross(widths) }),
  };
}
