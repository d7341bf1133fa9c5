import type { PlanReading } from "../../../chapters/workforce/tables";
import { areaName, cellName } from "../../../inputs/address";
import { formula } from "../../kit/formulas";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { formats, notes, printed, speaker, top } from "../../kit/sheet";
import type { AtResult } from "../compute";

const HEADING = 3;
const WIDTHS = [14, 14, 14, 14, 14, 14];
const amounts = ["planned", "used", "recovered"] as const;

/** 计划执行: what became of the places of each year, counted from the planner's table. */
export function executionSheet(at: AtResult, plans: PlanReading, name: string): SheetPlan {
  const say = speaker(at.context.language);
  const years = [...new Set(plans.rows.map(({ year }) => year))].sort((one, other) => one - other);
  const first = HEADING + 1;
  const last = first + years.length;
  return {
    name,
    blocks: [
      ...top(at.context, say({ zh: "历年用编计划执行情况", en: "What became of earlier plans" }), WIDTHS.length),
      {
        row: HEADING,
        column: 0,
        role: "heading",
        wrap: true,
        align: ["left", ...WIDTHS.slice(1).map(() => "right" as const)],
        cells: [
          [
            { zh: "年度", en: "Year" },
            { zh: "下达计划", en: "Planned" },
            { zh: "已使用", en: "Used" },
            { zh: "收回", en: "Taken back" },
            { zh: "未使用", en: "Open" },
            { zh: "使用率", en: "Share used" },
          ].map(say),
        ],
      },
      {
        row: first,
        column: 0,
        role: "body",
        formats: [formats.year, ...amounts.map(() => formats.count), formats.count, formats.percent],
        align: ["left"],
        cells: years.map((year, index) => [
          year,
          ...amounts.map((key) => amount(plans, key, year, cellName(first + index, 0))),
          ...rest(first + index),
        ]),
      },
      {
        row: last,
        column: 0,
        role: "total",
        formats: [null, ...amounts.map(() => formats.count), formats.count, formats.percent],
        cells: [
          [
            say({ zh: "合计", en: "Total" }),
            ...amounts.map((_, index) =>
              formula(`=SUM(${cellName(first, index + 1)}:${cellName(last - 1, index + 1)})`),
            ),
            ...rest(last),
          ],
        ],
      },
      notes(
        last + 2,
        say({
          zh: "未使用 = 下达 − 已使用 − 收回；使用率 = 已使用 ÷ 下达。",
          en: "Open = planned − used − taken back; share used = used ÷ planned.",
        }),
      ),
    ],
    widths: WIDTHS,
    frozenRows: HEADING + 1,
    print: printed(last + 3, WIDTHS.length, { orientation: "portrait" }),
  };
}

/** The sum of a year over the planner's table; a table on no sheet, or without the column, gives its value. */
function amount(plans: PlanReading, key: (typeof amounts)[number], year: number, cell: string): PlanCell {
  const [sums, years] = [columnOf(plans, key), columnOf(plans, "year")];
  if (sums !== undefined && years !== undefined) return formula(`=SUMIFS(${sums},${years},${cell})`);
  return plans.rows.reduce((all, row) => all + (row.year === year ? (row[key] ?? 0) : 0), 0);
}

function columnOf({ grid, found, firstRow }: PlanReading, key: "year" | (typeof amounts)[number]): string | undefined {
  const column = found[key];
  if (!grid.origin || column === undefined) return undefined;
  const { sheet, row, column: left } = grid.origin;
  return areaName(
    { sheet, row: row + firstRow, column: left + column, rows: grid.cells.length - firstRow, columns: 1 },
    true,
  );
}

function rest(row: number): PlanCell[] {
  const [planned, used, recovered] = [1, 2, 3].map((column) => cellName(row, column));
  return [formula(`=${planned}-${used}-${recovered}`), formula(`=IF(${planned}=0,"",${used}/${planned})`)];
}
