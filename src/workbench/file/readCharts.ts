import { parseArea } from "../../inputs/address";
import type { Rectangle } from "../grid/grid";
import type { AxisData, SeriesData } from "../host/book";
import { POSITIONS } from "./charts";
import type { SheetChart } from "./contents";
import { all, child, type XmlElement } from "./xml";

/** A chart of a file in the workbench's terms, and the place where its drawing has it; undefined for kinds that are not drawn here. */
export function chartOf(chart: XmlElement, place: ChartPlace, sheet: string): SheetChart | undefined {
  const plot = child(chart, "chart", "plotArea");
  const kinds = (plot?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const [kind] = kinds;
  const type = kinds.length === 1 && kind ? typeOf(kind) : undefined;
  if (!plot || !kind || type === undefined) return undefined;
  const gapWidth = Number(valueOf(kind, "gapWidth") ?? 150);
  const drawn = kind.children.filter(({ name }) => name === "ser");
  const series = drawn.flatMap((one) => seriesOf(one, type, gapWidth, sheet) ?? []);
  if (series.length < drawn.length) return undefined;
  const title = child(chart, "chart", "title");
  const legend = child(chart, "chart", "legend");
  const text = title ? textOf(title) : "";
  return {
    name: place.name,
    at: place.at,
    type,
    title: text,
    titleVisible: text !== "",
    titleSize: title ? sizeOf(title, 14) : 14,
    legendVisible: legend !== undefined,
    legendPosition:
      [...POSITIONS].find(([, written]) => written === (legend && valueOf(legend, "legendPos")))?.[0] ?? "Bottom",
    categories: areaOf(child(drawn[0], "cat"), sheet),
    series,
    axes: { category: axisOf(child(plot, "catAx")), value: axisOf(child(plot, "valAx")) },
  };
}

/** Where a drawing has a chart, and the id of its link to it. */
export interface ChartPlace {
  readonly link: string;
  readonly name: string;
  readonly at: Rectangle;
}

/** The charts of a drawing. */
export function placesOf(drawing: XmlElement): ChartPlace[] {
  return all(drawing, "twoCellAnchor").flatMap((anchor) => {
    const link = all(anchor, "chart")[0]?.attributes["id"];
    if (link === undefined) return [];
    const number = (end: string, part: string) => Number(child(anchor, end, part)?.text ?? 0);
    const [row, column] = [number("from", "row"), number("from", "col")];
    const name = all(anchor, "cNvPr")[0]?.attributes["name"] ?? "Chart";
    const at = { row, column, rows: number("to", "row") - row, columns: number("to", "col") - column };
    return [{ link, name, at: { ...at, rows: Math.max(1, at.rows), columns: Math.max(1, at.columns) } }];
  });
}

function typeOf(kind: XmlElement): string | undefined {
  const grouping = valueOf(kind, "grouping");
  if (kind.name === "lineChart") return grouping === "standard" ? (hasMarks(kind) ? "LineMarkers" : "Line") : undefined;
  if (kind.name !== "barChart") return undefined;
  const direction = valueOf(kind, "barDir") === "bar" ? "Bar" : "Column";
  return grouping === "clustered"
    ? `${direction}Clustered`
    : grouping === "stacked"
      ? `${direction}Stacked`
      : undefined;
}

function hasMarks(kind: XmlElement): boolean {
  return kind.children.some((one) => one.name === "ser" && markersOf(one) !== "None");
}

function markersOf(series: XmlElement): string {
  return valueOf(child(series, "marker"), "symbol") === "none" ? "None" : "Automatic";
}

function seriesOf(series: XmlElement, type: string, gapWidth: number, sheet: string): SeriesData | undefined {
  const values = areaOf(child(series, "val"), sheet);
  if (!values) return undefined;
  const looks = child(series, "spPr");
  const paint = type.startsWith("Line") ? child(looks, "ln") : looks;
  const color = child(paint, "solidFill", "srgbClr")?.attributes["val"];
  const name = child(series, "tx");
  return {
    name: child(name, "v")?.text ?? all(name ?? series, "v")[0]?.text ?? "",
    values,
    color: color === undefined ? undefined : `#${color.toUpperCase()}`,
    visible: child(paint, "noFill") === undefined,
    gapWidth,
    labelled: valueOf(child(series, "dLbls"), "showVal") === "1",
    markers: markersOf(series),
    smooth: valueOf(series, "smooth") === "1",
  };
}

/** The area of the same sheet to which a part of a series refers. */
function areaOf(part: XmlElement | undefined, sheet: string): Rectangle | undefined {
  const reference = part && all(part, "f")[0]?.text;
  const area = reference === undefined ? undefined : parseArea(reference.replace(/\$/g, ""), sheet);
  if (!area || area.sheet !== sheet) return undefined;
  const { row, column, rows, columns } = area;
  return { row, column, rows, columns };
}

function axisOf(axis: XmlElement | undefined): AxisData {
  const scaling = child(axis, "scaling");
  const number = (part: string) => {
    const written = valueOf(scaling, part);
    return written === undefined ? undefined : Number(written);
  };
  const title = child(axis, "title");
  const format = child(axis, "numFmt")?.attributes;
  const lines = child(axis, "majorGridlines");
  const color = lines && all(lines, "srgbClr")[0]?.attributes["val"];
  const text = title ? textOf(title) : "";
  return {
    visible: valueOf(axis, "delete") !== "1",
    minimum: number("min"),
    maximum: number("max"),
    numberFormat: format?.["sourceLinked"] === "0" ? format["formatCode"] : undefined,
    reversed: valueOf(scaling, "orientation") === "maxMin",
    gridlines: lines !== undefined,
    gridlineColor: color === undefined ? undefined : `#${color.toUpperCase()}`,
    title: text,
    titleVisible: text !== "",
  };
}

function textOf(title: XmlElement): string {
  return all(title, "t")
    .map(({ text }) => text)
    .join("");
}

function sizeOf(title: XmlElement, usual: number): number {
  const written = [...all(title, "rPr"), ...all(title, "defRPr")].find(
    ({ attributes }) => attributes["sz"],
  )?.attributes;
  return written?.["sz"] ? Number(written["sz"]) / 100 : usual;
}

/** The attribute val of an element's child. */
function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["val"];
}
