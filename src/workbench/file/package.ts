import JSZip from "jszip";
import { fileFormula, gridFormula } from "./formulas";
import { FileFault, type Extras, type Unsupported } from "./contents";
import { attributesOf, escaped, unescaped } from "./xml";

/**
 * The parts of an .xlsx file that exceljs leaves out: names of anything but cells, custom XML parts, and the mark by which
 * Excel knows that an array formula spills. Custom XML is where Excel itself keeps what an add-in stores, so the plans
 * of a workbook survive the way from Excel to the workbench and back.
 */
const WORKBOOK = "xl/workbook.xml";
const WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";
const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The settings of an add-in, which Excel keeps beside its web extension; the workbench keeps them in a part of its own. */
const SETTINGS = "urn:township-planner:workbench:settings:1";

/** One dynamic array property for the whole workbook, which cells with cm="1" refer to. */
const METADATA = `${DECLARATION}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** Puts into a file of exceljs what exceljs leaves out. */
export async function withExtras(bytes: ArrayBuffer | Uint8Array, extras: Extras): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  await putNames(zip, extras.names);
  const settings =
    Object.keys(extras.settings).length > 0
      ? [{ id: "", xml: `<settings xmlns="${SETTINGS}">${escaped(JSON.stringify(extras.settings))}</settings>` }]
      : [];
  for (const [index, part] of [...extras.xmlParts, ...settings].entries()) await putXmlPart(zip, index + 1, part);
  await markSpills(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function textOf(zip: JSZip, path: string): Promise<string> {
  return ((await zip.file(path)?.async("string")) ?? "").replace(/^\uFEFF/, "");
}

/** Folders have no place of their own in such a package. */
function put(zip: JSZip, path: string, text: string): void {
  zip.file(path, text, { createFolders: false });
}

async function change(zip: JSZip, path: string, edit: (xml: string) => string): Promise<void> {
  put(zip, path, edit(await textOf(zip, path)));
}

async function putNames(zip: JSZip, names: Extras["names"]): Promise<void> {
  if (names.length === 0) return;
  const elements = names
    .map(
      ({ name, formula, visible, comment }) =>
        `<definedName name="${escaped(name)}"${comment ? ` comment="${escaped(comment)}"` : ""}${visible ? "" : ' hidden="1"'}>${escaped(fileFormula(formula))}</definedName>`,
    )
    .join("");
  await change(zip, WORKBOOK, (xml) =>
    xml.includes("<definedNames>")
      ? xml.replace("<definedNames>", () => `<definedNames>${elements}`)
      : xml.replace("</sheets>", () => `</sheets><definedNames>${elements}</definedNames>`),
  );
}

async function link(zip: JSZip, type: string, target: string): Promise<void> {
  await change(zip, WORKBOOK_LINKS, (xml) => {
    const last = [...xml.matchAll(/\bId="rId(\d+)"/g)].reduce((most, [, id]) => Math.max(most, Number(id)), 0);
    return xml.replace(
      "</Relationships>",
      `<Relationship Id="rId${last + 1}" Type="${LINK}/${type}" Target="${target}"/></Relationships>`,
    );
  });
}

async function declare(zip: JSZip, part: string, type: string): Promise<void> {
  await change(zip, TYPES, (xml) =>
    xml.replace(
      "</Types>",
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/></Types>`,
    ),
  );
}

