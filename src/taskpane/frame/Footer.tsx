import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Text } from "../../locale/text";
import type { JobState } from "../job/state";
import { useSpeech } from "../language";
import type { Shown } from "./shown";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
  },
  primary: { marginLeft: "auto", minWidth: 0 },
  reason: {
    marginLeft: "auto",
    textAlign: "right",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  beside: { marginLeft: 0, minWidth: 0, flexShrink: 0 },
});

const words = {
  back: { zh: "上一步", en: "Back" },
  next: (title: Text) => ({ zh: `下一步：${title.zh}`, en: `Next: ${title.en}` }),
  write: (count: number) => ({
    zh: `写入 ${count} 张工作表`,
    en: count === 1 ? "Write 1 sheet" : `Write ${count} sheets`,
  }),
  writing: (done: number, of: number) => ({ zh: `已写入 ${done} / ${of} 张`, en: `${done} of ${of} sheets` }),
  cancel: { zh: "取消写入", en: "Cancel" },
  home: { zh: "回到首页", en: "Done" },
  over: { zh: "从头开始", en: "Start afresh" },
};

interface FooterProps {
  readonly state: JobState;
  readonly shown: Shown;
  readonly back: () => void;
  readonly primary: () => void;
  readonly startOver: () => void;
  readonly cancel: () => void;
}

/** One primary button, whose label says what will happen; the way back; on the first step the way to begin anew. */
export function Footer({ state, shown, back, primary, startOver, cancel }: FooterProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const reasonId = useId();
  const { progress } = state;
  const beside = progress ? words.writing(progress.done, progress.of) : reasonOf(state, shown);
  return (
    <footer className={styles.footer}>
      {shown.step === 0 && (state.touched || state.earlier) && (
        <Button appearance="subtle" onClick={startOver}>
          {t(words.over)}
        </Button>
      )}
      {shown.step > 0 && !shown.done && !progress && <Button onClick={back}>{t(words.back)}</Button>}
      {progress && <Button onClick={cancel}>{t(words.cancel)}</Button>}
      {beside && (
        <span id={reasonId} className={styles.reason} role="status">
          {t(beside)}
        </span>
      )}
      <Button
        appearance="primary"
        className={beside ? styles.beside : styles.primary}
        aria-describedby={beside && reasonId}
        disabled={shown.primary === undefined}
        onClick={primary}
        icon={state.busy === "writing" ? <Spinner size="tiny" /> : undefined}
      >
        {t(labelOf(shown))}
      </Button>
    </footer>
  );
}

/** Why the button is grey, where the planner can do something about it. */
function reasonOf({ busy }: JobState, { primary, barred }: Shown): Text | undefined {
  return primary === undefined && busy === undefined ? barred.reason : undefined;
}

function labelOf({ done, isLast, plan, pages, step }: Shown): Text {
  const next = pages[step + 1];
  if (done || (!isLast && !next)) return words.home;
  return next ? words.next(next.title) : words.write(plan?.sheets.length ?? 1);
}
