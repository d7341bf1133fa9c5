import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { show } from "../../inputs/cell";
import type { Comparison } from "../../wizards/kit/compare";
import type { PlanRecord } from "../../wizards/kit/plan";
import { compareKept } from "../compare";
import type { Desk } from "../desk";
import { showMoment } from "../format";
import { MishapNotice } from "../frame/MishapNotice";
import { useSpeech } from "../language";
import { mishapOf, type Mishap } from "../mishap";
import type { KeptPlan } from "../workbook";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  changes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

const words = {
  working: { zh: "正在核对…", en: "Comparing…" },
  written: { zh: "写入", en: "written" },
  final: (day: string) => ({ zh: `${day} 定稿`, en: `final on ${day}` }),
  first: { zh: "本年第一份", en: "the first of the year" },
  same: { zh: "参数与前一份相同", en: "the parameters of the one before" },
  nothing: { zh: "无", en: "none" },
};

interface Entry {
  readonly record: PlanRecord;
  /** What it changed against the plan of its job before it in the year; undefined for the first. */
  readonly parameters: Comparison["parameters"] | undefined;
}

/** How the year came about: every plan in the order of its writing, with the parameters that it changed. */
export function YearLog({ desk, plans, year }: { desk: Desk; plans: readonly KeptPlan[]; year: number }) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { entries, mishap } = useEntries(desk, plans, year);
  if (mishap) return <MishapNotice mishap={mishap} />;
  if (!entries) return <Spinner size="small" label={t(words.working)} />;
  const value = (cell: Parameters<typeof show>[0]) => show(cell) || t(words.nothing);
  return (
    <ul className={styles.list}>
      {entries.map(({ record, parameters }) => (
        <li key={record.id} className={styles.item}>
          <span className={styles.title}>
            {record.title}
            {record.name === undefined ? "" : ` · ${record.name}`}
          </span>
          <span className={styles.quiet}>
            {showMoment(record.written, language)} {t(words.written)}
            {record.final ? ` · ${t(words.final(record.final.day))}` : ""}
            {parameters ? "" : ` · ${t(words.first)}`}
            {parameters?.length === 0 ? ` · ${t(words.same)}` : ""}
          </span>
          {record.note !== undefined && <span className={styles.quiet}>{record.note}</span>}
          {parameters && parameters.length > 0 && (
            <ul className={styles.changes}>
              {parameters.map(({ name, left, right }, index) => (
                <li key={index}>
                  {name}: {value(left)} → {value(right)}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function useEntries(desk: Desk, plans: readonly KeptPlan[], year: number) {
  const [entries, setEntries] = useState<readonly Entry[]>();
  const [mishap, setMishap] = useState<Mishap>();
  useEffect(() => {
    let isShown = true;
    const records = plans
      .map(({ record }) => record)
      .filter((record) => record.year === year)
      .sort((one, other) => (one.written < other.written ? -1 : 1));
    Promise.all(
      records.map(async (record, index): Promise<Entry> => {
        const before = records.slice(0, index).filter(({ wizard }) => wizard === record.wizard);
        const last = before[before.length - 1];
        return { record, parameters: last && (await compareKept(desk, last, record)).parameters };
      }),
    ).then(
      (found) => isShown && setEntries(found.reverse()),
      (error: unknown) => isShown && setMishap(mishapOf("reading", error)),
    );
    return () => {
      isShown = false;
    };
  }, [desk, plans, year]);
  return { entries, mishap };
}
