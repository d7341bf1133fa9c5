import { normalise, spelling } from "../domain/kernel/names";
import type { MoneyUnit } from "../domain/revenue/money";
import type { CellValue } from "./cell";

const UNITS: Readonly<Record<string, MoneyUnit>> = {
  元: "yuan",
  人民币元: "yuan",
  yuan: "yuan",
  cny: "yuan",
  rmb: "yuan",
  万元: "wan",
  万: "wan",
  wan: "wan",
  "10000yuan": "wan",
  "10,000yuan": "wan",
  wanyuan: "wan",
};

/** The unit of money that a heading declares; undefined where it declares none or another. */
export function moneyUnit(unit: string | undefined): MoneyUnit | undefined {
  return unit === undefined ? undefined : UNITS[spelling(unit)];
}

/** How many lines from the top may hold titles before the rows. */
const TITLE_LINES = 15;

/** The unit that a line above a table declares ("单位：万元"); undefined where none does. */
export function declaredUnit(cells: readonly (readonly CellValue[])[]): MoneyUnit | undefined {
  for (const line of cells.slice(0, TITLE_LINES))
    for (const cell of line) {
      const found =
        typeof cell === "string" ? /(?:单位|unit)\s*:?\s*(.+?)[)\s]*$/i.exec(normalise(cell))?.[1] : undefined;
      const unit = moneyUnit(found);
      if (unit) return unit;
    }
  return undefined;
}
