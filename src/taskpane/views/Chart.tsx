import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  figure: { margin: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  unit: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, marginLeft: tokens.spacingHorizontalS },
  key: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalXS },
});

interface ChartProps {
  readonly title: string;
  readonly unit?: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a chart: its title, its unit, a note, the drawing. */
export function Chart({ title, unit, note, children }: ChartProps) {
  const styles = useStyles();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>
        {title}
        {unit && <span className={styles.unit}>{unit}</span>}
      </figcaption>
      {note && <div className={styles.key}>{note}</div>}
      {children}
    </figure>
  );
}

export const chartText = {
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase200,
  fill: tokens.colorNeutralForeground1,
  fontVariantNumeric: "tabular-nums",
} as const;
