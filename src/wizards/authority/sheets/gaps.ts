import { hasBit } from "../../../domain/authority/bits";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { townsInDetail } from "../proposals";
import { itemFacts, words, type Ready } from "../words";
import { COUNT_FORMAT, factWidths, pagesAcross, sayIn, top } from "./page";

const FACTS = 6;
const WIDTH_OF_TOWNS = { zh: 10, en: 12 } as const;

/** The items that some town lacks: a row for each, a mark for each town that lacks it. */
export function gapSheet(at: Ready, name: string, title: string): SheetPlan {
  const {
    value,
    result: { held },
    choices,
    context,
  } = at;
  const say = sayIn(at);
  const towns = townsInDetail(value, choices);
  const lacking = value.authority.catalogue.codes
    .map((_, item) => item)
    .filter((item) => towns.some((town) => !hasBit(held, town, item)));
  const mark = say({ zh: "缺", en: "gap" });
  const width = FACTS + 1 + towns.length;
  const headings = [
    words.code,
    words.name,
    words.type,
    words.field,
    words.department,
    words.volume,
    { zh: "缺项镇街", en: "Towns without" },
  ].map(say);
  const rows = lacking.map((item): PlanCell[] => {
    const { code, name: called, type, field, department, volume } = itemFacts(value, item);
    const marks = towns.map((town) => (hasBit(held, town, item) ? "" : mark));
    return [code, called, type, field, department, volume ?? "", marks.filter((one) => one !== "").length, ...marks];
  });
  const first = 4;
  const {
    code: forCode,
    name: forName,
    type: forType,
    field: forField,
    department: forDepartment,
  } = factWidths[context.language];
  const widths = [
    forCode,
    forName,
    forType,
    forField,
    forDepartment,
    9,
    9,
    ...towns.map(() => WIDTH_OF_TOWNS[context.language]),
  ];
  const centred = towns.map(() => "center" as const);
  const totals = towns.map((town) => lacking.filter((item) => !hasBit(held, town, item)).length);
  return {
    name,
    blocks: [
      ...top(at, title, width),
      {
        row: 2,
        column: 0,
        role: "note",
        cells: [
          [
            say({
              zh: `目录共 ${held.columns} 项；下列 ${lacking.length} 项至少一个镇街尚未承接。`,
              en: `The catalogue has ${held.columns} items; at least one town lacks each of these ${lacking.length}.`,
            }),
          ],
        ],
      },
      {
        row: 3,
        column: 0,
        role: "heading",
        wrap: true,
        align: ["left", "left", "left", "left", "left", "right", "right", ...centred],
        cells: [[...headings, ...towns.map((town) => value.authority.towns.names[town] ?? "")]],
      },
      ...(rows.length === 0
        ? []
        : [
            {
              row: first,
              column: 0,
              role: "body" as const,
              cells: rows,
              wrap: true,
              formats: [null, null, null, null, null, COUNT_FORMAT, COUNT_FORMAT],
              align: [null, null, null, null, null, null, null, ...centred],
            },
          ]),
      {
        row: first + rows.length,
        column: 0,
        role: "total",
        cells: [[say(words.total), "", "", "", "", "", totals.reduce((sum, one) => sum + one, 0), ...totals]],
        formats: [null, null, null, null, null, null, ...Array<string>(towns.length + 1).fill(COUNT_FORMAT)],
        align: [null, null, null, null, null, null, null, ...centred],
      },
    ],
    ...(rows.length === 0
      ? {}
      : {
          colours: [
            {
              kind: "flag" as const,
              area: { row: first, column: FACTS + 1, rows: rows.length, columns: towns.length },
            },
          ],
        }),
    widths,
    frozenRows: first,
    frozenColumns: 2,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: first + rows.length + 1, columns: width },
      repeatRows: { row: 3, rows: 1 },
      pagesWide: pagesAcross(widths),
    },
  };
}
