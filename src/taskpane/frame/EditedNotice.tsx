import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../language";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const words = {
  edited: (sheets: readonly string[]) => ({
    zh: `${sheets.map((sheet) => `“${sheet}”`).join("、")}写入后已有修改，撤销会连同这些修改一起删去。`,
    en: `${sheets.map((sheet) => `“${sheet}”`).join(", ")} has been edited since; undoing deletes those edits too.`,
  }),
  delete: { zh: "仍要撤销", en: "Undo all the same" },
};

/** Asks once more before sheets go that the planner has worked in. */
export function EditedNotice({ sheets, busy, undo }: { sheets: readonly string[]; busy: boolean; undo: () => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <div role="alert">
      <Notice tone="warning">
        <span>{t(words.edited(sheets))}</span>
        <div className={styles.actions}>
          <Button size="small" disabled={busy} onClick={undo}>
            {t(words.delete)}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
