import type { AnyWizard, Field } from "../../wizards/kit/define";
import type { Job } from "../job/job";
import { ChoiceField, SeveralField, SwitchField, TextField } from "./ChoiceField";
import { NumberField } from "./NumberField";
import { NumbersField, type Edit } from "./NumbersField";
import { SourceField } from "./SourceField";

interface FieldViewProps {
  readonly field: Field<unknown>;
  readonly wizard: AnyWizard;
  readonly job: Job;
  readonly step: number;
  /** Whether the mapping of a source is to be opened, because a fault leads there. */
  readonly mapping?: boolean;
}

/** Draws a field by its kind. */
export function FieldView({ field, wizard, job, step, mapping = false }: FieldViewProps) {
  const change = job.change;
  switch (field.kind) {
    case "source": {
      const source = wizard.sources.find(({ key }) => key === field.source);
      return source ? <SourceField source={source} job={job} opened={mapping} /> : null;
    }
    case "choice":
      return <ChoiceField field={field} change={change} />;
    case "several":
      return <SeveralField field={field} change={change} />;
    case "number":
      return <NumberField field={field} change={change} />;
    case "text":
      return <TextField field={field} change={change} />;
    case "switch":
      return <SwitchField field={field} change={change} />;
    case "numbers":
      return <NumbersField field={field} changeAll={(edits) => changeAll(wizard, job, step, field.id, edits)} />;
  }
}

/** Each edit starts from the choices that the one before has left. */
function changeAll(wizard: AnyWizard, job: Job, step: number, id: string, edits: readonly Edit[]): void {
  let { standing } = job.get();
  for (const { row, column, value } of edits) {
    const field = standing && wizard.steps[step]?.fields(standing).find((candidate) => candidate.id === id);
    if (standing && field?.kind === "numbers") standing = { ...standing, choices: field.change(row, column, value) };
  }
  if (standing) job.change(standing.choices);
}
