import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark12Filled } from "@fluentui/react-icons";
import type { Text } from "../../locale/text";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  list: {
    display: "flex",
    listStyleType: "none",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalSNudge} ${tokens.spacingVerticalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  // As wide as its title: six short titles stand in full on the narrowest pane, longer ones take a second line.
  item: { flex: "1 1 auto", minWidth: 0, position: "relative", display: "flex", justifyContent: "center" },
  from: {
    "::before": {
      content: "''",
      position: "absolute",
      top: "13px",
      left: 0,
      right: "calc(50% + 13px)",
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  to: {
    "::after": {
      content: "''",
      position: "absolute",
      top: "13px",
      left: "calc(50% + 13px)",
      right: 0,
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  fromDone: { "::before": { borderTopColor: tokens.colorCompoundBrandStroke } },
  toDone: { "::after": { borderTopColor: tokens.colorCompoundBrandStroke } },
  step: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    width: "100%",
    minWidth: 0,
    padding: "4px 2px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: {
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  dot: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "18px",
    height: "18px",
    boxSizing: "border-box",
    borderRadius: "50%",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dotDone: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, color: tokens.colorCompoundBrandForeground1 },
  dotCurrent: {
    border: "none",
    forcedColorAdjust: "none",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  title: { maxWidth: "100%", textAlign: "center", overflowWrap: "anywhere" },
});

const words = {
  step: (step: number, { zh, en }: Text, done: boolean) => ({
    zh: `第 ${step} 步：${zh}${done ? "(已完成)" : ""}`,
    en: `Step ${step}: ${en}${done ? " (done)" : ""}`,
  }),
};

interface StepListProps {
  readonly titles: readonly Text[];
  readonly step: number;
  readonly reached: number;
  readonly goTo: (step: number) => void;
}

/** Steps done, here and to come; what has been reached can be visited again. */
export function StepList({ titles, step, reached, goTo }: StepListProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <nav aria-label={t({ zh: "步骤", en: "Steps" })}>
      <ol className={styles.list}>
        {titles.map((title, index) => {
          const here = index === step;
          const done = index < reached && !here;
          return (
            <li
              key={index}
              className={mergeClasses(
                styles.item,
                index > 0 && styles.from,
                index < titles.length - 1 && styles.to,
                index <= reached && styles.fromDone,
                index < reached && styles.toDone,
              )}
            >
              <button
                type="button"
                disabled={index > reached}
                aria-current={here ? "step" : undefined}
                aria-label={t(words.step(index + 1, title, done))}
                className={mergeClasses(styles.step, index <= reached && styles.open, here && styles.current)}
                onClick={() => goTo(index)}
              >
                <span className={mergeClasses(styles.dot, done && styles.dotDone, here && styles.dotCurrent)}>
                  {done ? <Checkmark12Filled /> : index + 1}
                </span>
                <span className={styles.title}>{t(title)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
