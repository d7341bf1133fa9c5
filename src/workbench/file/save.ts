import type { CellValue, Workbook as FileWorkbook, Worksheet as FileSheet } from "exceljs";
import { rangeName } from "../../inputs/address";
import type { Cell, Rectangle } from "../grid/grid";
import type { Book, TableData } from "../host/book";
import { argb } from "./colours";
import { fileFormula } from "./formulas";
import { withExtras } from "./package";
import { putPage } from "./printing";
import { fileRule } from "./rules";
import { inParts, partFormula } from "./spills";
import { fileStyle } from "./styles";

/** Points of one character of a column's width in a file. */
export const CHARACTER = 5.25;

export async function newFile(): Promise<FileWorkbook> {
  const { default: ExcelJS } = await import("exceljs");
  return new ExcelJS.Workbook();
}

/**
 * The workbook as the bytes of an .xlsx file; formulas with the values that they have now. Charts are left out, because
 * exceljs cannot write them.
 */
export async function saveWorkbook(book: Book): Promise<Uint8Array> {
  await book.grid.settle();
  const file = await newFile();
  file.creator = "Township Planner";
  const sheets = book.grid.sheets();
  for (const { id, name } of sheets) await fillSheet(book, id, file.addWorksheet(name));
  const activeTab = sheets.findIndex(({ id }) => id === book.grid.activeSheet());
  file.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab, visibility: "visible" }];
  return withExtras(new Uint8Array(await file.xlsx.writeBuffer()), {
    names: book.names,
    xmlParts: book.xmlParts,
    settings: book.settings,
  });
}

async function fillSheet(book: Book, id: string, sheet: FileSheet): Promise<void> {
  const { grid } = book;
  const look = grid.look(id);
  const visibility = book.hiddenSheets.get(id);
  if (visibility && visibility !== "Visible") sheet.state = visibility === "Hidden" ? "hidden" : "veryHidden";
  const tabColor = book.tabColors.get(id);
  if (tabColor) sheet.properties.tabColor = { argb: argb(tabColor) };
  // A table writes values of its own; the cells are written over them.
  const headings = new Map<string, string>();
  for (const table of book.tables.filter((one) => one.sheet === id)) await addTable(book, sheet, table, headings);
  const used = grid.usedArea(id);
  if (used)
    await fillCells(
      book,
      id,
      sheet,
      { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns },
      headings,
    );
  for (const [column, points] of look.columnWidths) sheet.getColumn(column + 1).width = points / CHARACTER;
  for (const column of look.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  for (const [row, points] of look.rowHeights) sheet.getRow(row + 1).height = points;
  for (const row of look.hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const area of look.merges) sheet.mergeCells(rangeName(area));
  const frozen = look.frozenRows > 0 || look.frozenColumns > 0;
  sheet.views = [
    {
      showGridLines: look.gridlines,
      ...(frozen
        ? { state: "frozen" as const, xSplit: look.frozenColumns, ySplit: look.frozenRows }
        : { state: "normal" as const }),
    },
  ];
  book.colours
    .filter((one) => one.sheet === id)
    .forEach(({ area, rule }, index) =>
      sheet.addConditionalFormatting({ ref: rangeName(area), rules: [fileRule(rule, index + 1)] }),
    );
  const page = book.pages.get(id);
  if (page) putPage(sheet, page);
}

async function fillCells(
  { grid }: Book,
  id: string,
  sheet: FileSheet,
  area: Rectangle,
  headings: ReadonlyMap<string, string>,
): Promise<void> {
  const [values, formulas] = await Promise.all([grid.values(id, area), grid.formulas(id, area)]);
  const parts = new Map<string, string>();
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const value = values[row]?.[column] ?? null;
      const formula = formulas[row]?.[column];
      const style = fileStyle(grid.styleOf(id, row, column));
      const part = parts.get(`${row},${column}`);
      if (value === null && !style && (formula ?? null) === null && part === undefined) continue;
      const cell = sheet.getCell(row + 1, column + 1);
      const heading = headings.get(`${row},${column}`);
      if (heading !== undefined) cell.value = heading;
      else if (typeof formula === "string" && formula.startsWith("=")) {
        const spill = await grid.spillArea(id, row, column);
        if (spill && inParts(spill))
          eachPart(spill, (down, across) =>
            parts.set(
              `${row + down},${column + across}`,
              partFormula(formula, down, across, values[row + down]?.[column + across] ?? null),
            ),
          );
        const own = parts.get(`${row},${column}`);
        cell.value = own
          ? formulaValue(own, fileValue(value))
          : formulaValue(
              fileFormula(formula),
              fileValue(value),
              spill && spill.rows * spill.columns > 1 ? spill : undefined,
            );
      } else cell.value = part === undefined ? fileValue(value) : formulaValue(part, fileValue(value));
      if (style) cell.style = style;
    }
}

function eachPart({ rows, columns }: Rectangle, act: (down: number, across: number) => void): void {
  for (let down = 0; down < rows; down++) for (let across = 0; across < columns; across++) act(down, across);
}

/** exceljs's types know no array formulas, though it reads and writes them. */
function formulaValue(formula: string, result: CellValue, spill?: Rectangle): CellValue {
  const array = spill ? { shareType: "array", ref: rangeName(spill) } : {};
  return { formula, result: result ?? "", ...array } as unknown as CellValue;
}

/** An error stands in a file as an error value, not as its text; those that are newer than the format, as the nearest that is not. */
function fileValue(value: Cell): CellValue {
  if (typeof value !== "string" || !value.startsWith("#")) return value;
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(value)) return { error: value as "#N/A" };
  return /^#(SPILL!|CALC!|CYCLE!|ERROR!|CONNECT!|GETTING_DATA)$/.test(value) ? { error: "#VALUE!" } : value;
}

/** Excel wants the headings of a table to be texts, all different and none empty. */
async function addTable(
  { grid }: Book,
  sheet: FileSheet,
  { name, sheet: id, area, style, bands, filterButton }: TableData,
  headings: Map<string, string>,
): Promise<void> {
  const values = await grid.values(id, area);
  const taken = new Set<string>();
  const columns = (values[0] ?? []).map((cell, index) => {
    const wanted = String(cell ?? "").trim() === "" ? `Column${index + 1}` : String(cell);
    let heading = wanted;
    for (let count = 2; taken.has(heading.toLowerCase()); count++) heading = `${wanted}${count}`;
    taken.add(heading.toLowerCase());
    headings.set(`${area.row},${area.column + index}`, heading);
    return { name: heading, filterButton };
  });
  sheet.addTable({
    name,
    ref: rangeName({ ...area, rows: 1, columns: 1 }),
    headerRow: true,
    totalsRow: false,
    style: { theme: style as "TableStyleMedium2", showRowStripes: bands },
    columns,
    rows: values.slice(1),
  });
}
