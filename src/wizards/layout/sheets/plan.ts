import { proofText } from "../../../chapters/layout/report/proof";
import { breachText } from "../../../chapters/layout/report/outcome";
import { fixed, follow, fixedRange } from "../../kit/formulas";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { formats, notes, printed, signatureLine, top } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import { sheetPrefix } from "../../../inputs/address";
import { measureOf, type AtResult } from "../compute";
import { tablesOf } from "../sources";
import { HEADING_ROW as EFFECTS_ROW, ROOM, SEAT, TOWN } from "./effects";
import { sayIn, titled } from "./page";

const WIDTH = 5;
const HEADING_ROW = 3;
const NEW = 3;

/** The new town of each unit, as the formulas of the other sheets follow it. */
export function planColumn(name: string, units: number): string {
  return `${sheetPrefix(name)}${fixedRange({ row: HEADING_ROW + 1, column: NEW, rows: units, columns: 1 })}`;
}

/** Unit by unit: today's town and the new one, which the planner may change; the seat follows. */
export function planSheet(at: AtResult, name: string, effectsName: string): SheetPlan {
  const { value, result, context, readings, choices } = at;
  const say = sayIn(at);
  const { units } = value.layout;
  const tables = tablesOf(readings);
  const { now, found } = result;
  const first = HEADING_ROW + 1;
  const cell = (row: number, key: "unit" | "people" | "today", known: string | number | undefined): PlanCell =>
    tables ? follow(tables.units, row, key, known) : (known ?? null);
  const area = (column: number) =>
    sheetPrefix(effectsName) + fixedRange({ row: EFFECTS_ROW + 1, column, rows: ROOM, columns: 1 });
  const seat = say({ zh: "驻地", en: "seat" });
  const rows = units.map(({ unit, people, today }, row): PlanCell[] => [
    cell(row, "unit", unit),
    cell(row, "people", people),
    today === undefined ? null : cell(row, "today", today),
    now.townOf[row] ?? null,
    {
      formula: `=IF(IFERROR(INDEX(${area(SEAT)},MATCH(${fixed(first + row, NEW)},${area(TOWN)},0)),"")=${fixed(first + row, 0)},"${seat}","")`,
    },
  ]);
  const told = now.breaches.map((breach) => say(breachText(value.layout, now, breach)));
  const proof = found && now === result.base ? [say(proofText(found, measureOf(choices)))] : [];
  const remarks = [
    ...proof,
    ...told,
    say({
      zh: "黄色单元格可以改：改成别的镇名，“新镇情况”和“影响对比”随之重算。",
      en: "The yellow cells may be changed: give another town, and the other sheets follow.",
    }),
  ];
  const foot = first + units.length + 1;
  return {
    name,
    blocks: [
      ...top(
        context,
        say(titled(at, { zh: `${choices.year} 年镇街布局方案`, en: `Layout of the townships, ${choices.year}` })),
        WIDTH,
      ),
      {
        row: HEADING_ROW,
        column: 0,
        role: "heading",
        wrap: true,
        align: ["left", "right", "left", "left", "left"],
        cells: [
          [
            { zh: "单元", en: "Unit" },
            { zh: "人口", en: "Population" },
            { zh: "现镇街", en: "Town today" },
            { zh: "新镇", en: "New town" },
            { zh: "驻地", en: "Seat" },
          ].map(say),
        ],
      },
      {
        row: first,
        column: 0,
        role: "body",
        cells: rows.map((row) => row.slice(0, NEW)),
        formats: [null, formats.count, null],
      },
      {
        row: first,
        column: NEW,
        role: "input",
        cells: rows.map((row) => [row[NEW] ?? null]),
        keys: units.map(({ unit }) => [`town/${unit}`]),
        align: ["left"],
      },
      { row: first, column: NEW + 1, role: "body", cells: rows.map((row) => [row[NEW + 1] ?? null]) },
      notes(foot, ...remarks),
      ...sourceChecks(foot + remarks.length, readings, { units: "unit", neighbours: "unit" }, say),
      signatureLine(foot + remarks.length + 3, WIDTH, say),
    ],
    widths: [18, 12, 18, 20, 12],
    frozenRows: first,
    frozenColumns: 1,
    print: printed(foot + remarks.length + 4, WIDTH, { orientation: "portrait", heading: HEADING_ROW }),
  };
}
