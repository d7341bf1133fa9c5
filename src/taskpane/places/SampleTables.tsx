import { Button } from "@fluentui/react-components";
import { sheetPrefix } from "../../inputs/address";
import { useAnnounced } from "../announce";
import { EditedNotice } from "../frame/EditedNotice";
import { Notice } from "../frame/Notice";
import { useSpeech } from "../language";
import type { Inserted, Workbook } from "../workbook";
import { useHomeStyles } from "./homeStyles";

const words = {
  sample: { zh: "插入示例县", en: "Insert sample county" },
  template: { zh: "插入空白模板", en: "Insert blank template" },
  inserted: (sheets: readonly string[]) => ({
    zh: `已插入工作表${sheets.map((sheet) => `“${sheet}”`).join("、")}。`,
    en: `Inserted: ${sheets.map((sheet) => `“${sheet}”`).join(", ")}.`,
  }),
  undo: { zh: "撤销", en: "Undo" },
  show: { zh: "去看看", en: "Show me" },
};

interface TablesProps {
  readonly workbook: Workbook;
  readonly busy: boolean;
  /** Whether this is the first thing to do. */
  readonly primary?: boolean;
}

/** Puts the tables of the sample county into the workbook, or the same tables without data. */
export function InsertTables({ workbook, busy, primary = false }: TablesProps) {
  const { t, language } = useSpeech();
  const home = useHomeStyles();
  return (
    <div className={home.actions}>
      <Button
        appearance={primary ? "primary" : "secondary"}
        disabled={busy}
        onClick={() => void workbook.insert("sample", language)}
      >
        {t(words.sample)}
      </Button>
      <Button disabled={busy} onClick={() => void workbook.insert("template", language)}>
        {t(words.template)}
      </Button>
    </div>
  );
}

/** What was put in, and the way to take it back; on a second word where the planner has filled it in meanwhile. */
export function InsertedNotice({ workbook, busy, inserted }: TablesProps & { readonly inserted: Inserted }) {
  const { t } = useSpeech();
  const home = useHomeStyles();
  const [first] = inserted.sheets;
  return (
    <>
      <Notice tone="success">
        <span>{t(words.inserted(inserted.sheets))}</span>
        <div className={home.actions}>
          {first !== undefined && (
            <Button size="small" onClick={() => void workbook.show(`${sheetPrefix(first)}A1`)}>
              {t(words.show)}
            </Button>
          )}
          <Button size="small" disabled={busy} onClick={() => void workbook.takeBack()}>
            {t(words.undo)}
          </Button>
        </div>
      </Notice>
      {inserted.edited.length > 0 && (
        <EditedNotice sheets={inserted.edited} busy={busy} undo={() => void workbook.takeBack(true)} />
      )}
    </>
  );
}

/** Says what was put in to those who do not see it. */
export function useInsertedAnnounced(inserted: Inserted | undefined): void {
  const { t } = useSpeech();
  useAnnounced(inserted ? t(words.inserted(inserted.sheets)) : "");
}
