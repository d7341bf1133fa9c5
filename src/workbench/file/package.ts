import { Archive } from "./archive";
import { FileFault, type Extras, type FileContents, type SheetContents, type Unsupported } from "./contents";
import { namespaceOf, SETTINGS } from "./customXml";
import { gridFormula, withWorkbookNames } from "./formulas";
import { target } from "./parts";
import { sharedTexts, type FileTexts } from "./readCells";
import { chartOf, placesOf } from "./readCharts";
import { sheetOf } from "./readSheet";
import { stylesIn } from "./readStyles";
import { tableOf } from "./tables";
import type { Work } from "./work";
import { child, isOn, parseXml, unescaped, type XmlElement } from "./xml";

/** Where a workbook's main part usually stands; the links of the package say it. */
const WORKBOOK = "xl/workbook.xml";

/** Reads the parts of a file. @throws FileFault where it is no workbook, damaged, or too large */
export async function packageOf(bytes: ArrayBuffer | Uint8Array, work: Work): Promise<FileContents> {
  const archive = await Archive.open(bytes);
  const path = [...(await linksOf(archive, "")).values()].find((one) => /workbook[^/]*\.xml$/i.test(one)) ?? WORKBOOK;
  if (!archive.has(path)) throw new FileFault("notWorkbook");
  const workbook = parseXml(await archive.text(path));
  const links = await linksOf(archive, path);
  const beside = (ending: string) =>
    [...links.values()].find((one) => one.toLowerCase().endsWith(ending)) ?? `xl/${ending}`;
  const { names, local, lost } = namesOf(workbook);
  const file: FileTexts = {
    texts: sharedTexts(await archive.text(beside("sharedstrings.xml"))),
    styles: stylesIn(parseXml(await archive.text(beside("styles.xml")))),
    from1904: isOn(child(workbook, "workbookPr")?.attributes["date1904"]),
    formula: (formula) => withWorkbookNames(formula, local),
  };
  const unsupported = new Set(
    UNSUPPORTED.flatMap(([what, pattern]) => (archive.find(pattern).length > 0 ? [what] : [])),
  );
  if (lost) unsupported.add("names");
  if (child(workbook, "workbookProtection")) unsupported.add("protection");
  const sheets: SheetContents[] = [];
  // One after the other, so that the memory holds the text of one sheet at a time.
  const listed = child(workbook, "sheets")?.children ?? [];
  for (const [index, one] of listed.entries()) {
    const part = work.part(index / listed.length, (index + 1) / listed.length);
    const sheet = await readSheet(archive, links, one, file, printNamesOf(workbook, index), part);
    if (!sheet) continue;
    sheets.push(sheet.contents);
    for (const one of sheet.lost) unsupported.add(one);
  }
  if (sheets.length === 0) throw new FileFault("damaged");
  const active = Number(child(workbook, "bookViews", "workbookView")?.attributes["activeTab"] ?? 0);
  return {
    ...(await addinsOf(archive)),
    names,
    sheets,
    activeSheet: active < sheets.length ? active : 0,
    unsupported: [...unsupported].sort(),
  };
}

/** What an add-in keeps in the file: parts of XML, and its settings. */
async function addinsOf(archive: Archive): Promise<Pick<Extras, "xmlParts" | "settings">> {
  const parts: Extras["xmlParts"][number][] = [];
  for (const path of archive.find(/^customxml\/item\d+\.xml$/)) {
    const properties = await archive.text(path.replace("item", "itemProps"));
    const id = /\bitemID="([^"]*)"/.exec(properties)?.[1] ?? `{${crypto.randomUUID().toUpperCase()}}`;
    parts.push({ id, xml: await archive.text(path) });
  }
  const settings = parts.find(({ xml }) => namespaceOf(xml) === SETTINGS);
  return {
    xmlParts: parts.filter((part) => part !== settings),
    settings: settings
      ? (JSON.parse(unescaped(/>([^<]*)</.exec(settings.xml)?.[1] ?? "{}")) as Record<string, string>)
      : {},
  };
}

