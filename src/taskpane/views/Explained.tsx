import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Explanation } from "../../wizards/kit/view";
import { Drawer } from "../frame/Drawer";
import { isFigure, unitOf } from "../format";
import { useSpeech } from "../language";
import { unitLine } from "./Chart";

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyleType: "none" },
  unit: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  pair: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  label: { color: tokens.colorNeutralForeground2 },
  value: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    overflowWrap: "anywhere",
  },
  figure: { flexShrink: 0, whiteSpace: "nowrap" },
  detail: {
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

/** The steps that lead to a figure. */
export function Explained({ explanation, close }: { explanation: Explanation; close: () => void }) {
  const { t } = useSpeech();
  return (
    <Drawer title={t(explanation.title)} close={close}>
      <ExplanationLines explanation={explanation} />
    </Drawer>
  );
}

/** The steps one under another, each with its figure and how it comes about. */
export function ExplanationLines({ explanation }: { explanation: Explanation }) {
  const { t, cell } = useSpeech();
  const styles = useStyles();
  const unit = explanation.lines.map(({ value }) => unitOf(value)).find((found) => found !== undefined);
  return (
    <>
      {unit && <p className={styles.unit}>{t(unitLine(unit))}</p>}
      <ol className={styles.lines}>
        {explanation.lines.map(({ label, value, detail }, index) => (
          <li key={index} className={styles.line}>
            <div className={styles.pair}>
              <span className={styles.label}>{t(label)}</span>
              <span className={mergeClasses(styles.value, isFigure(value) && styles.figure)}>
                {value === null ? "" : cell(value)}
              </span>
            </div>
            {detail && <div className={styles.detail}>{t(detail)}</div>}
          </li>
        ))}
      </ol>
    </>
  );
}
