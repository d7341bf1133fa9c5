import JSZip from "jszip";
import { FileFault, type Extras, type SheetContents, type Unsupported } from "./contents";
import { namespaceOf, SETTINGS } from "./customXml";
import { gridFormula } from "./formulas";
import { target } from "./parts";
import { chartOf, placesOf } from "./readCharts";
import { tableOf } from "./tables";
import { validationsOf } from "./validations";
import { all, attributesOf, parseXml, unescaped, type XmlElement } from "./xml";

const WORKBOOK = "xl/workbook.xml";

/** What exceljs leaves out of a file: names of anything but cells, custom XML, charts, tables as Excel means them, and what cells accept. */
export interface PackageContents extends Extras {
  readonly unsupported: readonly Unsupported[];
  /** In the order of the workbook's sheets. */
  readonly sheets: readonly Pick<SheetContents, "charts" | "tables" | "validations">[];
}

/** Reads a file apart from its cells. @throws FileFault where it is no workbook at all */
export async function packageOf(bytes: ArrayBuffer | Uint8Array): Promise<PackageContents> {
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
  const sheets = await sheetsOf(zip);
  const unsupported = UNSUPPORTED.flatMap(([what, path]) => (zip.file(path).length > 0 ? [what] : []));
  return {
    names: namesOf(await textOf(zip, WORKBOOK)),
    xmlParts: parts.filter((part) => part !== settings),
    settings: settings
      ? (JSON.parse(unescaped(/>([^<]*)</.exec(settings.xml)?.[1] ?? "{}")) as Record<string, string>)
      : {},
    unsupported: sheets.some(({ lost }) => lost) ? ["charts", ...unsupported] : unsupported,
    sheets,
  };
}

async function textOf(zip: JSZip, path: string): Promise<string> {
  return ((await zip.file(path)?.async("string")) ?? "").replace(/^\uFEFF/, "");
}

const UNSUPPORTED: readonly (readonly [Unsupported, RegExp])[] = [
  ["pictures", /^xl\/media\//],
  ["pivotTables", /^xl\/pivotTables\//],
  ["macros", /^xl\/vbaProject\.bin$/],
  ["comments", /^xl\/(threadedComments|comments)/],
  ["links", /^xl\/externalLinks\//],
];

/** The links of a part: the paths of their targets by id. */
async function linksOf(zip: JSZip, path: string): Promise<ReadonlyMap<string, string>> {
  const at = path.lastIndexOf("/") + 1;
  const xml = parseXml(await textOf(zip, `${path.slice(0, at)}_rels/${path.slice(at)}.rels`));
  return new Map(
    xml.children.flatMap(({ attributes: { Id = "", Target = "", TargetMode } }) =>
      TargetMode === "External" ? [] : [[Id, target(path, Target)] as const],
    ),
  );
}

type SheetParts = PackageContents["sheets"][number] & { readonly lost: boolean };

async function sheetsOf(zip: JSZip): Promise<SheetParts[]> {
  const links = await linksOf(zip, WORKBOOK);
  const listed = all(parseXml(await textOf(zip, WORKBOOK)), "sheet");
  return Promise.all(
    listed.map(async ({ attributes: { name = "", id = "" } }) => {
      const path = links.get(id) ?? "";
      const sheet = parseXml(withoutCells(await textOf(zip, path)));
      const drawn = await chartsOf(zip, path, sheet, name);
      return {
        validations: validationsOf(sheet),
        tables: await tablesOf(zip, path),
        charts: drawn.flatMap((chart) => chart ?? []),
        lost: drawn.includes(undefined),
      };
    }),
  );
}

/** The cells, by far the most of a sheet, are read elsewhere. */
function withoutCells(xml: string): string {
  const [from, to] = [xml.indexOf("<sheetData"), xml.indexOf("</sheetData>")];
  return from < 0 || to < 0 ? xml : xml.slice(0, from) + xml.slice(to + "</sheetData>".length);
}

async function tablesOf(zip: JSZip, path: string): Promise<SheetContents["tables"]> {
  const files = [...(await linksOf(zip, path)).values()].filter((file) => /\/tables\/[^/]+\.xml$/.test(file));
  const tables = await Promise.all(files.map(async (file) => tableOf(parseXml(await textOf(zip, file)))));
  return tables.flatMap((table) => table ?? []);
}

/** The charts of a sheet; undefined for each that the workbench cannot draw. */
async function chartsOf(zip: JSZip, path: string, sheet: XmlElement, name: string) {
  const [drawing] = sheet.children.filter((one) => one.name === "drawing");
  const file = drawing && (await linksOf(zip, path)).get(drawing.attributes["id"] ?? "");
  if (file === undefined) return [];
  const links = await linksOf(zip, file);
  const places = placesOf(parseXml(await textOf(zip, file)));
  return Promise.all(
    places.map(async (place) => chartOf(parseXml(await textOf(zip, links.get(place.link) ?? "")), place, name)),
  );
}

async function unpack(bytes: ArrayBuffer | Uint8Array): Promise<JSZip> {
  const head = [...new Uint8Array(bytes instanceof Uint8Array ? bytes.slice(0, 4) : bytes.slice(0, 4))];
  if (head.join() === "208,207,17,224") throw new FileFault("oldOrProtected");
  if (head.join() !== "80,75,3,4") throw new FileFault("notWorkbook");
  try {
    return await JSZip.loadAsync(bytes);
  } catch (error) {
    throw new FileFault("damaged", error);
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
