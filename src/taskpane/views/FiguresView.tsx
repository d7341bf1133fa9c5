import { largest } from "../../domain/kernel/extremes";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FiguresView as View } from "../../wizards/kit/view";
import { isFigure, unitOf } from "../format";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { unitLine } from "./Chart";

/** The least width of a figure and the width of one of its digits, in pixels. */
const LEAST = 100;
const FIGURE = 12;

const useStyles = makeStyles({
  figures: { display: "grid", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalM, margin: 0 },
  // Labels and values of a row of figures stand on common lines, however long one label is.
  figure: { display: "grid", gridTemplateRows: "subgrid", gridRow: "span 2", rowGap: 0, minWidth: 0 },
  label: {
    display: "flex",
    flexWrap: "wrap",
    alignContent: "flex-end",
    columnGap: tokens.spacingHorizontalSNudge,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  unit: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  shared: {
    paddingBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  words: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    paddingTop: "4px",
  },
  good: { color: tones.gain },
  bad: { color: tones.loss },
});

export function FiguresView({ view }: { view: View }) {
  const { t, cell } = useSpeech();
  const styles = useStyles();
  const units = view.figures.map(({ value }) => unitOf(value));
  const shared = units.length > 1 && units.every((unit) => unit === units[0]) ? units[0] : undefined;
  // An amount in yuan may need half the pane; it is never broken between its digits.
  const widest = largest(
    view.figures.map(({ value }) => (isFigure(value) ? cell(value).length * FIGURE : 0)),
    LEAST,
  );
  return (
    <div>
      {shared && <div className={styles.shared}>{t(unitLine(shared))}</div>}
      <dl
        className={styles.figures}
        style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${widest}px), 1fr))` }}
      >
        {view.figures.map(({ label, value, tone }, index) => {
          const unit = shared ? undefined : units[index];
          return (
            <div key={index} className={styles.figure}>
              <dt className={styles.label}>
                <span>{t(label)}</span>
                {unit && <span className={styles.unit}>{t(unit)}</span>}
              </dt>
              <dd className={mergeClasses(styles.value, !isFigure(value) && styles.words, tone && styles[tone])}>
                {cell(value)}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
