import { proofLine } from "../../../chapters/services/report/siting";
import { coordinateUnits, siteStates, sitingGoals, words } from "../../../chapters/services/words";
import type { Siting } from "../../../domain/siting/sites";
import { kindsOf, sheetWord } from "../../../inputs/choices";
import { fixed, fixedRange, follow, formula, quote } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { formats, line, notes, parameters, printed, spilled, subtitle, top } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import { numbers } from "../choices";
import type { AtResult } from "../compute";
import { numberWords } from "../steps";
import { tablesOf } from "../sources";
import { checkCell, rowsOf, sayIn } from "./page";

const { count, percent } = formats;
/** Figures of a plan, or what is told of a community, before a column for each candidate. */
const FACTS = 5;
const SITES = 8;

/** The rows with which the parts begin. */
function rowsOfParts(plans: number, places: number, sites: number, towns: number) {
  const chosen = SITES + plans + 3;
  const list = chosen + 3;
  const table = list + sites + 4;
  const byTown = table + places + 4;
  return { chosen, list, table, byTown, end: byTown + towns + 2 };
}

/** Minutes, the optimum and its equals, and who is served how, live from coordinates and people. */
export function circleSheet(at: AtResult, siting: Siting, name: string, title: string): SheetPlan {
  const { context, value, readings, result } = at;
  const say = sayIn(at);
  const sites = value.sites?.sites.length ?? 0;
  const places = value.communities.length;
  const rows = rowsOfParts(siting.plans.length, places, sites, result.towns.length);
  const width = FACTS + sites + 4;
  const minutes = fixedRange({ row: rows.table + 1, column: FACTS, rows: places, columns: sites });
  const people = rowsOf(rows.table + 1, 2, places);
  const open = fixedRange({ row: rows.chosen, column: FACTS, rows: 1, columns: sites });
  const [goal, number, limit] = [fixed(4, 0), fixed(4, 1), fixed(4, 2)];
  const status = rowsOf(rows.list + 1, 1, sites);
  const search = `=TOWN.SITES(${[minutes, people, goal, number, limit, status].join(",")})`;
  const within = fixed(rows.byTown + 1 + result.towns.length, 2);
  return {
    name,
    blocks: [
      ...top(context, title, 12),
      ...settings(at),
      subtitle(
        SITES - 2,
        say({
          zh: "一、最优方案（一行一个，1 为设点；末行为最优方案个数）",
          en: "1. Optima: a row each, 1 for a site; the last row counts them",
        }),
      ),
      {
        row: SITES - 1,
        column: FACTS,
        role: "label",
        wrap: true,
        cells: [value.sites?.sites.map((site) => site.name) ?? []],
      },
      ...spilled(
        SITES,
        formula(search, siting.plans.length + 2, FACTS + sites),
        ["#,##0.0", count, percent, "0.00", "0.0"],
        { totals: 1 },
      ),
      notes(SITES + siting.plans.length + 2, say(proofLine(siting))),
      {
        row: rows.chosen,
        column: 0,
        role: "label",
        cells: [[say({ zh: "采用方案（可改）", en: "The plan that is taken (may be changed)" })]],
      },
      {
        row: rows.chosen,
        column: FACTS,
        role: "input",
        cells: [Array.from({ length: sites }, (_, site) => ({ formula: `=${fixed(SITES + 1, FACTS + site)}` }))],
      },
      ...siteList(at, rows.list),
      ...placeTable(at, rows.table, minutes, open, limit),
      ...townTable(at, rows.byTown, rows.table),
      // By towns on one side, by the search on the other: they agree while the first optimum is the plan.
      { row: rows.end, column: 0, role: "note", cells: [[checkCell(within, fixed(SITES + 1, 1), say)]] },
      ...sourceChecks(rows.end + 1, readings, { communities: "name", sites: "name" }, say),
    ],
    widths: [22, 14, 12, 11, 11, ...Array<number>(sites).fill(8), 10, 10, 10, 10],
    frozenColumns: 1,
    print: printed(rows.end + 3, width, { pagesWide: 2, repeatColumns: 1 }),
  };
}

function settings(at: AtResult): Block[] {
  const { choices } = at;
  const say = sayIn(at);
  const numeric = (["count", "limit", "speed", "factor"] as const).map((key) => ({
    name: say(numberWords[key].label),
    value: choices[key],
    format: key === "factor" ? "0.0" : count,
    key,
    takes: numbers[key],
  }));
  return parameters(3, [
    {
      name: say({ zh: "目标", en: "Goal" }),
      value: say(sheetWord(sitingGoals[choices.goal])),
      format: null,
      key: "goal",
      takes: { words: kindsOf(sitingGoals).map((goal) => say(sheetWord(sitingGoals[goal]))) },
    },
    ...numeric,
  ]);
}

