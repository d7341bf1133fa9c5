import type { Book } from "../book";
import { HostError, HostObject, notFound, since, type Members } from "../hostObject";
import { CustomXmlParts } from "./customXml";
import { Names } from "./name";
import { Range } from "./range";
import { Tables } from "./table";
import { Worksheet } from "./worksheet";

export class Workbook extends HostObject {
  readonly typeName = "Workbook";
  readonly members: Members = {
    ...since("1.1", { links: ["worksheets", "tables", "names", "application"], methods: ["getSelectedRange"] }),
    ...since("1.2", { links: ["functions"] }),
    ...since("1.5", { links: ["customXmlParts"] }),
    ...since("1.7", { values: ["name"], methods: ["getActiveCell"] }),
  };
  readonly name = "Book1.xlsx";
  constructor(readonly book: Book) {
    super();
    book.worksheetOf = (id) => new Worksheet(book, id);
  }
  get worksheets() {
    return new Worksheets(this.book);
  }
  get tables() {
    return new Tables(this.book);
  }
  get names() {
    return new Names(this.book);
  }
  get application() {
    return new Application(this.book);
  }
  get functions() {
    return new Functions(this.book);
  }
  get customXmlParts() {
    return new CustomXmlParts(this.book);
  }
  getSelectedRange() {
    const { sheet, area } = this.book.grid.selection();
    return new Range(this.book, sheet, area);
  }
  getActiveCell() {
    const { sheet, area } = this.book.grid.selection();
    return new Range(this.book, sheet, { row: area.row, column: area.column, rows: 1, columns: 1 });
  }
}

class Application extends HostObject {
  readonly typeName = "Application";
  readonly members: Members = {
    ...since("1.1", { values: ["calculationMode"], methods: ["calculate"] }),
    ...since("1.6", { methods: ["suspendApiCalculationUntilNextSync"] }),
    ...since("1.9", { methods: ["suspendScreenUpdatingUntilNextSync"] }),
  };
  constructor(private readonly book: Book) {
    super();
  }
  get calculationMode() {
    return this.book.calculation;
  }
  calculate() {
    return this.book.grid.settle();
  }
  /** The grid calculates once after a batch anyway. */
  suspendApiCalculationUntilNextSync() {
    return null;
  }
  suspendScreenUpdatingUntilNextSync() {
    return null;
  }
}

/** The functions of Excel that the add-in asks for. */
class Functions extends HostObject {
  readonly typeName = "Functions";
  readonly members: Members = since("1.2", { methods: ["date"] });
  constructor(private readonly book: Book) {
    super();
  }
  date(year: number, month: number, day: number) {
    const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
    return new FunctionResult(days + (this.book.dates === 1904 ? 24_107 : 25_569));
  }
}

class FunctionResult extends HostObject {
  readonly typeName = "FunctionResult";
  readonly members: Members = since("1.2", { values: ["value", "error"] });
  readonly error = null;
  constructor(readonly value: number) {
    super();
  }
}

class Worksheets extends HostObject {
  readonly typeName = "WorksheetCollection";
  readonly members: Members = {
    ...since("1.1", { methods: ["getItem", "getActiveWorksheet", "add"] }),
    ...since("1.4", { methods: ["getItemOrNullObject", "getCount"] }),
    ...since("1.5", { methods: ["getFirst", "getLast"] }),
    ...since("1.7", {
      methods: [
        "_RegisterAddedEvent",
        "_UnregisterAddedEvent",
        "_RegisterDeletedEvent",
        "_UnregisterDeletedEvent",
        "_RegisterActivatedEvent",
        "_UnregisterActivatedEvent",
      ],
    }),
    ...since("1.9", { methods: ["_RegisterDataChangedEvent", "_UnregisterDataChangedEvent"] }),
  };
  constructor(private readonly book: Book) {
    super();
  }
  override items() {
    return this.book.grid.sheets().map(({ id }) => new Worksheet(this.book, id));
  }
  override item(key: string) {
    return this.getItem(key);
  }
  getItem(key: string) {
    const found = this.getItemOrNullObject(key);
    if (!found) throw notFound("WorksheetCollection.getItem");
    return found;
  }
  getItemOrNullObject(key: string) {
    const found = this.book.sheet(key);
    return found ? new Worksheet(this.book, found.id) : null;
  }
  getActiveWorksheet() {
    return new Worksheet(this.book, this.book.grid.activeSheet());
  }
  getCount() {
    return this.book.grid.sheets().length;
  }
  getFirst() {
    return this.items()[0] ?? null;
  }
  getLast() {
    return this.items().at(-1) ?? null;
  }
  add(name?: string | null) {
    if (name && this.book.sheet(name))
      throw new HostError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
        "WorksheetCollection.add",
        409,
      );
    if (name && (name.length > 31 || /[\\/?*[\]:]/.test(name)))
      throw new HostError(
        "InvalidArgument",
        "The name of a sheet may have 31 characters and none of \\ / ? * [ ] :",
        "WorksheetCollection.add",
        400,
      );
    let wanted = name ?? "";
    for (let index = 1; wanted === ""; index++) if (!this.book.sheet(`Sheet${index}`)) wanted = `Sheet${index}`;
    const id = this.book.grid.addSheet(wanted);
    this.book.tell({ kind: "sheetAdded", sheet: id });
    return new Worksheet(this.book, id);
  }
  _RegisterAddedEvent() {
    return null;
  }
  _UnregisterAddedEvent() {
    return null;
  }
  _RegisterDeletedEvent() {
    return null;
  }
  _UnregisterDeletedEvent() {
    return null;
  }
  _RegisterActivatedEvent() {
    return null;
  }
  _UnregisterActivatedEvent() {
    return null;
  }
  _RegisterDataChangedEvent() {
    return null;
  }
  _UnregisterDataChangedEvent() {
    return null;
  }
}
