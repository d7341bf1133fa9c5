import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Explanation, TableView as View, ViewCell } from "../../wizards/kit/view";
import { isDifference, isFigure } from "../format";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { ViewTitle } from "./Chart";
import { Explained } from "./Explained";
import { headingWidth, textWidth } from "./measure";
import { keptColumn, Sideways } from "./Sideways";
import { useCut } from "./useCut";

/** The column of the reasons stays at the right edge. */
const WHY_WIDTH = 28;

/** The most ems that the names of the rows, and texts beside them, may claim before they wrap into more lines. */
const MOST_NAME = 9;
const MOST_TEXT = 12;

const useStyles = makeStyles({
  view: { minWidth: 0 },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    padding: "5px 4px",
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  heading: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    verticalAlign: "bottom",
    whiteSpace: "normal",
    wordBreak: "keep-all",
  },
  words: { textAlign: "left" },
  wraps: { whiteSpace: "normal" },
  first: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    textAlign: "left",
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: 0,
  },
  over: keptColumn,
  marked: { backgroundColor: tokens.colorNeutralBackground3 },
  total: {
    borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderBottom: "none",
    fontWeight: tokens.fontWeightSemibold,
  },
  reason: {
    position: "sticky",
    right: 0,
    zIndex: 1,
    width: `${WHY_WIDTH}px`,
    minWidth: `${WHY_WIDTH}px`,
    boxSizing: "border-box",
    paddingLeft: 0,
    paddingRight: 0,
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  why: {
    margin: "-4px 0",
    minWidth: "24px",
    maxWidth: "24px",
    height: "24px",
    padding: 0,
    color: tokens.colorBrandForegroundLink,
  },
  gain: { color: tones.gain },
  loss: { color: tones.loss },
  mark: { fontSize: "8px", marginRight: "3px", verticalAlign: "1px" },
});

const words = {
  whyOf: (row: string) => ({ zh: `${row}：为什么？`, en: `Why ${row}?` }),
  reason: { zh: "理由", en: "Why" },
};

export function TableView({ view }: { view: View }) {
  const { t, cell } = useSpeech();
  const styles = useStyles();
  const [why, setWhy] = useState<Explanation>();
  const { shown, rest } = useCut(view.rows);
  const explained = view.rows.some((row) => row.why);
  const numeric = view.columns.map((_column, index) => view.rows.some((row) => isFigure(row.cells[index] ?? null)));
  const widths = view.columns.map(({ label }, index) => {
    const texts = numeric[index] ? [] : shown.map((row) => cell(row.cells[index] ?? null));
    const { width, keepsLine } = textWidth(texts, index === 0 ? MOST_NAME : MOST_TEXT);
    return { minWidth: `${Math.max(headingWidth(t(label)), width)}em`, wraps: !keepsLine };
  });
  const look = (index: number) =>
    mergeClasses(
      styles.cell,
      index === 0 ? styles.first : numeric[index] ? undefined : styles.words,
      widths[index]?.wraps && styles.wraps,
    );
  const title = view.title && t(view.title);
  const table = (scrolled: boolean) => (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {view.columns.map(({ label, help }, index) => (
            <th
              key={index}
              scope="col"
              title={help && t(help)}
              style={{ minWidth: widths[index]?.minWidth }}
              className={mergeClasses(look(index), styles.heading, index === 0 && scrolled && styles.over)}
            >
              {t(label)}
            </th>
          ))}
          {explained && (
            <th scope="col" className={mergeClasses(styles.cell, styles.heading, styles.reason)}>
              {t(words.reason)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.id}>
            {row.cells.map((value, index) =>
              index === 0 ? (
                <th
                  key={index}
                  scope="row"
                  className={mergeClasses(look(index), row.marked && styles.marked, scrolled && styles.over)}
                >
                  {cell(value)}
                </th>
              ) : (
                <td key={index} className={mergeClasses(look(index), row.marked && styles.marked)}>
                  <CellText value={value} />
                </td>
              ),
            )}
            {explained && (
              <td className={mergeClasses(styles.cell, styles.reason, row.marked && styles.marked)}>
                {row.why && (
                  <Why
                    row={cell(row.cells[0] ?? null)}
                    open={() => setWhy(typeof row.why === "function" ? row.why() : row.why)}
                  />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {view.total && (
        <tfoot>
          <tr>
            {view.total.map((value, index) => (
              <td
                key={index}
                className={mergeClasses(look(index), styles.total, index === 0 && scrolled && styles.over)}
              >
                <CellText value={value} />
              </td>
            ))}
            {explained && <td className={mergeClasses(styles.cell, styles.total, styles.reason)} />}
          </tr>
        </tfoot>
      )}
    </table>
  );
  return (
    <div className={styles.view}>
      <ViewTitle title={title} unit={view.unit} />
      <Sideways label={title} kept={explained ? WHY_WIDTH : 0}>
        {({ left }) => table(left)}
      </Sideways>
      {rest}
      {why && <Explained explanation={why} close={() => setWhy(undefined)} />}
    </div>
  );
}

function Why({ row, open }: { row: string; open: () => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const question = t(words.whyOf(row));
  return (
    <Button
      appearance="transparent"
      className={styles.why}
      icon={<QuestionCircle16Regular />}
      title={question}
      aria-label={question}
      aria-haspopup="dialog"
      onClick={open}
    />
  );
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
      <span aria-hidden className={styles.mark}>
        {up ? "▲" : "▼"}
      </span>
      {cell(value)}
    </span>
  );
}
