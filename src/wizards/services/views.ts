import type { Siting } from "../../domain/siting/sites";
import { forceTable } from "../../chapters/services/report/force";
import { staffTable } from "../../chapters/services/report/grid";
import { handlingTable } from "../../chapters/services/report/handling";
import { siteNames, sitingFigures, proofLine } from "../../chapters/services/report/siting";
import { levels, words } from "../../chapters/services/words";
import { kindsOf } from "../../inputs/choices";
import { explain as explainError } from "../../locale/errors";
import type { Cell, Table } from "../../locale/table";
import { name, say, type Text } from "../../locale/text";
import { isReady } from "../kit/define";
import { townNamed, townNamer } from "../kit/fields";
import type { Explanation, Figure, NotesView, TableView, View, ViewCell } from "../kit/view";
import type { At, AtResult } from "./compute";

const count = (value: number): Figure => ({ value, as: "count" });
const percent = (value: number): Figure => ({ value, as: "percent", digits: 1 });
const decimal = (value: number, digits = 1): Figure => ({ value, as: "decimal", digits });

const noted = (tone: NotesView["tone"], ...lines: readonly Text[]): NotesView => ({ kind: "notes", tone, lines });

/** A step without its table says so in one line, and is passed. */
const passed = (table: Text): View[] => [
  noted("info", {
    zh: `没有“${table.zh}”，这一步跳过；需要时回到“数据”补上。`,
    en: `There is no table “${table.en}”: this step is passed. Add it under Data when you need it.`,
  }),
];

type Show = (value: number) => Figure;

/** A table of the chapter as the pane shows it: each column in its way, the last row the total. */
function tableView(
  id: string,
  title: Text,
  [headings = [], ...rows]: Table,
  shows: readonly (Show | null)[],
): TableView {
  const shown = (row: readonly Cell[]): ViewCell[] =>
    row.map((cell, column) => (typeof cell === "number" ? (shows[column] ?? count)(cell) : textCell(cell)));
  return {
    kind: "table",
    title,
    columns: headings.map((label) => ({ label: label as Text })),
    rows: rows.slice(0, -1).map((row, index) => ({ id: `${id}-${index}`, cells: shown(row) })),
    total: shown(rows[rows.length - 1] ?? []),
  };
}

/** A text that says nothing is an empty cell. */
function textCell(cell: Exclude<Cell, number>): ViewCell {
  const isEmpty = typeof cell === "object" && cell !== null && cell.zh === "" && cell.en === "";
  return isEmpty ? null : (cell ?? null);
}

export function handlingViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { handling, levels: items } = at.result;
  if (!handling && !items) return passed({ zh: "服务事项、办件表", en: "Service items or Cases" });
  return [
    ...(items ? levelViews(at, items) : []),
    ...(handling
      ? [
          tableView("handled", { zh: "各镇街办理", en: "Handling by town" }, handlingTable(handling, "town"), [
            ...[null, count, count, count, percent, count, percent, null],
          ]),
        ]
      : []),
  ];
}

function levelViews({ value, context }: AtResult, items: NonNullable<AtResult["result"]["levels"]>): View[] {
  const told = value.items?.told ?? new Set();
  const kinds = kindsOf(levels).filter((level) => told.has(level));
  const { all, groups } = items;
  const without = groups.filter(({ row }) => row.lowered === 0).map((group) => group.name);
  return [
    {
      kind: "figures",
      figures: [
        { label: words.items, value: count(all.items) },
        { label: words.lowered, value: { part: all.lowered, whole: all.items } },
        ...(all.noVisit === null
          ? []
          : [
              {
                label: { zh: "零上门或跑一次", en: "No or one visit" },
                value: { part: all.noVisit + (all.oneVisit ?? 0), whole: all.items },
              },
            ]),
      ],
    },
    {
      kind: "heatmap",
      title: { zh: "各部门事项在各层级可办的比例", en: "Share of items that can be had, departments × levels" },
      rows: groups.map((group) => group.name),
      columns: kinds.map((level) => say(levels[level].label, context.language)),
      values: groups.map(({ row }) => kinds.map((level) => (row.items === 0 ? null : row.at[level] / row.items))),
    },
    ...(without.length === 0
      ? []
      : [
          noted("warning", {
            zh: `没有一项下沉到社区或村的部门：${without.join("、")}`,
            en: `Departments without an item at a community or village: ${without.join(", ")}`,
          }),
        ]),
  ];
}

