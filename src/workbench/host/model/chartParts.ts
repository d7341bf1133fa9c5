import { HostObject, since, type Members } from "../hostObject";

type OnColor = (color: string | undefined) => void;

/** Of the looks of a chart only the colour of a series is drawn; the rest is kept nowhere. */
const undrawn: OnColor = () => undefined;

abstract class Formatting extends HostObject {
  constructor(protected readonly onColor: OnColor = undrawn) {
    super();
  }
  get fill() {
    return new Fill(this.onColor);
  }
  get line() {
    return new Line(this.onColor);
  }
  get font() {
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
    this.onColor(color);
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
    this.onColor(color);
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
  size = 10;
  bold = false;
  setColor(color: string) {
    this.color = color;
  }
  setSize(size: number) {
    this.size = size;
  }
  setBold(bold: boolean) {
    this.bold = bold;
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
  readonly members: Members = {
    ...since("1.1", { values: ["minimum", "maximum"], links: ["majorGridlines", "title", "format"] }),
    ...since("1.7", { values: ["visible", "reversePlotOrder"] }),
    ...since("1.8", { values: ["numberFormat"] }),
  };
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
    return new AxisFormat();
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
    return new GridlinesFormat();
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
