import type { Book } from "../book";
import { HostError, HostObject, since, type Members } from "../hostObject";
import { Charts } from "./chart";
import { Names } from "./name";
import { PageBreaks, PageLayout } from "./pageLayout";
import { areaOf } from "./place";
import { Range } from "./range";
import { Tables } from "./table";

export class Worksheet extends HostObject {
  readonly typeName = "Worksheet";
  readonly members: Members = {
    ...since("1.1", {
      values: ["id", "name", "position", "visibility"],
      links: ["tables", "charts"],
      methods: ["activate", "delete", "getRange", "getCell", "getUsedRange"],
    }),
    ...since("1.4", { links: ["names"], methods: ["getUsedRangeOrNullObject"] }),
    ...since("1.7", {
      values: ["tabColor"],
      links: ["freezePanes"],
      methods: ["copy", "getRangeByIndexes", "_RegisterDataChangedEvent", "_UnregisterDataChangedEvent"],
    }),
    ...since("1.8", { values: ["gridlines"] }),
    ...since("1.9", { links: ["pageLayout", "horizontalPageBreaks"] }),
  };
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    super();
  }
  private get info() {
    const found = this.book.grid.sheets().find(({ id }) => id === this.id);
    if (!found) throw new HostError("ItemNotFound", "The sheet has been deleted.", "Worksheet");
    return found;
  }
  get name() {
    return this.info.name;
  }
  setName(name: string) {
    const other = this.book.sheet(name);
    if (other && other.id !== this.id)
      throw new HostError("ItemAlreadyExists", "A sheet of this name exists.", "Worksheet.name", 409);
    this.book.grid.renameSheet(this.id, name);
  }
  get position() {
    return this.book.grid.sheets().findIndex(({ id }) => id === this.id);
  }
  setPosition(position: number) {
    this.book.grid.moveSheet(this.id, position);
  }
  get visibility() {
    return this.book.hiddenSheets.get(this.id) ?? "Visible";
  }
  setVisibility(visibility: string) {
    this.book.hiddenSheets.set(this.id, visibility);
  }
  get tabColor() {
    return this.book.tabColors.get(this.id) ?? "";
  }
  setTabColor(color: string) {
    this.book.tabColors.set(this.id, color);
  }
  /** office.js calls showGridlines so on the wire. */
  get gridlines() {
    return this.book.grid.look(this.id).gridlines;
  }
  setGridlines(shown: boolean) {
    this.book.grid.showGridlines(this.id, shown);
  }
  get tables() {
    return new Tables(this.book, this.id);
  }
  get charts() {
    return new Charts(this.book, this.id);
  }
  get names() {
    return new Names(this.book);
  }
  get freezePanes() {
    return new FreezePanes(this.book, this.id);
  }
  get pageLayout() {
    return new PageLayout(this.book, this.id);
  }
  get horizontalPageBreaks() {
    return new PageBreaks(this.book, this.id);
  }
  /** Behind all others, wherever it was asked for. */
  copy() {
    return new Worksheet(this.book, this.book.copySheet(this.id));
  }
  activate() {
    this.book.grid.activate(this.id);
  }
  delete() {
    if (this.book.grid.sheets().length === 1)
      throw new HostError("InvalidOperation", "A workbook keeps at least one sheet.", "Worksheet.delete", 400);
    this.book.removeSheet(this.id);
  }
  getRange(address?: string | null) {
    if (!address) return new Range(this.book, this.id, { row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
    const named = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(address)
      ? this.book.names.find(({ name }) => name.toLowerCase() === address.toLowerCase())
      : undefined;
    const area = areaOf(named ? named.formula.replace(/^=/, "") : address, "Worksheet.getRange");
    return new Range(this.book, area.sheet ? (this.book.sheet(area.sheet)?.id ?? this.id) : this.id, area);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return new Range(this.book, this.id, { row, column, rows, columns });
  }
  getCell(row: number, column: number) {
    return new Range(this.book, this.id, { row, column, rows: 1, columns: 1 });
  }
  getUsedRangeOrNullObject() {
    const area = this.book.grid.usedArea(this.id);
    return area ? new Range(this.book, this.id, area) : null;
  }
  getUsedRange() {
    return this.getUsedRangeOrNullObject() ?? this.getCell(0, 0);
  }
  _RegisterDataChangedEvent() {
    return null;
  }
  _UnregisterDataChangedEvent() {
    return null;
  }
}

class FreezePanes extends HostObject {
  readonly typeName = "WorksheetFreezePanes";
  readonly members: Members = since("1.7", { methods: ["freezeRows", "freezeColumns", "freezeAt", "unfreeze"] });
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }
  freezeRows(rows = 0) {
    this.book.grid.freeze(this.sheet, rows, 0);
  }
  freezeColumns(columns = 0) {
    this.book.grid.freeze(this.sheet, 0, columns);
  }
  freezeAt(range: Range | string) {
    const area = typeof range === "string" ? areaOf(range, "WorksheetFreezePanes.freezeAt") : range.area;
    this.book.grid.freeze(this.sheet, area.row + area.rows, area.column + area.columns);
  }
  unfreeze() {
    this.book.grid.freeze(this.sheet, 0, 0);
  }
}
