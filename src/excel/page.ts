import type { PrintPlan, SheetPlan } from "../wizards/kit/plan";
import type { Fit } from "./fit";

/** In percent; Excel prints no smaller. */
const SMALLEST_SCALE = 10;

/** Points for a width in characters of the usual font, padding included. */
function pointsOf(characters: number): number {
  return Math.round((characters * 5.25 + 3.75) * 100) / 100;
}

/** Widths, heights, frozen panes and gridlines of a sheet. */
export function arrange(
  sheet: Excel.Worksheet,
  { frozenRows = 0, frozenColumns = 0 }: SheetPlan,
  { widths, heights }: Fit,
): void {
  for (const [row, points] of heights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  widths.forEach(
    (characters, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(characters)),
  );
  if (frozenRows > 0 && frozenColumns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
  sheet.showGridlines = false;
}

/** How a sheet is printed: on A4, so many pages across, with its headings on every page and page numbers at the foot. */
export function setUpPrinting(
  sheet: Excel.Worksheet,
  { orientation, area, repeatRows, repeatColumns, pagesWide, pagesHigh, scale, breaks = [] }: PrintPlan,
  { shrink }: Fit,
): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4" as Excel.PaperType;
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = scale
    ? { scale: Math.max(SMALLEST_SCALE, Math.floor(scale * shrink)) }
    : { horizontalFitToPages: pagesWide, ...(pagesHigh ? { verticalFitToPages: pagesHigh } : {}) };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  if (repeatRows)
    pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(repeatRows.row, 0, repeatRows.rows, 1).getEntireRow());
  if (repeatColumns) pageLayout.setPrintTitleColumns(sheet.getRangeByIndexes(0, 0, 1, repeatColumns).getEntireColumn());
  for (const row of breaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  pageLayout.setPrintMargins("Centimeters", { top: 1.9, bottom: 1.9, left: 1.5, right: 1.5, header: 0.8, footer: 0.8 });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
}
