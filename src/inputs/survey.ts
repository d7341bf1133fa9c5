import { parseArea, type Area } from "./address";

/** A part of the workbook that may hold a table: an Excel table, a defined name, or the used range of a sheet. */
export interface Spot {
  readonly kind: "table" | "name" | "sheet";
  readonly name: string;
  readonly address: string;
}

/** A sheet by its name, and by the id that stays when the planner renames it. */
interface Sheet {
  readonly id: string;
  readonly name: string;
}

/** A setting of the workbook by which figures are not what they look: formulas that wait for F9, dates counted from 1904. */
export type Setting = "manual" | "dates1904";

export interface Survey {
  readonly settings: readonly Setting[];
  /** All sheets, hidden ones included, in their order. */
  readonly sheets: readonly Sheet[];
  readonly spots: readonly Spot[];
}

/** What was surveyed of no workbook yet. */
export const unsurveyed: Survey = { settings: [], sheets: [], spots: [] };

/** Titles over tables, and totals and notes under them, take no more rows than these. */
const ROWS_ASIDE = 6;

/**
 * The spots without those that hold the same table as one before them: a name or a sheet of the very cells of a table, and a
 * sheet with nothing but titles and notes beside its tables. Two tables of one sheet are two.
 */
export function distinct(spots: readonly Spot[]): Spot[] {
  const others = spots.filter(({ kind }) => kind !== "sheet");
  return spots.filter((spot, index) => {
    const same = spots.findIndex(({ address }) => address === spot.address);
    return same === index && !(spot.kind === "sheet" && isOf(others, spot));
  });
}

/** Whether a sheet is taken up by its tables: row by row, but for titles and notes. */
function isOf(tables: readonly Spot[], { address }: Spot): boolean {
  const sheet = parseArea(address);
  if (!sheet) return false;
  const within = tables.flatMap((spot): Area[] => {
    const area = parseArea(spot.address);
    return area?.sheet === sheet.sheet && area.column <= sheet.column && isAsWide(area, sheet) ? [area] : [];
  });
  let next = sheet.row;
  for (const { row, rows } of within.sort((left, right) => left.row - right.row)) {
    if (row - next > ROWS_ASIDE) return false;
    next = Math.max(next, row + rows);
  }
  return within.length > 0 && sheet.row + sheet.rows - next <= ROWS_ASIDE;
}

function isAsWide(area: Area, sheet: Area): boolean {
  return area.column + area.columns >= sheet.column + sheet.columns;
}
