import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import type { Text } from "../../locale/text";
import type { PlanRecord } from "../../wizards/kit/plan";
import type { YearChapter } from "../../wizards/year/chapters";
import { holds, type YearCheck } from "../../wizards/year/checks";
import { townsView } from "../../wizards/year/views";
import { Notice } from "../frame/Notice";
import { useSpeech } from "../language";
import { ViewOf } from "../views/ViewOf";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  state: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  warning: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
});

const words = {
  open: { zh: "打开", en: "Open" },
  begin: { zh: "开始", en: "Begin" },
  none: { zh: "未编制", en: "not begun" },
  written: { zh: "已写入", en: "written" },
  final: (day: string) => ({ zh: `${day} 定稿`, en: `final on ${day}` }),
  ofYear: (year: number) => ({ zh: `${year} 年`, en: `of ${year}` }),
  changed: { zh: "来源已变化", en: "its source has changed" },
  oneOf: (count: number) => ({ zh: `共 ${count} 份`, en: `one of ${count}` }),
  faults: (count: number) => ({
    zh: `有 ${count} 项核对不符，见“对账”。`,
    en: `${count} ${count === 1 ? "check does" : "checks do"} not hold; see Checks.`,
  }),
  fine: (count: number) => ({ zh: `${count} 项核对全部相符。`, en: `All ${count} checks hold.` }),
};

interface OverviewProps {
  readonly year: number;
  readonly chapters: readonly YearChapter[];
  readonly checks: readonly YearCheck[];
  readonly go: (place: string) => void;
  readonly openPlan: (record: PlanRecord) => void;
}

/** How far each chapter of the year is, whether all agrees, and what each town is given. */
export function YearOverview({ year, chapters, checks, go, openPlan }: OverviewProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const wrong = checks.filter((check) => !holds(check)).length;
  return (
    <>
      {checks.length > 0 && (
        <Notice tone={wrong > 0 ? "warning" : "success"}>
          {t(wrong > 0 ? words.faults(wrong) : words.fine(checks.length))}
        </Notice>
      )}
      <ul className={styles.list}>
        {chapters.map((chapter) => {
          const { id, title, record, fault, changed } = chapter;
          return (
            <li key={id} className={styles.item}>
              <span className={styles.words}>
                <span className={styles.title}>
                  {t(title)}
                  {record?.name === undefined ? "" : ` · ${record.name}`}
                </span>
                <span className={styles.state}>{stateOf(chapter, year).map(t).join(" · ")}</span>
                {fault && <span className={styles.state}>{t(fault)}</span>}
              </span>
              {(fault ?? changed[0]) !== undefined && <Warning16Regular aria-hidden className={styles.warning} />}
              <Button size="small" appearance="subtle" onClick={() => (record ? openPlan(record) : go(id))}>
                {t(record ? words.open : words.begin)}
              </Button>
            </li>
          );
        })}
      </ul>
      {townsView(chapters).map((view, index) => (
        <ViewOf key={index} view={view} change={() => undefined} />
      ))}
    </>
  );
}

function stateOf({ record, plans, changed }: YearChapter, year: number): Text[] {
  if (!record) return [words.none];
  return [
    ...(record.year === year ? [] : [words.ofYear(record.year)]),
    record.final ? words.final(record.final.day) : words.written,
    ...(plans > 1 ? [words.oneOf(plans)] : []),
    ...(changed.length > 0 ? [words.changed] : []),
  ];
}
