import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useSpeech } from "../language";

const useStyles = makeStyles({
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

const words = { open: { zh: "打开文件…", en: "Open a file…" }, save: { zh: "存为文件", en: "Save as a file" } };

interface Props {
  /** The name under which the text is saved. */
  readonly name: string;
  readonly text: string;
  readonly take: (text: string) => void;
  readonly refuse: () => void;
}

/** Takes a text from a file and gives it out as one; where an Excel allows no downloads, the text itself can be copied. */
export function FileButtons({ name, text, take, refuse }: Props) {
  const { t } = useSpeech();
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const read = async ({ files }: HTMLInputElement): Promise<void> => {
    const [file] = files ?? [];
    if (file) await file.text().then(take, refuse);
    if (picker.current) picker.current.value = "";
  };
  return (
    <div className={styles.row}>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t(words.open)}
        onChange={(event) => void read(event.currentTarget)}
      />
      <Button size="small" onClick={() => picker.current?.click()}>
        {t(words.open)}
      </Button>
      <Button size="small" appearance="subtle" disabled={text === ""} onClick={() => save(name, text)}>
        {t(words.save)}
      </Button>
    </div>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