function siteList(at: AtResult, row: number): Block[] {
  const say = sayIn(at);
  const reading = tablesOf(at.readings).sites;
  const sites = at.value.sites?.sites ?? [];
  if (!reading) return [];
  const headings = [
    ...[
      { zh: "候选点", en: "Site" },
      { zh: "状态", en: "Status" },
      { zh: "", en: "" },
    ],
    ...[
      { zh: "横坐标", en: "X" },
      { zh: "纵坐标", en: "Y" },
    ],
  ];
  return [
    subtitle(row - 1, say({ zh: "二、候选点", en: "2. Candidates" })),
    { row, column: 0, role: "heading", cells: [headings.map(say)] },
    {
      row: row + 1,
      column: 0,
      role: "body",
      formats: [null, null, null, "0.0##", "0.0##"],
      cells: sites.map((site, index): PlanCell[] => [
        follow(reading, index, "name", site.name),
        reading.has("status")
          ? follow(reading, index, "status", undefined)
          : site.state === "free"
            ? null
            : say(siteStates[site.state].label),
        null,
        follow(reading, index, "x", site.at[0]),
        follow(reading, index, "y", site.at[1]),
      ]),
    },
  ];
}

function placeTable(at: AtResult, row: number, minutes: string, open: string, limit: string): Block[] {
  const say = sayIn(at);
  const { value, choices } = at;
  const reading = tablesOf(at.readings).communities;
  const sites = value.sites?.sites ?? [];
  const places = value.sites?.places ?? [];
  if (!reading) return [];
  const list = row - 4 - sites.length;
  const from = fixedRange({ row: row + 1, column: 3, rows: places.length, columns: 2 });
  const to = fixedRange({ row: list + 1, column: 3, rows: sites.length, columns: 2 });
  const unit = quote(say(coordinateUnits[choices.unit].label));
  const travel = `=TOWN.MINUTES(${[from, to, fixed(4, 3), fixed(4, 4), unit].join(",")})`;
  const nearest = `=TOWN.NEAREST(${[minutes, open, limit].join(",")})`;
  const facts = [
    ...[{ zh: "社区", en: "Community" }, words.town, { zh: "人口", en: "Population" }],
    ...[
      { zh: "横坐标", en: "X" },
      { zh: "纵坐标", en: "Y" },
    ],
  ];
  const served = [
    ...[
      { zh: "最近点", en: "Nearest" },
      { zh: "分钟", en: "Minutes" },
    ],
    ...[
      { zh: "圈内", en: "Within" },
      { zh: "同样近", en: "Equally near" },
    ],
  ];
  return [
    subtitle(
      row - 1,
      say({ zh: "三、各社区到候选点的分钟与就近服务点", en: "3. Minutes to the candidates, and the nearest site" }),
    ),
    {
      row,
      column: 0,
      role: "heading",
      wrap: true,
      cells: [[...facts.map(say), ...sites.map((site) => site.name), ...served.map(say)]],
    },
    {
      row: row + 1,
      column: 0,
      role: "body",
      formats: [null, null, count, "0.0##", "0.0##", ...sites.map(() => "0.0"), count, "0.0", count, count],
      cells: value.communities.map((community, index) =>
        line(
          FACTS + sites.length + 4,
          follow(reading, index, "name", community.name),
          follow(reading, index, "town", community.town),
          follow(reading, index, "people", community.people),
          follow(reading, index, "x", places[index]?.at[0]),
          follow(reading, index, "y", places[index]?.at[1]),
          ...(index === 0
            ? [
                formula(travel, places.length, sites.length),
                ...Array<null>(sites.length - 1).fill(null),
                formula(nearest, places.length, 4),
              ]
            : []),
        ),
      ),
    },
  ];
}

/** People within the limit, by town and in all. */
function townTable(at: AtResult, row: number, table: number): Block[] {
  const say = sayIn(at);
  const { towns } = at.result;
  const places = at.value.communities.length;
  const sites = at.value.sites?.sites.length ?? 0;
  const [town, people] = [rowsOf(table + 1, 1, places), rowsOf(table + 1, 2, places)];
  // The third of what NEAREST has spilled, by its place in the whole answer: a formula that names only spilled cells beside the
  // first is not worked out after the function everywhere.
  const nearest = fixedRange({ row: table + 1, column: FACTS + sites, rows: places, columns: 4 });
  const within = `INDEX(${nearest},0,3)`;
  const first = row + 1;
  const share = (of: number) => ({ formula: `=IF(${fixed(of, 1)}=0,"",${fixed(of, 2)}/${fixed(of, 1)})` });
  return [
    subtitle(row - 1, say({ zh: "四、各镇街圈内人口", en: "4. People within the limit, by town" })),
    {
      row,
      column: 0,
      role: "heading",
      align: ["left", "right", "right", "right"],
      cells: [
        [
          words.town,
          { zh: "人口", en: "Population" },
          { zh: "圈内人口", en: "People within" },
          { zh: "比例", en: "Share" },
        ].map(say),
      ],
    },
    {
      row: first,
      column: 0,
      role: "body",
      formats: [null, count, count, percent],
      cells: towns.map((one, index) => [
        one.name,
        { formula: `=SUMIF(${town},${fixed(first + index, 0)},${people})` },
        { formula: `=SUMPRODUCT((${town}=${fixed(first + index, 0)})*${people}*${within})` },
        share(first + index),
      ]),
    },
    {
      row: first + towns.length,
      column: 0,
      role: "total",
      formats: [null, count, count, percent],
      cells: [
        [
          say(words.county),
          { formula: `=SUM(${rowsOf(first, 1, towns.length)})` },
          { formula: `=SUM(${rowsOf(first, 2, towns.length)})` },
          share(first + towns.length),
        ],
      ],
    },
  ];
}
