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
  below: { borderBottom: "none", color: tokens.colorNeutralForeground2 },
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

/** Rows of values; the first column stays in view, a question beside a row opens its reason. */
export function TableView({ view }: { view: View }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const [why, setWhy] = useState<Explanation>();
  const { shown, rest } = useCut(view.rows);
  const columns = useColumns(view, shown);
  const explained = view.rows.some((row) => row.why);
  const title = view.title && t(view.title);
  return (
    <div className={styles.view}>
      <ViewTitle title={title} unit={view.unit} />
      <Sideways label={title} kept={explained ? WHY_WIDTH : 0}>
        {({ left: scrolled }) => {
          const part = { columns, explained, scrolled };
          return (
            <table className={styles.table} aria-label={title}>
              <Head {...part} />
              <tbody>
                {shown.map((row) => (
                  <Row key={row.id} {...part} row={row} explain={setWhy} />
                ))}
              </tbody>
              {view.total && <Foot {...part} total={view.total} below={view.below ?? []} />}
            </table>
          );
        }}
      </Sideways>
      {rest}
      {why && <Explained explanation={why} close={() => setWhy(undefined)} />}
    </div>
  );
}

interface Column {
  readonly label: string;
  readonly help: string | undefined;
  readonly minWidth: string;
  readonly look: string;
}

/** How wide each column must be, and how its cells look: figures to the right, longer texts in lines. */
function useColumns({ columns, rows }: View, shown: View["rows"]): readonly Column[] {
  const { t, cell } = useSpeech();
  const styles = useStyles();
  return columns.map(({ label, help }, index) => {
    const isNumeric = rows.some((row) => isFigure(row.cells[index] ?? null));
    const texts = isNumeric ? [] : shown.map((row) => cell(row.cells[index] ?? null));
    const { width, keepsLine } = textWidth(texts, index === 0 ? MOST_NAME : MOST_TEXT);
    return {
      label: t(label),
      help: help && t(help),
      minWidth: `${Math.max(headingWidth(t(label)), width)}em`,
      look: mergeClasses(
        styles.cell,
        index === 0 ? styles.first : isNumeric ? undefined : styles.words,
        !keepsLine && styles.wraps,
      ),
    };
  });
}

interface PartProps {
  readonly columns: readonly Column[];
  /** Whether there is a column of reasons. */
  readonly explained: boolean;
  /** Whether cells lie under the first column. */
  readonly scrolled: boolean;
}

function Head({ columns, explained, scrolled }: PartProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <thead>
      <tr>
        {columns.map(({ label, help, minWidth, look }, index) => (
          <th
            key={index}
            scope="col"
            title={help}
            style={{ minWidth }}
            className={mergeClasses(look, styles.heading, index === 0 && scrolled && styles.over)}
          >
            {label}
          </th>
        ))}
        {explained && (
          <th scope="col" className={mergeClasses(styles.cell, styles.heading, styles.reason)}>
            {t(words.reason)}
          </th>
        )}
      </tr>
    </thead>
  );
}

interface RowProps extends PartProps {
  readonly row: View["rows"][number];
  readonly explain: (why: Explanation) => void;
}

function Row({ columns, explained, scrolled, row: { cells, marked, why }, explain }: RowProps) {
  const { cell } = useSpeech();
  const styles = useStyles();
  const [name = null, ...values] = cells;
  const mark = marked && styles.marked;
  return (
    <tr>
      <th scope="row" className={mergeClasses(columns[0]?.look, mark, scrolled && styles.over)}>
        {cell(name)}
      </th>
      {values.map((value, index) => (
        <td key={index} className={mergeClasses(columns[index + 1]?.look, mark)}>
          <CellText value={value} />
        </td>
      ))}
      {explained && (
        <td className={mergeClasses(styles.cell, styles.reason, mark)}>
          {why && <Why row={cell(name)} open={() => explain(typeof why === "function" ? why() : why)} />}
        </td>
      )}
    </tr>
  );
}

interface FootProps extends PartProps {
  readonly total: readonly ViewCell[];
  readonly below: readonly (readonly ViewCell[])[];
}

function Foot({ columns, explained, scrolled, total, below }: FootProps) {
  const styles = useStyles();
  return (
    <tfoot>
      {[total, ...below].map((line, index) => {
        const look = index === 0 ? styles.total : styles.below;
        return (
          <tr key={index}>
            {line.map((value, column) => (
              <td
                key={column}
                className={mergeClasses(columns[column]?.look, look, column === 0 && scrolled && styles.over)}
              >
                <CellText value={value} />
              </td>
            ))}
            {explained && <td className={mergeClasses(styles.cell, look, styles.reason)} />}
          </tr>
        );
      })}
    </tfoot>
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