export function windowViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { windows } = at.result;
  if (!windows) return passed({ zh: "办件表", en: "Cases" });
  const table: Table = [
    [
      words.town,
      { zh: "高峰每小时人数", en: "Arrivals an hour at the peak" },
      { zh: "窗口", en: "Windows" },
      { zh: "忙碌率", en: "Busy" },
      { zh: "平均等待（分钟）", en: "Mean wait (minutes)" },
      { zh: "时限内轮到", en: "Within the promise" },
    ],
    ...windows.map(({ name: called, arrivals, queue }) => [
      name(called),
      ...[arrivals, queue.windows, queue.busy, queue.meanWait, queue.within],
    ]),
    [words.county, null, windows.reduce((sum, { queue }) => sum + queue.windows, 0), null, null, null],
  ];
  return [
    tableView("window", { zh: "高峰所需窗口", en: "Windows that the peak needs" }, table, [
      ...[null, decimal, count, percent, decimal, percent],
    ]),
    noted("info", {
      zh: "由全年件数和高峰系数推算，随机到来、办理时间为指数分布，均为假定；有分时段人数时，请在表上逐时段给出。",
      en: "From the cases of a year and the peak factor; random arrivals and exponential times are assumed. Give arrivals hour by hour on the sheet where you have them.",
    }),
  ];
}

export function circleViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { value, result } = at;
  if (!result.siting || !value.sites) return passed({ zh: "候选点", en: "Candidate sites" });
  const { chosen, more } = result.siting();
  const nameUnit = townNamer(value.communities.map((community) => community.name));
  if ("fault" in chosen) return [noted("error", explainError(chosen.fault, nameUnit))];
  const { siting } = chosen;
  const { sites } = value.sites;
  return [
    { kind: "figures", figures: sitingFigures(siting, at.choices.goal) },
    noted("success", proofLine(siting)),
    {
      kind: "table",
      title: { zh: "最优方案", en: "Optima" },
      columns: [{ label: { zh: "方案", en: "Plan" } }, { label: { zh: "设在", en: "Sites" } }],
      rows: siting.plans.map(({ sites: plan }, index) => ({
        id: `optimum-${index}`,
        cells: [String(index + 1), siteNames(plan, sites)],
      })),
    },
    mapView(at, siting),
    ...(more && "siting" in more ? [oneMore(siting, more.siting)] : []),
  ];
}

/** Candidates with the communities that are nearest to each. */
function mapView({ value, result }: AtResult, { plans }: Siting): View {
  const sites = value.sites?.sites ?? [];
  const places = value.sites?.places ?? [];
  const minutes = result.siting?.().minutes ?? [];
  const located = [
    ...value.communities.map((one, place) => ({ name: one.name, at: places[place]?.at ?? [0, 0] })),
    ...sites.map((site) => ({ name: site.name, at: site.at })),
  ];
  return {
    kind: "map",
    title: { zh: "各社区就近的服务中心", en: "The nearest centre of each community" },
    places: located.map(({ name: called, at: [x, y] }) => ({ name: called, x, y })),
    borders: [],
    states: plans.map(({ sites: plan }, index) => ({
      label: { zh: `方案 ${index + 1}`, en: `Plan ${index + 1}` },
      groups: plan.map((site) => ({ name: sites[site]?.name ?? "" })),
      groupOf: [...minutes.map((row) => nearestOf(row, plan)), ...sites.map((_, site) => groupOfSite(plan, site))],
      ringed: plan.map((site) => places.length + site),
    })),
  };
}

function groupOfSite(plan: readonly number[], site: number): number | null {
  const group = plan.indexOf(site);
  return group < 0 ? null : group;
}

/** Which of the chosen sites is nearest, the first of several. */
function nearestOf(row: readonly number[], plan: readonly number[]): number {
  const minutes = plan.map((site) => row[site] ?? Infinity);
  return minutes.reduce((best, way, group) => (way < (minutes[best] ?? Infinity) ? group : best), 0);
}

function oneMore(now: Siting, then: Siting): View {
  const [today, next] = [now.plans[0], then.plans[0]];
  const people = (next?.within ?? 0) - (today?.within ?? 0);
  const mean = (today?.mean ?? 0) - (next?.mean ?? 0);
  return {
    kind: "table",
    title: { zh: "再多一处会怎样", en: "What one more site brings" },
    columns: [
      { label: { zh: "比较", en: "Compared" } },
      { label: { zh: "圈内人口", en: "People within" } },
      { label: { zh: "平均分钟", en: "Mean minutes" } },
    ],
    rows: [
      { id: "more", cells: [{ zh: "多一处", en: "One more" }, { value: people, as: "difference" }, decimal(-mean, 2)] },
    ],
  };
}

