import { Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { explain } from "../../locale/errors";
import type { NumberRange } from "../../inputs/cell";
import type { Text } from "../../locale/text";
import type { Field } from "../../wizards/kit/define";
import { readNumber, showNumber } from "../format";
import { useSpeech } from "../language";
import { FieldShell } from "./FieldShell";

type NumberDefinition = Extract<Field<unknown>, { kind: "number" }>;

const useStyles = makeStyles({
  number: { fontVariantNumeric: "tabular-nums", width: "220px", maxWidth: "100%" },
  input: { minWidth: 0 },
  unit: { whiteSpace: "nowrap", flexShrink: 0 },
});

export function NumberField({ field, change }: { field: NumberDefinition; change: (choices: unknown) => void }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const { least, most, whole } = field;
  const entry = useNumberEntry(field.value, { least, most, whole }, (value) => change(field.change(value)));
  return (
    <FieldShell label={field.label} help={field.help} more={field.more} problem={entry.problem}>
      <Input
        className={styles.number}
        input={{ className: styles.input }}
        inputMode="decimal"
        autoComplete="off"
        value={entry.shown}
        contentAfter={field.unit && <span className={styles.unit}>{t(field.unit)}</span>}
        onChange={(_event, data) => entry.type(data.value)}
        onBlur={entry.leave}
      />
    </FieldShell>
  );
}

/** A field that never holds more than four figures holds a year or a percentage, and 2027 is no 2,027. */
function isAmount({ most }: NumberRange): boolean {
  return most === undefined || most >= 10_000;
}

/** A number while it is typed: what cannot be read stays as it was typed, with its problem, and changes nothing. */
export function useNumberEntry(value: number | null, range: NumberRange, change: (value: number | null) => void) {
  const { language } = useSpeech();
  const [typing, setTyping] = useState<{
    readonly text: string;
    readonly fits: readonly (number | null | undefined)[];
  }>();
  // A paste or a fresh table may have changed the value meanwhile; what was typed is then out of date.
  const typed = typing?.fits.includes(value) ? typing.text : undefined;
  const reading = typed === undefined ? undefined : readNumber(typed, range);
  const problem: Text | undefined = reading && "fault" in reading ? explain(reading.fault) : undefined;
  return {
    shown: typed ?? (value === null ? "" : showNumber(value, language, { digits: 12, grouped: isAmount(range) })),
    problem,
    type(text: string) {
      const read = readNumber(text, range);
      const sent = "value" in read ? read.value : undefined;
      setTyping({ text, fits: [value, sent] });
      if (sent !== undefined && sent !== value) change(sent);
    },
    leave() {
      if (!problem) setTyping(undefined);
    },
  };
}
