import { Button, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Text } from "../../locale/text";
import type { WizardEntry } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";
import { Notice } from "../frame/Notice";
import { useSpeech } from "../language";
import type { Workbook } from "../workbook";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  name: { flexBasis: "100%", minWidth: 0 },
  note: { flexBasis: "100%" },
});

const words = {
  finalise: { zh: "定稿", en: "Finalise" },
  finaliseAgain: { zh: "重新定稿", en: "Finalise again" },
  finaliseText: {
    zh: "把各张结果表现在的数值另存为注明日期的新表，以后数据再变也不影响它；原表保留为草稿。表上改过的参数以表上的为准。",
    en: "Copies the values that the sheets hold now to new sheets with today's date, which later changes do not touch. The live sheets stay, as the draft. Parameters that were changed on them hold as they stand there.",
  },
  name: { zh: "名称", en: "Name" },
  note: { zh: "备注", en: "Note" },
  keep: { zh: "保存", en: "Keep" },
  cancel: { zh: "取消", en: "Cancel" },
  forget: { zh: "从列表移除", en: "Remove from the list" },
  forgetText: {
    zh: "工作簿不再记住这份方案；已写入的工作表都保留。",
    en: "The workbook forgets this plan; the written sheets stay.",
  },
};

const MOST_OF_A_NAME = 40;
const MOST_OF_A_NOTE = 500;

export type Question = "name" | "final" | "forget";

interface PlanQuestionProps {
  readonly asked: Question;
  readonly record: PlanRecord;
  /** The wizard of the plan. */
  readonly wizard: WizardEntry | undefined;
  readonly workbook: Workbook;
  readonly now: () => Date;
  readonly done: () => void;
}

/** What is asked before a plan is named, made final or forgotten. */
export function PlanQuestion({ asked, record, wizard, workbook, now, done }: PlanQuestionProps) {
  const { language } = useSpeech();
  if (asked === "name")
    return (
      <NameForm
        name={record.name ?? ""}
        note={record.note ?? ""}
        keep={(name, note) => {
          done();
          const { name: _name, note: _note, ...others } = record;
          void workbook.keep({ ...others, ...(name === "" ? {} : { name }), ...(note === "" ? {} : { note }) });
        }}
        cancel={done}
      />
    );
  const act = () => {
    done();
    void (asked === "final"
      ? workbook.finalise(record, now(), record.language ?? language, wizard)
      : workbook.forget(record));
  };
  const yes = asked === "forget" ? words.forget : record.final ? words.finaliseAgain : words.finalise;
  const text = asked === "forget" ? words.forgetText : words.finaliseText;
  return <Sure text={text} yes={yes} act={act} cancel={done} />;
}

interface SureProps {
  readonly text: Text;
  readonly yes: Text;
  readonly act: () => void;
  readonly cancel: () => void;
}

/** What will happen, before it does. */
function Sure({ text, yes, act, cancel }: SureProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <Notice tone="info">
      <span>{t(text)}</span>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={act}>
          {t(yes)}
        </Button>
        <Button size="small" onClick={cancel}>
          {t(words.cancel)}
        </Button>
      </div>
    </Notice>
  );
}

interface NameFormProps {
  readonly name: string;
  readonly note: string;
  readonly keep: (name: string, note: string) => void;
  readonly cancel: () => void;
}

function NameForm({ name, note, keep, cancel }: NameFormProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const [typed, setTyped] = useState(name);
  const [remark, setRemark] = useState(note);
  return (
    <form
      className={styles.buttons}
      onSubmit={(event) => {
        event.preventDefault();
        keep(typed.trim(), remark.trim());
      }}
      onKeyDown={({ key }) => key === "Escape" && cancel()}
    >
      <Input
        size="small"
        autoFocus
        className={styles.name}
        aria-label={t(words.name)}
        placeholder={t(words.name)}
        maxLength={MOST_OF_A_NAME}
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
      />
      <Textarea
        size="small"
        className={styles.note}
        aria-label={t(words.note)}
        placeholder={t(words.note)}
        maxLength={MOST_OF_A_NOTE}
        value={remark}
        onChange={(_event, { value }) => setRemark(value)}
      />
      <Button size="small" appearance="primary" type="submit">
        {t(words.keep)}
      </Button>
      <Button size="small" onClick={cancel}>
        {t(words.cancel)}
      </Button>
    </form>
  );
}
