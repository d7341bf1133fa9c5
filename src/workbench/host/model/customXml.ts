import type { Book } from "../book";
import { HostObject, notFound, since, type Members } from "../hostObject";

type PartData = Book["xmlParts"][number];

abstract class Parts extends HostObject {
  constructor(
    protected readonly book: Book,
    private readonly namespace?: string,
  ) {
    super();
  }
  protected get list() {
    return this.book.xmlParts.filter(({ xml }) => this.namespace === undefined || namespaceOf(xml) === this.namespace);
  }
  override items() {
    return this.list.map((part) => new CustomXmlPart(this.book, part));
  }
  override item(id: string) {
    return this.getItem(id);
  }
  getCount() {
    return this.list.length;
  }
  getItemOrNullObject(id: string) {
    const found = this.list.find((part) => part.id === id);
    return found ? new CustomXmlPart(this.book, found) : null;
  }
  getItem(id: string) {
    const found = this.getItemOrNullObject(id);
    if (!found) throw notFound(`${this.typeName}.getItem`);
    return found;
  }
}

/** XML parts that an add-in keeps in the workbook. */
export class CustomXmlParts extends Parts {
  readonly typeName = "CustomXmlPartCollection";
  readonly members: Members = since("1.5", {
    methods: ["add", "getByNamespace", "getCount", "getItem", "getItemOrNullObject"],
  });
  add(xml: string) {
    const part = { id: `{${this.book.newId("X")}}`, xml };
    this.book.xmlParts.push(part);
    this.book.tell({ kind: "parts" });
    return new CustomXmlPart(this.book, part);
  }
  getByNamespace(namespace: string) {
    return new ScopedCustomXmlParts(this.book, namespace);
  }
}

/** Those whose root is of one namespace. */
class ScopedCustomXmlParts extends Parts {
  readonly typeName = "CustomXmlPartScopedCollection";
  readonly members: Members = since("1.5", {
    methods: ["getCount", "getItem", "getItemOrNullObject", "getOnlyItem", "getOnlyItemOrNullObject"],
  });
  getOnlyItemOrNullObject() {
    const [only] = this.list;
    return only && this.list.length === 1 ? new CustomXmlPart(this.book, only) : null;
  }
  getOnlyItem() {
    const only = this.getOnlyItemOrNullObject();
    if (!only) throw notFound(`${this.typeName}.getOnlyItem`);
    return only;
  }
}

function namespaceOf(xml: string): string | undefined {
  return /\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1];
}

class CustomXmlPart extends HostObject {
  readonly typeName = "CustomXmlPart";
  readonly members: Members = since("1.5", { values: ["id", "namespaceUri"], methods: ["getXml", "setXml", "delete"] });
  constructor(
    private readonly book: Book,
    private readonly part: PartData,
  ) {
    super();
  }
  get id() {
    return this.part.id;
  }
  get namespaceUri() {
    return namespaceOf(this.part.xml) ?? "";
  }
  getXml() {
    return this.part.xml;
  }
  setXml(xml: string) {
    this.part.xml = xml;
    this.book.tell({ kind: "parts" });
  }
  delete() {
    this.book.xmlParts.splice(this.book.xmlParts.indexOf(this.part), 1);
    this.book.tell({ kind: "parts" });
  }
}
