import { count, date, number, text, type CellReader, type CellValue, type Day } from "../../inputs/cell";
import { column, columnOf, optional, optionalColumn, type Columns } from "../../inputs/columns";
import { money } from "../../inputs/money";
import type { TableReading, TableSpec } from "../../inputs/table";
import type { Text } from "../../locale/text";
import { ownTownWords, populationWords, unitWords } from "../../inputs/words";
import { categoryReader, type PlannedCategory } from "./words";

const day = date();
/** A day that may not have come yet. Excel passes some blank cells as 0, which no loan means as a day of 1900. */
const laterDay: CellReader<Day | undefined> = {
  blank: { value: undefined },
  read: (cell) => (cell === 0 ? { value: undefined } : day.read(cell)),
};

/** 周转池: posts that units have borrowed. */
export const loanTable = {
  label: { zh: "周转编制", en: "Loans" },
  key: "unit",
  repeated: true,
  columns: {
    unit: columnOf(ownTownWords, text()),
    posts: column(
      { zh: "周转编制数", en: "Posts" },
      ["周转编制", "借用编制", "借用编制数", "编制数", "posts borrowed"],
      count(),
    ),
    start: column({ zh: "开始时间", en: "Start" }, ["开始日期", "借用时间", "起始时间", "from"], day),
    due: column({ zh: "到期时间", en: "Due" }, ["到期日期", "回收时间", "应收回时间", "due date"], day),
    returned: optionalColumn(
      { zh: "收回时间", en: "Returned" },
      ["收回日期", "实际收回时间", "归还时间", "back on"],
      laterDay,
    ),
  },
} as const satisfies TableSpec<Columns>;

const towns = (label: Text, aliases: readonly string[]) => optionalColumn(label, aliases, count());

/** 镇街表: posts and people of each category, and the population. */
export const hiringTownTable = {
  label: { zh: "镇街表", en: "Town table" },
  key: "town",
  columns: {
    town: columnOf(ownTownWords, text()),
    administrativePosts: towns({ zh: "行政编制", en: "Administrative posts" }, [
      ...["行政编制数", "核定行政编制", "现有行政编制", "分配编制行政编制", "admin posts", "administrative quota"],
    ]),
    administrativeHeadcount: towns({ zh: "行政实有人数", en: "Administrative headcount" }, [
      ...["行政实有", "行政在编", "行政在编人数", "行政编制实有", "admin headcount"],
    ]),
    institutionPosts: towns({ zh: "事业编制", en: "Institution posts" }, [
      ...["事业编制数", "核定事业编制", "现有事业编制", "分配编制事业编制", "institutional posts", "institution quota"],
    ]),
    institutionHeadcount: towns({ zh: "事业实有人数", en: "Institution headcount" }, [
      ...["事业实有", "事业在编", "事业在编人数", "事业编制实有", "institutional headcount"],
    ]),
    population: optional(
      columnOf({ ...populationWords, label: { zh: "户籍人口", en: "Population" } }, number({ least: 0 })),
    ),
  },
} as const satisfies TableSpec<Columns>;

/** The columns of posts and people of a category. */
export const categoryColumns = {
  administrative: { today: "administrativePosts", headcount: "administrativeHeadcount" },
  institution: { today: "institutionPosts", headcount: "institutionHeadcount" },
} as const satisfies Readonly<
  Record<PlannedCategory, Record<"today" | "headcount", keyof (typeof hiringTownTable)["columns"]>>
>;

const postCategory = optionalColumn(
  { zh: "编制类型", en: "Category" },
  ["编制性质", "编制类别", "用编类型"],
  categoryReader,
);

/** The same with the category of the posts. */
export const categoryLoanTable = {
  ...loanTable,
  columns: { ...loanTable.columns, category: postCategory },
} as const satisfies TableSpec<Columns>;

