import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { say } from "../../locale/text";
import type { Comparison } from "../../wizards/kit/compare";
import { comparisonSheet } from "../../wizards/kit/comparisonSheet";
import type { PlanRecord } from "../../wizards/kit/plan";
import { localDay } from "../../wizards/kit/sheet";
import { compareKept, comparisonViews, planLabels } from "../compare";
import type { Desk } from "../desk";
import { Header } from "../frame/Header";
import { MishapNotice } from "../frame/MishapNotice";
import { useSpeech } from "../language";
import { mishapOf, type Mishap } from "../mishap";
import { useStore } from "../store";
import { ViewOf } from "../views/ViewOf";
import type { Workbook } from "../workbook";
import { scrolled } from "./scrolled";

const useStyles = makeStyles({
  page: {
    ...scrolled,
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  names: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

const words = {
  title: { zh: "方案比较", en: "Compare plans" },
  working: { zh: "正在比较…", en: "Comparing…" },
  write: { zh: "写成工作表", en: "Write as a sheet" },
};

interface CompareProps {
  readonly desk: Desk;
  readonly workbook: Workbook;
  readonly now: () => Date;
  readonly goHome: () => void;
}

/** The two plans that were ticked on Home: what differs in their parameters and results. */
export default function Compare({ desk, workbook, now, goHome }: CompareProps) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { plans, ticked, survey, busy } = useStore(workbook);
  // The earlier one stands at the left, so that a difference is what the later one changes.
  const [left, right] = plans
    .map(({ record }) => record)
    .filter(({ id }) => ticked.includes(id))
    .sort((one, other) => one.year - other.year || one.written.localeCompare(other.written));
  const { comparison, mishap } = useComparison(desk, left, right);
  if (!left || !right) return <Header title={t(words.title)} goHome={goHome} />;
  const labels = planLabels(left, right);
  const write = (found: Comparison) =>
    void workbook.add([
      comparisonSheet(found, {
        names: [say(labels[0], language), say(labels[1], language)],
        day: localDay(now()),
        language,
        sheetNames: survey.sheets.map(({ name }) => name),
      }),
    ]);
  return (
    <>
      <Header title={t(words.title)} goHome={goHome}>
        {comparison && (
          <Button size="small" disabled={busy} onClick={() => write(comparison)}>
            {t(words.write)}
          </Button>
        )}
      </Header>
      <main className={styles.page}>
        <p className={styles.names}>
          {t(labels[0])} → {t(labels[1])}
        </p>
        {mishap && <MishapNotice mishap={mishap} />}
        {!comparison && !mishap && <Spinner size="small" label={t(words.working)} />}
        {comparison &&
          comparisonViews(comparison, labels).map((view, index) => (
            <ViewOf key={index} view={view} change={() => undefined} />
          ))}
      </main>
    </>
  );
}

function useComparison(desk: Desk, left: PlanRecord | undefined, right: PlanRecord | undefined) {
  const [comparison, setComparison] = useState<Comparison>();
  const [mishap, setMishap] = useState<Mishap>();
  useEffect(() => {
    if (!left || !right) return undefined;
    let isShown = true;
    compareKept(desk, left, right).then(
      (found) => isShown && setComparison(found),
      (error: unknown) => isShown && setMishap(mishapOf("reading", error)),
    );
    return () => {
      isShown = false;
    };
  }, [desk, left, right]);
  return { comparison, mishap };
}
