import { words } from "../../../chapters/services/words";
import { sheetPrefix } from "../../../inputs/address";
import { fixed, formula } from "../../kit/formulas";
import type { SheetPlan } from "../../kit/plan";
import { formats, line, notes, printed, top } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { choiceCells, rowsOf, sayIn } from "./page";

const PARAMETERS = ["openHours", "peak", "minutes", "wait", "share", "busy"] as const;
const FIRST = 7;
const WIDTH = 9;

/** Windows that the peak needs, from the cases on the sheet before. */
export function windowSheet(
  at: AtResult,
  windows: NonNullable<AtResult["result"]["windows"]>,
  name: string,
  title: string,
  handling: string,
): SheetPlan {
  const { context } = at;
  const say = sayIn(at);
  const [hours, peak, minutes, wait, share, busy] = PARAMETERS.map((_, column) => fixed(4, column));
  const rows = windows.length;
  const call = `=TOWN.SERVICE.WINDOWS(${[rowsOf(FIRST, 2, rows), minutes, "", wait, share, busy].join(",")})`;
  const headings = [
    words.town,
    words.accepted,
    { zh: "高峰每小时人数", en: "Arrivals an hour at the peak" },
    { zh: "窗口", en: "Windows" },
    { zh: "负荷", en: "Load" },
    { zh: "忙碌率", en: "Busy" },
    { zh: "等待概率", en: "P(wait)" },
    { zh: "平均等待（分钟）", en: "Mean wait (minutes)" },
    { zh: "时限内比例", en: "Within the promise" },
  ];
  const shown = [
    null,
    formats.count,
    formats.hours,
    formats.count,
    "0.00",
    formats.percent,
    formats.percent,
    "0.0",
    formats.percent,
  ];
  // The rows of the towns stand under the heading of the sheet before.
  const there = (row: number, column: number) => `=${sheetPrefix(handling)}${fixed(4 + row, column)}`;
  return {
    name,
    blocks: [
      ...top(context, title, WIDTH),
      ...choiceCells(at, 3, PARAMETERS),
      {
        row: FIRST - 1,
        column: 0,
        role: "heading",
        wrap: true,
        cells: [headings.map(say)],
        align: shown.map((format) => (format ? "right" : "left")),
      },
      {
        row: FIRST,
        column: 0,
        role: "body",
        formats: shown,
        cells: windows.map((_, row) =>
          line(
            WIDTH,
            { formula: there(row, 0) },
            { formula: there(row, 1) },
            { formula: `=${fixed(FIRST + row, 1)}/${hours}*${peak}` },
            row === 0 ? formula(call, rows, 6) : null,
          ),
        ),
      },
      {
        row: FIRST + rows,
        column: 0,
        role: "total",
        formats: shown,
        cells: [
          line(WIDTH, say(words.county), { formula: `=SUM(${rowsOf(FIRST, 1, rows)})` }, null, {
            formula: `=SUM(${rowsOf(FIRST, 3, rows)})`,
          }),
        ],
      },
      notes(
        FIRST + rows + 2,
        say({
          zh: "黄色各数均为假定，可改。随机到来、办理时间为指数分布；有分时段人数时，把“高峰每小时人数”改成实际高峰。",
          en: "The yellow figures are assumed and may be changed. Random arrivals and exponential times; put the real peak into “Arrivals” where you have it.",
        }),
      ),
    ],
    widths: [16, ...Array<number>(WIDTH - 1).fill(13)],
    frozenColumns: 1,
    print: printed(FIRST + rows + 3, WIDTH),
  };
}
