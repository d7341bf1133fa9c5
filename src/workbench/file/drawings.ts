import type { SheetChart } from "./contents";
import { tag } from "./xml";

const PLACES = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Where the charts of a sheet stand; `links` are the ids by which the drawing refers to them. */
export function drawingXml(charts: readonly SheetChart[], links: readonly string[]): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, index, links[index] ?? ""));
  return tag("xdr:wsDr", { "xmlns:xdr": PLACES, "xmlns:a": DRAWING }, anchors);
}

function anchorXml({ at, name, title }: SheetChart, index: number, link: string): string {
  const cell = (end: string, row: number, column: number) =>
    tag(
      end,
      {},
      tag("xdr:col", {}, String(column)),
      tag("xdr:colOff", {}, "0"),
      tag("xdr:row", {}, String(row)),
      tag("xdr:rowOff", {}, "0"),
    );
  const chart = tag("c:chart", { "xmlns:c": CHART, "xmlns:r": LINKS, "r:id": link });
  return tag(
    "xdr:twoCellAnchor",
    {},
    cell("xdr:from", at.row, at.column),
    cell("xdr:to", at.row + at.rows, at.column + at.columns),
    tag(
      "xdr:graphicFrame",
      { macro: "" },
      tag(
        "xdr:nvGraphicFramePr",
        {},
        tag("xdr:cNvPr", { id: index + 2, name, descr: title === "" ? undefined : title }),
        tag("xdr:cNvGraphicFramePr"),
      ),
      tag("xdr:xfrm", {}, tag("a:off", { x: 0, y: 0 }), tag("a:ext", { cx: 0, cy: 0 })),
      tag("a:graphic", {}, tag("a:graphicData", { uri: CHART }, chart)),
    ),
    tag("xdr:clientData"),
  );
}
