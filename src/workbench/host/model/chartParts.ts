import { HostObject, since, type Members } from "../hostObject";

/** Fill, line and font of a part of a chart. Only the colour of a series is drawn; the rest is kept nowhere. */
export class Formatting extends HostObject {
  readonly typeName = "ChartFormat";
  readonly members: Members = since("1.1", { links: ["fill", "line", "font"] });
  constructor(private readonly onColor: (color: string | undefined) => void = () => undefined) {
    super();
  }
  get fill() {
    return new Paint(this.onColor);
  }
  get line() {
    return new Paint(this.onColor);
  }
  get font() {
    return new Paint(() => undefined);
  }
}

class Paint extends HostObject {
  readonly typeName = "ChartFill";
  readonly members: Members = since("1.1", { values: ["color", "size", "bold", "weight"], methods: ["setSolidColor", "clear"] });
  color = "#000000";
  size = 10;
  bold = false;
  weight = 1;
  constructor(private readonly onColor: (color: string | undefined) => void) {
    super();
  }
  setSolidColor(color: string) {
    this.onColor(color);
  }
  clear() {
    this.onColor(undefined);
  }
  setColor(color: string) {
    this.onColor(color);
  }
  setSize(size: number) {
    this.size = size;
  }
  setBold(bold: boolean) {
    this.bold = bold;
  }
  setWeight(weight: number) {
    this.weight = weight;
  }
}

export class Axes extends HostObject {
  readonly typeName = "ChartAxes";
  readonly members: Members = since("1.1", { links: ["valueAxis", "categoryAxis"] });
  get valueAxis() {
    return new Axis();
  }
  get categoryAxis() {
    return new Axis();
  }
}

class Axis extends HostObject {
  readonly typeName = "ChartAxis";
  readonly members: Members = { ...since("1.1", { values: ["minimum", "maximum"], links: ["majorGridlines", "title", "format"] }), ...since("1.7", { values: ["visible", "reversePlotOrder"] }), ...since("1.8", { values: ["numberFormat"] }) };
  minimum: unknown = null;
  maximum: unknown = null;
  visible = true;
  reversePlotOrder = false;
  numberFormat = "General";
  setMinimum(minimum: unknown) {
    this.minimum = minimum;
  }
  setMaximum(maximum: unknown) {
    this.maximum = maximum;
  }
  setVisible(visible: boolean) {
    this.visible = visible;
  }
  setReversePlotOrder(reverse: boolean) {
    this.reversePlotOrder = reverse;
  }
  setNumberFormat(format: string) {
    this.numberFormat = format;
  }
  get majorGridlines() {
    return new Gridlines();
  }
  get title() {
    return new AxisTitle();
  }
  get format() {
    return new Formatting();
  }
}

class Gridlines extends HostObject {
  readonly typeName = "ChartGridlines";
  readonly members: Members = since("1.1", { values: ["visible"], links: ["format"] });
  visible = true;
  setVisible(visible: boolean) {
    this.visible = visible;
  }
  get format() {
    return new Formatting();
  }
}

class AxisTitle extends HostObject {
  readonly typeName = "ChartAxisTitle";
  readonly members: Members = since("1.1", { values: ["text", "visible"] });
  text = "";
  visible = false;
  setText(text: string) {
    this.text = text;
  }
  setVisible(visible: boolean) {
    this.visible = visible;
  }
}

export class DataLabels extends HostObject {
  readonly typeName = "ChartDataLabels";
  readonly members: Members = { ...since("1.1", { values: ["position", "showValue", "showSeriesName"], links: ["format"] }), ...since("1.8", { values: ["numberFormat"] }) };
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
    return new Formatting();
  }
}
