import { Button, makeStyles, mergeClasses, Select, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { WizardEntry } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";
import { localDay } from "../../wizards/kit/sheet";
import { yearsOf, type YearChapter } from "../../wizards/year/chapters";
import type { View } from "../../wizards/kit/view";
import { yearChecks, type YearCheck } from "../../wizards/year/checks";
import { costWishes, yearCost, type CostWishes, type YearCost } from "../../wizards/year/cost";
import { reportSheet } from "../../wizards/year/report";
import { checksView } from "../../wizards/year/views";
import { yearWords } from "../../wizards/year/words";
import type { Desk } from "../desk";
import { Header } from "../frame/Header";
import { MishapNotice } from "../frame/MishapNotice";
import { useSpeech } from "../language";
import { mishapOf, type Mishap } from "../mishap";
import { useStore } from "../store";
import { ViewOf } from "../views/ViewOf";
import type { Workbook } from "../workbook";
import { readYear } from "../year";
import { scrolled } from "./scrolled";
import { YearCostTab } from "./YearCostTab";
import { YearLog } from "./YearLog";
import { YearOverview } from "./YearOverview";

const useStyles = makeStyles({
  page: {
    ...scrolled,
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  tabs: { flexShrink: 0, display: "flex", paddingLeft: tokens.spacingHorizontalXS },
  tab: { minWidth: 0, borderRadius: 0, borderBottom: "2px solid transparent" },
  open: { borderBottomColor: tokens.colorCompoundBrandStroke, color: tokens.colorNeutralForeground1 },
  year: { minWidth: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const words = {
  none: {
    zh: "还没有写入的方案。先在首页完成一项工作并写入，这里就会汇总。",
    en: "No plan is written yet. Finish a job on Home and write it; it is then summed up here.",
  },
  working: { zh: "正在汇总…", en: "Summing up…" },
  write: { zh: "写成报告", en: "Write the report" },
  year: { zh: "年度", en: "Year" },
};

const tabs = {
  overview: { zh: "总览", en: "Overview" },
  cost: { zh: "成本", en: "Cost" },
  checks: { zh: "对账", en: "Checks" },
  log: { zh: "记录", en: "Record" },
} as const;

type TabId = keyof typeof tabs;

interface YearProps {
  readonly wizards: readonly WizardEntry[];
  readonly desk: Desk;
  readonly workbook: Workbook;
  readonly version: string;
  readonly now: () => Date;
  readonly goHome: () => void;
  readonly go: (place: string) => void;
  readonly openPlan: (record: PlanRecord) => void;
}

/** What a year's allocation is in every chapter, what it costs, whether it adds up, and how it came about. */
export default function Year(props: YearProps) {
  const { workbook, goHome } = props;
  const { t } = useSpeech();
  const styles = useStyles();
  const { looked, plans, mishap } = useStore(workbook);
  const years = yearsOf(plans.map(({ record }) => record));
  const [chosen, setChosen] = useState<number>();
  const year = chosen !== undefined && years.includes(chosen) ? chosen : years[0];
  useEffect(() => void workbook.look(), [workbook]);
  if (year !== undefined) return <OneYear key={year} {...props} year={year} years={years} choose={setChosen} />;
  return (
    <>
      <Header title={t(yearWords.title)} goHome={goHome} />
      <main className={styles.page}>
        {mishap && <MishapNotice mishap={mishap} />}
        {looked ? <p className={styles.none}>{t(words.none)}</p> : <Spinner size="small" label={t(words.working)} />}
      </main>
    </>
  );
}

interface OneYearProps extends YearProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly choose: (year: number) => void;
}

function OneYear(props: OneYearProps) {
  const { desk, workbook, year, years, choose, now, goHome } = props;
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { survey, busy } = useStore(workbook);
  const { chapters, mishap } = useChapters(props);
  const { wishes, wish } = useWishes(desk, year);
  const cost = chapters && yearCost(chapters, wishes);
  const checks = chapters ? yearChecks(chapters, cost) : [];
  const write = (found: readonly YearChapter[]) =>
    void workbook.add([
      reportSheet({
        ...{ year, chapters: found, wishes, cost, checks, language },
        day: localDay(now()),
        sheetNames: survey.sheets.map(({ name }) => name),
      }),
    ]);
  return (
    <>
      <Header title={t(yearWords.title)} goHome={goHome}>
        <Select
          size="small"
          className={styles.year}
          aria-label={t(words.year)}
          value={String(year)}
          onChange={(_event, { value }) => choose(Number(value))}
        >
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        <Button size="small" disabled={busy || !chapters} onClick={() => chapters && write(chapters)}>
          {t(words.write)}
        </Button>
      </Header>
      <Tabs {...props} {...{ chapters, mishap, wishes, wish, cost, checks }} />
    </>
  );
}

interface TabsProps extends OneYearProps {
  readonly chapters: readonly YearChapter[] | undefined;
  readonly mishap: Mishap | undefined;
  readonly wishes: CostWishes;
  readonly wish: (next: CostWishes) => void;
  readonly cost: YearCost | undefined;
  readonly checks: readonly YearCheck[];
}

function Tabs({ chapters, mishap: unread, wishes, wish, cost, checks, ...props }: TabsProps) {
  const { desk, workbook, year } = props;
  const { t } = useSpeech();
  const styles = useStyles();
  const [tab, setTab] = useState<TabId>("overview");
  const { plans, mishap: failed } = useStore(workbook);
  const mishap = unread ?? failed;
  const views = (shown: readonly View[]) =>
    shown.map((view, index) => <ViewOf key={index} view={view} change={() => undefined} />);
  return (
    <>
      <div role="tablist" className={styles.tabs}>
        {(Object.keys(tabs) as TabId[]).map((id) => (
          <Button
            key={id}
            role="tab"
            size="small"
            appearance="subtle"
            aria-selected={id === tab}
            className={mergeClasses(styles.tab, id === tab && styles.open)}
            onClick={() => setTab(id)}
          >
            {t(tabs[id])}
          </Button>
        ))}
      </div>
      <main className={styles.page}>
        {mishap && <MishapNotice mishap={mishap} />}
        {!chapters && !mishap && <Spinner size="small" label={t(words.working)} />}
        {chapters && tab === "overview" && <YearOverview {...props} chapters={chapters} checks={checks} />}
        {chapters && tab === "cost" && <YearCostTab chapters={chapters} wishes={wishes} wish={wish} cost={cost} />}
        {chapters && tab === "checks" && views(checksView(checks))}
        {tab === "log" && <YearLog desk={desk} plans={plans} year={year} />}
      </main>
    </>
  );
}

/** The chapters of a year, read again whenever the workbook's plans are. */
function useChapters({ wizards, desk, workbook, version, now, year }: OneYearProps) {
  const { language } = useSpeech();
  const { plans } = useStore(workbook);
  const [chapters, setChapters] = useState<readonly YearChapter[]>();
  const [mishap, setMishap] = useState<Mishap>();
  useEffect(() => {
    let isShown = true;
    const records = plans.map(({ record }) => record);
    readYear(wizards, records, year, { desk, version, now }, language).then(
      (found) => {
        if (!isShown) return;
        setChapters(found);
        setMishap(undefined);
      },
      (error: unknown) => isShown && setMishap(mishapOf("reading", error)),
    );
    return () => {
      isShown = false;
    };
  }, [wizards, desk, plans, year, version, now, language]);
  return { chapters, mishap };
}

/** What the planner has set for the year, kept in the workbook at every change. */
function useWishes(desk: Desk, year: number) {
  const [wishes, setWishes] = useState(() => costWishes(desk.yearSettings(year)));
  const wish = (next: CostWishes) => {
    setWishes(next);
    void desk.keepYear(year, next);
  };
  return { wishes, wish };
}
