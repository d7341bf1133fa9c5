import type { NotesView as View } from "../../wizards/kit/view";
import { useSpeech } from "../language";
import { Notice } from "../frame/Notice";

export function NotesView({ view }: { view: View }) {
  const { t } = useSpeech();
  return (
    <Notice tone={view.tone}>
      {view.lines.map((line, index) => (
        <div key={index}>{t(line)}</div>
      ))}
    </Notice>
  );
}
