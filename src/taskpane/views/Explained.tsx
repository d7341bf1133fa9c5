import { makeStyles, tokens } from "@fluentui/react-components";
import type { Explanation } from "../../wizards/view";
import { Drawer } from "../frame/Drawer";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyleType: "none" },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  pair: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  label: { color: tokens.colorNeutralForeground2 },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", textAlign: "right", overflowWrap: "anywhere" },
  detail: { marginTop: "2px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** The steps that lead to a figure. */
export function Explained({ explanation, close }: { explanation: Explanation; close: () => void }) {
  const { t, cell } = useSpeech();
  const styles = useStyles();
  return (
    <Drawer title={t(explanation.title)} close={close}>
      <ol className={styles.lines}>
        {explanation.lines.map(({ label, value, detail }, index) => (
          <li key={index} className={styles.line}>
            <div className={styles.pair}>
              <span className={styles.label}>{t(label)}</span>
              <span className={styles.value}>{value === null ? "" : cell(value)}</span>
            </div>
            {detail && <div className={styles.detail}>{t(detail)}</div>}
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
