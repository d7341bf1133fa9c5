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
  row: { display: "contents" },
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
  const labels = { before: t(view.beforeLabel ?? words.today), after: t(view.afterLabel ?? words.new) };
  return (
    <Chart title={t(view.title)} unit={view.unit} note={compared && <Key {...labels} />}>
      <dl className={styles.rows}>
        {shown.map(({ label, before, after }, index) => (
          <div key={label} className={styles.row}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.bars}>
              {before !== undefined && (
                <Bar what="before" name={labels.before} width={width(before)} value={values[2 * index] ?? ""} />
              )}
              <Bar
                what="after"
                name={compared ? labels.after : undefined}
                width={width(after)}
                value={values[2 * index + 1] ?? ""}
              />
            </dd>
          </div>
        ))}
      </dl>
      {rest}
    </Chart>
  );
}

interface BarProps {
  readonly what: "before" | "after";
  /** Which of two bars it is, for those who do not see it. */
  readonly name: string | undefined;
  readonly width: string;
  readonly value: string;
}

function Bar({ what, name, width, value }: BarProps) {
  const styles = useStyles();
  const tone = what === "before" ? styles.today : styles.new;
  return (
    <span className={mergeClasses(styles.line, styles[what])} aria-label={name && `${name} ${value}`}>
      <span className={mergeClasses(styles.bar, tone)} style={{ width }} />
      {value}
    </span>
  );
}

/** Which bar is which. */
function Key({ before, after }: { before: string; after: string }) {
  const styles = useStyles();
  return (
    <>
      <span>
        <span className={mergeClasses(styles.swatch, styles.today)} />
        {before}
      </span>
      <span>
        <span className={mergeClasses(styles.swatch, styles.new)} />
        {after}
      </span>
    </>
  );
}
