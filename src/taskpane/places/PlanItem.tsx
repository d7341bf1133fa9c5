import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { sheetPrefix } from "../../inputs/address";
import type { Text } from "../../locale/text";
import type { WizardEntry } from "../../wizards/kit/define";
import type { FinalRecord, PlanRecord } from "../../wizards/kit/plan";
import { showMoment } from "../format";
import type { World } from "../job/job";
import { useSpeech } from "../language";
import type { KeptPlan, Workbook } from "../workbook";
import { planState } from "./planState";
import { PlanQuestion, type Question } from "./PlanQuestion";
import { Verification } from "./Verification";

const useStyles = makeStyles({
  plan: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  state: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  changed: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  action: { minWidth: 0 },
  head: { display: "flex", alignItems: "flex-start" },
  note: { overflowWrap: "anywhere", whiteSpace: "pre-line", color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

const words = {
  open: { zh: "打开", en: "Open" },
  next: (year: number) => ({ zh: `作为 ${year} 年的起点`, en: `Start ${year} from it` }),
  show: { zh: "查看", en: "Show" },
  showFinal: { zh: "查看定稿", en: "Show the final" },
  finalOn: (day: string) => ({ zh: `${day} 定稿`, en: `final on ${day}` }),
  finalise: { zh: "定稿", en: "Finalise" },
  finaliseAgain: { zh: "重新定稿", en: "Finalise again" },
  rename: { zh: "命名和备注", en: "Name and note" },
  verify: { zh: "验证定稿", en: "Verify" },
  copy: { zh: "数值副本", en: "Copy as values" },
  forget: { zh: "从列表移除", en: "Remove from the list" },
  more: { zh: "更多", en: "More" },
  less: { zh: "收起", en: "Less" },
  tick: (title: string) => ({ zh: `比较：${title}`, en: `Compare: ${title}` }),
};

/** The first 8 and the last 4 digits, as they are told over the telephone. */
function fingerprintOf({ sha256 }: FinalRecord): string {
  return sha256 === undefined ? "" : ` · ${sha256.slice(0, 8)}…${sha256.slice(-4)}`;
}

/** When it was written, what has become of it, and when it was made final. */
function StateLine({ plan }: { plan: KeptPlan }) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { written, final } = plan.record;
  return (
    <span className={styles.state}>
      {plan.state !== "current" && <Warning16Regular aria-hidden className={styles.changed} />}
      <span>
        {showMoment(written, language)} · {t(planState(plan))}
        {final && ` · ${t(words.finalOn(final.day))}${fingerprintOf(final)}`}
      </span>
    </span>
  );
}

interface PlanItemProps {
  readonly plan: KeptPlan;
  readonly workbook: Workbook;
  readonly busy: boolean;
  readonly now: () => Date;
  readonly openPlan: (record: PlanRecord, year?: number) => void;
  readonly wizards: readonly WizardEntry[];
  readonly world: World;
  /** Its tick for a comparison, where there is another plan to compare it with. */
  readonly tick: { readonly on: boolean; readonly change: () => void } | undefined;
}

/** A plan that the workbook keeps: what has become of it, and what can be done with it. */
export function PlanItem({ plan, workbook, busy, now, openPlan, wizards, world, tick }: PlanItemProps) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const [asking, setAsking] = useState<Question>();
  const [more, setMore] = useState(false);
  const [verifying, setVerifying] = useState(false);
  const { record, state } = plan;
  const sheet = state === "sheetGone" ? undefined : record.sheets[0];
  const final = record.final?.sheets[0];
  const title = record.name === undefined ? record.title : `${record.title} · ${record.name}`;
  const act = (label: Text, work: () => void) => (
    <Button size="small" appearance="subtle" disabled={busy} className={styles.action} onClick={work}>
      {t(label)}
    </Button>
  );
  return (
    <li className={styles.plan}>
      <div className={styles.head}>
        {tick && <Checkbox aria-label={t(words.tick(title))} checked={tick.on} onChange={tick.change} />}
        <span className={styles.title}>{title}</span>
      </div>
      {record.note !== undefined && <span className={styles.note}>{record.note}</span>}
      <StateLine plan={plan} />
      <div className={styles.actions}>
        {sheet !== undefined && act(words.show, () => void workbook.show(`${sheetPrefix(sheet)}A1`))}
        {final !== undefined && act(words.showFinal, () => void workbook.show(`${sheetPrefix(final)}A1`))}
        {act(words.open, () => openPlan(record))}
        {act(words.next(record.year + 1), () => openPlan(record, record.year + 1))}
        {sheet !== undefined && act(record.final ? words.finaliseAgain : words.finalise, () => setAsking("final"))}
        {more && record.final && act(words.verify, () => setVerifying(!verifying))}
        {more && act(words.rename, () => setAsking("name"))}
        {more &&
          sheet !== undefined &&
          act(words.copy, () => void workbook.copyValues(record, record.language ?? language))}
        {more && act(words.forget, () => setAsking("forget"))}
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {t(more ? words.less : words.more)}
        </Button>
      </div>
      {verifying && <Verification record={record} wizards={wizards} world={world} />}
      {asking && (
        <PlanQuestion
          asked={asking}
          wizard={wizards.find(({ id }) => id === record.wizard)}
          {...{ record, workbook, now, done: () => setAsking(undefined) }}
        />
      )}
    </li>
  );
}
