import { changes, type Change } from "../domain/authority/change";
import { consistency } from "../domain/authority/consistency";
import {
  addUp,
  coverageByKind,
  fieldCoverage,
  itemCoverage,
  share,
  sizesOf,
  volumeCoverage,
  type Coverage,
} from "../domain/authority/coverage";
import { columnsOf, hasBit, noBits, setBit } from "../domain/authority/bits";
import { idleItems } from "../domain/authority/idle";
import { holdingsOn } from "../domain/authority/ledger";
import { coverageOverTime } from "../domain/authority/year";
import { DomainError } from "../domain/kernel/errors";
import { cells, one, optional } from "../inputs/arguments";
import { choice, count, date, dayOf as calendarDay, isoDate } from "../inputs/cell";
import {
  grantModes,
  itemKinds,
  itemNumbers,
  kindName,
  officersByField,
  refuse,
  townClasses,
  townNumbers,
  type ItemKind,
} from "../chapters/authority/read/kinds";
import { codeList } from "../chapters/authority/read/codes";
import { TownNames } from "../inputs/town";
import type { Purpose } from "../chapters/authority/read/findings";
import { readCases, type Authority } from "../chapters/authority/read";
import { caseTable } from "../chapters/authority/tables";
import { readTable } from "../inputs/table";
import { say, type Text } from "../locale/text";
import {
  countyName,
  coverageTable,
  dayOf,
  grants,
  heldOn,
  items,
  onDate,
  soundAuthority,
  townHeading,
  townName,
  towns,
} from "./authorityArguments";
import { cellFunction, type CellFunction, type Shown } from "./define";

const exampleItems = [
  ["Code", "Field", "Volume"],
  ["A1", "Urban", 500],
  ["A2", "Urban", 120],
  ["B1", "Farming", 380],
];
const exampleGrants = [
  ["Code", "Town", "Start", "End"],
  ["A1", "East", "2023-01-01", ""],
  ["B1", "East", "2023-07-01", ""],
  ["A1", "West", "2023-01-01", "2024-01-01"],
];
const exampleTowns = [
  ["Town", "Class", "Population"],
  ["East", "town", 60000],
  ["West", "town", 40000],
];
const exampleTables = [exampleItems, exampleGrants, exampleTowns];

const measures = {
  items: ["事项", "项数", "item"],
  fields: ["领域", "field"],
  volume: ["办件量", "业务量", "年办件量"],
  executable: ["可执行", "可执行领域", "持证"],
  population: ["人口", "人口加权", "people"],
} as const;
type Measure = keyof typeof measures;

const measureNeeds: Record<Measure, readonly Purpose[]> = {
  items: [],
  fields: ["field"],
  volume: ["volume"],
  executable: ["field", "officers"],
  population: ["population"],
};

const measureHeadings: Record<Measure, readonly [Text, Text, Text]> = {
  items: [
    { zh: "已赋事项", en: "Items held" },
    { zh: "目录事项", en: "Items in the catalogue" },
    { zh: "覆盖率", en: "Coverage" },
  ],
  fields: [
    { zh: "已赋领域", en: "Fields held" },
    { zh: "目录领域", en: "Fields in the catalogue" },
    { zh: "覆盖率", en: "Coverage" },
  ],
  volume: [
    { zh: "已赋办件量", en: "Volume held" },
    { zh: "目录办件量", en: "Volume of the catalogue" },
    { zh: "覆盖率", en: "Coverage" },
  ],
  executable: [
    { zh: "可执行领域", en: "Fields it can enforce" },
    { zh: "目录领域", en: "Fields in the catalogue" },
    { zh: "可执行率", en: "Enforceable" },
  ],
  population: [
    { zh: "人口×覆盖率", en: "People × coverage" },
    { zh: "人口", en: "People" },
    { zh: "覆盖率", en: "Coverage" },
  ],
};

function measured(authority: Authority, day: number | undefined, measure: Measure): Coverage {
  const held = heldOn(authority, day);
  const { catalogue, towns: list } = authority;
  if (measure === "items") return itemCoverage(held);
  if (measure === "volume") return volumeCoverage(held, itemNumbers(catalogue, "volume"));
  if (measure === "population") {
    const people = townNumbers(list, "population");
    return addUp(
      itemCoverage(held).towns.map(({ ratio }, town) => share(ratio * (people[town] ?? 0), people[town] ?? 0)),
    );
  }
  const fields = itemKinds(catalogue, "field");
  return fieldCoverage(held, fields, measure === "executable" ? { officers: officersByField(list, fields.names) } : {});
}

