import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { sheetPrefix } from "../../inputs/address";
import type { Text } from "../../locale/text";
import type { PlanRecord } from "../../wizards/kit/plan";
import { showMoment } from "../format";
import { useSpeech } from "../language";
import type { KeptPlan, Workbook } from "../workbook";
import { Notice } from "../frame/Notice";

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
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

const states: Readonly<Record<KeptPlan["state"], Text>> = {
  current: { zh: "已写入", en: "written" },
  sourceChanged: { zh: "已写入，来源已变化", en: "written; its source has changed" },
  sourceGone: { zh: "已写入，来源已找不到", en: "written; its source is gone" },
  sheetFaulty: { zh: "结果表有错误或合计不符", en: "its sheet has an error or does not add up" },
  edited: { zh: "已写入，表上的参数改过", en: "written; parameters changed on its sheet" },
  sheetGone: { zh: "结果表已删除", en: "its sheet was deleted" },
};

export function planState(plan: KeptPlan): Text {
  return states[plan.state];
}

const words = {
  open: { zh: "打开", en: "Open" },
  next: (year: number) => ({ zh: `作为 ${year} 年的起点`, en: `Start ${year} from it` }),
  show: { zh: "查看", en: "Show" },
  showFinal: { zh: "查看定稿", en: "Show the final" },
  finalOn: (day: string) => ({ zh: `${day} 定稿`, en: `final on ${day}` }),
  finalise: { zh: "定稿", en: "Finalise" },
  finaliseAgain: { zh: "重新定稿", en: "Finalise again" },
  finaliseText: {
    zh: "把各张结果表现在的数值另存为注明日期的新表，以后数据再变也不影响它；原表保留为草稿。",
    en: "Copies the values that the sheets hold now to new sheets with today's date, which later changes do not touch. The live sheets stay, as the draft.",
  },
  rename: { zh: "命名", en: "Name" },
  keep: { zh: "保存", en: "Keep" },
  cancel: { zh: "取消", en: "Cancel" },
  forget: { zh: "从列表移除", en: "Remove from the list" },
  forgetText: {
    zh: "工作簿不再记住这份方案；已写入的工作表都保留。",
    en: "The workbook forgets this plan; the written sheets stay.",
  },
};

const MOST_OF_A_NAME = 40;

type Question = "name" | "final" | "forget";

interface PlanItemProps {
  readonly plan: KeptPlan;
  readonly workbook: Workbook;
  readonly busy: boolean;
  readonly now: () => Date;
  readonly openPlan: (record: PlanRecord, year?: number) => void;
}

/** A plan that the workbook keeps: what has become of it, and what can be done with it. */
export function PlanItem({ plan, workbook, busy, now, openPlan }: PlanItemProps) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const [asking, setAsking] = useState<Question>();
  const { record, state } = plan;
  const sheet = state === "sheetGone" ? undefined : record.sheets[0];
  const final = record.final?.sheets[0];
  const act = (label: Text, work: () => void) => (
    <Button size="small" appearance="subtle" disabled={busy} className={styles.action} onClick={work}>
      {t(label)}
    </Button>
  );
  return (
    <li className={styles.plan}>
      <span className={styles.title}>
        {record.title}
        {record.name !== undefined && ` · ${record.name}`}
      </span>
      <span className={styles.state}>
        {state !== "current" && <Warning16Regular aria-hidden className={styles.changed} />}
        <span>
          {showMoment(record.written, language)} · {t(planState(plan))}
          {record.final && ` · ${t(words.finalOn(record.final.day))}`}
        </span>
      </span>
      <div className={styles.actions}>
        {sheet !== undefined && act(words.show, () => void workbook.show(`${sheetPrefix(sheet)}A1`))}
        {final !== undefined && act(words.showFinal, () => void workbook.show(`${sheetPrefix(final)}A1`))}
        {act(words.open, () => openPlan(record))}
        {act(words.next(record.year + 1), () => openPlan(record, record.year + 1))}
        {sheet !== undefined && act(record.final ? words.finaliseAgain : words.finalise, () => setAsking("final"))}
        {act(words.rename, () => setAsking("name"))}
        {act(words.forget, () => setAsking("forget"))}
      </div>
      {asking && <Asked asked={asking} plan={plan} workbook={workbook} now={now} done={() => setAsking(undefined)} />}
    </li>
  );
}

interface AskedProps extends Pick<PlanItemProps, "plan" | "workbook" | "now"> {
  readonly asked: Question;
  readonly done: () => void;
}

/** What is asked before a plan is named, made final or forgotten. */
function Asked({ asked, plan: { record }, workbook, now, done }: AskedProps) {
  const { language } = useSpeech();
  if (asked === "name")
    return (
      <NameForm
        name={record.name ?? ""}
        keep={(name) => {
          done();
          const { name: _old, ...others } = record;
          void workbook.keep(name === "" ? others : { ...others, name });
        }}
        cancel={done}
      />
    );
  const act = () => {
    done();
    void (asked === "final" ? workbook.finalise(record, now(), record.language ?? language) : workbook.forget(record));
  };
  const yes = asked === "forget" ? words.forget : record.final ? words.finaliseAgain : words.finalise;
  const text = asked === "forget" ? words.forgetText : words.finaliseText;
  return <Sure text={text} yes={yes} act={act} cancel={done} />;
}

interface SureProps {
  readonly text: Text;
  readonly yes: Text;
  readonly act: () => void;
  readonly cancel: () => void;
}

/** What will happen, before it does. */
function Sure({ text, yes, act, cancel }: SureProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <Notice tone="info">
      <span>{t(text)}</span>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={act}>
          {t(yes)}
        </Button>
        <Button size="small" onClick={cancel}>
          {t(words.cancel)}
        </Button>
      </div>
    </Notice>
  );
}

interface NameFormProps {
  readonly name: string;
  readonly keep: (name: string) => void;
  readonly cancel: () => void;
}

function NameForm({ name, keep, cancel }: NameFormProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const [typed, setTyped] = useState(name);
  return (
    <form
      className={styles.buttons}
      onSubmit={(event) => {
        event.preventDefault();
        keep(typed.trim());
      }}
      onKeyDown={({ key }) => key === "Escape" && cancel()}
    >
      <Input
        size="small"
        autoFocus
        className={styles.name}
        aria-label={t(words.rename)}
        maxLength={MOST_OF_A_NAME}
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
      />
      <Button size="small" appearance="primary" type="submit">
        {t(words.keep)}
      </Button>
      <Button size="small" onClick={cancel}>
        {t(words.cancel)}
      </Button>
    </form>
  );
}
