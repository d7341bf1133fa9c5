import { forceTable } from "../../../chapters/services/report/force";
import { words } from "../../../chapters/services/words";
import { fieldColumns } from "../../../inputs/fieldColumns";
import { fixed, fixedRange, formula, under } from "../../kit/formulas";
import { liveCall, liveTable } from "../../kit/live";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { formats, line, notes, printed, subtitle, top } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import type { AtResult } from "../compute";
import { tablesOf } from "../sources";
import { checkCell, choiceCells, columnRange, rowsOf, sayIn } from "./page";

const { count, hours, percent } = formats;
const ENFORCE = 7;
const [LEAST, LOAD, OFFICERS, TRAINING] = [0, 1, 2, 3].map((column) => fixed(4, column));

type Force = NonNullable<AtResult["result"]["force"]>;

/** What each town lacks; officers shared among the towns; the certificates to begin with. */
export function forceSheet(at: AtResult, force: Force, name: string, title: string): SheetPlan {
  const { context, value, readings } = at;
  const say = sayIn(at);
  const { towns = [], fields = [] } = value.force ?? {};
  const table = forceTable(force, towns, fields);
  const shown = [null, count, count, percent, count, hours, count, count, null, count, count];
  const officers = ENFORCE + table.length + 3;
  const cases = officers + towns.length + 5;
  const certified = cases + towns.length + 3;
  const lacking = certified + towns.length + 3;
  const end = lacking + fields.length + 2;
  const floors = rowsOf(officers + 1, 3, towns.length);
  const total: PlanCell = at.choices.officers ?? { formula: `=SUM(${floors})` };
  return {
    name,
    blocks: [
      ...top(context, title, shown.length),
      ...choiceCells(at, 3, ["least", "load", "officers", "training"], { officers: total }),
      subtitle(ENFORCE - 1, say({ zh: "一、各镇街执法力量", en: "1. Enforcement by town" })),
      ...liveTable(
        context,
        [ENFORCE, 0],
        liveCall(context, "ENFORCE", ["force", "officers"], LEAST ?? "", LOAD ?? ""),
        table,
        shown,
      ),
      ...officerBlocks(at, officers),
      ...matrixBlocks(at, cases, certified),
      ...certificateBlocks(at, lacking, cases, certified),
      notes(
        end,
        say({
          zh: "执法人员按案件数分配，不少于最少持证人数，也不少于现有人数；培训名额先给案件多的领域。",
          en: "Officers are shared by cases, none below the least or below today's; certificates go where they serve most cases.",
        }),
      ),
      {
        row: end + 1,
        column: 0,
        role: "note",
        cells: [[checkCell(`SUM(${rowsOf(officers + 1, 4, towns.length)})`, OFFICERS ?? "", say)]],
      },
      ...sourceChecks(end + 2, readings, { force: "field", officers: "town" }, say),
    ],
    widths: [18, 11, 11, 11, 11, 11, 11, 11, 30, 11, 11, ...Array<number>(Math.max(0, fields.length - 10)).fill(10)],
    frozenColumns: 1,
    print: printed(end + 4, Math.max(shown.length, fields.length + 1)),
  };
}

function officerBlocks(at: AtResult, row: number): Block[] {
  const say = sayIn(at);
  const { towns = [] } = at.value.force ?? {};
  const first = row + 1;
  const there = (town: number, column: number) => fixed(ENFORCE + 1 + town, column);
  const cases = rowsOf(first, 1, towns.length);
  const floors = rowsOf(first, 3, towns.length);
  const quota = formula(`=TOWN.QUOTA(${cases},${OFFICERS},"webster",${floors})`, towns.length);
  const headings = [
    ...[words.town, words.opened, { zh: "现有", en: "Today" }],
    ...[
      { zh: "下限", en: "Floor" },
      { zh: "分配", en: "Shared" },
      { zh: "增加", en: "More" },
    ],
  ];
  return [
    subtitle(row - 1, say({ zh: "二、执法人员分配", en: "2. Officers shared among the towns" })),
    {
      row,
      column: 0,
      role: "heading",
      cells: [headings.map(say)],
      align: ["left", ...headings.slice(1).map(() => "right" as const)],
    },
    {
      row: first,
      column: 0,
      role: "body",
      formats: [null, ...Array<string>(5).fill(count)],
      cells: towns.map((_, town) => [
        { formula: `=${there(town, 0)}` },
        { formula: `=${there(town, 1)}` },
        { formula: `=N(${there(town, 4)})` },
        { formula: `=MAX(${LEAST},${fixed(first + town, 2)})` },
        town === 0 ? quota : null,
        { formula: `=${fixed(first + town, 4)}-${fixed(first + town, 2)}` },
      ]),
    },
    {
      row: first + towns.length,
      column: 0,
      role: "total",
      formats: [null, ...Array<string>(5).fill(count)],
      cells: [
        [
          say(words.county),
          ...[1, 2, 3, 4, 5].map((column) => ({ formula: `=SUM(${rowsOf(first, column, towns.length)})` })),
        ],
      ],
    },
  ];
}

