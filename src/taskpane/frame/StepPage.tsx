import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { list, type Text } from "../../locale/text";
import type { AnyWizard } from "../../wizards/kit/define";
import { changedSources } from "../job/changed";
import type { Job } from "../job/job";
import type { JobState } from "../job/state";
import { useSpeech } from "../language";
import { ViewOf } from "../views/ViewOf";
import { Fields } from "./Fields";
import { IssueList } from "./IssueList";
import { EditedParameters } from "./EditedParameters";
import { SettingsNotice } from "./SettingsNotice";
import { Notice } from "./Notice";
import { remedyOf, type Remedy } from "./remedy";
import { SearchPanel } from "./SearchPanel";
import type { Shown } from "./shown";
import { HasWritten, WillWrite } from "./WriteStep";

const useStyles = makeStyles({
  views: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, minWidth: 0 },
});

const words = {
  earlier: (title: string) => ({
    zh: `已载入“${title}”的来源和选择，可以修改；原方案不变。`,
    en: `The sources and choices of “${title}” are loaded and may be changed; that plan stays as it is.`,
  }),
  bring: (year: number, tables: Text): Text => ({
    zh: `转入 ${year} 年，请另选这一年的表：${tables.zh}。`,
    en: `For ${year} choose the tables of that year: ${tables.en}.`,
  }),
  stale: { zh: "下面是上一次有效的结果。", en: "Below is the last result that was valid." },
};

interface PageProps {
  readonly wizard: AnyWizard;
  readonly job: Job;
  readonly state: JobState;
  readonly shown: Shown;
}

/** What a step asks and shows: fields, what is wrong, the preview, and on the last step what will be written. */
export function StepPage(props: PageProps) {
  const { wizard, job, state, shown } = props;
  const { t } = useSpeech();
  const styles = useStyles();
  const { step, views, plan } = shown;
  const bring = toBring(wizard, state);
  const [wanted, setWanted] = useState<Remedy>();
  const open = (remedy: Remedy) => {
    if (remedy.step !== step) job.goTo(remedy.step);
    setWanted(remedy);
  };
  return (
    <>
      {step === 0 && state.earlier && <Notice tone="info">{t(words.earlier(state.earlier.title))}</Notice>}
      {step === 0 && bring.length > 0 && <Notice tone="info">{t(words.bring(state.year, list(bring)))}</Notice>}
      {state.edited.length > 0 && (
        <EditedParameters
          edited={state.edited}
          canAdopt={wizard.adopt !== undefined}
          show={(address) => void job.show(address)}
          decide={job.decide}
        />
      )}
      <SettingsNotice settings={state.survey.settings} />
      <Fields
        key={step}
        wizard={wizard}
        job={job}
        step={step}
        fields={shown.fields}
        wanted={wanted}
        reached={() => setWanted(undefined)}
      />
      <Faults {...props} open={open} />
      {shown.search && <SearchPanel key={`search ${step}`} task={shown.search} job={job} state={state} />}
      <Barriers shown={shown} />
      {views.stale && <Notice tone="warning">{t(words.stale)}</Notice>}
      {views.list.length > 0 && (
        <div className={styles.views}>
          {views.list.map((view, index) => (
            <ViewOf key={`${view.kind} ${index}`} view={view} change={job.change} />
          ))}
        </div>
      )}
      {plan && <WillWrite plan={plan} name={state.name} call={job.call} />}
    </>
  );
}

/** The tables of one year that the next still lacks. */
function toBring({ sources }: AnyWizard, { earlier, year, chosen }: JobState): Text[] {
  if (!earlier || earlier.year >= year) return [];
  return sources.flatMap(({ key, label, yearly, byHand }) => (yearly && !byHand && !chosen[key] ? [label] : []));
}

/** What stands in the workbook once it is written, and what is wrong in the sources by then. */
export function WrittenPage({ written, ...props }: PageProps & { readonly written: () => void }) {
  const { job, state, shown } = props;
  if (!shown.done) return null;
  return (
    <HasWritten
      written={shown.done}
      changed={changedSources(state)}
      busy={state.busy !== undefined}
      show={(address) => void job.show(address)}
      undo={(evenIfEdited) => void job.undo(evenIfEdited).then(written)}
      again={job.again}
    >
      <Faults {...props} />
    </HasWritten>
  );
}

/** Faults of the tables with their cells, and on the first step the cells that were changed on request. */
function Faults({
  wizard,
  job,
  state,
  shown: { barred, step, nameUnit, done },
  open,
}: PageProps & { readonly open?: (remedy: Remedy) => void }) {
  const { standing } = state;
  if (barred.issues.length + (step === 0 ? state.mends.length : 0) === 0) return null;
  return (
    <IssueList
      issues={barred.issues}
      mends={state.mends}
      nameUnit={nameUnit}
      since={done !== undefined}
      show={(address) => void job.show(address)}
      mend={(issue) => void job.mend(issue)}
      unmend={(mend) => void job.unmend(mend)}
      {...(standing && open ? { remedyOf: (issue) => remedyOf(wizard, standing, issue), open } : {})}
    />
  );
}

/** Why there is no result, and what the step still lacks. */
function Barriers({ shown: { fault, barred } }: Pick<PageProps, "shown">) {
  const { t } = useSpeech();
  return (
    <>
      {fault && (
        <div role="alert">
          <Notice tone="error">{t(fault)}</Notice>
        </div>
      )}
      {barred.lacks.length > 0 && (
        <Notice tone="warning">
          {barred.lacks.map((lack, index) => (
            <span key={index}>{t(lack)}</span>
          ))}
        </Notice>
      )}
    </>
  );
}
