import type { AxisData, ChartData } from "../book";
import { HostObject, since, type Members } from "../hostObject";
import { colourOf } from "./place";

type OnColor = (color: string | undefined) => void;

/** Which of the looks of a part are drawn and saved; the others are kept nowhere. */
interface Shown {
  readonly fill?: OnColor;
  readonly line?: OnColor;
}
const undrawn: OnColor = () => undefined;

abstract class Formatting extends HostObject {
  constructor(protected readonly shown: Shown = {}) {
    super();
  }
  get fill() {
    return new Fill(this.shown.fill ?? undrawn);
  }
  get line() {
    return new Line(this.shown.line ?? undrawn);
  }
  get font(): Font {
    return new Font();
  }
}

export class SeriesFormat extends Formatting {
  readonly typeName = "ChartSeriesFormat";
  readonly members: Members = since("1.1", { links: ["fill", "line"] });
}

export class TitleFormat extends Formatting {
  readonly typeName = "ChartTitleFormat";
  readonly members: Members = since("1.1", { links: ["fill", "font"] });
  constructor(private readonly chart: ChartData) {
    super();
  }
  override get font() {
    return new Font(this.chart.titleSize, (size) => (this.chart.titleSize = size));
  }
}

export class LegendFormat extends Formatting {
  readonly typeName = "ChartLegendFormat";
  readonly members: Members = since("1.1", { links: ["fill", "font"] });
}

class AxisFormat extends Formatting {
  readonly typeName = "ChartAxisFormat";
  readonly members: Members = since("1.1", { links: ["line", "font"] });
}

class GridlinesFormat extends Formatting {
  readonly typeName = "ChartGridlinesFormat";
  readonly members: Members = since("1.1", { links: ["line"] });
}

class DataLabelFormat extends Formatting {
  readonly typeName = "ChartDataLabelFormat";
  readonly members: Members = since("1.1", { links: ["fill", "font"] });
}

class Fill extends HostObject {
  readonly typeName = "ChartFill";
  readonly members: Members = since("1.1", { methods: ["setSolidColor", "clear"] });
  constructor(private readonly onColor: OnColor) {
    super();
  }
  setSolidColor(color: string) {
    this.onColor(colourOf(color, "ChartFill.setSolidColor"));
  }
  clear() {
    this.onColor(undefined);
  }
}

class Line extends HostObject {
  readonly typeName = "ChartLineFormat";
  readonly members: Members = {
    ...since("1.1", { values: ["color"], methods: ["clear"] }),
    ...since("1.7", { values: ["weight"] }),
  };
  color = "#000000";
  weight = 1;
  constructor(private readonly onColor: OnColor) {
    super();
  }
  setColor(color: string) {
    this.onColor(colourOf(color, "ChartLineFormat.color"));
  }
  setWeight(weight: number) {
    this.weight = weight;
  }
  clear() {
    this.onColor(undefined);
  }
}

class Font extends HostObject {
  readonly typeName = "ChartFont";
  readonly members: Members = since("1.1", { values: ["color", "size", "bold"] });
  color = "#000000";
  bold = false;
  constructor(
    public size = 10,
    private readonly onSize: (size: number) => void = () => undefined,
  ) {
    super();
  }
  setColor(color: string) {
    this.color = color;
  }
  setSize(size: number) {
    this.size = size;
    this.onSize(size);
  }
  setBold(bold: boolean) {
    this.bold = bold;
  }
}

export class Axes extends HostObject {
  readonly typeName = "ChartAxes";
  readonly members: Members = since("1.1", { links: ["valueAxis", "categoryAxis"] });
  constructor(
    private readonly data: ChartData["axes"],
    private readonly draw: () => void,
  ) {
    super();
  }
  get valueAxis() {
    return new Axis(this.data.value, this.draw);
  }
  get categoryAxis() {
    return new Axis(this.data.category, this.draw);
  }
}

abstract class AxisPart extends HostObject {
  constructor(
    protected readonly data: AxisData,
    protected readonly draw: () => void,
  ) {
    super();
  }
  protected change(part: Partial<AxisData>): void {
    Object.assign(this.data, part);
    this.draw();
  }
}

class Axis extends AxisPart {
  readonly typeName = "ChartAxis";
  readonly members: Members = {
    ...since("1.1", { values: ["minimum", "maximum"], links: ["majorGridlines", "title", "format"] }),
    ...since("1.7", { values: ["visible", "reversePlotOrder"] }),
    ...since("1.8", { values: ["numberFormat"] }),
  };
  /** An empty text is an end that Excel chooses. */
  get minimum() {
    return this.data.minimum ?? "";
  }
  setMinimum(minimum: number | "") {
    this.change({ minimum: minimum === "" ? undefined : minimum });
  }
  get maximum() {
    return this.data.maximum ?? "";
  }
  setMaximum(maximum: number | "") {
    this.change({ maximum: maximum === "" ? undefined : maximum });
  }
  get visible() {
    return this.data.visible;
  }
  setVisible(visible: boolean) {
    this.change({ visible });
  }
  get reversePlotOrder() {
    return this.data.reversed;
  }
  setReversePlotOrder(reversed: boolean) {
    this.change({ reversed });
  }
  get numberFormat() {
    return this.data.numberFormat ?? "General";
  }
  setNumberFormat(numberFormat: string) {
    this.change({ numberFormat });
  }
  get majorGridlines() {
    return new Gridlines(this.data, this.draw);
  }
  get title() {
    return new AxisTitle(this.data, this.draw);
  }
  get format() {
    return new AxisFormat();
  }
}

class Gridlines extends AxisPart {
  readonly typeName = "ChartGridlines";
  readonly members: Members = since("1.1", { values: ["visible"], links: ["format"] });
  get visible() {
    return this.data.gridlines;
  }
  setVisible(gridlines: boolean) {
    this.change({ gridlines });
  }
  get format() {
    return new GridlinesFormat({ line: (gridlineColor) => this.change({ gridlineColor }) });
  }
}

class AxisTitle extends AxisPart {
  readonly typeName = "ChartAxisTitle";
  readonly members: Members = since("1.1", { values: ["text", "visible"] });
  get text() {
    return this.data.title;
  }
  setText(title: string) {
    this.change({ title, titleVisible: true });
  }
  get visible() {
    return this.data.titleVisible;
  }
  setVisible(titleVisible: boolean) {
    this.change({ titleVisible });
  }
}

export class DataLabels extends HostObject {
  readonly typeName = "ChartDataLabels";
  readonly members: Members = {
    ...since("1.1", { values: ["position", "showValue", "showSeriesName"], links: ["format"] }),
    ...since("1.8", { values: ["numberFormat"] }),
  };
  position = "OutsideEnd";
  showValue = true;
  showSeriesName = false;
  numberFormat = "General";
  setPosition(position: string) {
    this.position = position;
  }
  setShowValue(shown: boolean) {
    this.showValue = shown;
  }
  setShowSeriesName(shown: boolean) {
    this.showSeriesName = shown;
  }
  setNumberFormat(format: string) {
    this.numberFormat = format;
  }
  get format() {
    return new DataLabelFormat();
  }
}
