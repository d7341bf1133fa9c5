import { staffTable } from "../../../chapters/services/report/grid";
import type { CommunityReading } from "../../../chapters/services/tables/places";
import { gridEnds, staffGroupings, words } from "../../../chapters/services/words";
import { sheetPrefix } from "../../../inputs/address";
import { fixed, fixedRange, follow, formula, quote } from "../../kit/formulas";
import { liveRange, liveTable } from "../../kit/live";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { formats, line, notes, parameters, printed, subtitle, top } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import type { AtResult } from "../compute";
import { tablesOf } from "../sources";
import { checkCell, columnRange, rowsOf, sayIn } from "./page";

const FIRST = 7;
const WIDTH = 11;
const { count, hours } = formats;
const OWN = ["name", "town", "kind", "households", "people"] as const;

/** A row for each community, the grids live over the planner's own figures. */
export function gridSheet(at: AtResult, name: string, title: string): SheetPlan {
  const { context, value, result, readings, choices } = at;
  const say = sayIn(at);
  const reading = tablesOf(readings).communities;
  if (!reading) return { name, blocks: [], widths: [] };
  const rows = value.communities.length;
  const standard = readings["standard"] ? liveRange(context, "standard") : "";
  const args = [rowsOf(FIRST, 3, rows), rowsOf(FIRST, 4, rows), rowsOf(FIRST, 2, rows), standard, "", fixed(4, 0)];
  const height = rows > 1 ? rows + 1 : rows;
  const shown = [null, null, null, count, count, count, count, count, hours, hours, null];
  const lived = standard !== undefined;
  const headings = [
    ...[{ zh: "社区", en: "Community" }, words.town, { zh: "类别", en: "Kind" }, { zh: "户数", en: "Households" }],
    ...[
      { zh: "人口", en: "Population" },
      { zh: "最少", en: "Least" },
      { zh: "最多", en: "Most" },
    ],
    ...[
      { zh: "网格", en: "Grids" },
      { zh: "每格户数", en: "Households a grid" },
    ],
    ...[{ zh: "每格人数", en: "People a grid" }, words.remark],
  ];
  const end = FIRST + height;
  return {
    name,
    blocks: [
      ...top(context, title, WIDTH),
      ...parameters(3, [
        {
          name: say({ zh: "在标准内取", en: "Within the standard" }),
          value: say(gridEnds[choices.grids].label),
          format: null,
          takes: { words: Object.values(gridEnds).map(({ label }) => say(label)) },
          key: "grids",
        },
      ]),
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
        cells: value.communities.map((community, row) => {
          const own = OWN.map((column): PlanCell => follow(reading, row, column, community[column]));
          const grid = result.grids[row];
          const fixedValues = [grid?.least ?? 0, grid?.most ?? 0, grid?.grids ?? 0];
          if (!lived) return line(WIDTH, ...own, ...fixedValues);
          return line(WIDTH, ...own, row === 0 ? formula(`=TOWN.GRIDS(${args.join(",")})`, height, 6) : null);
        }),
      },
      {
        row: FIRST + rows,
        column: 0,
        role: "total",
        formats: shown,
        cells: [
          line(
            WIDTH,
            say(words.total),
            null,
            null,
            { formula: `=SUM(${rowsOf(FIRST, 3, rows)})` },
            { formula: `=SUM(${rowsOf(FIRST, 4, rows)})` },
          ),
        ],
      },
      notes(
        end + 1,
        say({
          zh: "最少：户数、人数都不超过标准；最多：每格不少于最少户数。冲突时取最少，并在说明中写明。",
          en: "Least: households and people within the limits; most: no grid below the least households. In a conflict the least is taken and the remark says so.",
        }),
      ),
      ...sourceChecks(end + 2, readings, { communities: "name" }, say),
    ],
    widths: [24, 14, 9, 10, 10, 9, 9, 9, 11, 11, 26],
    frozenRows: FIRST,
    frozenColumns: 1,
    print: printed(end + 4, WIDTH, { heading: FIRST - 1 }),
  };
}