/** 历年计划: the places that towns were given in earlier years, and what became of them. */
export const planTable = {
  label: { zh: "历年计划", en: "Plans" },
  key: "town",
  repeated: true,
  columns: {
    year: column({ zh: "年度", en: "Year" }, ["年份", "计划年度"], count({ least: 1949, most: 2200 })),
    town: columnOf(ownTownWords, text()),
    category: postCategory,
    planned: column({ zh: "下达计划", en: "Planned" }, ["计划数", "下达数", "用编计划", "places"], count()),
    used: optionalColumn({ zh: "已使用", en: "Used" }, ["使用数", "已用", "实际进人"], count()),
    recovered: optionalColumn({ zh: "收回", en: "Recovered" }, ["归还", "收回数", "作废", "taken back"], count()),
  },
} as const satisfies TableSpec<Columns>;

/** A cell as it stands: what a roster says of a person is read from several cells together. */
const asItStands: CellReader<CellValue> = { blank: { value: "" }, read: (cell) => ({ value: cell }) };

/** 实名制台账: a row for each person. */
export const rosterTable = {
  label: { zh: "实名制台账", en: "Roster" },
  key: "town",
  repeated: true,
  columns: {
    town: columnOf(unitWords, asItStands),
    sex: optionalColumn({ zh: "性别", en: "Sex" }, ["gender"], asItStands),
    id: optionalColumn(
      { zh: "身份证号", en: "ID number" },
      ["身份证号码", "公民身份号码", "证件号码", "身份证", "id"],
      asItStands,
    ),
    birth: optionalColumn(
      { zh: "出生年月", en: "Born" },
      ["出生日期", "生日", "出生时间", "birth", "date of birth", "birthday"],
      asItStands,
    ),
    age: optionalColumn({ zh: "年龄", en: "Age" }, ["周岁"], asItStands),
    category: optionalColumn(
      { zh: "编制类型", en: "Posts" },
      ["编制性质", "编制类别", "用编类型", "category"],
      asItStands,
    ),
    kind: optionalColumn(
      { zh: "人员类别", en: "Kind" },
      ["人员身份", "身份", "岗位类别", "kind of person"],
      asItStands,
    ),
    status: optionalColumn({ zh: "在编状态", en: "Status" }, ["人员状态", "在岗情况", "状态"], asItStands),
    retiresOn: optionalColumn(
      { zh: "核定退休时间", en: "Retires on" },
      ["退休时间", "批准退休时间", "退休日期"],
      asItStands,
    ),
  },
} as const satisfies TableSpec<Columns>;

/** 人数: a row for each town, a column for each category of people. */
export const headTable = {
  label: { zh: "人数", en: "Heads" },
  key: "town",
  columns: { town: columnOf(ownTownWords, text()) },
} as const satisfies TableSpec<Columns>;

/** 标准: what a person of each category costs a year. */
export const rateTable = {
  label: { zh: "人员经费标准", en: "Rates" },
  key: "category",
  columns: {
    category: column({ zh: "人员类别", en: "Category" }, ["类别", "编制类型", "人员"], text()),
    rate: column(
      { zh: "标准", en: "Rate" },
      ["人均标准", "年人均", "人均经费", "每人每年", "cost a head"],
      (_heading, unit) => money(unit, 0),
    ),
  },
} as const satisfies TableSpec<Columns>;

/** 财力: what each town can spend, and what else it must. */
export const financeTable = {
  label: { zh: "财力", en: "Finance" },
  key: "town",
  columns: {
    town: columnOf(ownTownWords, text()),
    resources: column({ zh: "财力", en: "Resources" }, ["可用财力", "财力合计"], (_heading, unit) => money(unit, 0)),
    guaranteed: optionalColumn(
      { zh: "其他保障支出", en: "Other guaranteed" },
      ["其他保障", "其他刚性支出", "其他支出"],
      (_heading, unit) => money(unit, 0),
    ),
  },
} as const satisfies TableSpec<Columns>;

export type HeadReading = TableReading<(typeof headTable)["columns"]>;
export type RateReading = TableReading<(typeof rateTable)["columns"]>;
export type FinanceReading = TableReading<(typeof financeTable)["columns"]>;
export type HiringTownReading = TableReading<(typeof hiringTownTable)["columns"]>;
export type LoanReading = TableReading<(typeof categoryLoanTable)["columns"]>;
export type PlanReading = TableReading<(typeof planTable)["columns"]>;
export type RosterReading = TableReading<(typeof rosterTable)["columns"]>;
