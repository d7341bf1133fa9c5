import type { Cell as FileCell, Workbook as FileWorkbook, Worksheet as FileSheet } from "exceljs";
import { parseArea } from "../../inputs/address";
import type { Cell, CellStyle, Rectangle, SheetLook } from "../grid/grid";
import type { Book, ChartData } from "../host/book";
import { rgb } from "./colours";
import { FileFault, type FileContents, type SheetContents, type StyledArea } from "./contents";
import { gridFormula } from "./formulas";
import { packageOf, type PackageContents } from "./package";
import { pageOf } from "./printing";
import { gridRule } from "./rules";
import { CHARACTER } from "./sheet";
import { gridStyle } from "./styles";

const MILLISECONDS_PER_DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const EPOCH = 25_569;

/** Reads an .xlsx file; no workbook is touched. @throws FileFault where it is no such workbook, or damaged */
export async function readFile(bytes: ArrayBuffer | Uint8Array): Promise<FileContents> {
  const { sheets: others, ...extras } = await packageOf(bytes);
  try {
    const { default: ExcelJS } = await import("exceljs");
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(bytes as ArrayBuffer);
    const sheets = file.worksheets.map((sheet, index) => contentsOf(sheet, others[index]));
    if (sheets.length === 0) throw new FileFault("damaged");
    return { ...extras, sheets, activeSheet: activeSheet(file) };
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault("damaged", error);
  }
}

function activeSheet(file: FileWorkbook): number {
  const { activeTab = 0 } = (file.views as { activeTab?: number }[] | undefined)?.[0] ?? {};
  return activeTab < file.worksheets.length ? activeTab : 0;
}

function contentsOf(sheet: FileSheet, other: PackageContents["sheets"][number] | undefined): SheetContents {
  return {
    name: sheet.name,
    visibility: sheet.state === "hidden" ? "Hidden" : sheet.state === "veryHidden" ? "VeryHidden" : "Visible",
    tabColor: rgb(sheet.properties.tabColor?.argb),
    cells: cellsOf(sheet),
    styles: stylesOf(sheet),
    look: lookOf(sheet),
    tables: other?.tables ?? [],
    colours: (
      sheet as unknown as { conditionalFormattings: { ref: string; rules: Parameters<typeof gridRule>[0][] }[] }
    ).conditionalFormattings.flatMap(({ ref, rules }) =>
      ref.split(" ").flatMap((part) => {
        const area = parseArea(part);
        return area ? rules.flatMap((one) => gridRule(one) ?? []).map((rule) => ({ area, rule })) : [];
      }),
    ),
    validations: other?.validations ?? [],
    charts: other?.charts ?? [],
    page: pageOf(sheet),
  };
}

/** Cells from A1 on. What an array formula spills is its own, and comes back when it is calculated. */
function cellsOf(sheet: FileSheet): Cell[][] {
  const spilled = new Set<string>();
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_none, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      if (spilled.has(`${row},${column}`) || (cell.isMerged && cell.master !== cell)) return null;
      if (!cell.formula) return plainCell(cell);
      const { ref, shareType } = cell.value as { ref?: string; shareType?: string };
      const spill = shareType === "array" && ref ? parseArea(ref) : undefined;
      if (spill)
        for (let down = 0; down < spill.rows; down++)
          for (let across = 0; across < spill.columns; across++)
            if (down + across > 0) spilled.add(`${spill.row + down},${spill.column + across}`);
      return gridFormula(cell.formula);
    }),
  );
}

/** What a cell of a file holds: dates as serial numbers, rich text and links as text, errors as they are written. */
function plainCell({ value }: Pick<FileCell, "value">): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return Math.round((value.getTime() / MILLISECONDS_PER_DAY + EPOCH) * 1e6) / 1e6;
  if ("richText" in value) return `'${value.richText.map((part) => part.text).join("")}`;
  if ("error" in value) return value.error;
  return "text" in value ? plainCell({ value: value.text }) : null;
}