/** Units of each town from the sheet of grids, and the staff that the roles ask for. */
export function staffSheet(
  at: AtResult,
  staff: NonNullable<AtResult["result"]["staff"]>,
  name: string,
  title: string,
  grids: string,
): SheetPlan {
  const { context, value, result, readings } = at;
  const say = sayIn(at);
  const communities = tablesOf(readings).communities;
  const rows = value.communities.length;
  const on = (column: number) => `${sheetPrefix(grids)}${rowsOf(FIRST, column, rows)}`;
  const units = 3;
  const towns = result.towns.length;
  const unitsEnd = units + towns;
  const roles = readings["roles"] ? liveRange(context, "roles") : undefined;
  const unitArea = fixedRange({ row: units, column: 0, rows: towns + 1, columns: 4 });
  const call = (by: "role" | "town") =>
    roles && `=TOWN.GRID.STAFF(${unitArea},${roles},${quote(say(staffGroupings[by].label))})`;
  const byRole = staffTable(staff.byRole, staff.read, "role");
  const byTown = staffTable(staff.byTown, staff.read, "town");
  const second = unitsEnd + 4;
  const third = second + byRole.length + 2;
  const end = third + byTown.length;
  const villageSum = villagesBy(communities);
  return {
    name,
    blocks: [
      ...top(context, title, 7),
      subtitle(units - 1, say({ zh: "一、各镇街单位数", en: "1. Units of each town" })),
      {
        row: units,
        column: 0,
        role: "heading",
        cells: [
          [
            words.town,
            { zh: "网格", en: "Grids" },
            { zh: "村", en: "Villages" },
            { zh: "社区", en: "Communities" },
          ].map(say),
        ],
        align: ["left", "right", "right", "right"],
      },
      {
        row: units + 1,
        column: 0,
        role: "body",
        formats: [null, count, count, count],
        figures: [null, "grids", null, null],
        cells: result.towns.map((town, row) => [
          town.name,
          { formula: `=SUMIF(${on(1)},${fixed(units + 1 + row, 0)},${on(7)})` },
          villageSum === undefined ? null : { formula: villageSum(fixed(units + 1 + row, 0)) },
          { formula: `=COUNTIF(${on(1)},${fixed(units + 1 + row, 0)})` },
        ]),
      },
      {
        row: unitsEnd + 1,
        column: 0,
        role: "total",
        formats: [null, count, count, count],
        cells: [
          [say(words.county), ...[1, 2, 3].map((column) => ({ formula: `=SUM(${rowsOf(units + 1, column, towns)})` }))],
        ],
      },
      {
        row: unitsEnd + 2,
        column: 0,
        role: "note",
        cells: [
          [checkCell(fixed(unitsEnd + 1, 1), `${sheetPrefix(grids)}${fixed(FIRST + (rows > 1 ? rows : 0), 7)}`, say)],
        ],
      },
      subtitle(second - 1, say({ zh: "二、按角色", en: "2. By role" })),
      ...liveTable(context, [second, 0], call("role"), byRole, [null, null, count, count, count, hours, count]),
      subtitle(third - 1, say({ zh: "三、按镇街", en: "3. By town" })),
      ...liveTable(context, [third, 0], call("town"), byTown, [null, count, count, count]),
      ...sourceChecks(end + 1, readings, { roles: "role" }, say),
    ],
    widths: [16, 16, 12, 12, 12, 12, 16],
    print: printed(end + 2, 7),
  };
}

/** Villages of a town as the table of communities has them; undefined where it does not say. */
function villagesBy(reading: CommunityReading | undefined): ((town: string) => string) | undefined {
  const towns = reading && columnRange(reading, "town");
  const villages = reading && columnRange(reading, "villages");
  return towns && villages ? (town) => `=SUMIF(${towns},${town},${villages})` : undefined;
}
