import { rangeName, sheetPrefix } from "../../../inputs/address";
import type { Cell, Rectangle } from "../../grid/grid";
import type { Book } from "../book";
import { HostError, HostObject, invalidArgument, since, type Members } from "../hostObject";
import { ConditionalFormats } from "./conditionalFormat";
import { DataValidation } from "./dataValidation";
import { RangeFormat } from "./format";
import { areaOf, EDGES_OF_SHEET, intersection } from "./place";

const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 32_767;

function refuseLong(cell: string): void {
  const isFormula = cell.startsWith("=");
  if (cell.length <= (isFormula ? LONGEST_FORMULA : LONGEST_TEXT)) return;
  throw isFormula
    ? new HostError("FormulaLengthExceedsLimit", "The formula is too long.", "Range.formulas", 400)
    : invalidArgument("Range.values");
}

export class Range extends HostObject {
  readonly typeName = "Range";
  override readonly keepsReference = true;
  readonly members: Members = {
    ...since("1.1", {
      values: [
        "address",
        "addressLocal",
        "values",
        "formulas",
        "text",
        "numberFormat",
        "valueTypes",
        "rowCount",
        "columnCount",
        "cellCount",
        "rowIndex",
        "columnIndex",
      ],
      links: ["format", "worksheet"],
      methods: [
        "getCell",
        "getRow",
        "getColumn",
        "getLastRow",
        "getLastCell",
        "getOffsetRange",
        "getBoundingRect",
        "getIntersection",
        "getEntireColumn",
        "getEntireRow",
        "getUsedRange",
        "select",
        "clear",
      ],
    }),
    ...since("1.2", {
      values: ["hidden", "rowHidden", "columnHidden"],
      methods: ["merge", "unmerge", "getResizedRange"],
    }),
    ...since("1.4", { methods: ["getIntersectionOrNullObject", "getUsedRangeOrNullObject"] }),
    ...since("1.6", { links: ["conditionalFormats"] }),
    ...since("1.7", { methods: ["getAbsoluteResizedRange", "getSurroundingRegion"] }),
    ...since("1.8", { links: ["dataValidation"] }),
    ...since("1.12", {
      values: ["hasSpill"],
      methods: ["getSpillingToRangeOrNullObject", "getSpillParentOrNullObject"],
    }),
    _ValidateArraySize: { kind: "method", since: "1.3" },
  };

  constructor(
    readonly book: Book,
    readonly sheet: string,
    readonly area: Rectangle,
  ) {
    super();
  }

  override get sheetId() {
    return this.sheet;
  }

