import { chartXml } from "./charts";
import type { SavedContents, SheetWithValues } from "./contents";
import { drawingXml } from "./drawings";
import { fileFormula } from "./formulas";
import { Parts } from "./parts";
import { printNames } from "./printing";
import { SETTINGS, putXmlPart } from "./customXml";
import { sheetXml, Texts, type Shared } from "./sheet";
import { StyleSheet } from "./styles";
import { headingsOf, tableXml } from "./tables";
import { themeXml } from "./theme";
import { escaped, tag } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPILLS = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const WORKBOOK = "xl/workbook.xml";
/** The engine of Excel since 2019: a file of an older one it would calculate anew when it opens it, even without the add-in. */
const ENGINE = 191029;

/** The bytes of an .xlsx file. */
export function writeFile(contents: SavedContents, written: Date): Promise<Uint8Array> {
  const parts = new Parts();
  parts.link("", "officeDocument", WORKBOOK);
  putProperties(parts, written);
  const shared: Shared = { styles: new StyleSheet(), texts: new Texts(), dynamic: false };
  const count: Count = { tables: 0, drawings: 0, charts: 0 };
  const links = contents.sheets.map((sheet, index) => {
    putSheet(parts, sheet, index, index === contents.activeSheet, shared, count);
    return parts.link(WORKBOOK, "worksheet", sheetPath(index));
  });
  parts.add(WORKBOOK, "spreadsheetml.sheet.main", workbookXml(contents, links));
  putPart(parts, "theme", "theme", "theme/theme1.xml", themeXml());
  putPart(parts, "styles", "spreadsheetml.styles", "styles.xml", shared.styles.xml());
  putPart(parts, "sharedStrings", "spreadsheetml.sharedStrings", "sharedStrings.xml", shared.texts.xml());
  if (shared.dynamic) putPart(parts, "sheetMetadata", "spreadsheetml.sheetMetadata", "metadata.xml", spillsXml());
  const settings =
    Object.keys(contents.settings).length > 0
      ? [{ id: "", xml: tag("settings", { xmlns: SETTINGS }, escaped(JSON.stringify(contents.settings))) }]
      : [];
  [...contents.xmlParts, ...settings].forEach((part, index) => putXmlPart(parts, WORKBOOK, index + 1, part));
  return parts.pack();
}

interface Count {
  tables: number;
  drawings: number;
  charts: number;
}

const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

function putPart(parts: Parts, link: string, type: string, path: string, xml: string): void {
  parts.add(`xl/${path}`, type, xml);
  parts.link(WORKBOOK, link, `xl/${path}`);
}

function putProperties(parts: Parts, written: Date): void {
  const time = `${written.toISOString().slice(0, 19)}Z`;
  const dated = (name: string) => tag(name, { "xsi:type": "dcterms:W3CDTF" }, time);
  const core = tag(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    tag("dc:creator", {}, "Township Planner"),
    dated("dcterms:created"),
    dated("dcterms:modified"),
  );
  parts.add("docProps/core.xml", "package.core-properties", core);
  parts.link("", "metadata/core-properties", "docProps/core.xml");
}

function putSheet(
  parts: Parts,
  sheet: SheetWithValues,
  index: number,
  isActive: boolean,
  shared: Shared,
  count: Count,
): void {
  const path = sheetPath(index);
  const drawing = sheet.charts.length > 0 ? putDrawing(parts, sheet, path, count) : undefined;
  const tables = sheet.tables.map((table) => {
    const number = ++count.tables;
    parts.add(
      `xl/tables/table${number}.xml`,
      "spreadsheetml.table",
      tableXml(table, headingsOf(table, sheet.values), number),
    );
    return parts.link(path, "table", `xl/tables/table${number}.xml`);
  });
  parts.add(path, "spreadsheetml.worksheet", sheetXml(sheet, isActive, shared, { drawing, tables }));
}

function putDrawing(parts: Parts, sheet: SheetWithValues, sheetFile: string, count: Count): string {
  const path = `xl/drawings/drawing${++count.drawings}.xml`;
  const links = sheet.charts.map((chart) => {
    const file = `xl/charts/chart${++count.charts}.xml`;
    parts.add(file, "drawingml.chart", chartXml(chart, { sheet: sheet.name, values: sheet.values }));
    return parts.link(path, "chart", file);
  });
  parts.add(path, "drawing", drawingXml(sheet.charts, links));
  return parts.link(sheetFile, "drawing", path);
}

function workbookXml({ sheets, activeSheet, names }: SavedContents, links: readonly string[]): string {
  const listed = sheets.map(({ name, visibility }, index) =>
    tag("sheet", {
      name,
      sheetId: index + 1,
      state: visibility === "Visible" ? undefined : visibility === "Hidden" ? "hidden" : "veryHidden",
      "r:id": links[index],
    }),
  );
  const defined = [
    ...names.map(({ name, formula, visible, comment }) =>
      tag(
        "definedName",
        { name, comment: comment === "" ? undefined : comment, hidden: !visible },
        escaped(fileFormula(formula)),
      ),
    ),
    ...sheets.flatMap(({ name, page }, localSheetId) =>
      printNames(name, page).map(([kind, area]) => tag("definedName", { name: kind, localSheetId }, escaped(area))),
    ),
  ];
  return tag(
    "workbook",
    { xmlns: MAIN, "xmlns:r": LINKS },
    tag("workbookPr", { defaultThemeVersion: 124226 }),
    tag(
      "bookViews",
      {},
      tag("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 14000, activeTab: activeSheet }),
    ),
    tag("sheets", {}, listed),
    defined.length > 0 ? tag("definedNames", {}, defined) : "",
    tag("calcPr", { calcId: ENGINE }),
  );
}

/** One dynamic array property for the whole workbook, which cells with cm="1" refer to. */
function spillsXml(): string {
  const type = tag("metadataType", {
    name: "XLDAPR",
    minSupportedVersion: 120000,
    copy: true,
    pasteAll: true,
    pasteValues: true,
    merge: true,
    splitFirst: true,
    rowColShift: true,
    clearFormats: true,
    clearComments: true,
    assign: true,
    coerce: true,
    cellMeta: true,
  });
  const property = tag("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: "0" });
  const extension = tag("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, property);
  return tag(
    "metadata",
    { xmlns: MAIN, "xmlns:xda": SPILLS },
    tag("metadataTypes", { count: 1 }, type),
    tag("futureMetadata", { name: "XLDAPR", count: 1 }, tag("bk", {}, tag("extLst", {}, extension))),
    tag("cellMetadata", { count: 1 }, tag("bk", {}, tag("rc", { t: 1, v: 0 }))),
  );
}
