import { Button, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language, Text } from "../../locale/text";
import type { Desk, Entered, FunctionDescription } from "../desk";
import { MishapNotice } from "../frame/MishapNotice";
import { Notice } from "../frame/Notice";
import { useSpeech } from "../language";
import { mishapOf, type Mishap } from "../mishap";

const useStyles = makeStyles({
  search: { width: "100%", marginBottom: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  about: { color: tokens.colorNeutralForeground2 },
  open: {
    paddingBottom: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  parameters: { margin: 0 },
  parameter: { fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, color: tokens.colorNeutralForeground2 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const words = {
  search: { zh: "查找函数：名称、用途、中英文皆可", en: "Find a function by name or use, in either language" },
  none: { zh: "没有这样的函数。", en: "There is no such function." },
  count: (found: number, all: number) => ({ zh: `${found} / ${all} 个函数`, en: `${found} of ${all} functions` }),
  gives: { zh: "得", en: "gives" },
  insert: { zh: "把示例填入所选单元格", en: "Insert the example" },
  filled: (address: string) => ({
    zh: `${address} 已有内容，填入会替换它。`,
    en: `${address} is filled; inserting replaces what stands there.`,
  }),
  replace: { zh: "替换", en: "Replace" },
  done: (address: string) => ({ zh: `已填入 ${address}。`, en: `Inserted in ${address}.` }),
  undo: { zh: "撤销", en: "Undo" },
};

/** A function in the language of the pane, with all the words by which it can be found. */
interface Entry {
  readonly shown: FunctionDescription;
  readonly searched: string;
}

/** Every cell function: found by words of either language, with its parameters and an example to be put into a cell. */
export function FunctionHelp({ desk }: { readonly desk: Desk }) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  const { entries, mishap } = useFunctions(desk, language);
  const [wanted, setWanted] = useState("");
  const [open, setOpen] = useState<string>();
  if (mishap) return <MishapNotice mishap={mishap} />;
  if (!entries) return <Spinner size="tiny" />;
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ searched }) => parts.every((part) => searched.includes(part)));
  return (
    <section>
      <Input
        className={styles.search}
        type="search"
        aria-label={t(words.search)}
        placeholder={t(words.search)}
        value={wanted}
        onChange={(_event, { value }) => setWanted(value)}
      />
      <p role="status" className={styles.detail}>
        {t(found.length === 0 ? words.none : words.count(found.length, entries.length))}
      </p>
      <ul className={styles.list}>
        {found.map(({ shown }) => (
          <li key={shown.id} className={styles.item}>
            <button
              type="button"
              className={styles.button}
              aria-expanded={open === shown.id}
              onClick={() => setOpen(open === shown.id ? undefined : shown.id)}
            >
              <span className={styles.name}>TOWN.{shown.id}</span>
              <span className={styles.about}>{shown.description}</span>
            </button>
            {open === shown.id && <OneFunction shown={shown} desk={desk} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useFunctions(desk: Desk, language: Language) {
  const [entries, setEntries] = useState<readonly Entry[]>();
  const [mishap, setMishap] = useState<Mishap>();
  useEffect(() => {
    let isShown = true;
    Promise.all([desk.functions(language), desk.functions(language === "zh" ? "en" : "zh")]).then(
      ([own, other]) =>
        isShown && setEntries(own.map((shown, index) => ({ shown, searched: wordsOf(shown, other[index]) }))),
      (error: unknown) => isShown && setMishap(mishapOf("reading", error)),
    );
    return () => {
      isShown = false;
    };
  }, [desk, language]);
  return { entries, mishap };
}

function wordsOf(...descriptions: readonly (FunctionDescription | undefined)[]): string {
  return descriptions
    .flatMap((one) => (one ? [one.id, one.description, ...one.parameters.map(({ name }) => name)] : []))
    .join("\n")
    .toLowerCase();
}

interface OneFunctionProps {
  readonly shown: FunctionDescription;
  readonly desk: Desk;
}

/** The parameters of a function, and its example where that is short enough to be read. */
function OneFunction({ shown: { parameters, example }, desk }: OneFunctionProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <div className={styles.open}>
      <dl className={styles.parameters}>
        {parameters.map(({ name, description, optional }) => [
          <dt key={name} className={styles.parameter}>
            {optional ? `[${name}]` : name}
          </dt>,
          <dd key={`${name} detail`} className={styles.detail}>
            {description}
          </dd>,
        ])}
      </dl>
      {example && (
        <>
          <code className={styles.formula}>{example.formula}</code>
          <span className={styles.detail}>
            {t(words.gives)} {example.result}
          </span>
          <Insertion formula={example.formula} desk={desk} />
        </>
      )}
    </div>
  );
}

/** Puts a formula into the selected cell, over what stands there only on a second word, and takes it back. */
function Insertion({ formula, desk }: { readonly formula: string; readonly desk: Desk }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const [entered, setEntered] = useState<Entered>();
  const [mishap, setMishap] = useState<Mishap>();
  const attempt = (doing: Mishap["doing"], work: Promise<Entered | undefined>) =>
    void work.then(
      (came) => {
        setEntered(came);
        setMishap(undefined);
      },
      (error: unknown) => setMishap(mishapOf(doing, error)),
    );
  const action = (label: Text, work: () => void) => (
    <div className={styles.actions}>
      <Button size="small" onClick={work}>
        {t(label)}
      </Button>
    </div>
  );
  return (
    <>
      {action(words.insert, () => attempt("writing", desk.enter(formula)))}
      {mishap && <MishapNotice mishap={mishap} />}
      {entered?.kind === "filled" && (
        <Notice tone="warning">
          <span>{t(words.filled(entered.address))}</span>
          {action(words.replace, () => attempt("writing", desk.enter(formula, true)))}
        </Notice>
      )}
      {entered?.kind === "entered" && (
        <Notice tone="success">
          <span>{t(words.done(entered.address))}</span>
          {action(words.undo, () =>
            attempt(
              "undoing",
              entered.undo().then(() => undefined),
            ),
          )}
        </Notice>
      )}
    </>
  );
}
