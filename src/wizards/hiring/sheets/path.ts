import { plannedCategories } from "../../../chapters/workforce/words";
import { laterYears } from "../../../chapters/workforce/words";
import { fixed, fixedRange, formula } from "../../kit/formulas";
import type { Block, ChartPlan, PlanCell, SheetPlan } from "../../kit/plan";
import { blank, formats, notes, parameters, printed, speaker, subtitle, top, type Speaker } from "../../kit/sheet";
import type { AtResult, CategoryResult } from "../compute";
import { CHART_ROWS, type Layout } from "./layout";

const ATTRITION = 2;
const FIRST = 5;

/** Where the four tables of a category stand: who leaves beside who joins, under them who is there beside the posts that are left. */
class PathLayout {
  constructor(private readonly layout: Layout) {}

  get right(): number {
    return this.layout.horizon + 2;
  }

  /** The first town of the upper (0) or lower (1) tables of a category. */
  first(category: number, lower: 0 | 1): number {
    return FIRST + category * this.height + 3 + lower * (this.layout.towns + 4);
  }

  /** With a row for the posts of all under the lower tables. */
  get height(): number {
    return 2 * (this.layout.towns + 4) + 4;
  }

  block(category: number): number {
    return FIRST + category * this.height;
  }

  range(category: number, lower: 0 | 1, column: number): string {
    const { towns, horizon } = this.layout;
    return fixedRange({ row: this.first(category, lower), column: column + 1, rows: towns, columns: horizon });
  }
}

/** 人员推演: who leaves and joins year by year, what that makes of the people, and how it lies against the posts. */
export function pathSheet(at: AtResult, layout: Layout): SheetPlan {
  const say = speaker(at.context.language);
  const path = new PathLayout(layout);
  const width = 2 * layout.horizon + 3;
  const chartRow = path.block(layout.categories.length);
  const { year, attrition, later } = at.choices;
  return {
    name: layout.names.path,
    blocks: [
      ...top(at.context, say({ zh: `${year} 年起人员推演`, en: `People from ${year}` }), width),
      ...parameters(ATTRITION, [
        {
          name: say({ zh: "年流失率", en: "Other losses" }),
          value: attrition / 100,
          format: formats.percent,
          key: "attrition",
          takes: { least: 0, most: 1 },
        },
      ]),
      ...at.result.categories.flatMap((one, index) => categoryBlocks(at, layout, path, one, index)),
      notes(
        chartRow + CHART_ROWS + 1,
        say({
          zh: `以后各年进人：${laterYears[later].label.zh}；黄色单元格可改。计划进人到编制数为止。`,
          en: `Joining in later years: ${laterYears[later].label.en.toLowerCase()}; yellow cells may be changed. Joiners stop at the posts.`,
        }),
      ),
    ],
    charts: at.result.categories.map((one, index) => chart(layout, path, { one, index, row: chartRow }, say)),
    widths: Array.from({ length: width }, (_, column) =>
      column === 0 || column === path.right ? 16 : column === path.right - 1 ? 4 : 10,
    ),
    frozenColumns: 1,
    print: printed(chartRow + CHART_ROWS + 2, width, {}),
  };
}

function categoryBlocks(at: AtResult, layout: Layout, path: PathLayout, one: CategoryResult, index: number): Block[] {
  const say = speaker(at.context.language);
  const { id } = one;
  const years = Array.from({ length: layout.horizon }, (_, year) => year);
  const [upper, lower] = [path.first(index, 0), path.first(index, 1)];
  const main = (column: "onRoll" | "allPosts") => layout.onMain(layout.range(id, column));
  const call = `=TOWN.PROJECT(${main("onRoll")},${path.range(index, 0, 0)},${path.range(index, 0, path.right)},0,${main("allPosts")},${fixed(ATTRITION + 1, 0)})`;
  const leaving = (town: number, year: number) =>
    year === 0
      ? formula(`=${layout.figureOnMain(id, "leaving", town)}`)
      : formula(`=${layout.retiring(id, town, year + 2)}`);
  const people = blank(layout.spilledRows, layout.horizon);
  const [corner] = people;
  if (corner) corner[0] = formula(call, layout.spilledRows, layout.horizon);
  const ends = fixedRange({ row: lower, column: 1, rows: layout.spilledRows, columns: layout.horizon });
  const left = (town: number, year: number) =>
    formula(`=${layout.figureOnMain(id, "allPosts", town)}-INDEX(${ends},${town + 1},${year + 1})`);
  const posts = formula(`=${layout.onMain(layout.cell(id, "allPosts", layout.towns))}`);
  const table = (
    row: number,
    column: number,
    title: { zh: string; en: string },
    cells: readonly (readonly PlanCell[])[],
    role: Block["role"] = "body",
    isTold = false,
  ) => tableBlocks(at, layout, { row, column, title: say(title), cells, role, isTold });
  return [
    subtitle(path.block(index), say(plannedCategories[id].label)),
    ...table(
      upper,
      0,
      { zh: "减员", en: "Leaving" },
      layoutRows(layout, (town) => years.map((year) => leaving(town, year))),
    ),
    ...table(
      upper,
      path.right,
      { zh: "进人", en: "Joining" },
      layoutRows(layout, (town) =>
        years.map((year) => joining(at, layout, one, { town, year, row: upper + town, right: path.right })),
      ),
      "input",
    ),
    ...table(lower, 0, { zh: "年末人数", en: "People at the end" }, people, "body", layout.towns > 1),
    ...table(
      lower,
      path.right,
      { zh: "编制余（负为超编）", en: "Posts left (below 0: over)" },
      layoutRows(layout, (town) => years.map((year) => left(town, year))),
    ),
    {
      row: lower + layout.towns + 1,
      column: 0,
      role: "body",
      formats: [null, ...years.map(() => formats.count)],
      cells: [[say({ zh: "编制", en: "Posts" }), ...years.map(() => posts)]],
    },
  ];
}

