import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { AnyWizard } from "../../wizards/kit/define";
import { FieldView } from "../fields/FieldView";
import type { Job } from "../job/job";
import { useSpeech } from "../language";
import type { Remedy } from "./remedy";
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
  /** A field that a fault leads to, until it is reached. */
  readonly wanted: Remedy | undefined;
  readonly reached: () => void;
}

/** The fields of a step: a few lie open, the others are one click away. */
export function Fields({ wizard, job, step, fields: { open, folded }, wanted, reached }: FieldsProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const [more, setMore] = useState(false);
  const isWanted = (id: string) => wanted?.step === step && wanted.field === id;
  const isFolded = folded.some(({ id }) => isWanted(id));
  useEffect(() => {
    if (isFolded) setMore(true);
  }, [isFolded]);
  const draw = (fields: Shown["fields"]["open"]) =>
    fields.map((field) => (
      <Reached key={field.id} wanted={isWanted(field.id) ? wanted : undefined} reached={reached}>
        <FieldView
          field={field}
          wizard={wizard}
          job={job}
          step={step}
          mapping={isWanted(field.id) && wanted?.kind === "columns"}
        />
      </Reached>
    ));
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

interface ReachedProps {
  readonly wanted: Remedy | undefined;
  readonly reached: () => void;
  readonly children: ReactNode;
}

/** A field that takes the focus when a fault leads to it: its mapping of columns, or its own choice. */
function Reached({ wanted, reached, children }: ReachedProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === undefined) return;
    const choice = place.current?.querySelector<HTMLElement>(choiceOf(wanted));
    if (!choice) return;
    choice.scrollIntoView({ block: "center" });
    choice.focus();
    reached();
  });
  return <div ref={place}>{children}</div>;
}

/** What a field is chosen by: a place or a unit by the field itself, a column in the mapping of its source. */
function choiceOf({ kind, column }: Remedy): string {
  if (kind !== "columns") return "select, input:checked";
  return `[data-mapping] ${column === undefined ? "select" : `[data-column="${CSS.escape(column)}"]`}`;
}
