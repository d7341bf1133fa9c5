import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, use, useCallback, useEffect, useMemo, useState } from "react";
import type { Language } from "../locale/text";
import type { WizardEntry, WizardGroup } from "../wizards/kit/define";
import type { PlanRecord } from "../wizards/kit/plan";
import { Announcer } from "./announce";
import { Arrived } from "./arrival";
import { Boundary } from "./Boundary";
import type { Desk } from "./desk";
import { createJobs, type Jobs } from "./job/job";
import { isDraft } from "./job/state";
import { LanguageProvider } from "./language";
import { Home } from "./places/Home";
import { ReplaceDraft } from "./places/ReplaceDraft";
import { useStore, type Store } from "./store";
import { themes, useTheme, type OfficeColours } from "./theme";
import { createWorkbook } from "./workbook";

const WizardFrame = lazy(() => import(/* webpackChunkName: "wizard" */ "./frame/WizardFrame"));
const Check = lazy(() => import(/* webpackChunkName: "check" */ "./places/Check"));
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

export function App({ groups, desk, pane, firstLanguage, rememberLanguage, officeColours, version, now }: AppProps) {
  const styles = useStyles();
  const { place, moved = false } = useStore(pane);
  const [language, setLanguage] = useState(firstLanguage);
  const theme = useTheme(officeColours);
  const wizards = useMemo(() => groups.flatMap((group) => group.wizards), [groups]);
  const workbook = useMemo(() => createWorkbook(desk), [desk]);
  const jobs = useMemo(() => createJobs({ desk, version, now }), [desk, version, now]);

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    for (const job of jobs.all()) job.setLanguage(language);
  }, [language, jobs]);

  useEffect(() => {
    let waiting: number | undefined;
    const readSoon = () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        void workbook.look();
        for (const job of jobs.all()) void job.reread();
      }, 250);
    };
    const stop = desk.onChange(readSoon);
    // Renamed and deleted sheets, and an Excel without events, are noticed when the planner comes back to the pane.
    window.addEventListener("focus", readSoon);
    return () => {
      window.clearTimeout(waiting);
      window.removeEventListener("focus", readSoon);
      stop();
    };
  }, [desk, jobs, workbook]);

  const go = useCallback((next: string) => pane.set({ place: next, moved: true }), [pane]);
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

  const entry = wizards.find(({ id }) => id === place);
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
                  {entry ? (
                    <Opened
                      key={entry.id}
                      entry={entry}
                      jobs={jobs}
                      language={language}
                      goHome={() => go("home")}
                      written={() => void workbook.look()}
                    />
                  ) : place === "check" ? (
                    <Check wizards={wizards} desk={desk} goHome={() => go("home")} openPlan={openPlan} />
                  ) : place === "help" ? (
                    <Help groups={groups} version={version} goHome={() => go("home")} />
                  ) : (
                    <Home
                      groups={groups}
                      jobs={jobs}
                      workbook={workbook}
                      go={go}
                      openPlan={openPlan}
                      setLanguage={(next) => {
                        setLanguage(next);
                        rememberLanguage(next);
                      }}
                    />
                  )}
                </Suspense>
              </Boundary>
              {asked && (
                <ReplaceDraft
                  cancel={() => setAsked(undefined)}
                  replace={() => openPlan(asked.record, asked.year, true)}
                />
              )}
            </div>
          </Arrived>
        </Announcer>
      </LanguageProvider>
    </FluentProvider>
  );
}

interface OpenedProps {
  readonly entry: WizardEntry;
  readonly jobs: Jobs;
  readonly language: Language;
  readonly goHome: () => void;
  readonly written: () => void;
}

/** A wizard in its frame, once it is loaded. */
function Opened({ entry, jobs, language, goHome, written }: OpenedProps) {
  const wizard = use(entry.load());
  return <WizardFrame wizard={wizard} job={jobs.of(wizard, language)} goHome={goHome} written={written} />;
}