function layoutRows(layout: Layout, row: (town: number) => PlanCell[]): PlanCell[][] {
  return Array.from({ length: layout.towns }, (_, town) => row(town));
}

/** The places of the plan in its year; then by the rule for later years. */
function joining(
  { choices }: AtResult,
  layout: Layout,
  { id }: CategoryResult,
  {
    town,
    year,
    row,
    right,
  }: { readonly town: number; readonly year: number; readonly row: number; readonly right: number },
): PlanCell {
  if (year === 0) return formula(`=${layout.figureOnMain(id, "plan", town)}`);
  if (choices.later === "none") return 0;
  return formula(`=${choices.later === "same" ? fixed(row, right + 1) : fixed(row, year + 1)}`);
}

/** One table of towns and years under its title. */
function tableBlocks(
  at: AtResult,
  layout: Layout,
  told: {
    readonly row: number;
    readonly column: number;
    readonly title: string;
    readonly cells: readonly (readonly PlanCell[])[];
    readonly role: Block["role"];
    readonly isTold: boolean;
  },
): Block[] {
  const { row, column, title, cells, role, isTold } = told;
  const say = speaker(at.context.language);
  const years = Array.from({ length: layout.horizon }, (_, year) => year);
  const year = layout.onMain(layout.parameter("year"));
  const [first] = layout.categories;
  const name = (town: number): PlanCell =>
    first ? formula(`=${layout.onMain(layout.cell(first, "town", town))}`) : null;
  const total = (index: number) =>
    formula(`=SUM(${fixedRange({ row, column: column + 1 + index, rows: layout.towns, columns: 1 })})`);
  return [
    subtitle(row - 2, title, column),
    {
      row: row - 1,
      column,
      role: "heading",
      cells: [[say({ zh: "镇街", en: "Town" }), ...years.map((index) => formula(`=(${year}+${index})&""`))]],
      align: ["left", ...years.map(() => "right" as const)],
    },
    { row, column, role: "body", cells: layoutRows(layout, (town) => [name(town)]) },
    {
      row,
      column: column + 1,
      role,
      formats: years.map(() => formats.count),
      cells,
      ...(role === "input" ? { takes: years.map(() => ({ least: 0, whole: true })) } : {}),
    },
    {
      row: row + layout.towns,
      column,
      role: "total",
      formats: [null, ...years.map(() => formats.count)],
      cells: [[say({ zh: "合计", en: "Total" }), ...years.map((index) => (isTold ? null : total(index)))]],
    },
  ];
}

/** People against posts, the county. */
function chart(
  layout: Layout,
  path: PathLayout,
  { one, index, row }: { readonly one: CategoryResult; readonly index: number; readonly row: number },
  say: Speaker,
): ChartPlan {
  const lower = path.first(index, 1);
  const years = (at: number) => ({ row: at, column: 1, rows: 1, columns: layout.horizon });
  const { zh, en } = plannedCategories[one.id].label;
  return {
    kind: "line",
    title: say({ zh: `${zh}：人数与编制`, en: `${en}: people and posts` }),
    categories: years(lower - 1),
    series: [
      { name: say({ zh: "年末人数", en: "People" }), values: years(lower + layout.towns), tone: "new" },
      { name: say({ zh: "编制", en: "Posts" }), values: years(lower + layout.towns + 1), tone: "today" },
    ],
    at: { row, column: index * path.right, rows: CHART_ROWS, columns: layout.horizon + 1 },
  };
}
