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

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    "> *": { flexShrink: 0 },
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
  const [checked, setChecked] = useState<Checked>();
  const [mishap, setMishap] = useState<Mishap>();
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
  const show = (address: string) =>
    void desk.show(address).catch((error: unknown) => setMishap(mishapOf("showing", error)));
  const bare = checked && checked.tables.length === 0 && checked.plans.length === 0;
  const clean =
    checked &&
    !bare &&
    checked.findings.length === 0 &&
    checked.tables.every(({ reading }) => reading.issues.length === 0);
  const act = ({ action }: CheckFinding) => {
    const record = checked?.plans.find(({ id }) => id === action?.plan);
    if (action?.kind === "openPlan" && record) openPlan(record);
    if (action?.kind === "forgetPlan")
      void desk.forget(action.plan).then(check, (error: unknown) => setMishap(mishapOf("undoing", error)));
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
        {checked?.tables.map(({ address, reading, label }) => (
          <section key={`${address} ${label.en}`} className={styles.section}>
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
        ))}
        {checked && checked.findings.length > 0 && (
          <section className={styles.section}>
            <h2 className={styles.heading}>{t(words.plans)}</h2>
            {checked.findings.map((finding, index) => (
              <Notice key={index} tone={finding.severity === "note" ? "info" : finding.severity}>
                <span>{t(finding.text)}</span>
                <div className={styles.actions}>
                  {finding.address !== undefined && (
                    <Button size="small" onClick={() => show(finding.address ?? "")}>
                      {t(words.go)}
                    </Button>
                  )}
                  {finding.action && (
                    <Button size="small" onClick={() => act(finding)}>
                      {t(finding.action.kind === "openPlan" ? words.open : words.forget)}
                    </Button>
                  )}
                </div>
              </Notice>
            ))}
          </section>
        )}
      </main>
    </>
  );
}
