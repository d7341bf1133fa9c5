import { columnIndex, columnName } from "../../inputs/address";

/** Excel's last row and column. */
const [ROWS, COLUMNS] = [1_048_576, 16_384];
const CELL = String.raw`(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])`;
const WHOLE_COLUMNS = String.raw`(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!])`;
const WHOLE_ROWS = String.raw`(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!:])`;
/** What no shift touches: texts, names of sheets, parts of tables. */
const KEPT = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^\[\]]|\[[^\]]*\])*\]`;
const PIECE = new RegExp(`${KEPT}|${CELL}|${WHOLE_COLUMNS}|${WHOLE_ROWS}`, "gu");

/** A formula that stands in another cell, written for a cell so many rows below and columns to the right of it. */
export function shifted(formula: string, down: number, across: number): string {
  const row = (fixed: string, digits: string) => moved(fixed, Number(digits), down, ROWS, String);
  const column = (fixed: string, letters: string) =>
    moved(fixed, columnIndex(letters) + 1, across, COLUMNS, (number) => columnName(number - 1));
  return formula.replace(PIECE, (piece: string, ...found: (string | undefined)[]) => {
    const [sheetColumn = "", letters, sheetRow = "", digits, fromFixed = "", from, toFixed = "", to] = found;
    const [topFixed = "", top, endFixed = "", end] = found.slice(8);
    const parts =
      letters !== undefined && digits !== undefined
        ? [column(sheetColumn, letters), row(sheetRow, digits)]
        : from !== undefined && to !== undefined
          ? [column(fromFixed, from), ":", column(toFixed, to)]
          : top !== undefined && end !== undefined
            ? [row(topFixed, top), ":", row(endFixed, end)]
            : [piece];
    return parts.includes(undefined) ? "#REF!" : parts.join("");
  });
}

/** Undefined where it would stand outside the sheet. */
function moved(fixed: string, at: number, by: number, last: number, name: (at: number) => string): string | undefined {
  const next = fixed === "" ? at + by : at;
  return next < 1 || next > last ? undefined : fixed + name(next);
}
