import { count, number, text } from "../../inputs/cell";
import { column, optionalColumn, type Row } from "../../inputs/columns";
import type { TableReading, TableSpec } from "../../inputs/table";
import type { Text } from "../../locale/text";

const indicator = () => number({ least: 0 });
const posts = () => count();

/** The table of towns: a name for each, and of the rest what the county has. Other numeric columns may serve as indicators. */
const townColumns = {
  town: column(
    { zh: "镇街", en: "Town" },
    [
      "乡镇",
      "镇",
      "乡镇街道",
      "镇（街）",
      "镇街名称",
      "单位",
      "单位名称",
      "名称",
      "township",
      "townships",
      "name",
      "unit",
    ],
    text(),
  ),
  ring: optionalColumn({ zh: "里外圈", en: "Ring" }, ["圈层", "圈", "片区", "区域", "zone", "group"], text()),
  population: optionalColumn(
    { zh: "户籍人口", en: "Population" },
    ["人口", "人口数", "常住人口", "总人口", "people", "residents"],
    indicator(),
  ),
  serviceItems: optionalColumn(
    { zh: "服务事项办件量", en: "Service items handled" },
    ["办件量", "年办件量", "服务事项", "服务件数", "管理任务", "service items", "cases", "items handled"],
    indicator(),
  ),
  gdp: optionalColumn(
    { zh: "地区生产总值", en: "GDP" },
    ["生产总值", "GDP", "经济总量", "gross domestic product", "economy"],
    indicator(),
  ),
  area: optionalColumn(
    { zh: "面积", en: "Area" },
    ["区域面积", "辖区面积", "土地面积", "行政区域面积", "land area", "surface"],
    indicator(),
  ),
  administrativePosts: optionalColumn(
    { zh: "行政编制", en: "Administrative posts" },
    ["行政编制数", "核定行政编制", "现有行政编制", "admin posts", "administrative quota"],
    posts(),
  ),
  administrativeHeadcount: optionalColumn(
    { zh: "行政实有人数", en: "Administrative headcount" },
    ["行政实有", "行政在编", "行政在编人数", "行政编制实有", "admin headcount"],
    posts(),
  ),
  institutionPosts: optionalColumn(
    { zh: "事业编制", en: "Institution posts" },
    ["事业编制数", "核定事业编制", "现有事业编制", "institutional posts", "institution quota"],
    posts(),
  ),
  institutionHeadcount: optionalColumn(
    { zh: "事业实有人数", en: "Institution headcount" },
    ["事业实有", "事业在编", "事业在编人数", "事业编制实有", "institutional headcount"],
    posts(),
  ),
};

export type TownColumns = typeof townColumns;
export type TownRow = Row<TownColumns>;
export type TownReading = TableReading<TownColumns>;

export const townTable: TableSpec<TownColumns> = {
  label: { zh: "镇街表", en: "Town table" },
  columns: townColumns,
  key: "town",
};

/** What a score may be made of, with the weight that the wizard proposes (to be changed: no law fixes them). */
export const knownIndicators = [
  { id: "population", proposed: 40 },
  { id: "serviceItems", proposed: 30 },
  { id: "gdp", proposed: 20 },
  { id: "area", proposed: 10 },
] as const satisfies readonly { id: keyof TownColumns; proposed: number }[];

/** The kinds of posts that a county fixes totals for, with the columns of today's posts and people. The short label stands under the name of a part. */
export const categories = [
  {
    id: "administrative",
    label: { zh: "行政编制", en: "Administrative posts" },
    short: { zh: "行政编制", en: "Admin." },
    today: "administrativePosts",
    headcount: "administrativeHeadcount",
  },
  {
    id: "institution",
    label: { zh: "事业编制", en: "Institution posts" },
    short: { zh: "事业编制", en: "Institution" },
    today: "institutionPosts",
    headcount: "institutionHeadcount",
  },
] as const satisfies readonly {
  id: string;
  label: Text;
  short: Text;
  today: keyof TownColumns;
  headcount: keyof TownColumns;
}[];

export type CategoryId = (typeof categories)[number]["id"];
export type Category = (typeof categories)[number];

/** An indicator that this table really offers: a known column or another numeric one. */
export interface Indicator {
  readonly id: string;
  readonly label: Text;
  readonly gridColumn: number;
  readonly values: readonly number[];
}

/** The indicators of a reading: known columns first, then the planner's own numeric columns. Blanks count as 0. */
export function indicatorsOf(reading: TownReading): Indicator[] {
  const known = knownIndicators.flatMap(({ id }) => {
    const gridColumn = reading.found[id];
    if (gridColumn === undefined) return [];
    const label = reading.headings[gridColumn]?.text ?? townColumns[id].label.zh;
    return [{ id, label: { zh: label, en: label }, gridColumn, values: reading.rows.map((row) => row[id] ?? 0) }];
  });
  const extra = reading.extras.map(({ heading, column: gridColumn }) => ({
    id: `column:${heading}`,
    label: { zh: heading, en: heading },
    gridColumn,
    values: reading.gridRows.map((row) => Number(reading.grid.cells[row]?.[gridColumn] ?? 0) || 0),
  }));
  return [...known, ...extra.filter(({ values }) => values.every((value) => value >= 0))];
}