async function putXmlPart(zip: JSZip, number: number, { id, xml }: Extras["xmlParts"][number]): Promise<void> {
  const guid = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id)
    ? id
    : `{${crypto.randomUUID().toUpperCase()}}`;
  const namespace = namespaceOf(xml);
  const schema =
    namespace === undefined
      ? "<ds:schemaRefs/>"
      : `<ds:schemaRefs><ds:schemaRef ds:uri="${escaped(namespace)}"/></ds:schemaRefs>`;
  put(zip, `customXml/item${number}.xml`, xml);
  put(
    zip,
    `customXml/itemProps${number}.xml`,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${guid}" xmlns:ds="${CUSTOM_XML}">${schema}</ds:datastoreItem>`,
  );
  put(
    zip,
    `customXml/_rels/item${number}.xml.rels`,
    `${DECLARATION}<Relationships xmlns="${PACKAGE_LINKS}"><Relationship Id="rId1" Type="${LINK}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  await declare(zip, `/customXml/itemProps${number}.xml`, "customXmlProperties");
  await link(zip, "customXml", `../customXml/item${number}.xml`);
}

/** Without the mark Excel would show an array formula in braces, and never let it grow. */
async function markSpills(zip: JSZip): Promise<void> {
  let marked = false;
  for (const { name } of zip.file(/^xl\/worksheets\/sheet\d+\.xml$/))
    await change(zip, name, (xml) =>
      xml.replace(/<c ([^>]*)><f t="array"/g, (_, attributes: string) => {
        marked = true;
        return `<c ${attributes} cm="1"><f t="array"`;
      }),
    );
  if (!marked) return;
  put(zip, "xl/metadata.xml", METADATA);
  await declare(zip, "/xl/metadata.xml", "spreadsheetml.sheetMetadata");
  await link(zip, "sheetMetadata", "metadata.xml");
}

function namespaceOf(xml: string): string | undefined {
  const found = /<[A-Za-z_][^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** What a file holds beside its sheets. @throws FileFault where it is no workbook at all */
export async function extrasOf(
  bytes: ArrayBuffer | Uint8Array,
): Promise<Extras & { readonly unsupported: readonly Unsupported[] }> {
  const zip = await unpack(bytes);
  if (!zip.file(WORKBOOK)) throw new FileFault("notWorkbook");
  const parts = await Promise.all(
    zip.file(/^customXml\/item\d+\.xml$/).map(async ({ name }) => {
      const properties = await textOf(zip, name.replace("item", "itemProps"));
      return {
        id: /\bitemID="([^"]*)"/.exec(properties)?.[1] ?? `{${crypto.randomUUID().toUpperCase()}}`,
        xml: await textOf(zip, name),
      };
    }),
  );
  const settings = parts.find(({ xml }) => namespaceOf(xml) === SETTINGS);
  return {
    names: namesOf(await textOf(zip, WORKBOOK)),
    xmlParts: parts.filter((part) => part !== settings),
    settings: settings
      ? (JSON.parse(unescaped(/>([^<]*)</.exec(settings.xml)?.[1] ?? "{}")) as Record<string, string>)
      : {},
    unsupported: UNSUPPORTED.flatMap(([what, path]) => (zip.file(path).length > 0 ? [what] : [])),
  };
}

const UNSUPPORTED: readonly (readonly [Unsupported, RegExp])[] = [
  ["charts", /^xl\/charts\/chart/],
  ["pictures", /^xl\/media\//],
  ["pivotTables", /^xl\/pivotTables\//],
  ["macros", /^xl\/vbaProject\.bin$/],
  ["comments", /^xl\/(threadedComments|comments)/],
  ["links", /^xl\/externalLinks\//],
];

async function unpack(bytes: ArrayBuffer | Uint8Array): Promise<JSZip> {
  const head = [...new Uint8Array(bytes instanceof Uint8Array ? bytes.slice(0, 4) : bytes.slice(0, 4))];
  if (head.join() === "208,207,17,224") throw new FileFault("oldOrProtected");
  if (head.join() !== "80,75,3,4") throw new FileFault("notWorkbook");
  try {
    return await JSZip.loadAsync(bytes);
  } catch (error) {
    throw new FileFault("damaged", { cause: error });
  }
}

/** Names of the workbook; those of one sheet and Excel's own (_xlnm) are left out. */
function namesOf(xml: string): Extras["names"] {
  return [...xml.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)].flatMap(([, inside = "", formula = ""]) => {
    const { name = "", hidden, comment = "", localSheetId } = attributesOf(inside);
    return name === "" || name.startsWith("_xl") || localSheetId !== undefined
      ? []
      : [{ name, formula: gridFormula(unescaped(formula)), visible: hidden !== "1", comment }];
  });
}
