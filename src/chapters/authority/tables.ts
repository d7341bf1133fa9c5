import { normalise } from "../../domain/kernel/names";
import { count, date, isBlank, number, text, type CellReader, type Day } from "../../inputs/cell";
import { column, columnOf, lenient, optional, optionalColumn, type Columns } from "../../inputs/columns";
import { ownTownWords, populationWords, townWords } from "../../inputs/words";
import type { TableReading, TableSpec } from "../../inputs/table";

/** A word that may be left blank. Excel passes some blank cells as 0, which names no town, code or field. */
function word(): CellReader<string> {
  const reader = text({ value: "" });
  return { ...reader, read: (cell) => (cell === 0 ? { value: "" } : reader.read(cell)) };
}

const amount = () => number({ least: 0 });

const OPEN_END = /^(长期|长期有效|至今|现行|现行有效|无|未收回|open|none|now|-+|—+|\/)$/i;

/** A date that may be open. Excel passes some blank cells as 0, which no ledger means as a day of 1900. */
function openDate(open: Day): CellReader<Day> {
  const reader = date();
  return {
    blank: { value: open },
    read: (cell) =>
      cell === 0 || isBlank(cell) || (typeof cell === "string" && OPEN_END.test(normalise(cell)))
        ? { value: open }
        : reader.read(cell),
  };
}

const code = lenient(
  column(
    { zh: "事项编码", en: "Code" },
    ["编码", "事项代码", "职权编码", "基本编码", "项目编码", "item code", "item", "item id"],
    word(),
  ),
);
const town = lenient(columnOf(townWords, word()));
const field = optionalColumn(
  { zh: "领域", en: "Field" },
  ["领域名称", "执法领域", "赋权领域", "类别领域", "行业领域", "area of authority", "domain"],
  word(),
);
const type = optionalColumn(
  { zh: "类型", en: "Type" },
  ["事项类型", "权力类型", "职权类型", "权力类别", "职权类别", "item type", "kind"],
  word(),
);
const volume = optionalColumn(
  { zh: "年办件量", en: "Volume" },
  ["办件量", "年业务量", "业务量", "年均办件量", "yearly volume", "annual volume", "cases a year"],
  amount(),
);

/** The catalogue of items: what may be devolved at all. */
export const itemTable = {
  label: { zh: "事项目录", en: "Items" },
  key: "code",
  repeated: true,
  columns: {
    code,
    name: optionalColumn(
      { zh: "名称", en: "Name" },
      ["事项名称", "职权名称", "项目名称", "item name", "title"],
      word(),
    ),
    type,
    field,
    department: optionalColumn(
      { zh: "主管部门", en: "Department" },
      ["部门", "原实施部门", "实施部门", "业务主管部门", "责任部门", "authority"],
      word(),
    ),
    level: optionalColumn({ zh: "原行使层级", en: "Level" }, ["行使层级", "层级", "原层级", "original level"], word()),
    basis: optionalColumn({ zh: "实施依据", en: "Basis" }, ["设定依据", "法律依据", "依据", "legal basis"], word()),
    volume,
    hours: optionalColumn(
      { zh: "单件工时", en: "Hours" },
      ["工时", "单件工时（小时）", "每件工时", "hours a case", "hours per case"],
      amount(),
    ),
    skill: optionalColumn({ zh: "专业要求", en: "Skill" }, ["专业", "技能要求", "专业技能", "skills"], word()),
    requires: optionalColumn(
      { zh: "前置事项", en: "Requires" },
      ["前置事项编码", "前置", "依赖事项", "prerequisite", "needs"],
      word(),
    ),
    objects: optionalColumn(
      { zh: "监管对象", en: "Objects" },
      ["监管对象数", "对象数", "管理相对人", "regulated objects"],
      amount(),
    ),
    difficulty: optionalColumn(
      { zh: "技术难度", en: "Difficulty" },
      ["难度", "专业难度", "technical difficulty"],
      word(),
    ),
    assessment: optionalColumn(
      { zh: "评估结论", en: "Assessment" },
      ["评估", "评估意见", "承接评估", "evaluation"],
      word(),
    ),
    obstacle: optionalColumn(
      { zh: "实施难点", en: "Obstacle" },
      ["实施困难", "执行难点", "难以实施", "hard to implement"],
      word(),
    ),
  },
} satisfies TableSpec<Columns>;

