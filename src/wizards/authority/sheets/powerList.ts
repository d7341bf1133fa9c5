import { columnsOf } from "../../../domain/authority/bits";
import { isoDate } from "../../../inputs/cell";
import type { Text } from "../../../locale/text";
import { writtenLine } from "../../kit/layout";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { itemFacts, words, type Ready } from "../words";
import { DATE_FORMAT, factWidths, sayIn, type Speaker } from "./page";

/** One town's list of powers, ready to print and sign. */
export function powerListSheet(at: Ready, town: number, name: string): SheetPlan {
  const {
    value,
    result: { held, day },
  } = at;
  const say = sayIn(at);
  const widths = factWidths[at.context.language];
  const called = value.authority.towns.names[town] ?? "";
  const items = columnsOf(held, town);
  const inForce = grantsInForce(at, town);
  const headings = [
    { zh: "序号", en: "No." },
    words.code,
    words.name,
    words.type,
    words.field,
    words.department,
    words.mode,
    words.start,
    words.basis,
    words.document,
  ].map(say);
  const width = headings.length;
  const rows = items.map((item, index): PlanCell[] => {
    const { code, name: itemName, type, field, department, basis } = itemFacts(value, item);
    const grant = inForce.get(item);
    return [
      index + 1,
      code,
      itemName,
      type,
      field,
      department,
      grant?.mode ?? "",
      grant && Number.isFinite(grant.start) ? grant.start : "",
      basis,
      grant?.document ?? "",
    ];
  });
  const first = 3;
  const signRow = first + rows.length + 1;
  const across = (text: string): PlanCell[][] => [[text, ...Array<null>(width - 1).fill(null)]];
  return {
    name,
    blocks: [
      {
        row: 0,
        column: 0,
        role: "formTitle",
        merged: true,
        cells: across(say({ zh: `${called}权力清单`, en: `Powers of ${called}` })),
      },
      {
        row: 1,
        column: 0,
        role: "unit",
        merged: true,
        cells: across(
          say({
            zh: `截至 ${isoDate(day)}，共 ${items.length} 项（目录 ${held.columns} 项）`,
            en: `${items.length} items in force on ${isoDate(day)}, of ${held.columns} in the catalogue`,
          }),
        ),
      },
      { row: 2, column: 0, role: "formHeading", wrap: true, cells: [headings] },
      ...(rows.length === 0
        ? []
        : [
            {
              row: first,
              column: 0,
              role: "form" as const,
              cells: rows,
              wrap: true,
              formats: ["0", null, null, null, null, null, null, DATE_FORMAT, null, null],
              align: ["center", null, null, null, null, null, null, "center", null, null] as const,
            },
          ]),
      ...signatures(signRow, say),
      { row: signRow + 4, column: 0, role: "note", cells: [[writtenLine(at.context)]] },
    ],
    widths: [
      6,
      ...[widths.code, widths.name, widths.type, widths.field, widths.department, widths.mode].map(
        (width) => width + 2,
      ),
      13,
      36,
      23,
    ],
    frozenRows: first,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: signRow + 5, columns: width },
      repeatRows: { row: 2, rows: 1 },
      pagesWide: 1,
    },
  };
}

/** Where the one who devolves signs, and beside it the town that takes on. */
const TOWN_SIGNS = 5;

function signatures(row: number, say: Speaker): Block[] {
  const lines: readonly (readonly [Text, Text])[] = [
    [
      { zh: "赋权单位（盖章）：", en: "Devolved by (seal):" },
      { zh: "承接镇街（盖章）：", en: "Taken on by (seal):" },
    ],
    [
      { zh: "负责人：", en: "Head:" },
      { zh: "负责人：", en: "Head:" },
    ],
    [
      { zh: "经办人：", en: "Prepared by:" },
      { zh: "经办人：", en: "Prepared by:" },
    ],
    [
      { zh: "日期：    年  月  日", en: "Date:" },
      { zh: "日期：    年  月  日", en: "Date:" },
    ],
  ];
  return lines.map(([left, right], index): Block => ({
    row: row + index,
    column: 0,
    role: "signature",
    cells: [[say(left), ...Array<null>(TOWN_SIGNS - 1).fill(null), say(right)]],
  }));
}

/** For each item that the town holds the newest grant in force. */
function grantsInForce({ value: { authority }, result: { day } }: Ready, town: number) {
  const { ledger, grants, grantRows } = authority;
  const newest = new Map<number, { mode: string; start: number; document: string }>();
  for (let grant = 0; grant < ledger.town.length; grant++) {
    const start = ledger.start[grant] as number;
    if (ledger.town[grant] !== town || start > day || day >= (ledger.end[grant] as number)) continue;
    const item = ledger.item[grant] as number;
    const row = grants.rows[grantRows[grant] ?? -1];
    const known = newest.get(item);
    if (!known || start >= known.start)
      newest.set(item, { mode: row?.mode ?? "", start, document: row?.document ?? "" });
  }
  return newest;
}
