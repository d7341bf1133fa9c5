import { Button } from "@fluentui/react-components";
import type { NotesView as View } from "../../wizards/kit/view";
import { useSpeech } from "../language";
import { Notice } from "../frame/Notice";

export function NotesView({ view, change }: { view: View; change: (choices: unknown) => void }) {
  const { t } = useSpeech();
  return (
    <Notice tone={view.tone}>
      {view.lines.map((line, index) => (
        <div key={index}>{t(line)}</div>
      ))}
      {view.remedy && (
        <Button size="small" style={{ alignSelf: "flex-start" }} onClick={() => change(view.remedy?.choices)}>
          {t(view.remedy.label)}
        </Button>
      )}
    </Notice>
  );
}
