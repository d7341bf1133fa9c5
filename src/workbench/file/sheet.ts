import { cellName, rangeName } from "../../inputs/address";
import type { Cell, Rectangle } from "../grid/grid";
import type { SheetWithValues } from "./contents";
import { argb } from "./colours";
import { isDynamic } from "./dynamic";
import { fileFormula } from "./formulas";
import { isFitted, pageXml } from "./printing";
import { ruleXml } from "./rules";
import type { StyleSheet } from "./styles";
import { headingsOf } from "./tables";
import { validationsXml } from "./validations";
import { escaped, tag } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Points of one character of a column's width in a file. */
export const CHARACTER = 5.25;

/** The texts of a workbook, each once; cells refer to them by number. */
export class Texts {
  private readonly places = new Map<string, number>();
  private used = 0;
  of(text: string): number {
    this.used++;
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    return place;
  }
  xml(): string {
    const items = [...this.places.keys()].map((text) =>
      tag("si", {}, tag("t", /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {}, escaped(text))),
    );
    return tag("sst", { xmlns: MAIN, count: this.used, uniqueCount: items.length }, items);
  }
}

/** What the sheets of a workbook share. */
export interface Shared {
  readonly styles: StyleSheet;
  readonly texts: Texts;
  /** Set as soon as a formula of the workbook may spill. */
  dynamic: boolean;
}

/** The links of a sheet to parts of its own. */
export interface SheetLinks {
  readonly drawing: string | undefined;
  readonly tables: readonly string[];
}

