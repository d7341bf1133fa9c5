import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo } from "react";
import type { Language } from "../../locale/text";
import type { WizardGroup } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";
import { Title } from "../arrival";
import { SettingsNotice } from "../frame/SettingsNotice";
import { MishapNotice } from "../frame/MishapNotice";
import type { Jobs, World } from "../job/job";
import { useSpeech } from "../language";
import { useStore } from "../store";
import type { Workbook } from "../workbook";
import { useHomeStyles } from "./homeStyles";
import { JobList } from "./JobList";
import { InsertedNotice, InsertTables, useInsertedAnnounced } from "./SampleTables";
import { scrolled } from "./scrolled";

/** Only a workbook that keeps plans needs their list. */
const PlanList = lazy(() => import(/* webpackChunkName: "plans" */ "./PlanList"));

const useStyles = makeStyles({
  page: {
    ...scrolled,
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  top: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
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
  tables: { zh: "数据表", en: "Tables" },
  empty: { zh: "从这里开始", en: "Begin here" },
  emptyText: {
    zh: "这个工作簿里还没有数据。先插入示例县，几分钟就能走完一遍；有自己的数据时，换成空白模板。",
    en: "This workbook has no data yet. Insert the sample county and walk through a job in a few minutes, or take the blank template for your own figures.",
  },
  year: { zh: "年度方案", en: "Year plan" },
  check: { zh: "检查工作簿", en: "Check workbook" },
  help: { zh: "帮助", en: "Help" },
  other: { zh: "English", en: "中文" },
  switch: { zh: "更改界面语言", en: "Change the language of the pane" },
};

interface HomeProps {
  readonly groups: readonly WizardGroup[];
  readonly jobs: Jobs;
  readonly workbook: Workbook;
  readonly world: World;
  readonly go: (place: string) => void;
  readonly openPlan: (record: PlanRecord, year?: number) => void;
  readonly setLanguage: (language: Language) => void;
}

/** The jobs and how far they are in this workbook; for an empty workbook one clear first step. */
export function Home({ groups, jobs, workbook, world, go, openPlan, setLanguage }: HomeProps) {
  const { now } = world;
  const { t } = useSpeech();
  const wizards = useMemo(() => groups.flatMap((group) => group.wizards), [groups]);
  const styles = useStyles();
  const home = useHomeStyles();
  const { looked, busy, survey, plans, inserted, mishap } = useStore(workbook);
  useEffect(() => void workbook.look(), [workbook]);
  useInsertedAnnounced(inserted);
  const empty = looked && survey.spots.length === 0;
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <Title className={styles.title}>{t(words.product)}</Title>
        <LanguageLink setLanguage={setLanguage} />
      </div>
      {mishap && <MishapNotice mishap={mishap} />}
      <SettingsNotice settings={survey.settings} />
      {inserted && <InsertedNotice workbook={workbook} busy={busy} inserted={inserted} />}
      {empty && (
        <section className={styles.first}>
          <h2 className={home.heading}>{t(words.empty)}</h2>
          <p className={styles.text}>{t(words.emptyText)}</p>
          <InsertTables workbook={workbook} busy={busy} primary />
        </section>
      )}
      <JobList groups={groups} jobs={jobs} plans={plans} go={go} />
      {plans.length > 0 && (
        <Suspense fallback={null}>
          <PlanList {...{ workbook, now, go, openPlan, wizards, world }} />
        </Suspense>
      )}
      {!empty && (
        <section className={home.section}>
          <h2 className={home.heading}>{t(words.tables)}</h2>
          <InsertTables workbook={workbook} busy={busy} />
        </section>
      )}
      <nav className={styles.links}>
        {plans.length > 0 && (
          <Link as="button" onClick={() => go("year")}>
            {t(words.year)}
          </Link>
        )}
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

function LanguageLink({ setLanguage }: Pick<HomeProps, "setLanguage">) {
  const { t, language } = useSpeech();
  const other = language === "zh" ? "en" : "zh";
  return (
    <Link as="button" lang={other === "en" ? "en" : "zh-CN"} title={t(words.switch)} onClick={() => setLanguage(other)}>
      {t(words.other)}
    </Link>
  );
}
