import { CHART_TYPES, type AxisData, type Book, type ChartData, type SeriesData } from "../book";
import { HostError, HostObject, notFound, since, type Members } from "../hostObject";
import { Axes, DataLabels, LegendFormat, SeriesFormat, TitleFormat } from "./chartParts";
import { areaOf, type Place } from "./place";

/** Charts as far as the product draws them; every change is drawn at once. */
export class Charts extends HostObject {
  readonly typeName = "ChartCollection";
  readonly members: Members = {
    ...since("1.1", { values: ["count"], methods: ["add", "getItem", "getItemAt"] }),
    ...since("1.4", { methods: ["getItemOrNullObject"] }),
  };
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }
  override get sheetId() {
    return this.sheet;
  }
  private get list() {
    return this.book.charts.filter(({ sheet }) => sheet === this.sheet);
  }
  get count() {
    return this.list.length;
  }
  override items() {
    return this.list.map((chart) => new Chart(this.book, chart));
  }
  override item(key: string) {
    return this.getItem(key);
  }
  getItemAt(index: number) {
    const found = this.list[index];
    if (!found) throw notFound("ChartCollection.getItemAt");
    return new Chart(this.book, found);
  }
  getItemOrNullObject(key: string) {
    const found = this.list.find(({ id, name }) => id === key || name === key);
    return found ? new Chart(this.book, found) : null;
  }
  getItem(key: string) {
    const found = this.getItemOrNullObject(key);
    if (!found) throw notFound("ChartCollection.getItem");
    return found;
  }
  /** The first column of the source names the categories, its first row the series; a range without texts is one series. */
  async add(type: string, source: Place, seriesBy = "Auto") {
    if (!CHART_TYPES.includes(type))
      throw new HostError("ApiNotFound", `Charts of type ${type} are not simulated.`, "ChartCollection.add");
    const { area, sheet } = source;
    const id = this.book.newId("C");
    const cells = await this.book.grid.values(sheet, area);
    const headed = seriesBy !== "Rows" && area.rows > 1 && typeof cells[0]?.at(-1) === "string";
    const labelled = area.columns > 1 && typeof cells.at(-1)?.[0] === "string";
    const row = area.row + (headed ? 1 : 0);
    const rows = area.rows - (headed ? 1 : 0);
    const from = labelled ? 1 : 0;
    const isBlank = cells.every((line) => line.every((cell) => cell === null || cell === ""));
    // Over blank cells Excel draws a chart without any series.
    const series = Array.from({ length: isBlank ? 0 : area.columns - from }, (_, index) =>
      freshSeries(headed ? String(cells[0]?.[index + from] ?? "") : `Series ${index + 1}`, {
        row,
        column: area.column + from + index,
        rows,
        columns: 1,
      }),
    );
    const chart: ChartData = {
      id,
      name: `Chart ${id.slice(1)}`,
      sheet,
      type,
      title: "",
      titleVisible: true,
      titleSize: 14,
      legendVisible: true,
      legendPosition: "Bottom",
      at: { row: area.row, column: area.column + area.columns + 1, rows: 15, columns: 8 },
      categories: labelled ? { row, column: area.column, rows, columns: 1 } : undefined,
      series,
      axes: { value: freshAxis(true), category: freshAxis(false) },
    };
    this.book.charts.push(chart);
    this.book.grid.draw(this.book.drawn(chart));
    return new Chart(this.book, chart);
  }
}

function freshSeries(name: string, values: SeriesData["values"]): SeriesData {
  return {
    name,
    values,
    color: undefined,
    visible: true,
    gapWidth: 150,
    labelled: false,
    markers: "Automatic",
    smooth: false,
  };
}

function freshAxis(gridlines: boolean): AxisData {
  return {
    visible: true,
    minimum: undefined,
    maximum: undefined,
    numberFormat: undefined,
    reversed: false,
    gridlines,
    gridlineColor: undefined,
    title: "",
    titleVisible: false,
  };
}

abstract class ChartPart extends HostObject {
  constructor(
    protected readonly book: Book,
    protected readonly data: ChartData,
  ) {
    super();
  }
  override get sheetId() {
    return this.data.sheet;
  }
  protected draw(): void {
    this.book.grid.draw(this.book.drawn(this.data));
  }
}

