import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { show as shown } from "../../inputs/cell";
import type { EditedParameter } from "../../wizards/kit/parameters";
import { useSpeech } from "../language";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  values: { textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** So many are listed; the rest is counted. */
const MOST = 12;

const words = {
  edited: {
    zh: "结果表上的参数在写入后改过，与方案不同。以哪个为准？",
    en: "Parameters on the sheet were changed after writing and differ from the plan. Which holds?",
  },
  onlyTold: {
    zh: "结果表上的参数在写入后改过，与方案不同。方案按写入时的参数打开；需要沿用的请在各步中改。",
    en: "Parameters on the sheet were changed after writing and differ from the plan. It is opened as it was written; make the changes in its steps where they are to stay.",
  },
  more: (count: number) => ({ zh: `另有 ${count} 处`, en: `and ${count} more` }),
  blank: { zh: "（空）", en: "(blank)" },
  sheet: { zh: "以表上的为准", en: "The sheet holds" },
  plan: { zh: "以方案为准", en: "The plan holds" },
  understood: { zh: "知道了", en: "Understood" },
};

interface EditedProps {
  readonly edited: readonly EditedParameter[];
  readonly canAdopt: boolean;
  readonly show: (address: string) => void;
  readonly decide: (holds: "sheet" | "plan") => void;
}

/** Yellow cells that were changed on the sheet of a plan: old and new, and the question which holds. */
export function EditedParameters({ edited, canAdopt, show, decide }: EditedProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const value = (cell: EditedParameter["now"]) => shown(cell) || t(words.blank);
  const rest = edited.length - MOST;
  return (
    <div role="alert">
      <Notice tone="warning">
        <span>{t(canAdopt ? words.edited : words.onlyTold)}</span>
        <ul className={styles.list}>
          {edited.slice(0, MOST).map(({ address, value: before, now }) => (
            <li key={address} className={styles.line}>
              <Link as="button" onClick={() => show(address)}>
                {address}
              </Link>
              <span className={styles.values}>
                {value(before)} → {value(now)}
              </span>
            </li>
          ))}
          {rest > 0 && <li>{t(words.more(rest))}</li>}
        </ul>
        <div className={styles.actions}>
          {canAdopt && (
            <Button size="small" onClick={() => decide("sheet")}>
              {t(words.sheet)}
            </Button>
          )}
          <Button size="small" onClick={() => decide("plan")}>
            {t(canAdopt ? words.plan : words.understood)}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
