import { FileFault } from "./contents";

/** The namespaces of a workbook's own elements: the usual one, and that of the strict kind. */
const MAIN =
  /\bxmlns:([\w.-]+)=["'](?:http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main)["']/;

/**
 * XML without comments and CDATA, and without prefixes for a workbook's own elements. Each tag is whole, so that whoever reads the
 * text never looks for an end that does not come.
 * @throws FileFault where a tag, a comment or a CDATA is not closed, or the text declares entities
 */
export function tidied(xml: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    if (xml.startsWith("<!", at)) {
      const isText = xml.startsWith("<![CDATA[", at);
      if (!isText && !xml.startsWith("<!--", at)) throw new FileFault("damaged");
      const end = xml.indexOf(isText ? "]]>" : "-->", at + 4);
      if (end < 0) throw new FileFault("damaged");
      pieces.push(xml.slice(done, at));
      if (isText) pieces.push(asText(xml.slice(at + "<![CDATA[".length, end)));
      done = at = end + 3;
    } else at = endOfTag(xml, at + 1);
  }
  const plain = done === 0 ? xml : pieces.join("") + xml.slice(done);
  const prefix = MAIN.exec(plain.slice(0, 5000))?.[1];
  return prefix === undefined ? plain : plain.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
}

function asText(data: string): string {
  return data.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Behind the tag that begins before `from`; a > between quotes is no end. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at];
    if (sign === ">") return at + 1;
    if (sign === "<") break;
    if (sign === '"' || sign === "'") {
      at = xml.indexOf(sign, at + 1);
      if (at < 0) break;
    }
  }
  throw new FileFault("damaged");
}

/** An element as it stands in a text: what is inside its tag, what is between its tags, and where it begins. */
export interface Written {
  readonly inside: string;
  readonly content: string;
  readonly at: number;
}

/** The elements of a name in a tidy text, one after the other; each letter is looked at once. @throws FileFault where one is not closed */
export function* elementsIn(xml: string, name: string): Generator<Written> {
  for (let at = tagAt(xml, `<${name}`, 0); at >= 0;) {
    const end = endOfTag(xml, at + 1);
    const isEmpty = xml[end - 2] === "/";
    const close = isEmpty ? end : tagAt(xml, `</${name}`, end);
    if (close < 0) throw new FileFault("damaged");
    const inside = xml.slice(at + name.length + 1, isEmpty ? end - 2 : end - 1);
    yield { inside, content: isEmpty ? "" : xml.slice(end, close), at };
    at = tagAt(xml, `<${name}`, isEmpty ? end : endOfTag(xml, close + 1));
  }
}

/** Where a tag begins, and not one of a longer name; -1 where there is none. */
function tagAt(xml: string, start: string, from: number): number {
  for (let at = xml.indexOf(start, from); at >= 0; at = xml.indexOf(start, at + 1)) {
    const next = xml[at + start.length];
    if (next === ">" || next === " " || next === "/" || next === "\n" || next === "\r" || next === "\t") return at;
  }
  return -1;
}