class Chart extends ChartPart {
  readonly typeName = "Chart";
  readonly members: Members = {
    ...since("1.1", {
      values: ["name", "top", "left", "width", "height"],
      links: ["title", "legend", "series", "axes", "dataLabels"],
      methods: ["setPosition", "delete"],
    }),
    ...since("1.7", { values: ["id", "chartType"] }),
  };
  top = 0;
  left = 0;
  width = 480;
  height = 288;
  get id() {
    return this.data.id;
  }
  get chartType() {
    return this.data.type;
  }
  get name() {
    return this.data.name;
  }
  setName(name: string) {
    this.data.name = name;
  }
  setTop(top: number) {
    this.top = top;
  }
  setLeft(left: number) {
    this.left = left;
  }
  setWidth(width: number) {
    this.width = width;
  }
  setHeight(height: number) {
    this.height = height;
  }
  get title() {
    return new ChartTitle(this.book, this.data);
  }
  get legend() {
    return new ChartLegend(this.book, this.data);
  }
  get series() {
    return new SeriesCollection(this.book, this.data);
  }
  get axes() {
    return new Axes(this.data.axes, () => this.draw());
  }
  get dataLabels() {
    return new DataLabels();
  }
  setPosition(from: Place | string, to: Place | string) {
    const [first, last] = [from, to].map((range) =>
      typeof range === "string" ? areaOf(range, "Chart.setPosition") : range.area,
    );
    if (!first || !last) return;
    this.data.at = {
      row: first.row,
      column: first.column,
      rows: last.row + last.rows - first.row,
      columns: last.column + last.columns - first.column,
    };
    this.draw();
  }
  delete() {
    this.book.charts.splice(this.book.charts.indexOf(this.data), 1);
    this.book.grid.erase(this.data.sheet, this.data.id);
  }
}

class ChartTitle extends ChartPart {
  readonly typeName = "ChartTitle";
  readonly members: Members = { ...since("1.1", { values: ["text", "visible", "overlay"], links: ["format"] }) };
  readonly overlay = false;
  get text() {
    return this.data.title;
  }
  setText(text: string) {
    this.data.title = text;
    this.draw();
  }
  get visible() {
    return this.data.titleVisible;
  }
  setVisible(visible: boolean) {
    this.data.titleVisible = visible;
    this.draw();
  }
  get format() {
    return new TitleFormat(this.data);
  }
}

class ChartLegend extends ChartPart {
  readonly typeName = "ChartLegend";
  readonly members: Members = since("1.1", { values: ["visible", "position", "overlay"], links: ["format"] });
  readonly overlay = false;
  get visible() {
    return this.data.legendVisible;
  }
  setVisible(visible: boolean) {
    this.data.legendVisible = visible;
    this.draw();
  }
  get position() {
    return this.data.legendPosition;
  }
  setPosition(position: string) {
    this.data.legendPosition = position;
  }
  get format() {
    return new LegendFormat();
  }
}

class SeriesCollection extends ChartPart {
  readonly typeName = "ChartSeriesCollection";
  readonly members: Members = {
    ...since("1.1", { values: ["count"], methods: ["getItemAt"] }),
    ...since("1.7", { methods: ["add"] }),
  };
  get count() {
    return this.data.series.length;
  }
  override items() {
    return this.data.series.map((series) => new Series(this.book, this.data, series));
  }
  override item(index: number) {
    return this.getItemAt(index);
  }
  getItemAt(index: number) {
    const found = this.data.series[index];
    if (!found) throw notFound("ChartSeriesCollection.getItemAt");
    return new Series(this.book, this.data, found);
  }
  add(name = "") {
    const series = freshSeries(name, { row: 0, column: 0, rows: 1, columns: 1 });
    this.data.series.push(series);
    return new Series(this.book, this.data, series);
  }
}

class Series extends ChartPart {
  readonly typeName = "ChartSeries";
  readonly members: Members = {
    ...since("1.1", { values: ["name"], links: ["format"] }),
    ...since("1.7", {
      values: ["gapWidth", "hasDataLabels", "smooth", "markerStyle"],
      methods: ["setValues", "setXAxisValues", "delete"],
    }),
    ...since("1.8", { values: ["overlap"], links: ["dataLabels"] }),
  };
  overlap = 0;
  constructor(
    book: Book,
    data: ChartData,
    private readonly series: SeriesData,
  ) {
    super(book, data);
  }
  get name() {
    return this.series.name;
  }
  setName(name: string) {
    this.series.name = name;
    this.draw();
  }
  get gapWidth() {
    return this.series.gapWidth;
  }
  setGapWidth(gapWidth: number) {
    this.series.gapWidth = gapWidth;
  }
  get hasDataLabels() {
    return this.series.labelled;
  }
  setHasDataLabels(shown: boolean) {
    this.series.labelled = shown;
  }
  setOverlap(overlap: number) {
    this.overlap = overlap;
  }
  get smooth() {
    return this.series.smooth;
  }
  setSmooth(smooth: boolean) {
    this.series.smooth = smooth;
  }
  get markerStyle() {
    return this.series.markers;
  }
  setMarkerStyle(style: string) {
    this.series.markers = style;
  }
  /** Lines are seen by their line, columns and bars by their fill. */
  get format() {
    const isLine = this.data.type.startsWith("Line");
    const onColor = (color: string | undefined) => {
      this.series.color = color;
      this.series.visible = color !== undefined;
      this.draw();
    };
    return new SeriesFormat({ ...(isLine ? { line: onColor } : { fill: onColor }) });
  }
  get dataLabels() {
    return new DataLabels();
  }
  setValues(range: Place) {
    this.series.values = range.area;
    this.draw();
  }
  setXAxisValues(range: Place) {
    this.data.categories = range.area;
    this.draw();
  }
  delete() {
    this.data.series.splice(this.data.series.indexOf(this.series), 1);
    this.draw();
  }
}
