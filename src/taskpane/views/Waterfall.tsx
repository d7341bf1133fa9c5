import { largest, smallest } from "../../domain/kernel/extremes";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { WaterfallView } from "../../wizards/kit/view";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { Chart } from "./Chart";

const useStyles = makeStyles({
  rows: {
    display: "grid",
    gridTemplateColumns: "minmax(56px, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "14px",
  },
  row: { display: "contents" },
  label: { maxWidth: "112px", minHeight: "26px", display: "flex", alignItems: "center", overflowWrap: "anywhere" },
  track: { position: "relative", margin: 0, fontVariantNumeric: "tabular-nums" },
  bar: {
    position: "absolute",
    top: "calc(50% - 6px)",
    height: "12px",
    minWidth: "1px",
    borderRadius: "1px",
    forcedColorAdjust: "none",
  },
  link: {
    position: "absolute",
    top: "calc(-50% + 6px)",
    height: "calc(100% - 12px)",
    borderLeft: `1px dotted ${tokens.colorNeutralStrokeAccessible}`,
  },
  value: { position: "absolute", top: "calc(50% - 7px)", paddingLeft: "5px", whiteSpace: "nowrap" },
});

/** Steps from top to bottom; each hangs where the one before ended. A description list, so that a screen reader has every value. */
export function Waterfall({ view }: { view: WaterfallView }) {
  const { t, figure } = useSpeech();
  const styles = useStyles();
  const bars = waterfallBars(view.steps);
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [smallest(ends, 0), largest(ends, 0)];
  const values = view.steps.map(({ amount, isLevel }) =>
    figure({ value: amount, as: isLevel ? "decimal" : "wanDifference" }),
  );
  // Room at the right for the value of the longest bar.
  const room = {
    marginRight: `${
      largest(
        values.map(({ length }) => length),
        0,
      ) + 1
    }ch`,
  };
  const at = (value: number) => `${((value - least) / (most - least || 1)) * 100}%`;
  return (
    <Chart title={t(view.title)} unit={view.unit}>
      <dl className={styles.rows}>
        {view.steps.map(({ label }, index) => {
          const bar = bars[index] ?? { from: 0, to: 0, tone: "neutral" as const };
          const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)];
          const before = bars[index - 1];
          return (
            <div key={index} className={styles.row}>
              <dt className={styles.label}>{t(label)}</dt>
              <dd className={styles.track} style={room}>
                {before && <span className={styles.link} style={{ left: at(before.to) }} />}
                <span
                  className={styles.bar}
                  style={{
                    left: at(left),
                    width: `calc(${at(right)} - ${at(left)})`,
                    backgroundColor: tones[bar.tone],
                  }}
                />
                <span className={styles.value} style={{ left: at(right) }}>
                  {values[index]}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </Chart>
  );
}

/** Where each bar begins and ends: a level stands on 0, a step on the running sum. */
export function waterfallBars(
  steps: WaterfallView["steps"],
): { readonly from: number; readonly to: number; readonly tone: "neutral" | "gain" | "loss" }[] {
  let sum = 0;
  return steps.map(({ amount, isLevel }) => {
    const from = isLevel ? 0 : sum;
    sum = isLevel ? amount : sum + amount;
    return { from, to: sum, tone: isLevel ? "neutral" : amount < 0 ? "loss" : "gain" };
  });
}
