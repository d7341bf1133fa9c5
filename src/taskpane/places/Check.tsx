import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { WizardEntry } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";
import { useAnnounced } from "../announce";
import { checkWorkbook, type Checked } from "../check";
import type { Desk } from "../desk";
import { Header } from "../frame/Header";
import { IssueList } from "../frame/IssueList";
import { MishapNotice } from "../frame/MishapNotice";
import { Notice } from "../frame/Notice";
import type { CheckFinding } from "../../wizards/kit/check";
import { mishapOf, type Mishap } from "../mishap";
import { showNumber } from "../format";
import { useSpeech } from "../language";
import { scrolled } from "./scrolled";

const useStyles = makeStyles({
  page: {
    ...scrolled,
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  where: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  good: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  mark: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const words = {
  title: { zh: "检查工作簿", en: "Check workbook" },
  again: { zh: "重新检查", en: "Check again" },
  working: { zh: "正在检查…", en: "Checking…" },
  plans: { zh: "方案", en: "Plans" },
  open: { zh: "打开方案", en: "Open the plan" },
  forget: { zh: "不再保留该方案", en: "Forget the plan" },
  go: { zh: "转到", en: "Go" },
  clean: { zh: "没有发现问题。", en: "Nothing is wrong." },
  none: { zh: "没有找到可以检查的数据表和方案。", en: "There are no tables and no plans to check." },
  good: (rows: number) => ({
    zh: `${showNumber(rows, "zh")} 行，没有问题。`,
    en: `${showNumber(rows, "en")} rows; nothing is wrong.`,
  }),
};

interface CheckProps {
  readonly wizards: readonly WizardEntry[];
  readonly desk: Desk;
  readonly goHome: () => void;
  readonly openPlan: (record: PlanRecord, year?: number) => void;
}

/** Broken inputs, and plans whose sources have changed. */
export default function Check({ wizards, desk, goHome, openPlan }: CheckProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const { checked, mishap, check, show, forget } = useChecked(wizards, desk);
  const bare = checked && checked.tables.length === 0 && checked.plans.length === 0;
  const clean =
    checked &&
    !bare &&
    checked.findings.length === 0 &&
    checked.tables.every(({ reading }) => reading.issues.length === 0);
  const act = ({ action }: CheckFinding) => {
    const record = checked?.plans.find(({ id }) => id === action?.plan);
    if (action?.kind === "openPlan" && record) openPlan(record);
    if (action?.kind === "forgetPlan") forget(action.plan);
  };
  useAnnounced(clean ? t(words.clean) : "");
  return (
    <>
      <Header title={t(words.title)} goHome={goHome}>
        <Button size="small" onClick={check}>
          {t(words.again)}
        </Button>
      </Header>
      <main className={styles.page}>
        {mishap && <MishapNotice mishap={mishap} />}
        {!checked && !mishap && <Spinner size="small" label={t(words.working)} />}
        {bare && <Notice tone="info">{t(words.none)}</Notice>}
        {clean && <Notice tone="success">{t(words.clean)}</Notice>}
        {checked?.tables.map((table) => (
          <CheckedTable key={`${table.address} ${table.label.en}`} table={table} show={show} />
        ))}
        {checked && checked.findings.length > 0 && (
          <section className={styles.section}>
            <h2 className={styles.heading}>{t(words.plans)}</h2>
            {checked.findings.map((finding, index) => (
              <Finding key={index} finding={finding} show={show} act={() => act(finding)} />
            ))}
          </section>
        )}
      </main>
    </>
  );
}

/** What the check has found, looked for again whenever the workbook changes. */
function useChecked(wizards: readonly WizardEntry[], desk: Desk) {
  const [checked, setChecked] = useState<Checked>();
  const [mishap, setMishap] = useState<Mishap>();
  const failed = (doing: Mishap["doing"]) => (error: unknown) => setMishap(mishapOf(doing, error));
  const check = useCallback(() => {
    Promise.all(wizards.map((wizard) => wizard.load()))
      .then((loaded) => checkWorkbook(loaded, desk))
      .then(
        (found) => {
          setChecked(found);
          setMishap(undefined);
        },
        (error: unknown) => setMishap(mishapOf("reading", error)),
      );
  }, [wizards, desk]);
  useEffect(() => {
    check();
    return desk.onChange(check);
  }, [check, desk]);
  return {
    checked,
    mishap,
    check,
    show: (address: string) => void desk.show(address).catch(failed("showing")),
    forget: (plan: string) => void desk.forget(plan).then(check, failed("undoing")),
  };
}

interface TableProps {
  readonly table: Checked["tables"][number];
  readonly show: (address: string) => void;
}

function CheckedTable({ table: { address, label, reading }, show }: TableProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {t(label)} <span className={styles.where}>{address}</span>
      </h2>
      {reading.issues.length === 0 ? (
        <p className={styles.good}>
          <Checkmark16Regular aria-hidden className={styles.mark} />
          {t(words.good(reading.rows.length))}
        </p>
      ) : (
        <IssueList issues={reading.issues} show={show} />
      )}
    </section>
  );
}

interface FindingProps {
  readonly finding: CheckFinding;
  readonly show: (address: string) => void;
  readonly act: () => void;
}

function Finding({ finding: { severity, text, address, action }, show, act }: FindingProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <Notice tone={severity === "note" ? "info" : severity}>
      <span>{t(text)}</span>
      <div className={styles.actions}>
        {address !== undefined && (
          <Button size="small" onClick={() => show(address)}>
            {t(words.go)}
          </Button>
        )}
        {action && (
          <Button size="small" onClick={act}>
            {t(action.kind === "openPlan" ? words.open : words.forget)}
          </Button>
        )}
      </div>
    </Notice>
  );
}
