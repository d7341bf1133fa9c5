import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { SearchTask } from "../../wizards/kit/define";
import { showNumber } from "../format";
import type { Job } from "../job/job";
import type { JobState } from "../job/state";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
});

const words = {
  running: { zh: "正在搜索…", en: "Searching…" },
  best: (measure: string, value: string) => ({
    zh: `正在搜索，目前最好：${measure} ${value}`,
    en: `Searching; best so far: ${measure} ${value}`,
  }),
  use: { zh: "用目前最好的", en: "Use the best so far" },
  cancel: { zh: "取消搜索", en: "Cancel the search" },
  again: { zh: "搜索", en: "Search" },
};

interface SearchProps {
  readonly task: SearchTask<unknown>;
  readonly job: Job;
  readonly state: JobState;
}

/** A search begins by itself when its page is opened with a new question; it can be ended at any time. */
export function SearchPanel({ task, job, state: { busy, search } }: SearchProps) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const isAsked = search?.key === task.key;
  const isRunning = busy === "searching";
  const mayBegin = !task.isAnswered && !isAsked && busy === undefined;
  useEffect(() => {
    if (mayBegin) void job.search(task);
  }, [mayBegin, job, task]);
  if (isRunning) {
    const value = search?.value;
    const text = value === undefined ? words.running : words.best(t(task.measure), showNumber(value, language));
    return (
      <div className={styles.panel} role="status">
        <Spinner size="tiny" label={t(text)} />
        {value !== undefined && (
          <Button size="small" onClick={() => job.endSearch(true)}>
            {t(words.use)}
          </Button>
        )}
        <Button size="small" onClick={() => job.endSearch(false)}>
          {t(words.cancel)}
        </Button>
      </div>
    );
  }
  if (task.isAnswered) return null;
  return (
    <div className={styles.panel}>
      <Button size="small" onClick={() => void job.search(task)}>
        {t(words.again)}
      </Button>
    </div>
  );
}