  private at(area: Rectangle): Range {
    if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1) throw invalidArgument("Range");
    return new Range(this.book, this.sheet, area);
  }

  get worksheet() {
    return this.book.worksheetOf(this.sheet);
  }
  get format() {
    return new RangeFormat(this);
  }
  get conditionalFormats() {
    return new ConditionalFormats(this);
  }
  get dataValidation() {
    return new DataValidation(this);
  }
  get address() {
    return sheetPrefix(this.book.sheet(this.sheet)?.name ?? "") + rangeName(this.area);
  }
  get addressLocal() {
    return this.address;
  }
  get rowCount() {
    return this.area.rows;
  }
  get columnCount() {
    return this.area.columns;
  }
  get cellCount() {
    return this.area.rows * this.area.columns;
  }
  get rowIndex() {
    return this.area.row;
  }
  get columnIndex() {
    return this.area.column;
  }

  private readable(): Rectangle {
    if (this.cellCount > 5_000_000)
      throw new HostError(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
        this.typeName,
        413,
      );
    return this.area;
  }
  get values() {
    return this.book.grid
      .values(this.sheet, this.readable())
      .then((rows) => rows.map((row) => row.map((cell) => cell ?? "")));
  }
  get formulas() {
    return this.book.grid
      .formulas(this.sheet, this.readable())
      .then((rows) => rows.map((row) => row.map((cell) => cell ?? "")));
  }
  get text() {
    return this.book.grid.texts(this.sheet, this.readable());
  }
  get valueTypes() {
    const typeOf = (cell: Cell) =>
      cell === null
        ? "Empty"
        : typeof cell === "string"
          ? /^#[A-Z]/.test(cell)
            ? "Error"
            : "String"
          : typeof cell === "number"
            ? "Double"
            : "Boolean";
    return this.book.grid.values(this.sheet, this.readable()).then((rows) => rows.map((row) => row.map(typeOf)));
  }
  get numberFormat() {
    return this.each((row, column) => this.book.grid.styleOf(this.sheet, row, column).numberFormat ?? "General");
  }
  get hasSpill() {
    return this.book.grid.spillArea(this.sheet, this.area.row, this.area.column).then((area) => area !== undefined);
  }
  get rowHidden() {
    const { hiddenRows } = this.book.grid.look(this.sheet);
    return this.uniform(Array.from({ length: this.area.rows }, (_, index) => hiddenRows.has(this.area.row + index)));
  }
  get columnHidden() {
    const { hiddenColumns } = this.book.grid.look(this.sheet);
    return this.uniform(
      Array.from({ length: this.area.columns }, (_, index) => hiddenColumns.has(this.area.column + index)),
    );
  }
  get hidden() {
    return this.rowHidden === true || this.columnHidden === true
      ? true
      : this.rowHidden === null || this.columnHidden === null
        ? null
        : false;
  }

  /** A value that all share, or null. */
  private uniform(values: readonly boolean[]): boolean | null {
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  }

  private each<T>(value: (row: number, column: number) => T): T[][] {
    return Array.from({ length: this.area.rows }, (_, row) =>
      Array.from({ length: this.area.columns }, (_unused, column) =>
        value(this.area.row + row, this.area.column + column),
      ),
    );
  }

  /** One value for all cells, or a block of the range's size, as Excel takes it; null leaves a cell alone. */
  private block<T>(given: T | T[][], location: string): T[][] {
    if (!Array.isArray(given)) return this.each(() => given);
    const rows = given as T[][];
    if (rows.length !== this.area.rows || rows.some((row) => row.length !== this.area.columns))
      throw new HostError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        location,
        400,
      );
    return rows;
  }

  setValues(given: Cell | Cell[][]) {
    return this.writeCells(this.block(given, "Range.values").map((row) => row.map((cell) => cell ?? undefined)));
  }
  setFormulas(given: Cell | Cell[][]) {
    return this.setValues(given);
  }
  private writeCells(rows: readonly (readonly (Cell | undefined)[])[]) {
    for (const cell of rows.flat()) if (typeof cell === "string") refuseLong(cell);
    return this.book.write(
      this.sheet,
      this.area.row,
      this.area.column,
      rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    );
  }
  setNumberFormat(given: string | string[][]) {
    this.book.grid.setNumberFormats(
      this.sheet,
      this.area.row,
      this.area.column,
      this.block(given, "Range.numberFormat"),
    );
  }
  setRowHidden(hidden: boolean) {
    this.book.grid.hideRows(this.sheet, this.area.row, this.area.rows, hidden);
  }
  setColumnHidden(hidden: boolean) {
    this.book.grid.hideColumns(this.sheet, this.area.column, this.area.columns, hidden);
  }

  getCell(row: number, column: number) {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  getRow(index: number) {
    return this.at({ ...this.area, row: this.area.row + index, rows: 1 });
  }
  getColumn(index: number) {
    return this.at({ ...this.area, column: this.area.column + index, columns: 1 });
  }
  getLastRow() {
    return this.getRow(this.area.rows - 1);
  }
  getLastCell() {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }
  getOffsetRange(rows: number, columns: number) {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }
  getResizedRange(rows: number, columns: number) {
    return this.at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number) {
    return this.at({ ...this.area, rows, columns });
  }
  getEntireColumn() {
    return this.at({ ...this.area, row: 0, rows: EDGES_OF_SHEET.rows });
  }
  getEntireRow() {
    return this.at({ ...this.area, column: 0, columns: EDGES_OF_SHEET.columns });
  }
  getBoundingRect(other: Range | string) {
    const area = typeof other === "string" ? areaOf(other, "Range.getBoundingRect") : other.area;
    const row = Math.min(this.area.row, area.row);
    const column = Math.min(this.area.column, area.column);
    return this.at({
      row,
      column,
      rows: Math.max(this.area.row + this.area.rows, area.row + area.rows) - row,
      columns: Math.max(this.area.column + this.area.columns, area.column + area.columns) - column,
    });
  }
  getIntersectionOrNullObject(other: Range | string) {
    const area = intersection(
      this.area,
      typeof other === "string" ? areaOf(other, "Range.getIntersectionOrNullObject") : other.area,
    );
    return area ? this.at(area) : null;
  }
  getIntersection(other: Range | string) {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) throw new HostError("ItemNotFound", "The ranges do not meet.", "Range.getIntersection");
    return found;
  }
  getUsedRangeOrNullObject() {
    const used = this.book.grid.usedArea(this.sheet);
    const area = used && intersection(this.area, used);
    return area ? this.at(area) : null;
  }
  getUsedRange() {
    return this.getUsedRangeOrNullObject() ?? this.getCell(0, 0);
  }
  /** Grows until blank rows and columns surround it. */
  async getSurroundingRegion() {
    const used = this.book.grid.usedArea(this.sheet);
    if (!used) return this;
    const values = await this.book.grid.values(this.sheet, used);
    const isFilled = (row: number, column: number) => (values[row - used.row]?.[column - used.column] ?? null) !== null;
    let area = this.area;
    for (let grown = true; grown;) {
      grown = false;
      const { row, column, rows, columns } = area;
      for (let down = row - 1; down <= row + rows; down++)
        for (let across = column - 1; across <= column + columns; across++)
          if (isFilled(down, across) && !intersection(area, { row: down, column: across, rows: 1, columns: 1 })) {
            area = this.at(area).getBoundingRect(this.at({ row: down, column: across, rows: 1, columns: 1 })).area;
            grown = true;
          }
    }
    return this.at(area);
  }
  async getSpillingToRangeOrNullObject() {
    const area = await this.book.grid.spillArea(this.sheet, this.area.row, this.area.column);
    return area ? this.at(area) : null;
  }

  /** The cell whose formula fills this one. */
  async getSpillParentOrNullObject() {
    const { row, column } = this.area;
    const area = { row: 0, column: 0, rows: row + 1, columns: column + 1 };
    const formulas = await this.book.grid.formulas(this.sheet, area);
    for (let up = row; up >= 0; up--)
      for (let left = column; left >= 0; left--) {
        if (!String(formulas[up]?.[left] ?? "").startsWith("=")) continue;
        const spilled = await this.book.grid.spillArea(this.sheet, up, left);
        if (spilled && intersection(spilled, this.area)) return this.at({ row: up, column: left, rows: 1, columns: 1 });
      }
    return null;
  }

  select() {
    this.book.grid.activate(this.sheet);
    this.book.grid.select(this.sheet, this.area);
  }
  merge(across = false) {
    const rows = across ? Array.from({ length: this.area.rows }, (_, index) => this.getRow(index).area) : [this.area];
    for (const area of rows) this.book.grid.merge(this.sheet, area);
  }
  unmerge() {
    this.book.grid.unmerge(this.sheet, this.area);
  }
  async clear(applyTo = "All") {
    if (applyTo !== "Formats") await this.writeCells(this.each(() => null));
  }
  _ValidateArraySize() {
    return null;
  }
}
