import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { Text } from "../../locale/text";
import type { WizardCard, WizardGroup } from "../../wizards/kit/define";
import type { Job, Jobs } from "../job/job";
import { isDraft } from "../job/state";
import { useSpeech } from "../language";
import type { KeptPlan } from "../workbook";
import { useHomeStyles } from "./homeStyles";
import { planState } from "./planState";

const useStyles = makeStyles({
  job: {
    boxSizing: "border-box",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    textAlign: "left",
    cursor: "pointer",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  summary: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  state: {
    display: "block",
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const words = {
  jobs: { zh: "工作", en: "Jobs" },
  draft: (step: number) => ({ zh: `进行中：第 ${step} 步`, en: `In progress: step ${step}` }),
  none: { zh: "尚未开始", en: "Not begun" },
};

interface JobListProps {
  readonly groups: readonly WizardGroup[];
  readonly jobs: Jobs;
  readonly plans: readonly KeptPlan[];
  readonly go: (place: string) => void;
}

/** The jobs, each with how far it is in this workbook; under the names of their groups where there are several. */
export function JobList({ groups, jobs, plans, go }: JobListProps) {
  const { t } = useSpeech();
  const home = useHomeStyles();
  return groups.map(({ id, title, wizards }) => (
    <section key={id} className={home.section}>
      <h2 className={home.heading}>{t(groups.length === 1 ? words.jobs : title)}</h2>
      <ul className={home.list}>
        {wizards.map((wizard) => (
          <li key={wizard.id}>
            <JobButton
              card={wizard}
              state={jobState(
                jobs.find(wizard.id),
                plans.find(({ record }) => record.wizard === wizard.id),
              )}
              open={() => go(wizard.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function JobButton({ card, state, open }: { card: WizardCard; state: Text; open: () => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <button type="button" className={styles.job} onClick={open}>
      <span>
        <span className={styles.name}>{t(card.title)}</span>
        <span className={styles.summary}>{t(card.summary)}</span>
        <span className={styles.state}>{t(state)}</span>
      </span>
      <ChevronRight16Regular aria-hidden />
    </button>
  );
}

/** A draft goes before the plan that the workbook keeps. */
function jobState(job: Job | undefined, plan: KeptPlan | undefined): Text {
  const draft = job?.get();
  if (draft && isDraft(draft)) return words.draft(draft.step + 1);
  if (!plan) return words.none;
  const state = planState(plan);
  return { zh: `${plan.record.title}：${state.zh}`, en: `${plan.record.title}: ${state.en}` };
}