/** A sheet as a file holds it. */
export function sheetXml(sheet: SheetWithValues, isActive: boolean, shared: Shared, links: SheetLinks): string {
  const { tabColor, look, page, colours, validations } = sheet;
  const rows = sheet.cells.length;
  const columns = longest(sheet.cells.map((line) => line.length));
  const used = { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
  return tag(
    "worksheet",
    { xmlns: MAIN, "xmlns:r": LINKS },
    tag(
      "sheetPr",
      {},
      tabColor ? tag("tabColor", { rgb: argb(tabColor) }) : "",
      isFitted(page) ? tag("pageSetUpPr", { fitToPage: true }) : "",
    ),
    tag("dimension", { ref: rangeName(used) }),
    viewXml(sheet, isActive),
    tag("sheetFormatPr", { defaultRowHeight: 15 }),
    columnsXml(sheet),
    tag("sheetData", {}, rowsXml(sheet, shared)),
    look.merges.length > 0
      ? tag(
          "mergeCells",
          { count: look.merges.length },
          look.merges.map((area) => tag("mergeCell", { ref: rangeName(area) })),
        )
      : "",
    colours.map((one, index) => ruleXml(one, index + 1, shared.styles)),
    validationsXml(validations),
    pageXml(page),
    links.drawing ? tag("drawing", { "r:id": links.drawing }) : "",
    links.tables.length > 0
      ? tag(
          "tableParts",
          { count: links.tables.length },
          links.tables.map((id) => tag("tablePart", { "r:id": id })),
        )
      : "",
  );
}

function viewXml({ look }: SheetWithValues, isActive: boolean): string {
  const { frozenRows, frozenColumns, gridlines } = look;
  const frozen = frozenRows > 0 || frozenColumns > 0;
  const pane = frozenRows > 0 ? (frozenColumns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const view = tag(
    "sheetView",
    { showGridLines: gridlines ? undefined : "0", tabSelected: isActive, workbookViewId: 0 },
    frozen
      ? tag("pane", {
          xSplit: frozenColumns > 0 ? frozenColumns : undefined,
          ySplit: frozenRows > 0 ? frozenRows : undefined,
          topLeftCell: cellName(frozenRows, frozenColumns),
          activePane: pane,
          state: "frozen",
        })
      : "",
    frozen ? tag("selection", { pane }) : "",
  );
  return tag("sheetViews", {}, view);
}

function columnsXml({ look }: SheetWithValues): string {
  const places = [...new Set([...look.columnWidths.keys(), ...look.hiddenColumns])].sort((a, b) => a - b);
  if (places.length === 0) return "";
  const one = (column: number) => {
    const points = look.columnWidths.get(column);
    return tag("col", {
      min: column + 1,
      max: column + 1,
      width: points === undefined ? 9.140625 : points / CHARACTER,
      customWidth: points !== undefined,
      hidden: look.hiddenColumns.has(column),
    });
  };
  return tag("cols", {}, places.map(one));
}

function rowsXml(sheet: SheetWithValues, shared: Shared): string[] {
  const { look } = sheet;
  const styles = styleNumbers(sheet, shared.styles);
  const cells = cellsXml(sheet, shared, styles);
  const places = [...new Set([...cells.keys(), ...look.rowHeights.keys(), ...look.hiddenRows])].sort((a, b) => a - b);
  return places.map((row) => {
    const height = look.rowHeights.get(row);
    return tag(
      "row",
      { r: row + 1, ht: height, customHeight: height !== undefined, hidden: look.hiddenRows.has(row) },
      cells.get(row) ?? [],
    );
  });
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

/** The number of the style of each cell that has one, row by row. */
function styleNumbers({ styles }: SheetWithValues, sheet: StyleSheet): Map<number, Map<number, number>> {
  const numbers = new Map<number, Map<number, number>>();
  for (const { area, style } of styles) {
    const number = sheet.of(style);
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = numbers.get(row) ?? new Map<number, number>();
      numbers.set(row, line);
      for (let column = area.column; column < area.column + area.columns; column++) line.set(column, number);
    }
  }
  return numbers;
}

function cellsXml(
  sheet: SheetWithValues,
  shared: Shared,
  styles: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, string[]> {
  const headings = headingCells(sheet);
  const spills = new Map(sheet.spills.map((area) => [`${area.row},${area.column}`, area]));
  const lines = new Map<number, string[]>();
  const height = longest([sheet.cells.length, ...[...styles.keys()].map((last) => last + 1)]);
  for (let row = 0; row < height; row++) {
    const styled = styles.get(row);
    const line: string[] = [];
    const width = longest([sheet.cells[row]?.length ?? 0, ...[...(styled?.keys() ?? [])].map((last) => last + 1)]);
    for (let column = 0; column < width; column++) {
      const key = `${row},${column}`;
      const place = { r: cellName(row, column), s: styled?.get(column) };
      const cell = sheet.cells[row]?.[column] ?? null;
      const value = headings.get(key) ?? sheet.values[row]?.[column] ?? null;
      if (typeof cell === "string" && cell.startsWith("="))
        line.push(formulaXml(place, cell, value, spills.get(key), shared));
      else if (value !== null) line.push(valueXml(place, value, shared.texts));
      else if (place.s !== undefined) line.push(tag("c", place));
    }
    if (line.length > 0) lines.set(row, line);
  }
  return lines;
}

type CellPlace = Readonly<Record<"r", string> & Record<"s", number | undefined>>;

/** Errors that the file format has; those that are newer stand in it as the nearest that is not. */
const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;
const NEWER_ERRORS = /^#(SPILL!|CALC!|CYCLE!|ERROR!|CONNECT!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!)$/;

function errorOf(value: Cell): string | undefined {
  if (typeof value !== "string") return undefined;
  return ERRORS.test(value) ? value : NEWER_ERRORS.test(value) ? "#VALUE!" : undefined;
}

function valueXml(place: CellPlace, value: Cell, texts: Texts): string {
  const error = errorOf(value);
  if (error) return tag("c", { ...place, t: "e" }, tag("v", {}, error));
  if (typeof value === "string") return tag("c", { ...place, t: "s" }, tag("v", {}, String(texts.of(value))));
  if (typeof value === "boolean") return tag("c", { ...place, t: "b" }, tag("v", {}, value ? "1" : "0"));
  return tag("c", place, tag("v", {}, String(value)));
}

/**
 * A formula with the value that it has now. One that may come to several cells stands in its first cell alone, as Excel since 2018
 * stores it: an array formula marked as dynamic (cm), so that it grows and shrinks with its source.
 */
function formulaXml(
  place: CellPlace,
  formula: string,
  value: Cell,
  spill: Rectangle | undefined,
  shared: Shared,
): string {
  const dynamic = spill !== undefined || isDynamic(formula);
  if (dynamic) shared.dynamic = true;
  const written = tag(
    "f",
    dynamic ? { t: "array", ref: spill ? rangeName(spill) : place.r } : {},
    escaped(fileFormula(formula)),
  );
  const error = errorOf(value);
  const type = error ? "e" : typeof value === "boolean" ? "b" : typeof value === "number" ? undefined : "str";
  const text = error ?? (typeof value === "boolean" ? (value ? "1" : "0") : value === null ? "" : String(value));
  return tag("c", { ...place, t: type, cm: dynamic ? 1 : undefined }, written, tag("v", {}, escaped(text)));
}

/** The headings of tables, which the file wants to be the same in the table and in its cells. */
function headingCells({ tables, values }: SheetWithValues): Map<string, string> {
  return new Map(
    tables.flatMap((table) =>
      headingsOf(table, values).map(
        (heading, index) => [`${table.area.row},${table.area.column + index}`, heading] as const,
      ),
    ),
  );
}
