import { Button, Field, makeStyles, tokens, type FieldProps } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Text } from "../../locale/text";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", alignItems: "stretch", minWidth: 0 },
  // One column that may be narrower than its widest option: a long name never pushes a field over the edge of the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  more: {
    alignSelf: "flex-start",
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
  text: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-line",
  },
});

interface ShellProps {
  readonly label: Text;
  readonly help?: Text | undefined;
  readonly more?: Text | undefined;
  readonly problem?: Text | undefined;
  readonly beneath?: ReactNode;
  readonly children: NonNullable<FieldProps["children"]>;
}

/** What every field has: its name, one line of help, a long explanation one click away, and its problem. */
export function FieldShell({ label, help, more, problem, beneath, children }: ShellProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <div className={styles.shell}>
      <Field
        className={styles.field}
        label={t(label)}
        hint={help && t(help)}
        validationMessage={problem && t(problem)}
        validationState={problem ? "error" : "none"}
      >
        {children}
      </Field>
      {beneath}
      {more && <MoreText text={more} />}
    </div>
  );
}

const words = { open: { zh: "了解更多", en: "Learn more" }, close: { zh: "收起", en: "Show less" } };

/** A long explanation, one click away. */
function MoreText({ text }: { text: Text }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={styles.more}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t(open ? words.close : words.open)}
      </Button>
      <p id={id} hidden={!open} className={styles.text}>
        {t(text)}
      </p>
    </>
  );
}
