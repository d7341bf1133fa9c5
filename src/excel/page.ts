import { largest } from "../domain/kernel/extremes";
import type { PlanCell, PrintPlan, SheetPlan } from "../wizards/kit/plan";

/** Points for a width in characters of the usual font, padding included. */
function pointsOf(characters: number): number {
  return Math.round((characters * 5.25 + 3.75) * 100) / 100;
}

const LINE_HEIGHT = 15;

/** Rows of wrapped texts as high as their longest needs; Excel does not see to that in every version, nor for what a formula spills. */
function heighten(sheet: Excel.Worksheet, { blocks, widths }: SheetPlan): void {
  const needed = new Map<number, number>();
  for (const { row, column, cells, role, wrap, merged, shows = cells } of blocks) {
    if (!wrap || merged) continue;
    shows.forEach((line, down) => {
      const lines = line.map((cell, across) =>
        cell === null
          ? 2
          : linesOf(cell, (widths[column + across] ?? USUAL_WIDTH) - (role === "form" ? FORM_INDENT : 0)),
      );
      needed.set(row + down, largest(lines, needed.get(row + down) ?? 1));
    });
  }
  for (const [row, lines] of needed)
    if (lines > 1) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = lines * LINE_HEIGHT + 4;
}

const USUAL_WIDTH = 8.43;

/** A Chinese character and a Latin letter, in digits of the usual font and never less than they take. */
const WIDE = 2.1;
const NARROW = 1.1;
/** The room that the indents of a form take from a cell. */
const FORM_INDENT = 1.5;

/** Lines that a text takes in a column; Latin words break only where one is longer than a line. */
function linesOf(cell: PlanCell, width: number): number {
  if (typeof cell !== "string") return 1;
  let lines = 1;
  let filled = 0;
  for (const [word] of cell.matchAll(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g)) {
    const letter = word >= "\u2e80" ? WIDE : NARROW;
    if (filled > 0 && filled + word.trimEnd().length * letter > width) [lines, filled] = [lines + 1, 0];
    filled += word.length * letter;
  }
  return lines;
}

/** Widths, heights, frozen panes and gridlines of a sheet. */
export function arrange(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { widths, frozenRows = 0, frozenColumns = 0 } = plan;
  heighten(sheet, plan);
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
): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4" as Excel.PaperType;
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = scale
    ? { scale }
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
