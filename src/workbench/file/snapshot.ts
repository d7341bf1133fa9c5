import type { Cell, CellStyle, Rectangle } from "../grid/grid";
import type { Book } from "../host/book";
import type { SavedContents, SheetWithValues, StyledArea } from "./contents";

/** What a workbook holds now, when everything is calculated. */
export async function snapshot(book: Book): Promise<SavedContents> {
  await book.grid.settle();
  const sheets = book.grid.sheets();
  const contents: SheetWithValues[] = [];
  for (const { id, name } of sheets) contents.push(await sheetOf(book, id, name));
  return {
    sheets: contents,
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ id }) => id === book.grid.activeSheet()),
    ),
    names: book.names,
    xmlParts: book.xmlParts,
    settings: book.settings,
  };
}

async function sheetOf(book: Book, id: string, name: string): Promise<SheetWithValues> {
  const { grid } = book;
  const mine = <One extends { readonly sheet: string }>(list: readonly One[]) =>
    list.filter(({ sheet }) => sheet === id);
  const page = book.page(id);
  return {
    name,
    visibility: book.hiddenSheets.get(id) ?? "Visible",
    tabColor: book.tabColors.get(id),
    ...(await cellsOf(book, id)),
    styles: stylesOf(book, id),
    look: grid.look(id),
    tables: mine(book.tables),
    colours: mine(book.colours),
    validations: mine(book.validations),
    charts: mine(book.charts),
    page,
  };
}

/** From A1 to the last cell that holds something. */
async function cellsOf({ grid }: Book, id: string): Promise<Pick<SheetWithValues, "cells" | "values" | "spills">> {
  const used = grid.usedArea(id);
  if (!used) return { cells: [], values: [], spills: [] };
  const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const [values, formulas] = await Promise.all([grid.values(id, area), grid.formulas(id, area)]);
  const spills: Rectangle[] = [];
  for (const [row, line] of formulas.entries())
    for (const [column, cell] of line.entries()) {
      const spill = isFormula(cell) ? await grid.spillArea(id, row, column) : undefined;
      if (spill && spill.rows * spill.columns > 1) spills.push(spill);
    }
  const cells = formulas.map((line, row) =>
    line.map((cell, column) => {
      if (isFormula(cell)) return cell;
      return spills.some((spill) => isInside(spill, row, column)) ? null : written(values[row]?.[column] ?? null);
    }),
  );
  return { cells, values, spills };
}

export function isFormula(cell: Cell): cell is string {
  return typeof cell === "string" && cell.startsWith("=");
}

/** A value as the grid takes it, so that a text stays one. */
export function written(value: Cell): Cell {
  return typeof value === "string" && !/^#[A-Z]/.test(value) ? `'${value}` : value;
}

function isInside(area: Rectangle, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The styles of all cells that have one, blank ones too; equal neighbours in a row in one piece. */
function stylesOf({ grid }: Book, id: string): StyledArea[] {
  const dressed = grid.dressedArea(id);
  const pieces: StyledArea[] = [];
  const same = new Map<string, CellStyle>();
  for (let row = dressed?.row ?? 0; dressed && row < dressed.row + dressed.rows; row++) {
    let open: { column: number; style: CellStyle } | undefined;
    const close = (end: number) => {
      if (open)
        pieces.push({ area: { row, column: open.column, rows: 1, columns: end - open.column }, style: open.style });
      open = undefined;
    };
    for (let column = dressed.column; column < dressed.column + dressed.columns; column++) {
      const own = grid.styleOf(id, row, column);
      const mark = JSON.stringify(own);
      const style = mark === "{}" || mark === '{"borders":{}}' ? undefined : (same.get(mark) ?? own);
      if (style) same.set(mark, style);
      if (open && open.style !== style) close(column);
      if (style && !open) open = { column, style };
    }
    close(dressed.column + dressed.columns);
  }
  return pieces;
}
