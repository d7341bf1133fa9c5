import { Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { explain } from "../../locale/errors";
import type { Text } from "../../locale/text";
import type { Field } from "../../wizards/define";
import { readNumber, showNumber } from "../format";
import { useSpeech } from "../language";
import { FieldShell } from "./FieldShell";

type NumberDefinition = Extract<Field<unknown>, { kind: "number" }>;

const useStyles = makeStyles({
  number: { fontVariantNumeric: "tabular-nums", maxWidth: "220px" },
});

export function NumberField({ field, change }: { field: NumberDefinition; change: (choices: unknown) => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const { least, most, whole } = field;
  const entry = useNumberEntry(field.value, { least, most, whole }, (value) => change(field.change(value)));
  return (
    <FieldShell label={field.label} help={field.help} more={field.more} problem={entry.problem}>
      <Input
        className={styles.number} inputMode="decimal" autoComplete="off"
        value={entry.shown} contentAfter={field.unit && <span>{t(field.unit)}</span>}
        onChange={(_event, data) => entry.type(data.value)} onBlur={entry.leave}
      />
    </FieldShell>
  );
}

/** A number while it is typed: what cannot be read stays as it was typed, with its problem, and changes nothing. */
export function useNumberEntry(value: number | null, range: { least?: number; most?: number; whole?: boolean }, change: (value: number | null) => void) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState<string>();
  const reading = typed === undefined ? undefined : readNumber(typed, range);
  const problem: Text | undefined = reading && "fault" in reading ? explain(reading.fault) : undefined;
  return {
    shown: typed ?? (value === null ? "" : showNumber(value, language, 12)),
    problem,
    type(text: string) {
      setTyped(text);
      const read = readNumber(text, range);
      if ("value" in read && read.value !== value) change(read.value);
    },
    leave() {
      if (!problem) setTyped(undefined);
    },
  };
}
