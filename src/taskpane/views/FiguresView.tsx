import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FiguresView as View } from "../../wizards/view";
import { isFigure } from "../format";
import { useSpeech } from "../language";
import { tones } from "../theme";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(100px, 1fr))", gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, margin: 0 },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  words: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular, paddingTop: "4px" },
  good: { color: tones.gain },
  bad: { color: tones.loss },
});

export function FiguresView({ view }: { view: View }) {
  const { t, cell } = useSpeech();
  const styles = useStyles();
  return (
    <dl className={styles.figures}>
      {view.figures.map(({ label, value, tone }, index) => (
        <div key={index} className={styles.figure}>
          <dt className={styles.label}>{t(label)}</dt>
          <dd className={mergeClasses(styles.value, !isFigure(value) && styles.words, tone && styles[tone])}>{cell(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
