import { Button, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { WizardEntry } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";
import { explainSelected, type CellExplained } from "../explain";
import { Header } from "../frame/Header";
import { MishapNotice } from "../frame/MishapNotice";
import { Notice } from "../frame/Notice";
import type { World } from "../job/job";
import { useSpeech } from "../language";
import { mishapOf, type Mishap } from "../mishap";
import { ExplanationLines } from "../views/Explained";
import { scrolled } from "./scrolled";

const useStyles = makeStyles({
  page: {
    ...scrolled,
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  place: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  whose: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  figure: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  args: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  typed: { textAlign: "right", overflowWrap: "anywhere" },
  detail: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const words = {
  title: { zh: "说明单元格", en: "Explain cell" },
  working: { zh: "正在查看…", en: "Looking…" },
  plain: {
    zh: "这个单元格里是手填的内容，没有公式。请选中一个算出来的数。",
    en: "This cell holds what was typed, no formula. Select a figure that is worked out.",
  },
  other: {
    zh: "这个公式不含镇街规划的函数，也不在写入的方案里。",
    en: "This formula has no function of Township Planner and is on no written sheet.",
  },
  spilled: (address: string) => ({ zh: `由 ${address} 的公式填入`, en: `Filled by the formula in ${address}` }),
  final: (day: string) => ({
    zh: `这是 ${day} 定稿的数值，不再变动。要看它是怎么算的，请选中原表中的同一个数。`,
    en: `A value of the copy made final on ${day}; nothing changes it. For how it came about, select the same figure on the live sheet.`,
  }),
  apart: {
    zh: "表上的参数在写入后改过，下面仍按写入时的参数说明，可能与表上的数不同。",
    en: "Parameters on the sheet were changed after writing; the steps below are those of the plan as written and may differ from the figure.",
  },
  open: { zh: "打开方案", en: "Open the plan" },
  plan: (title: string) => ({ zh: `方案：${title}`, en: `Plan: ${title}` }),
};

interface ExplainProps extends World {
  readonly wizards: readonly WizardEntry[];
  readonly goHome: () => void;
  readonly openPlan: (record: PlanRecord) => void;
}

/** What the selected cell says, and where it comes from; another cell is explained as soon as it is selected. */
export default function Explain({ goHome, openPlan, ...around }: ExplainProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const { explained, mishap, show } = useExplained(around);
  return (
    <div style={{ display: "contents" }} onKeyDown={({ key }) => key === "Escape" && goHome()}>
      <Header title={t(words.title)} goHome={goHome} />
      <main className={styles.page} aria-live="polite">
        {mishap && <MishapNotice mishap={mishap} />}
        {!explained && !mishap && <Spinner size="small" label={t(words.working)} />}
        {explained && <Figure {...explained} />}
        {explained?.error && (
          <Notice tone="error">
            <span>{t(explained.error)}</span>
          </Notice>
        )}
        {explained && <FromPlan {...explained} open={openPlan} />}
        {explained && <FromFormula {...explained} show={show} />}
      </main>
    </div>
  );
}

/** In milliseconds. */
const PAUSE = 120;

/** Follows the selection and the edits of the planner; an answer that comes too late is not shown. */
function useExplained({ desk, version, now, wizards }: Omit<ExplainProps, "goHome" | "openPlan">) {
  const { language } = useSpeech();
  const [state, setState] = useState<{ readonly explained?: CellExplained; readonly mishap?: Mishap }>({});
  const look = useCallback(
    (isLatest: () => boolean) =>
      explainSelected({ desk, version, now, wizards, language }).then(
        (explained) => isLatest() && setState({ explained }),
        (error: unknown) => isLatest() && setState({ mishap: mishapOf("reading", error) }),
      ),
    [desk, version, now, wizards, language],
  );
  useEffect(() => {
    let latest = 0;
    let waiting: number | undefined;
    const again = () => {
      const mine = ++latest;
      window.clearTimeout(waiting);
      // Who moves over the sheet with the arrow keys asks for the cell where he stops.
      waiting = window.setTimeout(() => void look(() => mine === latest), PAUSE);
    };
    again();
    const ends = [desk.onSelect(again), desk.onChange(again), () => void latest++, () => window.clearTimeout(waiting)];
    return () => ends.forEach((end) => end());
  }, [desk, look]);
  const show = (address: string) =>
    void desk
      .show(address)
      .catch((error: unknown) => setState((now) => ({ ...now, mishap: mishapOf("showing", error) })));
  return { ...state, show };
}

/** Where the cell is, whose figure it is, and what it shows. */
function Figure({ address, row, heading, shown }: CellExplained) {
  const styles = useStyles();
  return (
    <section>
      <p className={styles.place}>{address}</p>
      {(row || heading) && <p className={styles.whose}>{[row, heading].filter(Boolean).join(" · ")}</p>}
      <p className={styles.figure}>{shown || "—"}</p>
    </section>
  );
}

function FromPlan({ plan, open }: CellExplained & { readonly open: (record: PlanRecord) => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  if (!plan) return null;
  return (
    <>
      {plan.isApart && plan.steps.length > 0 && <Notice tone="warning">{t(words.apart)}</Notice>}
      {[...plan.steps, ...(plan.since ? [plan.since] : [])].map((explanation, index) => (
        <section key={index}>
          <h2 className={styles.heading}>{t(explanation.title)}</h2>
          <ExplanationLines explanation={explanation} />
        </section>
      ))}
      <section>
        <p className={styles.text}>{t(words.plan(plan.record.title))}</p>
        <Button size="small" onClick={() => open(plan.record)}>
          {t(words.open)}
        </Button>
      </section>
    </>
  );
}

interface FormulaProps extends CellExplained {
  readonly show: (address: string) => void;
}

/** The function in the cell: what it does, and what it was given. */
function FromFormula({ address, formula, plan, finalOn, show }: FormulaProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  if (finalOn !== undefined) return <p className={styles.text}>{t(words.final(finalOn))}</p>;
  if (!formula) return plan ? null : <p className={styles.text}>{t(words.plain)}</p>;
  const { call } = formula;
  if (!call) return plan ? null : <p className={styles.text}>{t(words.other)}</p>;
  return (
    <section>
      <h2 className={styles.heading}>TOWN.{call.id}</h2>
      <p className={styles.text}>{call.description}</p>
      {formula.address !== address && (
        <p className={styles.text}>
          <Link onClick={() => show(formula.address)}>{t(words.spilled(formula.address))}</Link>
        </p>
      )}
      <dl className={styles.args}>
        {call.args.map((argument) => (
          <div key={argument.name}>
            <dt className={styles.name}>
              <span>{argument.name}</span>
              <span className={styles.typed}>
                {argument.address === undefined ? (
                  argument.typed
                ) : (
                  <Link onClick={() => show(argument.address ?? "")}>{argument.typed}</Link>
                )}
              </span>
            </dt>
            <dd className={styles.detail}>{argument.detail}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