/** Equal styles of neighbouring cells in one piece, so that a large sheet is dressed in few steps. */
function stylesOf(sheet: FileSheet): StyledArea[] {
  const pieces: { area: Rectangle; style: CellStyle; mark: string }[] = [];
  const open = new Map<string, number>();
  sheet.eachRow({ includeEmpty: true }, (fileRow, number) => {
    const row = number - 1;
    const runs: { column: number; columns: number; style: CellStyle; mark: string }[] = [];
    fileRow.eachCell({ includeEmpty: true }, (cell, from) => {
      const style = gridStyle(cell.style);
      if (!style) return;
      const mark = JSON.stringify(style);
      const last = runs.at(-1);
      if (last && last.mark === mark && last.column + last.columns === from - 1) last.columns++;
      else runs.push({ column: from - 1, columns: 1, style, mark });
    });
    for (const { column, columns, style, mark } of runs) {
      const key = `${column},${columns}`;
      const above = pieces[open.get(key) ?? -1];
      if (above && above.mark === mark && above.area.row + above.area.rows === row)
        above.area = { ...above.area, rows: above.area.rows + 1 };
      else {
        open.set(key, pieces.length);
        pieces.push({ area: { row, column, rows: 1, columns }, style, mark });
      }
    }
  });
  return pieces.map(({ area, style }) => ({ area, style }));
}

function lookOf(sheet: FileSheet): SheetLook {
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => sheet.getColumn(index + 1));
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) rowHeights.set(number - 1, row.height);
    if (row.hidden) hiddenRows.add(number - 1);
  });
  const [view] = (sheet.views as FileSheet["views"] | null) ?? [];
  const frozen = view?.state === "frozen" ? view : undefined;
  return {
    columnWidths: new Map(columns.flatMap(({ width }, index) => (width ? [[index, width * CHARACTER] as const] : []))),
    rowHeights,
    hiddenRows,
    hiddenColumns: new Set(columns.flatMap(({ hidden }, index) => (hidden ? [index] : []))),
    merges: ((sheet.model as unknown as { merges?: string[] }).merges ?? [])
      .flatMap((merge) => parseArea(merge) ?? [])
      .map(({ row, column, rows, columns: wide }) => ({ row, column, rows, columns: wide })),
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    gridlines: view?.showGridLines !== false,
  };
}

/** Shows what a file holds in the place of what the workbook held. */
export async function showContents(book: Book, contents: FileContents): Promise<void> {
  const { grid } = book;
  const first = book.clear(contents.sheets[0]?.name ?? "Sheet1");
  const ids = contents.sheets.map(({ name }, index) => (index === 0 ? first : grid.addSheet(name)));
  for (const name of contents.names) {
    book.names.push({ ...name });
    grid.setName(name.name, name.formula);
  }
  for (const [index, sheet] of contents.sheets.entries()) await showSheet(book, ids[index] as string, sheet);
  for (const part of contents.xmlParts) book.xmlParts.push({ ...part });
  Object.assign(book.settings, contents.settings);
  const active = ids[contents.activeSheet];
  if (active) grid.activate(active);
}

async function showSheet(
  book: Book,
  id: string,
  { visibility, tabColor, cells, styles, look, tables, colours, validations, charts, page }: SheetContents,
): Promise<void> {
  const { grid } = book;
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  if (rows > 0 && columns > 0) await grid.write(id, 0, 0, cells);
  for (const { area, style } of styles) grid.setStyle(id, area, style);
  for (const { from, count, value } of runs(look.columnWidths)) grid.setColumnWidth(id, from, count, value);
  for (const { from, count, value } of runs(look.rowHeights)) grid.setRowHeight(id, from, count, value);
  for (const { from, count } of runs([...look.hiddenColumns].map((column) => [column, true] as const)))
    grid.hideColumns(id, from, count, true);
  for (const { from, count } of runs([...look.hiddenRows].map((row) => [row, true] as const)))
    grid.hideRows(id, from, count, true);
  for (const area of look.merges) grid.merge(id, area);
  if (look.frozenRows > 0 || look.frozenColumns > 0) grid.freeze(id, look.frozenRows, look.frozenColumns);
  if (!look.gridlines) grid.showGridlines(id, false);
  for (const table of tables) {
    const data = { ...table, id: book.newId("T"), sheet: id };
    book.tables.push(data);
    await grid.addTable(id, data.id, data.name, data.area);
  }
  for (const { area, rule } of colours) {
    book.colours.push({ sheet: id, area, rule });
    grid.colour(id, area, rule);
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
