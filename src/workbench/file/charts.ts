import { areaName } from "../../inputs/address";
import type { Cell, Rectangle } from "../grid/grid";
import type { AxisData, SeriesData } from "../host/book";
import { hex } from "./colours";
import type { SheetChart } from "./contents";
import { escaped, tag } from "./xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const POSITIONS = new Map([
  ["Bottom", "b"],
  ["Top", "t"],
  ["Left", "l"],
  ["Right", "r"],
  ["Corner", "tr"],
]);
const CATEGORIES = 111111101;
const VALUES = 111111102;

/** Where the cells of a chart stand, and what they show. */
export interface ChartSource {
  readonly sheet: string;
  readonly values: readonly (readonly Cell[])[];
}

const value = (name: string, val: string | number | boolean) => tag(name, { val: val === false ? "0" : val });

/** A chart as a file holds it: native, so that Excel, WPS and LibreOffice draw it from the cells. */
export function chartXml(chart: SheetChart, source: ChartSource): string {
  const isLine = chart.type.startsWith("Line");
  const isBar = chart.type.startsWith("Bar");
  const isStacked = chart.type.includes("Stacked");
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, source)).join("");
  const axes = value("c:axId", CATEGORIES) + value("c:axId", VALUES);
  const plot = isLine
    ? tag(
        "c:lineChart",
        {},
        value("c:grouping", "standard"),
        value("c:varyColors", false),
        series,
        value("c:marker", true),
        axes,
      )
    : tag(
        "c:barChart",
        {},
        value("c:barDir", isBar ? "bar" : "col"),
        value("c:grouping", isStacked ? "stacked" : "clustered"),
        value("c:varyColors", false),
        series,
        value("c:gapWidth", chart.series[0]?.gapWidth ?? 150),
        isStacked ? value("c:overlap", 100) : "",
        axes,
      );
  return tag(
    "c:chartSpace",
    { "xmlns:c": CHART, "xmlns:a": DRAWING },
    value("c:roundedCorners", false),
    tag(
      "c:chart",
      {},
      chart.titleVisible && chart.title !== "" ? titleXml(chart.title, chart.titleSize) : "",
      value("c:autoTitleDeleted", !chart.titleVisible || chart.title === ""),
      tag("c:plotArea", {}, tag("c:layout"), plot, categoryAxis(chart, isBar), valueAxis(chart, isBar)),
      chart.legendVisible ? legendXml(chart) : "",
      value("c:plotVisOnly", true),
      value("c:dispBlanksAs", "gap"),
    ),
    tag("c:spPr", {}, solid("#FFFFFF"), tag("a:ln", {}, solid("#D9D9D9"))),
  );
}

function solid(color: string): string {
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: hex(color) }));
}

function titleXml(text: string, size: number): string {
  const sz = Math.round(size * 100);
  const paragraph = tag(
    "a:p",
    {},
    tag("a:pPr", {}, tag("a:defRPr", { sz, b: "0" })),
    tag("a:r", {}, tag("a:rPr", { sz, b: "0" }), tag("a:t", {}, escaped(text))),
  );
  const rich = tag("c:rich", {}, tag("a:bodyPr"), tag("a:lstStyle"), paragraph);
  return tag("c:title", {}, tag("c:tx", {}, rich), value("c:overlay", false));
}

function legendXml({ legendPosition, series }: SheetChart): string {
  const hidden = series.flatMap(({ visible }, index) =>
    visible ? [] : [tag("c:legendEntry", {}, value("c:idx", index), value("c:delete", true))],
  );
  return tag(
    "c:legend",
    {},
    value("c:legendPos", POSITIONS.get(legendPosition) ?? "b"),
    hidden,
    value("c:overlay", false),
  );
}

function seriesXml(chart: SheetChart, series: SeriesData, index: number, source: ChartSource): string {
  const isLine = chart.type.startsWith("Line");
  return tag(
    "c:ser",
    {},
    value("c:idx", index),
    value("c:order", index),
    tag("c:tx", {}, tag("c:v", {}, escaped(series.name))),
    looksXml(series, isLine),
    isLine ? markerXml(series) : value("c:invertIfNegative", false),
    series.labelled && series.visible ? labelsXml() : "",
    chart.categories ? tag("c:cat", {}, textsXml(chart.categories, source)) : "",
    tag("c:val", {}, numbersXml(series.values, source)),
    isLine ? value("c:smooth", series.smooth) : "",
  );
}

