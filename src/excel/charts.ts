import type { CellArea, ChartPlan, Tone } from "../wizards/kit/plan";
import { palette } from "./looks";

/** One colour means one thing everywhere: today grey, new accent, gain and loss by hue. */
const tones: Readonly<Record<Exclude<Tone, "invisible">, string>> = {
  today: "#A6A6A6",
  new: "#2F6DB5",
  gain: palette.gain,
  loss: palette.loss,
  neutral: "#707070",
};

const types: Readonly<Record<ChartPlan["kind"], Excel.ChartType>> = {
  columns: "ColumnClustered" as Excel.ChartType,
  bars: "BarClustered" as Excel.ChartType,
  line: "LineMarkers" as Excel.ChartType,
  stackedColumns: "ColumnStacked" as Excel.ChartType,
  stackedBars: "BarStacked" as Excel.ChartType,
  waterfall: "ColumnStacked" as Excel.ChartType,
};

/** More marks than this and their labels would run into each other. */
const LABELLED_AT_MOST = 24;

/** A chart that stands on its sheet, the number of its series asked for. */
interface BegunChart {
  readonly chart: Excel.Chart;
  readonly sheet: Excel.Worksheet;
  readonly plan: ChartPlan;
}

/** Puts native charts on a sheet; they are completed once Excel has told what it has made of their cells. */
export function begin(sheet: Excel.Worksheet, plans: readonly ChartPlan[]): BegunChart[] {
  return plans.flatMap((plan) => {
    const [first] = plan.series;
    if (!first) return [];
    const chart = sheet.charts.add(
      types[plan.kind],
      areaOn(sheet, first.values),
      first.values.columns > first.values.rows ? "Rows" : "Columns",
    );
    chart.series.load("count");
    return [{ chart, sheet, plan }];
  });
}

/**
 * Gives a chart its series and looks. Excel makes none over cells that are still blank, such as those of a formula that has not answered
 * or has an error. A waterfall is stacked columns on an invisible series, as every Excel since 2007 can show it.
 */
export function complete({ chart, sheet, plan }: BegunChart): void {
  const rangeOf = (area: CellArea) => areaOn(sheet, area);
  const { count } = chart.series;
  const drawn = plan.series.map(({ name }, index) =>
    index < count ? chart.series.getItemAt(index) : chart.series.add(name),
  );
  plan.series.forEach(({ name, values, tone }, index) => {
    const series = drawn[index];
    if (!series) return;
    series.name = name;
    series.setValues(rangeOf(values));
    series.setXAxisValues(rangeOf(plan.categories));
    paint(series, tone, plan.kind);
    if (plan.kind !== "line") series.gapWidth = plan.kind === "waterfall" ? 40 : 60;
  });
  const visible = plan.series.filter(({ tone }) => tone !== "invisible");
  const marks = visible.length * Math.max(plan.categories.rows, plan.categories.columns);
  plan.series.forEach(({ tone }, index) => {
    const series = drawn[index];
    if (series && tone !== "invisible")
      series.hasDataLabels = plan.kind !== "line" && plan.kind !== "waterfall" && marks <= LABELLED_AT_MOST;
  });
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.legend.visible = plan.kind !== "waterfall" && visible.length > 1;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.majorGridlines.format.line.color = palette.hairline;
  if (plan.kind === "bars") chart.axes.categoryAxis.reversePlotOrder = true;
  const { row, column, rows, columns } = plan.at;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
}

function areaOn(sheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function paint(series: Excel.ChartSeries, tone: Tone, kind: ChartPlan["kind"]): void {
  if (tone === "invisible") {
    series.format.fill.clear();
    series.format.line.clear();
  } else if (kind === "line") series.format.line.color = tones[tone];
  else series.format.fill.setSolidColor(tones[tone]);
}
