import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { explain } from "../../locale/errors";
import type { Mishap } from "../mishap";
import { useSpeech } from "../language";
import { Notice } from "./Notice";

const words: Readonly<Record<Mishap["doing"], { zh: string; en: string }>> = {
  reading: { zh: "没有读到工作簿。您的填写都还在。", en: "The workbook was not read. What you entered is still here." },
  working: {
    zh: "这一步没有算出来。您的填写都还在，可改回上一个值再试。",
    en: "This was not worked out. What you entered is still here; go back to the last value and try again.",
  },
  writing: {
    zh: "没有写入，工作簿未改动。您的填写都还在。",
    en: "Nothing was written; the workbook is as it was. What you entered is still here.",
  },
  undoing: { zh: "没有撤销，工作簿未改动。", en: "Nothing was undone; the workbook is as it was." },
  mending: { zh: "没有改动单元格。", en: "The cell was not changed." },
  inserting: { zh: "没有插入，工作簿未改动。", en: "Nothing was inserted; the workbook is as it was." },
  showing: {
    zh: "没有找到这个位置。它可能已被删除或改名。",
    en: "That place was not found. It may have been deleted or renamed.",
  },
};

/** Faults whose sentence says by itself what is done and what is not. */
const TOLD_WHOLE: ReadonlySet<unknown> = new Set(["workbook.halfWritten", "workbook.halfUndone"]);

/** A failure that nobody foresaw: what was not done, and its details to hand on. */
export function MishapNotice({ mishap }: { mishap: Mishap }) {
  const { t } = useSpeech();
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(mishap.details).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  if (mishap.fault?.code === "workbook.cancelled") return <Notice tone="info">{t(explain(mishap.fault))}</Notice>;
  return (
    <div role="alert">
      <Notice tone="error">
        {!TOLD_WHOLE.has(mishap.fault?.code) && <span>{t(words[mishap.doing])}</span>}
        {mishap.fault && <span>{t(explain(mishap.fault))}</span>}
        {copied === false && <pre style={{ whiteSpace: "pre-wrap", margin: 0 }}>{mishap.details}</pre>}
        <Button size="small" style={{ alignSelf: "flex-start" }} onClick={() => void copy()}>
          {t(copied ? { zh: "已复制", en: "Copied" } : { zh: "复制详细信息", en: "Copy details" })}
        </Button>
      </Notice>
    </div>
  );
}
