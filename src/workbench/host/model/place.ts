import { parseArea } from "../../../inputs/address";
import type { Rectangle } from "../../grid/grid";
import type { Book } from "../book";
import { invalidArgument } from "../hostObject";

/** Where a range is: what its parts (format, rules, charts) need to know of it. */
export interface Place {
  readonly book: Book;
  readonly sheet: string;
  readonly area: Rectangle;
}

export const EDGES_OF_SHEET = { rows: 1_048_576, columns: 16_384 };

/** The area of an address on a sheet: cells, whole columns or whole rows. */
export function areaOf(address: string, location: string): Rectangle & { readonly sheet: string } {
  const local = address.replace(/\$/g, "");
  const columns = /^(?:.*!)?([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(local);
  if (columns) {
    const area = parseArea(`${columns[1]}1:${columns[2]}1`);
    if (area) return { ...area, rows: EDGES_OF_SHEET.rows };
  }
  const rows = /^(?:.*!)?(\d+):(\d+)$/.exec(local);
  if (rows)
    return {
      sheet: "",
      row: Number(rows[1]) - 1,
      column: 0,
      rows: Number(rows[2]) - Number(rows[1]) + 1,
      columns: EDGES_OF_SHEET.columns,
    };
  const area = parseArea(local);
  if (!area) throw invalidArgument(location);
  return area;
}

/** Excel takes the names of colours too; the product writes #RRGGBB, and whatever else comes is a slip of its own. */
export function colourOf(color: string, location: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(color)) throw invalidArgument(location);
  return color.toUpperCase();
}

export function intersection(left: Rectangle, right: Rectangle): Rectangle | undefined {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const rows = Math.min(left.row + left.rows, right.row + right.rows) - row;
  const columns = Math.min(left.column + left.columns, right.column + right.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
