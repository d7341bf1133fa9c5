import { Button, makeStyles } from "@fluentui/react-components";
import type { WizardEntry } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";
import type { World } from "../job/job";
import { useSpeech } from "../language";
import { useStore } from "../store";
import type { Workbook } from "../workbook";
import { useHomeStyles } from "./homeStyles";
import { PlanItem } from "./PlanItem";

const useStyles = makeStyles({ compare: { alignSelf: "flex-start" } });

const words = {
  plans: { zh: "本工作簿中的方案", en: "Plans in this workbook" },
  compare: { zh: "比较所选的两份方案", en: "Compare the two plans" },
};

interface PlanListProps {
  readonly workbook: Workbook;
  readonly now: () => Date;
  readonly go: (place: string) => void;
  readonly openPlan: (record: PlanRecord, year?: number) => void;
  readonly wizards: readonly WizardEntry[];
  readonly world: World;
}

/** The plans that the workbook keeps; two of one job can be ticked and compared. */
export default function PlanList({ workbook, now, go, openPlan, wizards, world }: PlanListProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const home = useHomeStyles();
  const { busy, plans, ticked } = useStore(workbook);
  const first = plans.find(({ record }) => record.id === ticked[0])?.record.wizard;
  const canCompare = ({ wizard }: PlanRecord) =>
    (first ?? wizard) === wizard && plans.filter(({ record }) => record.wizard === wizard).length > 1;
  const tick = (id: string) => ({ on: ticked.includes(id), change: () => workbook.tick(id) });
  return (
    <section className={home.section}>
      <h2 className={home.heading}>{t(words.plans)}</h2>
      <ul className={home.list}>
        {plans.map((plan) => (
          <PlanItem
            key={plan.record.id}
            plan={plan}
            workbook={workbook}
            busy={busy}
            now={now}
            openPlan={openPlan}
            wizards={wizards}
            world={world}
            tick={canCompare(plan.record) ? tick(plan.record.id) : undefined}
          />
        ))}
      </ul>
      {ticked.length === 2 && (
        <Button size="small" appearance="primary" className={styles.compare} onClick={() => go("compare")}>
          {t(words.compare)}
        </Button>
      )}
    </section>
  );
}
