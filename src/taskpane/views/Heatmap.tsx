import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HeatmapView } from "../../wizards/kit/view";
import { useSpeech } from "../language";
import { tones } from "../theme";
import { Chart } from "./Chart";
import { keptColumn, Sideways } from "./Sideways";

const useStyles = makeStyles({
  table: {
    borderCollapse: "separate",
    borderSpacing: "1px",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  column: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: "2px 4px",
    verticalAlign: "bottom",
    maxWidth: "72px",
  },
  row: {
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    padding: "2px 8px 2px 0",
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: "nowrap",
  },
  over: keptColumn,
  cell: {
    textAlign: "center",
    minWidth: "40px",
    height: "24px",
    position: "relative",
    color: tokens.colorNeutralForeground1,
  },
  shade: { position: "absolute", inset: 0, backgroundColor: tones.new, forcedColorAdjust: "none" },
  value: { position: "relative" },
});

/** A table whose cells are shaded; each says its share, so that the shade is never the only sign. */
export function Heatmap({ view }: { view: HeatmapView }) {
  const { t, cell } = useSpeech();
  const styles = useStyles();
  return (
    <Chart title={t(view.title)}>
      <Sideways label={t(view.title)}>
        {({ left }) => (
          <table className={styles.table} aria-label={t(view.title)}>
            <thead>
              <tr>
                <td className={mergeClasses(styles.row, left && styles.over)} />
                {view.columns.map((column, index) => (
                  <th key={index} scope="col" className={styles.column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row, rowIndex) => (
                <tr key={rowIndex}>
                  <th scope="row" className={mergeClasses(styles.row, left && styles.over)}>
                    {row}
                  </th>
                  {view.columns.map((_column, index) => {
                    const value = view.values[rowIndex]?.[index] ?? null;
                    return (
                      <td key={index} className={styles.cell}>
                        {value !== null && (
                          <span
                            className={styles.shade}
                            style={{ opacity: 0.04 + 0.41 * Math.min(1, Math.max(0, value)) }}
                          />
                        )}
                        <span className={styles.value}>
                          {value === null ? "·" : cell({ value, as: "percent", digits: 0 })}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sideways>
    </Chart>
  );
}
