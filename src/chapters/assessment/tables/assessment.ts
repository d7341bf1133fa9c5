import { exact, type Rational } from "../../../domain/kernel/exact";
import { number, text, type CellReader, type CellValue } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { column, columnOf, optionalColumn, type Columns } from "../../../inputs/columns";
import { anyRate } from "../../../inputs/rate";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { ownTownWords, townWords } from "../../../inputs/words";
import { directions, equals, eventKinds, measuredBy, methods } from "../words";

/** A cell as it stands: what it means hangs on the method of its row. */
const asItStands: CellReader<CellValue> = { blank: { value: "" }, read: (cell) => ({ value: cell }) };

const pointsReader: CellReader<Rational> = {
  read(cell) {
    const reading = number().read(cell);
    return "fault" in reading ? reading : { value: exact(reading.value) };
  },
};

/** 考核方案: a row for each indicator. */
export const schemeTable = {
  label: { zh: "考核方案", en: "Scheme" },
  key: "indicator",
  columns: {
    indicator: column({ zh: "指标", en: "Indicator" }, ["指标名称", "考核指标", "考核内容"], text()),
    block: optionalColumn({ zh: "板块", en: "Block" }, ["类别", "考核板块"], text()),
    rings: optionalColumn({ zh: "适用", en: "Applies to" }, ["适用圈层", "适用范围", "适用对象", "ring"], text()),
    points: column({ zh: "分值", en: "Points" }, ["满分", "权重", "full points"], pointsReader),
    method: column({ zh: "计分方法", en: "Method" }, ["方法", "计分办法", "scoring"], wordReader(methods)),
    direction: optionalColumn({ zh: "方向", en: "Direction" }, ["指标方向", "指标性质"], wordReader(directions)),
    measure: optionalColumn({ zh: "口径", en: "Measure" }, ["数据口径"], wordReader(measuredBy)),
    prior: optionalColumn({ zh: "基期列", en: "Prior" }, ["上年列", "基期", "prior column"], text()),
    low: optionalColumn({ zh: "下限", en: "Low" }, ["不允许值", "最差值", "每单位扣分", "bad"], asItStands),
    high: optionalColumn(
      { zh: "目标", en: "High" },
      ["目标值", "满意值", "最好值", "上限", "target", "good"],
      asItStands,
    ),
    cap: optionalColumn({ zh: "封顶", en: "Cap" }, ["封顶比例", "封顶系数"], anyRate()),
    base: optionalColumn({ zh: "基础", en: "Base" }, ["基础分比例", "基础系数"], anyRate()),
    steps: optionalColumn({ zh: "档次", en: "Steps" }, ["分档", "分段", "档位"], text()),
    equal: optionalColumn({ zh: "相同时", en: "When equal" }, ["全部相同时"], wordReader(equals)),
    document: optionalColumn({ zh: "依据", en: "Document" }, ["文件依据", "basis"], text()),
  },
} as const satisfies TableSpec<Columns>;

/** 考核数据: a row for each town, a column for each indicator. */
export const valueTable = {
  label: { zh: "考核数据", en: "Indicators" },
  key: "town",
  columns: {
    town: columnOf(ownTownWords, text()),
    ring: optionalColumn({ zh: "里外圈", en: "Ring" }, ["圈层", "圈", "分组", "组别", "group"], text()),
  },
} as const satisfies TableSpec<Columns>;

/** 加减分: a row for each matter. */
export const eventTable = {
  label: { zh: "加减分", en: "Events" },
  key: "town",
  repeated: true,
  columns: {
    town: columnOf(townWords, text()),
    kind: column({ zh: "类别", en: "Kind" }, ["类型", "加减分类别"], wordReader(eventKinds)),
    matter: optionalColumn({ zh: "事项", en: "Matter" }, ["内容", "事由", "event"], text()),
    points: optionalColumn({ zh: "分值", en: "Points" }, ["分数", "加减分值"], pointsReader),
    document: optionalColumn({ zh: "依据", en: "Document" }, ["文件依据", "basis"], text()),
  },
} as const satisfies TableSpec<Columns>;

export type SchemeReading = TableReading<(typeof schemeTable)["columns"]>;
export type ValueReading = TableReading<(typeof valueTable)["columns"]>;
export type EventReading = TableReading<(typeof eventTable)["columns"]>;
