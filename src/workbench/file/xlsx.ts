import type { Workbook as FileWorkbook, Worksheet as FileSheet } from "exceljs";
import type { Cell, Rectangle } from "../grid/grid";
import type { Book } from "../host/book";
import { rangeName, areaName, parseArea } from "../../inputs/address";
import { fileFormula, gridFormula } from "./formulas";
import { fileStyle, gridStyle } from "./styles";

/** Points that one character of a column's width takes in a file. */
const CHARACTER = 5.25;
const ROOM = 1;

async function newFile(): Promise<FileWorkbook> {
  const { default: ExcelJS } = await import("exceljs");
  return new ExcelJS.Workbook();
}

/** The workbook as the bytes of an .xlsx file; formulas with the values that they have now. */
export async function saveWorkbook(book: Book): Promise<Uint8Array> {
  await book.grid.settle();
  const file = await newFile();
  file.creator = "Township Planner";
  for (const { id, name } of book.grid.sheets()) {
    const sheet = file.addWorksheet(name);
    await fillSheet(book, id, sheet);
  }
  for (const { name, formula } of book.names) {
    const area = parseArea(formula);
    if (area) file.definedNames.add(areaName(area, true), name);
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}

async function fillSheet(book: Book, id: string, sheet: FileSheet): Promise<void> {
  const { grid } = book;
  const look = grid.look(id);
  const used = grid.usedArea(id);
  if (used) await fillCells(book, id, sheet, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
  for (const [column, points] of look.columnWidths) sheet.getColumn(column + 1).width = points / CHARACTER + ROOM;
  for (const column of look.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  for (const [row, points] of look.rowHeights) sheet.getRow(row + 1).height = points;
  for (const row of look.hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const area of look.merges) sheet.mergeCells(rangeName(area));
  const frozen = look.frozenRows > 0 || look.frozenColumns > 0;
  sheet.views = [{ showGridLines: look.gridlines, ...(frozen ? { state: "frozen" as const, xSplit: look.frozenColumns, ySplit: look.frozenRows } : { state: "normal" as const }) }];
  for (const table of book.tables.filter((one) => one.sheet === id)) await addTable(book, sheet, table);
  for (const { area, rule } of book.colours.filter((one) => one.sheet === id))
    if (rule.kind === "scale") {
      const colors = rule.middle ? [rule.low, rule.middle, rule.high] : [rule.low, rule.high];
      sheet.addConditionalFormatting({ ref: rangeName(area), rules: [{ type: "colorScale", priority: 1, cfvo: [{ type: "min" }, ...(rule.middle ? [{ type: "percent" as const, value: 50 }] : []), { type: "max" }], color: colors.map((color) => ({ argb: argb(color) })) }] });
    } else {
      const style = { ...(rule.color ? { font: { color: { argb: argb(rule.color) } } } : {}), ...(rule.fill ? { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { argb: argb(rule.fill) } } } : {}) };
      const formula = rule.kind === "formula" ? rule.formula : `${rangeName({ ...area, rows: 1, columns: 1 })}${OPERATORS[rule.operator] ?? "="}${rule.first.replace(/^=/, "")}`;
      sheet.addConditionalFormatting({ ref: rangeName(area), rules: [{ type: "expression", priority: 1, formulae: [formula.replace(/^=/, "")], style }] });
    }
  const page = book.pages.get(id);
  if (!page) return;
  const inches = (points: number | undefined, fallback: number) => (points === undefined ? fallback : points / 72);
  Object.assign(sheet.pageSetup, {
    orientation: page.orientation.toLowerCase(), paperSize: 9, horizontalCentered: page.centerHorizontally,
    ...(page.zoom.horizontalFitToPages || page.zoom.verticalFitToPages ? { fitToPage: true, fitToWidth: page.zoom.horizontalFitToPages ?? 0, fitToHeight: page.zoom.verticalFitToPages ?? 0 } : { scale: page.zoom.scale ?? 100 }),
    ...(page.printArea ? { printArea: rangeName(page.printArea) } : {}),
    ...(page.titleRows ? { printTitlesRow: `${page.titleRows.row + 1}:${page.titleRows.row + page.titleRows.rows}` } : {}),
    margins: { left: inches(page.margins["leftMargin"], 0.7), right: inches(page.margins["rightMargin"], 0.7), top: inches(page.margins["topMargin"], 0.75), bottom: inches(page.margins["bottomMargin"], 0.75), header: 0.3, footer: 0.3 },
  });
  const { headersFooters: texts } = page;
  const footer = `${texts["leftFooter"] ? `&L${texts["leftFooter"]}` : ""}${texts["centerFooter"] ? `&C${texts["centerFooter"]}` : ""}${texts["rightFooter"] ? `&R${texts["rightFooter"]}` : ""}`;
  if (footer) sheet.headerFooter.oddFooter = footer;
  for (const row of page.breaks) sheet.getRow(row).addPageBreak();
}

const OPERATORS: Readonly<Record<string, string>> = { GreaterThan: ">", GreaterThanOrEqual: ">=", LessThan: "<", LessThanOrEqual: "<=", EqualTo: "=", NotEqualTo: "<>" };

async function fillCells({ grid }: Book, id: string, sheet: FileSheet, area: Rectangle): Promise<void> {
  const [values, formulas] = await Promise.all([grid.values(id, area), grid.formulas(id, area)]);
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const value = values[row]?.[column] ?? null;
      const formula = formulas[row]?.[column];
      const style = fileStyle(grid.styleOf(id, row, column));
      if (value === null && !style && formula === null) continue;
      const cell = sheet.getCell(row + 1, column + 1);
      if (typeof formula === "string" && formula.startsWith("=")) {
        const spill = await grid.spillArea(id, row, column);
        const result = fileValue(value);
        cell.value = spill
          ? ({ formula: fileFormula(formula), result, shareType: "array", ref: rangeName(spill) } as unknown as typeof cell.value)
          : { formula: fileFormula(formula), result: result as number };
      } else cell.value = fileValue(value);
      if (style) cell.style = style;
    }
}

/** An error stands in a file as an error value, not as its text. */
function fileValue(value: Cell) {
  return typeof value === "string" && /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(value) ? { error: value as "#N/A" } : value;
}

async function addTable({ grid }: Book, sheet: FileSheet, table: Book["tables"][number]): Promise<void> {
  const values = await grid.values(table.sheet, table.area);
  const headings = values[0] ?? [];
  sheet.addTable({
    name: table.name, ref: rangeName({ ...table.area, rows: 1, columns: 1 }), headerRow: true, totalsRow: false,
    style: { theme: table.style as "TableStyleMedium2", showRowStripes: table.bands },
    columns: headings.map((heading, index) => ({ name: String(heading ?? `Column${index + 1}`), filterButton: table.filterButton })),
    rows: values.slice(1) as (string | number | boolean)[][],
  });
}

/** Reads an .xlsx file into a blank workbook. @throws where the file is no such workbook */
export async function readWorkbook(book: Book, bytes: ArrayBuffer): Promise<void> {
  const file = await newFile();
  await file.xlsx.load(bytes);
  const { grid } = book;
  const blank = grid.sheets().map(({ id }) => id);
  for (const [index, sheet] of file.worksheets.entries()) {
    const first = index === 0 ? blank[0] : undefined;
    const id = first ?? grid.addSheet(sheet.name);
    if (first) grid.renameSheet(first, sheet.name);
    await readSheet(book, id, sheet);
  }
  for (const { name, ranges } of file.definedNames.model) {
    const [formula] = ranges;
    if (!formula || name.startsWith("_xlnm")) continue;
    book.names.push({ name, formula: `=${formula}`, visible: true, comment: "" });
    grid.setName(name, `=${formula}`);
  }
}

async function readSheet(book: Book, id: string, sheet: FileSheet): Promise<void> {
  const { grid } = book;
  const area: Rectangle = { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
  const spilled = new Set<string>();
  const rows: Cell[][] = [];
  for (let row = 0; row < area.rows; row++) {
    const line: Cell[] = [];
    for (let column = 0; column < area.columns; column++) {
      const cell = sheet.getCell(row + 1, column + 1);
      line.push(spilled.has(`${row},${column}`) || (cell.isMerged && cell.master !== cell) ? null : cell.formula ? gridFormula(cell.formula) : cellOf(cell.value));
      const { ref, shareType } = (typeof cell.value === "object" && cell.value !== null ? cell.value : {}) as { ref?: string; shareType?: string };
      const spill = shareType === "array" && ref ? parseArea(ref) : undefined;
      if (spill) for (let down = 0; down < spill.rows; down++) for (let across = 0; across < spill.columns; across++) if (down + across > 0) spilled.add(`${spill.row + down},${spill.column + across}`);
    }
    rows.push(line);
  }
  if (rows.length > 0 && area.columns > 0) await grid.write(id, 0, 0, rows);
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) grid.hideRows(id, number - 1, 1, true);
    if (row.height) grid.setRowHeight(id, number - 1, 1, row.height);
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const style = gridStyle(cell.style);
      if (style) grid.setStyle(id, { row: number - 1, column: column - 1, rows: 1, columns: 1 }, style);
    });
  });
  for (let column = 1; column <= area.columns; column++) {
    const { width, hidden } = sheet.getColumn(column);
    if (width) grid.setColumnWidth(id, column - 1, 1, (width - ROOM) * CHARACTER);
    if (hidden) grid.hideColumns(id, column - 1, 1, true);
  }
  for (const merge of (sheet.model as unknown as { merges?: string[] }).merges ?? []) {
    const merged = parseArea(merge);
    if (merged) grid.merge(id, merged);
  }
  const [view] = sheet.views;
  if (view?.state === "frozen") grid.freeze(id, view.ySplit ?? 0, view.xSplit ?? 0);
  if (view?.showGridLines === false) grid.showGridlines(id, false);
  for (const table of Object.values((sheet as unknown as { tables: Record<string, { table: { name: string; tableRef?: string; ref?: string } }> }).tables ?? {})) {
    const tableArea = parseArea(table.table.tableRef ?? table.table.ref ?? "");
    if (!tableArea) continue;
    const data = { id: book.newId("T"), name: table.table.name, sheet: id, area: tableArea, hasHeaders: true, style: "TableStyleMedium2", bands: true, filterButton: true };
    book.tables.push(data);
    await grid.addTable(id, data.id, data.name, tableArea);
  }
}

/** What a cell of a file holds, in the grid's terms: dates as serial numbers, rich text as text. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return Math.round((value.getTime() / 86_400_000 + 25_569) * 1e6) / 1e6;
  const { richText, text, error } = value as { richText?: { text: string }[]; text?: unknown; error?: string };
  if (richText) return richText.map((part) => part.text).join("");
  if (error) return error;
  return cellOf(text);
}

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
