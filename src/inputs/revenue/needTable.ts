import { multiply, ratio, type Rational } from "../../domain/kernel/exact";
import type { SpendingClass } from "../../domain/revenue/need";
import { TownNames } from "../town";
import { choice, text, type CellReader } from "../cell";
import { column, columnOf, optionalColumn, type Columns, type Heading } from "../columns";
import { fault, type Issue } from "../faults";
import { cellAddress, type TableReading, type TableSpec } from "../table";
import { townWords } from "../words";
import { moneyUnit, rate } from "./readers";

/** The classes of spending in the order in which they are met; the first three are the 三保. */
export const spendingClasses: Readonly<Record<SpendingClass, readonly string[]>> = {
  livelihood: ["保基本民生", "基本民生", "民生", "basic livelihood"],
  wages: ["保工资", "工资", "人员", "人员经费", "pay"],
  operation: ["保运转", "运转", "公用", "公用经费", "running costs"],
  other: ["其他", "其它", "项目", "others"],
};

/** Items of spending: a row for each town and item. */
export function needTable() {
  const MOST = { most: ratio(10n ** 15n) };
  const fen = (heading: Heading): CellReader<Rational> =>
    scaled(rate(MOST), moneyUnit(heading.unit) === "wan" ? 1_000_000n : 100n);
  return {
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
      units: column({ zh: "数量", en: "Units" }, ["人数", "单位数", "计数", "quantity", "number of units"], rate(MOST)),
      standard: column(
        { zh: "标准", en: "Standard" },
        ["支出标准", "单位标准", "定额标准", "补助标准", "unit cost", "standard cost"],
        fen,
      ),
      class: optionalColumn(
        { zh: "类别", en: "Class" },
        ["保障类别", "支出类别", "三保类别", "保障顺序", "spending class"],
        choice(spendingClasses),
      ),
      townShare: optionalColumn(
        { zh: "镇级承担比例", en: "Town's share" },
        ["镇级负担比例", "镇级比例", "镇承担比例", "镇街承担比例", "town share"],
        rate(),
      ),
    },
  } satisfies TableSpec<Columns>;
}

export type NeedColumns = ReturnType<typeof needTable>["columns"];
export type NeedReading = TableReading<NeedColumns>;

/** One item of one town, as a need is worked out from it. */
export interface NeedItem {
  /** Among the given towns. */
  readonly town: number;
  readonly item: string;
  readonly units: Rational;
  /** Fen for one unit, not necessarily whole. */
  readonly standard: Rational;
  readonly townShare: Rational;
  readonly class: SpendingClass;
}

/**
 * The items of a table with the town's share of each: its own column, or where there is none `shareOf` the item.
 * Towns that are not known are faults, and so is a blank in the column of shares.
 */
export function needItems(
  reading: NeedReading,
  towns: readonly string[],
  shareOf: (item: string) => Rational,
): { readonly items: readonly NeedItem[]; readonly issues: readonly Issue[] } {
  const { columns } = needTable();
  const known = new TownNames(towns);
  const issues: Issue[] = [];
  const tell = (what: Issue["fault"], key: "town" | "townShare", row: number) => {
    const gridColumn = reading.found[key];
    const address = gridColumn === undefined ? undefined : cellAddress(reading, row, gridColumn);
    issues.push({
      severity: "error",
      fault: what,
      place: { argument: columns[key].label, row: reading.gridRows[row] ?? 0, ...(address ? { address } : {}) },
    });
  };
  const items = reading.rows.flatMap(
    ({ town, item, units, standard, class: kind = "other", townShare }, row): NeedItem[] => {
      if (town === undefined || item === undefined || units === undefined || standard === undefined) return [];
      const at = known.find(town);
      if (at === undefined) tell(fault("revenue.townUnknown", { found: town }), "town", row);
      if (reading.found.townShare !== undefined && townShare === undefined)
        tell(fault("input.missing", {}), "townShare", row);
      return at === undefined
        ? []
        : [{ town: at, item, units, standard, class: kind, townShare: townShare ?? shareOf(item) }];
    },
  );
  return { items, issues };
}

/** An amount of yuan or 万元 as fen, parts of a fen kept until the cost is rounded. */
function scaled(plain: CellReader<Rational>, scale: bigint): CellReader<Rational> {
  return {
    read(cell) {
      const reading = plain.read(cell);
      return "value" in reading ? { ...reading, value: multiply(reading.value, ratio(scale)) } : reading;
    },
  };
}
