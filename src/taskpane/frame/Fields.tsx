import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AnyWizard } from "../../wizards/kit/define";
import { FieldView } from "../fields/FieldView";
import type { Job } from "../job/job";
import { useSpeech } from "../language";
import type { Shown } from "./shown";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  more: { alignSelf: "flex-start", minWidth: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const words = {
  more: { zh: "更多选项", en: "More options" },
  fewer: { zh: "收起更多选项", en: "Fewer options" },
};

interface FieldsProps {
  readonly wizard: AnyWizard;
  readonly job: Job;
  readonly step: number;
  readonly fields: Shown["fields"];
}

/** The fields of a step: a few lie open, the others are one click away. */
export function Fields({ wizard, job, step, fields: { open, folded } }: FieldsProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const [more, setMore] = useState(false);
  const draw = (fields: Shown["fields"]["open"]) =>
    fields.map((field) => <FieldView key={field.id} field={field} wizard={wizard} job={job} step={step} />);
  if (open.length + folded.length === 0) return null;
  return (
    <div className={styles.fields}>
      {draw(open)}
      {folded.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {t(more ? words.fewer : words.more)}
        </Button>
      )}
      {more && draw(folded)}
    </div>
  );
}
