import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import { sheetPrefix } from "../../inputs/address";
import type { Text } from "../../locale/text";
import type { PlanRecord } from "../../wizards/kit/plan";
import { showMoment } from "../format";
import { useSpeech } from "../language";
import type { KeptPlan } from "../workbook";

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
};

interface PlanItemProps {
  readonly plan: KeptPlan;
  readonly openPlan: (record: PlanRecord, year?: number) => void;
  readonly show: (address: string) => void;
}

/** A plan that the workbook keeps: what has become of it, and what can be done with it. */
export function PlanItem({ plan, openPlan, show }: PlanItemProps) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { record, state } = plan;
  const sheet = state === "sheetGone" ? undefined : record.sheets[0];
  return (
    <li className={styles.plan}>
      <span className={styles.title}>{record.title}</span>
      <span className={styles.state}>
        {state !== "current" && <Warning16Regular aria-hidden className={styles.changed} />}
        <span>
          {showMoment(record.written, language)} · {t(planState(plan))}
        </span>
      </span>
      <div className={styles.actions}>
        {sheet !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.action}
            onClick={() => show(`${sheetPrefix(sheet)}A1`)}
          >
            {t(words.show)}
          </Button>
        )}
        <Button size="small" appearance="subtle" className={styles.action} onClick={() => openPlan(record)}>
          {t(words.open)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          onClick={() => openPlan(record, record.year + 1)}
        >
          {t(words.next(record.year + 1))}
        </Button>
      </div>
    </li>
  );
}
