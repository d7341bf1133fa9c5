import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { nameByRow, explain } from "../../locale/errors";
import type { Text } from "../../locale/text";
import type { AnyWizard, Field } from "../../wizards/kit/define";
import type { View } from "../../wizards/kit/view";
import { useAnnounce, useAnnounced } from "../announce";
import { FieldView } from "../fields/FieldView";
import { changedSources } from "../job/changed";
import type { Job } from "../job/job";
import { useSpeech } from "../language";
import { useStore } from "../store";
import { ViewOf } from "../views/ViewOf";
import { gate, pages } from "./gate";
import { Header } from "./Header";
import { IssueList } from "./IssueList";
import { MishapNotice } from "./MishapNotice";
import { Notice } from "./Notice";
import { StepList } from "./StepList";
import { HasWritten, WillWrite } from "./WriteStep";

const useStyles = makeStyles({
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
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  moreButton: { alignSelf: "flex-start", minWidth: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  views: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, minWidth: 0 },
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
});

const words = {
  step: (step: number, of: number) => ({ zh: `第 ${step} 步，共 ${of} 步`, en: `Step ${step} of ${of}` }),
  back: { zh: "上一步", en: "Back" },
  next: (title: Text) => ({ zh: `下一步：${title.zh}`, en: `Next: ${title.en}` }),
  write: (count: number) => ({
    zh: `写入 ${count} 张工作表`,
    en: count === 1 ? "Write 1 sheet" : `Write ${count} sheets`,
  }),
  home: { zh: "回到首页", en: "Done" },
  written: { zh: "方案已写入", en: "The plan is written" },
  undone: { zh: "写入已撤销", en: "The writing is undone" },
  earlier: (title: string) => ({
    zh: `已载入“${title}”的来源和选择，可以修改；原方案不变。`,
    en: `The sources and choices of “${title}” are loaded and may be changed; that plan stays as it is.`,
  }),
  over: { zh: "从头开始", en: "Start afresh" },
  more: { zh: "更多选项", en: "More options" },
  fewer: { zh: "收起更多选项", en: "Fewer options" },
  stale: { zh: "下面是上一次有效的结果。", en: "Below is the last result that was valid." },
  reading: { zh: "正在读取工作簿…", en: "Reading the workbook…" },
  ready: { zh: "结果已更新", en: "Results updated" },
};

/** At most this many fields are laid open on a step. */
const OPEN_FIELDS = 5;

interface FrameProps {
  readonly wizard: AnyWizard;
  readonly job: Job;
  readonly goHome: () => void;
  readonly written: () => void;
}

