import { columnsOf } from "../../../domain/authority/bits";
import type { Change } from "../../../domain/authority/change";
import type { Consistency } from "../../../domain/authority/consistency";
import type { Coverage, Share } from "../../../domain/authority/coverage";
import { name, type Text } from "../../../locale/text";
import type { AuthorityCase } from "../answer/case";
import type { Alikeness, CoverageMatrix, Measured } from "../answer/coverage";
import type { Answer } from "../answer";
import { measures, words } from "../words";
import type { Cell, Table } from "../../../locale/table";

/** A field, class or mode by its name; a blank one has a name too. */
export function kindName(kind: string): Text {
  return kind === "" ? words.blank : name(kind);
}

/** A row for each town and one for the county. */
function byTown<T>(
  { towns }: AuthorityCase,
  headings: readonly Text[],
  rows: { readonly towns: readonly T[]; readonly county: T },
  cells: (row: T, town: number | undefined) => readonly Cell[],
): Table {
  return [
    [words.town, ...headings],
    ...towns.map((town, index): Cell[] => {
      const row = rows.towns[index];
      return row === undefined ? [town.name] : [town.name, ...cells(row, index)];
    }),
    [words.county, ...cells(rows.county, undefined)],
  ];
}

const shareCells = ({ part, whole, ratio }: Share): Cell[] => [part, whole, ratio];

export function measuredTable(authority: AuthorityCase, { measure, coverage }: Measured): Table {
  return byTown(authority, measures[measure].headings, coverage, shareCells);
}

export function overTimeTable(authority: AuthorityCase, coverage: Coverage): Table {
  const headings = [
    { zh: "有效事项日", en: "Item-days in force" },
    { zh: "全部事项日", en: "Item-days in all" },
    { zh: "按天覆盖率", en: "Coverage over the year" },
  ];
  return byTown(authority, headings, coverage, shareCells);
}

/** Ratios by kind, all kinds together and what they are measured by, which the last row has for each kind. */
export function matrixTable(
  authority: AuthorityCase,
  { kinds, towns, county, sizes, whole, items }: CoverageMatrix,
): Table {
  const rows = towns.map((ratios, town) => ({ ratios, share: whole.towns[town] }));
  return [
    ...byTown(
      authority,
      [...kinds.map(kindName), words.all, words.catalogued],
      { towns: rows, county: { ratios: county, share: whole.county } },
      ({ ratios, share }) => [...ratios, share?.ratio, share?.whole],
    ),
    [words.catalogued, ...sizes, items, ""],
  ];
}

const changeHeadings: readonly Text[] = [
  { zh: "期初", en: "Before" },
  { zh: "期末", en: "After" },
  { zh: "新增", en: "Added" },
  { zh: "收回", en: "Recalled" },
  { zh: "范围扩大", en: "Extended" },
  { zh: "变动率", en: "Rate" },
];

export function changeTable(authority: AuthorityCase, change: Answer["change"]): Table {
  const cells = ({ before, after, added, recalled, extended, rate }: Change): Cell[] => [
    ...[before, after, added, recalled, extended],
    rate,
  ];
  return byTown(authority, changeHeadings, change, cells);
}

export function alikeTable({ classes, county }: Alikeness): Table {
  const cells = ({ towns, pairs, mean }: Consistency): Cell[] => [towns, pairs, mean];
  return [
    [
      { zh: "类别", en: "Class" },
      { zh: "镇街数", en: "Towns" },
      { zh: "对数", en: "Pairs" },
      { zh: "一致度", en: "Consistency" },
    ],
    ...classes.map((one) => [kindName(one.name), ...cells(one)]),
    [words.county, ...cells(county)],
  ];
}

const LISTED_CODES = 20;

/** Codes in one cell: the first twenty, and a mark where there are more. */
export function codeList(codes: readonly string[]): Text {
  const [listed, more] = [codes.slice(0, LISTED_CODES), codes.length > LISTED_CODES ? "…" : ""];
  return { zh: listed.join("、") + more, en: listed.join(", ") + more };
}

/** Idle items of the items held, and which they are. */
export function idleTable(authority: AuthorityCase, idle: NonNullable<Answer["idle"]>): Table {
  const codes = (town: number) => columnsOf(idle.idle, town).map((item) => authority.items[item]?.code ?? "");
  const headings = [
    { zh: "空转事项", en: "Idle items" },
    words.held,
    words.idleRate,
    { zh: "空转事项编码", en: "Idle codes" },
  ];
  return byTown(authority, headings, idle, (share, town) => [
    ...shareCells(share),
    town === undefined ? "" : codeList(codes(town)),
  ]);
}
