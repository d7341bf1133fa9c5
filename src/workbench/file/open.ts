import type { Book, ChartData } from "../host/book";
import { FileFault, type FileContents, type SheetContents } from "./contents";
import { packageOf } from "./package";
import { LOOKS_BELOW } from "./readCells";
import { Work } from "./work";

/** What the page bears without standing still. */
const ROWS_AT_ONCE = 5000;

type ShownContents = Omit<FileContents, "unsupported">;

/** Reads an .xlsx file; no workbook is touched. @throws FileFault where it is no such workbook, damaged, or too large */
export async function readFile(bytes: ArrayBuffer | Uint8Array, work = new Work()): Promise<FileContents> {
  try {
    return await packageOf(bytes, work);
  } catch (error) {
    throw error instanceof FileFault || isCalledOff(error) ? error : new FileFault("damaged", error);
  }
}

/** Whether work has ended because it was called off. */
export function isCalledOff(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Shows what a file holds in the place of what the workbook held. */
export async function showContents(book: Book, contents: ShownContents, work = new Work()): Promise<void> {
  const { grid } = book;
  const first = book.clear(contents.sheets[0]?.name ?? "Sheet1");
  // Until this is calculated, a name finds the sheet that has just gone where a new one is called the same.
  await grid.settle();
  const ids = contents.sheets.map(({ name }, index) => (index === 0 ? first : grid.addSheet(name)));
  for (const name of contents.names) {
    book.names.push({ ...name });
    grid.setName(name.name, name.formula);
  }
  // What is small is shown at once, so that nothing is calculated in between; only for large files the page lives on.
  const isLarge = contents.sheets.some(({ cells }) => cells.length > ROWS_AT_ONCE);
  for (const [index, sheet] of contents.sheets.entries()) {
    const part = isLarge ? work.part(index / ids.length, (index + 1) / ids.length) : undefined;
    await showData(book, ids[index] as string, sheet, part);
    await showLooks(book, ids[index] as string, sheet, part);
  }
  // A formula that is calculated before its tables and the cells that others spill are there does not find them later. So all
  // formulas come last and at once: the page, and with it the calculation, does not live in between.
  for (const [index, { cells }] of contents.sheets.entries())
    await write(book, ids[index] as string, cells, "formulas");
  for (const part of contents.xmlParts) book.xmlParts.push({ ...part });
  Object.assign(book.settings, contents.settings);
  const active = ids[contents.activeSheet];
  if (active) grid.activate(active);
}

function isFormula(cell: unknown): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}

/** Writes the cells that are formulas, or those that are none. */
async function write(
  { grid }: Book,
  id: string,
  cells: SheetContents["cells"],
  wanted: "formulas" | "data",
  work?: Work,
): Promise<void> {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  for (let row = 0; row < rows && columns > 0; row += ROWS_AT_ONCE) {
    await work?.at(row / rows / 2);
    const piece = cells
      .slice(row, row + ROWS_AT_ONCE)
      .map((line) =>
        line.map((cell) => (isFormula(cell) === (wanted === "formulas") ? (cell ?? undefined) : undefined)),
      );
    if (piece.some((line) => line.some((cell) => cell !== undefined))) await grid.write(id, row, 0, piece);
  }
}

async function showData(book: Book, id: string, { cells, tables }: SheetContents, work?: Work): Promise<void> {
  await write(book, id, cells, "data", work);
  for (const table of tables) {
    const data = { ...table, id: book.newId("T"), sheet: id };
    book.tables.push(data);
    await book.grid.addTable(id, data.id, data.name, data.area);
  }
}

async function showLooks(
  book: Book,
  id: string,
  { visibility, tabColor, cells, styles, look, colours, validations, charts, page }: SheetContents,
  work?: Work,
): Promise<void> {
  const { grid } = book;
  for (const [index, { area, style }] of styles.entries()) {
    await work?.at(0.5 + index / styles.length / 2);
    grid.setStyle(id, area, style);
  }
  for (const { from, count, value } of runs(look.columnWidths)) grid.setColumnWidth(id, from, count, value);
  for (const { from, count, value } of runs(look.rowHeights)) grid.setRowHeight(id, from, count, value);
  for (const { from, count } of runs([...look.hiddenColumns].map((column) => [column, true] as const)))
    grid.hideColumns(id, from, count, true);
  for (const { from, count } of runs([...look.hiddenRows].map((row) => [row, true] as const)))
    grid.hideRows(id, from, count, true);
  for (const area of look.merges) grid.merge(id, area);
  if (look.frozenRows > 0 || look.frozenColumns > 0) grid.freeze(id, look.frozenRows, look.frozenColumns);
  if (!look.gridlines) grid.showGridlines(id, false);
  for (const { area, rule } of colours) {
    book.colours.push({ sheet: id, area, rule });
    // A rule of whole columns is shown as far as there are rows; the workbook keeps it whole.
    const shown = Math.min(area.rows, Math.max(1, cells.length + LOOKS_BELOW - area.row));
    grid.colour(id, { ...area, rows: shown }, rule);
  }
  for (const validation of validations) book.validations.push({ ...validation, sheet: id });
  for (const chart of charts) {
    const data: ChartData = { ...chart, id: book.newId("C"), sheet: id };
    book.charts.push(data);
    grid.draw(book.drawn(data));
  }
  book.pages.set(id, page);
  if (visibility !== "Visible") book.hiddenSheets.set(id, visibility);
  if (tabColor) book.tabColors.set(id, tabColor);
}

/** Neighbours of the same value in one step. */
function runs<Value>(
  entries: Iterable<readonly [number, Value]>,
): { readonly from: number; readonly count: number; readonly value: Value }[] {
  const found: { from: number; count: number; value: Value }[] = [];
  for (const [index, value] of entries) {
    const last = found.at(-1);
    if (last && last.value === value && last.from + last.count === index) last.count++;
    else found.push({ from: index, count: 1, value });
  }
  return found;
}
