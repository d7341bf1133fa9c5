import { multiply, ratio, type Rational } from "../../../domain/kernel/exact";
import { text, type CellReader } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { column, columnOf, optionalColumn, type Columns } from "../../../inputs/columns";
import { rate } from "../../../inputs/rate";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { townWords } from "../../../inputs/words";
import { spendingClasses } from "../words";

const plain = rate({ most: ratio(10n ** 15n) });

/** Items of spending: a row for each town and item. */
export const needTable = {
  label: { zh: "支出项目表", en: "Spending items" },
  key: "town",
  repeated: true,
  columns: {
    town: columnOf(townWords, text()),
    item: column(
      { zh: "支出项目", en: "Spending item" },
      ["支出事项", "支出科目", "项目名称", "item of spending", "expenditure item"],
      text(),
    ),
    units: column({ zh: "数量", en: "Units" }, ["人数", "单位数", "计数", "quantity", "number of units"], plain),
    standard: column(
      { zh: "标准", en: "Standard" },
      ["支出标准", "单位标准", "定额标准", "补助标准", "unit cost", "standard cost"],
      (_heading, unit) => inFen(unit === "wan" ? 1_000_000n : 100n),
    ),
    class: optionalColumn(
      { zh: "类别", en: "Class" },
      ["保障类别", "支出类别", "三保类别", "保障顺序", "spending class"],
      wordReader(spendingClasses),
    ),
    townShare: optionalColumn(
      { zh: "镇级承担比例", en: "Town's share" },
      ["镇级负担比例", "镇级比例", "镇承担比例", "镇街承担比例", "town share"],
      rate(),
    ),
  },
} satisfies TableSpec<Columns>;

export type NeedReading = TableReading<(typeof needTable)["columns"]>;

/** An amount as fen, parts of a fen kept until the cost is rounded. */
function inFen(scale: bigint): CellReader<Rational> {
  return {
    read(cell) {
      const reading = plain.read(cell);
      return "value" in reading ? { ...reading, value: multiply(reading.value, ratio(scale)) } : reading;
    },
  };
}
