import type { MoneyUnit } from "../../../domain/revenue/money";
import type { Columns } from "../../../inputs/columns";
import type { TableReading } from "../../../inputs/table";
import { moneyUnit } from "../../../inputs/units";

export { needTable, type NeedReading } from "./needs";
export { receiptTable, type ReceiptReading } from "./receipts";
export { ruleTable, type RuleReading } from "./rules";
export { schemeTable, type SchemeReading } from "./scheme";
export { moneyColumns, townTable, type TownColumns, type TownReading } from "./towns";

/** The unit of money in which a column is written: of its heading, or else of the table. */
export function unitOf<C extends Columns>({ headings, found, unit }: TableReading<C>, key: keyof C): MoneyUnit {
  const column = found[key];
  return (column === undefined ? undefined : moneyUnit(headings[column]?.unit)) ?? unit;
}
