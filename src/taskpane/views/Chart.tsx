import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Text } from "../../locale/text";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  figure: { margin: 0 },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  unit: {
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    marginLeft: tokens.spacingHorizontalS,
  },
  above: { paddingBottom: tokens.spacingVerticalXS },
  alone: { marginLeft: 0 },
  key: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginBottom: tokens.spacingVerticalXS,
  },
});

interface ChartProps {
  readonly title: string;
  readonly unit?: Text;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A unit as it stands over figures, here and on the sheets. */
export function unitLine({ zh, en }: Text): Text {
  return { zh: `单位：${zh}`, en: `Unit: ${en}` };
}

/** The frame of a chart: its title, its unit, a note, the drawing. */
export function Chart({ title, unit, note, children }: ChartProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>
        {title}
        {unit && <span className={styles.unit}>{t(unitLine(unit))}</span>}
      </figcaption>
      {note && <div className={styles.key}>{note}</div>}
      {children}
    </figure>
  );
}

interface ViewTitleProps {
  readonly title: string | undefined;
  readonly unit: Text | undefined;
}

/** The title of a table, and the unit of its amounts. */
export function ViewTitle({ title, unit }: ViewTitleProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  if (title === undefined && unit === undefined) return null;
  return (
    <div className={mergeClasses(styles.title, styles.above)}>
      {title}
      {unit && (
        <span className={mergeClasses(styles.unit, title === undefined && styles.alone)}>{t(unitLine(unit))}</span>
      )}
    </div>
  );
}

export const chartText = {
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase200,
  fill: tokens.colorNeutralForeground1,
  fontVariantNumeric: "tabular-nums",
} as const;
