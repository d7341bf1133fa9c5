import { tokens } from "@fluentui/react-components";
import type { WaterfallView } from "../../wizards/view";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { Chart, chartText } from "./Chart";

const WIDTH = 320;
const ROW = 26;
const LABEL = 112;
const VALUE = 72;

/** Steps from top to bottom; each hangs where the one before ended. */
export function Waterfall({ view }: { view: WaterfallView }) {
  const { t, figure } = useSpeech();
  const bars = waterfallBars(view.steps);
  const least = Math.min(0, ...bars.flatMap(({ from, to }) => [from, to]));
  const most = Math.max(0, ...bars.flatMap(({ from, to }) => [from, to]));
  const x = (value: number) => LABEL + ((value - least) / (most - least || 1)) * (WIDTH - LABEL - VALUE);
  const shown = view.steps.map(({ amount, isLevel }) => figure({ value: amount, as: isLevel ? "wan" : "wanDifference" }));
  const text = view.steps.map(({ label }, index) => `${t(label)} ${shown[index]}`).join("; ");
  return (
    <Chart title={t(view.title)} unit={t(view.unit)}>
      <svg role="img" aria-label={text} viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} width="100%">
        {bars.map(({ from, to, tone }, index) => {
          const middle = index * ROW + ROW / 2;
          const right = Math.max(x(from), x(to));
          return (
            <g key={index}>
              {index > 0 && <line x1={x(from)} x2={x(from)} y1={middle - ROW} y2={middle} stroke={tokens.colorNeutralStroke1} strokeDasharray="2 2" />}
              <text x={LABEL - 8} y={middle} textAnchor="end" dominantBaseline="central" style={chartText}>{t(view.steps[index]?.label ?? view.title)}</text>
              <rect x={Math.min(x(from), x(to))} y={middle - 7} width={Math.max(1, Math.abs(x(to) - x(from)))} height={14} fill={tones[tone]} />
              <text x={right + 5} y={middle} dominantBaseline="central" style={chartText}>{shown[index]}</text>
            </g>
          );
        })}
      </svg>
    </Chart>
  );
}

/** Where each bar begins and ends: a level stands on 0, a step on the running sum. */
export function waterfallBars(steps: WaterfallView["steps"]): { readonly from: number; readonly to: number; readonly tone: "neutral" | "gain" | "loss" }[] {
  let sum = 0;
  return steps.map(({ amount, isLevel }) => {
    const from = isLevel ? 0 : sum;
    sum = isLevel ? amount : sum + amount;
    return { from, to: sum, tone: isLevel ? "neutral" : amount < 0 ? "loss" : "gain" };
  });
}