const UNSUPPORTED: readonly (readonly [Unsupported, RegExp])[] = [
  ["pictures", /^xl\/media\//],
  ["pivotTables", /^xl\/pivottables\//],
  ["macros", /^xl\/vbaproject\.bin$/],
  ["comments", /^xl\/(threadedcomments|comments)/],
  ["links", /^xl\/externallinks\//],
];

/** The links of a part: the paths of their targets by id. "" is the package itself. */
async function linksOf(archive: Archive, path: string): Promise<ReadonlyMap<string, string>> {
  const at = path.lastIndexOf("/") + 1;
  const xml = parseXml(await archive.text(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`));
  return new Map(
    xml.children.flatMap(({ attributes: { Id = "", Target = "", TargetMode } }) =>
      TargetMode === "External" ? [] : [[Id, target(path, Target.replaceAll("\\", "/"))] as const],
    ),
  );
}

/** A sheet of cells; undefined for sheets of another kind, such as those that are a chart. */
async function readSheet(
  archive: Archive,
  links: ReadonlyMap<string, string>,
  { attributes: { name = "", id = "", state = "" } }: XmlElement,
  file: FileTexts,
  names: ReadonlyMap<string, string>,
  work: Work,
): Promise<{ readonly contents: SheetContents; readonly lost: readonly Unsupported[] } | undefined> {
  const path = links.get(id) ?? "";
  const xml = await archive.text(path);
  if (!/<worksheet\b/.test(xml.slice(0, 5000))) {
    if (/<(chartsheet|dialogsheet)\b/.test(xml.slice(0, 5000))) return undefined;
    throw new FileFault("damaged");
  }
  const [from, to] = [xml.indexOf("<sheetData"), xml.indexOf("</sheetData>")];
  const sheet = parseXml(from < 0 || to < 0 ? xml : xml.slice(0, from) + xml.slice(to + "</sheetData>".length));
  const cells = from < 0 || to < 0 ? "" : xml.slice(from, to);
  const { contents, lost } = await sheetOf(sheet, cells, file, names, work);
  const drawn = await chartsOf(archive, path, sheet, name);
  const visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  return {
    contents: {
      ...contents,
      name,
      visibility,
      tables: await tablesOf(archive, path),
      charts: drawn.flatMap((chart) => chart ?? []),
    },
    lost: drawn.includes(undefined) ? [...lost, "charts"] : lost,
  };
}

async function tablesOf(archive: Archive, path: string): Promise<SheetContents["tables"]> {
  const files = [...(await linksOf(archive, path)).values()].filter((file) => /\/tables\/[^/]+\.xml$/i.test(file));
  const tables = await Promise.all(files.map(async (file) => tableOf(parseXml(await archive.text(file)))));
  return tables.flatMap((table) => table ?? []);
}

/** The charts of a sheet; undefined for each that the workbench cannot draw. */
async function chartsOf(archive: Archive, path: string, sheet: XmlElement, name: string) {
  const [drawing] = sheet.children.filter((one) => one.name === "drawing");
  const file = drawing && (await linksOf(archive, path)).get(drawing.attributes["id"] ?? "");
  if (file === undefined) return [];
  const links = await linksOf(archive, file);
  const places = placesOf(parseXml(await archive.text(file)));
  return Promise.all(
    places.map(async (place) => chartOf(parseXml(await archive.text(links.get(place.link) ?? "")), place, name)),
  );
}

/**
 * Names of the workbook, without Excel's own (_xlnm). One of a single sheet becomes one of the workbook where no other has that name;
 * `local` says which, `lost` whether some could not.
 */
function namesOf(workbook: XmlElement): { names: Extras["names"]; local: ReadonlySet<string>; lost: boolean } {
  const all = (child(workbook, "definedNames")?.children ?? []).filter(
    ({ attributes: { name = "" } }) => name !== "" && !name.startsWith("_xl"),
  );
  const count = (name: string) => all.filter(({ attributes }) => attributes["name"]?.toLowerCase() === name).length;
  const kept = all.filter(
    ({ attributes: { name = "", localSheetId } }) => localSheetId === undefined || count(name.toLowerCase()) === 1,
  );
  const local = new Set(
    kept.flatMap(({ attributes: { name = "", localSheetId } }) => (localSheetId === undefined ? [] : [name])),
  );
  const names = kept.map(({ text, attributes: { name = "", hidden, comment = "" } }) => ({
    name,
    formula: gridFormula(withWorkbookNames(text, local)),
    visible: !isOn(hidden),
    comment,
  }));
  return { names, local, lost: kept.length < all.length };
}

/** Excel's own names of a sheet, such as its print area. */
function printNamesOf(workbook: XmlElement, index: number): ReadonlyMap<string, string> {
  return new Map(
    (child(workbook, "definedNames")?.children ?? []).flatMap(({ text, attributes: { name = "", localSheetId } }) =>
      name.startsWith("_xl") && Number(localSheetId) === index ? [[name, text] as const] : [],
    ),
  );
}
