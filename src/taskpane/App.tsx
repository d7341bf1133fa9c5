import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, use, useCallback, useEffect, useMemo, useState } from "react";
import type { Language } from "../locale/text";
import type { Solve } from "../solver/question";
import type { WizardEntry, WizardGroup } from "../wizards/kit/define";
import type { PlanRecord } from "../wizards/kit/plan";
import { Announcer } from "./announce";
import { Arrived } from "./arrival";
import { Boundary } from "./Boundary";
import type { Desk } from "./desk";
import { follow } from "./follow";
import { createJobs, type Jobs } from "./job/job";
import { isDraft } from "./job/state";
import { LanguageProvider, useSpeech } from "./language";
import { Home } from "./places/Home";
import { ReplaceDraft } from "./places/ReplaceDraft";
import { useStore, type Store } from "./store";
import { themes, useTheme, type OfficeColours } from "./theme";
import { createWorkbook, type Workbook } from "./workbook";

const WizardFrame = lazy(() => import(/* webpackChunkName: "wizard" */ "./frame/WizardFrame"));
const Check = lazy(() => import(/* webpackChunkName: "check" */ "./places/Check"));
const Compare = lazy(() => import(/* webpackChunkName: "compare" */ "./places/Compare"));
const Explain = lazy(() => import(/* webpackChunkName: "explain" */ "./places/Explain"));
const Year = lazy(() => import(/* webpackChunkName: "year" */ "./places/Year"));
const Help = lazy(() => import(/* webpackChunkName: "help" */ "./places/Help"));

/** Where the pane is: Home, a job by its id, the check of the workbook, or help. */
export interface PaneState {
  readonly place: string;
  /** Whether the pane has shown another place before; the focus then goes to the title. */
  readonly moved?: boolean;
}

export interface AppProps {
  readonly groups: readonly WizardGroup[];
  readonly desk: Desk;
  readonly pane: Store<PaneState>;
  readonly firstLanguage: Language;
  readonly rememberLanguage: (language: Language) => void;
  readonly officeColours: () => OfficeColours | undefined;
  readonly version: string;
  readonly now: () => Date;
  readonly solve?: Solve;
}

interface Asked {
  readonly record: PlanRecord;
  readonly year: number | undefined;
}

const useStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  // A Chinese font draws English quotation marks as wide as a character.
  english: { fontVariantEastAsian: "proportional-width" },
  place: { height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
});

export function App(props: AppProps) {
  const { groups, desk, pane, firstLanguage, rememberLanguage, officeColours, version, now, solve } = props;
  const styles = useStyles();
  const { place, moved = false } = useStore(pane);
  const [language, setLanguage] = useState(firstLanguage);
  const theme = useTheme(officeColours);
  const wizards = useMemo(() => groups.flatMap((group) => group.wizards), [groups]);
  const workbook = useMemo(() => createWorkbook(desk), [desk]);
  const jobs = useMemo(() => createJobs({ desk, version, now, solve }), [desk, version, now, solve]);
  useSpokenLanguage(language, jobs);
  useFollowed(desk, workbook, jobs, pane);
  const go = useCallback((next: string) => pane.set({ place: next, moved: true }), [pane]);
  const { openPlan, asking } = useOpenPlan(wizards, jobs, language, go);
  return (
    <FluentProvider
      theme={themes[theme]}
      className={mergeClasses(styles.provider, language === "en" && styles.english)}
    >
      <LanguageProvider language={language}>
        <Announcer>
          <Arrived value={moved}>
            <div className={styles.place} data-place={place} data-theme={theme}>
              <Boundary key={place}>
                <Suspense fallback={null}>
                  <Place
                    place={place}
                    groups={groups}
                    wizards={wizards}
                    desk={desk}
                    workbook={workbook}
                    jobs={jobs}
                    version={version}
                    now={now}
                    go={go}
                    openPlan={openPlan}
                    setLanguage={(next) => {
                      setLanguage(next);
                      rememberLanguage(next);
                    }}
                  />
                </Suspense>
              </Boundary>
              {asking}
            </div>
          </Arrived>
        </Announcer>
      </LanguageProvider>
    </FluentProvider>
  );
}

/** The page and the drafts speak the language of the pane. */
function useSpokenLanguage(language: Language, jobs: Jobs): void {
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    for (const job of jobs.all()) job.setLanguage(language);
  }, [language, jobs]);
}

