import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BarsView } from "../../wizards/view";
import { showNumber } from "../format";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { Chart } from "./Chart";
import { useCut } from "./useCut";

const useStyles = makeStyles({
  rows: { display: "grid", gridTemplateColumns: "minmax(56px, max-content) 1fr", columnGap: tokens.spacingHorizontalS, rowGap: "6px", alignItems: "center", margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "14px" },
  label: { maxWidth: "104px", overflowWrap: "anywhere" },
  bars: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "1px" },
  line: { display: "flex", alignItems: "center", gap: "4px", fontVariantNumeric: "tabular-nums" },
  bar: { flexShrink: 0, minWidth: "1px", borderRadius: "1px", forcedColorAdjust: "none" },
  today: { height: "6px", backgroundColor: tones.today },
  new: { height: "9px", backgroundColor: tones.new },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  swatch: { display: "inline-block", width: "10px", height: "8px", marginRight: "4px", borderRadius: "1px", forcedColorAdjust: "none" },
});

const words = { today: { zh: "现状", en: "Today" }, new: { zh: "新方案", en: "New" } };

/** Horizontal bars, the value at the end of each; a description list, so that a screen reader has every value. */
export function Bars({ view }: { view: BarsView }) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { shown, rest } = useCut(view.rows);
  const compared = view.rows.some(({ before }) => before !== undefined);
  const most = Math.max(1e-9, ...view.rows.flatMap(({ before = 0, after }) => [Math.abs(before), Math.abs(after)]));
  const width = (value: number) => `calc((100% - 64px) * ${Math.abs(value) / most})`;
  const key = compared && (
    <>
      <span><span className={mergeClasses(styles.swatch, styles.today)} />{t(words.today)}</span>
      <span><span className={mergeClasses(styles.swatch, styles.new)} />{t(words.new)}</span>
    </>
  );
  return (
    <Chart title={t(view.title)} unit={t(view.unit)} note={key}>
      <dl className={styles.rows}>
        {shown.map(({ label, before, after }) => (
          <div key={label} style={{ display: "contents" }}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.bars}>
              {before !== undefined && (
                <span className={mergeClasses(styles.line, styles.before)} aria-label={`${t(words.today)} ${before}`}>
                  <span className={mergeClasses(styles.bar, styles.today)} style={{ width: width(before) }} />{showNumber(before, language, 2)}
                </span>
              )}
              <span className={mergeClasses(styles.line, styles.after)} aria-label={compared ? `${t(words.new)} ${after}` : undefined}>
                <span className={mergeClasses(styles.bar, styles.new)} style={{ width: width(after) }} />{showNumber(after, language, 2)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {rest}
    </Chart>
  );
}
