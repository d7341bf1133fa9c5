import { largest, smallest } from "../../domain/kernel/extremes";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../locale/text";
import type { CurveView } from "../../wizards/kit/view";
import { showNumber, showTogether } from "../format";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { Chart, chartText } from "./Chart";
import { useWidth } from "./useWidth";

const HEIGHT = 180;
/** About one figure of the axes, in pixels. */
const FIGURE = 7;
const RIGHT = 16;
const TOP = 20;
const BOTTOM = 36;

const useStyles = makeStyles({ drawing: { display: "block", forcedColorAdjust: "none" } });

/** Where points lie on a drawing of this width, and what the ends of its axes say. */
function scaleOf({ points, marks }: CurveView, width: number, language: Language) {
  const all = [...points, ...marks];
  const xs = all.map((point) => point.x);
  const ys = all.map((point) => point.y);
  const [x0, x1, y0, y1] = [smallest(xs), largest(xs), smallest(ys, 0), largest(ys)];
  const yEnds = showTogether([y0, y1], language);
  const left = largest(yEnds.map(({ length }) => length)) * FIGURE + 8;
  const x = (value: number) => left + ((value - x0) / (x1 - x0 || 1)) * (width - left - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - ((value - y0) / (y1 - y0 || 1)) * (HEIGHT - TOP - BOTTOM);
  return { x, y, left, xEnds: [x0, x1], yEnds: [y0, y1], yTexts: yEnds };
}

type Scale = ReturnType<typeof scaleOf>;

/** Straight pieces with marked points; the axes carry only their ends. */
export function Curve({ view }: { view: CurveView }) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const [frame, width] = useWidth<HTMLDivElement>(288);
  const scale = scaleOf(view, width, language);
  const number = (value: number) => showNumber(value, language, { digits: 2 });
  const text = [
    ...view.points.map((point) => `${number(point.x)}: ${number(point.y)}`),
    ...view.marks.map((mark) => `${mark.label} ${number(mark.x)}: ${number(mark.y)}`),
  ].join("; ");
  return (
    <Chart title={t(view.title)}>
      <div ref={frame}>
        <svg role="img" aria-label={text} width={width} height={HEIGHT} className={styles.drawing}>
          <Axes view={view} scale={scale} width={width} number={number} />
          <polyline
            points={view.points.map((point) => `${scale.x(point.x)},${scale.y(point.y)}`).join(" ")}
            fill="none"
            stroke={tones.new}
            strokeWidth={2}
          />
          {view.marks.map((mark) => (
            <Mark
              key={mark.label}
              x={scale.x(mark.x)}
              y={scale.y(mark.y)}
              label={mark.label}
              late={scale.x(mark.x) > width * 0.6}
            />
          ))}
        </svg>
      </div>
    </Chart>
  );
}

interface AxesProps {
  readonly view: CurveView;
  readonly scale: Scale;
  readonly width: number;
  readonly number: (value: number) => string;
}

function Axes({ view, scale: { x, y, left, xEnds, yEnds, yTexts }, width, number }: AxesProps) {
  const { t } = useSpeech();
  const axis = { ...chartText, fill: tokens.colorNeutralForeground3 };
  return (
    <>
      <path d={`M${left} ${TOP}V${HEIGHT - BOTTOM}H${width - RIGHT}`} fill="none" stroke={tokens.colorNeutralStroke1} />
      <text x={0} y={TOP - 8} style={axis}>
        {t(view.yLabel)}
      </text>
      <text x={width - RIGHT} y={HEIGHT - 4} textAnchor="end" style={axis}>
        {t(view.xLabel)}
      </text>
      {yEnds.map((value, index) => (
        <text key={value} x={left - 6} y={y(value)} textAnchor="end" dominantBaseline="central" style={axis}>
          {yTexts[index]}
        </text>
      ))}
      {xEnds.map((value, index) => (
        <text key={value} x={x(value)} y={HEIGHT - BOTTOM + 14} textAnchor={index ? "end" : "start"} style={axis}>
          {number(value)}
        </text>
      ))}
    </>
  );
}

/** A marked point; its label stands before it where there is no room behind. */
function Mark({ x, y, label, late }: { x: number; y: number; label: string; late: boolean }) {
  const halo = { ...chartText, paintOrder: "stroke", stroke: tokens.colorNeutralBackground1, strokeWidth: 3 };
  return (
    <g>
      <circle cx={x} cy={y} r={4} fill={tokens.colorNeutralBackground1} stroke={tones.new} strokeWidth={2} />
      <text x={x + (late ? -8 : 8)} y={y + (late ? -6 : 14)} textAnchor={late ? "end" : "start"} style={halo}>
        {label}
      </text>
    </g>
  );
}
