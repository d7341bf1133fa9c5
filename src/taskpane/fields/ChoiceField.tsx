import { Checkbox, makeStyles, Radio, RadioGroup, Switch, Textarea, Input, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Text } from "../../locale/text";
import type { Field, Option } from "../../wizards/kit/define";
import { useSpeech } from "../language";
import { FieldShell } from "./FieldShell";
import { FileButtons } from "./FileButtons";
import { List } from "./List";

type Of<Kind extends Field<unknown>["kind"]> = Extract<Field<unknown>, { kind: Kind }>;
interface Props<Kind extends Field<unknown>["kind"]> {
  readonly field: Of<Kind>;
  readonly change: (choices: unknown) => void;
}

/** Up to this many options are laid open; more go into a list. */
const LAID_OPEN = 4;

/** A long formula grows its box up to this many lines. */
const MOST_LINES = 8;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  option: { display: "block" },
  help: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace },
});

function OptionLabel({ option }: { option: Option }) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <span className={styles.option}>{t(option.label)}</span>
      {option.help && <span className={styles.help}>{t(option.help)}</span>}
    </>
  );
}

export function ChoiceField({ field, change }: Props<"choice">) {
  const { t } = useSpeech();
  if (field.options.length <= LAID_OPEN)
    return (
      <FieldShell label={field.label} help={field.help} more={field.more}>
        <RadioGroup value={field.value} onChange={(_event, data) => change(field.change(data.value))}>
          {field.options.map((option) => (
            <Radio key={option.value} value={option.value} label={<OptionLabel option={option} />} />
          ))}
        </RadioGroup>
      </FieldShell>
    );
  const chosen = field.options.find(({ value }) => value === field.value);
  return (
    <FieldShell label={field.label} help={chosen?.help ?? field.help} more={field.more}>
      <List value={field.value} onChange={(_event, data) => change(field.change(data.value))}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {t(option.label)}
          </option>
        ))}
      </List>
    </FieldShell>
  );
}

export function SeveralField({ field, change }: Props<"several">) {
  const styles = useStyles();
  const { t } = useSpeech();
  const toggle = (value: string, on: boolean) =>
    change(
      field.change(
        field.options
          .map((option) => option.value)
          .filter((other) => (other === value ? on : field.values.includes(other))),
      ),
    );
  return (
    <FieldShell label={field.label} help={field.help} more={field.more}>
      <div role="group" aria-label={t(field.label)} className={styles.group}>
        {field.options.map((option) => (
          <Checkbox
            key={option.value}
            checked={field.values.includes(option.value)}
            label={<OptionLabel option={option} />}
            onChange={(_event, data) => toggle(option.value, data.checked === true)}
          />
        ))}
      </div>
    </FieldShell>
  );
}

const unreadable: Text = { zh: "文件读不出来，请另选一个。", en: "This file cannot be read; choose another." };

export function TextField({ field, change }: Props<"text">) {
  const styles = useStyles();
  const [refused, setRefused] = useState(false);
  const lines = field.lines ?? 1;
  const take = (text: string) => {
    setRefused(false);
    change(field.change(text));
  };
  return (
    <FieldShell
      label={field.label}
      help={field.help}
      more={field.more}
      problem={refused ? unreadable : field.problem}
      beneath={
        field.file !== undefined && (
          <FileButtons name={field.file} text={field.value} take={take} refuse={() => setRefused(true)} />
        )
      }
    >
      {lines > 1 ? (
        <Textarea
          className={styles.formula}
          rows={Math.max(lines, Math.min(MOST_LINES, Math.ceil(field.value.length / 24)))}
          resize="vertical"
          spellCheck={false}
          value={field.value}
          onChange={(_event, data) => change(field.change(data.value))}
        />
      ) : (
        <Input value={field.value} autoComplete="off" onChange={(_event, data) => change(field.change(data.value))} />
      )}
    </FieldShell>
  );
}

export function SwitchField({ field, change }: Props<"switch">) {
  const { t } = useSpeech();
  return (
    <FieldShell label={field.label} help={field.help} more={field.more}>
      <Switch
        checked={field.value}
        aria-label={t(field.label)}
        onChange={(_event, data) => change(field.change(data.checked))}
      />
    </FieldShell>
  );
}