/** Cases and certified officers, towns × fields. */
function matrixBlocks(at: AtResult, cases: number, certified: number): Block[] {
  const say = sayIn(at);
  const { force, officers } = tablesOf(at.readings);
  const { towns = [], fields = [], forces: read = [] } = at.value.force ?? {};
  if (!force || !officers) return [];
  const [town, field, opened] = ["town", "field", "opened"].map((key) => columnRange(force, key));
  const columns = fieldColumns(officers, fields, "people");
  const block = (row: number, title: string, cell: (town: number, field: number) => PlanCell): Block[] => [
    subtitle(row - 1, title),
    {
      row,
      column: 0,
      role: "heading",
      wrap: true,
      cells: [[say(words.town), ...fields]],
      align: ["left", ...fields.map(() => "right" as const)],
    },
    {
      row: row + 1,
      column: 0,
      role: "body",
      formats: [null, ...fields.map(() => count)],
      cells: towns.map((name, index) => [name, ...fields.map((_, column) => cell(index, column))]),
    },
  ];
  return [
    ...block(cases, say({ zh: "三、各领域案件", en: "3. Cases by field" }), (row, column) =>
      town && field && opened
        ? { formula: `=SUMIFS(${opened},${town},${fixed(cases + 1 + row, 0)},${field},${fixed(cases, column + 1)})` }
        : (read[row]?.cases[column]?.opened ?? 0),
    ),
    ...block(certified, say({ zh: "四、各领域持证人员", en: "4. Certified officers by field" }), (row, column) => {
      const found = columns.get(fields[column] ?? "");
      const address = found === undefined ? undefined : officers.address(row, found);
      return address === undefined ? (read[row]?.certified[column] ?? 0) : { formula: `=N(${address})` };
    }),
  ];
}

/** Which fields the training begins with: the most cases within the certificates that it can bring. */
function certificateBlocks(at: AtResult, row: number, cases: number, certified: number): Block[] {
  const say = sayIn(at);
  const { towns = [], fields = [] } = at.value.force ?? {};
  const first = row + 1;
  const column = (top: number, field: number) =>
    fixedRange({ row: top + 1, column: field + 1, rows: towns.length, columns: 1 });
  const next = formula(
    `=TOWN.DEVOLVE.NEXT(${rowsOf(first, 1, fields.length)},${rowsOf(first, 2, fields.length)},${TRAINING})`,
    fields.length,
  );
  const chosen = under(next, fields.length);
  const headings = [
    ...[{ zh: "领域", en: "Field" }, words.opened, words.certificatesLacking],
    { zh: "先培训（1 为是）", en: "Train first (1 for yes)" },
  ];
  return [
    subtitle(row - 1, say({ zh: "五、培训名额先补哪些领域", en: "5. Which fields the training begins with" })),
    {
      row,
      column: 0,
      role: "heading",
      wrap: true,
      cells: [headings.map(say)],
      align: ["left", "right", "right", "right"],
    },
    {
      row: first,
      column: 0,
      role: "body",
      formats: [null, count, count, count],
      cells: fields.map((name, field) => [
        name,
        { formula: `=SUM(${column(cases, field)})` },
        {
          formula: `=SUMPRODUCT((${column(cases, field)}>0)*(${column(certified, field)}<${LEAST})*(${LEAST}-${column(certified, field)}))`,
        },
        ...(chosen[field] ?? [null]),
      ]),
    },
    {
      row: first + fields.length,
      column: 0,
      role: "total",
      formats: [null, count, count, count],
      cells: [
        line(
          4,
          say(words.total),
          { formula: `=SUM(${rowsOf(first, 1, fields.length)})` },
          { formula: `=SUM(${rowsOf(first, 2, fields.length)})` },
          { formula: `=SUM(${rowsOf(first, 3, fields.length)})` },
        ),
      ],
    },
  ];
}