/** Draws any wizard: its steps, fields, faults and views; keeps nothing itself, writes only on the last step. */
export default function WizardFrame({ wizard, job, goHome, written }: FrameProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const state = useStore(job);
  const question = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  const [more, setMore] = useState(false);
  const announce = useAnnounce();

  useEffect(() => {
    if (!job.get().opened && !job.get().busy) void job.open();
    else void job.reread();
  }, [job]);

  const all = pages(wizard);
  const step = Math.min(state.step, all.length - 1);
  const page = all[step];
  const { standing } = state;
  useAnnounced(standing?.result === undefined ? "" : t(words.ready), standing?.choices);
  if (!page || !standing)
    return (
      <>
        <Header title={t(wizard.title)} goHome={goHome} />
        <div className={styles.body}>
          {state.mishap ? <MishapNotice mishap={state.mishap} /> : <Spinner size="small" label={t(words.reading)} />}
        </div>
      </>
    );

  const barred = gate(wizard, page, standing, state.issues);
  const fields = page.step?.fields(standing) ?? [];
  const [open, folded] = laidOut(fields);
  const isLast = step === all.length - 1;
  const done = page.writes ? state.written : undefined;
  const plan = page.writes && standing.result !== undefined && !done ? job.plan() : undefined;
  const nameUnit = standing.value === undefined ? nameByRow : wizard.nameUnit(standing.value);
  const fault = barred.fault && t(explain(barred.fault, nameUnit));
  const fieldTells = fields.some((field) => field.kind === "text" && field.problem && t(field.problem) === fault);
  const views = page.step ? viewsOf(page.step, standing, state.lastGood) : { views: [], stale: false };

  const faults = barred.issues.length + (step === 0 ? state.mends.length : 0) > 0 && (
    <IssueList
      issues={barred.issues}
      mends={state.mends}
      nameUnit={nameUnit}
      since={done !== undefined}
      show={(address) => void job.show(address)}
      mend={(issue) => void job.mend(issue)}
      unmend={(mend) => void job.unmend(mend)}
    />
  );

  const goTo = (target: number) => {
    job.goTo(target);
    setMore(false);
    body.current?.scrollTo({ top: 0 });
    question.current?.focus();
    const title = all[target]?.title;
    if (title) announce(`${t(words.step(target + 1, all.length))}: ${t(title)}`);
  };
  const primary = () => {
    const wrong = body.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) return wrong.focus();
    if (!isLast) return barred.stop ? undefined : goTo(step + 1);
    if (done) return goHome();
    if (plan && !state.busy) void job.write().then(written);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === "Escape") return step > 0 ? goTo(step - 1) : goHome();
    const typing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    // Writing is asked of its button alone, so that one Enter too many writes nothing.
    if (event.key === "Enter" && !page.writes && (typing || event.target === question.current)) primary();
  };
  const nextTitle = all[step + 1]?.title;
  const label = done
    ? words.home
    : isLast
      ? words.write(plan?.sheets.length ?? 1)
      : nextTitle
        ? words.next(nextTitle)
        : words.home;

  return (
    <div style={{ display: "contents" }} onKeyDown={keys}>
      <Header title={t(wizard.title)} goHome={goHome}>
        <span className={styles.count} aria-label={t(words.step(step + 1, all.length))}>
          {step + 1} / {all.length}
        </span>
      </Header>
      <StepList
        titles={all.map(({ title }) => title)}
        step={step}
        reached={Math.max(step, barred.stop ? step : state.furthest)}
        goTo={goTo}
      />
      <main ref={body} className={styles.body}>
        <h2 ref={question} tabIndex={-1} className={styles.question}>
          {t(done ? (done.undone ? words.undone : words.written) : page.question)}
        </h2>
        {state.mishap && <MishapNotice mishap={state.mishap} />}
        {step === 0 && state.earlier && <Notice tone="info">{t(words.earlier(state.earlier.title))}</Notice>}
        {!done && fields.length > 0 && (
          <div className={styles.fields}>
            {open.map((field) => (
              <FieldView key={field.id} field={field} wizard={wizard} job={job} step={step} />
            ))}
            {folded.length > 0 && (
              <Button
                size="small"
                appearance="subtle"
                className={styles.moreButton}
                aria-expanded={more}
                onClick={() => setMore(!more)}
              >
                {t(more ? words.fewer : words.more)}
              </Button>
            )}
            {more &&
              folded.map((field) => <FieldView key={field.id} field={field} wizard={wizard} job={job} step={step} />)}
          </div>
        )}
        {!done && faults}
        {!done && fault !== undefined && !fieldTells && (
          <div role="alert">
            <Notice tone="error">{fault}</Notice>
          </div>
        )}
        {!done && barred.lacks.length > 0 && (
          <Notice tone="warning">
            {barred.lacks.map((lack, index) => (
              <span key={index}>{t(lack)}</span>
            ))}
          </Notice>
        )}
        {!done && views.stale && <Notice tone="warning">{t(words.stale)}</Notice>}
        {views.views.length > 0 && !done && (
          <div className={styles.views}>
            {views.views.map((view, index) => (
              <ViewOf key={`${view.kind} ${index}`} view={view} />
            ))}
          </div>
        )}
        {plan && <WillWrite plan={plan} />}
        {done && (
          <HasWritten
            written={done}
            changed={changedSources(state)}
            busy={state.busy !== undefined}
            show={(address) => void job.show(address)}
            undo={(evenIfEdited) => void job.undo(evenIfEdited).then(written)}
            again={job.again}
          >
            {faults}
          </HasWritten>
        )}
      </main>
      <footer className={styles.footer}>
        {step === 0 && (state.touched || state.earlier) && (
          <Button appearance="subtle" onClick={() => void job.startOver()}>
            {t(words.over)}
          </Button>
        )}
        {step > 0 && !done && <Button onClick={() => goTo(step - 1)}>{t(words.back)}</Button>}
        <Button
          appearance="primary"
          className={styles.primary}
          disabled={!done && (barred.stop || state.busy !== undefined || (isLast && !plan))}
          onClick={primary}
          icon={state.busy === "writing" ? <Spinner size="tiny" /> : undefined}
        >
          {t(label)}
        </Button>
      </footer>
    </div>
  );
}

/** Five fields at most lie open, with those that follow one of them; secondary ones and what exceeds five are one click away. */
function laidOut(fields: readonly Field<unknown>[]): [readonly Field<unknown>[], readonly Field<unknown>[]] {
  const first = fields.filter(({ secondary }) => !secondary);
  const isOpen = (index: number) => first.slice(0, index + 1).filter(({ follows }) => !follows).length <= OPEN_FIELDS;
  return [
    first.filter((_, index) => isOpen(index)),
    [...first.filter((_, index) => !isOpen(index)), ...fields.filter(({ secondary }) => secondary)],
  ];
}

/** The views of a step; where the rules allow no result now, those of the last good one. */
function viewsOf(
  step: NonNullable<ReturnType<typeof pages>[number]["step"]>,
  standing: Parameters<typeof step.views>[0],
  lastGood: typeof standing | undefined,
): { views: readonly View[]; stale: boolean } {
  const now = step.views(standing);
  if (now.length > 0 || standing.result !== undefined || !lastGood || step.needs !== "result")
    return { views: now, stale: false };
  return { views: step.views(lastGood), stale: true };
}
