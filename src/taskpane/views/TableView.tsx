import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Explanation, TableView as View, ViewCell } from "../../wizards/view";
import { isDifference, isFigure } from "../format";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { useCut } from "./useCut";
import { Explained } from "./Explained";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", position: "relative" },
  table: { borderCollapse: "separate", borderSpacing: 0, width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, fontVariantNumeric: "tabular-nums" },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, paddingBottom: tokens.spacingVerticalXS },
  cell: { padding: "5px 5px", textAlign: "right", whiteSpace: "nowrap", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  heading: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, verticalAlign: "bottom", whiteSpace: "normal", wordBreak: "keep-all" },
  words: { textAlign: "left", whiteSpace: "normal", minWidth: "64px" },
  first: { position: "sticky", left: 0, zIndex: 1, textAlign: "left", backgroundColor: tokens.colorNeutralBackground1, fontWeight: tokens.fontWeightRegular, whiteSpace: "normal", minWidth: "72px", paddingLeft: 0 },
  marked: { backgroundColor: tokens.colorNeutralBackground3 },
  total: { borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderBottom: "none", fontWeight: tokens.fontWeightSemibold },
  reason: { position: "sticky", right: 0, zIndex: 1, width: "32px", paddingLeft: 0, paddingRight: 0, textAlign: "center", backgroundColor: tokens.colorNeutralBackground1 },
  why: { margin: "-4px 0", minWidth: "24px", maxWidth: "24px", height: "24px", padding: 0, color: tokens.colorBrandForegroundLink },
  gain: { color: tones.gain },
  loss: { color: tones.loss },
  mark: { fontSize: "8px", marginRight: "3px", verticalAlign: "1px" },
});

const words = {
  whyOf: (row: string) => ({ zh: `${row}:为什么?`, en: `Why ${row}?` }),
  reason: { zh: "理由", en: "Why" },
};

export function TableView({ view }: { view: View }) {
  const { t, cell } = useSpeech();
  const styles = useStyles();
  const [why, setWhy] = useState<Explanation>();
  const { shown, rest } = useCut(view.rows);
  const explained = view.rows.some((row) => row.why);
  const numeric = view.columns.map((_column, index) => view.rows.some((row) => isFigure(row.cells[index] ?? null)));
  const look = (index: number) => mergeClasses(styles.cell, index === 0 ? styles.first : numeric[index] ? undefined : styles.words);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={view.title && t(view.title)}>
      <table className={styles.table}>
        {view.title && <caption className={styles.caption}>{t(view.title)}</caption>}
        <thead>
          <tr>
            {view.columns.map(({ label, help }, index) => (
              <th key={index} scope="col" title={help && t(help)} className={mergeClasses(look(index), styles.heading)}>{t(label)}</th>
            ))}
            {explained && <th scope="col" className={mergeClasses(styles.cell, styles.heading, styles.reason)}>{t(words.reason)}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              {row.cells.map((value, index) => index === 0
                ? <th key={index} scope="row" className={mergeClasses(look(index), row.marked && styles.marked)}>{cell(value)}</th>
                : <td key={index} className={mergeClasses(look(index), row.marked && styles.marked)}><CellText value={value} /></td>)}
              {explained && (
                <td className={mergeClasses(styles.cell, styles.reason, row.marked && styles.marked)}>
                  {row.why && <Why row={cell(row.cells[0] ?? null)} open={() => setWhy(typeof row.why === "function" ? row.why() : row.why)} />}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {view.total && (
          <tfoot>
            <tr>
              {view.total.map((value, index) => <td key={index} className={mergeClasses(look(index), styles.total)}><CellText value={value} /></td>)}
              {explained && <td className={mergeClasses(styles.cell, styles.total, styles.reason)} />}
            </tr>
          </tfoot>
        )}
      </table>
      {rest}
      {why && <Explained explanation={why} close={() => setWhy(undefined)} />}
    </div>
  );
}

function Why({ row, open }: { row: string; open: () => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const question = t(words.whyOf(row));
  return <Button appearance="transparent" className={styles.why} icon={<QuestionCircle16Regular />} title={question} aria-label={question} aria-haspopup="dialog" onClick={open} />;
}

/** A difference carries its sign, a mark that points up or down, and a colour. */
function CellText({ value }: { value: ViewCell }) {
  const { cell } = useSpeech();
  const styles = useStyles();
  if (value === null) return null;
  if (!isDifference(value) || value.value === 0) return cell(value);
  const up = value.value > 0;
  return (
    <span className={up ? styles.gain : styles.loss}>
      <span aria-hidden className={styles.mark}>{up ? "▲" : "▼"}</span>
      {cell(value)}
    </span>
  );
}
