import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { sheetPrefix } from "../../inputs/address";
import type { Language, Text } from "../../locale/text";
import type { WizardCard } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";
import { useAnnounced } from "../announce";
import { Title } from "../arrival";
import { EditedNotice } from "../frame/EditedNotice";
import { MishapNotice } from "../frame/MishapNotice";
import { Notice } from "../frame/Notice";
import { isDraft, type Job, type Jobs } from "../job";
import { useSpeech } from "../language";
import { useStore } from "../store";
import type { KeptPlan, Workbook } from "../workbook";
import { PlanItem, planState } from "./PlanItem";

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    "> *": { flexShrink: 0 },
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  top: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
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
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  links: {
    display: "flex",
    gap: tokens.spacingHorizontalXL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const words = {
  product: { zh: "镇街规划", en: "Township Planner" },
  jobs: { zh: "工作", en: "Jobs" },
  plans: { zh: "本工作簿中的方案", en: "Plans in this workbook" },
  tables: { zh: "数据表", en: "Tables" },
  empty: { zh: "从这里开始", en: "Begin here" },
  emptyText: {
    zh: "这个工作簿里还没有数据。先插入示例县，几分钟就能走完一遍；有自己的数据时，换成空白模板。",
    en: "This workbook has no data yet. Insert the sample county and walk through a job in a few minutes, or take the blank template for your own figures.",
  },
  sample: { zh: "插入示例县", en: "Insert sample county" },
  template: { zh: "插入空白模板", en: "Insert blank template" },
  inserted: (sheets: readonly string[]) => ({
    zh: `已插入工作表${sheets.map((sheet) => `“${sheet}”`).join("、")}。`,
    en: `Inserted: ${sheets.map((sheet) => `“${sheet}”`).join(", ")}.`,
  }),
  undo: { zh: "撤销", en: "Undo" },
  show: { zh: "去看看", en: "Show me" },
  check: { zh: "检查工作簿", en: "Check workbook" },
  help: { zh: "帮助", en: "Help" },
  other: { zh: "English", en: "中文" },
  draft: (step: number) => ({ zh: `进行中：第 ${step} 步`, en: `In progress: step ${step}` }),
  none: { zh: "尚未开始", en: "Not begun" },
  switch: { zh: "更改界面语言", en: "Change the language of the pane" },
};

interface HomeProps {
  readonly wizards: readonly WizardCard[];
  readonly jobs: Jobs;
  readonly workbook: Workbook;
  readonly go: (place: string) => void;
  readonly openPlan: (record: PlanRecord, year?: number) => void;
  readonly setLanguage: (language: Language) => void;
}

/** The jobs and how far they are in this workbook; for an empty workbook one clear first step. */
export function Home({ wizards, jobs, workbook, go, openPlan, setLanguage }: HomeProps) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { looked, busy, survey, plans, inserted, mishap } = useStore(workbook);
  useEffect(() => void workbook.look(), [workbook]);
  useAnnounced(inserted ? t(words.inserted(inserted.sheets)) : "");
  const empty = looked && survey.spots.length === 0;
  const tables = (primary: boolean) => (
    <div className={styles.actions}>
      <Button
        appearance={primary ? "primary" : "secondary"}
        disabled={busy}
        onClick={() => void workbook.insert("sample", language)}
      >
        {t(words.sample)}
      </Button>
      <Button disabled={busy} onClick={() => void workbook.insert("template", language)}>
        {t(words.template)}
      </Button>
    </div>
  );
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <Title className={styles.title}>{t(words.product)}</Title>
        <Link
          as="button"
          lang={language === "zh" ? "en" : "zh-CN"}
          title={t(words.switch)}
          onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
        >
          {t(words.other)}
        </Link>
      </div>
      {mishap && <MishapNotice mishap={mishap} />}
      {inserted && (
        <Notice tone="success">
          <span>{t(words.inserted(inserted.sheets))}</span>
          <div className={styles.actions}>
            {inserted.sheets[0] !== undefined && (
              <Button size="small" onClick={() => void workbook.show(`${sheetPrefix(inserted.sheets[0] ?? "")}A1`)}>
                {t(words.show)}
              </Button>
            )}
            <Button size="small" disabled={busy} onClick={() => void workbook.takeBack()}>
              {t(words.undo)}
            </Button>
          </div>
        </Notice>
      )}
      {inserted && inserted.edited.length > 0 && (
        <EditedNotice sheets={inserted.edited} busy={busy} undo={() => void workbook.takeBack(true)} />
      )}
      {empty && (
        <section className={styles.first}>
          <h2 className={styles.heading}>{t(words.empty)}</h2>
          <p className={styles.text}>{t(words.emptyText)}</p>
          {tables(true)}
        </section>
      )}
      <section className={styles.section}>
        <h2 className={styles.heading}>{t(words.jobs)}</h2>
        <ul className={styles.list}>
          {wizards.map((wizard) => (
            <li key={wizard.id}>
              <button type="button" className={styles.job} onClick={() => go(wizard.id)}>
                <span>
                  <span className={styles.name}>{t(wizard.title)}</span>
                  <span className={styles.summary}>{t(wizard.summary)}</span>
                  <span className={styles.state}>
                    {t(
                      jobState(
                        jobs.find(wizard.id),
                        plans.find(({ record }) => record.wizard === wizard.id),
                      ),
                    )}
                  </span>
                </span>
                <ChevronRight16Regular aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {plans.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t(words.plans)}</h2>
          <ul className={styles.list}>
            {plans.map((plan) => (
              <PlanItem
                key={plan.record.id}
                plan={plan}
                openPlan={openPlan}
                show={(address) => void workbook.show(address)}
              />
            ))}
          </ul>
        </section>
      )}
      {!empty && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t(words.tables)}</h2>
          {tables(false)}
        </section>
      )}
      <nav className={styles.links}>
        <Link as="button" onClick={() => go("check")}>
          {t(words.check)}
        </Link>
        <Link as="button" onClick={() => go("help")}>
          {t(words.help)}
        </Link>
      </nav>
    </main>
  );
}

function jobState(job: Job | undefined, plan: KeptPlan | undefined): Text {
  const draft = job?.get();
  if (draft && isDraft(draft)) return words.draft(draft.step + 1);
  if (!plan) return words.none;
  const state = planState(plan);
  return { zh: `${plan.record.title}：${state.zh}`, en: `${plan.record.title}: ${state.en}` };
}
