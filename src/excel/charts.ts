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
  waterfall: "ColumnStacked" as Excel.ChartType,
};

/** More marks than this and their labels would run into each other. */
const LABELLED_AT_MOST = 24;

/** Draws a native chart. A waterfall is stacked columns on an invisible series, as every Excel since 2007 can show it. */
export function draw(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const rangeOf = ({ row, column, rows, columns }: CellArea) => sheet.getRangeByIndexes(row, column, rows, columns);
  const [first, ...others] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(
    types[plan.kind],
    rangeOf(first.values),
    first.values.columns > first.values.rows ? "Rows" : "Columns",
  );
  const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
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

function paint(series: Excel.ChartSeries, tone: Tone, kind: ChartPlan["kind"]): void {
  if (tone === "invisible") {
    series.format.fill.clear();
    series.format.line.clear();
  } else if (kind === "line") series.format.line.color = tones[tone];
  else series.format.fill.setSolidColor(tones[tone]);
}
