import JSZip from "jszip";
import { DECLARATION, tag } from "./xml";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The parts of an Office file with their types and the links between them. */
export class Parts {
  private readonly zip = new JSZip();
  private readonly types: string[] = [];
  private readonly links = new Map<string, string[]>();

  /** Adds a part; `type` is the end of its content type, such as "spreadsheetml.sheet". */
  add(path: string, type: string, xml: string): void {
    this.put(path, DECLARATION + xml);
    const contentType = type.startsWith("package.") ? `application/vnd.openxmlformats-${type}` : `${OFFICE}.${type}`;
    this.types.push(tag("Override", { PartName: `/${path}`, ContentType: `${contentType}+xml` }));
  }

  /** Adds a part as it is, of the usual type of its ending. */
  put(path: string, text: string): void {
    this.zip.file(path, text, { createFolders: false });
  }

  /** Links a part to another, both by their paths; gives the id of the link. "" links the package itself. */
  link(from: string, type: string, to: string): string {
    const links = this.links.get(from) ?? [];
    const id = `rId${links.length + 1}`;
    const url = type.startsWith("metadata/") ? `${PACKAGE}/relationships/${type}` : `${LINKS}/${type}`;
    links.push(tag("Relationship", { Id: id, Type: url, Target: relative(from, to) }));
    this.links.set(from, links);
    return id;
  }

  /** The bytes of the file. */
  pack(): Promise<Uint8Array> {
    for (const [from, links] of this.links) {
      const [folder, name] = [from.slice(0, from.lastIndexOf("/") + 1), from.slice(from.lastIndexOf("/") + 1)];
      const xml = tag("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...links);
      this.put(`${folder}_rels/${name}.rels`, DECLARATION + xml);
    }
    const defaults = [
      tag("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
      tag("Default", { Extension: "xml", ContentType: "application/xml" }),
    ];
    const xml = tag("Types", { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...this.types);
    this.put("[Content_Types].xml", DECLARATION + xml);
    return this.zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  }
}

/** A path as seen from another part; readers other than Excel know no paths from the root. */
function relative(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}

/** The path of a link's target, as a package of any writer has it. */
export function target(from: string, to: string): string {
  if (to.startsWith("/")) return to.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of to.split("/"))
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  return path.join("/");
}
