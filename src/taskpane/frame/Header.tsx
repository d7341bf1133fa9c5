import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { Title } from "../arrival";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}`,
    flexShrink: 0,
  },
  title: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The head of a place: back to Home, its title, and what belongs at the right. */
export function Header({ title, goHome, children }: { title: string; goHome: () => void; children?: ReactNode }) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={t({ zh: "返回首页", en: "Back to Home" })}
        onClick={goHome}
      />
      <Title className={styles.title}>{title}</Title>
      {children}
    </header>
  );
}
