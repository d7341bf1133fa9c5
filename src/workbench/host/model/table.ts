import type { Cell } from "../../grid/grid";
import type { Book, TableData } from "../book";
import { HostError, HostObject, notFound, since, type Members } from "../hostObject";
import { areaOf, intersection } from "./place";
import { Range } from "./range";

export class Tables extends HostObject {
  readonly typeName = "TableCollection";
  readonly members: Members = {
    ...since("1.1", { values: ["count"], methods: ["add", "getItem"] }),
    ...since("1.4", { methods: ["getItemOrNullObject", "getCount"] }),
  };
  constructor(
    private readonly book: Book,
    private readonly sheet?: string,
  ) {
    super();
  }
  override get sheetId() {
    return this.sheet;
  }
  private get list() {
    return this.book.tables.filter(({ sheet }) => this.sheet === undefined || sheet === this.sheet);
  }
  get count() {
    return this.list.length;
  }
  getCount() {
    return this.list.length;
  }
  override items() {
    return this.list.map((table) => new Table(this.book, table));
  }
  override item(key: string) {
    return this.getItem(key);
  }
  getItem(key: string) {
    const found = this.getItemOrNullObject(key);
    if (!found) throw notFound("TableCollection.getItem");
    return found;
  }
  getItemOrNullObject(key: string) {
    const found = this.list.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    return found ? new Table(this.book, found) : null;
  }
  async add(address: Range | string, hasHeaders: boolean) {
    const area = typeof address === "string" ? areaOf(address, "TableCollection.add") : address.area;
    const named = typeof address === "string" ? areaOf(address, "TableCollection.add").sheet : "";
    const sheet =
      typeof address === "string"
        ? ((named ? this.book.sheet(named)?.id : undefined) ?? this.sheet ?? this.book.grid.activeSheet())
        : address.sheet;
    if (this.book.tables.some((other) => other.sheet === sheet && intersection(other.area, area)))
      throw new HostError("InvalidArgument", "A table can't overlap another table.", "TableCollection.add", 400);
    const id = this.book.newId("T");
    const table: TableData = {
      id,
      name: `Table${id.slice(1)}`,
      sheet,
      area,
      hasHeaders,
      style: "TableStyleMedium2",
      bands: true,
      filterButton: true,
    };
    this.book.tables.push(table);
    await this.book.grid.addTable(sheet, id, table.name, area);
    return new Table(this.book, table);
  }
}

class Table extends HostObject {
  override get sheetId() {
    return this.data.sheet;
  }
  readonly typeName = "Table";
  readonly members: Members = {
    ...since("1.1", {
      values: ["id", "name", "style", "showHeaders", "showTotals"],
      links: ["rows", "columns"],
      methods: ["getRange", "getHeaderRowRange", "getDataBodyRange", "delete"],
    }),
    ...since("1.2", { links: ["worksheet"] }),
    ...since("1.3", { values: ["showBandedRows", "showFilterButton"] }),
  };
  readonly showTotals = false;
  constructor(
    private readonly book: Book,
    private readonly data: TableData,
  ) {
    super();
  }
  get id() {
    return this.data.id;
  }
  get name() {
    return this.data.name;
  }
  async setName(name: string) {
    if (this.book.tables.some((other) => other !== this.data && other.name.toLowerCase() === name.toLowerCase()))
      throw new HostError("ItemAlreadyExists", "A table of this name exists.", "Table.name", 409);
    this.data.name = name;
    this.book.grid.removeTable(this.data.sheet, this.data.id);
    await this.book.grid.addTable(this.data.sheet, this.data.id, name, this.data.area);
  }
  get style() {
    return this.data.style;
  }
  setStyle(style: string) {
    this.data.style = style;
  }
  get showHeaders() {
    return this.data.hasHeaders;
  }
  get showBandedRows() {
    return this.data.bands;
  }
  setShowBandedRows(bands: boolean) {
    this.data.bands = bands;
  }
  get showFilterButton() {
    return this.data.filterButton;
  }
  setShowFilterButton(shown: boolean) {
    this.data.filterButton = shown;
  }
  get worksheet() {
    return this.book.worksheetOf(this.data.sheet);
  }
  get rows() {
    return new TableRows(this.book, this.data);
  }
  get columns() {
    return new TableColumns(this.data);
  }
  private range(from: number, rows: number) {
    const { area, sheet } = this.data;
    return new Range(this.book, sheet, { ...area, row: area.row + from, rows });
  }
  getRange() {
    return this.range(0, this.data.area.rows);
  }
  getHeaderRowRange() {
    return this.range(0, 1);
  }
  getDataBodyRange() {
    const from = this.data.hasHeaders ? 1 : 0;
    return this.range(from, this.data.area.rows - from);
  }
  delete() {
    this.book.tables.splice(this.book.tables.indexOf(this.data), 1);
    this.book.grid.removeTable(this.data.sheet, this.data.id);
  }
}

class TableRows extends HostObject {
  readonly typeName = "TableRowCollection";
  readonly members: Members = since("1.1", { values: ["count"], methods: ["add"] });
  constructor(
    private readonly book: Book,
    private readonly data: TableData,
  ) {
    super();
  }
  override get sheetId() {
    return this.data.sheet;
  }
  get count() {
    return this.data.area.rows - (this.data.hasHeaders ? 1 : 0);
  }
  async add(_index: number | null, rows: Cell[][]) {
    const { area, sheet } = this.data;
    await this.book.write(sheet, area.row + area.rows, area.column, rows);
    this.data.area = { ...area, rows: area.rows + rows.length };
    return null;
  }
}

class TableColumns extends HostObject {
  readonly typeName = "TableColumnCollection";
  readonly members: Members = since("1.1", { values: ["count"] });
  constructor(private readonly data: TableData) {
    super();
  }
  get count() {
    return this.data.area.columns;
  }
}