/** What the pane shows of the workbook is looked at again a moment after the planner has changed it. */
function useFollowed(desk: Desk, workbook: Workbook, jobs: Jobs, pane: Store<PaneState>): void {
  useEffect(() => {
    const { heard, moved, visible, stop } = follow({
      places: () => ["home", ...jobs.ids()],
      shown: () => pane.get().place,
      look: (place, happened) => void (place === "home" ? workbook.look(happened) : jobs.find(place)?.reread(happened)),
      pause: 250,
    });
    // Renamed and deleted sheets, and an Excel without events, are noticed when the planner comes back to the pane.
    const returned = () => heard("anything");
    window.addEventListener("focus", returned);
    const ends = [
      desk.onChange((edit) => heard([edit])),
      desk.onVisible(visible),
      pane.subscribe(moved),
      stop,
      () => window.removeEventListener("focus", returned),
    ];
    return () => ends.forEach((end) => end());
  }, [desk, jobs, workbook, pane]);
}

/** Opens a kept plan in its wizard; asks first where it would take the place of a draft. */
function useOpenPlan(wizards: readonly WizardEntry[], jobs: Jobs, language: Language, go: (place: string) => void) {
  const [asked, setAsked] = useState<Asked>();
  const openPlan = useCallback(
    (record: PlanRecord, year: number | undefined, sure = false) => {
      const entry = wizards.find(({ id }) => id === record.wizard);
      if (!entry) return;
      const begun = jobs.find(entry.id);
      if (begun && isDraft(begun.get()) && !sure) return setAsked({ record, year });
      setAsked(undefined);
      // A wizard that cannot be loaded says so in its own place.
      const gone = () => go(entry.id);
      void entry
        .load()
        .then((wizard) => void jobs.of(wizard, language).open(record, year))
        .then(gone, gone);
    },
    [wizards, jobs, language, go],
  );
  const asking = asked && (
    <ReplaceDraft cancel={() => setAsked(undefined)} replace={() => openPlan(asked.record, asked.year, true)} />
  );
  return { openPlan, asking };
}

interface PlaceProps extends Pick<AppProps, "groups" | "desk" | "version" | "now"> {
  readonly place: string;
  readonly wizards: readonly WizardEntry[];
  readonly workbook: Workbook;
  readonly jobs: Jobs;
  readonly go: (place: string) => void;
  readonly openPlan: (record: PlanRecord, year?: number) => void;
  readonly setLanguage: (language: Language) => void;
}

/** The place that is shown; Home where there is no other of that name. */
function Place({ place, wizards, ...others }: PlaceProps) {
  const { groups, desk, workbook, jobs, version, now, go, openPlan, setLanguage } = others;
  const goHome = () => go("home");
  const world = useMemo(() => ({ desk, version, now }), [desk, version, now]);
  const entry = wizards.find(({ id }) => id === place);
  if (entry)
    return <Opened key={entry.id} entry={entry} jobs={jobs} goHome={goHome} written={() => void workbook.look()} />;
  if (place === "check") return <Check wizards={wizards} desk={desk} goHome={goHome} openPlan={openPlan} />;
  if (place === "explain")
    return <Explain wizards={wizards} desk={desk} version={version} now={now} goHome={goHome} openPlan={openPlan} />;
  if (place === "compare") return <Compare desk={desk} workbook={workbook} now={now} goHome={goHome} />;
  if (place === "year") return <Year {...{ wizards, desk, workbook, version, now, goHome, go, openPlan }} />;
  if (place === "help") return <Help groups={groups} desk={desk} version={version} goHome={goHome} />;
  return (
    <Home
      groups={groups}
      jobs={jobs}
      workbook={workbook}
      world={world}
      go={go}
      openPlan={openPlan}
      setLanguage={setLanguage}
    />
  );
}

interface OpenedProps {
  readonly entry: WizardEntry;
  readonly jobs: Jobs;
  readonly goHome: () => void;
  readonly written: () => void;
}

/** A wizard in its frame, once it is loaded. */
function Opened({ entry, jobs, goHome, written }: OpenedProps) {
  const { language } = useSpeech();
  const wizard = use(entry.load());
  return <WizardFrame wizard={wizard} job={jobs.of(wizard, language)} goHome={goHome} written={written} />;
}
