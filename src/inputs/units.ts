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
  "10kyuan": "wan",
  wanyuan: "wan",
};

/** The unit of money that a heading declares; undefined where it declares none or another. */
export function moneyUnit(unit: string | undefined): MoneyUnit | undefined {
  return unit === undefined ? undefined : UNITS[spelling(unit)];
}

const MONEY =
  /^(人民币)?(千|百万|千万|亿|万亿|百)元$|^(美元|港元|港币|欧元|日元)$|^(thousand|million|billion)( yuan| rmb)?$|^(?!10k)\d*k ?(yuan|rmb)$|^(usd|eur|hkd)$/i;

/** A unit of money that is not read, such as 千元: taken for yuan it would be wrong a thousand times. */
export function otherMoney(unit: string | undefined): string | undefined {
  const bare = unit === undefined ? "" : normalise(unit);
  return MONEY.test(bare) ? bare : undefined;
}

/** How many lines from the top may hold titles before the rows. */
const TITLE_LINES = 15;

/** The unit that a line above a table declares ("单位：万元"); undefined where none does. */
export function declaredUnit(cells: readonly (readonly CellValue[])[]): MoneyUnit | undefined {
  return declared(cells, moneyUnit);
}

/** The unit that a line above a table declares and that is not read ("单位：千元"). */
export function declaredOther(cells: readonly (readonly CellValue[])[]): string | undefined {
  return declared(cells, otherMoney);
}

function declared<T>(
  cells: readonly (readonly CellValue[])[],
  read: (unit: string | undefined) => T | undefined,
): T | undefined {
  for (const line of cells.slice(0, TITLE_LINES))
    for (const cell of line) {
      const found =
        typeof cell === "string" ? /(?:单位|unit)\s*:?\s*(.+?)[)\s]*$/i.exec(normalise(cell))?.[1] : undefined;
      const unit = read(found);
      if (unit) return unit;
    }
  return undefined;
}