export function forceViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { force } = at.result;
  if (!force || !at.value.force) return passed({ zh: "执法案件、执法人员", en: "Enforcement cases and Officers" });
  const { towns, fields } = at.value.force;
  return [
    {
      kind: "figures",
      figures: [
        { label: words.opened, value: count(force.county.opened) },
        ...(force.county.completion === null
          ? []
          : [{ label: words.completion, value: percent(force.county.completion) }]),
        { label: words.certificatesLacking, value: count(force.county.certificatesLacking) },
      ],
    },
    tableView("force", { zh: "各镇街执法力量", en: "Enforcement by town" }, forceTable(force, towns, fields), [
      ...[null, count, count, percent, count, decimal, count, count, null, count, count],
    ]),
  ];
}

export function gridViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { value, result } = at;
  const all = result.towns.reduce((sum, { grids }) => sum + grids.grids, 0);
  const conflicts = result.grids.flatMap(({ conflict }, place) =>
    conflict ? [value.communities[place]?.name ?? ""] : [],
  );
  const table: Table = [
    [
      words.town,
      { zh: "社区", en: "Communities" },
      { zh: "最少", en: "Least" },
      { zh: "最多", en: "Most" },
      { zh: "网格", en: "Grids" },
    ],
    ...result.towns.map((town) => [
      name(town.name),
      ...[town.communities, town.grids.least, town.grids.most, town.grids.grids],
    ]),
    [
      words.county,
      value.communities.length,
      result.towns.reduce((sum, { grids }) => sum + grids.least, 0),
      result.towns.reduce((sum, { grids }) => sum + grids.most, 0),
      all,
    ],
  ];
  return [
    ...(conflicts.length === 0
      ? []
      : [
          noted("warning", {
            zh: `标准互相冲突，已取最少网格：${conflicts.slice(0, 10).join("、")}`,
            en: `The limits conflict, and the least is taken: ${conflicts.slice(0, 10).join(", ")}`,
          }),
        ]),
    tableView("grids", { zh: "各镇街网格", en: "Grids by town" }, table, []),
    ...(result.staff
      ? [
          tableView(
            "staff",
            { zh: "网格队伍", en: "Grid staff" },
            staffTable(result.staff.byRole, result.staff.read, "role"),
            [null, null, count, count, count, decimal, count],
          ),
        ]
      : passed({ zh: "网格队伍", en: "Grid roles" })),
  ];
}

/** The grids of one town, or of one community by the limits of its standard. */
export function explain({ value, result }: AtResult, row: string): Explanation[] {
  const { communities, standards } = value;
  const town = townNamed(
    result.towns.map((one) => one.name),
    row,
  );
  const found = result.towns[town ?? -1];
  if (found)
    return [
      {
        title: { zh: `${found.name}：网格`, en: `${found.name}: grids` },
        lines: communities.flatMap((one, index) =>
          one.town === found.name ? [{ label: name(one.name), value: count(result.grids[index]?.grids ?? 0) }] : [],
        ),
      },
    ];
  const place = townNamed(
    communities.map((one) => one.name),
    row,
  );
  const [community, standard] = [communities[place ?? -1], standards[place ?? -1]];
  const grids = result.grids[place ?? -1];
  if (!community || !standard || !grids) return [];
  const { leastHouseholds, mostHouseholds, mostPeople } = standard;
  return [
    {
      title: gridTitle(community.name),
      lines: [
        {
          label: { zh: "户数", en: "Households" },
          value: count(community.households),
          detail: {
            zh: `每格 ${leastHouseholds}—${mostHouseholds} 户`,
            en: `${leastHouseholds}–${mostHouseholds} a grid`,
          },
        },
        {
          label: words.people,
          value: count(community.people),
          detail: { zh: `每格至多 ${mostPeople} 人`, en: `at most ${mostPeople} a grid` },
        },
        { label: { zh: "最少", en: "Least" }, value: count(grids.least) },
        { label: { zh: "最多", en: "Most" }, value: count(grids.most) },
        { label: { zh: "网格", en: "Grids" }, value: count(grids.grids) },
      ],
    },
  ];
}

const gridTitle = (called: string): Text => ({ zh: `${called}：网格`, en: `${called}: grids` });
