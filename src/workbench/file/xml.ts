/** What may stand in an attribute; undefined and false leave it out, true is "1". */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element; its children are XML already, one by one or in lists. */
export function tag(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | readonly string[])[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${value === true ? "1" : escaped(String(value))}"`)
    .join("");
  const inside = children.flat().join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Control characters that XML cannot hold, and what would read as their escape. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as it stands between the tags of a workbook's XML or in an attribute. */
export function escaped(text: string): string {
  return text
    .replace(CONTROLS, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

export function unescaped(xml: string): string {
  return xml
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi, (_, hex?: string, decimal?: string, name = "") =>
      hex || decimal
        ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
        : (NAMED[(name as string).toLowerCase()] ?? ""),
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** An element that was read, without the prefix of its namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Open[];
  text: string;
}

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/[^>]*>|<([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/g;

/** Reads a part of a package; what is not well formed gives an element without a name. */
export function parseXml(xml: string): XmlElement {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  for (const [piece, data, name, inside = "", text] of xml.matchAll(PIECE)) {
    const current = open.at(-1) ?? root;
    if (data !== undefined) current.text += data;
    else if (text !== undefined) current.text += unescaped(text);
    else if (name !== undefined) {
      const element: Open = { name: local(name), attributes: attributesOf(inside), children: [], text: "" };
      current.children.push(element);
      if (!inside.endsWith("/")) open.push(element);
    } else if (piece.startsWith("</") && open.length > 1) open.pop();
  }
  return root.children[0] ?? root;
}

/** The attributes of a tag's inside, such as `name="a" r:id="rId1"`, by their names without prefix. */
function attributesOf(inside: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", double, single]) => [
      local(name),
      unescaped(double ?? single ?? ""),
    ]),
  );
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first element along a path of names below another, or undefined. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((at, name) => at?.children.find((one) => one.name === name), element);
}

/** All elements of a name anywhere below another. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
}

/** An attribute of a tag's inside, or undefined. */
export function attribute(inside: string, name: string): string | undefined {
  const at = inside.indexOf(` ${name}=`);
  if (at < 0) return undefined;
  const start = at + name.length + 3;
  const end = inside.indexOf(inside.charAt(start - 1), start);
  return end < 0 ? undefined : inside.slice(start, end);
}

/** How files write that something is so. */
export function isOn(text: string | undefined): boolean {
  return text === "1" || text === "on" || text?.toLowerCase() === "true";
}
