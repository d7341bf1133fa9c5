import type { Book, NameData } from "../book";
import { HostError, HostObject, notFound, since, type Members } from "../hostObject";
import { areaOf } from "./place";
import { Range } from "./range";

export class Names extends HostObject {
  readonly typeName = "NamedItemCollection";
  readonly members: Members = {
    ...since("1.1", { methods: ["getItem", "getItemAt"] }),
    ...since("1.4", { methods: ["add", "getItemOrNullObject", "getCount"] }),
  };
  constructor(private readonly book: Book) {
    super();
  }
  override items() {
    return this.book.names.map((name) => new NamedItem(this.book, name));
  }
  override item(key: string) {
    return this.getItem(key);
  }
  getCount() {
    return this.book.names.length;
  }
  /** How office.js itself reaches the names of a list that it has loaded. */
  getItemAt(index: number) {
    const found = this.items()[index];
    if (!found) throw notFound("NamedItemCollection.getItemAt");
    return found;
  }
  getItem(key: string) {
    const found = this.getItemOrNullObject(key);
    if (!found) throw notFound("NamedItemCollection.getItem");
    return found;
  }
  getItemOrNullObject(key: string) {
    const found = this.book.names.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return found ? new NamedItem(this.book, found) : null;
  }
  add(name: string, reference: Range | string, comment = "") {
    if (this.getItemOrNullObject(name))
      throw new HostError("ItemAlreadyExists", "A name like this exists.", "NamedItemCollection.add", 409);
    const data: NameData = {
      name,
      formula: typeof reference === "string" ? reference : `=${reference.address}`,
      visible: true,
      comment,
    };
    this.book.names.push(data);
    this.book.grid.setName(name, data.formula);
    return new NamedItem(this.book, data);
  }
}

class NamedItem extends HostObject {
  readonly typeName = "NamedItem";
  readonly members: Members = {
    ...since("1.1", { values: ["name", "type", "value", "visible"], methods: ["getRange"] }),
    ...since("1.4", { values: ["comment", "scope"], methods: ["delete", "getRangeOrNullObject"] }),
    ...since("1.7", { values: ["formula"] }),
  };
  readonly scope = "Workbook";
  constructor(
    private readonly book: Book,
    private readonly data: NameData,
  ) {
    super();
  }
  get name() {
    return this.data.name;
  }
  get formula() {
    return this.data.formula;
  }
  setFormula(formula: string) {
    this.data.formula = formula;
    this.book.grid.setName(this.data.name, formula);
  }
  get value() {
    return this.data.formula.replace(/^=/, "");
  }
  get type() {
    return this.getRangeOrNullObject() ? "Range" : "String";
  }
  get visible() {
    return this.data.visible;
  }
  setVisible(visible: boolean) {
    this.data.visible = visible;
  }
  get comment() {
    return this.data.comment;
  }
  setComment(comment: string) {
    this.data.comment = comment;
  }
  getRangeOrNullObject() {
    try {
      const area = areaOf(this.value, "NamedItem.getRange");
      const sheet = this.book.sheet(area.sheet)?.id;
      return sheet ? new Range(this.book, sheet, area) : null;
    } catch (error) {
      if (error instanceof HostError) return null;
      throw error;
    }
  }
  getRange() {
    const range = this.getRangeOrNullObject();
    if (!range) throw notFound("NamedItem.getRange");
    return range;
  }
  delete() {
    this.book.names.splice(this.book.names.indexOf(this.data), 1);
    this.book.grid.removeName(this.data.name);
  }
}
