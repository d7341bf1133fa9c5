import type { SavedContents, SheetWithValues } from "./contents";
import { isFormula, written } from "./snapshot";

/** How the note of a sheet without formulas looks. */
const NOTE = { size: 9, italic: true, color: "#616161" } as const;

/**
 * The workbook for programs and people without the add-in: every formula as the value that it has come to, with a note below each sheet
 * that had some. What the add-in keeps for itself is left out, because its plans would no longer follow their data.
 */
export function plainValues(contents: SavedContents, note: string): SavedContents {
  return {
    ...contents,
    sheets: contents.sheets.map((sheet) => plainSheet(sheet, note)),
    names: contents.names.filter(({ formula }) => !/\bTOWN\./i.test(formula)),
    xmlParts: [],
    settings: {},
  };
}

function plainSheet(sheet: SheetWithValues, note: string): SheetWithValues {
  if (!sheet.cells.some((line) => line.some(isFormula))) return sheet;
  const row = sheet.charts.reduce((end, { at }) => Math.max(end, at.row + at.rows), sheet.values.length) + 1;
  const values = [...sheet.values, ...Array.from({ length: row - sheet.values.length }, () => []), [note]];
  return {
    ...sheet,
    cells: values.map((line) => line.map(written)),
    values,
    spills: [],
    styles: [...sheet.styles, { area: { row, column: 0, rows: 1, columns: 1 }, style: NOTE }],
  };
}