const coverage = cellFunction({
  id: "COVERAGE",
  summary: {
    zh: "某日各镇街赋权覆盖率：已赋、目录、比率，最后一行为全县合计。",
    en: "Coverage of each town on a day: held, catalogue, ratio; the county, added up, comes last.",
  },
  takes: {
    items,
    grants,
    towns,
    date: onDate,
    measure: optional(
      one(
        {
          label: { zh: "口径", en: "measure" },
          detail: {
            zh: "items 事项数（默认）、fields 领域数（有 1 项即算）、volume 年办件量、executable 可执行领域（还须 2 名以上持证人员）、population 人口加权。",
            en: "items (default); fields: with at least one item; volume: yearly volume; executable: fields with two certified officers as well; population: weighted by people.",
          },
        },
        choice(measures),
      ),
      "items" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [...exampleTables, "2023-12-31"],
    result: [
      ["Town", "Items held", "Items in the catalogue", "Coverage"],
      ["East", 2, 3, 2 / 3],
      ["West", 1, 3, 1 / 3],
      ["County", 3, 6, 0.5],
    ],
  },
  run({ items: catalogue, grants: ledger, towns: places, date: day, measure }, language) {
    const authority = soundAuthority(ledger, catalogue, places, measureNeeds[measure]);
    return coverageTable(authority.towns.names, measured(authority, day, measure), measureHeadings[measure], language);
  },
});

const groupings = {
  field: ["领域", "fields"],
  department: ["部门", "主管部门", "departments"],
  type: ["类型", "types"],
  mode: ["方式", "赋权方式", "modes"],
} as const;

const matrix = cellFunction({
  id: "COVERAGE.MATRIX",
  summary: {
    zh: "镇街×领域（或部门、类型、方式）的覆盖率，可直接做热力图。",
    en: "Coverage of towns × fields (or departments, types, modes), ready for a heat map.",
  },
  takes: {
    items,
    grants,
    towns,
    date: onDate,
    by: optional(
      one(
        {
          label: { zh: "分组", en: "by" },
          detail: {
            zh: "field 领域（默认）、department 主管部门、type 类型、mode 赋权方式。最后一行是各列的目录项数（分母）；按方式时分母为整个目录，同一事项有两种方式的各计一次。",
            en: "field (default), department, type, mode. The last row has each column's items in the catalogue (the denominator); by mode it is the whole catalogue, and an item held in two modes counts in both.",
          },
        },
        choice(groupings),
      ),
      "field" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [...exampleTables, "2023-12-31"],
    result: [
      ["Town", "Urban", "Farming", "All", "Items in the catalogue"],
      ["East", 0.5, 1, 2 / 3, 3],
      ["West", 0.5, 0, 1 / 3, 3],
      ["County", 0.5, 0.5, 0.5, 6],
      ["Items in the catalogue", 2, 1, 3, ""],
    ],
  },
  run({ items: catalogue, grants: ledger, towns: places, date: day, by }, language) {
    const authority = soundAuthority(ledger, catalogue, places, [by]);
    const held = heldOn(authority, day);
    const { towns: totals, county } = itemCoverage(held);
    const { names, rows, all, sizes } = by === "mode" ? byMode(authority, day) : byItemKind(authority, held, by);
    const whole = say({ zh: "目录事项", en: "Items in the catalogue" }, language);
    return [
      [
        say(townHeading, language),
        ...names.map((name) => kindName(name, language)),
        say({ zh: "合计", en: "All" }, language),
        whole,
      ],
      ...rows.map((row, town): Shown[] => [
        authority.towns.names[town],
        ...row,
        totals[town]?.ratio,
        totals[town]?.whole,
      ]),
      [say(countyName, language), ...all, county.ratio, county.whole],
      [whole, ...sizes, held.columns, ""],
    ];
  },
});

function byItemKind({ catalogue }: Authority, held: ReturnType<typeof heldOn>, kind: ItemKind) {
  const kinds = itemKinds(catalogue, kind);
  const { towns: rows, county } = coverageByKind(held, kinds);
  return {
    names: kinds.names,
    rows: rows.map((row) => row.map(({ ratio }) => ratio)),
    all: county.map(({ ratio }) => ratio),
    sizes: sizesOf(kinds, held.columns),
  };
}

function byMode(authority: Authority, day: number | undefined) {
  const modes = grantModes(authority);
  const each = modes.names.map((_, mode) =>
    itemCoverage(holdingsOn(authority.ledger, dayOf(authority, day), (grant) => modes.of[grant] === mode)),
  );
  const rows = authority.towns.names.map((_, town) => each.map((one) => one.towns[town]?.ratio ?? 0));
  return {
    names: modes.names,
    rows,
    all: each.map((one) => one.county.ratio),
    sizes: each.map(() => authority.ledger.items),
  };
}

const gaps = cellFunction({
  id: "COVERAGE.GAPS",
  summary: {
    zh: "某镇街某日尚未承接的事项清单。",
    en: "The items of the catalogue that a town does not hold on a day.",
  },
  takes: { items, grants, town: townName, date: onDate },
  gives: "matrix",
  example: {
    args: [exampleItems, exampleGrants, "West", "2023-12-31"],
    result: [
      ["Code", "Name", "Type", "Field", "Department", "Volume"],
      ["A2", "", "", "Urban", "", 120],
      ["B1", "", "", "Farming", "", 380],
    ],
  },
  run({ items: catalogue, grants: ledger, town, date: day }, language) {
    const authority = soundAuthority(ledger, catalogue, undefined);
    const index = new TownNames(authority.towns.names).find(town);
    if (index === undefined) throw new DomainError("authority.townNotInLedger", { found: town });
    const held = heldOn(authority, day);
    const { codes, rows, reading } = authority.catalogue;
    const headings: Text[] = [
      { zh: "事项编码", en: "Code" },
      { zh: "名称", en: "Name" },
      { zh: "类型", en: "Type" },
      { zh: "领域", en: "Field" },
      { zh: "主管部门", en: "Department" },
      { zh: "年办件量", en: "Volume" },
    ];
    const lacking = codes.flatMap((code, item): Shown[][] => {
      if (hasBit(held, index, item)) return [];
      const row = reading?.rows[rows[item] ?? -1];
      return [[code, row?.name, row?.type, row?.field, row?.department, row?.volume]];
    });
    return [headings.map((heading) => say(heading, language)), ...lacking];
  },
});

const year = cellFunction({
  id: "COVERAGE.YEAR",
  summary: {
    zh: "全年按天加权的覆盖率：有效事项日 ÷(全年天数×目录事项)。",
    en: "Coverage weighted by days: item-days in force ÷ (days of the year × items of the catalogue).",
  },
  takes: {
    items,
    grants,
    towns,
    year: one(
      {
        label: { zh: "年份", en: "year" },
        detail: { zh: "公历年份，如 2024。", en: "The calendar year, such as 2024." },
      },
      count({ least: 1901, most: 9998 }),
    ),
  },
  gives: "matrix",
  example: {
    args: [...exampleTables, 2023],
    result: [
      ["Town", "Item-days in force", "Item-days in all", "Coverage over the year"],
      ["East", 549, 1095, 549 / 1095],
      ["West", 365, 1095, 365 / 1095],
      ["County", 914, 2190, 914 / 2190],
    ],
  },
  run({ items: catalogue, grants: ledger, towns: places, year: asked }, language) {
    const authority = soundAuthority(ledger, catalogue, places);
    const answer = coverageOverTime(authority.ledger, calendarDay(asked, 1, 1) ?? 0, calendarDay(asked + 1, 1, 1) ?? 0);
    return coverageTable(
      authority.towns.names,
      answer,
      [
        { zh: "有效事项日", en: "Item-days in force" },
        { zh: "全部事项日", en: "Item-days in all" },
        { zh: "按天覆盖率", en: "Coverage over the year" },
      ],
      language,
    );
  },
});

const change = cellFunction({
  id: "COVERAGE.CHANGE",
  summary: {
    zh: "两个日期之间的变化：期初、期末、新增、收回、范围扩大、变动率。",
    en: "What changed between two days: before, after, added, recalled, extended, rate.",
  },
  takes: {
    items,
    grants,
    towns,
    from: one(
      {
        label: { zh: "期初", en: "from" },
        detail: { zh: "期初日期，含当日状态。", en: "The first day, as things stand on it." },
      },
      date(),
    ),
    to: one(
      {
        label: { zh: "期末", en: "to" },
        detail: {
          zh: "期末日期，含当日状态。变动率 =(期末-期初)÷ 期初；范围扩大不算新增。",
          en: "The last day. The rate is (after − before) ÷ before; a wider scope adds no item.",
        },
      },
      date(),
    ),
  },
  gives: "matrix",
  example: {
    args: [...exampleTables, "2023-01-01", "2024-01-01"],
    result: [
      ["Town", "Before", "After", "Added", "Recalled", "Extended", "Rate"],
      ["East", 1, 2, 1, 0, 0, 1],
      ["West", 1, 0, 0, 1, 0, -1],
      ["County", 2, 2, 1, 1, 0, 0],
    ],
  },
  run({ items: catalogue, grants: ledger, towns: places, from, to }, language) {
    if (from > to) throw new DomainError("authority.datesReversed", { from: isoDate(from), to: isoDate(to) });
    const authority = soundAuthority(ledger, catalogue, places);
    const { towns: rows, county } = changes(authority.ledger, from, to);
    const shown = (one: Change): Shown[] => [one.before, one.after, one.added, one.recalled, one.extended, one.rate];
    const headings: Text[] = [
      townHeading,
      { zh: "期初", en: "Before" },
      { zh: "期末", en: "After" },
      { zh: "新增", en: "Added" },
      { zh: "收回", en: "Recalled" },
      { zh: "范围扩大", en: "Extended" },
      { zh: "变动率", en: "Rate" },
    ];
    return [
      headings.map((heading) => say(heading, language)),
      ...rows.map((row, town) => [authority.towns.names[town], ...shown(row)]),
      [say(countyName, language), ...shown(county)],
    ];
  },
});

const alike = cellFunction({
  id: "CONSISTENCY",
  summary: {
    zh: "同类镇街清单的一致度：两两相同事项占比（杰卡德系数）的平均。",
    en: "How alike the lists of towns of one class are: the mean of items in both ÷ items in either, over the pairs.",
  },
  takes: { grants, towns, date: onDate },
  gives: "matrix",
  example: {
    args: [exampleGrants, exampleTowns, "2023-12-31"],
    result: [
      ["Class", "Towns", "Pairs", "Consistency"],
      ["town", 2, 1, 0.5],
      ["County", 2, 1, 0.5],
    ],
  },
  run({ grants: ledger, towns: places, date: day }, language) {
    const authority = soundAuthority(ledger, undefined, places);
    const classes = townClasses(authority.towns);
    const { classes: rows, county } = consistency(heldOn(authority, day), classes.of, classes.count);
    const headings: Text[] = [
      { zh: "类别", en: "Class" },
      { zh: "镇街数", en: "Towns" },
      { zh: "对数", en: "Pairs" },
      { zh: "一致度", en: "Consistency" },
    ];
    const all = [
      ...rows.map((row, index) => ({ name: kindName(classes.names[index] ?? "", language), ...row })),
      { name: say(countyName, language), ...county },
    ];
    return [
      headings.map((heading) => say(heading, language)),
      ...all.map(({ name, towns: members, pairs, mean }): Shown[] => [name, members, pairs, mean]),
    ];
  },
});

const idle = cellFunction({
  id: "IDLE",
  summary: {
    zh: "各镇街空转率：已赋而全年没有办件的事项 ÷ 已赋事项。",
    en: "The idle rate of each town: items held without a case in the year ÷ items held.",
  },
  takes: {
    items,
    grants,
    cases: cells({
      label: { zh: "办件表", en: "cases" },
      detail: {
        zh: "一年的办件，含标题行：镇街、事项编码、受理，另可有办结、按时。受理大于 0 即为有办件。",
        en: "The cases of a year with their heading row: Town, Code, Accepted, and if you have them Completed, On time. One accepted case is enough.",
      },
    }),
    towns,
    date: onDate,
  },
  gives: "matrix",
  example: {
    args: [
      exampleItems,
      exampleGrants,
      [
        ["Town", "Code", "Accepted"],
        ["East", "A1", 12],
      ],
      exampleTowns,
      "2023-12-31",
    ],
    result: [
      ["Town", "Idle items", "Items held", "Idle rate", "Idle codes"],
      ["East", 1, 2, 0.5, "B1"],
      ["West", 1, 1, 1, "A1"],
      ["County", 2, 3, 2 / 3, ""],
    ],
  },
  run({ items: catalogue, grants: ledger, cases: handled, towns: places, date: day }, language) {
    const authority = soundAuthority(ledger, catalogue, places);
    const cases = readCases(readTable(caseTable, { cells: handled }), authority.catalogue, authority.towns);
    refuse(cases.list.findings, ["cases"]);
    const held = heldOn(authority, day);
    const used = noBits(held.rows, held.columns);
    cases.town.forEach((town, index) => {
      if ((cases.accepted[index] ?? 0) > 0) setBit(used, town, cases.item[index] ?? 0);
    });
    const answer = idleItems(held, used);
    const codes = authority.towns.names.map((_, town) =>
      columnsOf(answer.idle, town).map((item) => authority.catalogue.codes[item] ?? ""),
    );
    const table = coverageTable(
      authority.towns.names,
      answer,
      [
        { zh: "空转事项", en: "Idle items" },
        { zh: "已赋事项", en: "Items held" },
        { zh: "空转率", en: "Idle rate" },
      ],
      language,
    );
    const heading = say({ zh: "空转事项编码", en: "Idle codes" }, language);
    return table.map((row, index): Shown[] => [
      ...row,
      index === 0 ? heading : codeList(codes[index - 1] ?? [], language),
    ]);
  },
});

export const authorityFunctions: readonly CellFunction[] = [coverage, matrix, gaps, year, change, alike, idle];
