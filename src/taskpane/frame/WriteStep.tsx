import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons";
import { sheetPrefix } from "../../inputs/address";
import type { Plan, SheetPlan } from "../../wizards/plan";
import type { Written } from "../job";
import { useSpeech } from "../language";
import { EditedNotice } from "./EditedNotice";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  sheet: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  heading: { margin: `0 0 calc(-1 * ${tokens.spacingVerticalS})`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  what: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const words = {
  will: { zh: "将新建", en: "New sheets" },
  from: { zh: "数据来自", en: "Figures from" },
  kept: { zh: "方案随工作簿保存,以后可以重新打开,也可以作为下一年的起点。", en: "The plan is kept in the workbook: it can be opened again, and next year can start from it." },
  written: (names: readonly string[]) => ({ zh: `已新建工作表${names.map((name) => `“${name}”`).join("、")}。`, en: `New sheet${names.length === 1 ? "" : "s"}: ${names.map((name) => `“${name}”`).join(", ")}.` }),
  undone: { zh: "已撤销,新建的工作表已删去。", en: "Undone; the new sheets were removed." },
  show: { zh: "去看看", en: "Show me" },
  undo: { zh: "撤销写入", en: "Undo" },
  again: { zh: "修改后再写一份", en: "Change and write another" },
};

/** What a sheet of the plan will hold, in words. */
function contents(sheet: SheetPlan) {
  const cells = sheet.blocks.flatMap((block) => block.cells.flat());
  const formulas = cells.filter((cell) => typeof cell === "object" && cell !== null).length;
  const charts = sheet.charts?.length ?? 0;
  const rows = Math.max(0, ...sheet.blocks.map((block) => block.row + block.cells.length));
  return {
    zh: [`${rows} 行`, formulas > 0 && `${formulas} 个活公式`, charts > 0 && `${charts} 张图表`].filter(Boolean).join("、"),
    en: [`${rows} rows`, formulas > 0 && `${formulas} live formula${formulas === 1 ? "" : "s"}`, charts > 0 && `${charts} chart${charts === 1 ? "" : "s"}`].filter(Boolean).join(", "),
  };
}

export function WillWrite({ plan }: { plan: Plan }) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>{t(words.will)}</h3>
      <ul className={styles.list}>
        {plan.sheets.map((sheet) => (
          <li key={sheet.name} className={styles.sheet}>
            <DocumentTable20Regular aria-hidden />
            <div>
              <div className={styles.name}>{sheet.name}</div>
              <div className={styles.what}>{t(contents(sheet))}</div>
            </div>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{t(words.from)}</h3>
      <ul className={styles.list}>
        {Object.values(plan.record.sources).map(({ address }) => <li key={address} className={styles.note}>{address}</li>)}
      </ul>
      <p className={styles.note}>{t(words.kept)}</p>
    </>
  );
}

interface HasWrittenProps {
  readonly written: Written;
  readonly busy: boolean;
  readonly show: (address: string) => void;
  readonly undo: (evenIfEdited: boolean) => void;
  readonly again: () => void;
}

export function HasWritten({ written, busy, show, undo, again }: HasWrittenProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const names = written.plan.sheets.map(({ name }) => name);
  const first = names[0];
  return (
    <>
      <Notice tone={written.undone ? "info" : "success"}>
        <span>{t(written.undone ? words.undone : words.written(names))}</span>
        <div className={styles.actions}>
          {!written.undone && first !== undefined && <Button size="small" onClick={() => show(`${sheetPrefix(first)}A1`)}>{t(words.show)}</Button>}
          {!written.undone && <Button size="small" disabled={busy} onClick={() => undo(false)}>{t(words.undo)}</Button>}
          <Button size="small" appearance="subtle" onClick={again}>{t(words.again)}</Button>
        </div>
      </Notice>
      {written.edited.length > 0 && <EditedNotice sheets={written.edited} busy={busy} undo={() => undo(true)} />}
    </>
  );
}
