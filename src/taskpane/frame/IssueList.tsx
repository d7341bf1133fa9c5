import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Issue } from "../../inputs/faults";
import { explain } from "../../locale/errors";
import type { NameUnit } from "../../locale/errors/define";
import { useAnnounced } from "../announce";
import type { Mend } from "../job/state";
import type { Remedy } from "./remedy";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  errorBox: { border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    minHeight: "24px",
  },
  errorHead: { backgroundColor: tokens.colorStatusDangerBackground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sentence: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  place: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  action: { flexShrink: 0, minWidth: "52px" },
  remedy: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  toggle: { minWidth: 0 },
});

const words = {
  since: (count: number) => ({
    zh: `来源现有 ${count} 处需要处理`,
    en: count === 1 ? "1 thing to mend in the source" : `${count} things to mend in the source`,
  }),
  errors: (count: number) => ({
    zh: `${count} 处需要处理`,
    en: count === 1 ? "1 thing to mend" : `${count} things to mend`,
  }),
  told: (count: number) => ({
    zh: `${count} 条读取说明`,
    en: count === 1 ? "1 note on reading" : `${count} notes on reading`,
  }),
  mended: (count: number) => ({
    zh: `已改 ${count} 个单元格`,
    en: count === 1 ? "1 cell changed" : `${count} cells changed`,
  }),
  show: { zh: "展开", en: "Show" },
  hide: { zh: "收起", en: "Hide" },
  all: { zh: "全部显示", en: "Show all" },
  fix: { zh: "修正", en: "Fix" },
  fixTo: (address: string, value: string | number) => ({
    zh: `将 ${address} 改为 ${value}`,
    en: `Change ${address} to ${value}`,
  }),
  undo: { zh: "撤销", en: "Undo" },
  remedies: {
    columns: { zh: "指定列", en: "Choose column" },
    place: { zh: "改选区域", en: "Choose range" },
    unit: { zh: "选单位", en: "Choose unit" },
  },
  go: (address: string) => ({ zh: `转到 ${address}`, en: `Go to ${address}` }),
  changed: (value: string | number) => ({ zh: `已改为 ${value}`, en: `Changed to ${value}` }),
};

/** Beyond this many, the rest is one click away. */
const SHOWN = 8;

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly mends?: readonly Mend[];
  readonly nameUnit?: NameUnit;
  /** Whether the faults came after the plan was written. */
  readonly since?: boolean;
  readonly show: (address: string) => void;
  readonly mend?: (issue: Issue) => void;
  readonly unmend?: (mend: Mend) => void;
  /** Where a fault is mended in the pane, and the way there. */
  readonly remedyOf?: (issue: Issue) => Remedy | undefined;
  readonly open?: (remedy: Remedy) => void;
}

/** Faults first and open; repairs and notes are told and folded; cells that we changed can be taken back. */
export function IssueList({ issues, mends = [], since = false, unmend, ...ways }: IssueListProps) {
  const { t } = useSpeech();
  const errors = issues.filter(({ severity }) => severity === "error");
  const told = issues.filter(({ severity }) => severity !== "error");
  const title = t((since ? words.since : words.errors)(errors.length));
  useAnnounced(errors.length > 0 ? title : "");
  return (
    <>
      {errors.length > 0 && <IssueBox {...ways} title={title} tone="error" issues={errors} startsOpen />}
      {told.length > 0 && <IssueBox {...ways} title={t(words.told(told.length))} tone="told" issues={told} />}
      {mends.length > 0 && unmend && <MendBox mends={mends} show={ways.show} unmend={unmend} />}
    </>
  );
}

/** What can be done about one issue. */
type Ways = Pick<IssueListProps, "nameUnit" | "show" | "mend" | "remedyOf" | "open">;

interface BoxProps extends Ways {
  readonly title: string;
  readonly tone: "error" | "told";
  readonly issues: readonly Issue[];
  readonly startsOpen?: boolean;
}

function IssueBox({ title, tone, issues, startsOpen = false, ...ways }: BoxProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const [all, setAll] = useState(false);
  const shown = all ? issues : issues.slice(0, SHOWN);
  return (
    <section className={mergeClasses(styles.box, tone === "error" && styles.errorBox)} aria-label={title}>
      <div className={mergeClasses(styles.head, tone === "error" && styles.errorHead)}>
        <h3 className={styles.title}>{title}</h3>
        {!startsOpen && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.toggle}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? words.hide : words.show)}
          </Button>
        )}
      </div>
      {open && (
        <ul className={styles.list}>
          {shown.map((issue, index) => (
            <IssueItem key={index} {...ways} issue={issue} />
          ))}
          {shown.length < issues.length && (
            <li className={styles.item}>
              <Link as="button" onClick={() => setAll(true)}>
                {t(words.all)} ({issues.length})
              </Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function IssueItem({ issue, nameUnit, show, mend, remedyOf, open }: Ways & { readonly issue: Issue }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const { address, argument } = issue.place;
  const value = issue.mend;
  const remedy = remedyOf?.(issue);
  return (
    <li className={styles.item}>
      <span className={styles.sentence}>
        <span className={styles.place}>
          {address === undefined ? (
            t(argument)
          ) : (
            <>
              <Link as="button" aria-label={t(words.go(address))} onClick={() => show(address)}>
                {address}
              </Link>{" "}
              {t(argument)}
            </>
          )}
        </span>
        {t(explain(issue.fault, nameUnit))}
      </span>
      {mend && address !== undefined && value !== undefined && (
        <Button
          size="small"
          className={styles.action}
          title={t(words.fixTo(address, value))}
          aria-label={t(words.fixTo(address, value))}
          onClick={() => mend(issue)}
        >
          {t(words.fix)}
        </Button>
      )}
      {remedy && open && (
        <Button size="small" className={styles.remedy} onClick={() => open(remedy)}>
          {t(words.remedies[remedy.kind])}
        </Button>
      )}
    </li>
  );
}

function MendBox({
  mends,
  show,
  unmend,
}: {
  mends: readonly Mend[];
  show: (address: string) => void;
  unmend: (mend: Mend) => void;
}) {
  const { t } = useSpeech();
  const styles = useStyles();
  const title = t(words.mended(mends.length));
  useAnnounced(title);
  return (
    <section className={styles.box} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
      </div>
      <ul className={styles.list}>
        {mends.map((mend) => (
          <li key={mend.address} className={styles.item}>
            <span className={styles.sentence}>
              <span className={styles.place}>
                <Link as="button" onClick={() => show(mend.address)}>
                  {mend.address}
                </Link>
              </span>
              {t(words.changed(mend.value))}
            </span>
            <Button size="small" className={styles.action} onClick={() => unmend(mend)}>
              {t(words.undo)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
