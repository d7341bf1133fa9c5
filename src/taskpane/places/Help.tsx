import { makeStyles, tokens } from "@fluentui/react-components";
import type { WizardGroup } from "../../wizards/kit/define";
import type { Desk } from "../desk";
import { Header } from "../frame/Header";
import { useSpeech } from "../language";
import { FunctionHelp } from "./FunctionHelp";

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  jobs: { margin: 0 },
  job: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalXS },
  keys: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  key: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, color: tokens.colorNeutralForeground2 },
  version: {
    marginTop: tokens.spacingVerticalXXL,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

const sections = [
  {
    title: { zh: "怎样做一份方案", en: "How a plan is made" },
    lines: [
      {
        zh: "在首页选一项工作，逐步回答。每一步都有适合多数情况的默认值，改动立即反映在预览中。",
        en: "Choose a job on Home and answer step by step. Every choice has a default that is right for most; a change shows in the preview at once.",
      },
      {
        zh: "最后一步之前不会写入任何内容。写入时只新建工作表，不改动已有单元格；写入后可以撤销。",
        en: "Nothing is written before the last step. Writing makes new sheets only and leaves existing cells alone; it can be undone.",
      },
      {
        zh: "结果都是公式：改动数据表或参数，结果随之重算。",
        en: "Results are live formulas: change the table or a parameter and they follow.",
      },
    ],
  },
  {
    title: { zh: "数据怎样识别", en: "How data is recognised" },
    lines: [
      {
        zh: "标题按名称和常见别名识别，中英文均可；括号中的单位单独读取。认错时点“列对应”改正。",
        en: "Headings are recognised by name and common synonyms in both languages; a unit in brackets is read by itself. Correct mistakes under Columns.",
      },
      {
        zh: "合计行、说明行和空行不计入，并逐条说明。文本型数字按数字读取，也会说明；点“修正”才会改动单元格。",
        en: "Totals, notes and blank rows are left out and told. Numbers kept as text are read as numbers and told; a cell changes only when you click Fix.",
      },
    ],
  },
  {
    title: { zh: "函数", en: "Functions" },
    lines: [
      {
        zh: "在单元格中输入 =TOWN. 可看到全部函数及其说明。算不出结果时，单元格显示 #N/A 或 #VALUE!，点开可看到原因。",
        en: "Type =TOWN. in a cell to see every function with its description. Where there is no result the cell shows #N/A or #VALUE!; its error card gives the reason.",
      },
    ],
  },
];

const keys = [
  { key: "Enter", does: { zh: "下一步", en: "Go on" } },
  { key: "Esc", does: { zh: "关闭说明，或回到上一步", en: "Close, or go back a step" } },
  { key: "Tab", does: { zh: "下一个输入框或按钮", en: "Next field or button" } },
  { key: "↑ ↓ ← →", does: { zh: "在数字表中移动", en: "Move in a sheet of numbers" } },
  {
    key: "Ctrl+V",
    does: { zh: "把 Excel 中复制的区域粘贴到数字表", en: "Paste cells copied in Excel into a sheet of numbers" },
  },
  { key: "F6", does: { zh: "在 Excel 与任务窗格之间切换", en: "Switch between Excel and the pane" } },
];

interface HelpProps {
  readonly groups: readonly WizardGroup[];
  readonly desk: Desk;
  readonly version: string;
  readonly goHome: () => void;
}

/** What the jobs are for, how the pane works, its keys, and its version. */
export default function Help({ groups, desk, version, goHome }: HelpProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <Header title={t({ zh: "帮助", en: "Help" })} goHome={goHome} />
      <main className={styles.page}>
        <Jobs groups={groups} />
        {sections.map(({ title, lines }) => (
          <section key={title.en}>
            <h2 className={styles.heading}>{t(title)}</h2>
            {lines.map((line) => (
              <p key={line.en} className={styles.text}>
                {t(line)}
              </p>
            ))}
          </section>
        ))}
        <FunctionHelp desk={desk} />
        <h2 className={styles.heading}>{t({ zh: "快捷键", en: "Keys" })}</h2>
        <dl className={styles.keys}>
          {keys.map(({ key, does }) => [
            <dt key={key} className={styles.key}>
              {key}
            </dt>,
            <dd key={does.en} className={styles.value}>
              {t(does)}
            </dd>,
          ])}
        </dl>
        <p className={styles.version}>{t({ zh: `镇街规划 ${version} 版`, en: `Township Planner ${version}` })}</p>
      </main>
    </>
  );
}

/** Each job and what it is for. */
function Jobs({ groups }: Pick<HelpProps, "groups">) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.heading}>{t({ zh: "各项工作", en: "The jobs" })}</h2>
      <dl className={styles.jobs}>
        {groups
          .flatMap((group) => group.wizards)
          .map(({ id, title, tip }) => [
            <dt key={id} className={styles.job}>
              {t(title)}
            </dt>,
            <dd key={`${id} tip`} className={styles.value}>
              {t(tip)}
            </dd>,
          ])}
      </dl>
    </section>
  );
}
