import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { AnyWizard } from "../../wizards/kit/define";
import { useAnnounce, useAnnounced } from "../announce";
import type { Job } from "../job/job";
import type { JobState } from "../job/state";
import { useSpeech } from "../language";
import { useStore } from "../store";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { MishapNotice } from "./MishapNotice";
import { keyAct, shown as shownOf, type Shown } from "./shown";
import { StepList } from "./StepList";
import { StepPage, WrittenPage } from "./StepPage";

const useStyles = makeStyles({
  frame: { display: "contents" },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    "> *": { flexShrink: 0 },
  },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
});

const words = {
  step: (step: number, of: number) => ({ zh: `第 ${step} 步，共 ${of} 步`, en: `Step ${step} of ${of}` }),
  written: { zh: "方案已写入", en: "The plan is written" },
  undone: { zh: "写入已撤销", en: "The writing is undone" },
  reading: { zh: "正在读取工作簿…", en: "Reading the workbook…" },
  ready: { zh: "结果已更新", en: "Results updated" },
};

interface FrameProps {
  readonly wizard: AnyWizard;
  readonly job: Job;
  readonly goHome: () => void;
  readonly written: () => void;
}

/** Draws any wizard: its steps, fields, faults and views; keeps nothing itself, writes only on the last step. */
export default function WizardFrame(props: FrameProps) {
  const { wizard, job, goHome } = props;
  const { t } = useSpeech();
  const styles = useStyles();
  const state = useStore(job);
  useEffect(() => {
    if (!job.get().opened && !job.get().busy) void job.open();
    else void job.reread();
  }, [job]);
  const { standing, mishap } = state;
  useAnnounced(standing?.result === undefined ? "" : t(words.ready), standing?.choices);
  const shown = standing && shownOf(wizard, state, standing, job.plan);
  if (shown) return <Opened {...props} state={state} shown={shown} />;
  return (
    <>
      <Header title={t(wizard.title)} goHome={goHome} />
      <div className={styles.body}>
        {mishap ? <MishapNotice mishap={mishap} /> : <Spinner size="small" label={t(words.reading)} />}
      </div>
    </>
  );
}

interface OpenedProps extends FrameProps {
  readonly state: JobState;
  readonly shown: Shown;
}

function Opened(props: OpenedProps) {
  const { wizard, job, state, shown, goHome } = props;
  const { t } = useSpeech();
  const styles = useStyles();
  const { body, question, goTo, primary, onKeyDown } = useMoves(props);
  const { step, page, pages, done, barred } = shown;
  return (
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <Header title={t(wizard.title)} goHome={goHome}>
        <span className={styles.count} aria-label={t(words.step(step + 1, pages.length))}>
          {step + 1} / {pages.length}
        </span>
      </Header>
      <StepList
        titles={pages.map(({ title }) => title)}
        step={step}
        reached={Math.max(step, barred.stop ? step : state.furthest)}
        goTo={goTo}
      />
      <main ref={body} className={styles.body}>
        <h2 ref={question} tabIndex={-1} className={styles.question}>
          {t(done ? (done.undone ? words.undone : words.written) : page.question)}
        </h2>
        {state.mishap && <MishapNotice mishap={state.mishap} />}
        {done ? <WrittenPage {...props} /> : <StepPage {...props} />}
      </main>
      <Footer
        state={state}
        shown={shown}
        back={() => goTo(step - 1)}
        primary={primary}
        startOver={() => void job.startOver()}
        cancel={job.cancel}
      />
    </div>
  );
}

/** How the planner moves through the steps: by their list, the buttons and the keys. */
function useMoves({ job, shown, goHome, written }: OpenedProps) {
  const { t } = useSpeech();
  const announce = useAnnounce();
  const question = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  const goTo = (target: number) => {
    job.goTo(target);
    body.current?.scrollTo({ top: 0 });
    question.current?.focus();
    const page = shown.pages[target];
    if (page) announce(`${t(words.step(target + 1, shown.pages.length))}: ${t(page.title)}`);
  };
  const primary = () => {
    // What is typed wrongly has the focus before anything goes on.
    const wrong = body.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) return wrong.focus();
    if (shown.primary === "next") goTo(shown.step + 1);
    if (shown.primary === "home") goHome();
    if (shown.primary === "write") void job.write().then(written);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const typing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    const act = keyAct(event.key, shown, typing || event.target instanceof HTMLHeadingElement);
    if (act === "back") goTo(shown.step - 1);
    if (act === "home") goHome();
    if (act === "primary") primary();
  };
  return { body, question, goTo, primary, onKeyDown };
}
