import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, ErrorCircle16Regular, Info16Regular, Warning16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useSpeech } from "../language";

export type NoticeTone = "info" | "warning" | "error" | "success";

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  icon: { marginTop: "2px" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  info: {},
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
});

const icons = {
  info: Info16Regular,
  warning: Warning16Regular,
  error: ErrorCircle16Regular,
  success: CheckmarkCircle16Regular,
};
const names = {
  info: { zh: "提示", en: "Note" },
  warning: { zh: "注意", en: "Warning" },
  error: { zh: "错误", en: "Error" },
  success: { zh: "完成", en: "Done" },
};

/** A few sentences that should be seen; the icon says what they are, the colour only underlines it. */
export function Notice({ tone, children }: { tone: NoticeTone; children: ReactNode }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    <div className={mergeClasses(styles.notice, styles[tone])}>
      <Icon className={mergeClasses(styles.icon, styles[`${tone}Icon`])} role="img" aria-label={t(names[tone])} />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
