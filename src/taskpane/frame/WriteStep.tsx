import { largest } from "../../domain/kernel/extremes";
import { Button, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { sheetPrefix } from "../../inputs/address";
import type { Plan, SheetPlan } from "../../wizards/kit/plan";
import type { Written } from "../job/state";
import { showNumber } from "../format";
import { useSpeech } from "../language";
import { FieldShell } from "../fields/FieldShell";
import { EditedNotice } from "./EditedNotice";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  sheet: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { color: tokens.colorNeutralForeground3 },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  what: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  again: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const words = {
  name: { zh: "方案名称（可不填）", en: "Name of the plan, if you like" },
  nameHelp: {
    zh: "写在每张表上和首页的列表里，用来区分同一年的几份方案，如“人口 70”。",
    en: "It stands on every sheet and in the list on Home, to tell plans of one year apart, such as “people 70”.",
  },
  will: { zh: "将新建", en: "New sheets" },
  from: { zh: "数据来自", en: "Figures from" },
  kept: {
    zh: "方案随工作簿保存，以后可以重新打开，也可以作为下一年的起点。",
    en: "The plan is kept in the workbook: it can be opened again, and next year can start from it.",
  },
  written: (count: number) => ({
    zh: `已新建 ${count} 张工作表，原有内容未改动。`,
    en:
      count === 1
        ? "1 new sheet; nothing that existed was changed."
        : `${count} new sheets; nothing that existed was changed.`,
  }),
  sheets: { zh: "新建的工作表", en: "New sheets" },
  undone: { zh: "已撤销，新建的工作表已删去。", en: "Undone; the new sheets were removed." },
  show: { zh: "去看看", en: "Show me" },
  undo: { zh: "撤销写入", en: "Undo" },
  again: { zh: "修改后再写一份", en: "Change and write another" },
  changed: (addresses: readonly string[]) => ({
    zh: `写入后来源已变化：${addresses.join("、")}。请核对；需要按新数据另存一份时，点“修改后再写一份”。`,
    en: `Changed since the writing: ${addresses.join(", ")}. Check it; to keep a plan from the new figures, change and write another.`,
  }),
};

/** What a sheet of the plan will hold, in words. */
function contents(sheet: SheetPlan) {
  const cells = sheet.blocks.flatMap((block) => block.cells.flat());
  const formulas = cells.filter((cell) => typeof cell === "object" && cell !== null).length;
  const charts = sheet.charts?.length ?? 0;
  const rows = largest(
    sheet.blocks.map((block) => block.row + block.cells.length),
    0,
  );
  return {
    zh: [
      `${showNumber(rows, "zh")} 行`,
      formulas > 0 && `${showNumber(formulas, "zh")} 个公式`,
      charts > 0 && `${charts} 张图表`,
    ]
      .filter(Boolean)
      .join("、"),
    en: [
      `${showNumber(rows, "en")} rows`,
      formulas > 0 && `${showNumber(formulas, "en")} formula${formulas === 1 ? "" : "s"}`,
      charts > 0 && `${charts} chart${charts === 1 ? "" : "s"}`,
    ]
      .filter(Boolean)
      .join(", "),
  };
}

/** The sheets of a plan and what each holds; each leads to its sheet once it is there. */
function Sheets({ plan, show }: { plan: Plan; show?: (address: string) => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {plan.sheets.map((sheet) => (
        <li key={sheet.name} className={styles.sheet}>
          <DocumentTable20Regular aria-hidden className={styles.icon} />
          <div>
            <div className={styles.name}>
              {show ? (
                <Link as="button" onClick={() => show(`${sheetPrefix(sheet.name)}A1`)}>
                  {sheet.name}
                </Link>
              ) : (
                sheet.name
              )}
            </div>
            <div className={styles.what}>{t(contents(sheet))}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface WillWriteProps {
  readonly plan: Plan;
  readonly name: string;
  readonly call: (name: string) => void;
}

export function WillWrite({ plan, name, call }: WillWriteProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <FieldShell label={words.name} help={words.nameHelp}>
        <Input maxLength={40} value={name} onChange={(_event, { value }) => call(value)} />
      </FieldShell>
      <section aria-label={t(words.will)}>
        <h3 className={styles.heading}>{t(words.will)}</h3>
        <Sheets plan={plan} />
      </section>
      <section aria-label={t(words.from)}>
        <h3 className={styles.heading}>{t(words.from)}</h3>
        <ul className={styles.list}>
          {Object.values(plan.record.sources).map(({ address }) => (
            <li key={address} className={styles.note}>
              {address}
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.note}>{t(words.kept)}</p>
    </>
  );
}

interface HasWrittenProps {
  readonly written: Written;
  /** Sources that have changed since, by their addresses. */
  readonly changed: readonly string[];
  readonly busy: boolean;
  readonly show: (address: string) => void;
  readonly undo: (evenIfEdited: boolean) => void;
  readonly again: () => void;
  /** What is wrong in the sources by now. */
  readonly children: ReactNode;
}

/** What stands in the workbook now; apart from it, what has happened to the sources since. */
export function HasWritten({ written, changed, busy, show, undo, again, children }: HasWrittenProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const { plan, undone, edited } = written;
  const first = plan.sheets[0]?.name;
  return (
    <>
      <Notice tone={undone ? "info" : "success"}>
        <span>{t(undone ? words.undone : words.written(plan.sheets.length))}</span>
        <div className={styles.actions}>
          {!undone && first !== undefined && (
            <Button size="small" onClick={() => show(`${sheetPrefix(first)}A1`)}>
              {t(words.show)}
            </Button>
          )}
          {!undone && (
            <Button size="small" disabled={busy} onClick={() => undo(false)}>
              {t(words.undo)}
            </Button>
          )}
          <Button size="small" className={styles.again} onClick={again}>
            {t(words.again)}
          </Button>
        </div>
      </Notice>
      {edited.length > 0 && <EditedNotice sheets={edited} busy={busy} undo={() => undo(true)} />}
      {!undone && changed.length > 0 && <Notice tone="warning">{t(words.changed(changed))}</Notice>}
      {!undone && children}
      {!undone && (
        <section aria-label={t(words.sheets)}>
          <h3 className={styles.heading}>{t(words.sheets)}</h3>
          <Sheets plan={plan} show={show} />
        </section>
      )}
    </>
  );
}
