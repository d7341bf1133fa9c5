import { normalise } from "../../../domain/kernel/names";
import { count, text, type CellReader } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { column, columnOf, optional, optionalColumn, type Columns } from "../../../inputs/columns";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { townWords } from "../../../inputs/words";
import { handles, type Handle } from "../words";

const department = optionalColumn(
  { zh: "主管部门", en: "Department" },
  ["部门", "责任部门", "实施部门", "业务主管部门", "办理部门"],
  text(),
);

/** Cases of a year: a row for each town, item, department or level, as far as they are told apart. */
export const caseTable = {
  label: { zh: "办件表", en: "Cases" },
  key: "town",
  repeated: true,
  columns: {
    town: optional(columnOf(townWords, text())),
    item: {
      ...optionalColumn({ zh: "事项编码", en: "Item code" }, ["编码", "事项代码", "code", "item id"], text()),
      otherwise: ["事项", "事项名称", "服务事项", "名称", "item", "item name"],
    },
    department,
    level: optionalColumn({ zh: "层级", en: "Level" }, ["办理层级", "受理层级", "handling level"], text()),
    accepted: column(
      { zh: "受理", en: "Accepted" },
      ["受理量", "受理数", "受理件数", "办件量", "件数", "received"],
      count(),
    ),
    completed: optionalColumn(
      { zh: "办结", en: "Completed" },
      ["办结量", "办结数", "办结件数", "closed", "done"],
      count(),
    ),
    onTime: optionalColumn(
      { zh: "按时", en: "On time" },
      ["按时办结", "按时办结数", "按期办结", "按期办结数", "in time"],
      count(),
    ),
  },
} satisfies TableSpec<Columns>;

/** Dashes and strokes by which planners say that there is nothing. */
const NOTHING = /^[-‐-―−—/\\]+$/;

/** What a level does about an item. Excel passes some blank cells as 0, which is nothing as well. */
function handleReader(): CellReader<Handle> {
  const reader = wordReader(handles);
  return {
    ...reader,
    blank: { value: "no" },
    read: (cell) => (typeof cell === "string" && NOTHING.test(normalise(cell)) ? { value: "no" } : reader.read(cell)),
  };
}

/** Service items: where each can be had, and how often people have to come. */
export const itemTable = {
  label: { zh: "服务事项", en: "Service items" },
  key: "code",
  columns: {
    code: column({ zh: "事项编码", en: "Code" }, ["编码", "事项代码", "服务编码", "item code"], text()),
    name: optionalColumn({ zh: "名称", en: "Name" }, ["事项名称", "服务事项", "事项", "item", "item name"], text()),
    department,
    county: optionalColumn({ zh: "县级", en: "County" }, ["县", "市级", "区级", "县区级"], handleReader()),
    town: optionalColumn(
      { zh: "镇级", en: "Town level" },
      ["镇街", "镇街级", "乡镇", "乡级", "镇", "街道", "town"],
      handleReader(),
    ),
    community: optionalColumn({ zh: "社区", en: "Community" }, ["社区级"], handleReader()),
    village: optionalColumn({ zh: "村级", en: "Village" }, ["村", "行政村", "村居"], handleReader()),
    online: optionalColumn({ zh: "网上", en: "Online" }, ["网办", "网上办理", "线上", "一网通办"], handleReader()),
    visits: optionalColumn(
      { zh: "跑动次数", en: "Visits" },
      ["到现场次数", "跑动", "跑腿次数", "到场次数", "number of visits"],
      count(),
    ),
  },
} satisfies TableSpec<Columns>;

export type CaseReading = TableReading<typeof caseTable.columns>;
export type ItemReading = TableReading<typeof itemTable.columns>;