/** The ledger of grants: which town has which item, since when, until when. */
export const grantTable = {
  label: { zh: "赋权台账", en: "Grants" },
  key: "code",
  repeated: true,
  columns: {
    code,
    town,
    mode: optionalColumn({ zh: "赋权方式", en: "Mode" }, ["方式", "下放方式", "承接方式", "放权方式", "way"], word()),
    batch: optionalColumn({ zh: "批次", en: "Batch" }, ["赋权批次", "下放批次"], word()),
    start: optionalColumn(
      { zh: "生效", en: "Start" },
      [
        "生效日期",
        "生效时间",
        "开始",
        "开始日期",
        "起始日期",
        "赋权日期",
        "施行日期",
        "from",
        "start date",
        "effective",
      ],
      openDate(-Infinity),
    ),
    end: optionalColumn(
      { zh: "收回", en: "End" },
      [
        ...["收回日期", "收回时间", "失效", "失效日期", "失效时间", "终止", "终止日期", "终止时间"],
        ...["废止", "废止日期", "废止时间", "recalled", "ends"],
      ],
      openDate(Infinity),
    ),
    /** The last day in force; what ends (收回) is out of force on its day. */
    last: optionalColumn(
      { zh: "有效期至", en: "Last day" },
      [
        ...["有效期止", "有效期限", "有效至", "截止", "截止日期", "截止时间", "结束", "结束日期", "结束时间"],
        ...["到期日", "到期日期", "到期时间", "until", "valid until", "end date", "expires", "expiry"],
      ],
      openDate(Infinity),
    ),
    status: optionalColumn(
      { zh: "状态", en: "Status" },
      ["赋权状态", "当前状态", "事项状态", "目前状态", "state"],
      word(),
    ),
    scope: optionalColumn({ zh: "范围", en: "Scope" }, ["赋权范围", "适用范围", "实施范围"], word()),
    document: optionalColumn(
      { zh: "文号", en: "Document" },
      ["赋权文件", "文件", "依据文号", "文件文号", "document number"],
      word(),
    ),
    field,
    type,
    volume,
  },
} satisfies TableSpec<Columns>;

/** The towns; certified officers of each field stand in columns that are called after the field. */
export const townTable = {
  label: { zh: "镇街表", en: "Towns" },
  key: "town",
  repeated: true,
  columns: {
    town: lenient(columnOf(ownTownWords, word())),
    class: optionalColumn(
      { zh: "类别", en: "Class" },
      ["镇街类别", "分类", "类型", "category", "kind", "type"],
      word(),
    ),
    ring: optionalColumn({ zh: "里外圈", en: "Ring" }, ["圈层", "圈", "zone"], word()),
    population: optional(columnOf(populationWords, amount())),
    households: optionalColumn({ zh: "户数", en: "Households" }, ["总户数"], amount()),
    posts: optionalColumn({ zh: "编制", en: "Posts" }, ["编制数", "核定编制"], count()),
    officers: {
      ...optionalColumn(
        { zh: "持证人员", en: "Officers" },
        ["持证执法人员", "执法证人数", "持证人数", "certified officers"],
        amount(),
      ),
      onePerBracket: true,
    },
    workload: optionalColumn(
      { zh: "工时", en: "FTE hours" },
      ["可用工时", "年可用工时", "人员工时", "承接能力", "能力", "fte", "capacity", "hours available"],
      amount(),
    ),
  },
} satisfies TableSpec<Columns>;

/** Cases handled in one year. */
export const caseTable = {
  label: { zh: "办件表", en: "Cases" },
  key: "town",
  repeated: true,
  columns: {
    town,
    code,
    accepted: lenient(
      column(
        { zh: "受理", en: "Accepted" },
        ["受理量", "受理数", "受理件数", "办件量", "件数", "cases", "received"],
        number({ least: 0 }, { value: 0 }),
      ),
    ),
    completed: optionalColumn(
      { zh: "办结", en: "Completed" },
      ["办结量", "办结数", "办结件数", "closed", "done"],
      amount(),
    ),
    onTime: optionalColumn({ zh: "按时", en: "On time" }, ["按时办结", "按时办结数", "按期办结", "in time"], amount()),
  },
} satisfies TableSpec<Columns>;

export type ItemReading = TableReading<typeof itemTable.columns>;
export type GrantReading = TableReading<typeof grantTable.columns>;
export type TownReading = TableReading<typeof townTable.columns>;
export type CaseReading = TableReading<typeof caseTable.columns>;
