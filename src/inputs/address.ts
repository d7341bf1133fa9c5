/** A rectangle of cells on a sheet; rows and columns counted from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "A" for column 0, "AA" for column 26. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** 0 for column "A", 26 for column "AA". */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The name of a sheet as a formula writes it: bare where Excel allows it, otherwise in quotes. */
export function sheetPrefix(sheet: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*|[Rr]\d+[Cc]\d+)$/.test(sheet);
  return bare ? `${sheet}!` : `'${sheet.replace(/'/g, "''")}'!`;
}

/** "C7", or "$C$7" where it must not move with the formula. */
export function cellName(row: number, column: number, fixed = false): string {
  const mark = fixed ? "$" : "";
  return `${mark}${columnName(column)}${mark}${row + 1}`;
}

/** "C7:E9" without its sheet. */
export function rangeName(area: Omit<Area, "sheet">, fixed = false): string {
  const first = cellName(area.row, area.column, fixed);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1, fixed)}`;
}

/** "Towns!C7:E9". */
export function areaName(area: Area, fixed = false): string {
  return sheetPrefix(area.sheet) + rangeName(area, fixed);
}

/** All cells of an Excel table, its headings included. */
export function wholeTable(table: string): string {
  return `${table}[#All]`;
}

/** The name of the table that `wholeTable` names. */
export function tableOf(reference: string): string | undefined {
  return /^([\p{L}_][\p{L}\p{N}_.]*)\[#All\]$/u.exec(reference)?.[1];
}

/** All cells of a sheet. */
export function wholeSheet(sheet: string): string {
  return `${sheetPrefix(sheet)}A1:XFD1048576`;
}

const ADDRESS =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** The area of an address such as Towns!B2:D11 or 'a b'!A1, or undefined where it is none. `sheet` serves addresses without one. */
export function parseArea(address: string, sheet = ""): Area | undefined {
  const match = ADDRESS.exec(address.trim().replace(/^=/, ""));
  if (!match) return undefined;
  const [, quoted, bare, left = "", top = "", right = left, bottom = top] = match;
  const [column, lastColumn] = [columnIndex(left), columnIndex(right)].sort((a, b) => a - b) as [number, number];
  const [row, lastRow] = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b) as [number, number];
  if (row < 0) return undefined;
  return {
    sheet: quoted?.replace(/''/g, "'") ?? bare ?? sheet,
    row,
    column,
    rows: lastRow - row + 1,
    columns: lastColumn - column + 1,
  };
}
