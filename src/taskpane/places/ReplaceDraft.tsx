import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Drawer } from "../frame/Drawer";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalL}` },
  actions: { display: "flex", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

const words = {
  title: { zh: "替换未写入的草稿？", en: "Replace the draft?" },
  text: {
    zh: "这项工作有尚未写入的修改。打开方案后，这些修改将不再保留。",
    en: "This job has changes that were not written yet. Opening the plan discards them.",
  },
  replace: { zh: "替换", en: "Replace" },
  keep: { zh: "保留草稿", en: "Keep the draft" },
};

/** Asks before a plan takes the place of a draft that was not written. */
export function ReplaceDraft({ replace, cancel }: { replace: () => void; cancel: () => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <Drawer title={t(words.title)} close={cancel}>
      <p className={styles.text}>{t(words.text)}</p>
      <div className={styles.actions}>
        <Button onClick={replace}>{t(words.replace)}</Button>
        <Button appearance="primary" onClick={cancel}>
          {t(words.keep)}
        </Button>
      </div>
    </Drawer>
  );
}
