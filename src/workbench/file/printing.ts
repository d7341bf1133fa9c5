import type { Worksheet as FileSheet } from "exceljs";
import { columnName, parseArea, rangeName } from "../../inputs/address";
import type { PageData } from "../host/book";

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

/** Sets a sheet of a file up for printing. */
export function putPage(sheet: FileSheet, page: PageData): void {
  const fits = page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
  Object.assign(sheet.pageSetup, {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: PAPERS.get(page.paperSize) ?? 9,
    horizontalCentered: page.centerHorizontally,
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: page.zoom.horizontalFitToPages ?? 0,
          fitToHeight: page.zoom.verticalFitToPages ?? 0,
        }
      : { scale: page.zoom.scale ?? 100 }),
    ...(page.printArea ? { printArea: rangeName(page.printArea) } : {}),
    ...(page.titleRows
      ? { printTitlesRow: `${page.titleRows.row + 1}:${page.titleRows.row + page.titleRows.rows}` }
      : {}),
    ...(page.titleColumns
      ? {
          printTitlesColumn: `${columnName(page.titleColumns.column)}:${columnName(page.titleColumns.column + page.titleColumns.columns - 1)}`,
        }
      : {}),
    margins: Object.fromEntries(
      SIDES.map((side) => [side, (page.margins[`${side}Margin`] ?? USUAL[side]) / POINTS_PER_INCH]),
    ),
  });
  const line = (place: "Header" | "Footer") =>
    (["left", "center", "right"] as const)
      .map((side) => [side.charAt(0).toUpperCase(), page.headersFooters[side + place]] as const)
      .flatMap(([mark, text]) => (text ? [`&${mark}${text}`] : []))
      .join("");
  if (line("Header")) sheet.headerFooter.oddHeader = line("Header");
  if (line("Footer")) sheet.headerFooter.oddFooter = line("Footer");
  // A break stands above its row in Excel's API, and is counted as the row before it in a file.
  for (const row of page.breaks) if (row > 0) sheet.getRow(row).addPageBreak();
}

/** How a sheet of a file is set up for printing. */
export function pageOf(sheet: FileSheet): PageData {
  // exceljs leaves null where a file says nothing, though its types do not know.
  const pageSetup = (sheet.pageSetup as FileSheet["pageSetup"] | null) ?? {};
  const headerFooter = (sheet.headerFooter as FileSheet["headerFooter"] | null) ?? {};
  const margins = pageSetup.margins as Partial<Record<(typeof SIDES)[number], number>> | undefined;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? "");
  const columns = pageSetup.printTitlesColumn
    ? parseArea(pageSetup.printTitlesColumn.replace(/[A-Z]+/g, "$&1"))
    : undefined;
  const pages = (count: number | undefined, part: "horizontalFitToPages" | "verticalFitToPages") =>
    count ? { [part]: count } : {};
  return {
    orientation: pageSetup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: [...PAPERS].find(([, number]) => number === Number(pageSetup.paperSize))?.[0] ?? "A4",
    zoom: pageSetup.fitToPage
      ? {
          ...pages(pageSetup.fitToWidth, "horizontalFitToPages"),
          ...pages(pageSetup.fitToHeight, "verticalFitToPages"),
        }
      : pageSetup.scale && pageSetup.scale !== 100
        ? { scale: pageSetup.scale }
        : {},
    printArea: parseArea(pageSetup.printArea ?? ""),
    titleRows: rows
      ? { row: Number(rows[1]) - 1, column: 0, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: 1 }
      : undefined,
    titleColumns: columns ? { row: 0, column: columns.column, rows: 1, columns: columns.columns } : undefined,
    centerHorizontally: pageSetup.horizontalCentered ?? false,
    margins: Object.fromEntries(
      SIDES.flatMap((side) =>
        margins?.[side] === undefined ? [] : [[`${side}Margin`, margins[side] * POINTS_PER_INCH]],
      ),
    ),
    headersFooters: { ...texts(headerFooter.oddHeader, "Header"), ...texts(headerFooter.oddFooter, "Footer") },
    breaks: ((sheet as unknown as { rowBreaks?: { id: number }[] }).rowBreaks ?? []).map(({ id }) => id),
  };
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
