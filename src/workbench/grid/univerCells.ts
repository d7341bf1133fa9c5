import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { Cell } from "./grid";
import { toUniverFormula } from "./tableNames";

/** Univer holds truth values as 1 and 0. */
export function cellOf(data: Nullable<ICellData>): Cell {
  const value = data?.v ?? null;
  return data?.t === CellValueType.BOOLEAN && value !== null ? Boolean(value) : (value as Cell);
}

/** A text that looks like a formula is none. */
export function plain(value: Cell): Cell {
  return typeof value === "string" && value.startsWith("=") ? `'${value}` : value;
}

export function dataOf(cell: Cell | undefined): ICellData | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === "string" && cell.startsWith("=")) return { f: toUniverFormula(cell), v: null, si: null, p: null };
  if (typeof cell === "string" && cell.startsWith("'"))
    return { v: cell.slice(1), t: CellValueType.STRING, f: null, si: null, p: null };
  return { v: cell, t: null, f: null, si: null, p: null };
}

/** For the mutation: Univer's own way refuses a name that a sheet or a function has, which Excel allows. */
export function definedName(name: string, formula: string) {
  const id = `name of ${name.toLowerCase()}`;
  return { id, name, formulaOrRefString: formula.replace(/^=/, ""), localSheetId: "AllDefaultWorkbook" };
}
