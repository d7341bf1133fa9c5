import { areaName, columnIndex, columnName, parseArea, sheetPrefix } from "../../inputs/address";
import type { Rectangle } from "../grid/grid";
import type { PageData } from "../host/book";
import { all, child, escaped, isOn, tag, type XmlElement } from "./xml";

const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Excel's margins in points where nothing else is said. */
const USUAL = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
const POINTS_PER_INCH = 72;
const PAPERS = new Map([
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
  ["Letter", 1],
]);

/** The set-up of a printed page in the order in which a sheet of a file has it; its breaks stand before drawings. */
export function pageXml(page: PageData): string {
  const { zoom, margins, centerHorizontally, orientation, paperSize } = page;
  const fits = isFitted(page);
  // A break stands above its row in Excel's API, and is counted as the row before it in a file.
  const breaks = page.breaks.filter((row) => row > 0).sort((left, right) => left - right);
  return [
    centerHorizontally ? tag("printOptions", { horizontalCentered: true }) : "",
    tag(
      "pageMargins",
      Object.fromEntries(SIDES.map((side) => [side, (margins[`${side}Margin`] ?? USUAL[side]) / POINTS_PER_INCH])),
    ),
    tag("pageSetup", {
      paperSize: PAPERS.get(paperSize) ?? 9,
      scale: fits ? undefined : zoom.scale,
      fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
      orientation: orientation === "Landscape" ? "landscape" : "portrait",
    }),
    headerFooterXml(page),
    breaks.length > 0
      ? tag(
          "rowBreaks",
          { count: breaks.length, manualBreakCount: breaks.length },
          breaks.map((id) => tag("brk", { id, max: 16383, man: true })),
        )
      : "",
  ].join("");
}

/** Whether a sheet is printed on a number of pages rather than in a size. */
export function isFitted({ zoom }: PageData): boolean {
  return zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
}

function headerFooterXml({ headersFooters }: PageData): string {
  const line = (place: "Header" | "Footer") =>
    (["left", "center", "right"] as const)
      .map((side) => [side.charAt(0).toUpperCase(), headersFooters[side + place]] as const)
      .flatMap(([mark, text]) => (text ? [`&${mark}${text}`] : []))
      .join("");
  const [header, footer] = [line("Header"), line("Footer")];
  if (header === "" && footer === "") return "";
  return tag(
    "headerFooter",
    {},
    header === "" ? "" : tag("oddHeader", {}, escaped(header)),
    footer === "" ? "" : tag("oddFooter", {}, escaped(footer)),
  );
}

/** The names by which a file keeps what is printed of a sheet and what is repeated on its pages. */
export function printNames(sheet: string, { printArea, titleRows, titleColumns }: PageData): [string, string][] {
  const prefix = sheetPrefix(sheet);
  const titles = [
    titleColumns
      ? `${prefix}$${columnName(titleColumns.column)}:$${columnName(titleColumns.column + titleColumns.columns - 1)}`
      : "",
    titleRows ? `${prefix}$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}` : "",
  ].filter((part) => part !== "");
  return [
    ...(printArea ? [["_xlnm.Print_Area", areaName({ ...printArea, sheet }, true)] as [string, string]] : []),
    ...(titles.length > 0 ? [["_xlnm.Print_Titles", titles.join(",")] as [string, string]] : []),
  ];
}

/** How a sheet of a file is set up for printing; `names` are Excel's own of this sheet, by name. */
export function pageOf(sheet: XmlElement, names: ReadonlyMap<string, string>): PageData {
  const setup = child(sheet, "pageSetup")?.attributes ?? {};
  const margins = child(sheet, "pageMargins")?.attributes ?? {};
  const titles = names.get("_xlnm.Print_Titles") ?? "";
  const rows = /\$?\b(\d+):\$?(\d+)$/.exec(titles);
  const columns = /\$?\b([A-Z]+):\$?([A-Z]+)\b/.exec(titles);
  const pages = (count: string | undefined, part: "horizontalFitToPages" | "verticalFitToPages") =>
    Number(count ?? 1) > 0 ? { [part]: Number(count ?? 1) } : {};
  return {
    orientation: setup["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: [...PAPERS].find(([, number]) => number === Number(setup["paperSize"]))?.[0] ?? "A4",
    zoom: isOn(child(sheet, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"])
      ? {
          ...pages(setup["fitToWidth"], "horizontalFitToPages"),
          ...pages(setup["fitToHeight"], "verticalFitToPages"),
        }
      : setup["scale"] && Number(setup["scale"]) !== 100
        ? { scale: Number(setup["scale"]) }
        : {},
    printArea: areaIn(names.get("_xlnm.Print_Area")),
    titleRows: rows
      ? { row: Number(rows[1]) - 1, column: 0, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: 1 }
      : undefined,
    titleColumns: columns
      ? {
          row: 0,
          column: columnIndex(columns[1] ?? ""),
          rows: 1,
          columns: columnIndex(columns[2] ?? "") - columnIndex(columns[1] ?? "") + 1,
        }
      : undefined,
    centerHorizontally: isOn(child(sheet, "printOptions")?.attributes["horizontalCentered"]),
    margins: Object.fromEntries(
      SIDES.flatMap((side) =>
        margins[side] === undefined ? [] : [[`${side}Margin`, Number(margins[side]) * POINTS_PER_INCH]],
      ),
    ),
    headersFooters: {
      ...texts(child(sheet, "headerFooter", "oddHeader")?.text, "Header"),
      ...texts(child(sheet, "headerFooter", "oddFooter")?.text, "Footer"),
    },
    breaks: all(sheet, "rowBreaks").flatMap((list) => list.children.map(({ attributes }) => Number(attributes["id"]))),
  };
}

function areaIn(address: string | undefined): Rectangle | undefined {
  const area = parseArea(address ?? "");
  return area && { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
}

function texts(line: string | null | undefined, place: "Header" | "Footer"): Record<string, string> {
  const sides = { L: "left", C: "center", R: "right" };
  return Object.fromEntries(
    [...(line ?? "").matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)].map(([, side, text = ""]) => [
      sides[side as "L"] + place,
      text,
    ]),
  );
}
