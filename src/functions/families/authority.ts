import { alikeness, heldOn, idleOn, matrixBy, measured } from "../../chapters/authority/answer/coverage";
import { daysOfYear, findTown, refuseReversed, soundAuthority } from "../../chapters/authority/read";
import {
  alikeTable,
  changeTable,
  idleTable,
  matrixTable,
  measuredTable,
  overTimeTable,
} from "../../chapters/authority/report/coverage";
import { gapTable } from "../../chapters/authority/report/lists";
import { said } from "../../locale/table";
import { groupings, measures } from "../../chapters/authority/words";
import { changes } from "../../domain/authority/change";
import { coverageOverTime } from "../../domain/authority/year";
import { one, optional } from "../../inputs/arguments";
import { count, date } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { cases, grants, items, onDate, townName, towns } from "../authorityArguments";
import { cellFunction, type CellFunction } from "../define";

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
      one({ label: { zh: "口径", en: "measure" }, detail: listOfKinds(measures, "items") }, wordReader(measures)),
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
  run({ date: day, measure, ...tables }, language) {
    const authority = soundAuthority(tables, measures[measure].needs);
    return said(measuredTable(authority, measured(authority, measure, day)), language);
  },
});

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
        wordReader(groupings),
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
  run({ date: day, by, ...tables }, language) {
    const authority = soundAuthority(tables, [by]);
    return said(matrixTable(authority, matrixBy(authority, by, day)), language);
  },
});

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
  run({ date: day, town, ...tables }, language) {
    const authority = soundAuthority(tables);
    const index = findTown(authority, town);
    return said(gapTable(authority, heldOn(authority.ledger, day), index), language);
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
  run({ year: asked, ...tables }, language) {
    const authority = soundAuthority(tables);
    const { from, until } = daysOfYear(asked);
    return said(overTimeTable(authority, coverageOverTime(authority.ledger, from, until)), language);
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
  run({ from, to, ...tables }, language) {
    refuseReversed(from, to);
    const authority = soundAuthority(tables);
    return said(changeTable(authority, changes(authority.ledger, from, to)), language);
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
  run: ({ date: day, ...tables }, language) => said(alikeTable(alikeness(soundAuthority(tables), day)), language),
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
    cases,
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
  run({ date: day, ...tables }, language) {
    const authority = soundAuthority(tables, ["cases"]);
    return said(idleTable(authority, idleOn(authority, day)), language);
  },
});

export const functions: readonly CellFunction[] = [coverage, matrix, gaps, year, change, alike, idle];
