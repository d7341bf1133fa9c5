import { count, date, text, type Day } from "../inputs/cell";
import { column, columnOf, optionalColumn, type Columns } from "../inputs/columns";
import type { TableSpec } from "../inputs/table";
import { ownTownWords } from "../inputs/words";

const day = date();
/** A day that may not have come yet. Excel passes some blank cells as 0, which no loan means as a day of 1900. */
const laterDay = {
  blank: { value: undefined },
  read: (cell: Parameters<typeof day.read>[0]) => (cell === 0 ? { value: undefined } : day.read(cell)),
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
    returned: optionalColumn<Day | undefined>(
      { zh: "收回时间", en: "Returned" },
      ["收回日期", "实际收回时间", "归还时间", "back on"],
      laterDay,
    ),
  },
} as const satisfies TableSpec<Columns>;
