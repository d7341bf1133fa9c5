import { largest } from "../../domain/kernel/extremes";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BarsView } from "../../wizards/kit/view";
import { showTogether } from "../format";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { Chart } from "./Chart";
import { useCut } from "./useCut";

const useStyles = makeStyles({
  rows: {
    display: "grid",
    gridTemplateColumns: "minmax(56px, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "6px",
    alignItems: "center",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "14px",
  },
  label: { maxWidth: "104px", overflowWrap: "anywhere" },
  bars: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "1px" },
  line: { display: "flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  bar: { flexShrink: 0, minWidth: "1px", borderRadius: "1px", forcedColorAdjust: "none" },
  today: { height: "6px", backgroundColor: tones.today },
  new: { height: "9px", backgroundColor: tones.new },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  swatch: {
    display: "inline-block",
    width: "10px",
    height: "8px",
    marginRight: "4px",
    borderRadius: "1px",
    forcedColorAdjust: "none",
  },
});

const words = { today: { zh: "现状", en: "Today" }, new: { zh: "新方案", en: "New" } };

/** Horizontal bars, the value at the end of each; a description list, so that a screen reader has every value. */
export function Bars({ view }: { view: BarsView }) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { shown, rest } = useCut(view.rows);
  const compared = view.rows.some(({ before }) => before !== undefined);
  const most = largest(
    view.rows.flatMap(({ before = 0, after }) => [Math.abs(before), Math.abs(after)]),
    1e-9,
  );
  const values = showTogether(
    shown.flatMap(({ before, after }) => [before ?? 0, after]),
    language,
  );
  const room = largest(
    values.map(({ length }) => length),
    0,
  );
  const width = (value: number) => `calc((100% - ${room}ch - 8px) * ${Math.abs(value) / most})`;
  const { beforeLabel = words.today, afterLabel = words.new } = view;
  const key = compared && (
    <>
      <span>
        <span className={mergeClasses(styles.swatch, styles.today)} />
        {t(beforeLabel)}
      </span>
      <span>
        <span className={mergeClasses(styles.swatch, styles.new)} />
        {t(afterLabel)}
      </span>
    </>
  );
  return (
    <Chart title={t(view.title)} unit={view.unit} note={key}>
      <dl className={styles.rows}>
        {shown.map(({ label, before, after }, index) => (
          <div key={label} style={{ display: "contents" }}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.bars}>
              {before !== undefined && (
                <span
                  className={mergeClasses(styles.line, styles.before)}
                  aria-label={`${t(beforeLabel)} ${values[2 * index]}`}
                >
                  <span className={mergeClasses(styles.bar, styles.today)} style={{ width: width(before) }} />
                  {values[2 * index]}
                </span>
              )}
              <span
                className={mergeClasses(styles.line, styles.after)}
                aria-label={compared ? `${t(afterLabel)} ${values[2 * index + 1]}` : undefined}
              >
                <span className={mergeClasses(styles.bar, styles.new)} style={{ width: width(after) }} />
                {values[2 * index + 1]}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {rest}
    </Chart>
  );
}
