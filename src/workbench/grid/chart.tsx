import { createElement, useEffect, useReducer, type ReactElement } from "react";
import type { Cell, DrawnChart, Rectangle } from "./grid";

const COLOURS = ["#8a8886", "#0f6cbd", "#107c10", "#c50f1f", "#8764b8"];
const WIDTH = 640;
const HEIGHT = 320;
const BOX = { left: 44, right: 12, top: 44, bottom: 62 };

type Read = (area: Rectangle) => Cell[][];
type Watch = (redraw: () => void) => () => void;

/** A chart of the workbench: what Excel would draw, simplified. It is drawn anew after every calculation. */
export function chartComponent(chart: () => DrawnChart, read: Read, watch: Watch): () => ReactElement {
  return function WorkbenchChart() {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    useEffect(() => watch(redraw), []);
    return createElement(Drawing, { chart: chart(), read });
  };
}

interface Series {
  readonly name: string;
  readonly values: readonly number[];
  /** "none" for a series that only holds others up. */
  readonly color: string;
}

function Drawing({ chart, read }: { chart: DrawnChart; read: Read }): ReactElement {
  const { labels, series } = figuresOf(chart, read);
  const stacked = chart.type.includes("Stacked");
  const { low, high } = endsOf(series, labels.length, stacked);
  const span = high - low || 1;
  const y = (value: number) => BOX.top + ((high - value) / span) * (HEIGHT - BOX.top - BOX.bottom);
  const step = (WIDTH - BOX.left - BOX.right) / Math.max(1, labels.length);
  const shown = series.filter(({ color }) => color !== "none");
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={chart.title}
      style={{ width: "100%", height: "100%", background: "#fff", border: "1px solid #d1d1d1", fontFamily: "inherit" }}
    >
      <text x={WIDTH / 2} y={20} textAnchor="middle" fontSize={14} fontWeight={600} fill="#242424">
        {chart.title}
      </text>
      <Legend series={shown} />
      <Scale values={[low, low + span / 2, high]} y={y} />
      {chart.type.startsWith("Line")
        ? shown.map(({ name, values, color }) => (
            <polyline
              key={name}
              fill="none"
              stroke={color}
              strokeWidth={2}
              points={values.map((value, index) => `${BOX.left + (index + 0.5) * step},${y(value)}`).join(" ")}
            />
          ))
        : labels.map((label, index) => (
            <Bars key={label + String(index)} index={index} series={series} stacked={stacked} step={step} y={y} />
          ))}
      <Labels labels={labels} step={step} />
    </svg>
  );
}

/** What the chart draws, as the cells hold it now. */
function figuresOf(chart: DrawnChart, read: Read): { labels: string[]; series: Series[] } {
  const series = chart.series.map(({ name, values, color, visible }, index) => ({
    name,
    values: read(values)
      .flat()
      .map((cell) => (typeof cell === "number" ? cell : 0)),
    color: visible ? (color ?? COLOURS[index % COLOURS.length] ?? "#0f6cbd") : "none",
  }));
  const labels = chart.categories
    ? read(chart.categories)
        .flat()
        .map((cell) => String(cell ?? ""))
    : (series[0]?.values ?? [0]).map((_, index) => String(index + 1));
  return { labels, series };
}

/** The ends of the scale, 0 among them: of stacked bars their whole height counts. */
function endsOf(series: readonly Series[], places: number, stacked: boolean): { low: number; high: number } {
  let [low, high] = [0, 0];
  for (let index = 0; index < places; index++) {
    const values = series.map((one) => one.values[index] ?? 0);
    for (const top of stacked ? [values.reduce((sum, value) => sum + value, 0)] : values)
      [low, high] = [Math.min(low, top), Math.max(high, top)];
  }
  return { low, high };
}

function Legend({ series }: { series: readonly Series[] }): ReactElement {
  return (
    <>
      {series.map(({ name, color }, index) => (
        <g key={name} transform={`translate(${BOX.left + index * 130}, 28)`}>
          <rect width={10} height={10} fill={color} />
          <text x={14} y={9} fontSize={11} fill="#424242">
            {name}
          </text>
        </g>
      ))}
    </>
  );
}

function Scale({ values, y }: { values: readonly number[]; y: (value: number) => number }): ReactElement {
  return (
    <>
      {values.map((value) => (
        <g key={value}>
          <line x1={BOX.left} x2={WIDTH - BOX.right} y1={y(value)} y2={y(value)} stroke="#e0e0e0" />
          <text x={BOX.left - 6} y={y(value) + 4} textAnchor="end" fontSize={10} fill="#616161">
            {Math.round(value).toLocaleString()}
          </text>
        </g>
      ))}
    </>
  );
}

function Labels({ labels, step }: { labels: readonly string[]; step: number }): ReactElement {
  const y = HEIGHT - BOX.bottom + 14;
  return (
    <>
      {labels.map((label, index) => {
        const x = BOX.left + (index + 0.5) * step;
        return (
          <text
            key={label + String(index)}
            x={x}
            y={y}
            fontSize={10}
            fill="#424242"
            textAnchor="end"
            transform={`rotate(-35 ${x} ${y})`}
          >
            {label}
          </text>
        );
      })}
    </>
  );
}

interface BarsOf {
  readonly index: number;
  readonly series: readonly Series[];
  readonly stacked: boolean;
  readonly step: number;
  readonly y: (value: number) => number;
}

function Bars({ index, series, stacked, step, y }: BarsOf): ReactElement {
  const width = (step * 0.7) / (stacked ? 1 : Math.max(1, series.length));
  const from = BOX.left + index * step + step * 0.15;
  const value = (place: number) => series[place]?.values[index] ?? 0;
  const below = (place: number) =>
    stacked ? series.slice(0, place).reduce((sum, { values }) => sum + (values[index] ?? 0), 0) : 0;
  return (
    <g>
      {series.map(({ name, color }, place) => {
        const [start, end] = [y(below(place)), y(below(place) + value(place))];
        return (
          <rect
            key={name + String(place)}
            x={from + (stacked ? 0 : place * width)}
            y={Math.min(start, end)}
            width={Math.max(1, width - 1)}
            height={Math.abs(start - end)}
            fill={color}
          />
        );
      })}
    </g>
  );
}