function looksXml({ visible, color }: SeriesData, isLine: boolean): string {
  if (!visible) return tag("c:spPr", {}, tag("a:noFill"), tag("a:ln", {}, tag("a:noFill")));
  if (color === undefined) return "";
  return tag("c:spPr", {}, isLine ? tag("a:ln", { w: 28575, cap: "rnd" }, solid(color), tag("a:round")) : solid(color));
}

function markerXml({ markers, color, visible }: SeriesData): string {
  if (markers === "None" || !visible) return tag("c:marker", {}, value("c:symbol", "none"));
  const paint = color ? tag("c:spPr", {}, solid(color), tag("a:ln", {}, solid(color))) : "";
  return tag("c:marker", {}, value("c:symbol", "circle"), value("c:size", 5), paint);
}

function labelsXml(): string {
  return tag(
    "c:dLbls",
    {},
    value("c:showLegendKey", false),
    value("c:showVal", true),
    value("c:showCatName", false),
    value("c:showSerName", false),
    value("c:showPercent", false),
    value("c:showBubbleSize", false),
  );
}

/** The cells of an area in one line, with the values that they had when the file was saved. */
function lineOf({ row, column, rows, columns }: Rectangle, { values }: ChartSource): Cell[] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_none, across) => values[row + down]?.[column + across] ?? null),
  ).flat();
}

function cacheXml(cells: readonly Cell[], holds: (cell: Cell) => boolean): string {
  const points = cells.flatMap((cell, idx) =>
    holds(cell) ? [tag("c:pt", { idx }, tag("c:v", {}, escaped(String(cell))))] : [],
  );
  return value("c:ptCount", cells.length) + points.join("");
}

function textsXml(area: Rectangle, source: ChartSource): string {
  const cells = lineOf(area, source);
  return tag(
    "c:strRef",
    {},
    tag("c:f", {}, escaped(areaName({ ...area, sheet: source.sheet }, true))),
    tag(
      "c:strCache",
      {},
      cacheXml(cells, (cell) => cell !== null && cell !== ""),
    ),
  );
}

function numbersXml(area: Rectangle, source: ChartSource): string {
  const cells = lineOf(area, source);
  return tag(
    "c:numRef",
    {},
    tag("c:f", {}, escaped(areaName({ ...area, sheet: source.sheet }, true))),
    tag(
      "c:numCache",
      {},
      tag("c:formatCode", {}, "General"),
      cacheXml(cells, (cell) => typeof cell === "number"),
    ),
  );
}

function axisXml(axis: AxisData, id: number, position: string): string {
  const line = axis.gridlineColor ? tag("c:spPr", {}, tag("a:ln", { w: 9525 }, solid(axis.gridlineColor))) : "";
  return [
    value("c:axId", id),
    tag(
      "c:scaling",
      {},
      value("c:orientation", axis.reversed ? "maxMin" : "minMax"),
      axis.maximum === undefined ? "" : value("c:max", axis.maximum),
      axis.minimum === undefined ? "" : value("c:min", axis.minimum),
    ),
    value("c:delete", !axis.visible),
    value("c:axPos", position),
    axis.gridlines ? tag("c:majorGridlines", {}, line) : "",
    axis.titleVisible && axis.title !== "" ? titleXml(axis.title, 10) : "",
    tag("c:numFmt", { formatCode: axis.numberFormat ?? "General", sourceLinked: axis.numberFormat ? "0" : "1" }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", id === CATEGORIES ? "low" : "nextTo"),
    id === CATEGORIES ? tag("c:spPr", {}, tag("a:ln", { w: 9525 }, solid("#BFBFBF"))) : "",
    value("c:crossAx", id === CATEGORIES ? VALUES : CATEGORIES),
    value("c:crosses", "autoZero"),
  ].join("");
}

function categoryAxis({ axes }: SheetChart, isBar: boolean): string {
  return tag(
    "c:catAx",
    {},
    axisXml(axes.category, CATEGORIES, isBar ? "l" : "b"),
    value("c:auto", true),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    value("c:noMultiLvlLbl", false),
  );
}

function valueAxis({ axes }: SheetChart, isBar: boolean): string {
  return tag("c:valAx", {}, axisXml(axes.value, VALUES, isBar ? "b" : "l"), value("c:crossBetween", "between"));
}
